"""Quarters and school terms as people say them, on a chart only as many as there is room for."""

from dashboard.language import periods, words


def test_a_quarter_and_a_term() -> None:
    assert periods.quarter("2026Q3") == "3rd quarter of 2026"
    assert periods.in_quarter("2026Q1") == "the 1st quarter of 2026"
    assert periods.term("2026 T1") == "term 1 of 2026"
    assert periods.term(None) == ""
    with words.spoken("af"):
        assert periods.in_quarter("2026Q3") == "die 3de kwartaal van 2026"
        assert periods.term("2026 T4") == "skoolkwartaal 4 van 2026"


def test_on_an_axis_the_year_stands_once() -> None:
    assert periods.on_axis(["2025Q3", "2025Q4", "2026Q1"], "\n") == ["Q3\n2025", "Q4", "Q1\n2026"]
    long = [f"{year}Q{n}" for year in range(2020, 2024) for n in (1, 2, 3, 4)]
    assert periods.on_axis(long, "\n") == [
        "2020",
        "",
        "",
        "",
        "2021",
        "",
        "",
        "",
        "2022",
        "",
        "",
        "",
        "2023",
        "",
        "",
        "",
    ]
    decades = [f"{year}Q{n}" for year in range(2000, 2026) for n in (1, 2, 3, 4)]
    assert [name for name in periods.on_axis(decades, "\n") if name][:3] == ["2000", "2003", "2006"]


def test_over_a_chart_many_terms_have_their_first_of_the_year_alone() -> None:
    assert periods.over_chart(["2025 T4", "2026 T1", "2026 T2"]) == [
        "term 4 of 2025",
        "term 1 of 2026",
        "term 2",
    ]
    terms = [f"{year} T{n}" for year in (2025, 2026) for n in (1, 2, 3, 4)]
    assert periods.over_chart(terms) == ["term 1 of 2025", "", "", "", "term 1 of 2026", "", "", ""]
    many = [f"{year} T{n}" for year in range(2020, 2026) for n in (2, 3)]
    assert [name for name in periods.over_chart(many) if name] == [
        "2020",
        "2021",
        "2022",
        "2023",
        "2024",
        "2025",
    ]

"""Numbers, money and dates as people here write them; HTML in which nothing of a file takes effect."""

from datetime import date

import pytest

from dashboard import overview
from dashboard.language import formats, words
from dashboard.markup import Html, fill, join, label, table
from dashboard.overview import CommunityLine

SPACE = "\N{NO-BREAK SPACE}"


@pytest.mark.parametrize(
    ("value", "unit", "written"),
    [
        (0.75, "share", "75%"),
        (0.0, "share", "0%"),
        (0.004, "share", "<1%"),
        (0.998, "share", ">99%"),
        (1.0, "share", "100%"),
        # As an interval of 27 of 27 comes out of its arithmetic: all of them, and not a sign less.
        (0.9999999999999999, "share", "100%"),
        (6.938893903907228e-18, "share", "0%"),
        (0.9166, "ratio", "92%"),
        (1.087, "ratio", "109%"),
        (-0.2, "ratio", "-20%"),
        (-0.001, "ratio", "0%"),
        (2.5, "times", "2,5 times the usual"),
        (-0.0001, "index", "0,00"),
        (1234.5, "ZAR", f"R1{SPACE}234,50"),
        (12.0, "EUR", "€12,00"),
        (3.0, "persons", "3 people"),
        (1.0, "persons", "1 person"),
        (11.0, "months", "11 months"),
        (6.5, "days", "6,5 days"),
        (3.0, "count", "3"),
        (-22.98, "points", "\N{MINUS SIGN}23"),
        (-0.2, "points", "0"),
    ],
)
def test_a_value_is_written_in_its_unit(value: float, unit: str, written: str) -> None:
    assert formats.amount(value, unit) == written


def test_an_interval_names_its_unit_once() -> None:
    assert formats.span(0.182, 0.818, "share") == "18–82%"
    assert formats.span(0.55, 1.82, "ratio") == "55–182%"
    assert formats.span(11.99, 19, "persons") == "12–19 people"
    assert formats.span(0.1, 0.9, "times") == "0,1–0,9 times the usual"


def test_a_sign_and_a_dash_do_not_stand_together() -> None:
    assert formats.span(0.91, 0.997, "share") == "91% to over 99%"
    assert formats.span(0.003, 0.2, "share") == "under 1% to 20%"


def test_dates_are_written_out() -> None:
    assert formats.day(date(2026, 9, 3)) == "3 September 2026"
    assert formats.short_day(date(2026, 9, 3)) == "3 Sep 2026"


@pytest.mark.parametrize(
    ("code", "written", "short", "month"),
    [
        ("en", "31 October 2026", "3 Mar 2026", "Dec 2026"),
        ("af", "31 Oktober 2026", "3 Mrt 2026", "Des 2026"),
    ],
)
def test_days_and_months_are_named_in_the_language_spoken(
    code: str, written: str, short: str, month: str
) -> None:
    with words.spoken(code):
        assert formats.day(date(2026, 10, 31)) == written
        assert formats.short_day(date(2026, 3, 3)) == short
        assert formats.month(date(2026, 12, 1)) == month


@pytest.mark.parametrize("code", list(words.LANGUAGES))
def test_numbers_and_money_are_written_as_in_south_africa(code: str) -> None:
    with words.spoken(code):
        assert formats.money(1234567.5) == f"R1{SPACE}234{SPACE}567,50"
        assert formats.money(-20) == "-R20,00"
        assert formats.trimmed(12345.678) == f"12{SPACE}345,68"
        assert formats.decimal(0.5) == "0,50"
        assert formats.percent(0.125) == "12%"
        assert formats.span(0.182, 0.818, "share") == "18–82%"
        assert formats.as_written("-1.5") == "-1,5"


def test_things_are_counted_in_afrikaans() -> None:
    with words.spoken("af"):
        assert [formats.amount(n, "persons") for n in (0, 1, 2)] == ["0 mense", "1 mens", "2 mense"]
        assert formats.span(35, 50.5, "days") == "35–50,5 dae"


def test_thousands_stand_apart() -> None:
    assert formats.whole(10_000) == f"10{SPACE}000"
    assert formats.trimmed(1234.50) == f"1{SPACE}234,5"


def test_what_is_put_into_html_is_escaped_once() -> None:
    inner = fill("<b>{x}</b>", x="<i>")
    assert inner == "<b>&lt;i&gt;</b>"
    assert fill("<p>{x}</p>", x=inner) == "<p><b>&lt;i&gt;</b></p>"
    assert join(["<", Html("<br>"), None]) == "&lt;<br>"
    assert "&lt;script&gt;" in table(["<script>"], [["<script>"]], caption="x")


def test_markdown_is_taken_by_its_letters() -> None:
    assert label("a [b](c) *d* :red[e]") == r"a \[b\]\(c\) \*d\* \:red\[e\]"


def line(number: int, name: str = "", headline: str = "SUSTAIN") -> CommunityLine:
    return CommunityLine(
        id=f"cop-{number:05}", name=name or f"Community {number}", shape="open", stage=None, headline=headline,
        qualifier=None, because="", levers=(), ask_members_first=False, known=14, of=22, last_meeting=None,
    )  # fmt: skip


def test_ten_thousand_communities_are_turned_page_by_page() -> None:
    everyone = tuple(line(number) for number in range(10_000))
    assert overview.pages(everyone) == 400
    assert [found.id for found in overview.page(everyone, 400)][-1] == "cop-09999"
    assert len(overview.page(everyone, 1)) == overview.PAGE_LENGTH


@pytest.mark.parametrize("count", [0, 1, 25, 26])
def test_every_community_is_on_some_page(count: int) -> None:
    everyone = tuple(line(number) for number in range(count))
    pages = range(1, overview.pages(everyone) + 1)
    assert [one for number in pages for one in overview.page(everyone, number)] == list(everyone)


def test_search_looks_at_name_id_and_verdict_without_case_or_accents() -> None:
    everyone = (line(1, "Kûnshoek Onderwysers"), line(2, "Reading", "TOO EARLY"))
    assert overview.search(everyone, "KUNS onder") == everyone[:1]
    assert overview.search(everyone, "too early") == everyone[1:]
    assert overview.search(everyone, "00002") == everyone[1:]
    assert overview.search(everyone, " ") == everyone
    assert overview.search(everyone, "nowhere") == ()

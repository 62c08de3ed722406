"""Budgets with months, quarters or years across: what each amount is for, and what is counted once."""

from pathlib import Path

from filing import codes, load, only, rows, workbook

SHAPES = Path(__file__).parent / "shapes"
MONEY = (
    "select category, type, amount::double, period_from::varchar, period_to::varchar from budget"
    " order by line, period_from, type"
)


def counts(entry: object) -> tuple[int, int, int, int]:
    """Rows read, loaded, set aside and ignored."""
    return tuple(getattr(entry, f"rows_{name}") for name in ("read", "loaded", "set_aside", "ignored"))  # type: ignore[return-value]


def test_months_named_in_afrikaans_under_a_title_with_the_year(db: Path) -> None:
    entry = only(load(SHAPES / "budget_months_names.csv", db))
    assert (entry.layout, counts(entry), entry.kept_out) == ("budget months", (3, 2, 0, 1), ("Totaal",))
    assert codes(entry) == {"total_row": 1}
    assert entry.reading["decimal_sign"] == {"Januarie": ",", "Maart": ","}
    assert entry.reading["periods"]["Maart"] == "2026-03-01/2026-03-31"
    assert rows(db, MONEY) == [
        ("Lokaal", "planned", 1234.5, "2026-01-01", "2026-01-31"),
        ("Lokaal", "planned", 1234.5, "2026-03-01", "2026-03-31"),
        ("Versnaperinge", "planned", 350.0, "2026-01-01", "2026-01-31"),
        ("Versnaperinge", "planned", 350.0, "2026-02-01", "2026-02-28"),
        ("Versnaperinge", "planned", 400.0, "2026-03-01", "2026-03-31"),
    ]


def test_months_with_two_digits_of_the_year_in_cp1252(db: Path) -> None:
    entry = only(load(SHAPES / "budget_months_cp1252.csv", db))
    assert (counts(entry), entry.reading["encoding"]) == ((2, 2, 0, 0), "cp1252")
    assert rows(db, "select source_column, sum(amount)::double from budget group by all order by all") == [
        ("Feb 26", 1375.5),
        ("Jan 26", 1350.0),
    ]


def test_months_of_a_financial_year_are_of_two_calendar_years(db: Path) -> None:
    entry = only(load(SHAPES / "budget_months_fiscal.csv", db))
    assert counts(entry) == (2, 2, 0, 0)
    assert rows(db, MONEY) == [
        ("Venue", "planned", 100.0, "2025-04-01", "2025-04-30"),
        ("Venue", "planned", 200.0, "2025-12-01", "2025-12-31"),
        ("Venue", "planned", 300.0, "2026-01-01", "2026-01-31"),
        ("Venue", "planned", 400.0, "2026-03-01", "2026-03-31"),
        ("Printing", "planned", 10.0, "2025-12-01", "2025-12-31"),
        ("Printing", "planned", 20.0, "2026-01-01", "2026-01-31"),
    ]


def test_months_that_run_over_new_year_ask_for_the_year_of_the_first(db: Path) -> None:
    file = SHAPES / "budget_months_over_new_year.csv"
    refused = only(load(file, db)).refused or ""
    assert "“Oct”, “Nov”, “Dec”" in refused and "--year" in refused and "first of them" in refused
    only(load(file, db, year=2025))
    assert rows(db, "select distinct period_from::varchar from budget order by all") == [
        ("2025-10-01",), ("2025-11-01",), ("2025-12-01",), ("2026-01-01",)
    ]  # fmt: skip


def test_spending_by_month_takes_type_and_year_from_the_name_of_the_file(db: Path) -> None:
    entry = only(load(SHAPES / "spending_months_2026.csv", db))
    assert (counts(entry), codes(entry)) == ((3, 2, 0, 1), {"note_row": 1})
    assert rows(db, "select source_column, type, sum(amount)::double from budget group by all order by all") == [
        ("Feb", "actual", 250.5), ("Jan", "actual", 1000.0), ("Mar", "actual", 1300.0)
    ]  # fmt: skip


def test_planned_and_spent_under_each_month(db: Path) -> None:
    entry = only(load(SHAPES / "budget_months_pairs.xlsx", db))
    assert (counts(entry), codes(entry), entry.kept_out) == ((3, 2, 0, 1), {"total_row": 1}, ())
    assert rows(
        db, "select source_column, category, amount::double, funder from budget order by line, 1"
    ) == [
        ("Feb Budget", "Venue", 1200.0, "DBE"),
        ("Jan Actual", "Venue", 1100.5, "DBE"),
        ("Jan Budget", "Venue", 1200.0, "DBE"),
        ("Feb Actual", "Catering", 0.0, None),
        ("Feb Budget", "Catering", 300.0, None),
        ("Jan Actual", "Catering", 310.0, None),
        ("Jan Budget", "Catering", 300.0, None),
    ]


def test_months_under_planned_and_spent(db: Path) -> None:
    assert counts(only(load(SHAPES / "budget_types_over_months.xlsx", db))) == (2, 2, 0, 0)
    assert rows(db, "select type, period_from::varchar, sum(amount)::double from budget group by all order by all") == [
        ("actual", "2026-01-01", 115.0), ("actual", "2026-02-01", 15.0),
        ("planned", "2026-01-01", 120.0), ("planned", "2026-02-01", 130.0),
    ]  # fmt: skip


def test_what_runs_from_the_start_of_the_year_is_not_counted_beside_its_months(db: Path) -> None:
    entry = only(load(SHAPES / "budget_combined_headings.csv", db))
    assert entry.kept_out == ("Variance", "Budget YTD", "Actual YTD")
    assert rows(db, "select type, sum(amount)::double from budget group by all order by all") == [
        ("actual", 1110.0), ("planned", 1200.0)
    ]  # fmt: skip


def test_year_to_date_alone_is_of_the_year_of_the_title(db: Path) -> None:
    entry = only(load(SHAPES / "budget_ytd_only.csv", db))
    assert (entry.reading["period"], entry.reading["period_from"]) == ("2026-01-01/2026-12-31", "title")
    assert rows(db, "select type, sum(amount)::double from budget group by all order by all") == [
        ("actual", 1110.0), ("planned", 1200.0)
    ]  # fmt: skip


def test_quarters_and_an_amount_that_only_the_total_has(db: Path) -> None:
    entry = only(load(SHAPES / "budget_quarters.csv", db))
    assert (counts(entry), codes(entry)) == ((3, 2, 1, 0), {"only_total": 1})
    assert rows(db, MONEY)[-1] == ("Printing", "planned", 50.0, "2026-04-01", "2026-06-30")
    assert rows(db, "select sum(amount)::double from budget") == [(1250.0,)]


def test_years_and_financial_years(db: Path) -> None:
    only(load(SHAPES / "budget_years.csv", db))
    only(load(SHAPES / "budget_financial_years.csv", db))
    assert rows(db, MONEY)[0] == ("Venue", "planned", 2000.0, "2025-01-01", "2025-12-31")
    assert ("Venue", "planned", 2100.0, "2026-04-01", "2027-03-31") in rows(db, MONEY)
    entry = only(load(SHAPES / "budget_fy.csv", db))
    assert codes(entry) == {"financial_year_assumed": 1}
    assert ("Venue", "actual", 1900.0, "2025-01-01", "2025-12-31") in rows(db, MONEY)


def test_school_terms_are_asked_about_not_guessed(db: Path) -> None:
    refused = only(load(SHAPES / "budget_terms.csv", db)).refused or ""
    assert "“Term 1 2026”" in refused and "school terms differ" in refused


def test_dates_over_months_by_their_months_alone(db: Path) -> None:
    only(load(SHAPES / "budget_months_dates.xlsx", db))
    only(load(SHAPES / "budget_months_slashes.csv", db))
    assert rows(db, "select distinct period_from::varchar from budget order by all") == [
        ("2026-01-01",), ("2026-02-01",), ("2026-03-01",), ("2026-04-01",)
    ]  # fmt: skip


def test_one_row_none_and_broken_ones(db: Path) -> None:
    assert counts(only(load(SHAPES / "budget_one_row.csv", db))) == (1, 1, 0, 0)
    empty = only(load(SHAPES / "budget_empty.csv", db))
    assert (counts(empty), codes(empty)) == ((0, 0, 0, 0), {"no_rows": 1})
    broken = only(load(SHAPES / "budget_broken_row.csv", db))
    assert counts(broken) == (6, 2, 3, 1)
    assert codes(broken, "set_aside") == {"not_an_amount": 2, "too_many_cells": 1, "missing_value": 1}
    assert codes(broken, "cell") == {"not_an_amount": 1}


def test_neither_marks_nor_heads_are_money(tmp_path: Path, db: Path) -> None:
    months = ["Jan 2026", "Feb 2026"]
    for name, line in (("School", ["Khanya Primary", 12, 14]), ("Item", ["Members present", 12, 14])):
        file = workbook(tmp_path / f"{name}.xlsx", Sheet1=[[name, *months], line])
        assert "not a table that is known" in (only(load(file, db)).refused or "")
    register = workbook(
        tmp_path / "r.xlsx", Sheet1=[["Name", "14/03/2026", "21/03/2026"], ["Thandi Nkosi", 1, 0]]
    )
    assert only(load(register, db)).kind == "attendance"


def test_planned_is_assumed_over_months_and_said(tmp_path: Path, db: Path) -> None:
    sheet = [["Cost item", "Jan 2026", "Feb 2026"], ["Venue", 5, 6]]
    entry = only(load(workbook(tmp_path / "f.xlsx", Sheet1=sheet), db))
    assert [p.code for p in entry.problems] == ["type_assumed"]
    assert "they were read as planned" in entry.problems[0].message

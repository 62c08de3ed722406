"""Budgets and reports of Xero and QuickBooks: accounts once, no totals, no income."""

from pathlib import Path

from filing import codes, load, only, rows

SHAPES = Path(__file__).parent / "shapes"
SUMS = "select category, type, sum(amount)::double from budget group by all order by all"


def test_the_budget_that_xero_writes(db: Path) -> None:
    entry = only(load(SHAPES / "xero_budget_codes.csv", db))
    assert (entry.layout, entry.rows_read, entry.rows_loaded, entry.rows_ignored) == ("Xero budget", 4, 2, 2)
    assert codes(entry) == {"income_row": 1, "note_row": 1}
    money = "select category, source_column, amount::double, type, period_from::varchar from budget order by line, 5"
    assert rows(db, money) == [
        ("Venue Hire (412)", "Jan-2026", 1200.0, "planned", "2026-01-01"),
        ("Venue Hire (412)", "Mar-2026", 1200.0, "planned", "2026-03-01"),
        ("Refreshments (416)", "Jan-2026", 0.0, "planned", "2026-01-01"),
        ("Refreshments (416)", "Feb-2026", 350.5, "planned", "2026-02-01"),
        ("Refreshments (416)", "Mar-2026", 350.5, "planned", "2026-03-01"),
    ]


def test_days_in_the_headings_of_xero_mean_their_months(db: Path) -> None:
    entry = only(load(SHAPES / "xero_budget_days.csv", db))
    assert (entry.layout, entry.rows_loaded, codes(entry)) == ("Xero budget", 2, {})
    monthly = "select period_from::varchar, period_to::varchar, sum(amount)::double from budget group by all order by 1"
    assert rows(db, monthly) == [
        ("2015-07-01", "2015-07-31", 1200.0), ("2015-08-01", "2015-08-31", 1200.0), ("2015-09-01", "2015-09-30", 0.0)
    ]  # fmt: skip
    assert rows(db, "select count(*) from attendance") == [(0,)]


def test_months_as_numbers_and_in_a_workbook(db: Path) -> None:
    assert only(load(SHAPES / "xero_budget_numbers.csv", db)).layout == "Xero budget"
    assert only(load(SHAPES / "xero_budget.xlsx", db)).layout == "Xero budget"
    assert rows(db, "select period_from::varchar, sum(amount)::double from budget group by all order by 1") == [
        ("2016-07-01", 100.0), ("2016-08-01", 20.0), ("2026-01-01", 1200.0), ("2026-02-01", 99.5)
    ]  # fmt: skip


def test_a_report_of_xero_by_month(db: Path) -> None:
    entry = only(load(SHAPES / "xero_report_months.xlsx", db))
    assert (entry.layout, entry.rows_read, entry.rows_loaded, entry.kept_out) == (
        "Xero report",
        9,
        2,
        ("Total",),
    )
    assert codes(entry) == {"note_row": 2, "income_row": 1, "total_row": 4}
    assert rows(db, SUMS) == [("Refreshments", "planned", 900.0), ("Venue Hire", "planned", 2400.0)]


def test_a_report_of_xero_with_variance(db: Path) -> None:
    entry = only(load(SHAPES / "xero_report_variance.csv", db))
    assert (entry.layout, entry.rows_read, entry.rows_loaded) == ("Xero report", 9, 2)
    assert entry.kept_out == ("Variance", "Variance %")
    assert entry.reading["period"] == "2026-01-01/2026-12-31"
    assert rows(db, SUMS) == [
        ("Refreshments", "actual", 310.25), ("Refreshments", "planned", 300.0),
        ("Venue Hire", "actual", 1100.0), ("Venue Hire", "planned", 1200.0),
    ]  # fmt: skip


def test_quickbooks_in_one_total_of_the_year_of_its_title(db: Path) -> None:
    entry = only(load(SHAPES / "quickbooks_online_total.csv", db))
    assert (entry.layout, entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (
        "QuickBooks report",
        17,
        3,
        14,
    )
    assert codes(entry) == {"note_row": 4, "income_row": 1, "total_row": 6, "blank_row": 3}
    assert rows(db, SUMS) == [
        ("Catering", "actual", 3150.0), ("Catering", "planned", 3600.0),
        ("Chairs", "actual", 450.5), ("Chairs", "planned", 400.0),
        ("Hall hire", "actual", 5000.0), ("Hall hire", "planned", 6000.0),
    ]  # fmt: skip
    assert rows(db, "select distinct period_from::varchar, period_to::varchar from budget") == [
        ("2026-01-01", "2026-12-31")
    ]


def test_quickbooks_for_each_month_with_an_account_that_has_its_own_amount(db: Path) -> None:
    entry = only(load(SHAPES / "quickbooks_online_months.xlsx", db))
    assert (entry.layout, entry.rows_read, entry.rows_loaded, codes(entry, "warning")) == (
        "QuickBooks report",
        9,
        3,
        {},
    )
    assert rows(db, SUMS) == [
        ("Catering", "actual", 300.0), ("Catering", "planned", 700.0),
        ("Hall hire", "actual", 2450.5), ("Hall hire", "planned", 2400.0), ("Venue", "actual", 100.0),
    ]  # fmt: skip
    assert rows(db, "select source_column from budget where category = 'Venue'") == [("Jan 2026 Actual",)]


def test_quickbooks_desktop_heads_what_was_spent_with_the_month(db: Path) -> None:
    entry = only(load(SHAPES / "quickbooks_desktop_months.csv", db))
    assert (entry.layout, entry.rows_read, entry.rows_loaded) == ("QuickBooks report", 7, 2)
    money = "select source_column, category, type, amount::double, period_from::varchar from budget order by line, 5, 3"
    assert rows(db, money) == [
        ("Jan 26", "Venue", "actual", 1200.0, "2026-01-01"),
        ("Jan 26 Budget", "Venue", "planned", 1000.0, "2026-01-01"),
        ("Feb 26", "Venue", "actual", 0.0, "2026-02-01"),
        ("Feb 26 Budget", "Venue", "planned", 1000.0, "2026-02-01"),
        ("Jan 26 Budget", "Catering", "planned", 150.0, "2026-01-01"),
        ("Feb 26", "Catering", "actual", 140.0, "2026-02-01"),
        ("Feb 26 Budget", "Catering", "planned", 150.0, "2026-02-01"),
    ]


def test_a_budget_overview_of_quickbooks(db: Path) -> None:
    assert only(load(SHAPES / "quickbooks_overview_months.csv", db)).kept_out == ("Total",)
    assert rows(db, SUMS) == [("Facilitator", "planned", 2500.0), ("Venue hire", "planned", 2000.0)]


def test_iif_budgets_leave_income_and_other_records_out(db: Path) -> None:
    entry = only(load(SHAPES / "quickbooks_budget.iif", db))
    assert (entry.layout, entry.rows_read, entry.rows_loaded, entry.rows_ignored) == ("IIF budget", 5, 2, 3)
    assert codes(entry) == {"income_row": 1, "other_record": 3}
    assert entry.kept_out == ("CLASS",)
    assert rows(db, SUMS) == [("Printing", "planned", 50.0), ("Venue:Hall hire", "planned", 7200.0)]
    assert rows(db, "select count(*), min(period_from)::varchar, max(period_to)::varchar from budget") == [
        (13, "2026-01-01", "2026-12-31")
    ]


def test_iif_starts_on_the_first_of_a_month_which_decides_the_order(db: Path) -> None:
    entry = only(load(SHAPES / "quickbooks_budget_fiscal.iif", db))
    assert entry.reading["date_order"] == {"STARTDATE": "mdy"}
    assert rows(db, "select amount::double, period_from::varchar from budget order by 2")[0::11] == [
        (100.0, "2026-04-01"), (1200.0, "2027-03-01")
    ]  # fmt: skip
    refused = only(load(SHAPES / "quickbooks_budget_undecided.iif", db)).refused or ""
    assert "2 March 2026 or 3 February 2026" in refused and "--dates" in refused


def test_iif_by_quarter_and_year(db: Path) -> None:
    entry = only(load(SHAPES / "quickbooks_budget_quarters.iif", db))
    assert (entry.rows_loaded, entry.rows_set_aside, codes(entry)) == (2, 1, {"unknown_word": 1})
    assert rows(db, "select amount::double, period_from::varchar, period_to::varchar from budget order by line, 2") == [
        (300.0, "2026-01-01", "2026-03-31"), (300.0, "2026-04-01", "2026-06-30"), (300.0, "2026-07-01", "2026-09-30"),
        (300.0, "2026-10-01", "2026-12-31"), (2400.0, "2026-01-01", "2026-12-31"),
    ]  # fmt: skip

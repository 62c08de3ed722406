"""Reports to a funder: what was spent in the period, before it, and in all; and lists of purchases beside a plan."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows, table

SPENT = """
    select category, type, amount::double, period_from::varchar, period_to::varchar from budget order by line, type
"""


@pytest.mark.parametrize(
    "heads",
    [
        "Budget,Spent previous period,Spent this period,Total spent,Balance",
        "Budget (ZAR),Expenditure previous periods,Expenditure this period,Cumulative expenditure,Variance",
        "Approved budget,Prior expenditure,Expenditure for the current quarter,Expenditure to date,%",
    ],
)
def test_only_what_was_spent_in_the_period_is_of_the_period(heads: str, tmp_path: Path, db: Path) -> None:
    text = f"Financial report 1 January - 30 June 2026\nCost category,{heads}\n"
    only(load(table(tmp_path / "f.csv", f"{text}Venue,5000,1000,1500,2500,2500\nTea,300,0,90,90,210"), db))
    period = ("2026-01-01", "2026-06-30")
    assert rows(db, SPENT) == [
        ("Venue", "actual", 1500.0, *period), ("Venue", "planned", 5000.0, *period),
        ("Tea", "actual", 90.0, *period), ("Tea", "planned", 300.0, *period),
    ]  # fmt: skip


def test_quarters_are_of_the_year_that_the_heading_of_the_budget_names(tmp_path: Path, db: Path) -> None:
    text = "Budget line,Annual budget 2026,Q1 actual,Q2 actual,Total spent\nVenue,5000,1000,1500,2500\nTea,300,50,40,90"
    only(load(table(tmp_path / "f.csv", text), db))
    assert rows(db, "select type, amount::double, period_from::varchar from budget order by line, 3, 1")[:3] == [
        ("actual", 1000.0, "2026-01-01"), ("planned", 5000.0, "2026-01-01"), ("actual", 1500.0, "2026-04-01")
    ]  # fmt: skip


def test_what_was_spent_comes_before_a_total_of_quantities(tmp_path: Path, db: Path) -> None:
    text = "Item,Qty,Unit price,Total,Actual spent,Paid on\nHall,2,500,1000,950,14/03/2026\nTea,40,5,200,210,16/03/2026"
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert codes(entry) == {"column_twice": 1}
    assert rows(db, SPENT) == [
        ("Hall", "actual", 950.0, "2026-03-14", "2026-03-14"), ("Tea", "actual", 210.0, "2026-03-16", "2026-03-16")
    ]  # fmt: skip


def test_what_others_gave_is_no_form(tmp_path: Path, db: Path) -> None:
    text = "Contributor,What,Value (R),Cash / in kind,Date\nBerg HS,Venue,2000,In kind,14/03/2026\nDBE,Print,500,Cash,"
    assert "cannot be read as budget" in (only(load(table(tmp_path / "f.csv", text), db)).refused or "")
    named = text.replace("What", "Item").replace("Cash,", "Cash,15/03/2026")
    only(load(table(tmp_path / "g.csv", named), db))
    assert rows(db, "select category, funder, nature, amount::double from budget order by line") == [
        ("Venue", "Berg HS", "in_kind", 2000.0), ("Print", "DBE", "cash", 500.0)
    ]  # fmt: skip

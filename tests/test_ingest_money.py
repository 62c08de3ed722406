"""Budgets in two columns, bank statements, and a year that only the user knows."""

from pathlib import Path

from filing import codes, load, only, rows, table

MONEY = "select category, amount::double, type, period_from::varchar from budget order by line, type desc"


def test_budget_and_actual_beside_each_other_are_both_read(tmp_path: Path, db: Path) -> None:
    text = """
    Item,Month,Budget,Actual,Variance
    Venue,2026-03,1000,900,100
    Tea,2026-03,200,,
    Taxi,2026-03,,50,
    Pens,2026-03,,,"""
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert (entry.rows_loaded, codes(entry), entry.kept_out) == (3, {"note_row": 1}, ("Variance",))
    assert rows(db, MONEY) == [
        ("Venue", 1000, "planned", "2026-03-01"),
        ("Venue", 900, "actual", "2026-03-01"),
        ("Tea", 200, "planned", "2026-03-01"),
        ("Taxi", 50, "actual", "2026-03-01"),
    ]


def test_a_fault_of_a_line_with_two_amounts_is_told_once(tmp_path: Path, db: Path) -> None:
    entry = only(
        load(table(tmp_path / "f.csv", "Item,Month,Budget,Actual\nVenue,soon,1000,900\nTea,2026,x,5"), db)
    )
    assert codes(entry) == {"not_a_period": 1, "not_an_amount": 1}
    assert [p.column for p in entry.problems] == ["Month", "Budget"]
    assert rows(db, "select category, type from budget") == [("Tea", "actual")]


def test_a_bank_statement_is_money_spent(tmp_path: Path, db: Path) -> None:
    text = "Date,Description,Money In,Money Out\n2026-03-01,Venue,,1000\n2026-03-02,Grant,5000,"
    entry = only(load(table(tmp_path / "statement.csv", text), db))
    assert (entry.kind, entry.rows_loaded, codes(entry)) == ("budget", 1, {"income_row": 1})
    assert rows(db, MONEY) == [("Venue", 1000, "actual", "2026-03-01")]


def test_a_budget_without_dates_asks_for_its_year(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "f.csv", "Item,Unit,Qty,Budget,Actual,Funder\nVenue,day,2,1000,900,DBE")
    assert "--year" in (only(load(file, db)).refused or "")
    assert only(load(file, db, year=2026)).facts_loaded == {"budget": 2}


def test_money_spent_alone(tmp_path: Path, db: Path) -> None:
    load(table(tmp_path / "f.csv", "Date,Item,Amount spent\n2026-03-01,Venue,1000"), db)
    assert rows(db, MONEY) == [("Venue", 1000, "actual", "2026-03-01")]


def test_a_line_of_data_is_not_taken_for_headings(tmp_path: Path, db: Path) -> None:
    charter = table(tmp_path / "f.csv", "Field,Value\nName,ECD CoP\nProvince,Gauteng\nStarted,2019-03-01")
    assert "not a table that is known" in (only(load(charter, db)).refused or "")

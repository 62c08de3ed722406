"""Budgets with planned and spent side by side."""

from datetime import date
from pathlib import Path

from filing import codes, load, only, rows, table, workbook

BUDGET = "select category, type, amount::double, period_from::varchar, source_column from budget order by all"


def test_planned_and_spent_of_a_year(tmp_path: Path, db: Path) -> None:
    file = workbook(
        tmp_path / "finance.xlsx",
        Budget=[
            ["Sunrise circle", None, None, None, None],
            ["Item", "Budget (R)", "Actual (R)", "Variance", "Funder"],
            ["Venue", 1200, 1100.5, 99.5, "School"],
            ["Running costs", None, None, None, None],
            ["Catering", "R 3 000,00", None, 3000, None],
            ["Travel", 500, "lots", None, None],
            ["Total", 4700, 1100.5, None, None],
        ],
    )
    assert "give the year with --year" in (only(load(file, db)).refused or "")
    entry = only(load(file, db, year=2026))
    assert (entry.layout, entry.rows_loaded, entry.rows_ignored, entry.kept_out) == (
        "budget columns",
        3,
        2,
        ("Variance",),
    )
    assert codes(entry, "cell") == {"not_an_amount": 1}
    assert next(p for p in entry.problems if p.outcome == "cell").column == "Actual (R)"
    assert rows(db, BUDGET) == [
        ("Catering", "planned", 3000.0, "2026-01-01", "Budget (R)"),
        ("Travel", "planned", 500.0, "2026-01-01", "Budget (R)"),
        ("Venue", "actual", 1100.5, "2026-01-01", "Actual (R)"),
        ("Venue", "planned", 1200.0, "2026-01-01", "Budget (R)"),
    ]


def test_in_afrikaans_with_months_and_decimal_commas(tmp_path: Path, db: Path) -> None:
    text = "Maand;Kategorie;Begroot;Werklik\nMaart 2026;Lokaal;1 200,00;1 100,50\nApril 2026;Lokaal;1 200,00;"
    only(load(table(tmp_path / "b.csv", text, "cp1252"), db))
    assert rows(db, BUDGET) == [
        ("Lokaal", "actual", 1100.5, "2026-03-01", "Werklik"),
        ("Lokaal", "planned", 1200.0, "2026-03-01", "Begroot"),
        ("Lokaal", "planned", 1200.0, "2026-04-01", "Begroot"),
    ]


def test_a_date_may_be_given_for_all(tmp_path: Path, db: Path) -> None:
    only(load(table(tmp_path / "b.csv", "Item,Planned,Spent\nVenue,10,9"), db, date=date(2026, 3, 14)))
    assert {row[3] for row in rows(db, BUDGET)} == {"2026-03-14"}


def test_an_amount_in_a_group_without_a_name_of_its_own_is_the_group_s(tmp_path: Path, db: Path) -> None:
    text = "Budget 2026,,,\nGroup,Item,Planned,Actual\nVenue,Hall,100,90\n,,50,40"
    entry = only(load(table(tmp_path / "budget.csv", text), db))
    assert entry.rows_read == entry.rows_loaded + entry.rows_set_aside == 2

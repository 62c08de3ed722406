"""Dates over the columns of a register: ways to write them, words beside them, and years on the tabs."""

from datetime import date
from pathlib import Path

import pytest
from filing import load, only, rows, table, workbook

from ingest.dates import Order, parts_of


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "facts.duckdb"


def days(db: Path) -> list[str]:
    return [day for (day,) in rows(db, "select distinct date::varchar from occasion order by 1")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Mar 14", date(2026, 3, 14)),
        ("March 14, 2026", date(2026, 3, 14)),
        ("May 9 2026", date(2026, 5, 9)),
        ("Maart 14", date(2026, 3, 14)),
        ("Maandag 2 Maart 2026", date(2026, 3, 2)),
        ("Mon March 2 2026", date(2026, 3, 2)),
        ("Ma 14 Mei 2026", date(2026, 5, 14)),
        ("Wed. 4 Feb", date(2026, 2, 4)),
        ("Son 3 Mei 2026", date(2026, 5, 3)),
        ("Tues 3 Mar", date(2026, 3, 3)),
    ],
)
def test_a_month_is_not_taken_for_a_day_of_the_week(text: str, day: date) -> None:
    parts = parts_of(text)
    assert parts
    assert parts.on(Order.DAY_FIRST, 2026) == day


@pytest.mark.parametrize("text", ["0001-01-01", "0206-03-14", "14 March 2999"])
def test_years_in_which_no_community_can_have_met_are_no_dates(text: str) -> None:
    parts = parts_of(text)
    assert parts
    assert parts.on(Order.DAY_FIRST) is None


def test_months_before_days_over_the_columns(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", "Name,Mar 14,Apr 18\nThandiwe Nkosi,P,A")
    assert only(load(file, db, year=2026)).kept_out == ()
    assert days(db) == ["2026-03-14", "2026-04-18"]


def test_registers_on_tabs_are_loaded(tmp_path: Path, db: Path) -> None:
    file = workbook(tmp_path / "r.xlsx", **{"Term 1": [["Name", "4 Feb 2026"], ["Sipho Dube", "P"]]})
    only(load(file, db))
    assert days(db) == ["2026-02-04"]

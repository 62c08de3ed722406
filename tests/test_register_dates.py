"""Dates over the columns of a register: ways to write them, words beside them, and years on the tabs."""

from datetime import date
from pathlib import Path

import pytest
from filing import codes, load, only, rows, table, workbook

from ingest.dates import Order, parts_of


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


def test_words_beside_a_date_tell_the_meetings_of_one_day_apart(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "r.csv",
        "Name,14 Mar 2026 AM,14 Mar 2026 PM,18 Apr 2026 (online),Budget: 2026-05-14\nThandiwe Nkosi,P,A,P,P",
    )
    entry = only(load(file, db))
    assert (codes(entry), entry.kept_out) == ({}, ())
    assert rows(db, "select date::varchar, label from occasion order by all") == [
        ("2026-03-14", "AM"), ("2026-03-14", "PM"), ("2026-04-18", None), ("2026-05-14", None)
    ]  # fmt: skip


def test_two_columns_of_one_date_without_words_are_one_meeting(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", "Name,14 Mar 2026,14 Mar 2026 PM\nThandiwe Nkosi,P,A")
    assert codes(only(load(file, db))) == {"same_date_twice": 1}
    assert days(db) == ["2026-03-14"]


def test_marks_under_a_heading_that_is_no_date_are_told(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "r.csv",
        """
        No,Name,School,2026-03-14,TBC,,Total,E-mail
        1,Thandiwe Nkosi,Bluebell,P,P,A,1,
        2,Sipho Dube,Acacia,A,P,,0,
        """,
    )
    result = load(file, db)
    warned = only(result).problems
    assert [(p.code, p.column, p.outcome) for p in warned] == [
        ("marks_without_date", "TBC", "warning"), ("marks_without_date", "F", "warning")
    ]  # fmt: skip
    assert result.exit_code == 0


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Name,Jan 2026,Feb 2026\nThandiwe Nkosi,P,A", "the headings “Jan 2026”, “Feb 2026” are no dates"),
        ("Name,Meeting 1,Meeting 2\nThandiwe Nkosi,x,", "“Meeting 1”"),
        ("Name,2026-02-04,2026-03-04\nThandiwe Nkosi,90,45", "not marks of a register, such as “90”"),
    ],
)
def test_a_register_that_lacks_dates_or_marks_is_told_what_it_lacks(
    tmp_path: Path, db: Path, text: str, says: str
) -> None:
    assert says in (only(load(table(tmp_path / "r.csv", text), db)).refused or "")


def test_a_sheet_that_is_called_a_year_is_about_that_year(tmp_path: Path, db: Path) -> None:
    register = [["Name", "4 Feb", "4 Mar"], ["Thandiwe Nkosi", "P", "A"]]
    file = workbook(tmp_path / "r.xlsx", **{"2025": register, "2026": register, "Extra": register})
    result = load(file, db, year=2027)
    assert days(db) == [f"{year}-{month}-04" for year in (2025, 2026, 2027) for month in ("02", "03")]
    assert [list(codes(entry)) for entry in result.imports] == [["year_of_sheet"], ["year_of_sheet"], []]


def test_without_a_year_only_the_sheets_that_need_one_are_refused(tmp_path: Path, db: Path) -> None:
    register = [["Name", "4 Feb", "4 Mar"], ["Thandiwe Nkosi", "P", "A"]]
    file = workbook(tmp_path / "r.xlsx", **{"2025": register, "Extra": register})
    assert [bool(entry.refused) for entry in load(file, db).imports] == [False, True]


def test_one_date_behind_other_words_makes_no_register(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "members.csv", "Name,Joined,Paid 31 March 2026\nThandiwe Nkosi,2025-02-04,Yes")
    assert only(load(file, db)).kind == "members"
    db.unlink()
    file = table(tmp_path / "register.csv", "Name,31 March 2026 (online)\nThandiwe Nkosi,Yes")
    assert only(load(file, db)).kind == "attendance"


@pytest.mark.parametrize(
    ("one", "other"),
    [("12-13 March 2026", "16 & 17 April 2026"), ("12 – 14 Mar 2026 (retreat)", "16 and 17 Apr 2026")],
)
def test_a_meeting_of_several_days_is_that_of_its_first(
    tmp_path: Path, db: Path, one: str, other: str
) -> None:
    load(table(tmp_path / "register.csv", f"Name,{one},{other}\nThandi Mokoena,P,P\nSipho Dlamini,P,A"), db)
    assert days(db) == ["2026-03-12", "2026-04-16"]

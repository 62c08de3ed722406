"""Registers that people sign: initials, names, times of arrival and hours stand for having been there."""

from pathlib import Path

import pytest
from filing import codes, load, only, table
from register_reading import marks
from shape_files import counts

DAYS = "2026-03-04,2026-04-08,2026-05-06"


def test_initials(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "register.csv",
        f"""
        Name,{DAYS}
        Thandi Mokoena,TM,T.M.,tm
        Sipho Dlamini,SD,,SD
        Mr P. van der Merwe,PvdM,AP,P vd M
        "Khumalo, Lerato",LK,KL,
        Total,4,3,3
        """,
    )
    entry = only(load(file, db))
    assert (entry.layout, counts(entry)) == ("wide register", (5, 4, 0, 1))
    assert marks(db) == {
        "Thandi Mokoena": "PPP",
        "Sipho Dlamini": "P?P",
        "Mr P. van der Merwe": "PEP",
        "Khumalo, Lerato": "PP?",
    }


def test_initials_that_are_a_mark_as_well(tmp_path: Path, db: Path) -> None:
    """“AB” of Anna Botha is her signature, unless others are marked so: then it is not known."""
    lines = ["Thandi Mokoena,TM,TM,TM", "Anna Botha,AB,AB,", "Sipho Dlamini,SD,,SD"]
    alone = table(tmp_path / "alone.csv", "\n".join([f"Name,{DAYS}", *lines]))
    load(alone, db)
    assert marks(db) == {"Thandi Mokoena": "PPP", "Anna Botha": "PPA", "Sipho Dlamini": "PAP"}
    lines[-1] = "Sipho Dlamini,SD,AB,SD"
    both, other = table(tmp_path / "both.csv", "\n".join([f"Name,{DAYS}", *lines])), tmp_path / "other.duckdb"
    load(both, other)
    assert marks(other) == {"Thandi Mokoena": "PPP", "Anna Botha": "???", "Sipho Dlamini": "PAP"}


def test_initials_that_look_like_marks_do_not_turn_a_register_round(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "register.csv", f"Name,{DAYS}\nA Botha,A,A,P\nAnna Booysen,AB,AB,P\nP Nkosi,P,A,P"
    )
    load(file, db)
    assert marks(db) == {"A Botha": "AAP", "Anna Booysen": "AAP", "P Nkosi": "PAP"}


@pytest.mark.parametrize(
    ("one", "two", "three"),
    [
        ("09:02", "9h10", "08:55 AM"),
        ("09:02-11:00", "09:10 – 11:00", "08:55-10:00"),
        ("Thandi", "S Dlamini", "Thandi M"),
    ],
)
def test_times_and_names(tmp_path: Path, db: Path, one: str, two: str, three: str) -> None:
    lines = [f"Name,{DAYS}", f"Thandi Mokoena,{one},,{three}", f"Sipho Dlamini,{two},{two},A"]
    assert codes(only(load(table(tmp_path / "register.csv", "\n".join(lines)), db))) == {}
    assert marks(db) == {"Thandi Mokoena": "P?P", "Sipho Dlamini": "PPA"}


def test_no_time_at_all_is_absence(tmp_path: Path, db: Path) -> None:
    lines = [f"Name,{DAYS}", "Thandi Mokoena,09:02,,09:00", "Sipho Dlamini,09:10,09:01,0:00"]
    assert codes(only(load(table(tmp_path / "register.csv", "\n".join(lines)), db))) == {}
    assert marks(db)["Sipho Dlamini"] == "PPA"


def test_hours_where_the_sheet_says_that_they_are_hours(tmp_path: Path, db: Path) -> None:
    lines = f"Name,{DAYS}\nThandi Mokoena,2,1.5,2\nSipho Dlamini,2,0,2 h"
    load(table(tmp_path / "register.csv", f"Hours attended,,,\n{lines}"), db)
    assert marks(db) == {"Thandi Mokoena": "PPP", "Sipho Dlamini": "PAP"}
    silent = load(table(tmp_path / "scores.csv", lines), tmp_path / "other.duckdb")
    assert "are not marks of a register" in str(silent.imports[0].refused)

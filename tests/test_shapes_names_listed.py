"""Names listed under “Present”, “Apologies” and “Absent”, as minutes have them."""

from datetime import date
from pathlib import Path

from filing import codes, load, only, table, workbook
from register_reading import days, marks, meetings


def test_a_line_for_each_meeting(db: Path, tmp_path: Path) -> None:
    path = table(
        tmp_path / "minutes.csv",
        """
        Date,Topic,Present,Apologies
        6 Feb 2026,Phonics,"Anna Smit, Sipho Dube and Nomsa",Lerato Mokoena
        6 Mar 2026,Reading,"Sipho Dube; Lerato Mokoena","Anna Smit (ill)"
        9 Apr 2026,Maths,Sipho Dube,None
        7 May 2026,Maths,,
        """,
    )
    entry = only(load(path, db))
    assert (entry.kind, entry.layout, codes(entry)) == ("attendance", "names listed", {"nothing_marked": 1})
    assert days(db) == ["2026-02-06", "2026-03-06", "2026-04-09"]
    assert marks(db) == {"Anna Smit": "PE·", "Lerato Mokoena": "EP·", "Nomsa": "P··", "Sipho Dube": "PPP"}


def test_a_column_for_each_list_under_a_title_with_the_day(db: Path, tmp_path: Path) -> None:
    sheet = [
        ["Minutes of the meeting of 14 May 2026"],
        ["Present", "Apologies", "Absent"],
        ["Anna Smit", "Lerato Mokoena", "Sipho Dube"],
        ["Pieter Botha", "", ""],
        ["", "", ""],
        ["Note: the next meeting is in June"],
    ]
    entry = only(load(workbook(tmp_path / "list.xlsx", Minutes=sheet), db))
    assert codes(entry) == {"blank_row": 1, "note_row": 1}
    assert (days(db), marks(db)) == (
        ["2026-05-14"],
        {"Anna Smit": "P", "Lerato Mokoena": "E", "Pieter Botha": "P", "Sipho Dube": "A"},
    )


def test_what_is_no_list_of_names_is_told(db: Path, tmp_path: Path) -> None:
    lines = "Datum,Teenwoordig,Verskonings\n"
    for day in ("2026-02-06", "2026-03-06", "2026-04-09", "2026-05-07"):
        lines += f'{day},"Anna Smit, Pieter Botha",Geen\n'
    path = table(
        tmp_path / "lys.csv", lines + "2026-06-04,14 mense,Anna Smit\n31/02/2026,Anna Smit,\n,Anna Smit,"
    )
    entry = only(load(path, db))
    assert codes(entry) == {"not_understood": 1, "not_a_date": 1, "no_date": 1}
    assert marks(db) == {"Anna Smit": "PPPPE", "Pieter Botha": "PPPP·"}


def test_without_a_day_it_is_asked_for(db: Path, tmp_path: Path) -> None:
    path = table(tmp_path / "list.csv", "Present,Apologies\nAnna Smit,Sipho Dube\nPieter Botha,")
    assert "Give it with --date" in (only(load(path, db)).refused or "")
    only(load(path, db, date=date(2026, 5, 14)))
    assert marks(db) == {"Anna Smit": "P", "Pieter Botha": "P", "Sipho Dube": "E"}


def test_numbers_of_those_present_are_counts(db: Path, tmp_path: Path) -> None:
    path = table(tmp_path / "counts.csv", "Date,Topic,Present,Apologies\n2026-02-06,Phonics,14,Anna Smit\n")
    assert only(load(path, db)).kind == "meetings"
    assert meetings(db) == [("2026-02-06", None, 14)]

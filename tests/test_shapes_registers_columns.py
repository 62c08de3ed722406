"""Registers whose columns need a second look: two lists side by side, and two columns for one day."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from filing import PRESENT, codes, load, only, rows, table, workbook
from register_reading import days, marks

FEB, MAR = date(2026, 2, 12), date(2026, 3, 12)


def read(tmp_path: Path, db: Path, lines: list[list[Any]]) -> dict[str, int]:
    entry = only(load(workbook(tmp_path / "register.xlsx", Register=lines), db))
    assert entry.refused is None
    return codes(entry)


def test_two_lists_side_by_side_are_two_registers(tmp_path: Path, db: Path) -> None:
    told = read(
        tmp_path,
        db,
        [
            ["Group A", "", "", "", "", "Group B"],
            ["No", "Name", FEB, MAR, "", "No", "Name", FEB, MAR],
            [1, "Anna Smit", 1, 1, "", 1, "Sipho Dube", 1, 0],
            [2, "Lerato Mokoena", 0, 1, "", 2, "Pieter Botha", 1, 1],
            ["", "Total", 1, 2, "", 3, "Nomsa Khumalo", 0, 1],
        ],
    )
    assert told == {}
    assert marks(db) == {
        "Anna Smit": "PP", "Lerato Mokoena": "AP", "Nomsa Khumalo": "AP", "Pieter Botha": "PP", "Sipho Dube": "PA",
    }  # fmt: skip


def test_side_by_side_with_other_days(tmp_path: Path, db: Path) -> None:
    read(
        tmp_path,
        db,
        [
            ["Name", FEB, MAR, "Name", date(2026, 4, 16), date(2026, 5, 14)],
            ["Anna Smit", "P", "P", "Anna Smit", "A", "P"],
            ["Sipho Dube", "A", "P", "", "", ""],
        ],
    )
    assert days(db) == ["2026-02-12", "2026-03-12", "2026-04-16", "2026-05-14"]
    assert marks(db) == {"Anna Smit": "PPAP", "Sipho Dube": "AP··"}


def test_a_name_repeated_behind_the_last_date_begins_no_register(tmp_path: Path, db: Path) -> None:
    read(tmp_path, db, [["Name", FEB, MAR, "Name"], ["Anna Smit", "P", "A", "Anna Smit"]])
    assert marks(db) == {"Anna Smit": "PA"}


@pytest.mark.parametrize("header", [["", "Name"], ["Name", ""]])
def test_in_person_and_online_under_each_date(tmp_path: Path, db: Path, header: list[str]) -> None:
    told = read(
        tmp_path,
        db,
        [
            [header[0], FEB, "", MAR, ""],
            [header[1], "In person", "Online", "In person", "Online"],
            ["Anna Smit", "x", "", "", "x"],
            ["Sipho Dube", "", "x", "x", ""],
            ["Lerato Mokoena", "", "", "x", "x"],
        ],
    )
    assert set(told) <= {"note_row", "blank_row"}
    assert marks(db) == {"Anna Smit": "PO", "Lerato Mokoena": "AP", "Sipho Dube": "OP"}


def test_present_apology_and_absent_under_each_date(tmp_path: Path, db: Path) -> None:
    read(
        tmp_path,
        db,
        [
            ["Name", FEB, "", "", MAR, "", ""],
            ["", "Present", "Apology", "Absent", "Present", "Apology", "Absent"],
            ["Anna Smit", "✓", "", "", "", "✓", ""],
            ["Sipho Dube", "", "", "✓", "✓", "", ""],
        ],
    )
    assert marks(db) == {"Anna Smit": "PE", "Sipho Dube": "AP"}


def test_morning_and_afternoon_under_each_date_are_two_meetings(tmp_path: Path, db: Path) -> None:
    told = read(
        tmp_path,
        db,
        [
            ["Name", FEB, "", MAR, ""],
            ["", "AM", "PM", "AM", "PM"],
            ["Anna Smit", "P", "P", "P", "A"],
            ["Sipho Dube", "A", "P", "P", "P"],
        ],
    )
    assert told == {"note_row": 1}
    assert marks(db).keys() == {"Anna Smit", "Sipho Dube"}
    there = [(day, name) for day, name in rows(db, PRESENT)]
    assert len(there) == 6 and there.count(("2026-02-12", "Anna Smit")) == 2


def test_who_registered_with_teams_and_never_joined_was_absent(tmp_path: Path, db: Path) -> None:
    head = "Name\tFirst join\tLast leave\tIn-meeting duration\tEmail\tRole\tRegistration email\tRegistration status"
    report = f"""
        1. Summary
        Meeting title\tReading circle
        Start time\t8/21/25, 2:00:11 PM
        End time\t8/21/25, 3:10:01 PM

        2. Participants
        {head}
        Anna Smit\t8/21/25, 2:00:11 PM\t8/21/25, 3:10:01 PM\t1h 9m 50s\tanna@example.org\tOrganizer\t\t
        Sipho Dube\t8/21/25, 2:10:11 PM\t8/21/25, 3:05:01 PM\t54m 50s\ts@example.org\tAttendee\ts@x.example\tRegistered
        Nomsa Khumalo\t\t\t\tnomsa@example.org\tAttendee\tnomsa@example.org\tRegistered
    """
    only(load(table(tmp_path / "report.csv", report), db))
    assert marks(db) == {"Anna Smit": "O", "Nomsa Khumalo": "A", "Sipho Dube": "O"}


@pytest.mark.parametrize("first", ["Attendance register: 14 May 2026\nName", "Date,Name"])
def test_columns_to_tick_for_present_apology_and_absent(tmp_path: Path, db: Path, first: str) -> None:
    day = "14 May 2026," if first.startswith("Date") else ""
    text = (
        f"{first},Present,Apologies,Absent\n{day}Anna Smit,x,,\n{day}Sipho Dube,,x,\n{day}Nomsa Khumalo,,,x"
    )
    assert codes(only(load(table(tmp_path / "register.csv", text), db))) == {}
    assert marks(db) == {"Anna Smit": "P", "Nomsa Khumalo": "A", "Sipho Dube": "E"}


def test_an_apology_beside_the_answer_whether_somebody_came(tmp_path: Path, db: Path) -> None:
    text = """
        Meeting date,Member,Attended (Y/N),Apology (Y/N)
        12/03/2026,Anna Smit,Y,N
        26/03/2026,Anna Smit,N,Y
        26/03/2026,Sipho Dube,N,N
    """
    only(load(table(tmp_path / "register.csv", text), db))
    assert marks(db) == {"Anna Smit": "PE", "Sipho Dube": "·A"}


def test_initials_tell_people_of_one_surname_apart(tmp_path: Path, db: Path) -> None:
    read(
        tmp_path, db, [["Surname", "Initials", FEB, MAR], ["Botha", "A", "P", "P"], ["Botha", "JJ", "A", "P"]]
    )
    assert marks(db) == {"A Botha": "PP", "JJ Botha": "AP"}


@pytest.mark.parametrize("names", [["Igama", "Isibongo"], ["Lebitso", "Sefane"]])
def test_names_and_surnames_in_other_languages(tmp_path: Path, db: Path, names: list[str]) -> None:
    read(tmp_path, db, [[*names, FEB, MAR], ["Anna", "Botha", "P", "P"], ["Anna", "Dube", "A", "P"]])
    assert marks(db) == {"Anna Botha": "PP", "Anna Dube": "AP"}


def test_absent_without_apology_is_absent(tmp_path: Path, db: Path) -> None:
    lines = [["Name", FEB, MAR], ["Anna Smit", "Present", "Absent without apology"]]
    assert read(tmp_path, db, [*lines, ["Sipho Dube", "Absent with apology", "Present"]]) == {}
    assert marks(db) == {"Anna Smit": "PA", "Sipho Dube": "EP"}

"""Registers turned round, one under another, sheet by sheet."""

from datetime import date, datetime
from pathlib import Path

from filing import PRESENT, codes, load, only, rows, table, workbook


def present(db: Path) -> list[tuple[str, str]]:
    return rows(db, PRESENT)


NINE = datetime.fromisoformat("2026-05-14T09:00")

EXPECTED = [
    ("2026-02-19", "Sipho Dube"),
    ("2026-02-19", "Thandiwe Nkosi"),
    ("2026-05-14", "Thandiwe Nkosi"),
]


def test_turned_round_with_a_line_for_each_meeting(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "r.csv",
        """
        Our register,,,,
        Date,Thandiwe Nkosi,Sipho Dube,Anna Smit,Total
        2026-02-19,1,1,0,2
        2026-05-14,1,0,0,1
        2026-08-13,,,,
        Total,2,1,0,3
        """,
    )
    entry = only(load(file, db))
    assert entry.layout == "transposed register"
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (4, 2, 2)
    assert codes(entry) == {"total_row": 1, "nothing_marked": 1}
    assert present(db) == EXPECTED


def test_first_name_and_surname_in_two_columns(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "r.csv", "Name,Surname,E-mail,19/02/2026\nThandiwe,Nkosi,t@x.org,x\nSipho,Dube,,x"
    )
    only(load(file, db))
    assert present(db) == [("2026-02-19", "Sipho Dube"), ("2026-02-19", "Thandiwe Nkosi")]


def test_every_sheet_is_an_import_of_its_own(tmp_path: Path, db: Path) -> None:
    file = workbook(
        tmp_path / "r.xlsx",
        **{
            "2025": [["Name", date(2025, 2, 20)], ["Thandiwe Nkosi", "x"]],
            "2026": [["Name", date(2026, 2, 19)], ["Thandiwe Nkosi", True]],
            "Notes": [["We meet in the hall."]],
            "Empty": [],
        },
    )
    result = load(file, db)
    assert [(e.sheet, e.rows_loaded) for e in result.imports] == [("2025", 1), ("2026", 1)]
    assert [s.file for s in result.skipped] == ["r.xlsx, sheet “Notes”"]
    assert result.exit_code == 0
    assert present(db) == [("2025-02-20", "Thandiwe Nkosi"), ("2026-02-19", "Thandiwe Nkosi")]


def test_two_registers_one_under_the_other(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "r.csv",
        """
        Group A,,,
        Name,19/02/2026,14/05/2026,Total
        Thandiwe Nkosi,x,x,2
        ,,,
        Group B,,,
        Name,20/02/2026,15/05/2026,14/08/2026
        Sipho Dube,x,,x
        Total,1,0,1
        """,
    )
    entry = only(load(file, db))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (6, 2, 4)
    assert codes(entry, "ignored") == {"blank_row": 1, "note_row": 1, "repeated_header": 1, "total_row": 1}
    assert present(db) == [
        ("2026-02-19", "Thandiwe Nkosi"), ("2026-02-20", "Sipho Dube"), ("2026-05-14", "Thandiwe Nkosi"),
        ("2026-08-14", "Sipho Dube")
    ]  # fmt: skip


def test_people_known_by_a_number_only(tmp_path: Path, db: Path) -> None:
    only(load(table(tmp_path / "r.csv", "Member ID,2026-02-19,2026-05-14\n101,1,0\n102,1,1"), db))
    assert present(db) == [("2026-02-19", "101"), ("2026-02-19", "102"), ("2026-05-14", "102")]

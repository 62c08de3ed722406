"""Registers as people keep them in spreadsheets: across, down, with titles, totals, legends and gaps."""

from datetime import date, datetime
from pathlib import Path

import pytest
from filing import PRESENT, codes, load, only, rows, table, workbook


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "facts.duckdb"


def present(db: Path) -> list[tuple[str, str]]:
    return rows(db, PRESENT)


NINE = datetime.fromisoformat("2026-05-14T09:00")

EXPECTED = [
    ("2026-02-19", "Sipho Dube"),
    ("2026-02-19", "Thandiwe Nkosi"),
    ("2026-05-14", "Thandiwe Nkosi"),
]


@pytest.mark.parametrize(
    ("yes", "no"),
    [
        ("P", "A"), ("p", "a"), ("x", ""), ("X", "-"), ("×", ".."), ("✓", ""), ("✓", "x"), ("tick", ""), ("1", "0"), ("1", ""),
        ("Yes", "No"), ("Ja", "Nee"), ("TRUE", "FALSE"), ("present", "apology"), ("Teenwoordig", "Afwesig"), ("L", "AP"), ("√", "✗"),
    ],
)  # fmt: skip
def test_marks_of_every_kind(tmp_path: Path, db: Path, yes: str, no: str) -> None:
    file = table(
        tmp_path / "register.csv",
        f"""
        Name,2026-02-19,2026-05-14
        Thandiwe Nkosi,{yes},{yes}
        Sipho Dube,{yes},{no}
        Anna Smit,{no},{no}
        """,
    )
    entry = only(load(file, db))
    assert (entry.kind, entry.layout, entry.rows_loaded) == ("attendance", "wide register", 3)
    assert present(db) == EXPECTED


@pytest.mark.parametrize(
    ("headings", "options"),
    [
        (("2026-02-19", "2026-05-14"), {}),
        (("19/02/2026", "14/05/2026"), {}),
        (("2/19/2026", "5/14/2026"), {}),
        (("19.2.26", "14.5.26"), {}),
        (("19 Feb 2026", "14 May 2026"), {}),
        (("Thursday 19 February 2026", "Do 14 Mei 2026"), {}),
        (("46072", "46156"), {}),
        (("2026/02/19 09:00", "2026/05/14 14:30"), {}),
        (("19-Feb", "14-May"), {"year": 2026}),
        (("19 Februarie", "14 Mei"), {"year": 2026}),
        (("19/2", "14/5"), {"year": 2026}),
        (("2/19", "5/14"), {"year": 2026}),
    ],
)
def test_dates_of_every_kind_over_the_columns(
    tmp_path: Path, db: Path, headings: tuple, options: dict
) -> None:
    file = table(
        tmp_path / "register.csv",
        f"Name,{headings[0]},{headings[1]}\nThandiwe Nkosi,P,P\nSipho Dube,P,A\nAnna Smit,A,A",
    )
    assert only(load(file, db, **options)).refused is None
    assert present(db) == EXPECTED


def test_a_year_that_is_not_there_is_asked_for(tmp_path: Path, db: Path) -> None:
    file = workbook(tmp_path / "r.xlsx", Term1=[["Name", "6/27", "3/2"], ["Evelyn", "x", ""]])
    result = load(file, db)
    assert result.exit_code == 2
    assert only(result).refused == (
        "r.xlsx, sheet “Term1”: which year is it? The dates “6/27”, “3/2” give day and month only. "
        "Add the year, such as --year 2026."
    )
    assert not db.exists()


def test_an_order_that_nothing_decides_is_refused_with_both_readings(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", "Name,3/2,5/4\nThandiwe Nkosi,x,\nSipho Dube,x,x")
    refused = only(load(file, db, year=2026)).refused or ""
    assert "3 February 2026 or 2 March 2026" in refused
    assert "--dates dmy" in refused
    load(file, db, year=2026, dates="mdy")
    assert present(db)[0] == ("2026-03-02", "Sipho Dube")


def test_a_day_that_the_year_does_not_have_is_refused(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", "Name,29 Feb,14 May\nThandiwe Nkosi,x,x")
    assert "“29 Feb” is not a date that exists in 2026" in (only(load(file, db, year=2026)).refused or "")


def test_a_sheet_as_it_comes_out_of_an_office(tmp_path: Path, db: Path) -> None:
    file = workbook(
        tmp_path / "register.xlsx",
        Register=[
            ["SUNRISE COMMUNITY OF PRACTICE"],
            ["Attendance register 2026", None, None, "Term 1", None, "Term 2"],
            [],
            ["No.", "Name and Surname", "School", "Cell phone", date(2026, 2, 19), NINE, "Total", "Signature"],
            [1, "NKOSI, Thandiwe", "Bluebell", "0821234567", "P", "P", 2, None],
            [2, " Sipho  Dube ", "Acacia", "082 765 4321", "P", "Apology", 1, None],
            [3, "Anna Smit", None, None, "A", "A", 0, None],
            ["No.", "Name and Surname", "School", "Cell phone", date(2026, 2, 19), NINE, "Total", "Signature"],
            [4, None, None, None, None, None, None, None],
            [5, None, None, None, None, None, None, None],
            [None, "Total present", None, None, 2, 1, 3, None],
            [None, None, None, None, 2, 1, 3, None],
            [None, "P = present, A = absent", None, None, None, None, None, None],
            [],
            ["Apologies:", None, None, None, None, None, None, None],
            [None, "Lerato Mokoena", None, None, None, None, None, None],
        ],
    )  # fmt: skip
    entry = only(load(file, db))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_set_aside) == (12, 3, 0)
    assert codes(entry, "ignored") == {
        "repeated_header": 1, "padding_row": 2, "total_row": 2, "note_row": 1, "blank_row": 1, "apologies_row": 2,
    }  # fmt: skip
    assert entry.kept_out == ("No.", "Cell phone", "Total", "Signature")
    assert present(db) == [
        ("2026-02-19", "NKOSI, Thandiwe"), ("2026-02-19", "Sipho Dube"), ("2026-05-14", "NKOSI, Thandiwe")
    ]  # fmt: skip
    assert rows(db, "select distinct organisation from attendance where organisation is not null order by 1") == [
        ("Acacia",), ("Bluebell",)
    ]  # fmt: skip


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


def test_a_blank_means_what_the_other_marks_say_or_the_user(tmp_path: Path, db: Path) -> None:
    marks = "Name,2026-02-19,2026-05-14\nThandiwe Nkosi,P,\nSipho Dube,{},P"
    statuses = "select status from attendance order by status"
    for text, blank, expected in (
        ("P", None, ["absent", "present", "present", "present"]),
        ("A", None, ["absent", "present", "present", "unknown"]),
        ("P", "unknown", ["present", "present", "present", "unknown"]),
        ("A", "absent", ["absent", "absent", "present", "present"]),
    ):
        db.unlink(missing_ok=True)
        load(table(tmp_path / "r.csv", marks.format(text)), db, blank=blank)
        assert [status for (status,) in rows(db, statuses)] == expected


def test_a_column_without_a_mark_is_no_register(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", "Name,2026-02-19,2026-11-19\nThandiwe Nkosi,x,\nSipho Dube,,")
    entry = only(load(file, db))
    assert codes(entry) == {"empty_column": 1}
    assert rows(db, "select distinct date::varchar from occasion") == [("2026-02-19",)]
    assert entry.facts_loaded == {"attendance_absent": 1, "attendance_present": 1}


def test_a_mark_that_is_not_known_costs_its_cell_only(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", "Name,2026-02-19,2026-05-14\nThandiwe Nkosi,P,Q7\nSipho Dube,P,P\n,P,P")
    result = load(file, db)
    entry = only(result)
    assert result.exit_code == 1
    assert (entry.rows_loaded, entry.rows_set_aside) == (2, 1)
    mark, nobody = entry.problems
    assert (mark.line, mark.column, mark.value, mark.code, mark.outcome) == (
        2,
        "2026-05-14",
        "Q7",
        "unknown_mark",
        "cell",
    )
    assert mark.message == "r.csv, row 2, column “2026-05-14”: the mark “Q7” is not known in a register."
    assert (nobody.line, nobody.code, nobody.outcome) == (4, "no_person", "set_aside")


def test_a_cross_beside_another_mark_for_presence_is_not_guessed(tmp_path: Path, db: Path) -> None:
    text = "Name,2026-02-19,2026-05-14\nThandiwe Nkosi,P,X\nSipho Dube,P,P"
    entry = only(load(table(tmp_path / "r.csv", text), db))
    assert codes(entry, "cell") == {"unclear_mark": 1}
    db.unlink()
    entry = only(load(table(tmp_path / "r.csv", text + "\nX = absent,,"), db))
    assert entry.facts_loaded == {"attendance_absent": 1, "attendance_present": 3}
    db.unlink()
    entry = only(load(table(tmp_path / "r.csv", text + "\nAnna Smit,A,X"), db))
    assert entry.facts_loaded == {"attendance_absent": 1, "attendance_present": 5}


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
        ("2026-02-19", "Thandiwe Nkosi"), ("2026-02-20", "Sipho Dube"), ("2026-05-14", "Thandiwe Nkosi"), ("2026-08-14", "Sipho Dube")
    ]  # fmt: skip


def test_people_known_by_a_number_only(tmp_path: Path, db: Path) -> None:
    only(load(table(tmp_path / "r.csv", "Member ID,2026-02-19,2026-05-14\n101,1,0\n102,1,1"), db))
    assert present(db) == [("2026-02-19", "101"), ("2026-02-19", "102"), ("2026-05-14", "102")]

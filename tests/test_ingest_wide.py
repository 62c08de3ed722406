"""Registers as people keep them in spreadsheets: across, down, with titles, totals, legends and gaps."""

from datetime import date, datetime
from pathlib import Path

import pytest
from filing import PRESENT, codes, load, only, rows, table, workbook


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
        ("P", "A"), ("p", "a"), ("x", ""), ("X", "-"), ("×", ".."), ("✓", ""), ("✓", "x"), ("tick", ""),
        ("1", "0"), ("1", ""),
        ("Yes", "No"), ("Ja", "Nee"), ("TRUE", "FALSE"), ("present", "apology"), ("Teenwoordig", "Afwesig"),
        ("L", "AP"), ("√", "✗"),
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

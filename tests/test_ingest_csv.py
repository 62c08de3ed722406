"""Text files: encodings, delimiters, quotation marks, and every line accounted for."""

from pathlib import Path

import pytest
from filing import PRESENT, codes, load, only, rows, table

from ingest.readers.csv import read_csv
from ingest.sheet import Place

TEXT = "Naam;Datum;Status\nZoë Ntuli;2026-02-19;teenwoordig\nSipho Dube;2026-02-19;afwesig"


@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("cp1252", "cp1252"),
        ("utf-16", "utf-16-le"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
    ],
)
def test_encodings(tmp_path: Path, db: Path, encoding: str, named: str) -> None:
    entry = only(load(table(tmp_path / "r.csv", TEXT, encoding), db))
    assert entry.reading["encoding"] == named
    assert rows(db, PRESENT) == [("2026-02-19", "Zoë Ntuli")]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_delimiters_and_line_endings(tmp_path: Path, db: Path, delimiter: str, ending: str) -> None:
    file = tmp_path / "r.csv"
    file.write_bytes(TEXT.replace(";", delimiter).replace("\n", ending).encode())
    assert only(load(file, db)).rows_read == 2
    assert rows(db, PRESENT) == [("2026-02-19", "Zoë Ntuli")]


def test_a_decimal_comma_is_not_taken_for_a_delimiter(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "Budget.csv",
        """
        Datum;Kategorie;Bedrag;Tipe
        14/03/2026;Lokaal, huur;R 1 250,00;werklik
        15/03/2026;Spyseniering;"12 500,50";begroot
        16/03/2026;Terugbetaling;(50,00);werklik
        """,
    )
    entry = only(load(file, db))
    assert entry.kind == "budget"
    assert [(c, float(a), t) for c, a, t in rows(db, "select category, amount, type from budget order by line")] == [
        ("Lokaal, huur", 1250.0, "actual"), ("Spyseniering", 12500.5, "planned"), ("Terugbetaling", -50.0, "actual")
    ]  # fmt: skip


@pytest.mark.parametrize("rows_more", [0, 60_000], ids=["short", "long"])
def test_text_that_was_kept_from_running_is_read_as_it_was_typed(rows_more: int) -> None:
    lines = ["name,note", "'=later,'n Plan", *["Zoë Ntuli,it's - fine"] * rows_more]
    (sheet,) = read_csv("\n".join(lines).encode(), Place("x.csv"))
    assert sheet.cells.loc[2].tolist() == ["=later", "'n Plan"]
    assert not rows_more or sheet.cells.iloc[-1].tolist() == ["Zoë Ntuli", "it's - fine"]


def test_the_line_that_excel_writes_for_itself(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", "sep=;\n" + TEXT)
    entry = only(load(file, db))
    assert (entry.rows_read, entry.rows_loaded) == (2, 2)


def test_an_answer_of_several_lines_is_one_row(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "forms.csv",
        'Date,Was it useful?,One thing to change\n2026-02-19,Yes,"More time,\nmore tea\nand cake"\n2026-02-19,No,',
    )
    entry = only(load(file, db))
    assert (entry.rows_read, entry.rows_loaded) == (2, 2)
    assert ("More time, more tea and cake",) in rows(db, "select answer from answers")


def test_a_quotation_mark_left_open_costs_its_own_row_only(tmp_path: Path, db: Path) -> None:
    opened = (3, 50, 120)
    lines = ["2026-02-19," + '"' * (k in opened) + f"Person {k},present" for k in range(200)]
    file = table(tmp_path / "r.csv", "\n".join(["date,name,status", *lines]))
    result = load(file, db)
    entry = only(result)
    assert (entry.rows_read, entry.rows_loaded, entry.rows_set_aside) == (200, 197, 3)
    assert [(p.line, p.code) for p in entry.problems] == [
        (5, "open_quote"),
        (52, "open_quote"),
        (122, "open_quote"),
    ]
    assert result.exit_code == 1


def test_a_row_with_more_cells_than_headings_is_not_read_shifted(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "r.csv",
        "name,date,status\nNkosi, Thandiwe,2026-02-19,present\nSipho Dube,2026-02-19,present",
    )
    entry = only(load(file, db))
    assert codes(entry) == {"too_many_cells": 1}
    assert rows(db, PRESENT) == [("2026-02-19", "Sipho Dube")]


def test_rows_that_are_no_data_are_ignored_with_their_reason(tmp_path: Path, db: Path) -> None:
    file = table(
        tmp_path / "r.csv",
        """
        Register of the reading circle,,
        ,,
        Name,Date,Status
        Thandiwe Nkosi,2026-02-19,present
        ,,
        Name,Date,Status
        Thandiwe Nkosi,2026-02-19,present
        Sipho Dube,2026-02-19,late
        Total,,2
        Note: Anna sent cake,,
        """,
    )
    entry = only(load(file, db))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (7, 2, 5)
    assert codes(entry) == {
        "blank_row": 1,
        "repeated_header": 1,
        "duplicate": 1,
        "total_row": 1,
        "note_row": 1,
    }
    assert (
        next(p for p in entry.problems if p.code == "duplicate").message
        == "r.csv, row 7: the row is the same as row 4."
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b"\n\n", "not a table"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"\x89PNG\r\n", "is a picture"),
        (b"\xd0\xcf\x11\xe0abc", "old kind"),
        (b'{"a": 1}', "JSON"),
        (b"a\0b\0\0\0c,d\n\0\0\0\xff", "not a text file"),
        (b"just one line of words", "not a table"),
    ],
)
def test_what_is_no_table_is_refused_in_one_line(tmp_path: Path, db: Path, data: bytes, words: str) -> None:
    file = tmp_path / "thing.csv"
    file.write_bytes(data)
    result = load(file, db)
    refused = only(result).refused or ""
    assert words in refused and "\n" not in refused
    assert result.exit_code == 2 and not db.exists()


def test_lines_keep_the_numbers_that_a_spreadsheet_shows() -> None:
    (sheet,) = read_csv(b'a,b\n\n"x\ny",2\n3,4\n', Place("r.csv"))
    assert sheet.cells.index.tolist() == [1, 2, 3, 4]
    assert sheet.cells.loc[3].tolist() == ["x\ny", "2"]


def test_a_row_of_a_million_cells_among_many_rows_is_refused(tmp_path: Path, db: Path) -> None:
    file = tmp_path / "r.csv"
    file.write_text("name,date\n" + "Thandi,2026-02-19\n" * 1000 + "," * 100_000)
    assert "more than can be read" in (only(load(file, db)).refused or "")


def test_thousands_of_empty_rows_at_the_end_are_told_in_one_sentence(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", "Name,2026-02-19\nThandiwe Nkosi,P\n" + ",\n" * 5000 + ",")
    entry = only(load(file, db))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (5002, 1, 5001)
    assert [p.message for p in entry.problems] == [
        "r.csv, row 3: this row and all below it, to row 5003, are empty."
    ]


def test_the_head_of_an_address_moves_no_headings(tmp_path: Path, db: Path) -> None:
    """Web pages that make their own CSV sometimes save it so."""
    load(table(tmp_path / "r.csv", f"data:text/csv;charset=utf-8,{TEXT.replace(';', ',')}"), db)
    assert rows(db, PRESENT) == [("2026-02-19", "Zoë Ntuli")]

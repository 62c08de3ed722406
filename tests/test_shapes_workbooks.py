"""Workbooks of the old kind and OpenDocument spreadsheets: read by what they are, guarded, refused in words."""

import struct
import time
import zipfile
from pathlib import Path

import pytest
from filing import PRESENT, codes, load, only, rows

SHAPES = Path(__file__).parent / "shapes"
PROBLEMS = Path(__file__).parent / "problem_files"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def refused(path: Path, db: Path) -> str:
    result = load(path, db)
    text = only(result).refused or ""
    assert result.exit_code == 2 and "\n" not in text and not db.exists()
    return text


def test_a_workbook_of_the_old_kind(db: Path) -> None:
    first, second = load(SHAPES / "workbook_old.xls", db).imports
    assert (first.sheet, first.rows_read, first.rows_loaded, first.problems) == ("Register 2026", 3, 3, ())
    assert (second.sheet, second.rows_loaded, codes(second)) == ("Old", 1, {"hidden_sheet": 1})
    assert rows(db, PRESENT) == [
        ("2025-11-06", "Sipho Dube"),
        ("2026-02-19", "Lerato Mokoena"),
        ("2026-02-19", "Zoë Ntuli"),
        ("2026-05-14", "Sipho Dube"),
        ("2026-05-14", "Zoë Ntuli"),
    ]


@pytest.mark.parametrize("ending", ["xlsx", "csv", "dat"])
def test_the_ending_does_not_matter(tmp_path: Path, db: Path, ending: str) -> None:
    file = tmp_path / f"register.{ending}"
    file.write_bytes((SHAPES / "workbook_old.xls").read_bytes())
    assert [entry.rows_loaded for entry in load(file, db).imports] == [3, 1]


def test_an_open_document_spreadsheet_as_programs_pad_it(db: Path) -> None:
    entry = only(load(SHAPES / "workbook_open.ods", db))
    assert (entry.rows_read, entry.rows_loaded, entry.problems) == (2, 2, ())
    assert rows(db, PRESENT) == [
        ("2026-02-19", "Zoë Ntuli"),
        ("2026-05-14", "Sipho Dube"),
        ("2026-05-14", "Zoë Ntuli"),
    ]


def test_what_is_hidden_or_broken_in_it_is_told(db: Path) -> None:
    entry = only(load(SHAPES / "workbook_open_hidden.ods", db))
    assert (entry.rows_loaded, codes(entry, "warning")) == (
        2,
        {
            "error_cells": 1,
            "formula_without_value": 1,
            "hidden_columns": 1,
            "hidden_rows": 1,
            "hidden_sheet": 1,
        },
    )


@pytest.mark.parametrize(
    ("code", "words"),
    [("hidden_columns", "all the same: 1."), ("formula_without_value", "read as empty: 1.")],
)
def test_each_remark_has_a_file_that_provokes_it(db: Path, code: str, words: str) -> None:
    entry = only(load(PROBLEMS / f"{code}.xlsx", db))
    assert codes(entry) == {code: 1} and words in entry.problems[0].message


def test_a_formula_of_text_without_text_is_no_fault(db: Path, tmp_path: Path) -> None:
    file = tmp_path / "r.xlsx"
    with (
        zipfile.ZipFile(PROBLEMS / "formula_without_value.xlsx") as source,
        zipfile.ZipFile(file, "w") as target,
    ):
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("sheet1.xml"):
                data = data.replace(b'<c r="C2"', b'<c r="C2" t="str"')
            target.writestr(name, data)
    assert codes(only(load(file, db))) == {}


def open_document(path: Path, body: str, extra: dict[str, str] | None = None) -> Path:
    """An OpenDocument spreadsheet of one table whose rows are given."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        names = "".join(
            f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in ("office", "table", "text")
        )
        archive.writestr(
            "content.xml",
            f"{body}<office:document-content{names}><office:body><office:spreadsheet><table:table table:name='S'>"
            if body.startswith("<!DOCTYPE")
            else f"<office:document-content{names}><office:body><office:spreadsheet><table:table table:name='S'>{body}"
            "</table:table></office:spreadsheet></office:body></office:document-content>",
        )
        for name, text in (extra or {}).items():
            archive.writestr(name, text)
    return path


CELL = (
    "<table:table-cell office:value-type='string' table:number-columns-repeated='{}'><text:p>x</text:p>"
    "</table:table-cell>"
)


@pytest.mark.parametrize(
    "body",
    [
        f"<table:table-row table:number-rows-repeated='1048576'>{CELL.format(16384)}</table:table-row>",
        f"<table:table-row>{CELL.format(999999999)}</table:table-row>",
        f"<table:table-row>{CELL.format(1)}</table:table-row><table:table-row table:number-rows-repeated='99999999'/>"
        f"<table:table-row>{CELL.format(1)}</table:table-row>",
        "<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'>]>",
        "<table:table-row>",
    ],
    ids=["a million times a row", "a cell without end", "a gap", "entities", "cut off"],
)  # fmt: skip
def test_an_open_document_that_means_harm_is_refused(tmp_path: Path, db: Path, body: str) -> None:
    started = time.monotonic()
    assert refused(open_document(tmp_path / "bomb.ods", body), db)
    assert time.monotonic() - started < 30


def test_locked_workbooks_are_refused_in_words(tmp_path: Path, db: Path) -> None:
    locked = open_document(tmp_path / "a.ods", "", {"META-INF/manifest.xml": "<manifest:encryption-data/>"})
    assert "is locked with a password" in refused(locked, db)
    (tmp_path / "b.xlsx").write_bytes(OLE + "EncryptedPackage\0".encode("utf-16-le") + b"\0" * 512)
    assert "is locked with a password" in refused(tmp_path / "b.xlsx", db)
    old = bytearray((SHAPES / "workbook_old.xls").read_bytes())
    at = old.index(struct.pack("<HH", 0x0809, 16))  # after the first record comes, in a locked one, FILEPASS
    old[at + 20 : at + 22] = struct.pack("<H", 0x002F)
    (tmp_path / "c.xls").write_bytes(old)
    assert "password" in refused(tmp_path / "c.xls", db)


def test_a_damaged_workbook_of_the_old_kind_is_refused_or_read(tmp_path: Path, db: Path) -> None:
    whole = (SHAPES / "workbook_old.xls").read_bytes()
    for k in range(0, len(whole), len(whole) // 5):
        (tmp_path / "cut.xls").write_bytes(whole[:k] or OLE)
        assert load(tmp_path / "cut.xls", db, dry_run=True).exit_code in (0, 2)

"""Workbooks: typed cells, what is hidden or broken in them, and files that mean harm."""

import io
import time
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from filing import PRESENT, codes, load, only, rows, workbook

from ingest.problems import Refused
from ingest.readers.zip_guard import inspect
from ingest.sheet import Place

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

OPEN = f"{HEAD}<worksheet {SHEET}><sheetData>"
SHUT = "</sheetData></worksheet>"


def crafted(path: Path, sheet: str, extra: dict[str, bytes] | None = None, deflate: bool = True) -> Path:
    """A workbook of one sheet whose XML is given."""
    parts = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'{HEAD}<workbook {SHEET} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        'relationships"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        'relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED if deflate else zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
        for name, data in (extra or {}).items():
            archive.writestr(name, data)
    return path


def test_typed_dates_numbers_and_truth(tmp_path: Path, db: Path) -> None:
    file = workbook(
        tmp_path / "r.xlsx",
        R=[["Name", date(2026, 2, 19), date(2026, 5, 14)], ["Thandi", True, 1], ["Sipho", False, 0]],
    )
    assert only(load(file, db)).facts_loaded == {"attendance_absent": 2, "attendance_present": 2}
    assert rows(db, PRESENT) == [("2026-02-19", "Thandi"), ("2026-05-14", "Thandi")]


def test_errors_hidden_rows_and_hidden_sheets_are_told(tmp_path: Path, db: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Register"
    for row in (
        ["Name", "Date", "Minutes"],
        ["Thandi", date(2026, 2, 19), "#N/A"],
        ["Sipho", date(2026, 2, 19), 60],
    ):
        sheet.append(row)
    sheet["C2"].data_type = "e"
    sheet.row_dimensions[3].hidden = True
    sheet.sheet_state = "hidden"
    book.create_sheet("Cover").append(["Nothing here"])
    book.save(tmp_path / "r.xlsx")
    entry = only(load(tmp_path / "r.xlsx", db))
    assert codes(entry, "warning") == {"error_cells": 1, "hidden_rows": 1, "hidden_sheet": 1}
    assert "read as empty: 1." in next(p.message for p in entry.problems if p.code == "error_cells")
    assert entry.rows_loaded == 2


def test_a_workbook_is_known_by_its_bytes(tmp_path: Path, db: Path) -> None:
    file = workbook(tmp_path / "r.xlsx", R=[["Name", date(2026, 2, 19)], ["Thandi", "x"]])
    assert only(load(file.rename(tmp_path / "register.csv"), db)).rows_loaded == 1


@pytest.mark.parametrize(
    "sheet",
    [
        f'{OPEN}<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>{SHUT}',
        f'{HEAD}<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa">]><worksheet {SHEET}><sheetData/></worksheet>',
        OPEN + "<row/>" * 9_000_000 + SHUT,
        f'{OPEN}<row r="99999999"><c r="ZZZ9999999"><v>1</v></c></row>{SHUT}',
        f"{OPEN}<row",
        "",
    ],
    ids=["two corners", "entities", "packed 1000 to 1", "beyond the last cell", "cut off", "empty part"],
)  # fmt: skip
def test_a_file_that_means_harm_is_refused_in_one_line(tmp_path: Path, db: Path, sheet: str) -> None:
    file = crafted(tmp_path / "bomb.xlsx", sheet)
    started = time.monotonic()
    result = load(file, db)
    assert result.exit_code == 2
    assert "\n" not in (result.imports[0].refused or "\n")
    assert time.monotonic() - started < 30
    assert not db.exists()


@pytest.mark.parametrize(
    "data",
    [b"PK\x03\x04", b"PK\x03\x04" + b"\0" * 500, b"PK\x05\x06" + b"\0" * 18],
    ids=["cut", "zeros", "empty archive"],
)
def test_a_damaged_archive_is_refused(tmp_path: Path, db: Path, data: bytes) -> None:
    file = tmp_path / "r.xlsx"
    file.write_bytes(data)
    assert load(file, db).exit_code == 2


def test_thousands_of_parts_are_refused(tmp_path: Path, db: Path) -> None:
    extra = {f"xl/media/{k}.bin": b"" for k in range(3000)}
    result = load(crafted(tmp_path / "r.xlsx", f"{HEAD}<worksheet {SHEET}/>", extra), db)
    assert "parts" in (only(result).refused or "")


def test_a_workbook_cut_anywhere_is_read_or_refused(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "w.xlsx", R=[["Name", date(2026, 2, 19)], ["Thandi", "x"]]).read_bytes()
    buffer = io.BytesIO(whole)
    for k in range(0, len(whole), len(whole) // 7):
        file = tmp_path / "cut.xlsx"
        file.write_bytes(buffer.getvalue()[:k] or b"PK\x03\x04")
        assert load(file, tmp_path / "cut.duckdb", dry_run=True).exit_code in (0, 2)


def test_a_workbook_with_a_spoilt_byte_is_read_or_refused(tmp_path: Path) -> None:
    whole = workbook(
        tmp_path / "w.xlsx", Sheet1=[["Date", "Name"], *[["2026-03-12", "Anna"]] * 40]
    ).read_bytes()
    part = whole.index(b"xl/worksheets/sheet1.xml") + len("xl/worksheets/sheet1.xml")
    refused = 0
    for offset in range(part, part + 60):
        file = tmp_path / "spoilt.xlsx"
        file.write_bytes(whole[:offset] + bytes([whole[offset] ^ 0xFF]) + whole[offset + 1 :])
        try:
            inspect(file, Place(file.name))
        except Refused as refusal:
            refused += "damaged" in str(refusal)
    assert refused > 30

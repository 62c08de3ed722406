"""Tables → files for a spreadsheet: CSV and XLSX. Text that one would run as a formula is made plain text.

Nothing is left out and nothing is added: one heading a column, one row a row.
"""

import csv
import re
from collections.abc import Iterable, Sequence
from datetime import date
from io import BytesIO, StringIO
from typing import TypeAlias

Cell: TypeAlias = str | int | float | date | None

# How a spreadsheet tells that a cell is to be worked out, or passed to another program.
STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"
LONGEST_COLUMN = 60
_NOT_IN_A_NAME = re.compile(r"[^\w-]+")
_NOT_IN_A_WORKBOOK = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")


def defused(cell: Cell) -> Cell:
    """The cell; text that a spreadsheet would run as a formula with a ' before it. Numbers and dates as they are."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(STARTS_A_FORMULA) else cell


def csv_of(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """UTF-8 with a mark that spreadsheets know it by, commas between cells, decimal points, dates as 2026-10-31."""
    into = StringIO(newline="")
    writer = csv.writer(into)
    for row in (columns, *rows):
        writer.writerow([defused(cell) for cell in row])
    return (BOM + into.getvalue()).encode()


def xlsx_of(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    """One sheet whose headings stay in sight; numbers and dates are numbers and dates."""
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    book = Workbook()
    book.properties.creator = "CoP health"
    sheet = book.active
    assert sheet is not None
    written = [[in_a_workbook(defused(cell)) for cell in row] for row in (columns, *rows)]
    for place, row in enumerate(written, start=1):
        for column, cell in enumerate(row, start=1):
            held = sheet.cell(place, column)
            held.value = cell
            if isinstance(cell, str):
                held.data_type = "s"
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    sheet.freeze_panes = "B2"
    for number, column in enumerate(zip(*written, strict=True), start=1):
        longest = max(len(str(cell)) for cell in column)
        sheet.column_dimensions[get_column_letter(number)].width = min(longest + 2, LONGEST_COLUMN)
    into = BytesIO()
    book.save(into)
    return into.getvalue()


def in_a_workbook(cell: Cell) -> Cell:
    """The cell without the control signs that a workbook cannot hold."""
    return _NOT_IN_A_WORKBOOK.sub("", cell) if isinstance(cell, str) else cell


def file_name(*parts: str) -> str:
    """A name that every system takes, out of words: ecd-attendance-2026-10-31."""
    return "-".join(_NOT_IN_A_NAME.sub("-", part).strip("-") for part in parts if part)

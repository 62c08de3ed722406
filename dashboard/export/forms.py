"""The forms that tables are written in: CSV and Parquet, a file for each table, and one Excel workbook of them all."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pyarrow as pa
from pyarrow import csv, parquet

from dashboard.export.plain_text import defused
from dashboard.export.spreadsheets import BOM, in_a_workbook
from dashboard.export.table import Table

CSV, PARQUET, XLSX = "csv", "parquet", "xlsx"
FORMS = (CSV, PARQUET, XLSX)
MOST_ROWS = 1_048_575
"""Of one sheet of Excel, below the headings."""

_PLAIN = csv.WriteOptions(include_header=False, quoting_style="none")
_QUOTED = csv.WriteOptions(include_header=False, quoting_style="needed")
_WIDTHS = {"string": 24, "date32[day]": 12}


def files_of(tables: Sequence[Table], form: str, workbook: str) -> dict[str, tuple[Table, ...]]:
    """The files, each with the tables in it."""
    if form == XLSX:
        return {f"{workbook}.xlsx": tuple(tables)} if tables else {}
    return {f"{table.name}.{form}": (table,) for table in tables}


def write(tables: Sequence[Table], path: Path, about: str | None = None) -> None:
    """One file, by the end of its name. A workbook begins with a sheet that says `about` what it is, if given."""
    if path.suffix == ".xlsx":
        _write_xlsx(tables, path, about)
        return
    (table,) = tables
    (_write_csv if path.suffix == ".csv" else _write_parquet)(table, path)


def _write_csv(table: Table, path: Path) -> None:
    """UTF-8 with a mark that spreadsheets know it by; quotation marks only in those parts that need some."""
    names = pa.schema([(name, pa.string()) for name in table.schema.names])
    with path.open("wb") as file:
        file.write(BOM.encode() + ",".join(names.names).encode() + b"\n")
        for part in table.parts():
            file.write(_lines(defused(part)))


def _lines(part: pa.RecordBatch) -> bytes:
    for options in (_PLAIN, _QUOTED):
        into = pa.BufferOutputStream()
        try:
            csv.write_csv(part, into, options)
        except pa.ArrowInvalid:
            # A comma, a quotation mark or the end of a line within a cell.
            if options is _QUOTED:
                raise
            continue
        return bytes(into.getvalue())
    raise AssertionError


def _write_parquet(table: Table, path: Path) -> None:
    with parquet.ParquetWriter(path, table.schema) as writer:
        for part in table.parts():
            writer.write_batch(part)


def _write_xlsx(tables: Sequence[Table], path: Path, about: str | None) -> None:
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    book.properties.creator = "CoP health"
    if about is not None:
        sheet = book.create_sheet("about")
        sheet.column_dimensions["A"].width = 110
        for line in about.splitlines():
            sheet.append([in_a_workbook(line)])
    for table in tables:
        _fill(book, table)
    book.save(path)


def _fill(book: object, table: Table) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(table.name)  # type: ignore[attr-defined]
    sheet.freeze_panes = "B2"
    headings = []
    for number, column in enumerate(table.columns, start=1):
        width = max(len(column.name) + 2, _WIDTHS.get(str(column.type), 10))
        sheet.column_dimensions[get_column_letter(number)].width = width
        heading = WriteOnlyCell(sheet, column.name)
        heading.font = Font(bold=True)
        headings.append(heading)
    sheet.append(headings)
    for part in table.parts():
        for row in zip(*(column.to_pylist() for column in defused(part).columns), strict=True):
            sheet.append([_cell(cell) for cell in row])


def _cell(cell: object) -> object:
    """Text as a workbook can hold it; money as a number."""
    if isinstance(cell, str):
        return in_a_workbook(cell)
    return float(cell) if isinstance(cell, Decimal) else cell

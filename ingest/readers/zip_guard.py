"""Looks at a workbook before anything parses it: standard library only, bounded work.

A file of 1 KiB can name the cell XFD1048576 and make a reader ask for 17 thousand million cells,
or unpack to gigabytes. What the reader drops in silence is counted here: error cells, hidden rows.
"""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ingest.problems import Refused
from ingest.sheet import Place

MAX_PARTS = 2_000
MAX_UNPACKED_BYTES = 1 << 30
MAX_RATIO = 200
RATIO_COUNTS_FROM_BYTES = 10 << 20
MAX_CELLS = 20_000_000
_CHUNK = 1 << 20
_OVERLAP = 256

_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?>")
_REFERENCE = re.compile(rb'\sr="([A-Z]{1,3})([0-9]{1,7})"')
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row\s[^>]*?\shidden="(?:1|true)"')


@dataclass
class SheetFacts:
    """What the guard saw in one sheet's XML."""

    rows: int = 0
    columns: int = 0
    error_cells: int = 0
    hidden_rows: int = 0


def inspect(path: Path, place: Place) -> dict[str, SheetFacts]:
    """Facts by part name of every worksheet. Raises Refused for what should not be opened."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check_size(archive, place)
            return {
                part.filename: _sheet(archive, part, place)
                for part in archive.infolist()
                if re.fullmatch(r"xl/worksheets/[^/]+\.xml", part.filename)
            }
    except (zipfile.BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        raise Refused(
            f"{place.at()} cannot be opened as a workbook (damaged, or locked with a password). "
            "Open it in the spreadsheet program, save it again as XLSX without a password, and try again."
        ) from error


def _check_size(archive: zipfile.ZipFile, place: Place) -> None:
    parts = archive.infolist()
    unpacked = sum(part.file_size for part in parts)
    packed = max(1, sum(part.compress_size for part in parts))
    too_dense = unpacked > RATIO_COUNTS_FROM_BYTES and unpacked / packed > MAX_RATIO
    if len(parts) > MAX_PARTS or unpacked > MAX_UNPACKED_BYTES or too_dense:
        raise Refused(
            f"{place.at()} unpacks to {unpacked >> 20} MiB in {len(parts)} parts, which no register needs. "
            "Copy the sheet you need into a new workbook, or save it as CSV."
        )


def _sheet(archive: zipfile.ZipFile, part: zipfile.ZipInfo, place: Place) -> SheetFacts:
    facts = SheetFacts()
    for block in blocks(archive, part, place):
        _count(block, facts, place)
    if facts.rows * facts.columns > MAX_CELLS:
        raise Refused(
            f"{place.at()} says it has {facts.rows} rows and {facts.columns} columns, more than can be read. "
            "Copy the filled part into a new workbook, or save it as CSV."
        )
    return facts


def blocks(archive: zipfile.ZipFile, part: zipfile.ZipInfo, place: Place) -> Iterator[bytes]:
    """One part in chunks; the overlap keeps a tag that straddles two chunks whole."""
    tail = b""
    read = 0
    with archive.open(part) as stream:
        while chunk := stream.read(_CHUNK):
            read += len(chunk)
            if read > MAX_UNPACKED_BYTES:
                raise Refused(f"{place.at()} unpacks to more than it says. Save the sheet you need as CSV.")
            block = tail + chunk
            end = block.rfind(b"<") if len(block) > _OVERLAP else len(block)
            end = end if end > 0 else len(block)
            yield block[:end]
            tail = block[end:]
    yield tail


def _count(block: bytes, facts: SheetFacts, place: Place) -> None:
    if b"<!DOCTYPE" in block or b"<!ENTITY" in block:
        raise Refused(
            f"{place.at()} holds a document type definition, which no spreadsheet program writes. "
            "Save it again as XLSX from the spreadsheet program."
        )
    facts.hidden_rows += len(_HIDDEN_ROW.findall(block))
    for tag in _CELL.findall(block):
        facts.error_cells += b't="e"' in tag
        reference = _REFERENCE.search(tag)
        if reference:
            facts.rows = max(facts.rows, int(reference[2]))
            facts.columns = max(facts.columns, _column_number(reference[1]))


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number

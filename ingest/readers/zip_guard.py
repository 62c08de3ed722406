"""Looks at a workbook before anything parses it: standard library only, bounded work.

A file of 1 KiB can name the cell XFD1048576 and make a reader ask for 17 thousand million cells,
or unpack to gigabytes. What the reader drops in silence is counted here: error cells, hidden rows.
"""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

from ingest.problems import Refused
from ingest.readers.ods_guard import ods_facts
from ingest.readers.sheet_facts import BROKEN_ARCHIVE, MAX_UNPACKED_BYTES, SheetFacts
from ingest.sheet import Place

MAX_PARTS = 2_000
MAX_RATIO = 200
RATIO_COUNTS_FROM_BYTES = 10 << 20
_CHUNK = 1 << 20
_OVERLAP = 256
_LONGEST_CELL = 1 << 16

_CELL = re.compile(rb"<(?:\w+:)?c\s[^>]*?>")
_REFERENCE = re.compile(rb'\sr="([A-Z]{1,3})([0-9]{1,7})"')
_HIDDEN_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\shidden="(?:1|true)"')
_HIDDEN_COLUMNS = re.compile(rb'<(?:\w+:)?col\b[^>]*?\shidden="(?:1|true)"[^>]*>')
_SPAN = re.compile(rb'\s(min|max)="([0-9]{1,5})"')
# The value of a formula of text may be nothing (t="str"); any other without a value was never calculated.
_UNCALCULATED = re.compile(
    rb"<(?:\w+:)?c(?:\s(?![^>]*t=\"str\")[^>]*)?><(?:\w+:)?f(?:\s[^>]*)?(?:/>|>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:</(?:\w+:)?c>|<(?:\w+:)?v\s*/>|<(?:\w+:)?v></)"
)
_WORKSHEET = re.compile(r"xl/worksheets/[^/]+\.xml")


def inspect(path: Path, place: Place) -> dict[str, SheetFacts]:
    """Facts of every sheet: by part name for XLSX, by name for ODS, none for XLSB, whose parts are not text.

    Raises Refused for what should not be opened.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            _check_size(archive, place)
            if "content.xml" in archive.namelist():
                return ods_facts(archive, place)
            return {
                part.filename: _sheet(archive, part, place)
                for part in archive.infolist()
                if _WORKSHEET.fullmatch(part.filename)
            }
    except BROKEN_ARCHIVE as error:
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
    facts.check(place)
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
            end = _last_start(block)
            yield block[:end]
            tail = block[end:]
    yield tail


def _last_start(block: bytes) -> int:
    """Where to cut a block: at its last cell, else at its last tag, so that neither is cut in two."""
    if len(block) <= _OVERLAP:
        return len(block)
    cell = block.rfind(b"<c ", max(0, len(block) - _LONGEST_CELL))
    tag = cell if cell > 0 else block.rfind(b"<")
    return tag if tag > 0 else len(block)


def _count(block: bytes, facts: SheetFacts, place: Place) -> None:
    if b"<!DOCTYPE" in block or b"<!ENTITY" in block:
        raise Refused(
            f"{place.at()} holds a document type definition, which no spreadsheet program writes. "
            "Save it again as XLSX from the spreadsheet program."
        )
    # Most sheets have neither; to look for the word first costs next to nothing.
    if b"<f" in block or b":f" in block:
        facts.uncalculated += len(_UNCALCULATED.findall(block))
    hides = b"hidden" in block
    facts.hidden_rows += len(_HIDDEN_ROW.findall(block)) if hides else 0
    for tag in _HIDDEN_COLUMNS.findall(block) if hides else ():
        span = {side: int(number) for side, number in _SPAN.findall(tag)}
        facts.hide(span.get(b"min", 1), span.get(b"max", 0))
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

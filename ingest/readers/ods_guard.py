"""Looks at an OpenDocument spreadsheet before anything parses it: how far its repeated cells reach.

A file of 1 KiB can say that one filled cell is repeated a million times in a row that is repeated a
million times. Programs themselves repeat empty cells to the edge of the sheet: these count for nothing.
"""

import zipfile
from collections.abc import Callable
from xml.parsers import expat

from ingest.problems import Refused
from ingest.readers.sheet_facts import MAX_UNPACKED_BYTES, SheetFacts
from ingest.sheet import Place

_CHUNK = 1 << 20
_HIDDEN = ("collapse", "filter")


def ods_facts(archive: zipfile.ZipFile, place: Place) -> dict[str, SheetFacts]:
    """Facts of every sheet by its name. Raises Refused for what should not be opened."""
    if "META-INF/manifest.xml" in archive.namelist():
        with archive.open("META-INF/manifest.xml") as stream:
            if b"encryption-data" in stream.read(_CHUNK):
                raise Refused(
                    f"{place.at()} is locked with a password. Open it in the spreadsheet program, save it again "
                    "without a password, and try again."
                )
    walk = _Walk(place)
    read = 0
    try:
        with archive.open("content.xml") as stream:
            while chunk := stream.read(_CHUNK):
                read += len(chunk)
                if read > MAX_UNPACKED_BYTES:
                    raise Refused(
                        f"{place.at()} unpacks to more than it says. Save the sheet you need as CSV."
                    )
                walk.parser.Parse(chunk, False)
            walk.parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise ValueError("content.xml is cut off") from error
    return walk.sheets


class _Walk:
    """Follows the XML: where in which sheet it stands, and whether the cell it is in holds anything."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.sheets: dict[str, SheetFacts] = {}
        self.facts = SheetFacts()
        self.hidden_styles: set[str] = set()
        self.style = ""
        self.row = self.rows_here = self.column = self.columns_declared = self.filled_to = 0
        self.row_is_hidden = self.filled = False
        self.cell: dict[str, str] | None = None
        self.starts: dict[str, Callable[[dict[str, str]], None]] = {
            "style:style": self._style,
            "style:table-properties": self._table_style,
            "table:table": self._table,
            "table:table-column": self._columns,
            "table:table-row": self._row,
            "table:table-cell": self._cell,
            "table:covered-table-cell": self._cell,
        }
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _doctype(self, *_: object) -> None:
        raise Refused(
            f"{self.place.at()} holds a document type definition, which no spreadsheet program writes. "
            "Save it again from the spreadsheet program."
        )

    def _start(self, name: str, given: dict[str, str]) -> None:
        if name in self.starts:
            self.starts[name](given)

    def _style(self, given: dict[str, str]) -> None:
        self.style = given.get("style:name", "")

    def _table_style(self, given: dict[str, str]) -> None:
        if given.get("table:display") == "false":
            self.hidden_styles.add(self.style)

    def _table(self, given: dict[str, str]) -> None:
        self.facts = self.sheets.setdefault(given.get("table:name", ""), SheetFacts())
        self.facts.hidden = given.get("table:style-name") in self.hidden_styles
        self.row = self.columns_declared = 0

    def _columns(self, given: dict[str, str]) -> None:
        first = self.columns_declared + 1
        self.columns_declared += _times(given, "table:number-columns-repeated")
        if given.get("table:visibility") in _HIDDEN:
            self.facts.hide(first, self.columns_declared)

    def _row(self, given: dict[str, str]) -> None:
        self.rows_here = _times(given, "table:number-rows-repeated")
        self.row_is_hidden = given.get("table:visibility") in _HIDDEN
        self.column = self.filled_to = 0

    def _cell(self, given: dict[str, str]) -> None:
        self.cell, self.filled = given, "office:value-type" in given

    def _text(self, text: str) -> None:
        self.filled |= self.cell is not None and bool(text.strip())

    def _end(self, name: str) -> None:
        if self.cell is not None and name in ("table:table-cell", "table:covered-table-cell"):
            self._end_cell(self.cell)
        elif name == "table:table-row":
            self.row += self.rows_here
            if self.filled_to:
                self.facts.rows = self.row
                self.facts.columns = max(self.facts.columns, self.filled_to)
                self.facts.hidden_rows += self.rows_here if self.row_is_hidden else 0
                self.facts.check(self.place)

    def _end_cell(self, given: dict[str, str]) -> None:
        self.cell = None
        self.column += _times(given, "table:number-columns-repeated")
        self.filled_to = self.column if self.filled else self.filled_to
        self.facts.error_cells += given.get("calcext:value-type") == "error"
        self.facts.uncalculated += "table:formula" in given and not self.filled


def _times(given: dict[str, str], attribute: str) -> int:
    said = given.get(attribute, "1")
    return int(said) if said.isdigit() else 1

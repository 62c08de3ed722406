"""Tables of a web page → sheets: many web systems give out a page of HTML and call it .xls."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import numpy as np
import pandas as pd

from ingest.problems import Refused
from ingest.sheet import Place, Sheet

MAX_CELLS = 5_000_000
MAX_SPAN = 200
_HEAD = 4096


def is_html_table(text: str) -> bool:
    """Whether a text is a page, or a piece of one, with a table in it."""
    if not text[:_HEAD].lstrip("\ufeff \t\r\n").startswith("<"):
        return False
    return bool(
        re.search(r"<table[\s>]", text, re.IGNORECASE) and re.search(r"<t[dh][\s>]", text, re.IGNORECASE)
    )


def read_html(text: str, encoding: str, place: Place) -> list[Sheet]:
    """A sheet for each table that holds something, called “table 2” where there are several."""
    reader = _Tables(place)
    reader.feed(text)
    reader.close()
    filled = [
        table.rows for table in reader.tables if any(any(cell.strip() for cell in row) for row in table.rows)
    ]
    reading = {"reader": "web page", "encoding": encoding}
    return [
        Sheet(
            Place(place.file, f"table {k}") if len(filled) > 1 else place,
            _frame(rows, place),
            reading=reading,
        )
        for k, rows in enumerate(filled, start=1)
    ]


def _frame(rows: list[list[str]], place: Place) -> pd.DataFrame:
    width = max(map(len, rows))
    if width * len(rows) > MAX_CELLS:
        raise _too_large(place)
    padded = [row + [""] * (width - len(row)) for row in rows]
    columns = {k: np.array(column, dtype=object) for k, column in enumerate(zip(*padded, strict=True))}
    return pd.DataFrame(columns, index=pd.RangeIndex(1, len(rows) + 1), dtype=object)


def _too_large(place: Place) -> Refused:
    return Refused(
        f"{place.at()} is a web page with a table of more cells than can be read. "
        "Open it in the spreadsheet program, save it as XLSX, and try again."
    )


@dataclass
class _Open:
    """A table that is being read: its rows, the cell that is open, and the columns taken from rows above."""

    rows: list[list[str]] = field(default_factory=list)
    at: int | None = None
    pieces: list[str] = field(default_factory=list)
    spans: dict[int, int] = field(default_factory=dict)
    taken: set[int] = field(default_factory=set)

    def begin_row(self) -> None:
        self.end_row()
        self.rows.append([])
        self.taken = {column for column, more in self.spans.items() if more}
        self.spans = {column: more - 1 for column, more in self.spans.items() if more > 1}

    def begin_cell(self, wide: int, high: int) -> None:
        """The text goes into the first of the cells that it spans, as in a spreadsheet."""
        self.end_cell()
        if not self.rows:
            self.begin_row()
        row = self.rows[-1]
        self.repeat_from_above()
        self.at = len(row)
        row.extend([""] * wide)
        if high > 1:
            self.spans.update(dict.fromkeys(range(self.at, len(row)), high - 1))

    def repeat_from_above(self) -> None:
        """A cell that spans several rows says the same in each of them."""
        row = self.rows[-1]
        while len(row) in self.taken:
            above = self.rows[-2]
            row.append(above[len(row)] if len(row) < len(above) else "")

    def end_row(self) -> None:
        self.end_cell()
        if self.rows:
            self.repeat_from_above()

    def end_cell(self) -> None:
        if self.at is not None:
            self.rows[-1][self.at] = "".join(self.pieces)
        self.at, self.pieces = None, []


class _Tables(HTMLParser):
    """Collects the rows of every table; a table inside a cell is one of its own."""

    def __init__(self, place: Place) -> None:
        super().__init__(convert_charrefs=True)
        self.place = place
        self.tables: list[_Open] = []
        self.open: list[_Open] = []
        self.cells = 0
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self.unseen += 1
        elif tag == "table":
            self.open.append(_Open())
            self.tables.append(self.open[-1])
        elif tag == "tr" and self.open:
            self.open[-1].begin_row()
        elif tag in ("td", "th") and self.open:
            given = dict(attrs)
            wide = _span(given.get("colspan"))
            self.cells += wide
            if self.cells > MAX_CELLS:
                raise _too_large(self.place)
            self.open[-1].begin_cell(wide, _span(given.get("rowspan")))
        elif tag in ("br", "p", "div"):
            self.handle_data(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self.unseen = max(0, self.unseen - 1)
        elif tag in ("td", "th", "tr") and self.open:
            self.open[-1].end_cell()
        elif tag == "table" and self.open:
            self.open.pop().end_row()

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1].at is not None and not self.unseen:
            self.open[-1].pieces.append(data)

    def close(self) -> None:
        """The end of the page, at which a table may still be open."""
        super().close()
        while self.open:
            self.open.pop().end_row()


def _span(said: str | None) -> int:
    return min(MAX_SPAN, int(said)) if said and re.fullmatch(r"[1-9]\d{0,5}", said.strip()) else 1

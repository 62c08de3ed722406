"""What readers give and layouts take: cells that remember their sheet, line and column."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import TypeAlias

import pandas as pd

from ingest.coded import CodedFrame

Cell: TypeAlias = str | int | float | date | datetime
"""A cell as read; an empty cell is the empty string."""


Head: TypeAlias = tuple[tuple[str, ...], ...]
"""The first lines of a sheet, as a person would read their cells."""

_HEAD_LINES = 12


@dataclass(frozen=True)
class Place:
    """Where something stands, for messages."""

    file: str
    sheet: str | None = None

    def at(self, line: int | None = None, column: str | None = None) -> str:
        """“register.xlsx, sheet 2026, row 14, column Date”; line 0 means the file as a whole."""
        parts = [self.file]
        parts += [f"sheet “{self.sheet}”"] if self.sheet else []
        parts += [f"row {line}"] if line else []
        parts += [f"column “{column}”"] if column else []
        return ", ".join(parts)


@dataclass(frozen=True)
class Sheet:
    """The cells of one sheet, or of a file without sheets.

    `cells` has one row a line, indexed by the number of the line from 1, and columns numbered from
    0; all of type object, blank = "". `faults` are lines that the reader could not split into
    cells, with code and text; they are not in `cells`. `notes` are warnings about the whole sheet,
    by code. `reading` is what was decided on the way, such as the encoding. `fills` are the colours
    of cells, by line and column. `known` are the columns of `cells` as the reader found them coded, if
    it did.
    """

    place: Place
    cells: pd.DataFrame
    faults: Mapping[int, tuple[str, str]] = field(default_factory=dict)
    notes: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    reading: Mapping[str, object] = field(default_factory=dict)
    fills: Mapping[tuple[int, int], str] = field(default_factory=dict)
    known: CodedFrame | None = field(default=None, repr=False, compare=False)

    @property
    def coded(self) -> CodedFrame:
        """The cells with their columns coded: for work on every line of a long sheet."""
        known = self.known
        return known if known is not None and known.frame is self.cells else CodedFrame(self.cells)

    @property
    def head(self) -> Head:
        """The first lines as they stand."""
        return tuple(tuple(text_of(cell) for cell in row) for row in self.cells.head(_HEAD_LINES).to_numpy())

    def first_lines(self, count: int) -> Iterator[tuple[int, list[Cell]]]:
        """The numbers and cells of up to `count` lines."""
        top = self.cells.head(count)
        yield from zip(top.index.tolist(), top.to_numpy(dtype=object).tolist(), strict=True)

    @property
    def has_table(self) -> bool:
        """Whether two lines have two cells or more: less than that is a title, or notes."""
        filled = self.cells.map(lambda cell: not isinstance(cell, str) or bool(cell.strip()))
        return int((filled.sum(axis=1) >= 2).sum()) >= 2


def text_of(cell: Cell) -> str:
    """The cell as a person would read it, without surrounding or doubled spaces."""
    if isinstance(cell, str):
        return " ".join(cell.split())
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == datetime.min.time() else cell.isoformat(" ")
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return str(cell)


@lru_cache(maxsize=1 << 14)
def fold(text: str) -> str:
    """Text without case, accents and anything but letters and digits: “E-pos adres” → “eposadres”."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return re.sub(r"[^0-9a-z%#]+", "", plain)

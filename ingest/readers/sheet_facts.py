"""What a guard saw of one sheet of a workbook before anything parsed it, and how much a sheet may hold."""

import lzma
import zipfile
import zlib
from dataclasses import dataclass, field

from ingest.problems import Refused
from ingest.sheet import Place

BROKEN_ARCHIVE = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    RuntimeError,
    NotImplementedError,
    ValueError,
)
"""What reading a damaged, locked or unknown kind of archive raises."""

MAX_CELLS = 20_000_000
MAX_SPANS = 20_000
MAX_UNPACKED_BYTES = 1 << 30


@dataclass
class SheetFacts:
    """How far the filled cells reach, and what the reader drops or shows in silence."""

    rows: int = 0
    columns: int = 0
    error_cells: int = 0
    hidden_rows: int = 0
    uncalculated: int = 0
    hidden: bool = False
    hidden_spans: list[tuple[int, int]] = field(default_factory=list)

    def hide(self, first: int, last: int) -> None:
        """The columns from `first` to `last`, counted from 1, are hidden."""
        if len(self.hidden_spans) < MAX_SPANS:
            self.hidden_spans.append((first, last))

    @property
    def counted(self) -> dict[str, int]:
        """{code of a remark: how many}; a hidden column counts if it lies among the filled ones."""
        hidden, reached = 0, 0
        for first, last in sorted(self.hidden_spans):
            until = min(last, self.columns)
            hidden += max(0, until - max(first - 1, reached))
            reached = max(reached, until)
        return {
            "error_cells": self.error_cells,
            "hidden_rows": self.hidden_rows,
            "hidden_columns": hidden,
            "formula_without_value": self.uncalculated,
        }

    def check(self, place: Place) -> None:
        """Raise Refused if the sheet says that it has more cells than can be read."""
        if self.rows * self.columns > MAX_CELLS:
            raise Refused(
                f"{place.at()} says it has {self.rows} rows and {self.columns} columns, more than can be read. "
                "Copy the filled part into a new workbook, or save it as CSV."
            )

"""What the marks of one register mean, taken together: crosses beside ticks, legends, blanks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.sheet import Cell, Sheet, fold, text_of

_MEANING = (
    r"present|here|attended|teenwoordig|aanwesig|online|absent|afwesig|apolog\w*|excused|verskoning|late|laat"
)
_LEGEND = re.compile(rf"(?<!\w)([^\s=:]{{1,3}})\s*(?:=|:|-|–|—|is|means)\s*({_MEANING})\b", re.IGNORECASE)


@dataclass(frozen=True)
class Marks:
    """How to read the cells of one register."""

    legend: dict[str, str]
    cross: str
    only_presence: bool

    def read(self, cell: Cell) -> str | None:
        """The status for a mark; None if it means nothing, “unclear” if it may mean two things."""
        text = text_of(cell)
        if text.casefold() in self.legend:
            return self.legend[text.casefold()]
        return self.cross if cells.is_cross(cell) else cells.mark(cell)


def legend_in(texts: Iterable[str]) -> dict[str, str]:
    """“P = present, X = absent” anywhere on the sheet → {"p": "present", "x": "absent"}."""
    found: dict[str, str] = {}
    for text in texts:
        for mark, meaning in _LEGEND.findall(text):
            status = cells.mark(fold(meaning)) or (
                "apology" if meaning.casefold().startswith("apolog") else None
            )
            if status:
                found.setdefault(mark.casefold(), status)
    return found


def legend_of(sheet: Sheet) -> dict[str, str]:
    """The legends of a sheet, wherever they stand."""
    return legend_in(
        sorted({cell for cell in sheet.cells.to_numpy().ravel() if isinstance(cell, str) and len(cell) > 4})
    )


def told(body: pd.DataFrame, marks: Marks, blank: str) -> np.ndarray:
    """The cells with what only the whole register tells put in words, blanks and crosses; the rest as it stands."""
    codes, distinct = pd.factorize(body.to_numpy().ravel())
    words = np.empty(len(distinct), dtype=object)
    for k, cell in enumerate(distinct):
        meaning = marks.read(cell) if not is_blank(cell) else blank
        words[k] = meaning if meaning is not None else cell
    statuses: np.ndarray = words[codes].reshape(body.shape)
    return statuses


def crosses_absent(marks: Marks, distinct: Iterable[Cell]) -> bool:
    """Whether crosses were read as absent, which is worth a warning."""
    return marks.cross == "absent" and any(cells.is_cross(cell) for cell in distinct)


def read_marks(distinct: Iterable[Cell], legend: dict[str, str]) -> Marks:
    """The reading of a register from the distinct marks in it.

    A cross stands for presence, as in most registers. Beside ticks, and with no other mark for
    absence, it stands for absence. Beside another mark for presence, and none for absence, it may
    be either, and is not guessed.
    """
    marks = [cell for cell in distinct if text_of(cell)]
    crosses = [cell for cell in marks if cells.is_cross(cell)]
    others = {cells.mark(cell) for cell in marks if not cells.is_cross(cell)} | set(legend.values())
    cross = "present"
    if crosses and not others & {"absent", "apology"}:
        if any(cells.is_tick(cell) for cell in marks):
            cross = "absent"
        elif "present" in others:
            cross = "unclear"
    present_only = not others & {"absent", "apology"} and not (crosses and cross == "absent")
    return Marks(legend, cross, present_only)

"""What the marks of one register mean, taken together: crosses beside ticks, legends, blanks."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from ingest import cells
from ingest.sheet import Cell, fold, text_of

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
            status = cells.mark(fold(meaning)) or ("apology" if meaning.casefold().startswith("apolog") else None)
            if status:
                found.setdefault(mark.casefold(), status)
    return found


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

"""What the marks of one register mean, taken together: crosses beside ticks, legends, blanks."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.ledger import Ledger
from ingest.sheet import Cell, Sheet, fold, text_of

MEANING = (
    r"present|here|attended|teenwoordig|aanwesig|online|absent|afwesig|apolog\w*|excused|verskoning|late|laat"
)
_LEGEND = re.compile(rf"(?<!\w)([^\s=:]{{1,3}})\s*(?:=|:|-|–|—|is|means)\s*({MEANING})\b", re.IGNORECASE)

_BLANKS = {
    "absent": "absent",
    "afwesig": "absent",
    "notpresent": "absent",
    "notrecorded": "unknown",
    "unknown": "unknown",
}
_BLANK = re.compile(
    r"\b(?:blank|empty|left open|leeg|oop)\b(?: cells?)?\s*(?:=|:|-|–|—|is|means)\s*"
    r"(absent|afwesig|not present|not recorded|unknown)\b",
    re.IGNORECASE,
)

_LATE = frozenset(["late", "l", "laat", "arrivedlate", "leftearly"])
"""How somebody was there: no other mark for presence than the one beside it."""

_TEENWOORDIG = frozenset(["t", "teenwoordig", "aanwesig"])
_UPRIGHT = ("I", "||")
"""A stroke drawn upright, as in a tally."""

_SHOWN = 5


@dataclass(frozen=True)
class Marks:
    """How to read the cells of one register: `doubtful` are the signs of which only their company tells."""

    legend: dict[str, str]
    doubtful: dict[str, str | None]
    only_presence: bool

    def read(self, cell: Cell) -> str | None:
        """The status for a mark; None if it means nothing, “unclear” if it may mean two things."""
        text = text_of(cell)
        if text.casefold() in self.legend:
            return self.legend[text.casefold()]
        sign = _sign(cell)
        return self.doubtful[sign] if sign else cells.mark(cell)


def _sign(cell: Cell) -> str | None:
    """Which of the signs of two meanings a mark is."""
    if cells.is_cross(cell):
        return "cross"
    if cells.is_stroke(cell) or text_of(cell) in _UPRIGHT:
        return "stroke"
    word = fold(text_of(cell))
    return {"o": "ring", "v": "v"}.get(word)


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


def key_of(sheet: Sheet, distinct: Iterable[Cell], said: Mapping[str, str]) -> dict[str, str]:
    """The legends of a sheet, and what the user says of marks that stand in it: this wins."""
    written = {text_of(cell).casefold() for cell in distinct}
    return legend_of(sheet) | {mark: status for mark, status in said.items() if mark in written}


def legend_of(sheet: Sheet) -> dict[str, str]:
    """The legends of a sheet, wherever they stand."""
    return legend_in(
        sorted({cell for cell in sheet.cells.to_numpy().ravel() if isinstance(cell, str) and len(cell) > 4})
    )


def meaning_of_blank(sheet: Sheet, marks: Marks, said: str | None) -> str:
    """What an empty cell means: as the user says, else as the key on the sheet says (“blank = absent”), else absent
    where the register marks only presence, else unknown."""
    texts = sorted(
        {cell for cell in sheet.cells.to_numpy().ravel() if isinstance(cell, str) and len(cell) > 8}
    )
    keyed = next((_BLANKS[fold(found[1])] for text in texts if (found := _BLANK.search(text))), None)
    return said or keyed or ("absent" if marks.only_presence else "unknown")


def told(body: pd.DataFrame, marks: Marks, blank: str) -> np.ndarray:
    """The cells with what only the whole register tells put in words, blanks and crosses; the rest as it stands."""
    codes, distinct = pd.factorize(body.to_numpy().ravel())
    words = np.empty(len(distinct), dtype=object)
    for k, cell in enumerate(distinct):
        meaning = marks.read(cell) if not is_blank(cell) else blank
        words[k] = meaning if meaning is not None else cell
    statuses: np.ndarray = words[codes].reshape(body.shape)
    return statuses


def warn(marks: Marks, distinct: Iterable[Cell], statuses: pd.Series, ledger: Ledger) -> None:
    """Say where crosses were read as absent, and where nobody was read as present."""
    seen = [cell for cell in distinct if not is_blank(cell)]
    for guests in sorted({text_of(cell) for cell in seen if cells.brings_a_guest(cell)}):
        ledger.warn("guests_of_a_member", None, guests)
    crosses = [cell for cell in seen if cells.is_cross(cell) and text_of(cell).casefold() not in marks.legend]
    if crosses and marks.doubtful["cross"] == "absent":
        ledger.warn("cross_means_absent", None, text_of(crosses[0]))
    if seen and not statuses.isin(["present", "online"]).any():
        ledger.warn("nobody_present", None, ", ".join(sorted({text_of(cell) for cell in seen})[:_SHOWN]))


def read_marks(distinct: Iterable[Cell], legend: dict[str, str]) -> Marks:
    """The reading of a register from the distinct marks in it; what may be either is not guessed.

    - A cross stands for presence, as in most registers. Beside ticks or strokes, and with no other
      mark for absence, it stands for absence; beside another mark for presence (but not “late”) it is unclear.
    - A stroke is the tick of school registers; beside another mark for presence it is unclear.
    - “o” beside strokes is absence; elsewhere it means nothing.
    - “v” beside T is an apology (verskoning); beside another mark for presence it is unclear; else a tick.
    """
    marks = [cell for cell in distinct if text_of(cell)]
    signs = {_sign(cell) for cell in marks}
    plain = [cell for cell in marks if not _sign(cell) and fold(text_of(cell)) not in _LATE]
    others = {cells.mark(cell) for cell in plain} | set(legend.values())
    here, away = "present" in others, others & {"absent", "apology"}
    ticks = "stroke" in signs or any(cells.is_tick(cell) for cell in marks)
    afrikaans = any(fold(text_of(cell)) in _TEENWOORDIG for cell in marks)
    typed_tick = not (afrikaans or here or "stroke" in signs)
    ticks |= typed_tick and "v" in signs
    doubtful = {
        "cross": "present" if away else "absent" if ticks else "unclear" if here else "present",
        "stroke": "unclear" if here else "present",
        "ring": "absent" if "stroke" in signs else None,
        "v": "apology" if afrikaans else "present" if typed_tick else "unclear",
    }
    meanings = others | {doubtful[sign] for sign in signs if sign}
    return Marks(legend, doubtful, not meanings & {"absent", "apology"})

"""Words in a register that say a meeting did not take place: cancelled, a holiday, no meeting."""

import re
from collections.abc import Iterable, Mapping

import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.layouts.register_dates import heading_parts
from ingest.sheet import Cell, fold, text_of

_SAYS = re.compile(
    r"(?:the )?(?:meeting|session|event|class|vergadering|sessie|byeenkoms)?\s*(?:was |is |has been )?"
    r"(?:cancell?ed|cancellation|canc\.?|postponed|called off|not held|did not (?:meet|happen|take place)|did ?n.t meet"
    r"|rained out|load ?shedding|no (?:meeting|session|class|workshop|event)|(?:public |school |bank )?holidays?"
    r"|recess|school closed|gekanselleer|gekansel|afgelas|afgestel|uitgestel|geen (?:vergadering|sessie|byeenkoms)"
    r"|nie gehou(?: nie)?|(?:skool|openbare )?vakansie(?:dag)?)(?:\s*[!.:,;(–—-].*)?",
    re.IGNORECASE | re.DOTALL,
)
_SPELLED = (
    "cancelled",
    "canceled",
    "gekanselleer",
    "postponed",
    "uitgestel",
    "nomeeting",
    "holiday",
    "vakansie",
)
"""Also written downwards, a letter in each cell."""

_PRESENT = ("present", "online")


def says_not_held(cell: Cell) -> bool:
    """“Cancelled”, “public holiday”, “geen vergadering – reën”: words where a mark would stand."""
    return isinstance(cell, str) and len(cell) > 3 and bool(_SAYS.fullmatch(text_of(cell)))


def word_of(column: Iterable[Cell], marks: Iterable[Cell]) -> str | None:
    """The word by which a meeting's cells say that it was not held; None if they do not.

    `marks` are those of its cells that stand beside people: where one means presence, people met.
    """
    filled = [cell for cell in column if not is_blank(cell)]
    if spelled := next((word for word in _SPELLED if word in _downwards(filled)), None):
        return spelled
    if any(cells.mark(cell) in _PRESENT for cell in marks):
        return None
    return next((text_of(cell) for cell in filled if says_not_held(cell)), None)


def _downwards(filled: list[Cell]) -> str:
    letters = [text_of(cell) for cell in filled]
    return fold("".join(letter for letter in letters if len(letter) == 1))


def columns_not_held(
    every: pd.DataFrame, body: pd.DataFrame, header: Mapping[int, str], positions: Iterable[int]
) -> dict[int, str]:
    """Position → word, of the columns whose heading or cells say that the meeting was not held.

    `every`: all lines of the register; `body`: those of people.
    """
    found = {}
    for k in positions:
        read = heading_parts(header[k])
        marks = [cell for cell in body[k] if not is_blank(cell)]
        words = read[1] if read and not any(cells.mark(cell) in _PRESENT for cell in marks) else ""
        word = words if says_not_held(words) else word_of(every[k], marks)
        if word:
            found[k] = word
    return found

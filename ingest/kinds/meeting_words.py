"""What a list of meetings says in words: whether one was held, and numbers where days might stand."""

import re

from ingest import cells
from ingest.columns import Columns, is_blank
from ingest.sheet import Cell, text_of

STATUS = {
    "held": "done completed took_place yes y ja gehou plaasgevind happened",
    "cancelled": "canceled called_off postponed did_not_take_place no n nee gekanselleer uitgestel afgestel "
    "not_held",
    "scheduled": "planned upcoming tentative confirmed geskeduleer beplan",
    "no_register": "held_no_register no_attendance register_missing geen_register",
}
_STATUS = cells.choice(STATUS)
_HEAD = re.compile(
    r"\s*[-–—:;,.(!]+\s*|\s+(?:to|till|until|due|because|owing|on|by|at|with|in|tot|na|weens|omdat|op|met)\s+",
    re.IGNORECASE,
)
_A_WORD = 5
_LEAST_LETTERS = 4
_NO_DAY = 10_000
"""Spreadsheet programs count days from 1900: a smaller number is none of this century."""


def read_status(cell: Cell) -> str | None:
    """held, cancelled, scheduled or no_register; also where more stands behind the word: “Postponed to 12 March”."""
    head = _HEAD.split(text_of(cell), maxsplit=1)[0]
    return _STATUS(cell) or (_STATUS(head) if len(head) >= _LEAST_LETTERS else None)


def called_off(columns: Columns) -> list[str | None]:
    """“CANCELLED” where the topic would stand, and nobody counted."""
    heads = columns.raw("headcount")
    said = [read_status(cell) if len(text_of(cell)) >= _A_WORD else None for cell in columns.raw("title")]
    return [
        "cancelled" if word == "cancelled" and is_blank(count) else None
        for word, count in zip(said, heads, strict=True)
    ]


def holds_counts(columns: Columns, name: str) -> bool:
    """Whether a column of days, such as “Invited”, holds numbers of people instead."""
    filled = [cells.whole(cell) for cell in columns.raw(name) if not is_blank(cell)]
    return bool(filled) and all(count is not None and count < _NO_DAY for count in filled)

"""A row of headings of a call report → its fields, in whatever language and order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from ingest.layouts.calls import words
from ingest.sheet import Cell, fold, text_of

_AFTER_THE_NAME = ("email", "duration", "total", "join", "leave", "role")
"""Fields that the account's usage report gives twice: for the host before the participant's name."""


def listed(text: str) -> list[str]:
    """“a, b; c” → [a, b, c]."""
    return [word.strip() for word in re.split(r"[,;]", text) if word.strip()]


@dataclass(frozen=True)
class Headings:
    """The headings of one table of a report. `fields`: field → position; `texts`: all, as written."""

    line: int
    texts: tuple[str, ...]
    fields: Mapping[str, int] = field(default_factory=dict)

    def __contains__(self, name: str) -> bool:
        return name in self.fields

    def cell(self, row: Sequence[Cell], name: str) -> Cell:
        """The row's cell of that field; blank where the table has no such column, or a mere “--”."""
        position = self.fields.get(name)
        if position is None or position >= len(row):
            return ""
        cell = row[position]
        return "" if isinstance(cell, str) and cell.strip() in _SAYS_NOTHING else cell

    def text(self, row: Sequence[Cell], name: str) -> str:
        """The same, as a person would read it."""
        return text_of(self.cell(row, name))

    def heading(self, *names: str) -> str:
        """The own heading of the first of these fields that there is, else its name: for messages."""
        return next((self.texts[self.fields[name]] for name in names if name in self.fields), names[0])

    @property
    def names(self) -> bool:
        """Whether the table has a column of people."""
        return bool({"name", "zoom_name", "first_name", "last_name"} & self.fields.keys())


_SAYS_NOTHING = ("--", "-", "NA", "N/A", "n/a")


@cache
def _known() -> dict[str, str]:
    found: dict[str, str] = {}
    for name, headings in words.HEADINGS.items():
        for heading in listed(headings):
            found.setdefault(fold(heading), name)
    return found


@lru_cache(maxsize=1 << 14)
def field_of(heading: str) -> str | None:
    """The field that a heading names; a number behind it (“User Email_2”) and a bracket do not matter."""
    known = _known()
    without_number = re.sub(r"[ _.]*\d$", "", heading)
    without_bracket = re.sub(r"[(\[].*?[)\]]", " ", without_number)
    for text in (heading, without_number, without_bracket):
        if name := known.get(fold(text)):
            return name
    return None


def read_headings(line: int, row: Sequence[Cell]) -> Headings:
    """The fields that the cells of a line name, if they are headings.

    Of two columns with one field the first counts; but where the host of the meeting has columns of his
    own before the participant's name, the first behind the name.
    """
    texts = tuple(text_of(cell) for cell in row)
    named = [(position, name) for position, text in enumerate(texts) if text and (name := field_of(text))]
    start = next((position for position, name in named if name == "zoom_name"), -1)
    fields: dict[str, int] = {}
    for position, name in named:
        fields.setdefault(name, position)
        if name in _AFTER_THE_NAME and fields[name] < start < position:
            fields[name] = position
    if "zoom_name" in fields:
        fields.pop("name", None)
    return Headings(line, texts, fields)

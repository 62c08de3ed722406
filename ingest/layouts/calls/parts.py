"""A report of several tables, one under another, → its tables, each with its title and its meeting."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ingest.columns import is_blank
from ingest.layouts.calls import words
from ingest.layouts.calls.headings import Headings, field_of, listed, read_headings
from ingest.layouts.layout import SEARCHED_LINES
from ingest.sheet import Cell, Sheet, fold, text_of

_NUMBERED = re.compile(r"\d{1,2}\.\s*(?=\D)\S.*")
_ABOUT_THE_MEETING = ("topic", "meeting_id", "start", "end")

IsTable = Callable[[Headings], bool]
"""Whether headings are those of a table of people that the program writes."""


@dataclass(frozen=True)
class Meeting:
    """What a report says of a meeting, as written."""

    topic: str = ""
    number: str = ""
    start: Cell = ""
    end: Cell = ""

    @staticmethod
    def of(headings: Headings, row: Sequence[Cell]) -> "Meeting":
        """The meeting that a row under such headings speaks of."""
        topic, number, start, end = (headings.cell(row, name) for name in _ABOUT_THE_MEETING)
        return Meeting(text_of(topic), text_of(number), start, end)

    def told(self, name: str, cell: Cell) -> "Meeting":
        """The meeting with one thing more known of it; what was known first stays."""
        if name == "topic":
            return replace(self, topic=self.topic or text_of(cell))
        if name == "meeting_id":
            return replace(self, number=self.number or text_of(cell))
        return (
            replace(self, start=self.start or cell)
            if name == "start"
            else replace(self, end=self.end or cell)
        )


@dataclass(frozen=True)
class Part:
    """One table: its headings, its rows by line, the title above it and the meeting it belongs to."""

    headings: Headings
    rows: tuple[tuple[int, list[Cell]], ...]
    title: str
    meeting: Meeting


@dataclass(frozen=True)
class Report:
    """The tables of a sheet; `titles` are lines of headings, titles and meetings, `blanks` empty ones."""

    parts: tuple[Part, ...]
    titles: tuple[int, ...]
    blanks: tuple[int, ...]
    meeting: Meeting

    @property
    def header_line(self) -> int:
        """The line of the first table's headings."""
        return self.parts[0].headings.line


@cache
def _titles() -> frozenset[str]:
    return frozenset(fold(title) for title in listed(words.PARTS))


def is_numbered(text: str) -> bool:
    """“2. Participants”: the title of a part, in any language."""
    return bool(_NUMBERED.fullmatch(text))


def is_title(row: Sequence[Cell]) -> bool:
    """Whether a line holds the title of a part and nothing else."""
    filled = [text_of(cell) for cell in row if not is_blank(cell)]
    return len(filled) == 1 and (is_numbered(filled[0]) or fold(filled[0]) in _titles())


def first_table(sheet: Sheet, is_table: IsTable) -> Headings | None:
    """The headings of the first such table near the top of the sheet."""
    for line, row in lines_of(sheet, SEARCHED_LINES):
        headings = read_headings(line, row if may_be_headings(row) else ())
        if is_table(headings):
            return headings
    return None


def may_be_headings(row: Sequence[Cell]) -> bool:
    """Whether a line holds nothing but words, two or more: no number, moment or address, as rows of people do."""
    filled = [cell.strip() if isinstance(cell, str) else "1" for cell in row if not is_blank(cell)]
    return len(filled) > 1 and not any(cell[0].isdigit() or "@" in cell for cell in filled)


def lines_of(sheet: Sheet, most: int | None = None) -> Iterator[tuple[int, list[Cell]]]:
    """The lines of a sheet by number, or the first so many."""
    cells = sheet.cells if most is None else sheet.cells.head(most)
    for line, row in zip(cells.index, cells.to_numpy(), strict=True):
        yield int(line), list(row)


def split(sheet: Sheet, is_table: IsTable) -> Report:
    """The parts of the sheet in order. Raises ValueError if there is none."""
    reading = _Reading(is_table)
    lines = list(lines_of(sheet))
    for k, (line, row) in enumerate(lines):
        reading.take(line, row, lines[k + 1][1] if k + 1 < len(lines) else ())
    return reading.report()


class _Reading:
    """What is known on the way down the sheet."""

    def __init__(self, is_table: IsTable) -> None:
        self.is_table = is_table
        self.parts: list[tuple[Headings, list[tuple[int, list[Cell]]], str, Meeting]] = []
        self.titles: list[int] = []
        self.blanks: list[int] = []
        self.title, self.meeting = "", Meeting()
        self.block: Headings | None = None
        self.in_table = False

    def take(self, line: int, row: list[Cell], below: Sequence[Cell]) -> None:
        filled = [k for k, cell in enumerate(row) if not is_blank(cell)]
        if not filled:
            self.blanks.append(line)
        elif len(filled) == 1 and (is_title(row) or self.is_table(read_headings(line + 1, below))):
            self.titles.append(line)
            self.title, self.in_table, self.block = text_of(row[filled[0]]), False, None
        elif self._is_about(line, row, filled):
            self.titles.append(line)
        elif self.in_table:
            self.parts[-1][1].append((line, row))
        else:
            self.titles.append(line)

    def _is_about(self, line: int, row: list[Cell], filled: list[int]) -> bool:
        """Whether a line is headings, or tells of the meeting; what it tells is kept."""
        headings = read_headings(line, row if may_be_headings(row) else ())
        # Within a table, a row of words alone is no headings of a language that is not known.
        if self.is_table(headings) and (not self.in_table or len(headings.fields) > 1):
            self.parts.append((headings, [], self.title, self.meeting))
            self.in_table, self.block = True, None
            return True
        if self.block is not None:
            self.meeting, self.block = Meeting.of(self.block, row), None
            return True
        name = None if self.in_table else field_of(text_of(row[filled[0]]))
        if "start" in headings and {"topic", "meeting_id"} & headings.fields.keys() and len(filled) > 2:
            self.block, self.in_table = headings, False
            return True
        if name in _ABOUT_THE_MEETING and len(filled) > 1:
            self.meeting = self.meeting.told(name, row[filled[1]])
            return True
        return False

    def report(self) -> Report:
        if not self.parts:
            raise ValueError("no table of people")
        parts = tuple(Part(h, tuple(rows), title, meeting) for h, rows, title, meeting in self.parts)
        first = parts[0].headings.line
        below = [[line for line in lines if line > first] for lines in (self.titles, self.blanks)]
        return Report(parts, tuple(below[0]), tuple(below[1]), self.meeting)

"""Headings → canonical columns: which kinds of file a row of headings may belong to."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import pandas as pd

from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Column, Kind
from ingest.questions import is_question, question_of
from ingest.sheet import fold, text_of


@dataclass(frozen=True)
class Mapped:
    """A row of headings read as one kind: canonical name → position; the rest is left over."""

    kind: Kind
    columns: Mapping[str, int]
    twice: Mapping[int, int]
    left_over: tuple[int, ...]
    questions: tuple[int, ...] = ()
    known_questions: int = 0
    date_given: bool = False
    named: bool = False

    @property
    def complete(self) -> bool:
        """Whether the file has the columns that the kind requires."""
        return not self.missing

    @property
    def missing(self) -> tuple[tuple[str, ...], ...]:
        """The groups of required columns of which the file has none."""
        return self._lacking(self.kind.required)

    @property
    def told(self) -> bool:
        """Whether the headings alone tell the kind: all known and one says what its rows are, or by others."""
        return self.complete and not self.kind.opt_in and (self.named or not self._lacking(self.kind.told_by))

    def _lacking(self, groups: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
        given = {"question", "answer"} if self.questions and "question" not in self.columns else set()
        given |= {"date"} if self.date_given else set()
        return tuple(g for g in groups if not any(name in self.columns or name in given for name in g))

    def fits(self, body: pd.DataFrame) -> float:
        """How well the cells are what the kind expects: −1.5 to 1.5 for each column with a closed list."""
        return sum(
            1.5 * (2 * _readable(self.kind.column(name), body[position]) - 1)
            for name, position in self.columns.items()
            if self.kind.column(name).words
        )

    @property
    def score(self) -> float:
        """Columns understood, the distinctive ones counting double, less those that are not."""
        distinctive = sum(self.kind.column(name).distinctive for name in self.columns)
        understood = len(self.columns) + 1.5 * distinctive + 2.5 * self.known_questions
        told = 2.0 if self.date_given and "date" not in self.columns and "date" in _wanted(self.kind) else 0.0
        return understood + told - 0.75 * len(self.left_over) - 3 * len(self.missing)


@cache
def _aliases(kind_name: str) -> dict[str, str]:
    kind = next(k for k in KINDS if k.name == kind_name)
    found: dict[str, str] = {}
    for column in kind.columns:
        for alias in (column.name, *column.aliases.split(",")):
            found.setdefault(fold(alias), column.name)
    return found


def _wanted(kind: Kind) -> set[str]:
    return {name for group in kind.required for name in group}


def _readable(column: Column, cells: pd.Series) -> float:
    """Share of the filled cells that the column can read; one half where there are none."""
    filled = [cell for cell in cells if text_of(cell)]
    return sum(column.read(cell) is not None for cell in filled) / len(filled) if filled else 0.5


@lru_cache(maxsize=1 << 12)
def heading_keys(heading: str) -> tuple[str, ...]:
    """The folded heading, and the same without what stands in brackets: “Amount (R)” → amountr, amount."""
    bare = re.sub(r"[(\[].*?[)\]]", " ", heading)
    return tuple(dict.fromkeys(k for k in (fold(heading), fold(bare)) if k))


def named_columns(row: "pd.Series[object]") -> set[int]:
    """Positions of the columns that a line names, if it may be the headings of a long table; else none."""
    headings = [text_of(cell) for cell in row]
    fits = [mapped for kind in KINDS if (mapped := map_headings(headings, kind)).columns and mapped.told]
    return set(max(fits, key=lambda mapped: mapped.score).columns.values()) if fits else set()


def other_than_a_register(headings: Sequence[str]) -> bool:
    """Whether headings tell another kind than a register, or a directory by more than names and addresses."""
    for mapped in (map_headings(headings, kind) for kind in KINDS if kind.name != "attendance"):
        distinctive = any(mapped.kind.column(name).distinctive for name in mapped.columns)
        if mapped.columns and mapped.told and (mapped.kind.name != "members" or distinctive):
            return True
    return False


def is_calendar(headings: Sequence[str]) -> bool:
    """Whether these are headings of appointments, as calendar programs write them."""
    return {fold(heading) for heading in headings} >= {"subject", "startdate", "starttime", "endtime"}


_NUMBERED = ("id", "no", "nr", "number")


def _is_number(first: str, other: str) -> bool:
    """Whether the first of two headings of persons is of their numbers, and the other of their names."""
    return fold(first).endswith(_NUMBERED) and not fold(other).endswith(_NUMBERED)


def _name_of(heading: str, aliases: Mapping[str, str]) -> str | None:
    """The column that a heading names, as a whole or by words on both sides of a stroke: “Task / Action”."""
    if found := next((aliases[key] for key in heading_keys(heading) if key in aliases), None):
        return found
    either = {aliases.get(fold(part)) for part in heading.split("/")} if "/" in heading else set()
    return either.pop() if len(either) == 1 else None


def map_headings(headings: Sequence[str], kind: Kind, date_given: bool = False) -> Mapped:
    """Read a row of headings as one kind. Of two columns with one meaning the first is used.

    `date_given`: the user said when the meeting was, so no column need say it.
    """
    aliases = _aliases(kind.name)
    columns: dict[str, int] = {}
    twice: dict[int, int] = {}
    left_over: list[int] = []
    for position, heading in enumerate(headings):
        name = _name_of(heading, aliases)
        if name is None:
            if heading:
                left_over.append(position)
        elif name in columns and name == "person" and _is_number(headings[columns[name]], heading):
            twice[columns[name]] = position
            columns[name] = position
        elif name in columns:
            twice[position] = columns[name]
        else:
            columns[name] = position
    asked = [k for k in left_over if kind.has_questions and is_question(headings[k])]
    known = sum(question_of(headings[k]) != "other" for k in asked)
    left = tuple(k for k in left_over if k not in asked)
    names = {fold(column.name) for column in kind.columns if column.needed and not column.is_date}
    named = not left and any(fold(heading) in names for heading in headings)
    return Mapped(kind, columns, twice, left, tuple(asked), known, date_given, named)

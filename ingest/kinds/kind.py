"""What a canonical kind of file is, and how its columns are read, whichever layout they stood in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd

from ingest import cells
from ingest.cells import Read
from ingest.coded import CodedFrame
from ingest.mapping import ColumnMapping
from ingest.sheet import Cell, Place, text_of

if TYPE_CHECKING:
    from ingest.columns import Columns


@dataclass(frozen=True)
class Column:
    """A canonical column: its other headings, how a cell is read, and what a bad cell is called.

    `needed`: a row without it means nothing. `distinctive`: hardly any other kind has it, so it
    decides which kind a file is. `words` lists what may stand in it, for messages.
    """

    name: str
    read: Read[Any]
    aliases: str = ""
    code: str = "unknown_word"
    needed: bool = False
    distinctive: bool = False
    words: tuple[str, ...] = ()
    is_date: bool = False


@dataclass(frozen=True)
class Kind:
    """One of the kinds of contract.md.

    `required`: groups of columns of which a file must have at least one each. `told_by`: the same,
    but only where nobody said what kind the file is. `facts` turns read columns into facts.
    `may_repeat`: two equal lines are two answers, not one line twice. `has_questions`: a heading that
    names no column may be a question. `opt_in`: read only if the user says that the file is of this kind.
    `adds_up`: whether a line is a total is seen from its amount.
    """

    name: str
    columns: tuple[Column, ...]
    required: tuple[tuple[str, ...], ...]
    told_by: tuple[tuple[str, ...], ...]
    facts: Callable[["Columns"], list["Facts"]]
    may_repeat: bool = False
    has_questions: bool = False
    opt_in: bool = False
    adds_up: bool = False

    def column(self, name: str) -> Column:
        """The column of that canonical name; KeyError if there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


@dataclass(frozen=True)
class Options:
    """What the user said about the files (contract.md, `ingest`); of two mappings that fit, the first is used.

    `encoding` is a name that Python knows; `delimiter` and `decimal` are the signs themselves. `marks` are marks of a
    register, in small letters, with the status that each stands for.
    """

    community: str | None = None
    kind: str | None = None
    meeting_date: date | None = None
    year: int | None = None
    dates: str | None = None
    blank: str | None = None
    mappings: tuple[ColumnMapping, ...] = ()
    encoding: str | None = None
    delimiter: str | None = None
    decimal: str | None = None
    marks: Mapping[str, str] = field(default_factory=dict)

    def mark(self, cell: Cell) -> str | None:
        """The status that a mark of a register stands for: as the user says, else as it is known; None if it is not."""
        return self.marks.get(text_of(cell).casefold()) or cells.mark(cell)


@dataclass(frozen=True)
class Table:
    """What a layout gives: raw cells under canonical names, whatever their shape on the sheet.

    `cells` has an object column for each canonical column found, blank = "", and the integer column
    `line`; one row is one statement, so a line of a wide register gives several. `source_column`,
    if there, is the heading of the cell. `headings` are the canonical columns' own headings;
    `questions` the headings kept by their wording; `kept_out` those not understood. `meeting_date`
    is the date that a title gives for all rows. `mapping` is the one by which the sheet was read. `known`
    are the columns of `cells` coded, where the layout has them so. `not_held` are the meetings that a
    register calls cancelled: line, date, name.
    """

    place: Place
    kind: str
    layout: str
    cells: pd.DataFrame
    headings: Mapping[str, str]
    header_line: int
    questions: tuple[str, ...] = ()
    kept_out: tuple[str, ...] = ()
    reading: Mapping[str, object] = field(default_factory=dict)
    meeting_date: date | None = None
    mapping: ColumnMapping | None = None
    not_held: tuple[tuple[int, date, str | None], ...] = ()
    known: CodedFrame | None = field(default=None, repr=False, compare=False)

    @property
    def coded(self) -> CodedFrame:
        """The cells with their columns coded."""
        known = self.known
        return known if known is not None and known.frame is self.cells else CodedFrame(self.cells)


@dataclass(frozen=True)
class Facts:
    """Rows for one table of schema.sql, before people and meetings have numbers.

    `frame` has `line`, `community` and the table's own columns. `persons` maps a column of the
    table to the frame's columns of name and e-mail. `occasion`: the frame has `date` and `label`,
    to become `occasion_id`. `dated_by`: the table has no occasion; this column takes the date of
    the meeting where the row only names the meeting (`label`); with `needs_date` a row without is lost.
    """

    table: str
    frame: pd.DataFrame
    persons: Mapping[str, tuple[str, str | None]] = field(default_factory=dict)
    occasion: bool = False
    dated_by: str | None = None
    needs_date: bool = False


def nothing(size: int) -> np.ndarray:
    """A column of that many empty values."""
    return np.full(size, None, dtype=object)

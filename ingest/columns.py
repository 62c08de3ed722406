"""Reads the columns of a table, each distinct value once, and keeps account of what cannot be read."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import SupportsIndex

import numpy as np
import pandas as pd

from ingest.cells import Read, says_nothing, whole
from ingest.coded import Coded, CodedFrame
from ingest.date_order import ask_year, said_in, settle
from ingest.dates import Evidence, Order, evidence, parts_of
from ingest.kinds.kind import Column, Kind, Options, Table, nothing
from ingest.ledger import Ledger
from ingest.sheet import Cell, text_of

_MEANT = ("unknown_mark", "not_an_amount")
"""Columns in which a dash is a mark or a zero."""


class Columns:
    """The columns of one table as they are read. `keep` marks the rows that still mean something.

    `reading` is what a kind decided about the file, to be shown.
    """

    def __init__(self, table: Table, kind: Kind, options: Options, ledger: Ledger) -> None:
        """Raises Refused where the order of day and month cannot be decided."""
        self.kind, self.ledger = kind, ledger
        self._coded = _emptied(table.coded, kind)
        self.table = replace(table, cells=self._coded.frame, known=self._coded)
        self.options = replace(options, meeting_date=options.meeting_date or table.meeting_date)
        self.lines = table.cells["line"].to_numpy()
        self.size = len(self.lines)
        self._of_cells = "source_column" in table.cells
        self.keep = np.ones(self.size, dtype=bool)
        self.decided: dict[str, Order] = {}
        self.signs: dict[str, str] = {}
        self.reading: dict[str, object] = {}
        self.orders = self._date_orders()

    def __contains__(self, name: str) -> bool:
        return name in self.table.cells

    def renamed(self, name: str, other: str) -> "Columns":
        """The same columns with `name` standing in for `other`, which the file does not have."""
        cells = self.table.cells.rename(columns={name: other})
        headings = {other if known == name else known: text for known, text in self.table.headings.items()}
        table = replace(self.table, cells=cells, headings=headings)
        return Columns(table, self.kind, self.options, self.ledger)

    def raw(self, name: str) -> np.ndarray:
        """The cells as they stand; all blank where the file has no such column."""
        if name not in self:
            return np.full(self.size, "", dtype=object)
        cells: np.ndarray = self.table.cells[name].to_numpy()
        return cells

    def coded(self, name: str) -> Coded:
        """The cells as they stand, each different one once; all blank where the file has no such column."""
        return self._coded[name] if name in self else Coded.all("", self.size)

    def take(self, name: str) -> np.ndarray:
        """The values of a canonical column; None where blank or not readable (which is recorded)."""
        return self.taken(name).cells

    def taken(self, name: str) -> Coded:
        """The same as `take`, each different value once: for files of very many lines."""
        column, cells = self.kind.column(name), self.coded(name)
        blank = cells.where(is_blank)
        taken = cells.told(lambda cell: None if is_blank(cell) else self._value(column, cell))
        bad = taken.missing & ~blank
        for row in np.flatnonzero(bad):
            self.fault(row, column.code, name, cells.at(row), allowed=", ".join(column.words))
        if column.needed:
            if name == "date":
                taken = taken.put(blank, self.options.meeting_date)
            self.need(taken.missing, name, bad)
        return taken

    def facts_of(self, said: Mapping[str, Coded]) -> pd.DataFrame:
        """The rows that still mean something, with their line and these columns."""
        frame = pd.DataFrame({"line": self.lines, **{name: c.categorical() for name, c in said.items()}})
        return frame if self.keep.all() else frame[self.keep]

    def day(self, name: str, cell: Cell) -> date | None:
        """The date that a cell of the date column `name` means, in the column's order."""
        parts = parts_of(cell)
        return parts.on(self.orders[name], self.options.year) if parts else None

    def take_date_or(self, name: str, read: Read[str]) -> tuple[np.ndarray, np.ndarray]:
        """A date column that may hold words instead, such as “yes”: the dates, and the words' meanings."""
        days, said = nothing(self.size), nothing(self.size)
        for row, cell in enumerate(self.raw(name)):
            if not is_blank(cell):
                days[row] = self.day(name, cell)
                said[row] = read(cell) if days[row] is None else None
                if days[row] is None and said[row] is None:
                    self.fault(row, "not_a_date", name, cell)
        return days, said

    def need(
        self, missing: np.ndarray, name: str, told: np.ndarray | None = None, code: str = "missing_value"
    ) -> None:
        """Give up the rows that are `missing` something; those not `told` of already get `code`."""
        untold = missing & self.keep if told is None else missing & self.keep & ~told
        for row in np.flatnonzero(untold):
            self.fault(row, code, name, None)
        self.keep &= ~missing

    def fault(
        self, row: SupportsIndex, code: str, name: str | None, cell: Cell | None, **details: object
    ) -> None:
        """Record a fault of the row-th statement, under the heading of the canonical column `name`."""
        heading = self.table.headings.get(name, name) if name else None
        if self._of_cells and name in (None, "status", "answer", "amount"):
            heading = str(self.table.cells["source_column"].iat[int(row)])
        value = None if cell is None else text_of(cell)
        self.ledger.fault(int(self.lines[int(row)]), code, heading, value, **details)

    def communities(self) -> np.ndarray:
        """The community of each row: the file's own, else the one given; rows without are given up."""
        return self.coded_communities().cells

    def coded_communities(self) -> Coded:
        """The same as `communities`, each different one once."""
        own = self.coded("community").told(lambda cell: text_of(cell) or self.options.community)
        self.need(own.missing, "community", code="no_community")
        return own

    def _value(self, column: Column, cell: Cell) -> object:
        if column.code == "unknown_mark":
            return self.options.mark(cell)
        return self.day(column.name, cell) if column.is_date else column.read(cell)

    def _date_orders(self) -> Mapping[str, Order]:
        """Day or month first, for each date column: its own evidence, else the other columns', else --dates."""
        year = self.options.year
        dates = {
            column.name: [(cell, p) for cell in self.coded(column.name).values if (p := parts_of(cell))]
            for column in self.kind.columns
            if column.is_date and column.name in self
        }
        seen = {name: evidence((p for _, p in pairs), year) for name, pairs in dates.items()}
        sure = {e for e in seen.values() if e in (Evidence.DAY_FIRST, Evidence.MONTH_FIRST)}
        elsewhere = next(iter(sure)) if len(sure) == 1 else Evidence.UNDECIDED
        orders = {}
        for name, pairs in dates.items():
            where = self.table.place.at(column=self.table.headings.get(name, name))
            no_year = pairs and year is None and not any(p.year for _, p in pairs)
            if no_year and self.kind.column(name).code == "not_a_date":
                raise ask_year(where, [cell for cell, _ in pairs])
            said = self.options.dates or said_in(self.table.headings.get(name, ""))
            orders[name] = settle(where, pairs, year, said, elsewhere)
            if seen[name] is not Evidence.NOT_NEEDED:
                self.decided[name] = orders[name]
        return orders


def _emptied(cells: CodedFrame, kind: Kind) -> CodedFrame:
    """The cells, those empty that say “n/a”, “-” or “tbc” where a date, a number or one of a few words may stand.

    Where it must stand, the word is a fault. Marks of a register, amounts and free text are left as they
    stand: there these may mean something.
    """
    emptied: dict[Hashable, Coded] = {}
    required = {name for group in kind.required for name in group}
    for column in kind.columns:
        optional = column.name not in required and not column.needed
        if optional and column.name in cells.frame and column.code not in _MEANT:
            readable = parts_of if column.is_date else column.read
            said = cells[column.name]
            empty = [says_nothing(cell) and readable(cell) is None for cell in said.values]
            if any(empty):
                emptied[column.name] = Coded(said.codes, np.where(empty, "", said.values))
    return cells.replaced(emptied) if emptied else cells


def blanks(cells: np.ndarray) -> np.ndarray:
    """Which of the cells hold nothing."""
    return Coded.of(cells).where(is_blank)


def are_counts(cells: Iterable[Cell]) -> bool:
    """Whether there are whole numbers in those cells, and nothing else."""
    filled = [cell for cell in cells if not is_blank(cell)]
    return bool(filled) and all(whole(cell) is not None for cell in filled)


def is_blank(cell: Cell) -> bool:
    """Whether the cell holds nothing, or nothing but spaces."""
    return isinstance(cell, str) and not cell.strip()

"""Reads the columns of a table, each distinct value once, and keeps account of what cannot be read."""

from collections.abc import Mapping
from datetime import date
from typing import SupportsIndex

import numpy as np
import pandas as pd

from ingest.cells import Read
from ingest.dates import Evidence, Order, Parts, evidence, parts_of, spoken
from ingest.kinds.kind import Column, Kind, Options, Table, nothing
from ingest.ledger import Ledger
from ingest.problems import Refused
from ingest.sheet import Cell, text_of


class Columns:
    """The columns of one table as they are read. `keep` marks the rows that still mean something."""

    def __init__(self, table: Table, kind: Kind, options: Options, ledger: Ledger) -> None:
        """Raises Refused where the order of day and month cannot be decided."""
        self.table, self.kind, self.options, self.ledger = table, kind, options, ledger
        self.lines = table.cells["line"].to_numpy()
        self.size = len(self.lines)
        self.keep = np.ones(self.size, dtype=bool)
        self.decided: dict[str, Order] = {}
        self.orders = self._date_orders()

    def __contains__(self, name: str) -> bool:
        return name in self.table.cells

    def raw(self, name: str) -> np.ndarray:
        """The cells as they stand; all blank where the file has no such column."""
        if name not in self:
            return np.full(self.size, "", dtype=object)
        cells: np.ndarray = self.table.cells[name].to_numpy()
        return cells

    def take(self, name: str) -> np.ndarray:
        """The values of a canonical column; None where blank or not readable (which is recorded)."""
        if name not in self:
            return nothing(self.size)
        column = self.kind.column(name)
        codes, distinct = pd.factorize(self.raw(name))
        values, bad = nothing(len(distinct)), np.zeros(len(distinct), dtype=bool)
        for k, cell in enumerate(distinct):
            if not is_blank(cell):
                values[k] = self._value(column, cell)
                bad[k] = values[k] is None
        for row in np.flatnonzero(bad[codes]):
            self.fault(row, column.code, name, distinct[codes[row]], allowed=", ".join(column.words))
        taken: np.ndarray = values[codes]
        if column.needed:
            self.need(pd.isna(taken), name, bad[codes])
        return taken

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
        if "source_column" in self.table.cells and name in (None, "status", "answer", "amount"):
            heading = str(self.table.cells["source_column"].iat[int(row)])
        value = None if cell is None else text_of(cell)
        self.ledger.fault(int(self.lines[int(row)]), code, heading, value, **details)

    def communities(self) -> np.ndarray:
        """The community of each row: the file's own, else the one given; rows without are given up."""
        codes, distinct = pd.factorize(self.raw("community"))
        written = np.array([text_of(cell) or self.options.community for cell in distinct], dtype=object)
        own: np.ndarray = written[codes]
        self.need(pd.isna(own), "community", code="no_community")
        return own

    def _value(self, column: Column, cell: Cell) -> object:
        return self.day(column.name, cell) if column.is_date else column.read(cell)

    def _date_orders(self) -> Mapping[str, Order]:
        """Day or month first, for each date column: its own evidence, else the other columns', else --dates."""
        parts = {
            column.name: [
                (cell, parts_of(cell)) for cell in pd.unique(self.raw(column.name)) if not is_blank(cell)
            ]
            for column in self.kind.columns
            if column.is_date and column.name in self
        }
        found = {name: evidence((p for _, p in pairs), self.options.year) for name, pairs in parts.items()}
        sure = {e for e in found.values() if e in (Evidence.DAY_FIRST, Evidence.MONTH_FIRST)}
        orders = {}
        for name, seen in found.items():
            if seen in (Evidence.UNDECIDED, Evidence.NOT_NEEDED) and len(sure) == 1:
                seen = next(iter(sure))
            self._ask_year(name, parts[name])
            if seen in (Evidence.UNDECIDED, Evidence.MIXED) and not self.options.dates:
                self._ask(name, [(cell, p) for cell, p in parts[name] if p], seen)
            if seen is not Evidence.NOT_NEEDED:
                self.decided[name] = Order(seen) if seen in sure else Order(self.options.dates or "dmy")
            declared = Order(self.options.dates) if self.options.dates else Order.DAY_FIRST
            orders[name] = Order(seen) if seen in (Evidence.DAY_FIRST, Evidence.MONTH_FIRST) else declared
        return orders

    def _ask_year(self, name: str, pairs: list[tuple[Cell, Parts | None]]) -> None:
        """Refuse where no date of the column has a year, and none was given."""
        known = [(cell, parts) for cell, parts in pairs if parts]
        if (
            known
            and self.options.year is None
            and not any(parts.year for _, parts in known)
            and self.kind.column(name).code == "not_a_date"
        ):
            raise Refused(
                f"{self.table.place.at(column=self.table.headings.get(name, name))}: which year is it? Dates "
                f"such as "
                f"“{text_of(known[0][0])}” give day and month only. Add the year, such as --year 2026."
            )

    def _ask(self, name: str, pairs: list[tuple[Cell, Parts]], seen: Evidence) -> None:
        """Refuse with both readings of a date that has two."""
        year = self.options.year
        readings = [
            (text_of(c), p.on(Order.DAY_FIRST, year), p.on(Order.MONTH_FIRST, year)) for c, p in pairs
        ]
        cell, day, month = next((r for r in readings if r[1] and r[2] and r[1] != r[2]), readings[0])
        why = (
            "no date in the column decides" if seen is Evidence.UNDECIDED else "the column holds both orders"
        )
        raise Refused(
            f"{self.table.place.at(column=self.table.headings.get(name, name))}: “{cell}” may be "
            f"{spoken(day)} or "
            f"{spoken(month)}, and {why}. Add --dates dmy for {spoken(day)} or --dates mdy for "
            f"{spoken(month)}."
        )


def is_blank(cell: Cell) -> bool:
    """Whether the cell holds nothing, or nothing but spaces."""
    return isinstance(cell, str) and not cell.strip()

"""A sheet whose columns somebody has mapped: it is read as if its headings were the known ones."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd

from ingest.headings import map_headings
from ingest.kinds.catalogue import kind_named
from ingest.kinds.kind import Table
from ingest.layouts.layout import SEARCHED_LINES
from ingest.lines import column_letter
from ingest.mapping import ColumnMapping
from ingest.sheet import Cell, Sheet, fold, text_of

_LEFT_OUT = " (left out by the mapping) x"
"""Behind a heading that the mapping passes over, so that it is not taken for a known one."""


@dataclass(frozen=True)
class Rewritten:
    """The sheet with known headings, and what these stand for: known heading → the file's own."""

    sheet: Sheet
    mapping: ColumnMapping
    own: Mapping[str, str]

    def restore(self, table: Table) -> Table:
        """The table with the file's own headings again, for messages and lineage."""
        cells = table.cells
        for name in ("source_column", "question"):
            if name in cells:
                cells = cells.assign(**{name: [self.own.get(str(h), h) for h in cells[name]]})
        blanked = [h for h in self.mapping.leave_out if h not in table.kept_out]
        return replace(
            table,
            cells=cells,
            headings={name: self.own.get(heading, heading) for name, heading in table.headings.items()},
            kept_out=(*(self.own.get(h, h) for h in table.kept_out), *blanked),
            reading={**table.reading, "mapping": self.mapping.to_toml()},
            mapping=self.mapping,
        )


def rewrite(sheet: Sheet, mapping: ColumnMapping) -> Rewritten | None:
    """The sheet as the mapping has it; None if no line has all the headings that it speaks of."""
    for line, row in sheet.first_lines(SEARCHED_LINES):
        headings = {k: text_of(cell) for k, cell in enumerate(row)}
        if mapping.fits({fold(heading) for heading in headings.values()} - {""}):
            return _rewritten(sheet, line, headings, mapping)
    return None


def _rewritten(sheet: Sheet, line: int, headings: dict[int, str], mapping: ColumnMapping) -> Rewritten:
    cells = sheet.cells.copy()
    known = _known(mapping)
    own: dict[str, str] = {}
    for position, heading in headings.items():
        key = fold(heading)
        if key in {fold(h) for h in mapping.leave_out} and key:
            cells[position] = pd.Series([""] * len(cells), index=cells.index, dtype=object)
            continue
        said = known.get(key) or _passed_over(heading, mapping)
        if said:
            own[said] = heading or column_letter(position)
            cells.loc[line, position] = said
        words = _words_under(key, mapping)
        if words:
            cells[position] = pd.Series(
                [_said(cell, words) if n > line else cell for n, cell in cells[position].items()],
                index=cells.index,
                dtype=object,
            )
    return Rewritten(replace(sheet, cells=cells), mapping, own)


def _known(mapping: ColumnMapping) -> dict[str, str]:
    """Folded heading of the file → the heading that is known here."""
    known = {fold(heading): name for name, heading in mapping.columns.items()}
    known |= {fold(heading): day.isoformat() for heading, day in mapping.dates.items()}
    return known | {fold(heading): question for heading, question in mapping.questions.items()}


def _passed_over(heading: str, mapping: ColumnMapping) -> str | None:
    """A heading known for a column that the mapping gives to another; None if it may stay."""
    known = map_headings([heading], kind_named(mapping.kind)).columns if heading else {}
    return heading + _LEFT_OUT if known.keys() & mapping.columns.keys() else None


def _words_under(key: str, mapping: ColumnMapping) -> dict[str, str]:
    """Folded word of the file → word known here, for the column with that folded heading."""
    names = [name for name, heading in mapping.columns.items() if fold(heading) == key]
    names += ["status"] if key in {fold(heading) for heading in mapping.dates} else []
    return {fold(k) or k: v for name in names for k, v in mapping.words.get(name, {}).items()}


def _said(cell: Cell, words: Mapping[str, str]) -> Cell:
    text = text_of(cell)
    return words.get(fold(text) or text, cell)

"""Amounts that stand on a sheet without their last three figures, as its titles say: “Budget 2026 (R'000)”."""

from dataclasses import replace

from ingest.kinds.budget_amounts import IN_THOUSANDS
from ingest.kinds.kind import Table
from ingest.layouts.layout import Found
from ingest.money import in_thousands
from ingest.sheet import Sheet, text_of

_MOST_OF_A_TITLE = 2
"""A line with more cells holds headings, which speak of their own columns."""


def with_units(sheet: Sheet, found: Found) -> Found:
    """The same layout, whose table knows it where a title over a table of money says that amounts are in thousands."""
    return replace(found, read=lambda ledger: _told(sheet, found.read(ledger)))


def _told(sheet: Sheet, table: Table) -> Table:
    if table.kind != "budget":
        return table
    above = sheet.cells.loc[: table.header_line - 1]
    lines = [[text for cell in row if (text := text_of(cell))] for row in above.to_numpy()]
    titles = [text for texts in lines if len(texts) <= _MOST_OF_A_TITLE for text in texts]
    if not any(in_thousands(text) for text in [*titles, sheet.place.sheet or ""]):
        return table
    return replace(table, reading={**table.reading, "amounts_in": IN_THOUSANDS})

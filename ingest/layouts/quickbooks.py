"""Reports of QuickBooks: what was spent beside what was planned, for each month or in all."""

import re

from ingest.layouts.money_grid import Grid
from ingest.layouts.money_titles import titles
from ingest.sheet import Sheet, text_of

_TITLE = re.compile(
    r"budget (?:vs\.? |versus )actuals?|budget (?:overview|performance)|profit (?:&|and) loss", re.IGNORECASE
)
_COLUMN = re.compile(
    r"(?:\$ )?over (?:/ ?under )?budget|% of budget|(?:\$ )?remaining|% remaining", re.IGNORECASE
)
_FOOTER = re.compile(r".*\b(?:accrual|cash) basis\b.*", re.IGNORECASE)
_ROWS = re.compile(
    r"ordinary income/expense|net (?:ordinary|operating|other) income|net income|total (?:for )?expenses?",
    re.IGNORECASE,
)


def is_report(sheet: Sheet, grid: Grid) -> bool:
    """Whether two of these tell it: its titles, columns, sections, and the line at the end."""
    below = [text_of(cell) for k in grid.labels for cell in sheet.cells.loc[grid.header.last + 1 :][k]]
    tells = (
        any(_TITLE.search(text) for text in titles(sheet, grid.header.first)),
        any(_COLUMN.search(text) for text in grid.header.texts),
        any(_ROWS.fullmatch(text) for text in below),
        any(_FOOTER.fullmatch(text) for text in below),
    )
    return sum(tells) > 1

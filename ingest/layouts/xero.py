"""Budgets and reports of Xero: accounts down, months across."""

import re

from ingest.layouts.money_grid import Grid
from ingest.layouts.money_titles import titles
from ingest.sheet import Sheet, fold, text_of

_CODED = re.compile(r".+\(\w{1,10}\)")
_ROWS = re.compile(
    r"(?:less |plus )?(?:trading income|cost of sales|operating expenses|other income)|(?:gross|net) profit",
    re.IGNORECASE,
)
_LEAST_CODED = 0.6


def is_budget(sheet: Sheet, grid: Grid) -> bool:
    """The budget that Xero writes and reads: “Account” over names with their codes, months, and nothing above."""
    if not grid.has_periods or grid.types or titles(sheet, grid.header.first):
        return False
    heading = fold(grid.header.texts[grid.labels[0]])
    names = [
        text_of(cell) for cell in sheet.cells.loc[grid.header.last + 1 :][grid.labels[0]] if text_of(cell)
    ]
    coded = sum(bool(_CODED.fullmatch(name)) for name in names)
    return heading in (
        "account",
        "accounts",
        "accountname",
        "accountnamecode",
    ) and coded >= _LEAST_CODED * len(names)


def is_report(sheet: Sheet, grid: Grid) -> bool:
    """A report of Xero: title, company and date above, and the sections of its profit and loss."""
    names = [text_of(cell) for cell in sheet.cells.loc[grid.header.last + 1 :][grid.labels[0]]]
    return (
        len(titles(sheet, grid.header.first)) > 1 and sum(bool(_ROWS.fullmatch(name)) for name in names) > 1
    )

"""The amounts of a budget: money in, and what a heading says they are."""

import re

import numpy as np
import pandas as pd

from ingest.columns import Columns, blanks, is_blank
from ingest.kinds.kind import nothing
from ingest.money import amount, decimal_sign

_NAMED_TYPE = {
    "planned": r"budget|begrot|begroot|planned|beplan|forecast",
    "committed": r"pledge|committed|toegese",
    "actual": r"actual|spent|spend|paid|werklik|bestee|money out|debit|withdraw|cash ?book|kasboek|statement|bank",
}
_COSTS = (
    r"expens|uitga|costs|profit (?:and|&) loss|\bP&L\b|income statement|income (?:and|&) expend|transactions"
)
"""Words for costs, spent unless the same words say that they are planned."""


def pass_over_income(columns: Columns) -> None:
    """A line of a bank statement with money in and none out is no cost."""
    income = blanks(columns.raw("amount")) & ~blanks(columns.raw("received"))
    for row in np.flatnonzero(income):
        columns.ledger.ignore(int(columns.lines[row]), "income_row")
    columns.keep &= ~income


def amounts(columns: Columns) -> np.ndarray:
    """The amounts, with the decimal sign of their column."""
    codes, distinct = pd.factorize(columns.raw("amount"))
    sign = decimal_sign(cell for cell in distinct)
    values = nothing(len(distinct))
    for k, cell in enumerate(distinct):
        values[k] = None if is_blank(cell) else amount(cell, sign)
    taken: np.ndarray = values[codes]
    bad = pd.isna(taken) & ~blanks(columns.raw("amount"))
    for row in np.flatnonzero(bad):
        columns.fault(row, "not_an_amount", "amount", columns.raw("amount")[row])
    columns.need(pd.isna(taken), "amount", bad)
    return taken


def type_named(text: str) -> str | None:
    """The type that a heading, a title or a name says; None if it says none, or more than one."""
    words = re.sub(r"[_.]", " ", text)
    found = [kind for kind, pattern in _NAMED_TYPE.items() if re.search(pattern, words, re.IGNORECASE)]
    if not found and re.search(_COSTS, words, re.IGNORECASE):
        return "actual"
    return found[0] if len(found) == 1 else None


def type_from_names(columns: Columns) -> str:
    """The type that the heading of the amounts, the sheet or the file names; spent, with a warning, if none does."""
    place, heading = columns.table.place, columns.table.headings.get("amount", "")
    for name in (heading, place.sheet or "", place.file):
        if kind := type_named(name):
            return kind
    columns.ledger.warn("type_assumed", heading or None, read_as="spent")
    return "actual"

"""The amounts of a budget: money in, and what a heading says they are."""

import re

import numpy as np
import pandas as pd

from ingest.columns import Columns, blanks, is_blank
from ingest.kinds.kind import nothing
from ingest.money import amount, decimal_sign

_NAMED_TYPE = {
    "planned": r"budget|begrot|planned|beplan",
    "actual": r"actual|spent|spend|expens|paid|werklik|uitga|bestee|money out|debit|withdraw",
}


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


def type_from_names(columns: Columns) -> str:
    """The type that the heading of the amounts, the sheet or the file names; spent, with a warning, if none does."""
    place = columns.table.place
    for name in (columns.table.headings.get("amount", ""), place.sheet or "", place.file):
        found = [kind for kind, pattern in _NAMED_TYPE.items() if re.search(pattern, name, re.IGNORECASE)]
        if len(found) == 1:
            return found[0]
    columns.ledger.warn("type_assumed", columns.table.headings.get("amount"))
    return "actual"

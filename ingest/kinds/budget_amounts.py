"""The amounts of a budget: money in, and what a heading says they are."""

import re

import numpy as np
import pandas as pd

from ingest.columns import Columns, blanks, is_blank
from ingest.kinds.kind import nothing
from ingest.money import Sign, amount, currency_of, decimal_sign, has_decimal_sign, in_thousands, vat_note

_NAMED_TYPE = {
    "planned": r"budget|begrot|begroot|planned|beplan|forecast",
    "committed": r"pledge|committed|toegese",
    "actual": r"actual|spent|spend|paid|werklik|bestee|money out|debit|withdraw|cash ?book|kasboek|statement|bank",
}
_COSTS = (
    r"expens|uitga|costs|profit (?:and|&) loss|\bP&L\b|income statement|income (?:and|&) expend|transactions"
)
"""Words for costs, spent unless the same words say that they are planned."""

INCOME = "income"
"""What the column of types may say beside planned, committed and actual: no cost."""

IN_THOUSANDS = "thousands"
"""What a layout says of a table whose titles say so of all its amounts."""

_LEAST_SIGNS = 2


def pass_over_income(columns: Columns) -> None:
    """A line of a bank statement with money in and none out is no cost."""
    income = blanks(columns.raw("amount")) & ~blanks(columns.raw("received"))
    for row in np.flatnonzero(income):
        columns.ledger.ignore(int(columns.lines[row]), "income_row")
    columns.keep &= ~income


def leave_income_out(columns: Columns, types: np.ndarray) -> None:
    """A line that its own column calls income is no cost."""
    for row in np.flatnonzero((types == INCOME) & columns.keep):
        columns.ledger.ignore(int(columns.lines[row]), "income_row")
    columns.keep &= types != INCOME


def spending_positive(columns: Columns, taken: np.ndarray) -> np.ndarray:
    """The amounts with spending above zero: where every one has a minus, that marks money out, and is said.

    Costs with a minus among others without are money that came back.
    """
    counted = [value for value in taken[columns.keep] if value]
    if (
        columns.table.layout == "bank statement"
        or len(counted) < _LEAST_SIGNS
        or any(value > 0 for value in counted)
    ):
        return taken
    heading = columns.table.headings.get("amount")
    columns.ledger.warn(
        "signs_read", heading, None, how="all its amounts have a minus: they were read as costs."
    )
    return np.array([value if value is None else abs(value) for value in taken], dtype=object)


def amounts(columns: Columns) -> np.ndarray:
    """The amounts, each with the decimal sign of its column, which goes into `columns.signs`, in whole currency."""
    raw, headings = columns.raw("amount"), _headings(columns)
    taken = nothing(columns.size)
    whole = columns.table.reading.get("amounts_in") == IN_THOUSANDS
    for heading in pd.unique(headings):
        own = headings == heading
        codes, distinct = pd.factorize(raw[own])
        said = columns.options.decimal
        sign = Sign(said) if said else decimal_sign(cell for cell in distinct)
        if any(has_decimal_sign(cell) for cell in distinct):
            columns.signs[heading] = "undecided" if sign is Sign.UNDECIDED else sign.value
        values = nothing(len(distinct))
        for k, cell in enumerate(distinct):
            read = None if is_blank(cell) else amount(cell, sign)
            values[k] = read if read is None or not (whole or in_thousands(heading)) else read * 1000
        taken[own] = values[codes]
    bad = pd.isna(taken) & ~blanks(raw)
    for row in np.flatnonzero(bad):
        columns.fault(row, "not_an_amount", "amount", raw[row])
    columns.need(pd.isna(taken), "amount", bad)
    return taken


def currencies(columns: Columns) -> np.ndarray:
    """The currency of each amount: that of its row or heading, else of the sign beside it; None for that of the place.

    A row that names two is given up. Several in one file are said.
    """
    codes, distinct = pd.factorize(columns.raw("amount"))
    found = nothing(len(distinct))
    for k, cell in enumerate(distinct):
        found[k] = currency_of(cell)
    signs = found[codes]
    named = columns.take("currency")
    if "currency" not in columns and (whole := currency_of(columns.table.headings.get("amount", ""))):
        named[:] = whole
    other = ~pd.isna(signs) & ~pd.isna(named) & (signs != named)
    for row in np.flatnonzero(other & columns.keep):
        columns.fault(row, "two_currencies", "amount", columns.raw("amount")[row], other=named[row])
    columns.keep &= ~other
    named[pd.isna(named)] = signs[pd.isna(named)]
    seen = sorted({"no sign" if currency is None else str(currency) for currency in named[columns.keep]})
    if len({"ZAR" if currency == "no sign" else currency for currency in seen}) > 1:
        columns.ledger.warn("several_currencies", currencies=", ".join(seen))
    return named


def notes(columns: Columns) -> np.ndarray:
    """The notes of the rows, with what an amount says of value added tax."""
    found = columns.take("note")
    for row, cell in enumerate(columns.raw("amount")):
        if said := vat_note(cell):
            found[row] = f"{found[row]}; {said}" if found[row] else said
    return found


def _headings(columns: Columns) -> np.ndarray:
    """The heading over each amount."""
    if "source_column" in columns:
        return columns.raw("source_column")
    return np.full(columns.size, columns.table.headings.get("amount", "amount"), dtype=object)


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

"""The words of a budget's columns: planned or spent, in cash or in kind, and in which currency."""

import re

from ingest import cells
from ingest.kinds.budget_amounts import INCOME
from ingest.money import currency_of
from ingest.sheet import Cell, fold, text_of

_TYPES = {
    "planned": "plan budget budgeted begroot begroting beplan forecast expected estimate estimated",
    "committed": "promised pledged confirmed approved toegese belowe verbind granted",
    "actual": "spent paid expense expenses expenditure actuals werklik bestee betaal uitgawe uitgawes cost debit dr "
    "payment money_out",
}
_INCOME_WORDS = "income, revenue, receipt, receipts, inkomste, credit, cr, deposit, money in"
_INCOME = frozenset(fold(word) for word in _INCOME_WORDS.split(","))
_NATURES = {
    "cash": "money kontant eft",
    "in_kind": "inkind in_natura donated donation skenking goods natura in_goedere",
}

TYPES = tuple(_TYPES)
_type_of, _nature_of = cells.choice(_TYPES), cells.choice(_NATURES)


def nature_said(cell: Cell) -> str | None:
    """cash or in_kind, by its words, or by yes and no under a heading such as “In-kind?”."""
    said = cells.yes_no(cell)
    return _nature_of(cell) or (None if said is None else "in_kind" if said else "cash")


def type_said(cell: Cell) -> str | None:
    """planned, committed or actual; “income” for what is no cost."""
    return INCOME if fold(text_of(cell)) in _INCOME else _type_of(cell)


def currency_said(cell: Cell) -> str | None:
    """An ISO code; the signs of formats.md 8 are known as well."""
    text = fold(str(cell)).upper()
    sign = {"R": "ZAR", "RAND": "ZAR", "RANDS": "ZAR"}.get(text) or currency_of(str(cell).strip())
    return sign or (text if re.fullmatch(r"[A-Z]{3}", text) else None)

"""Lines of a long table of money that are no costs: totals, income, and the headings of sections."""

from dataclasses import replace

import numpy as np
import pandas as pd

from ingest.columns import is_blank
from ingest.headings import Mapped
from ingest.kinds.budget_amounts import type_named
from ingest.layouts import money_names as names
from ingest.layouts.bank_headings import are_of_a_ledger
from ingest.layouts.money_lines import sort_lines
from ingest.layouts.money_names import indent_of, outline_of
from ingest.layouts.money_parents import MoneyLine
from ingest.ledger import Ledger
from ingest.lines import blank_cells
from ingest.money import amount, decimal_sign
from ingest.sheet import fold, text_of

_CATEGORY = ("category", "kategorie", "budgetline", "begrotingslyn")
_ACCOUNT = ("account", "accountname", "glaccount", "ledgeraccount", "rekening")


def lines_of_costs(body: pd.DataFrame, data: np.ndarray, mapped: Mapped, ledger: Ledger) -> np.ndarray:
    """Which lines are costs; each other is ignored with its reason. `data`: the lines that hold anything to read."""
    where = {name: mapped.columns.get(name) for name in ("category", "amount", "date")}
    if where["category"] is None or where["amount"] is None:
        return np.ones(len(body), dtype=bool)
    labels, cells = body[where["category"]].to_numpy(), body[where["amount"]].to_numpy()
    sign = decimal_sign(cells)
    filled = (~blank_cells(body)).sum(axis=1)
    lines = {
        k: MoneyLine(
            int(body.index[k]),
            text_of(labels[k]),
            indent_of(labels[k]),
            outline_of(text_of(labels[k])),
            (None if is_blank(cells[k]) else amount(cells[k], sign),),
            not is_blank(cells[k]),
        )
        for k in np.flatnonzero(data)
    }
    reasons = sort_lines(list(lines.values()), ledger, hierarchical=where["date"] is None)
    costs = np.ones(len(body), dtype=bool)
    for k, line in lines.items():
        reason = reasons.get(line.line)
        if reason and (line.filled or _heads_a_section(line, int(filled[k]))):
            ledger.ignore(line.line, reason)
            costs[k] = False
    return costs


def by_category(mapped: Mapped, header: list[str], body: pd.DataFrame) -> Mapped:
    """The columns with a heading “Category”, or a ledger's accounts, before one such as “Description”: the note."""
    first = mapped.columns.get("category")
    named = [k for k, used in mapped.twice.items() if used == first]
    better = [k for k in named if fold(header[k]) in _CATEGORY]
    better = better or [k for k in named if fold(header[k]) in _ACCOUNT and are_of_a_ledger(body[k])]
    if first is None or not better or fold(header[first]) in (*_CATEGORY, *_ACCOUNT):
        return mapped
    columns = {**mapped.columns, "category": better[0]}
    columns.setdefault("note", first)
    twice = {k: used for k, used in mapped.twice.items() if k != better[0]}
    return replace(mapped, columns=columns, twice=twice)


def by_spent(mapped: Mapped, header: list[str]) -> Mapped:
    """The amount that its heading calls spent, before a total of which none says whether it was planned."""
    first = mapped.columns.get("amount")
    if first is None or type_named(header[first]):
        return mapped
    spent = [k for k, used in mapped.twice.items() if used == first and type_named(header[k]) == "actual"]
    if len(spent) != 1:
        return mapped
    twice = {k: spent[0] for k, used in mapped.twice.items() if used == first and k != spent[0]}
    others = {k: used for k, used in mapped.twice.items() if used != first}
    columns = {**mapped.columns, "amount": spent[0]}
    return replace(mapped, columns=columns, twice={**others, **twice, first: spent[0]})


def _heads_a_section(line: MoneyLine, filled: int) -> bool:
    """Whether a line without an amount is no cost that lacks one, but the heading or the total of a section."""
    if names.is_bare_total(line.label):
        return True
    return filled == 1 and (names.is_income_section(line.label) or names.is_cost_section(line.label))

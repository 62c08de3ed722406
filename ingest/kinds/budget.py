"""Money planned, promised and spent."""

import re
from datetime import date

import numpy as np
import pandas as pd

from ingest import cells
from ingest.columns import Columns, blanks, is_blank
from ingest.kinds.budget_amounts import (
    amounts,
    currencies,
    leave_income_out,
    notes,
    pass_over_income,
    spending_positive,
    type_from_names,
)
from ingest.kinds.budget_words import TYPES, currency_said, nature_said, type_said
from ingest.kinds.kind import Column, Facts, Kind, nothing
from ingest.kinds.shared import COMMUNITY
from ingest.periods import is_bare_financial_year, period_of
from ingest.sheet import Cell, text_of

_SAID_IN_KIND = re.compile(r"\bin[- ]kind\b|\bdonated\b|\bin natura\b", re.IGNORECASE)


def _facts(columns: Columns) -> list[Facts]:
    """One row of `budget` an amount; without a type it takes it from the heading or name, else it is spent."""
    pass_over_income(columns)
    begins, ends = _periods(columns)
    types = columns.take("type")
    leave_income_out(columns, types)
    if "type" not in columns:
        types[:] = type_from_names(columns)
    _default(columns, types, "type", "actual")
    natures = columns.take("nature")
    if "nature" not in columns:
        natures[[bool(_SAID_IN_KIND.search(str(cell))) for cell in columns.raw("category")]] = "in_kind"
    _default(columns, natures, "nature", "cash")
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            "period_from": begins,
            "period_to": ends,
            "category": columns.take("category"),
            "amount": spending_positive(columns, amounts(columns)),
            "type": types,
            "nature": natures,
            "funder": columns.take("funder"),
            "currency": currencies(columns),
            "allocation_rule": columns.take("allocation_rule"),
            "note": notes(columns),
        }
    )
    if "source_column" in columns:
        frame["source_column"] = columns.raw("source_column")
    return [Facts("budget", frame[columns.keep])]


def _default(columns: Columns, values: np.ndarray, name: str, otherwise: str) -> None:
    """Fill the blanks of a column; a row with a word that is not known cannot be counted and is given up."""
    blank = blanks(columns.raw(name))
    values[pd.isna(values) & blank] = otherwise
    columns.need(pd.isna(values), name, ~blank)


def _periods(columns: Columns) -> tuple[np.ndarray, np.ndarray]:
    """First and last day of each row: a period as written, else a single day, else what the user said."""
    written = columns.raw("date")
    codes, distinct = pd.factorize(written)
    begins, ends = nothing(len(distinct)), nothing(len(distinct))
    for k, cell in enumerate(distinct):
        begins[k], ends[k] = _said(columns) if is_blank(cell) else _period(columns, cell)
    begun, ended = begins[codes], ends[codes]
    if fiscal := next((text_of(cell) for cell in distinct if is_bare_financial_year(text_of(cell))), None):
        columns.ledger.warn("financial_year_assumed", columns.table.headings.get("date"), fiscal)
    bad = pd.isna(begun) & ~blanks(written)
    for row in np.flatnonzero(bad):
        columns.fault(row, "not_a_period", "date", written[row])
    columns.need(pd.isna(begun), "date", bad)
    return begun, ended


def _period(columns: Columns, cell: Cell) -> tuple[date | None, date | None]:
    day = columns.day("date", cell)
    return period_of(cell) or (day, day)


def _said(columns: Columns) -> tuple[date | None, date | None]:
    """The day or year that the user gave for what the file does not say."""
    day, year = columns.options.meeting_date, columns.options.year
    return (date(year, 1, 1), date(year, 12, 31)) if year and not day else (day, day)


BUDGET = Kind(
    name="budget",
    columns=(
        COMMUNITY,
        Column(
            "date",
            cells.text,
            "period, month, year, quarter, financial year, date paid, payment date, invoice date, when, "
            "paid on, date of payment, purchase date, date of purchase, bought on, expense date, date of expense, "
            "datum, periode, maand, jaar, kwartaal, boekjaar",
            code="not_a_period",
            is_date=True,
        ),
        Column(
            "category",
            cells.text,
            "budget line, line, line item, item, cost, cost item, account, description, expense, details, "
            "expenses, expense category, cost category, budget item, budget category, expenditure item, expense item, "
            "expense type, type of expense, items, line items, item description, particulars, account name, "
            "account name code, memo/description, "
            "kategorie, begrotingslyn, pos, beskrywing, uitgawe, uitgawes, uitgawe item, kostesoort, besonderhede",
            needed=True,
        ),
        Column("received", cells.text, "money in, paid in, credit, credits, deposits, income, inkomste"),
        Column(
            "amount",
            cells.text,
            "value, total, sum, rand, rands, amount rand, amount zar, amount r, cost r, budget, budgeted, "
            "budgeted amount, planned amount, planned, actual, actuals, actual amount, actual cost, "
            "amount spent, actual spent, spent, expenditure, money out, paid out, debit, debits, withdrawals, "
            "bedrag, koste, totaal, waarde, begroot, beplan, werklik, werklike bedrag, werklike koste, bestee, "
            "uitbetaal, amount incl vat, amount including vat, amount inclusive of vat, incl vat, including vat, "
            "vat inclusive, vat incl, inclusive of vat, total incl vat, total including vat, gross amount, "
            "bedrag insluitend btw, bedrag btw ingesluit, btw ingesluit, insluitend btw, btw inklusief",
            code="not_an_amount",
            distinctive=True,
        ),
        Column("type", type_said, "kind, planned or actual, status, tipe, soort", words=TYPES),
        Column(
            "nature",
            nature_said,
            "cash or in kind, in kind, in-kind?, donated, donated?, cash/in kind, form, aard",
            words=("cash", "in_kind"),
            distinctive=True,
        ),
        Column(
            "funder",
            cells.text,
            "funded by, paid by, source, source of funds, donor, sponsor, befondser, skenker, betaal deur, "
            "contributor, contributed by, given by",
            distinctive=True,
        ),
        Column("currency", currency_said, "ccy, geldeenheid", words=("ZAR", "USD", "EUR")),
        Column(
            "allocation_rule", cells.text, "allocation, shared how, how shared, toedeling", distinctive=True
        ),
        Column("note", cells.text, "notes, comment, comments, remark, nota, opmerking"),
    ),
    required=(("date",), ("category",), ("amount",)),
    told_by=(),
    facts=_facts,
    adds_up=True,
)

"""A bank statement: a date, a description and money in and out a line; what went out was spent."""

import re
from collections.abc import Sequence
from decimal import Decimal

import pandas as pd

from ingest.columns import is_blank
from ingest.kinds.budget_amounts import type_named
from ingest.kinds.kind import Options, Table
from ingest.layouts.bank_headings import MOST_COLUMNS, bank_headings, by_account
from ingest.layouts.bank_lines import BankSheet, statements, transactions
from ingest.layouts.bank_signs import Signs, fees_charged, signs_of
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES, Found
from ingest.layouts.money_titles import titles
from ingest.ledger import Ledger
from ingest.money import Sign, amount, decimal_sign, has_decimal_sign
from ingest.sheet import Sheet, text_of

_NAMED = re.compile(r"statement|bank|account (?:no|number)|transactions?|staat\b|rekening", re.IGNORECASE)
_CREDIT = re.compile(r"(?i)\d\s*CR\.?$")


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Headings of a bank statement: money in and out apart, or a balance, or nothing but date, text and amount."""
    if options.kind not in (None, "budget") or sheet.cells.shape[1] > MOST_COLUMNS:
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        texts = tuple(text_of(cell) for cell in row)
        headings = bank_headings(texts)
        if headings is None:
            continue
        number = line
        if "account" in headings.columns:
            headings = by_account(headings, sheet.cells.loc[number + 1 :, headings.columns["account"]])
        called = " ".join([sheet.place.file, sheet.place.sheet or "", *titles(sheet, number)]).replace(
            "_", " "
        )
        return _found(sheet, BankSheet(number, texts, headings, called))
    return None


def _found(sheet: Sheet, statement: BankSheet) -> Found | None:
    sure = _sure(statement) or _spends_below_zero(sheet, statement)
    return Found(0.95, lambda ledger: read_statement(sheet, statement, ledger)) if sure else None


def _spends_below_zero(sheet: Sheet, statement: BankSheet) -> bool:
    """Whether a list with categories is one of a bank's: most of its amounts have a minus."""
    if statement.headings.strange or not {"amount", "category"} <= statement.columns.keys():
        return False
    cells = list(sheet.cells.loc[statement.header + 1 :].head(SAMPLED_LINES)[statement.columns["amount"]])
    sign = decimal_sign(cells)
    read = [value for cell in cells if not is_blank(cell) and (value := amount(cell, sign))]
    return sum(value < 0 for value in read) > len(read) / 2


def _sure(statement: BankSheet) -> bool:
    headings = statement.headings
    if headings.strange > 1:
        return False
    if headings.two_sided or ("balance" in headings.columns and headings.strange == 0):
        return True
    if type_named(statement.called) in ("planned", "committed") or "amount" not in headings.columns:
        return False
    only = headings.strange == 0 and "category" not in headings.columns
    return only and len([text for text in statement.texts if text]) <= 4


def read_statement(sheet: Sheet, statement: BankSheet, ledger: Ledger) -> Table:
    """What a statement says was spent; says how the signs of its amounts were read."""
    where = statement.columns
    body = transactions(sheet.cells.loc[statement.header + 1 :], statement, ledger)
    names = [k for role, k in where.items() if role in ("amount", "out", "in", "balance", "fee")]
    signs = {k: decimal_sign(body[k]) for k in names}
    read = {k: [None if is_blank(cell) else amount(cell, signs[k]) for cell in body[k]] for k in names}
    texts = [text_of(cell) for cell in body[where["text"]]]
    spent = _two_sided(statement, read) if {"in", "out"} & where.keys() else None
    if spent is None:
        spent = _one_sided(statement, body, read, texts, ledger)
    fees = read.get(where.get("fee", -1), [])
    balances = read.get(where.get("balance", -1), [])
    charged = bool(fees and balances) and fees_charged(spent, fees, balances)
    parts: list[dict[str, object]] = []
    for k, (line, row) in enumerate(zip(body.index.tolist(), body.to_numpy().tolist(), strict=True)):
        fee = fees[k] if charged else None
        parts += statements(line, row, statement, spent[k], fee, ledger)
    if body.empty:
        ledger.warn("no_rows", row=statement.header)
    shown = {
        statement.texts[k]: "undecided" if signs[k] is Sign.UNDECIDED else signs[k].value
        for k in names
        if any(has_decimal_sign(cell) for cell in body[k])
    }
    return _table(sheet, statement, parts, charged, {"decimal_sign": shown} if shown else {})


def _table(
    sheet: Sheet,
    statement: BankSheet,
    parts: list[dict[str, object]],
    charged: bool,
    reading: dict[str, object],
) -> Table:
    where, texts = statement.columns, statement.texts
    names = ["line", "date", "category", "note", "amount", "type", "currency", "source_column"]
    cells = pd.DataFrame(parts, columns=names, dtype=object)
    cells["line"] = cells["line"].astype("int64")
    used = {k for role, k in where.items() if role not in ("fee", "balance")}
    used |= {where["fee"]} if charged else set()
    return Table(
        place=sheet.place,
        kind="budget",
        layout="bank statement",
        cells=cells,
        headings={"date": texts[where["date"]], "category": texts[where.get("category", where["text"])]},
        header_line=statement.header,
        kept_out=tuple(text for k, text in enumerate(texts) if text and k not in used),
        reading=reading,
    )


def _two_sided(statement: BankSheet, read: dict[int, list[Decimal | None]]) -> list[Decimal | None]:
    """What was spent, line by line; money in is less than nothing. Banks write money out with or without a minus."""
    size = len(next(iter(read.values()), []))
    out = read.get(statement.columns.get("out", -1), [None] * size)
    into = read.get(statement.columns.get("in", -1), [None] * size)
    turn = -1 if sum(1 for a in out if a and a < 0) > sum(1 for a in out if a and a > 0) else 1
    return [turn * o if o else (-abs(i) if i else o) for o, i in zip(out, into, strict=True)]


def _one_sided(
    statement: BankSheet,
    body: pd.DataFrame,
    read: dict[int, list[Decimal | None]],
    texts: Sequence[str],
    ledger: Ledger,
) -> list[Decimal | None]:
    """What was spent, line by line, where one column has money in and out; says how its signs were read."""
    k = statement.columns["amount"]
    balances = read.get(statement.columns.get("balance", -1), [None] * len(texts))
    marked = any(_CREDIT.search(text_of(cell)) for cell in body[k])
    named = bool(_NAMED.search(statement.called))
    expenses = type_named(statement.called) == "actual" and not named and "balance" not in statement.columns
    signs: Signs = signs_of(
        read[k], balances, texts, marked, expenses, named or "balance" in statement.columns
    )
    if signs.how:
        ledger.warn("signs_read", statement.texts[k], None, how=signs.how)
    turn = -1 if signs.spending_negative or signs.all_in else 1
    return [None if a is None else turn * a for a in read[k]]

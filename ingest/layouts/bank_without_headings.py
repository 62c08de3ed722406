"""A bank statement without headings: dates, descriptions, amounts and a balance, known by what they are."""

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from ingest.columns import is_blank
from ingest.dates import parts_of
from ingest.kinds.kind import Options
from ingest.layouts.bank_headings import MOST_COLUMNS, BankHeadings
from ingest.layouts.bank_lines import BankSheet
from ingest.layouts.bank_statement import read_statement
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES, Found
from ingest.lines import column_letter
from ingest.money import amount, decimal_sign
from ingest.sheet import Cell, Sheet, text_of

_LEAST_LINES = 3
_UNSURE = 0.1
"""Less than any layout that finds headings is."""

_CENT = Decimal("0.01")


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Three lines or more of date, text and amounts, some of them below zero, and nothing that could be headings."""
    if options.kind not in (None, "budget") or sheet.cells.shape[1] > MOST_COLUMNS:
        return None
    first = next((line for line, row in sheet.first_lines(SEARCHED_LINES) if any(map(_is_date, row))), None)
    if first is None:
        return None
    below = sheet.cells.loc[first:].head(SAMPLED_LINES).to_numpy(dtype=object).tolist()
    columns = _columns([row for row in below if any(map(_is_date, row))])
    if columns is None:
        return None
    texts = tuple(f"column {column_letter(k)}" for k in range(sheet.cells.shape[1]))
    statement = BankSheet(first - 1, texts, BankHeadings(columns, 0), sheet.place.file)
    return Found(_UNSURE, lambda ledger: read_statement(sheet, statement, ledger))


def _is_date(cell: Cell) -> bool:
    compact = len(text_of(cell)) == 8 and text_of(cell).isdigit()
    parts = parts_of(cell) if compact or not isinstance(cell, int | float) else None
    return parts is not None and parts.year is not None and (compact or not text_of(cell).isdigit())


def _columns(lines: list[list[Cell]]) -> dict[str, int] | None:
    """Role → position, where dates, texts and amounts each stand under one another; None where they do not."""
    if len(lines) < _LEAST_LINES:
        return None
    cells = dict(enumerate(zip(*lines, strict=True)))
    dates = [k for k, own in cells.items() if all(_is_date(cell) for cell in own)]
    texts = [k for k, own in cells.items() if all(any(c.isalpha() for c in text_of(cell)) for cell in own)]
    texts = [k for k in texts if k not in dates and len({text_of(cell) for cell in cells[k]}) > 1]
    money = {k: read for k, own in cells.items() if k not in dates and (read := _amounts(own))}
    signed = [k for k, read in money.items() if any(value < 0 for value in read)]
    if not dates or not texts or not signed:
        return None
    balance = next((b for b in money for k in signed if b != k and _runs(money[k], money[b])), None)
    moved = [k for k in signed if k != balance]
    if len(moved) != 1:
        return None
    longest = max(texts, key=lambda k: sum(len(text_of(cell)) for cell in cells[k]))
    found = {"date": dates[0], "text": longest, "amount": moved[0]}
    return found | ({"balance": balance} if balance is not None else {})


def _amounts(cells: Sequence[Cell]) -> list[Decimal]:
    """The amounts of a column; none where one of its cells is none."""
    sign = decimal_sign(cells)
    read = [amount(cell, sign) for cell in cells if not is_blank(cell)]
    values = [value for value in read if value is not None]
    return values if len(values) == len(cells) else []


def _runs(moved: list[Decimal], balance: list[Decimal]) -> bool:
    """Whether a column is the balance of another, from either end."""
    for own, left in ((moved, balance), (moved[::-1], balance[::-1])):
        steps = [(now - before, value) for (before, now), value in zip(pairwise(left), own[1:], strict=True)]
        if all(abs(step - value) < _CENT for step, value in steps):
            return True
    return False

"""Which amounts of a bank statement are spending: by columns, by signs, and by what the balance does."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

_REFUND = re.compile(
    r"\b(?:refund(?:s|ed)?|revers(?:al|ed|ing)|chargeback|returned|terugbetaling|terugbetaal|omkering)\b",
    re.IGNORECASE,
)
_LEAST = Decimal("0.01")

NEGATIVE = "its amounts have both signs: those with a minus were read as spending, the others as money in."
ONLY_NEGATIVE = "all its amounts have a minus: they were read as spending."
CREDITS = "its amounts marked CR were read as money in, the others as spending."
LIST = (
    "its amounts have both signs, but it is a list of expenses: those with a minus were read as money back."
)
FALLING = "its balance falls by its amounts, though they have no minus: they were read as spending."
RISING = "its balance rises by its amounts: they were read as money in."
POSITIVE = "its amounts have no sign that tells money in from money out: all were read as spending."


@dataclass(frozen=True)
class Signs:
    """Whether spending is below zero, whether all is money in, and the sentence that says so."""

    spending_negative: bool
    all_in: bool = False
    how: str | None = None


def is_refund(text: str) -> bool:
    """Whether a line tells of money that came back."""
    return bool(_REFUND.search(text))


def signs_of(
    amounts: Sequence[Decimal | None],
    balances: Sequence[Decimal | None],
    texts: Sequence[str],
    credits_marked: bool,
    list_of_expenses: bool,
    is_statement: bool,
) -> Signs:
    """What the signs of one column of amounts mean.

    `credits_marked`: some bear CR, which is read as a minus. `list_of_expenses`: file or titles call it so.
    """
    below = [k for k, amount in enumerate(amounts) if amount is not None and amount < 0]
    above = [k for k, amount in enumerate(amounts) if amount is not None and amount > 0]
    if credits_marked:
        return Signs(False, how=CREDITS)
    if below and above:
        if list_of_expenses or all(is_refund(texts[k]) for k in below):
            return Signs(False, how=LIST)
        return Signs(True, how=NEGATIVE)
    if below:
        return Signs(True, how=ONLY_NEGATIVE)
    moved = _moves(amounts, balances)
    if moved:
        return Signs(False, how=FALLING) if moved < 0 else Signs(False, all_in=True, how=RISING)
    return Signs(False, how=POSITIVE if is_statement else None)


def _moves(amounts: Sequence[Decimal | None], balances: Sequence[Decimal | None]) -> int:
    """Whether the balance goes down (−1) or up (1) by the amounts, whichever end the newest stands at; else 0."""
    pairs = [(a, b) for a, b in zip(amounts, balances, strict=True) if a is not None and b is not None]
    found = set()
    for rows in (pairs, pairs[::-1]):
        steps = [(now[1] - before[1], now[0]) for before, now in pairwise(rows)]
        for sign in (-1, 1):
            if steps and all(abs(step - sign * amount) < _LEAST for step, amount in steps):
                found.add(sign)
    return found.pop() if len(found) == 1 else 0


def fees_charged(
    spent: Sequence[Decimal | None], fees: Sequence[Decimal | None], balances: Sequence[Decimal | None]
) -> bool:
    """Whether the balance falls by the fees as well: else they are only shown, and charged in a line of their own."""
    rows = [
        (s or Decimal(0), abs(f or Decimal(0)), b)
        for s, f, b in zip(spent, fees, balances, strict=True)
        if b is not None
    ]
    for order in (rows, rows[::-1]):
        steps = [(before[2] - now[2], now[0], now[1]) for before, now in pairwise(order)]
        if any(fee for _, _, fee in steps) and all(
            abs(step - out - fee) < _LEAST for step, out, fee in steps
        ):
            return True
    return False

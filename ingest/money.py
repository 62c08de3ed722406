"""Text → amounts of money, in the spellings of formats.md 8; the decimal sign is decided by evidence."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from ingest.sheet import Cell, text_of

_LARGEST = Decimal(10) ** 15
_CURRENCY = re.compile(r"(?i)(?<![A-Za-z])(?:ZAR|USD|EUR|GBP|BWP|NAD|rand|R|\$|€|£)(?=[\s\d(.,-]|$)")
_ASIDE = re.compile(
    r"(?i)\(?\b(?:incl|excl|including|excluding|inc|ex|insl|uitsl)\.?\s*(?:of\s+)?(?:vat|btw)\b\)?|\bvat\b"
    r"|,-$|/-$"
)
_GROUPS = re.compile(r"[\s\u00a0\u202f\u2009'’_]")

_ZERO = re.compile("[-–—]")
"""How spreadsheet programs show nothing in a column of money: “R -”."""


class Sign(StrEnum):
    """The decimal sign of a column."""

    POINT = "."
    COMMA = ","
    UNDECIDED = "?"


def _bare(cell: Cell) -> tuple[str, bool] | None:
    """Digits, points and commas of an amount, and whether it is negative; None if there is more to it."""
    text = _ASIDE.sub("", text_of(cell)).strip()
    text = _CURRENCY.sub("", text).strip()
    negative = bool(re.fullmatch(r"\(.*\)|.*-|[^\d]*[-−–].*", text)) or bool(re.search(r"(?i)\d\s*CR$", text))
    text = _GROUPS.sub("", re.sub(r"(?i)\s*(?:CR|DR)$", "", text))
    text = text.strip("()-−–+")
    return (text, negative) if re.fullmatch(r"[\d.,]*\d[\d.,]*", text) else None


def decimal_sign(cells: Iterable[Cell]) -> Sign:
    """What the amounts of a column tell: both signs in one amount, or other than three digits after one.

    A column that tells both ways is undecided, and so is one that tells nothing.
    """
    told = set()
    for cell in cells:
        bare = _bare(cell) if isinstance(cell, str) else None
        if bare and (sign := _told(bare[0])):
            told.add(sign)
    return told.pop() if len(told) == 1 else Sign.UNDECIDED


def _told(text: str) -> Sign | None:
    point, comma = text.rfind("."), text.rfind(",")
    if point >= 0 and comma >= 0:
        return Sign.POINT if point > comma else Sign.COMMA
    last = max(point, comma)
    if last < 0 or text.count(text[last]) > 1:
        return None
    return Sign(text[last]) if len(text) - last - 1 != 3 else None


def amount(cell: Cell, sign: Sign) -> Decimal | None:
    """The amount, rounded to cents; None if it is none.

    Money has no third decimal: one sign with three digits after it groups thousands, unless the
    column uses that very sign for decimals, where it may be either and is not guessed.
    """
    if isinstance(cell, int | float):
        return _cents(Decimal(repr(cell)))
    if isinstance(cell, str) and _ZERO.fullmatch(_GROUPS.sub("", _CURRENCY.sub("", cell))):
        return Decimal("0.00")
    bare = _bare(cell) if isinstance(cell, str) else None
    if bare is None:
        return None
    text, negative = bare
    own = _told(text)
    last = max(text.rfind("."), text.rfind(","))
    if own is None and last >= 0 and text.count(text[last]) == 1 and text[last] == sign:
        return None
    if own is None:
        whole, cents = text, ""
    else:
        whole, _, cents = text.rpartition(own.value)
    if re.search(r"[.,]", cents) or not _grouped(whole):
        return None
    value = _cents(Decimal(f"{re.sub('[.,]', '', whole) or '0'}.{cents or '0'}"))
    return -value if negative and value is not None else value


def _grouped(whole: str) -> bool:
    """Whether the signs left of the decimals, if any, group thousands."""
    return bool(re.fullmatch(r"\d*|\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*", whole))


def _cents(value: Decimal) -> Decimal | None:
    return value.quantize(Decimal("0.01"), ROUND_HALF_UP) if abs(value) < _LARGEST else None

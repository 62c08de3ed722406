"""Text → amounts of money, in the spellings of formats.md 8; the decimal sign is decided by evidence."""

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from functools import lru_cache

from ingest.sheet import Cell, text_of

_LARGEST = Decimal(10) ** 15
_CURRENCY = re.compile(
    r"(?i)(?:ZAR|USD|EUR|GBP|BWP|NAD|LSL|SZL|MZN|US\$|N\$|rands?|R|\$|€|£)(?=[\s\d().,+−–-]|$)"
)
_SIGNS = {
    "US$": "USD",
    "$": "USD",
    "N$": "NAD",
    "€": "EUR",
    "£": "GBP",
    "R": None,
    "RAND": None,
    "RANDS": None,
}
"""A rand sign leaves open which policy holds, as no sign does: both mean the money of the place."""

_VAT = re.compile(
    r"(?i)\(?\b(?:(?:incl(?:uding|usive)?|excl(?:uding|usive)?|inc|ex|insl|ingesl(?:uit)?|uitsl|uitgesl(?:uit)?|no|plus)\.?\s*(?:of\s+)?(?:vat|btw)"
    r"|(?:vat|btw)(?:\s*(?:incl(?:uded|usive)?|excl(?:uded|usive)?|inc|ex|insl|ingesl(?:uit)?|uitsl|uitgesl(?:uit)?))?)\b\.?\)?"
)
_THOUSANDS = re.compile(
    r"(?i)(?:\bR|ZAR|[$€£])\s?['’`´]?000s?\b|(?<![\d\w])['’`´]000s?\b|\b(?:in|of) (?:R ?)?thousands?\b"
    r"|\bthousands? of rands?\b|\bR(?:and)? thousands?\b|\bin duisende\b|\bduisende rand\b"
)
_NO_CENTS = re.compile(r"[,./]\s?[-–—]{1,2}$")
_GROUPS = re.compile(r"[\s\u00a0\u202f\u2009'’_]")

_ZERO = re.compile("[-–—]")
"""How spreadsheet programs show nothing in a column of money: “R -”."""


class Sign(StrEnum):
    """The decimal sign of a column."""

    POINT = "."
    COMMA = ","
    UNDECIDED = "?"


@lru_cache(maxsize=1 << 15)
def _bare(cell: str) -> tuple[str, bool] | None:
    """Digits, points and commas of an amount, and whether it is negative; None if there is more to it."""
    text = _NO_CENTS.sub("", _VAT.sub("", text_of(cell)).strip())
    credit = bool(re.search(r"(?i)[\d)]\s*CR\.?$", text))
    text = re.sub(r"(?i)(?<=[\d)])\s*(?:CR|DR)\.?$", "", text)
    text = _GROUPS.sub("", _CURRENCY.sub("", text))
    negative = credit or bool(re.fullmatch(r"\(.*\)|.*[-−–]|[^\d]*[-−–].*", text))
    text = text.strip("()-−–+")
    return (text, negative) if re.fullmatch(r"[\d.,]*\d[\d.,]*", text) else None


def in_thousands(text: str) -> bool:
    """“R'000”, “in thousands of rand”, “in duisende”: the amounts stand without their last three figures."""
    return bool(_THOUSANDS.search(text))


def without_thousands(text: str) -> str:
    """The text without such words: “Budget (R'000)” → “Budget ( )”."""
    return _THOUSANDS.sub(" ", text)


def currency_of(cell: Cell) -> str | None:
    """The ISO code of the sign or code that stands beside an amount; None for rand, or where none does."""
    found = _CURRENCY.search(cell) if isinstance(cell, str) else None
    sign = found[0].upper() if found else ""
    return _SIGNS.get(sign, sign) or None


def vat_note(cell: Cell) -> str | None:
    """What an amount says of value added tax, such as “incl. VAT”; None where it does not."""
    found = _VAT.search(cell) if isinstance(cell, str) else None
    return found[0].strip("() ") if found else None


def has_decimal_sign(cell: Cell) -> bool:
    """Whether an amount has points or commas, of which one may be its decimal sign."""
    bare = _bare(cell) if isinstance(cell, str) else None
    return bare is not None and bool(re.search(r"[.,]", bare[0]))


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

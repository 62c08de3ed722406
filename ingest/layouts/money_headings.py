"""What a heading says of the amounts under it: planned or spent, for when, in cash or in kind, from whom."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ingest.dates import parts_of
from ingest.money import currency_of, without_thousands
from ingest.periods import month_named, period_of
from ingest.sheet import Cell, text_of

_TYPES = {
    "planned": r"budget(?:ed|s)?|plan(?:ned)?|begroting|begroot|beplan|forecast|est(?:imated?)?|projected|projection"
    r"|allocated|allotted|toegeken",
    "committed": r"committed|pledged|promised|secured|confirmed|belowe|toegese",
    "actual": r"actuals?|spent|werklike?|bestee|spend|spending",
}
_ALONE = {
    "actual": r"paid|expenditure|money out|betaal|uitbetaal|amount paid|total spent|actual expenditure|costs? to date",
}
"""Words that say it only where nothing but the period stands beside them."""

_FILLERS = (
    r"amounts?|costs?|values?|total|totale?|annual|approved|revised|original|full|expenses?|expenditure|uitgawes?"
    r"|income|for|of|the|in|to|r|zar|rands?|usd|eur|gbp|bedrag|koste|jaarlikse|figures?|type|year|jaar|funds?|fy"
)
_DERIVED = re.compile(
    r"\b(?:variances?|difference|diff|verskil|afwyking|remaining|balance|saldo|oorskiet|percent(?:age)?|change"
    r"|utili[sz]ation|burn rate)\b|%|\b(?:over|under)[ /](?:under )?budget\b|\bover/\(?under\)?|\bvar\b"
    r"|\bbudget v(?:s|ersus)?\b",
    re.IGNORECASE,
)
_TO_DATE = re.compile(
    r"\b(?:cumulative|kumulatiewe?|ytd|y-t-d|year[ -]to[ -]date|to[ -]date|jaar tot datum|tot datum)\b",
    re.IGNORECASE,
)
_THIS_PERIOD = re.compile(
    r"\b(?:(?:for|during|in) )?(?:this|the current|current|the reporting|reporting|hierdie) "
    r"(?:reporting )?(?:period|quarter|tydperk|kwartaal)\b",
    re.IGNORECASE,
)
"""The period of the whole, beside what earlier reports said and what both add up to."""

_TOTALS = re.compile(
    r"(?:grand |sub-?|row |year |annual )?(?:total|totaal|sum|som)s?(?: (?:for (?:the )?)?(?:year|jaar))?",
    re.IGNORECASE,
)
_IN_KIND = re.compile(
    r"(?:(?:value|amount|total|worth) )?(?:of )?(?:in[- ]?kind|donated|donations? in kind|in[- ]natura|skenkings?)"
    r"(?: (?:value|amount|contributions?|goods|services|total|donations?))*",
    re.IGNORECASE,
)
_CASH = re.compile(
    r"(?:(?:amount|total) )?(?:in )?(?:cash|kontant)(?: (?:value|amount|contributions?|total))*",
    re.IGNORECASE,
)
_FUNDED_BY = re.compile(
    r"(?:funded|paid|sponsored|covered|befonds|betaal|geborg) (?:by|deur)[\s:–-]+(.+)", re.IGNORECASE
)
_TERM = re.compile(
    r"(?:school )?(?:term|kwartaalterm|skoolkwartaal)\s*[1-4]\b.*|[1-4](?:st|nd|rd|th) term\b.*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Heading:
    """What a heading says, each part None or False where it does not. `period` is left as it is written.

    `derived`: a variance, a share, what is left. `total`: the sum of other columns. `to_date`: from the
    start of the year on. `term`: a school term, whose days nobody can know from the heading.
    """

    type: str | None = None
    period: Cell | None = None
    nature: str | None = None
    funder: str | None = None
    currency: str | None = None
    derived: bool = False
    total: bool = False
    to_date: bool = False
    term: bool = False

    @property
    def says_what(self) -> bool:
        """Whether it says what the amounts are, beside when."""
        return bool(self.type or self.nature or self.funder)


def read_heading(cell: Cell) -> Heading | None:
    """What a cell says as a heading of amounts; None if it is something else."""
    if isinstance(cell, date):
        return Heading(period=cell)
    if isinstance(cell, float):
        return None
    return _read(text_of(cell))


@lru_cache(maxsize=1 << 12)
def _read(text: str) -> Heading | None:
    if not text or len(text) > 60:
        return None
    if found := _FUNDED_BY.fullmatch(text):
        return Heading(type="committed", funder=found[1].strip())
    if _TERM.fullmatch(text):
        return Heading(period=text, term=True)
    if _DERIVED.search(text):
        return Heading(derived=True)
    bare = " ".join(re.sub(r"[()\[\]]", " ", without_thousands(text)).split())
    currency = currency_of(text)
    plain = _without_currency(bare)
    if _TOTALS.fullmatch(plain):
        return Heading(total=True, currency=currency)
    if _IN_KIND.fullmatch(plain):
        return Heading(nature="in_kind", currency=currency)
    if _CASH.fullmatch(plain):
        return Heading(nature="cash", currency=currency)
    return _type_and_period(plain, currency)


def _type_and_period(text: str, currency: str | None) -> Heading | None:
    if is_period(text):
        return Heading(period=text, currency=currency)
    to_date, rest = bool(_TO_DATE.search(text)), _THIS_PERIOD.sub(" ", _TO_DATE.sub(" ", text))
    kind, rest = _type_of(rest)
    rest = " ".join(rest.replace("_", " ").split()).strip(" :-–—/&,.'’")
    total = bool(_TOTALS.fullmatch(rest)) and kind is None
    if not is_period(rest):
        rest = " ".join(re.sub(rf"(?i)\b(?:{_FILLERS})\b\.?", " ", rest).split()).strip(" :-–—/&,.$€£")
    if rest and not is_period(rest):
        return None
    if kind is None and not to_date:
        return None
    return Heading(kind, rest or None, currency=currency, to_date=to_date, total=total)


def _type_of(text: str) -> tuple[str | None, str]:
    """The type that the words name and the words without it; none where they name two."""
    found = [kind for kind, words in _TYPES.items() if re.search(rf"(?i)\b(?:{words})\b", text)]
    if len(found) == 1:
        return found[0], re.sub(rf"(?i)\b(?:{_TYPES[found[0]]})\b", " ", text)
    for kind, words in _ALONE.items() if not found else ():
        if match := re.search(rf"(?i)\b(?:{words})\b", text):
            return kind, text[: match.start()] + text[match.end() :]
    return None, text


def _without_currency(text: str) -> str:
    """The heading without a sign or code at its end: “Amount R” → “Amount”."""
    return re.sub(r"(?i)\s+(?:in )?(?:ZAR|USD|EUR|GBP|NAD|rands?|R|US\$|\$|€|£)$", "", text) or text


def is_period(text: str) -> bool:
    """Whether a heading is a month, quarter, year or day and nothing else; a bare number only as a year."""
    if not text or not any(c.isalnum() for c in text):
        return False
    if month_named(text) or re.fullmatch(
        r"(?i)[qk][1-4]|(?:quarter|kwartaal) [1-4]|[1-4](?:st|nd|rd|th) quarter", text
    ):
        return True
    if re.fullmatch(r"\d+", text):
        return bool(re.fullmatch(r"20[0-4]\d", text))
    if period_of(text):
        return True
    parts = parts_of(text)
    numeric = re.fullmatch(r"[\d.,]+|\d{1,2}\s?[-/. ]\s?\d{1,2}", text)
    return parts is not None and not numeric

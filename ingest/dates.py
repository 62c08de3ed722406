"""Text, numbers and moments → dates. The order of day and month is decided by evidence, never guessed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from ingest.sheet import Cell, fold

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january januarie",
            "feb february februarie",
            "mar march maart mrt maa",
            "apr april",
            "may mei",
            "jun june junie",
            "jul july julie",
            "aug august augustus",
            "sep sept september",
            "oct october okt oktober",
            "nov november",
            "dec december des desember",
        ),
        start=1,
    )
    for name in names.split()
}
_EXCEL_EPOCH = date(1899, 12, 30)
_SERIALS = range(20_000, 73_051)
"""Excel day numbers of 1954 to 2099; other numbers are no dates."""

_YEARS = range(1900, 2101)
"""No community met before or will meet after; 0206 is a slip of the hand."""

_TIME = re.compile(
    r"[\sT,]+(?:at\s+)?\d{1,2}[:h]\d{2}(?::\d{2})?(?:[.,]\d+)?\s*(?:[apvn]\.?\s?m\.?)?"
    r"\s*(?:Z|UTC|SAST|GMT|CAT|EAT|WAT|MEZ|MESZ|CES?T|WES?T|BST|[ECP][SD]T)?(?:\s*[+-]\d{1,2}:?(?:\d{2})?)?\s*(?:\([^)]*\))?$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    r"^(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?|ma(?:andag)?|di(?:nsdag)?|wo(?:ensdag)?|do(?:n|nderdag)?|vr(?:y|ydag)?|sa(?:terdag)?"
    r"|so(?:n|ndag)?)\.?,?\s+(?=\d|[a-z])",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"^(\d{4})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{1,2})$")
_COMPACT = re.compile(r"^((?:19|20)\d{2})(\d{2})(\d{2})$")
_NUMBERS = re.compile(r"^(\d{1,2})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{4}|\d{2})$")
_DAY_MONTH = re.compile(r"^(0?[1-9]|[12]\d|3[01])\s?[-/.]\s?(0?[1-9]|[12]\d|3[01])$")
_DAY_NAME = re.compile(
    r"^(\d{1,2})(?:st|nd|rd|th|ste|de)?[\s./-]*(?:of\s+)?([a-z]{3,})\.?,?(?:[\s./-]*'?(\d{4}|\d{2}))?$"
)
_NAME_DAY = re.compile(
    r"^([a-z]{3,})\.?[\s./-]*(\d{1,2})(?:st|nd|rd|th|ste|de)?(?:,?[\s./-]+'?(\d{4}|\d{2}))?$"
)


class Order(StrEnum):
    """Which of two numbers comes first in a numeric date."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


class Evidence(StrEnum):
    """What the dates of a column say about their order."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    MIXED = "mixed"
    UNDECIDED = "undecided"
    NOT_NEEDED = "not needed"


@dataclass(frozen=True)
class Parts:
    """A date as written: fixed, or two numbers whose order is open; the year may be missing."""

    year: int | None
    first: int
    second: int
    fixed: bool

    def on(self, order: Order, year: int | None = None) -> date | None:
        """The date in that order, `year` standing in for a missing one; None if there is no such day."""
        month_first = self.fixed or order is Order.MONTH_FIRST
        month, day = (self.first, self.second) if month_first else (self.second, self.first)
        return _date(self.year if self.year is not None else year, month, day)


def parts_of(cell: Cell) -> Parts | None:
    """The parts of a date, or None if the cell is not written as one. A time of day is dropped."""
    if isinstance(cell, date):
        return Parts(cell.year, cell.month, cell.day, True)
    if isinstance(cell, int | float):
        return _from_number(cell)
    text = _WEEKDAY.sub("", _TIME.sub("", cell.strip())).strip().rstrip(",")
    if re.fullmatch(r"\d{5}(?:\.\d+)?", text):
        return _from_number(float(text))
    found = _YEAR_FIRST.match(text) or _COMPACT.match(text)
    if found:
        return Parts(int(found[1]), int(found[2]), int(found[3]), True)
    if found := _NUMBERS.match(text):
        return Parts(_full_year(found[3]), int(found[1]), int(found[2]), False)
    if found := _DAY_MONTH.match(text):
        return Parts(None, int(found[1]), int(found[2]), False)
    return _with_month_name(text.casefold())


def _from_number(number: float) -> Parts | None:
    if number == int(number) and (found := _COMPACT.match(str(int(number)))):
        return Parts(int(found[1]), int(found[2]), int(found[3]), True)
    if int(number) not in _SERIALS:
        return None
    day = _EXCEL_EPOCH + timedelta(days=int(number))
    return Parts(day.year, day.month, day.day, True)


def _with_month_name(text: str) -> Parts | None:
    if found := _DAY_NAME.match(text):
        day, name, year = found[1], found[2], found[3]
    elif found := _NAME_DAY.match(text):
        name, day, year = found[1], found[2], found[3]
    else:
        return None
    month = MONTHS.get(fold(name))
    return Parts(_full_year(year) if year else None, month, int(day), True) if month else None


def _full_year(digits: str) -> int:
    """Two digits: 70 to 99 are the last century, as spreadsheet programs have it."""
    year = int(digits)
    return year if len(digits) == 4 else year + (1900 if year >= 70 else 2000)


def _date(year: int | None, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in _YEARS and year is not None else None
    except ValueError:
        return None


def evidence(parts: Iterable[Parts | None], year: int | None = None) -> Evidence:
    """What the dates together say about the order of their numbers."""
    day_only = month_only = either = False
    for part in parts:
        if part is None or part.fixed:
            continue
        as_day, as_month = part.on(Order.DAY_FIRST, year), part.on(Order.MONTH_FIRST, year)
        day_only |= as_day is not None and as_month is None
        month_only |= as_month is not None and as_day is None
        either |= as_day is not None and as_month is not None and as_day != as_month
    if day_only and month_only:
        return Evidence.MIXED
    if day_only or month_only:
        return Evidence.DAY_FIRST if day_only else Evidence.MONTH_FIRST
    return Evidence.UNDECIDED if either else Evidence.NOT_NEEDED


def spoken(day: date | None) -> str:
    """“4 March 2026”: a date that nobody can read the other way round."""
    return f"{day.day} {day:%B} {day.year}" if day else "no date"


def is_moment(cell: Cell) -> bool:
    """Whether the cell was typed as a date by the spreadsheet program."""
    return isinstance(cell, date | datetime)

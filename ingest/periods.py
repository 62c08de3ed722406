"""Text → the days that money is for: a day, a month, a quarter, a year, a financial year."""

import calendar
import re
from datetime import date, datetime

from ingest.dates import MONTHS
from ingest.sheet import Cell, fold, text_of

FINANCIAL_YEAR_STARTS = 4
"""2025/26 is 1 April 2025 to 31 March 2026, the year of the state and of most who fund schools."""

_YEARS = range(1950, 2101)
_MONTH_NUMBER = re.compile(r"(?:(\d{4})[-/. ](\d{1,2})|(\d{1,2})[-/. ](\d{4}))")
_MONTH_NAME = re.compile(r"([a-z]{3,})\.?[\s/'’-]*(\d{4}|\d{2})|(\d{4})[\s/-]*([a-z]{3,})\.?")
_QUARTER = re.compile(
    r"(\d{4})[\s/-]*[qk]([1-4])|[qk]([1-4])[\s/-]*(\d{4})|quarter ([1-4])[\s,/-]*(\d{4})"
    r"|kwartaal ([1-4])[\s,/-]*(\d{4})"
)
_INTERVAL = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")
_RANGE = re.compile(
    r"([a-z]{3,})\.?[\s'’-]*(\d{4}|\d{2})?\s*(?:-|–|—|to|tot|through|until)\s*([a-z]{3,})\.?[\s,'’-]*(\d{4}|\d{2})"
)
_FINANCIAL = re.compile(r"(?:fy|financial year|boekjaar|fj)?\s*(\d{4})\s*[/–]\s*(\d{4}|\d{2})")


def period_of(cell: Cell) -> tuple[date, date] | None:
    """First and last day of a year, financial year, quarter, month or run of months; None for anything else."""
    if isinstance(cell, date | datetime):
        return None
    text = text_of(cell).casefold()
    if found := _INTERVAL.fullmatch(text):
        return _from_to(found[1], found[2])
    if found := re.fullmatch(r"fy ?'?(\d\d)", text):
        text = f"20{found[1]}"
    if re.fullmatch(r"(?:year |jaar |fy ?)?(\d{4})", text):
        year = int(text[-4:])
        return (date(year, 1, 1), date(year, 12, 31)) if year in _YEARS else None
    if found := _QUARTER.fullmatch(text):
        numbers = [g for g in found.groups() if g]
        quarter, year = sorted(map(int, numbers))
        return months(year, 3 * quarter - 2, 3)
    if (found := _FINANCIAL.fullmatch(text)) and (int(found[1]) + 1) % 100 == int(found[2]) % 100:
        return months(int(found[1]), FINANCIAL_YEAR_STARTS, 12)
    if found := _MONTH_NUMBER.fullmatch(text):
        month, year = sorted(int(g) for g in found.groups() if g)
        return months(year, month, 1)
    return _named_month(text) or _month_to_month(text)


def _from_to(first: str, last: str) -> tuple[date, date] | None:
    try:
        begins, ends = date.fromisoformat(first), date.fromisoformat(last)
    except ValueError:
        return None
    return (begins, ends) if begins <= ends else None


def is_bare_financial_year(text: str) -> bool:
    """“FY2026”, “FY26”: a financial year of which only one year is named."""
    return bool(re.fullmatch(r"fy ?'?(?:\d{4}|\d\d)", text.casefold()))


def interval(period: tuple[date, date]) -> str:
    """The period as text that `period_of` reads: “2026-01-01/2026-03-31”."""
    return f"{period[0].isoformat()}/{period[1].isoformat()}"


def month_named(text: str) -> int | None:
    """The number of the month that a text names and nothing else: “January”, “Mrt.”."""
    return MONTHS.get(fold(text)) if text.strip(". ").isalpha() else None


def _named_month(text: str) -> tuple[date, date] | None:
    """“March 2026”, “Mrt 2026”, “Mar-26”: in a column of periods the number after a month is its year."""
    found = _MONTH_NAME.fullmatch(text)
    if not found:
        return None
    name, digits = (found[1], found[2]) if found[1] else (found[4], found[3])
    month = MONTHS.get(fold(name))
    return months(_full(digits), month, 1) if month else None


def _month_to_month(text: str) -> tuple[date, date] | None:
    """“January - March 2026”, “Oct 2025 to Feb 2026”: without a year of its own the first is of the same year."""
    found = _RANGE.fullmatch(text)
    first, last = (MONTHS.get(fold(found[1])), MONTHS.get(fold(found[3]))) if found else (None, None)
    if not found or not first or not last:
        return None
    ends = _full(found[4])
    begins = _full(found[2]) if found[2] else ends
    count = (ends - begins) * 12 + last - first + 1
    return months(begins, first, count) if count > 0 else None


def _full(digits: str) -> int:
    return int(digits) + (2000 if len(digits) == 2 else 0)


def months(year: int, month: int, count: int) -> tuple[date, date] | None:
    """First and last day of that many months from a month on; None beyond the years that are known."""
    if year not in _YEARS or not 1 <= month <= 12:
        return None
    last_year, last_month = divmod(year * 12 + month - 1 + count - 1, 12)
    last_day = calendar.monthrange(last_year, last_month + 1)[1]
    return date(year, month, 1), date(last_year, last_month + 1, last_day)

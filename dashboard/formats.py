"""Numbers, money and dates as people here write them. The only place that does so.

English (South Africa): decimal comma, space between thousands, R1 234,50, 31 October 2026. Where
nothing is known there is no number to write: callers give the sentence instead.
"""

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent

from dashboard.words import count

LOCALE = "en_ZA"
CURRENCY_LENGTH = 3
DASH = "–"
MINUS = "\u2212"
HALF_A_PERCENT = 0.005
COUNTED = ("persons", "hours", "days", "months")


def whole(number: float) -> str:
    """A count: 10 000."""
    return format_decimal(number, format="#,##0", locale=LOCALE)


def decimal(number: float, places: int = 2) -> str:
    """A ratio or an index: 0,92. Minus zero is written as zero."""
    pattern = "#,##0." + "0" * places if places else "#,##0"
    text = format_decimal(number, format=pattern, locale=LOCALE)
    return text.lstrip("-") if not text.strip("-0,") else text


def percent(share: float) -> str:
    """A share from 0 to 1 as a whole percentage: 75%. What is not quite none, or not quite all, says so."""
    if 0 < share < HALF_A_PERCENT:
        return "<1%"
    if 1 - HALF_A_PERCENT < share < 1:
        return ">99%"
    return format_percent(share, format="#,##0%", locale=LOCALE)


def money(amount: float | Decimal, currency: str = "ZAR") -> str:
    """An amount in its currency, to the cent: R1 234,50."""
    return format_currency(amount, currency, locale=LOCALE)


def day(when: date) -> str:
    """A date in full: 31 October 2026."""
    return format_date(when, format="d MMMM y", locale=LOCALE)


def short_day(when: date) -> str:
    """A date for tables: 31 Oct 2026."""
    return format_date(when, format="d MMM y", locale="en_GB").replace("Sept", "Sep")


def month(first: date) -> str:
    """A month: Oct 2026."""
    return format_date(first, format="MMM y", locale="en_GB").replace("Sept", "Sep")


def amount(value: float, unit: str) -> str:
    """A value in the unit that its reading names (a currency code stands for money)."""
    match unit:
        case "share":
            return percent(value)
        case "ratio" | "index":
            return decimal(value)
        case "count":
            return whole(value)
        case "points":
            return whole(round(value)).replace("-", MINUS)
        case _ if unit in COUNTED:
            return count(unit.removesuffix("s"), value)
        case _ if len(unit) == CURRENCY_LENGTH and unit.isupper():
            return money(value, unit)
        case _:
            return decimal(value)


def span(low: float, high: float, unit: str) -> str:
    """An interval, its unit written once where that reads well: 18–82%, 35–50 days."""
    lower, upper = amount(low, unit), amount(high, unit)
    if unit == "share":
        lower = lower.removesuffix("%")
    elif unit in COUNTED:
        lower = trimmed(low)
    return f"{lower}{DASH}{upper}"


def trimmed(number: float) -> str:
    """A number with at most two decimals, and none that are not needed: 12, 0,5."""
    return format_decimal(number, format="#,##0.##", locale=LOCALE)

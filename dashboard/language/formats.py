"""Numbers, money and dates as people here write them. The only place that does so.

A decimal comma and a no-break space between thousands, R1 234,50, 31 October 2026: in English and in Afrikaans, as
Babel has it for South Africa, and as Excel shows it on a computer with South African settings, where the same people
keep their registers and budgets. JSON and CSV are not for reading and keep the point. Where nothing is known there is
no number to write: callers give the sentence instead.
"""

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent, get_decimal_symbol

from dashboard.language.words import ENGLISH, catalogue, language, say

LOCALES = {ENGLISH: "en_ZA", "af": "af_ZA"}
SHORT = {ENGLISH: "en_GB"}
CURRENCY_LENGTH = 3
DASH = "–"
MINUS = "\u2212"
SEPARATORS = ",\u00a0"
"""Decimal sign and space between thousands, for a chart that writes numbers itself."""
HALF_A_PERCENT = 0.005
NOISE = 1e-9
"""What is closer to none or to all than this is there, but for the last digits of the arithmetic."""
COUNTED = ("persons", "hours", "days", "months")
PERCENT = ("share", "ratio")
TIMES = "times"
TIMES_THE_USUAL = ("dormancy", "staleness")
"""Ratios that are read as so many times what is usual, not as a percentage of what was."""


def locale() -> str:
    """Numbers, money and dates of the language that is spoken, as it is written in South Africa."""
    return LOCALES[language()]


def whole(number: float) -> str:
    """A count: 10 000."""
    return format_decimal(number, format="#,##0", locale=locale())


def decimal(number: float, places: int = 2) -> str:
    """An index: 0,92. Minus zero is written as zero."""
    pattern = "#,##0." + "0" * places if places else "#,##0"
    text = format_decimal(number, format=pattern, locale=locale())
    return text.lstrip("-") if not text.strip("-0,") else text


def percent(share: float) -> str:
    """A share or a ratio as a whole percentage: 75%, 109%. What is not quite none, or not quite all, says so."""
    if NOISE < share < HALF_A_PERCENT:
        return "<1%"
    if 1 - HALF_A_PERCENT < share < 1 - NOISE:
        return ">99%"
    text = format_percent(share, format="#,##0%", locale=locale())
    return "0%" if text == "-0%" else text


def money(amount: float | Decimal, currency: str = "ZAR") -> str:
    """An amount in its currency, to the cent: R1 234,50."""
    return format_currency(amount, currency, locale=locale())


def day(when: date) -> str:
    """A date in full: 31 October 2026."""
    return format_date(when, format="d MMMM y", locale=locale())


def short_day(when: date) -> str:
    """A date for tables: 31 Oct 2026."""
    return _short(when, "d MMM y")


def month(first: date) -> str:
    """A month: Oct 2026."""
    return _short(first, "MMM y")


def _short(when: date, pattern: str) -> str:
    """With the month in three letters and no stop after it, so that tables stay narrow: 31 Okt 2026."""
    text = format_date(when, format=pattern, locale=SHORT.get(language(), locale()))
    return text.replace("Sept", "Sep").replace(".", "")


def unit_of(indicator: str, unit: str) -> str:
    """The unit in which people read an indicator: that of its readings, but for what is so many times the usual."""
    return TIMES if indicator in TIMES_THE_USUAL else unit


def amount(value: float, unit: str) -> str:
    """A value in the unit that its reading names (a currency code stands for money)."""
    match unit:
        case "share" | "ratio":
            return percent(value)
        case "index":
            return decimal(value)
        case "times":
            return say("amount.times_the_usual", n=trimmed(value))
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
    """An interval, its unit written once where that reads well: 18–82%, 35–50 days; people are whole."""
    if unit == "persons":
        low, high = round(low), round(high)
    lower, upper = amount(low, unit), amount(high, unit)
    if unit in PERCENT:
        if lower.startswith("<") or upper.startswith(">"):
            return say("amount.to", low=_in_words(lower), high=_in_words(upper))
        lower = lower.removesuffix("%")
    elif unit in COUNTED or unit == TIMES:
        lower = trimmed(low)
    return f"{lower}{DASH}{upper}"


def _in_words(share: str) -> str:
    """A sign beside a dash would read as an arrow: <1% → under 1%."""
    sign, number = share[0], share[1:]
    return say("amount.under" if sign == "<" else "amount.over", n=number) if sign in "<>" else share


def trimmed(number: float) -> str:
    """A number with at most two decimals, and none that are not needed: 12, 0,5."""
    return format_decimal(number, format="#,##0.##", locale=locale())


def as_written(number: str) -> str:
    """A number that a sentence of metrics has with a point, as people here write it: 1.5 → 1,5."""
    return number.replace(".", get_decimal_symbol(locale()))


def count(key: str, number: float) -> str:
    """A number with its noun, in the singular or the plural: "1 meeting", "3 meetings"."""
    one, other = catalogue()[f"count.{key}"]
    return str(one if number == 1 else other).format(n=trimmed(number))

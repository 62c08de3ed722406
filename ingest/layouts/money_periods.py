"""Periods over the columns of a table of money: months, quarters and years, with or without their year."""

import re
from collections.abc import Mapping
from datetime import date
from itertools import pairwise

from ingest.date_order import settle
from ingest.dates import Evidence, Order, Parts, parts_of
from ingest.kinds.kind import Options
from ingest.layouts.money_titles import Period
from ingest.periods import month_named, months, period_of
from ingest.problems import Question
from ingest.sheet import Cell, Sheet, text_of

_DAYS_OF_A_YEAR = 364


def settle_periods(
    sheet: Sheet, cells: Mapping[int, Cell], options: Options, told: Period | None
) -> dict[int, Period]:
    """Position → first and last day. A month without a year takes that of --year, else of the titles (`told`),
    else of the only year that another heading names.

    Raises Question where the year or the order of day and month is not known.
    """
    found: dict[int, Period] = {}
    yearless: dict[int, int] = {}
    days: dict[int, Parts] = {}
    for k, cell in cells.items():
        if period := period_of(cell):
            found[k] = period
        elif (parts := parts_of(cell)) and not isinstance(cell, int):
            days[k] = parts
        else:
            yearless[k] = _months_meant(text_of(cell))
    if any(parts.year is None for parts in days.values()):
        yearless |= {k: 100 + parts.first for k, parts in days.items() if parts.year is None}
        days = {k: parts for k, parts in days.items() if parts.year is not None}
    told = told or _only_year(found)
    found |= _with_year(sheet, {k: yearless[k] for k in sorted(yearless)}, cells, options, told)
    return found | _of_days(sheet, days, cells, options)


def _only_year(found: Mapping[int, Period]) -> Period | None:
    """The year that another heading names, “Annual budget 2026” beside “Q1”, where it is the only period named."""
    periods = set(found.values())
    only = periods.pop() if len(periods) == 1 else None
    return only if only and (only[1] - only[0]).days >= _DAYS_OF_A_YEAR else None


def _months_meant(text: str) -> int:
    """100 and the number of a month, or 300 and that of a quarter."""
    if month := month_named(text):
        return 100 + month
    return 300 + int(re.sub(r"\D", "", text)[:1])


def _with_year(
    sheet: Sheet, meant: dict[int, int], cells: Mapping[int, Cell], options: Options, told: Period | None
) -> dict[int, Period]:
    if not meant:
        return {}
    firsts = {k: m - 100 if m < 300 else 3 * (m - 300) - 2 for k, m in meant.items()}
    begins = told[0] if told else None
    if options.year or begins is None or (begins.month == 1 and begins.day == 1):
        year = options.year or (begins.year if begins else None)
        wraps = any(later < earlier for earlier, later in pairwise(dict.fromkeys(firsts.values())))
        if year is None or (wraps and not options.year):
            raise _which_year(sheet, cells, year, wraps)
        return _in_turn(meant, firsts, year)
    # A financial year, or a part of a year: each month is the one that lies in it.
    found = {}
    for k, first in firsts.items():
        if meant[k] >= 300:
            offset = begins.month - 1 + first - 1
            found[k] = _whole(begins.year + offset // 12, offset % 12 + 1, 3)
        else:
            found[k] = _whole(begins.year + (first < begins.month), first, 1)
    return found


def _in_turn(meant: dict[int, int], firsts: dict[int, int], year: int) -> dict[int, Period]:
    """The months one after another from `year` on: behind December comes the next year."""
    found: dict[int, Period] = {}
    order = list(dict.fromkeys(firsts.values()))
    turned = next((k for k in range(1, len(order)) if order[k] < order[k - 1]), len(order))
    later = set(order[turned:])
    for k, first in firsts.items():
        found[k] = _whole(year + (first in later), first, 3 if meant[k] >= 300 else 1)
    return found


def _whole(year: int, month: int, count: int) -> Period:
    period = months(year, month, count)
    if period is None:
        raise ValueError(f"no month {month} of {year}")
    return period


def _of_days(
    sheet: Sheet, days: dict[int, Parts], cells: Mapping[int, Cell], options: Options
) -> dict[int, Period]:
    """The months of dates, one of each month: their day says nothing (a budget of Xero). Else the days."""
    if not days:
        return {}
    order = _order(sheet, days, cells, options)
    read = {k: day for k, parts in days.items() if (day := parts.on(order, options.year))}
    if len({(day.year, day.month) for day in read.values()}) == len(set(read.values())):
        return {k: _whole(day.year, day.month, 1) for k, day in read.items()}
    return {k: (day, day) for k, day in read.items()}


def _order(sheet: Sheet, days: dict[int, Parts], cells: Mapping[int, Cell], options: Options) -> Order:
    """Of two readings, that in which the columns are different months: budgets have a column a month."""
    monthly = [order for order in Order if _one_a_month(days, order)]
    if len(monthly) == 1 and len(days) > 1 and not options.dates:
        return monthly[0]
    pairs = [(cells[k], parts) for k, parts in days.items()]
    return settle(sheet.place.at(), pairs, options.year, options.dates, Evidence.UNDECIDED)


def _one_a_month(days: dict[int, Parts], order: Order) -> bool:
    read: list[date] = []
    for parts in days.values():
        day = parts.on(order)
        if day is None:
            return False
        read.append(day)
    return len({(day.year, day.month) for day in read}) == len(set(read))


def _which_year(sheet: Sheet, cells: Mapping[int, Cell], likely: int | None, wraps: bool) -> Question:
    shown = ", ".join(f"“{text_of(cell)}”" for cell in list(cells.values())[:3])
    why = (
        " The months run over the end of a year: give the year of the first of them."
        if wraps
        else " The headings give months without a year."
    )
    choices = [(str(y), f"the first of them is of {y}") for y in ((likely - 1, likely) if likely else ())]
    return Question(
        f"{sheet.place.at()}: which year are {shown} … of?{why} Add it with --year, such as --year {likely or 2026}.",
        option="year",
        choices=choices,
    )

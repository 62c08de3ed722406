"""Headings in two lines: the month over the first of its days, or in a title, and the days beneath."""

import re
from dataclasses import replace
from itertools import pairwise

import pandas as pd

from ingest.columns import blanks
from ingest.dates import MONTHS, Order, parts_of
from ingest.layouts.layout import SEARCHED_LINES
from ingest.sheet import Sheet, fold, text_of

_MONTH = re.compile(r"([A-Za-z]{3,})\.?(?:[\s'’-]*(\d{4}|\d{2}))?")
_DAY = re.compile(r"[1-9]|[12]\d|3[01]")
_TITLE = re.compile(r"\b([A-Za-z]{3,})\.?(?:\W+(?:year|jaar))?[\s,:'’-]*((?:19|20)\d{2})\b", re.IGNORECASE)
_DAY_NAMES = (
    "m, t, w, f, s, th, tu, sa, su, mo, we, fr, mon, tue, tues, wed, thu, thur, thurs, fri, sat, sun, monday, tuesday, "
    "wednesday, thursday, friday, saturday, sunday, ma, di, wo, do, vr, so, maandag, dinsdag, woensdag, donderdag, "
    "vrydag, saterdag, sondag"
)
_WEEKDAYS = frozenset(_DAY_NAMES.split(", "))
_LEAST_DAYS = 2
_LEAST_LAST = 28
_MONTHS_A_YEAR = 12


def joined(sheet: Sheet) -> Sheet:
    """The sheet with day and month in one heading: “Feb 2026” over “5” and “19” becomes “5 Feb 2026”, “19 Feb 2026”."""
    for line, row in sheet.first_lines(SEARCHED_LINES):
        months = {k: text for k, cell in enumerate(row) if _is_month(text := text_of(cell))}
        below = line + 1
        if not months or below not in sheet.cells.index:
            continue
        dated = _days(sheet.cells.loc[below], months)
        if len(dated) >= _LEAST_DAYS:
            cells = sheet.cells.copy()
            for k, text in dated.items():
                cells.at[below, k] = text
            return replace(sheet, cells=cells)
    return _under_title(sheet)


def _under_title(sheet: Sheet) -> Sheet:
    """The same where a title, or the sheet's name, gives the one month of a line of days: 3, 4, 5 … 31.

    Days that nobody marked are left as they stand: most are the ends of the weeks.
    """
    for line, row in sheet.first_lines(SEARCHED_LINES):
        days = {k: int(text) for k, cell in enumerate(row) if _DAY.fullmatch(text := text_of(cell))}
        if not _are_days(list(days.values())):
            continue
        above = sheet.cells.loc[: line - 1].to_numpy().ravel()
        titles = " ".join([*filter(None, map(text_of, above)), sheet.place.sheet or ""])
        months = {
            (fold(m)[:3], year): f"{m} {year}" for m, year in _TITLE.findall(titles) if fold(m) in MONTHS
        }
        if len(months) != 1:
            return sheet
        cells = sheet.cells.copy()
        for beside in {line - 1, line + 1} & set(map(int, cells.index)):
            if _are_weekdays([text_of(cell) for cell in cells.loc[beside]]):
                cells.loc[beside] = ""
        below = cells.loc[line + 1 :]
        for k, day in days.items():
            dated = f"{day} {next(iter(months.values()))}"
            if (
                not blanks(below[k].to_numpy()).all()
                and (parts := parts_of(dated))
                and parts.on(Order.DAY_FIRST)
            ):
                cells.at[line, k] = dated
        return replace(sheet, cells=cells)
    return sheet


def _are_weekdays(texts: list[str]) -> bool:
    """Whether a line holds nothing but names of the days of the week, as above or below the days of a month."""
    filled = [fold(text) for text in texts if text]
    return len(set(filled)) > 1 and _WEEKDAYS.issuperset(filled)


def _are_days(numbers: list[int]) -> bool:
    """Whether rising numbers can be little else than days: the whole of a month, or with gaps and past the twelfth."""
    rising = len(numbers) > _LEAST_DAYS and all(a < b for a, b in pairwise(numbers))
    whole = rising and numbers[0] == 1 and numbers[-1] >= _LEAST_LAST
    return whole or (rising and numbers[-1] > _MONTHS_A_YEAR and numbers[-1] - numbers[0] >= len(numbers))


def _is_month(text: str) -> bool:
    found = _MONTH.fullmatch(text)
    return bool(found) and fold(found[1]) in MONTHS if found else False


def _days(row: "pd.Series[object]", months: dict[int, str]) -> dict[int, str]:
    """Position → date, for each day that stands under a month or right of one; none if days go back within one."""
    found: dict[int, str] = {}
    month, last = "", 0
    for k, cell in row.items():
        position, day = int(str(k)), text_of(cell)
        if position in months:
            month, last = months[position], 0
        if month and _DAY.fullmatch(day):
            if int(day) <= last:
                return {}
            last, found[position] = int(day), f"{day} {month}"
    return found

"""Headings in two lines: the month over the first of its days, and the days of the month beneath."""

import re
from dataclasses import replace

import pandas as pd

from ingest.dates import MONTHS
from ingest.layouts.layout import SEARCHED_LINES
from ingest.sheet import Sheet, fold, text_of

_MONTH = re.compile(r"([A-Za-z]{3,})\.?(?:[\s'’-]*(\d{4}|\d{2}))?")
_LEAST_DAYS = 2


def joined(sheet: Sheet) -> Sheet:
    """The sheet with day and month in one heading: “Feb 2026” over “5” and “19” becomes “5 Feb 2026”, “19 Feb 2026”."""
    for line, row in sheet.cells.head(SEARCHED_LINES).iterrows():
        months = {int(str(k)): text for k, cell in row.items() if _is_month(text := text_of(cell))}
        below = int(str(line)) + 1
        if not months or below not in sheet.cells.index:
            continue
        dated = _days(sheet.cells.loc[below], months)
        if len(dated) >= _LEAST_DAYS:
            cells = sheet.cells.copy()
            for k, text in dated.items():
                cells.at[below, k] = text
            return replace(sheet, cells=cells)
    return sheet


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
        if month and re.fullmatch(r"[1-9]|[12]\d|3[01]", day):
            if int(day) <= last:
                return {}
            last, found[position] = int(day), f"{day} {month}"
    return found

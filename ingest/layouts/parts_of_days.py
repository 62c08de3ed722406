"""Headings in two lines: the date over the first of its columns, and beneath what each of them is about.

“AM” and “PM” are two meetings of the day; “In person” and “Online”, or “Present” and “Apology”, are two
ways to say in one meeting how somebody was there.
"""

from dataclasses import replace

import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.layouts.layout import SEARCHED_LINES
from ingest.layouts.register_dates import date_headings, heading_parts
from ingest.sheet import Sheet, fold, text_of

_NAMES_OF_TIMES = "am, pm, a.m., p.m., morning, afternoon, evening, oggend, middag, namiddag, aand, vm, nm"
_TIMES = frozenset(fold(words) for words in _NAMES_OF_TIMES.split(","))
_HERE = ("present", "online", "absent", "apology")


def spread(sheet: Sheet) -> Sheet:
    """The sheet with one heading over each column of a day, or one column a day."""
    for line, row in sheet.first_lines(SEARCHED_LINES):
        dates, below = date_headings(row), line + 1
        if not dates or below not in sheet.cells.index:
            continue
        words = [text_of(cell) for cell in sheet.cells.loc[below]]
        spans = [_span(k, [text_of(cell) for cell in row], words) for k in dates]
        said = {tuple(fold(words[k]) for k in span) for span in spans}
        if len(said) != 1 or len(spans[0]) < 2 or any(heading_parts(row[k]) is None for k in dates):
            continue
        folded = next(iter(said))
        if len(set(folded)) == len(folded) and _TIMES.issuperset(folded):
            return _by_times(sheet, line, spans, words)
        ways = [cells.mark(words[k]) for k in spans[0]]
        if (
            len(set(ways)) == len(ways)
            and all(way in _HERE for way in ways)
            and not set(folded) & {"x", "i", "1"}
        ):
            return _by_ways(sheet, below, spans, [str(way) for way in ways])
    return sheet


def _span(start: int, above: list[str], below: list[str]) -> list[int]:
    """The columns of a date: its own, and those to the right that have a word beneath but no heading."""
    end = start + 1
    while end < len(above) and not above[end] and below[end]:
        end += 1
    return [k for k in range(start, end) if below[k]]


def _by_times(sheet: Sheet, line: int, spans: list[list[int]], words: list[str]) -> Sheet:
    """“12 Feb 2026” over “AM” and “PM” → “12 Feb 2026 AM”, “12 Feb 2026 PM”."""
    changed = sheet.cells.copy()
    for span in spans:
        for k in span:
            changed.at[line, k] = f"{text_of(sheet.cells.at[line, span[0]])} {words[k]}"
    return replace(sheet, cells=changed)


def _by_ways(sheet: Sheet, words: int, spans: list[list[int]], ways: list[str]) -> Sheet:
    """One column a day, with the way in which somebody was there in place of the tick under it."""
    changed = sheet.cells.copy()
    for span in spans:
        below = changed.loc[words + 1 :, span]
        changed.loc[words + 1 :, span[0]] = [_way(row, ways) for _, row in below.iterrows()]
        changed.loc[words:, span[1:]] = ""
        changed.at[words, span[0]] = ""
    return replace(sheet, cells=changed)


def _way(row: "pd.Series[object]", ways: list[str]) -> object:
    """What the ticks of one person and day say; what is no tick stays as it is written."""
    filled = [(cell, way) for cell, way in zip(row, ways, strict=True) if not is_blank(cell)]
    ticked = [way for cell, way in filled if cells.mark(cell) in ("present", way)]
    odd = [cell for cell, _ in filled if cells.mark(cell) is None]
    if odd:
        return odd[0]
    there = [way for way in _HERE if way in ticked]
    return there[0] if there else "absent" if filled else ""

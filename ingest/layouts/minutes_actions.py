"""The actions of minutes: action, who and by when, under a title that says of which meeting they are."""

import re
from dataclasses import replace
from datetime import date, timedelta

import numpy as np
import pandas as pd

from ingest.date_order import settle
from ingest.dates import Evidence, Order, Parts, evidence, parts_of
from ingest.headings import map_headings
from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Options, Table
from ingest.layouts import long
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.ledger import Ledger
from ingest.lines import blank_cells
from ingest.sheet import Cell, Sheet, text_of

_MEETING = re.compile(
    r"meeting|minutes|session|held on|agreed|vergadering|notule|sessie|byeenkoms|ooreengekom|gehou|^dat(?:e|um)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\W*(?:meeting|minutes|actions?|session|vergadering|notule|aksies?|sessie|byeenkoms|date|datum)\b",
    re.IGNORECASE,
)
"""How a title between actions begins; “Post the minutes of 12 March 2026” is an action."""

_OTHER_DAY = re.compile(
    r"next|following|volgende|print|updat|version|revis|as at|as of|soos op|bygewerk|approved|goedgekeur|previous"
    r"|vorige",
    re.IGNORECASE,
)
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
    r"|\d{1,2}(?:st|nd|rd|th)?[ -][A-Za-z]{3,}[ ,-]{1,2}\d{4}|[A-Za-z]{3,} \d{1,2},? \d{4}"
)
_LONGEST = timedelta(days=300)
"""How far after its meeting an action may be due whose day has no year."""


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Headings of actions but none of a date, where a title above, or titles between, date the meetings."""
    if options.kind not in (None, "actions") or options.meeting_date:
        return None
    header = _header(sheet, options)
    if header is None:
        return None
    titles = _titles(sheet, header)
    above = {line: written for line, written in titles.items() if line < header}
    if not titles or len({parts for _, parts in above.values()}) > 1:
        return None
    found = long.recognise(sheet, replace(options, kind="actions"))
    return Found(0.9, lambda ledger: _read(sheet, found, titles, options, ledger)) if found else None


def _header(sheet: Sheet, options: Options) -> int | None:
    """The line of the headings of an action log, if they are no other kind's and name no date or meeting."""
    for line, row in sheet.first_lines(SEARCHED_LINES):
        every = [map_headings([text_of(cell) for cell in row], kind) for kind in KINDS]
        best = max(every, key=lambda mapped: mapped.score)
        if (
            best.kind.name == "actions"
            and "action" in best.columns
            and {"owner", "due"} & best.columns.keys()
        ):
            return None if {"date", "meeting"} & best.columns.keys() else line
    return None


def _titles(sheet: Sheet, header: int) -> dict[int, tuple[Cell, Parts]]:
    """{line: the date as written}: of lines above the headings, and of lines below with nothing but a title."""
    found: dict[int, tuple[Cell, Parts]] = {}
    filled = ~blank_cells(sheet.cells)
    alone = filled.sum(axis=1) == 1
    looked_at = np.flatnonzero(alone | (sheet.cells.index < header))
    for row in looked_at:
        line, cells = int(sheet.cells.index[row]), sheet.cells.iloc[row][filled[row]]
        text = " ".join(text_of(cell) for cell in cells)
        between = line > header and bool(_TITLE.match(text) or parts_of(cells.iloc[0]))
        title = between or (line < header and bool(_MEETING.search(text)))
        if title and not _OTHER_DAY.search(text):
            written = [(cell, p) for cell in _dates_in(text) if (p := parts_of(cell)) and p.year]
            if len({parts for _, parts in written}) == 1:
                found[line] = written[0]
    return found


def _dates_in(text: str) -> list[str]:
    return [found[0] for found in _DATE.finditer(text)]


def _read(
    sheet: Sheet, found: Found, titles: dict[int, tuple[Cell, Parts]], options: Options, ledger: Ledger
) -> Table:
    table = found.read(ledger)
    elsewhere = evidence(parts_of(cell) for cell in table.cells.get("due", ()))
    order = settle(sheet.place.at(), list(titles.values()), options.year, options.dates, _sure(elsewhere))
    days = {line: day for line, (_, parts) in titles.items() if (day := parts.on(order, options.year))}
    between = [line for line in table.cells["line"] if line in days]
    for line in between:
        ledger.ignore(int(line), "note_row")
    cells = table.cells[~table.cells["line"].isin(between)].copy()
    agreed = [_latest(days, int(line)) for line in cells["line"]]
    cells["date"] = pd.Series([day or "" for day in agreed], index=cells.index, dtype=object)
    if "due" in cells:
        dated = [_with_year(cell, day) for cell, day in zip(cells["due"], agreed, strict=True)]
        cells["due"] = pd.Series(dated, index=cells.index, dtype=object)
    reading = {**table.reading, "dates": sorted({day.isoformat() for day in days.values()})}
    return replace(table, cells=cells, layout="minutes", reading=reading)


def _sure(seen: Evidence) -> Evidence:
    return seen if seen in (Evidence.DAY_FIRST, Evidence.MONTH_FIRST) else Evidence.UNDECIDED


def _latest(days: dict[int, date], line: int) -> date | None:
    """The day of the nearest title above the line."""
    above = [title for title in days if title < line]
    return days[max(above)] if above else None


def _with_year(cell: Cell, agreed: date | None) -> Cell:
    """“15 March” in the minutes of a meeting → the first 15 March after it; as written where that is far off."""
    parts = parts_of(cell)
    if not parts or parts.year or not parts.fixed or not agreed:
        return cell
    days = [parts.on(Order.DAY_FIRST, year) for year in (agreed.year, agreed.year + 1)]
    after = [day for day in days if day and day >= agreed]
    return after[0] if after and after[0] - agreed <= _LONGEST else cell

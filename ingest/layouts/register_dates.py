"""The dates over the columns (or beside the lines) of a register, with or without a year."""

import re
from collections.abc import Sequence
from datetime import date

import pandas as pd

from ingest.date_order import ask_year, settle
from ingest.dates import Evidence, parts_of
from ingest.headings import map_headings
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.kind import Options
from ingest.problems import Refused
from ingest.sheet import Cell, Sheet, text_of


def date_headings(row: "pd.Series[object]") -> list[int]:
    """Positions of the cells of a line that are written as dates.

    None unless there are two, one with a year, or one beside a heading for names.
    """
    found = {int(str(k)): parts for k, cell in row.items() if (parts := parts_of(cell))}
    names = map_headings([text_of(cell) for cell in row], ATTENDANCE).columns if len(found) == 1 else {}
    sure = len(found) > 1 or "person" in names or any(parts.year for parts in found.values())
    return list(found) if sure else []


def read_dates(sheet: Sheet, cells: Sequence[Cell], options: Options) -> list[date]:
    """The dates of the headings, in one order for all.

    Raises Refused with a question where the year or the order is not known.
    """
    pairs = [(cell, parts) for cell in cells if (parts := parts_of(cell))]
    undated = [cell for cell, parts in pairs if parts.year is None]
    if options.year is None and undated:
        raise ask_year(sheet.place.at(), undated, _likely_year(sheet))
    order = settle(sheet.place.at(), pairs, options.year, options.dates, Evidence.UNDECIDED)
    days = []
    for cell, parts in pairs:
        day = parts.on(order, options.year)
        if day is None:
            raise Refused(
                f"{sheet.place.at()}: “{text_of(cell)}” is not a date that exists"
                + (f" in {options.year}" if options.year else "")
                + ". Correct it, or give another year with --year."
            )
        days.append(day)
    return days


def _likely_year(sheet: Sheet) -> str | None:
    """A year in the name of the file or sheet, or in a title, to be offered, never taken."""
    titles = " ".join(cell for cell in sheet.cells.head(5).to_numpy().ravel() if isinstance(cell, str))
    words = f"{sheet.place.sheet or ''} {sheet.place.file} {titles}".replace("_", " ")
    found = re.search(r"\b(?:19|20)\d{2}\b", words)
    return found[0] if found else None

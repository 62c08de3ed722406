"""The day of a meeting that stands in the titles over a table, or in the name of the sheet or file."""

import re
from collections.abc import Iterable
from datetime import date

from ingest.date_order import settle
from ingest.dates import Evidence, Parts, parts_of
from ingest.kinds.kind import Options
from ingest.sheet import Cell, Sheet

_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
    r"|\d{1,2}(?:st|nd|rd|th)?[ -][A-Za-z]{3,}[ -]\d{4}|[A-Za-z]{3,} \d{1,2},? \d{4}"
)


def days_in_titles(sheet: Sheet, header_line: int, options: Options) -> list[date]:
    """The different dates above the headings and in the names of sheet and file, in order."""
    above = sheet.cells.loc[: header_line - 1].to_numpy().ravel()
    name = re.sub(r"[_]|\.\w{3,4}$", " ", sheet.place.file)
    return days_written(sheet, [*above, sheet.place.sheet or "", name], options)


def days_written(sheet: Sheet, cells: Iterable[Cell], options: Options) -> list[date]:
    """The different dates in those cells of the sheet, alone or among words, in order."""
    written: list[tuple[Cell, Parts]] = []
    for cell in cells:
        for text in [cell] if not isinstance(cell, str) else _DATE.findall(cell):
            parts = parts_of(text)
            if parts and (parts.year or options.year):
                written.append((text, parts))
    if not written:
        return []
    order = settle(sheet.place.at(), written, options.year, options.dates, Evidence.UNDECIDED)
    return sorted({day for _, parts in written if (day := parts.on(order, options.year))})

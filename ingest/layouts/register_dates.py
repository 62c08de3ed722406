"""The dates over the columns (or beside the lines) of a register, with or without a year."""

import re
from collections.abc import Sequence
from datetime import date

import pandas as pd

from ingest.dates import Evidence, Order, evidence, parts_of, spoken
from ingest.kinds.kind import Options
from ingest.problems import Refused
from ingest.sheet import Cell, Sheet, text_of

_SHOWN = 4


def date_headings(row: "pd.Series[object]") -> list[int]:
    """Positions of the cells of a line that are written as dates; none unless there are two, or one with a year."""
    found = {int(str(k)): parts for k, cell in row.items() if (parts := parts_of(cell))}
    sure = len(found) > 1 or any(parts.year for parts in found.values())
    return list(found) if sure else []


def dated(sheet: Sheet, header_line: int, positions: Sequence[int], options: Options) -> dict[int, date]:
    """Position → date. Raises Refused with a question where the year or the order is not known."""
    cells = {k: sheet.cells.at[header_line, k] for k in positions}
    days = read_dates(sheet, list(cells.values()), options)
    return dict(zip(cells, days, strict=True))


def read_dates(sheet: Sheet, cells: Sequence[Cell], options: Options) -> list[date]:
    """The dates of the headings, in one order for all. Raises Refused as `dated` does."""
    parts = [parts_of(cell) for cell in cells]
    if options.year is None and any(p and p.year is None for p in parts):
        raise Refused(
            _ask_year(sheet, [c for c, p in zip(cells, parts, strict=True) if p and p.year is None])
        )
    found = evidence(parts, options.year)
    if found in (Evidence.UNDECIDED, Evidence.MIXED) and not options.dates:
        raise Refused(_ask_order(sheet, cells, options.year, found))
    declared = Order(options.dates) if options.dates else Order.DAY_FIRST
    order = Order(found) if found in (Evidence.DAY_FIRST, Evidence.MONTH_FIRST) else declared
    days = []
    for cell, part in zip(cells, parts, strict=True):
        day = part.on(order, options.year) if part else None
        if day is None:
            raise Refused(
                f"{sheet.place.at()}: the heading “{text_of(cell)}” is not a date that exists"
                + (f" in {options.year}" if options.year else "")
                + ". Correct the heading, or give another year with --year."
            )
        days.append(day)
    return days


def _listed(cells: Sequence[Cell]) -> str:
    shown = ", ".join(f"“{text_of(cell)}”" for cell in cells[:_SHOWN])
    return shown + (f" and {len(cells) - _SHOWN} more" if len(cells) > _SHOWN else "")


def _ask_year(sheet: Sheet, cells: Sequence[Cell]) -> str:
    above = " ".join(str(cell) for cell in sheet.cells.head(5).to_numpy().ravel() if isinstance(cell, str))
    hint = re.search(
        r"\b(?:19|20)\d{2}\b", f"{sheet.place.sheet or ''} {sheet.place.file} {above}".replace("_", " ")
    )
    likely = hint[0] if hint else "2026"
    why = f" (“{likely}” stands in the name or title)" if hint else ""
    return (
        f"{sheet.place.at()}: which year is it? The headings {_listed(cells)} give day and month only. "
        f"Add the year, such as --year {likely}{why}."
    )


def _ask_order(sheet: Sheet, cells: Sequence[Cell], year: int | None, found: Evidence) -> str:
    readings = [
        (c, p.on(Order.DAY_FIRST, year), p.on(Order.MONTH_FIRST, year)) for c in cells if (p := parts_of(c))
    ]
    cell, day, month = next((r for r in readings if r[1] and r[2] and r[1] != r[2]), readings[0])
    why = "no heading decides" if found is Evidence.UNDECIDED else "the headings hold both orders"
    return (
        f"{sheet.place.at()}: the heading “{text_of(cell)}” may be {spoken(day)} or {spoken(month)}, and "
        f"{why}. "
        f"Add --dates dmy for {spoken(day)} or --dates mdy for {spoken(month)}."
    )

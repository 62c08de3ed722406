"""When an event was, where its export hardly says: a column, the name of the file, or the user."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import PurePath

from ingest.dates import Evidence, Order, evidence, parts_of
from ingest.kinds.kind import Options
from ingest.problems import Question
from ingest.sheet import Cell, Sheet

_DECIDED = {Evidence.DAY_FIRST: Order.DAY_FIRST, Evidence.MONTH_FIRST: Order.MONTH_FIRST}

# The day in the name of a report is the day on which it was made.
_OF_THE_EXPORT = re.compile(r"report|export|download|list|orders|\d{1,2}t\d{4}", re.IGNORECASE)
_IN_NAME = re.compile(
    r"(?<!\d)20\d{2}[- .]?\d{2}[- .]?\d{2}(?!\d)|(?<!\d)\d{1,2}[- .]?[a-z]{3,9}[- .]?20\d{2}(?!\d)"
    r"|[a-z]{3,9}[- .]?\d{1,2},?[- .]20\d{2}(?!\d)",
    re.IGNORECASE,
)


def day_of(sheet: Sheet, options: Options) -> date | None:
    """The day that the user gave, else the one in the name of the file, unless that is a report's own."""
    if options.meeting_date:
        return options.meeting_date
    stem = PurePath(sheet.place.file).stem.replace("_", " ")
    if _OF_THE_EXPORT.search(stem):
        return None
    written = (parts_of(text.replace(".", " ")) for text in _IN_NAME.findall(stem))
    days = {day for part in written if part and part.year and (day := part.on(Order.DAY_FIRST))}
    return days.pop() if len(days) == 1 else None


def ask_day(sheet: Sheet, tool: str) -> Question:
    """The question for the day of an event."""
    return Question(
        f"{sheet.place.at()} is a list of registrations from {tool}, which does not say when the event was. "
        "Give its date, such as --date 2026-03-14.",
        "date",
    )


def in_order(
    cells: Sequence[Cell], others: Iterable[Cell], options: Options, usual: Order | None = None
) -> tuple[list[Cell], Order | None]:
    """The cells as dates, and the order of day and month that was found in them or in `others`, if it mattered.

    Where no date decides, it is what the user said, else what the tool always writes (`usual`); where
    there is neither, they stay as they are.
    """
    bare = [without_times(cell) for cell in cells]
    seen = evidence(parts_of(cell) for cell in (*bare, *map(without_times, others)))
    order = _DECIDED.get(seen)
    if seen is Evidence.UNDECIDED:
        order = Order(options.dates) if options.dates else usual
    if order is None and seen is not Evidence.NOT_NEEDED:
        return bare, None
    read = [parts.on(order or Order.DAY_FIRST) if (parts := parts_of(cell)) else None for cell in bare]
    return [day or cell for day, cell in zip(read, bare, strict=True)], order


def without_times(cell: Cell) -> Cell:
    """“Saturday, 14 March 2026 from 9:00 AM to 11:00 AM (SAST)” → the day alone."""
    if not isinstance(cell, str):
        return cell
    return re.split(r"\s+(?:from|at|to|until|[-–—])\s+", " ".join(cell.split()), maxsplit=1)[0]

"""The date that is the name of a sheet: “14 March 2026”, “14-03-2026”, “14 Mar”, “14032026”, “11625”."""

import re
from datetime import date

from ingest.cells import one_of
from ingest.date_order import ask_year, settle
from ingest.dates import Evidence, parts_of, spoken
from ingest.kinds.kind import Options
from ingest.layouts.register_dates import heading_parts, likely_year
from ingest.problems import Question, Refused
from ingest.sheet import Sheet

_ORDERS = {"dmy": "day first", "mdy": "month first"}


def is_dated(sheet: Sheet, alone: bool = False) -> bool:
    """Whether the sheet's name may be a date, whichever; `alone`: and nothing else."""
    name = _name(sheet)
    read = heading_parts(name)
    figures = bool(re.fullmatch(r"\d{5,8}", name) and _readings(name))
    return figures or (read is not None and not (alone and read[1]))


def day_of(sheet: Sheet, options: Options) -> date | None:
    """The date that the sheet is named after; None if it is not.

    Raises a Question where the year or the order is missing, Refused where figures run together may be
    several days.
    """
    name = _name(sheet)
    if re.fullmatch(r"\d{5,8}", name) and (readings := _readings(name)):
        return _one_of(sheet, name, readings, options)
    read = heading_parts(name)
    if not read:
        return None
    if re.fullmatch(r"[A-Za-z]{3,}[\s.'’-]*(?:1[89]|2\d|3[01])", name):
        raise Refused(
            f"{sheet.place.at()}: the sheet's name may be a month of a year or a day of that month. Name the sheet "
            "after its day in full, such as 2026-03-14, and load the file again."
        )
    parts = read[0]
    if parts.year is None and options.year is None:
        raise ask_year(sheet.place.at(), [name], likely_year(sheet))
    order = settle(sheet.place.at(), [(name, parts)], options.year, options.dates, Evidence.UNDECIDED)
    return parts.on(order, options.year)


def _name(sheet: Sheet) -> str:
    return " ".join((sheet.place.sheet or "").replace("_", " ").split())


def _readings(digits: str) -> dict[date, set[str]]:
    """What figures run together may mean: the day → the orders in which it is that day."""
    found: dict[date, set[str]] = {}
    if parts := parts_of(digits) if len(digits) == 8 else None:
        found[date(parts.year or 0, parts.first, parts.second)] = {*_ORDERS}
    century = "" if len(digits) > 6 else "20"
    size = 2 if century else 4
    year, rest = int(century + digits[-size:]), digits[:-size]
    for cut in {len(rest) // 2, len(rest) - len(rest) // 2}:
        one, two = int(rest[:cut]), int(rest[cut:])
        for order, month, day in (("dmy", two, one), ("mdy", one, two)):
            if read := _date(year, month, day):
                found.setdefault(read, set()).add(order)
    if len(digits) == 6 and (read := _date(2000 + int(digits[:2]), int(digits[2:4]), int(digits[4:]))):
        found.setdefault(read, set()).update(_ORDERS)
    return found


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1990 <= year < 2100 else None
    except ValueError:
        return None


def _one_of(sheet: Sheet, name: str, readings: dict[date, set[str]], options: Options) -> date:
    """The one day that figures mean; else the question which."""
    left = {
        day: orders for day, orders in readings.items() if options.dates is None or options.dates in orders
    }
    if len(left) == 1:
        return next(iter(left))
    said = one_of(spoken(day) for day in sorted(left or readings))
    if (
        len(left) == 2
        and all(len(orders) == 1 for orders in left.values())
        and set.union(*left.values()) == {*_ORDERS}
    ):
        raise Question(
            f"{sheet.place.at()}: the sheet's name “{name}” may be {said}. "
            "Add --dates dmy if the day comes first, or --dates mdy if the month does.",
            "dates",
            tuple((order, f"{spoken(day)}, {_ORDERS[order]}") for day, (order,) in sorted(left.items())),
        )
    raise Refused(
        f"{sheet.place.at()}: the sheet's name “{name}” may be {said}. Name the sheet after its day in full, such as "
        f"{min(left or readings).isoformat()}, and load the file again."
    )

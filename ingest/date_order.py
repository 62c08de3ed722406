"""Settles the order of day and month of a group of dates, or asks: one question, one sentence."""

from collections.abc import Sequence

from ingest.dates import Evidence, Order, Parts, evidence, spoken
from ingest.problems import Question, Refused
from ingest.sheet import Cell, text_of

_DECIDED = {Evidence.DAY_FIRST: Order.DAY_FIRST, Evidence.MONTH_FIRST: Order.MONTH_FIRST}
_ORDERS = ((Order.DAY_FIRST.value, "the day first"), (Order.MONTH_FIRST.value, "the month first"))


def settle(
    where: str,
    dates: Sequence[tuple[Cell, Parts]],
    year: int | None,
    declared: str | None,
    elsewhere: Evidence,
) -> Order:
    """The order that the dates themselves show, else that of the sheet's other dates, else the declared one.

    `where` names the place for the question; `elsewhere` is what other columns of the sheet show.
    Raises Refused with both readings where nothing decides.
    """
    seen = evidence((parts for _, parts in dates), year)
    if seen is Evidence.UNDECIDED and elsewhere in _DECIDED:
        seen = elsewhere
    if seen in _DECIDED:
        return _DECIDED[seen]
    if declared:
        return Order(declared)
    if seen is Evidence.UNDECIDED:
        raise Question(f"{where}: {_both_readings(dates, year)}", "dates", _ORDERS)
    if seen is Evidence.MIXED:
        raise Question(f"{where}: {_both_orders(dates, year)}", "dates", _ORDERS)
    return Order.DAY_FIRST


def ask_year(where: str, cells: Sequence[Cell], likely: str | None = None) -> Refused:
    """The question for the year of dates that have none; `likely` is a year that stands nearby."""
    shown = ", ".join(f"“{text_of(cell)}”" for cell in cells[:4])
    shown += f" and {len(cells) - 4} more" if len(cells) > 4 else ""
    why = f" (“{likely}” stands in the name or title)" if likely else ""
    return Question(
        f"{where}: which year is it? The dates {shown} give day and month only. "
        f"Add the year, such as --year {likely or 2026}{why}.",
        "year",
        ((likely, "as in the name or title"),) if likely else (),
    )


def _both_readings(dates: Sequence[tuple[Cell, Parts]], year: int | None) -> str:
    for cell, parts in dates:
        day, month = parts.on(Order.DAY_FIRST, year), parts.on(Order.MONTH_FIRST, year)
        if day and month and day != month:
            return (
                f"“{text_of(cell)}” may be {spoken(day)} or {spoken(month)}, and none of the dates decides. "
                f"Add --dates dmy for {spoken(day)} or --dates mdy for {spoken(month)}."
            )
    raise ValueError("no date with two readings")


def _both_orders(dates: Sequence[tuple[Cell, Parts]], year: int | None) -> str:
    def only(order: Order, other: Order) -> str:
        return next(text_of(c) for c, p in dates if p.on(order, year) and not p.on(other, year))

    day, month = only(Order.DAY_FIRST, Order.MONTH_FIRST), only(Order.MONTH_FIRST, Order.DAY_FIRST)
    return (
        f"“{day}” has the day first and “{month}” the month first, so the other dates may be read both ways. "
        "Correct those that are wrong, or add --dates dmy or --dates mdy to set aside those that do not fit."
    )

"""How the dates of a report are read: the order of day and month by all of them together, and the given day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from ingest.date_order import settle
from ingest.dates import Evidence, Order, evidence
from ingest.kinds.kind import Options
from ingest.layouts.calls.moments import Moment, moment_of
from ingest.layouts.calls.stays import Stay
from ingest.sheet import Cell, Place

_LONGEST_STAY = timedelta(days=1)
_ORDERS = ((Order.DAY_FIRST, Evidence.DAY_FIRST), (Order.MONTH_FIRST, Evidence.MONTH_FIRST))


@dataclass(frozen=True)
class Clock:
    """How the dates of a sheet are read: their order, and the year and day that the user or a title gives."""

    order: Order
    year: int | None
    day: date | None

    def at(self, moment: Moment | None) -> datetime | None:
        """The moment, a time of day alone being of the given day."""
        if moment and moment.parts is None and self.day:
            return datetime.combine(self.day, time()) + timedelta(seconds=moment.seconds or 0)
        return moment.on(self.order, self.year) if moment else None

    def day_of(self, cell: Cell) -> date | None:
        """The day that a cell gives."""
        moment = moment_of(cell)
        found = moment.on(self.order, self.year) if moment else None
        return found.date() if found else None


def clock_of(
    place: Place, stays: Sequence[Stay], others: Iterable[Cell], options: Options, day: date | None
) -> Clock:
    """How to read the sheet's dates, by all of them together; `others` are cells that may hold more.

    Raises Question where the order of day and month stays open.
    """
    moments = [m for s in stays for m in (s.join, s.leave, s.day) if m]
    cells = [cell for s in stays for cell in (s.meeting.start, s.meeting.end)]
    moments += [m for cell in {*cells, *others} if (m := moment_of(cell))]
    dated = [m for m in moments if m.parts and (m.parts.year or options.year)]
    pairs = list(dict.fromkeys((m.cell, m.parts) for m in dated if m.parts))
    elsewhere = _by_length(stays, options)
    if elsewhere is Evidence.UNDECIDED and options.dates is None:
        elsewhere = _by_given_day(dated, options, options.meeting_date or day)
    order = settle(place.at(), pairs, options.year, options.dates, elsewhere)
    return Clock(order, options.year, options.meeting_date or day)


def _by_length(stays: Sequence[Stay], options: Options) -> Evidence:
    """The one order in which nobody leaves before joining, or stays for weeks."""
    spans = {(s.join, s.leave) for s in stays if s.join and s.leave and s.join.parts and s.leave.parts}
    possible = []
    for order, found in _ORDERS:
        read = [(a.on(order, options.year), b.on(order, options.year)) for a, b in spans]
        if spans and all(a and b and timedelta() <= b - a <= _LONGEST_STAY for a, b in read):
            possible.append(found)
    return possible[0] if len(possible) == 1 else Evidence.UNDECIDED


def _by_given_day(dated: Sequence[Moment], options: Options, day: date | None) -> Evidence:
    """The one order in which a date of the file is that of its name, or the one that the user gave."""
    if not day or evidence((m.parts for m in dated), options.year) is not Evidence.UNDECIDED:
        return Evidence.UNDECIDED
    found = [
        seen
        for order, seen in _ORDERS
        if any(on.date() == day for m in dated if (on := m.on(order, options.year)))
    ]
    return found[0] if len(found) == 1 else Evidence.UNDECIDED

"""Stays with moments as written → visits with dates: the order of day and month, and whose day it was."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from ingest.date_order import settle
from ingest.dates import Evidence, Order, evidence
from ingest.kinds.kind import Options
from ingest.layouts.calls.moments import Moment, moment_of
from ingest.layouts.calls.parts import Meeting
from ingest.layouts.calls.stays import JOINS, LEAVES, Stay
from ingest.layouts.calls.visits import Visit
from ingest.ledger import Ledger
from ingest.problems import Question
from ingest.sheet import Cell, Place, fold, text_of

_BETWEEN_SITTINGS = timedelta(hours=3)
"""After so long with nobody in the call, a stay that begins on another day belongs to another meeting."""
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
        elsewhere = _by_given_day(dated, options)
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


def _by_given_day(dated: Sequence[Moment], options: Options) -> Evidence:
    """The one order in which a date of the file is the one that the user gave."""
    if not options.meeting_date or evidence((m.parts for m in dated), options.year) is not Evidence.UNDECIDED:
        return Evidence.UNDECIDED
    found = [
        seen
        for order, seen in _ORDERS
        if any(on.date() == options.meeting_date for m in dated if (on := m.on(order, options.year)))
    ]
    return found[0] if len(found) == 1 else Evidence.UNDECIDED


def visits_of(place: Place, stays: Sequence[Stay], clock: Clock, ledger: Ledger) -> list[Visit]:
    """The visits, each on the day its meeting began. Raises Question where nothing gives that day."""
    days = _days(stays, clock)
    if any(day is None for day in days):
        raise _no_date(place)
    held = [(stay, day) for stay, day in zip(stays, days, strict=True) if day]
    labels = _labels(held, clock)
    return [_visit(stay, day, labels[day, stay.meeting], clock, ledger) for stay, day in held]


def _days(stays: Sequence[Stay], clock: Clock) -> list[date | None]:
    """The day of each stay: its own, its meeting's, that of the sitting it belongs to, or the given one."""
    meetings: dict[Meeting, list[int]] = {}
    days: list[date | None] = [None] * len(stays)
    for k, stay in enumerate(stays):
        own = clock.at(stay.day)
        days[k] = own.date() if own else clock.day_of(stay.meeting.start)
        if days[k] is None:
            meetings.setdefault(stay.meeting, []).append(k)
    for members in meetings.values():
        sittings = _sittings([stays[k] for k in members], clock)
        alone = sittings[0] if len(set(sittings)) == 1 else None
        known = {day for day in sittings if day}
        only = next(iter(known)) if len(known) == 1 else None
        for k, day in zip(members, sittings, strict=True):
            days[k] = day or alone or only or clock.day
    return days


def _sittings(stays: Sequence[Stay], clock: Clock) -> list[date | None]:
    """The day on which the sitting of each stay began; None for a stay without a date."""
    timed = []
    for k, stay in enumerate(stays):
        begin, end = clock.at(stay.join), clock.at(stay.leave)
        first = begin or end
        if first:
            timed.append((first, max(first, end or first), k))
    found: list[date | None] = [None] * len(stays)
    day, until = date.min, datetime.min
    for begin, end, k in sorted(timed):
        if until is datetime.min or (begin - until > _BETWEEN_SITTINGS and begin.date() != day):
            day, until = begin.date(), begin
        found[k], until = day, max(until, end)
    return found


def _labels(held: Sequence[tuple[Stay, date]], clock: Clock) -> dict[tuple[date, Meeting], str]:
    """The name of each meeting: none, so that it is the meeting of its date (R30), unless the day has two.

    Meetings of one topic and number are one, begun anew. Of two topics each is called by its own; of one
    topic by its time as well.
    """
    by_day: dict[date, dict[tuple[str, str], list[Meeting]]] = {}
    for stay, day in held:
        of_day = by_day.setdefault(day, {}).setdefault((fold(stay.meeting.topic), stay.meeting.number), [])
        if stay.meeting not in of_day:
            of_day.append(stay.meeting)
    labels = {}
    for day, meetings in by_day.items():
        topics = [topic for topic, _ in meetings]
        for (topic, _), same in meetings.items():
            name = ""
            if len(meetings) > 1:
                unique = topic and topics.count(topic) == 1
                name = same[0].topic if unique else f"{same[0].topic} {_begin(same[0], clock)}".strip()
            labels.update({(day, meeting): name for meeting in same})
    return labels


def _begin(meeting: Meeting, clock: Clock) -> str:
    begin = clock.at(moment_of(meeting.start))
    return f"{begin:%H:%M}" if begin else meeting.number


def _visit(stay: Stay, day: date, label: str, clock: Clock, ledger: Ledger) -> Visit:
    times = replace(clock, day=day)
    join, leave = times.at(stay.join), times.at(stay.leave)
    for moment, at, names in ((stay.join, join, JOINS), (stay.leave, leave, LEAVES)):
        if moment and at is None:
            ledger.fault(stay.line, "not_a_date", stay.headings.heading(*names), text_of(moment.cell))
    if join and leave and stay.leave and leave < join:
        if stay.leave.parts is None:
            leave += timedelta(days=1)
        else:
            shown = text_of(stay.join.cell) if stay.join else ""
            told = stay.headings.heading(*LEAVES), text_of(stay.leave.cell)
            ledger.fault(stay.line, "ends_before_start", *told, other=shown)
            leave = None
    dated = bool(stay.join and stay.join.seconds is not None and stay.leave and stay.leave.seconds is not None)
    return Visit(
        stay.line,
        stay.name,
        stay.email,
        day,
        label,
        join if dated else None,
        leave if dated else None,
        stay.minutes,
        stay.whole,
        stay.role,
        stay.status,
        stay.rsvp,
        stay.echo,
    )


def _no_date(place: Place) -> Question:
    return Question(
        f"{place.at()} tells who was in the call, but its date stands nowhere. Give it with --date, such as "
        "--date 2026-03-14.",
        "date",
    )

"""Stays with moments as written → visits, each on the day its meeting began."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from ingest.layouts.calls.clock import Clock
from ingest.layouts.calls.labels import labels_of
from ingest.layouts.calls.parts import Meeting
from ingest.layouts.calls.stays import JOINS, LEAVES, Stay
from ingest.layouts.calls.visits import Visit
from ingest.ledger import Ledger
from ingest.people import clean_name
from ingest.problems import Question
from ingest.sheet import Place, text_of

_BETWEEN_SITTINGS = timedelta(hours=3)
"""After so long with nobody in the call, a stay that begins on another day belongs to another meeting."""


def visits_of(place: Place, stays: Sequence[Stay], clock: Clock, ledger: Ledger) -> list[Visit]:
    """The visits, each on the day its meeting began. Raises Question where nothing gives that day."""
    days = _days(stays, clock)
    if stays and not any(days):
        raise _no_date(place)
    _tell_undated([stay for stay, day in zip(stays, days, strict=True) if day is None], ledger)
    held = [(stay, day) for stay, day in zip(stays, days, strict=True) if day]
    labels = labels_of(held, clock)
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
        known = {day for day in sittings if day}
        only = next(iter(known)) if len(known) == 1 else None
        for k, day in zip(members, sittings, strict=True):
            days[k] = day or only or clock.day
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
    day: date | None = None
    until: datetime | None = None
    for begin, end, k in sorted(timed):
        if until is None or (begin - until > _BETWEEN_SITTINGS and begin.date() != day):
            day, until = begin.date(), begin
        found[k], until = day, max(until, end)
    return found


def _tell_undated(stays: Sequence[Stay], ledger: Ledger) -> None:
    """Rows of a report of several days that do not say which of them."""
    for stay in stays:
        if stay.echo:
            ledger.ignore(stay.line, "report_part", stay.name)
        else:
            ledger.fault(stay.line, "no_date", stay.headings.heading(*JOINS), None)


def _visit(stay: Stay, day: date, label: str, clock: Clock, ledger: Ledger) -> Visit:
    join, leave = _span(stay, replace(clock, day=day), ledger)
    timed = all(m and m.seconds is not None for m in (stay.join, stay.leave))
    return Visit(
        stay.line,
        clean_name(stay.name),
        stay.email,
        day,
        label,
        join if timed else None,
        leave if timed else None,
        stay.minutes,
        stay.whole,
        stay.role,
        stay.status,
        stay.rsvp,
        stay.echo,
    )


def _span(stay: Stay, clock: Clock, ledger: Ledger) -> tuple[datetime | None, datetime | None]:
    """From when to when; without a day of its own, a leaving before the joining is of the next day."""
    join, leave = clock.at(stay.join), clock.at(stay.leave)
    for moment, at, names in ((stay.join, join, JOINS), (stay.leave, leave, LEAVES)):
        if moment and at is None:
            ledger.fault(stay.line, "not_a_date", stay.headings.heading(*names), text_of(moment.cell))
    if not (join and leave and stay.join and stay.leave and leave < join):
        return join, leave
    if stay.leave.parts is None:
        return join, leave + timedelta(days=1)
    told = stay.headings.heading(*LEAVES), text_of(stay.leave.cell)
    ledger.fault(stay.line, "ends_before_start", *told, other=text_of(stay.join.cell))
    return join, None


def _no_date(place: Place) -> Question:
    return Question(
        f"{place.at()} tells who was in the call, but its date stands nowhere. Give it with --date, such as "
        "--date 2026-03-14.",
        "date",
    )

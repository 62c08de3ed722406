"""Everything that a call report says → the table of attendance that the kind reads."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from ingest.columns import blanks
from ingest.kinds.kind import Options, Table
from ingest.layouts.calls.clock import Clock, clock_of
from ingest.layouts.calls.days import visits_of
from ingest.layouts.calls.headings import Headings
from ingest.layouts.calls.parts import Meeting, Report
from ingest.layouts.calls.stays import Stay
from ingest.layouts.calls.visits import Visit, attendances
from ingest.ledger import Ledger
from ingest.sheet import Cell, Place, Sheet, text_of

_ISO_DAY = re.compile(r"(?<!\d)(20\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_HEADINGS_OF = {
    "person": ("zoom_name", "name", "first_name", "last_name"),
    "email": ("email", "upn"),
    "minutes": ("total", "duration"),
    "date": ("first_join", "join", "seen", "timestamp", "start"),
    "role": ("role",),
    "status": ("attended",),
    "rsvp": ("registered", "approval"),
}
"""Canonical column → the fields that give it, for messages."""


@dataclass(frozen=True)
class Call:
    """What a program's module found on a sheet: stays, and all that is needed to date and to account for them.

    `more_dates` may show the order of day and month; `titles` are dates, as written, of which the first is
    the meeting's where the rows give none; `day` is that of the file's name.
    """

    layout: str
    stays: Sequence[Stay]
    header_line: int
    headings: Sequence[Headings]
    used: frozenset[str]
    more_dates: Iterable[Cell] = ()
    titles: Sequence[Cell] = ()
    day: date | None = None
    reading: Mapping[str, object] = field(default_factory=dict)


def table_of(call: Call, sheet: Sheet, options: Options, ledger: Ledger) -> Table:
    """The attendance of the call, a row for each person and meeting. Raises Question for what only users know."""
    clock = clock_of(sheet.place, call.stays, [*call.more_dates, *call.titles], options, call.day)
    titled = [day for cell in call.titles if (day := clock.day_of(cell))]
    clock = replace(clock, day=options.meeting_date or next(iter(titled), clock.day))
    visits = visits_of(sheet.place, call.stays, clock, ledger)
    if not call.stays and blanks(sheet.cells.loc[call.header_line + 1 :].to_numpy().ravel()).all():
        ledger.warn("no_rows", row=call.header_line)
    given = "option" if options.meeting_date else "title" if titled else "name"
    return Table(
        place=sheet.place,
        kind="attendance",
        layout=call.layout,
        cells=attendances(visits, ledger),
        header_line=call.header_line,
        headings=_headings(call.headings),
        kept_out=_kept_out(call),
        reading=_reading(call, clock, visits, given),
    )


def _reading(call: Call, clock: Clock, visits: Sequence[Visit], given: str) -> dict[str, object]:
    """What was decided; `given` is where the day comes from if the rows and the report give none."""
    written = [m.parts for s in call.stays for m in (s.join, s.leave, s.day) if m and m.parts]
    order = {_headings(call.headings).get("date", "date"): clock.order.value}
    elsewhere = visits and not written and not any(clock.day_of(s.meeting.start) for s in call.stays)
    return {
        **call.reading,
        "meetings": _meetings(call.stays),
        "dates": [day.isoformat() for day in sorted({visit.day for visit in visits})],
        **({"date_order": order} if any(not parts.fixed for parts in written) else {}),
        **({"date_from": given} if elsewhere else {}),
    }


def account_for(report: Report, ledger: Ledger) -> None:
    """The lines of a report that are no rows: empty ones, and titles and headings of its parts."""
    for line in report.blanks:
        ledger.ignore(line, "blank_row")
    for line in report.titles:
        ledger.ignore(line, "report_part")


def cells_above(sheet: Sheet, line: int) -> list[Cell]:
    """What stands above the table: it may hold dates."""
    return [cell for cell in sheet.cells.loc[: line - 1].to_numpy().ravel() if text_of(cell)]


def day_in_name(place: Place) -> date | None:
    """The day that the name of the file, or of the sheet, begins or ends with or holds apart: 2026-03-14."""
    for text in (place.sheet or "", place.file):
        found = _ISO_DAY.search(text)
        if found:
            try:
                return date(int(found[1]), int(found[3]), int(found[4]))
            except ValueError:
                continue
    return None


def _meetings(stays: Sequence[Stay]) -> list[dict[str, str]]:
    """Topic, number and beginning of each meeting as written; its name does not become the meeting's label."""
    meetings: list[Meeting] = list(dict.fromkeys(stay.meeting for stay in stays))
    told = [
        {"topic": m.topic, "id": m.number, "start": text_of(m.start), "end": text_of(m.end)} for m in meetings
    ]
    return [known for one in told if (known := {name: text for name, text in one.items() if text})]


def _headings(headings: Sequence[Headings]) -> dict[str, str]:
    return {
        column: one.texts[one.fields[name]]
        for column, names in _HEADINGS_OF.items()
        for one in reversed(headings)
        for name in reversed(names)
        if name in one.fields
    }


def _kept_out(call: Call) -> tuple[str, ...]:
    """The headings, in order, whose columns are not used."""
    found: dict[str, None] = {}
    for one in call.headings:
        used = {position for name, position in one.fields.items() if name in call.used}
        found.update({text: None for k, text in enumerate(one.texts) if text and k not in used})
    return tuple(found)

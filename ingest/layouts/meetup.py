"""The two lists that Meetup gives out, of an event's answers and of the group's members (text, called .xls)."""

from collections.abc import Iterable
from functools import partial

import pandas as pd

from ingest.cells import vocabulary, whole
from ingest.dates import Order
from ingest.headings import Mapped
from ingest.kinds.catalogue import kind_named
from ingest.kinds.kind import Options, Table
from ingest.layouts.event_dates import ask_day, day_of, in_order
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.layouts.long_lines import lines_of_data
from ingest.ledger import Ledger
from ingest.people import clean_name, name_key
from ingest.sheet import Cell, Sheet, fold, text_of

_ANSWERS = frozenset({"userid", "eventhost", "guests", "rsvpedon", "joinedgroupon", "urlofmemberprofile"})
_MEMBERS = frozenset({"userid", "memberid", "joinedgroupon", "lastvisitedgroupon", "lastattended", "totalrsvps",
                      "meetupsattended", "urlofmemberprofile", "mailinglist", "noshows"})  # fmt: skip
_SURE = frozenset({"joinedgroupon", "lastvisitedgroupon", "urlofmemberprofile"})
_ENOUGH_SIGNS = 3
_DATES = ("joinedgroupon", "lastvisitedgroupon", "lastattended", "rsvpedon")

_RSVP = vocabulary(
    {
        "yes": "going attending",
        "no": "not_going not_attending",
        "none": "waitlist waiting_list waitlisted maybe",
    }
)
_CAME = vocabulary(
    {"present": "y yes attended 1 true x", "absent": "n no no_show noshow did_not_attend 0 false"}
)


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Certain where three of the columns that only Meetup has stand beside the name."""
    for line, row in sheet.first_lines(SEARCHED_LINES):
        at: dict[str, int] = {}
        for k, cell in enumerate(row):
            at.setdefault(fold(text_of(cell)), k)
        kind = _kind(at.keys())
        if "name" in at and kind and options.kind in (None, kind):
            return Found(0.95, partial(_read, sheet, at, line, kind, options))
    return None


def _kind(headings: Iterable[str]) -> str | None:
    given = set(headings)
    if given & {"rsvp", "rsvpstatus"} and len(given & _ANSWERS) >= _ENOUGH_SIGNS:
        return "attendance"
    return "members" if given & _SURE and len(given & _MEMBERS) >= _ENOUGH_SIGNS else None


def _read(
    sheet: Sheet, at: dict[str, int], header_line: int, kind: str, options: Options, ledger: Ledger
) -> Table:
    header = [text_of(cell) for cell in sheet.cells.loc[header_line]]
    body = sheet.cells.loc[header_line + 1 :]
    data = lines_of_data(body, header, Mapped(kind_named(kind), {}, {}, ()), ledger)
    if not data.any():
        ledger.warn("no_rows", row=header_line)
    column = {name: body[data][k].tolist() for name, k in at.items()}
    lines = [int(line) for line in body.index[data]]
    cells = {"line": lines, "person": _names(column, lines, ledger)}
    if kind == "members":
        used = {"name": "person", "joinedgroupon": "joined"}
        cells["joined"], reading = _joined(column, options)
    else:
        used = {"name": "person", "rsvp": "rsvp", "rsvpstatus": "rsvp", "attendance": "status", "eventhost": "role",
                "title": "role"}  # fmt: skip
        more, reading = _answers(sheet, column, len(lines), options, ledger)
        cells |= more
    frame = pd.DataFrame({name: pd.Series(values, dtype=object) for name, values in cells.items()})
    return Table(
        place=sheet.place,
        kind=kind,
        layout="meetup",
        cells=frame.assign(line=frame["line"].astype(int)),
        header_line=header_line,
        headings={own: header[at[name]] for name, own in used.items() if name in at},
        kept_out=tuple(
            heading for heading in header if heading and fold(heading) not in {*used, "userid", "memberid"}
        ),
        reading=reading,
    )


def _names(column: dict[str, list[Cell]], lines: list[int], ledger: Ledger) -> list[str]:
    """The names as members gave them, which are often first names only: one of several accounts bears its number.

    An account without a name is called by its number, as the site itself does.
    """
    accounts = column.get("userid") or column.get("memberid") or [""] * len(lines)
    names = [clean_name(text_of(cell)) for cell in column["name"]]
    numbers = [text_of(cell).casefold().removeprefix("user").strip() for cell in accounts]
    known: dict[str, dict[str, int]] = {}
    for name, number, line in zip(names, numbers, lines, strict=True):
        if name and number:
            known.setdefault(name_key(name), {}).setdefault(number, line)
    called = []
    for name, number in zip(names, numbers, strict=True):
        shared = number and len(known.get(name_key(name), ())) > 1
        called.append(
            f"{name} (user {number})" if name and shared else name or (f"user {number}" if number else "")
        )
    for key, holders in known.items():
        if len(holders) > 1:
            name = next(name for name in names if name_key(name) == key)
            shown = ", ".join(f"“{name} (user {number})”" for number in holders)
            ledger.warn(
                "one_name_several_accounts",
                None,
                name,
                min(holders.values()),
                count=len(holders),
                names=shown,
            )
    return called


def _joined(column: dict[str, list[Cell]], options: Options) -> tuple[list[Cell], dict[str, object]]:
    """Meetup writes the month first, whatever the country; unless a date of the file shows otherwise."""
    others = [cell for name in _DATES[1:] for cell in column.get(name, ())]
    cells = column.get("joinedgroupon") or [""] * len(column["name"])
    joined, order = in_order(cells, others, options, Order.MONTH_FIRST)
    return joined, {"date_order": {"joined": order.value}} if order else {}


def _answers(
    sheet: Sheet, column: dict[str, list[Cell]], size: int, options: Options, ledger: Ledger
) -> tuple[dict[str, list[Cell]], dict[str, object]]:
    """What each said and whether the organisers saw them: no mark is no statement, not absence."""
    day = day_of(sheet, options)
    if day is None and size:
        raise ask_day(sheet, "Meetup")
    guests = sum(whole(cell) or 0 for cell in column.get("guests", ()) if text_of(cell))
    if guests:
        ledger.warn("unnamed_guests", count=guests)
    said = column.get("rsvp") or column.get("rsvpstatus") or [""] * size
    came = column.get("attendance") or [""] * size
    hosts = column.get("eventhost") or [""] * size
    titles = column.get("title") or [""] * size
    answers: dict[str, list[Cell]] = {
        "date": [day or ""] * size,
        "rsvp": [_RSVP.get(fold(text_of(cell)), text_of(cell)) for cell in said],
        "status": [_CAME.get(fold(text_of(cell)), text_of(cell) or "unknown") for cell in came],
        "role": [
            "host" if fold(text_of(h)) in ("yes", "y") else text_of(t)
            for h, t in zip(hosts, titles, strict=True)
        ],
    }
    return answers, {} if options.meeting_date else {"date_from": "name of the file"}

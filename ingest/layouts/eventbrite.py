"""The list of attendees or of orders that Eventbrite gives out. Who is registered did not therefore come."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import pandas as pd

from ingest.cells import whole
from ingest.headings import Mapped
from ingest.kinds.catalogue import kind_named
from ingest.kinds.kind import Options, Table
from ingest.layouts.event_dates import ask_day, day_of, in_order
from ingest.layouts.eventbrite_columns import USED, facts_of, positions
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.layouts.long_lines import lines_of_data
from ingest.layouts.tickets import Ticket, emails_of_their_own, one_a_person
from ingest.ledger import Ledger
from ingest.people import clean_email
from ingest.sheet import Cell, Sheet, fold, text_of

_NOT_YET_NAMED = ("inforequested", "inforequestedinforequested")
"""What stands in the columns of the name until the guest, or the buyer, has filled it in."""


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Certain where a number of the order stands beside other columns that only such a list has."""
    if options.kind not in (None, "attendance"):
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        if at := positions([text_of(cell) for cell in row]):
            return Found(0.95, partial(_read, sheet, at, line, options))
    return None


def _read(sheet: Sheet, at: Mapping[str, int], header_line: int, options: Options, ledger: Ledger) -> Table:
    header = [text_of(cell) for cell in sheet.cells.loc[header_line]]
    body = sheet.cells.loc[header_line + 1 :]
    data = lines_of_data(body, header, Mapped(kind_named("attendance"), {}, {}, ()), ledger)
    if not data.any():
        ledger.warn("no_rows", row=header_line)
    column = {name: body[data][k].tolist() for name, k in at.items()}
    lines = [int(line) for line in body.index[data]]
    days = _days(sheet, column, len(lines), options)
    facts = [facts_of(column, k) for k in range(len(lines))]
    cells = _people(column, lines, days, [rank for _, _, rank in facts], ledger)
    cells["status"] = [status for status, _, _ in facts]
    cells["rsvp"] = [rsvp for _, rsvp, _ in facts]
    used = {at[name] for name in USED if name in at}
    counts = cells.pop("counts").to_numpy(dtype=bool)
    table_cells = cells.loc[counts].reset_index(drop=True).astype(object)
    return Table(
        place=sheet.place,
        kind="attendance",
        layout="eventbrite",
        cells=table_cells.assign(line=table_cells["line"].astype(int)),
        header_line=header_line,
        headings={
            own: header[at[name]] for own, name in (("rsvp", "status"), ("date", "date")) if name in at
        },
        kept_out=tuple(heading for k, heading in enumerate(header) if heading and k not in used),
        reading=days.reading,
    )


def _people(
    column: Mapping[str, list[Cell]], lines: list[int], days: "_Days", ranks: list[int], ledger: Ledger
) -> pd.DataFrame:
    """Who holds each ticket and whether it counts; guests are told of who are announced by number only."""
    tickets, buyers = [], []
    for k, line in enumerate(lines):
        given = {name: text_of(cells[k]) for name, cells in column.items()}
        name = " ".join(filter(None, (given.get("first_name"), given.get("surname")))) or given.get(
            "name", ""
        )
        email = given.get("email", "")
        if fold(name) in _NOT_YET_NAMED:
            name = email = ""
        event = f"{days.dates[k]} {days.labels[k]}"
        tickets.append(Ticket(line, given["order"], event, name, email, ranks[k]))
        buyer = " ".join(filter(None, (given.get("buyer_first_name"), given.get("buyer_surname"))))
        if buyer and "buyer_email" in given:
            buyers.append(Ticket(line, given["order"], event, buyer, given["buyer_email"], 0))
    own = emails_of_their_own([*tickets, *buyers], ledger)
    counted = one_a_person(tickets, own, ledger)
    for ticket in tickets:
        if not ticket.name and not ticket.email:
            ledger.ignore(ticket.line, "ticket_without_name")
            counted.discard(ticket.line)
    guests = sum(max(0, (whole(cell) or 1) - 1) for cell in column.get("quantity", ()) if text_of(cell))
    if guests:
        ledger.warn("unnamed_guests", count=guests)
    return pd.DataFrame(
        {
            "line": lines,
            "date": pd.Series(days.dates, dtype=object),
            "meeting": days.labels,
            "person": [ticket.name for ticket in tickets],
            "email": [t.email if clean_email(t.email) in own else "" for t in tickets],
            "organisation": column.get("organisation", [""] * len(lines)),
            "counts": [line in counted for line in lines],
        }
    )


@dataclass(frozen=True)
class _Days:
    """The date and the event's name of each ticket, as far as they are needed, and how they were found."""

    dates: list[Cell]
    labels: list[str]
    reading: Mapping[str, object]


def _days(sheet: Sheet, column: Mapping[str, list[Cell]], size: int, options: Options) -> _Days:
    """The event's name is needed only where the date does not tell the events apart: so a register of that
    date, which calls the meeting something else, is of the same meeting."""
    events = [text_of(cell) for cell in column.get("event", [""] * size)]
    names = sorted(set(events) - {""})
    reading: dict[str, object] = {"events": names} if names else {}
    if any(text_of(cell) for cell in column.get("date", ())):
        dates, order = in_order(column["date"], column.get("ordered", ()), options)
        dates = [cell or options.meeting_date or "" for cell in dates]
        reading |= {"date_order": {"date": order.value}} if order else {}
    elif (day := day_of(sheet, options)) or size == 0:
        dates = [day or ""] * size
        reading |= {} if options.meeting_date else {"date_from": "name of the file"}
    elif len(names) > 1:
        return _Days([""] * size, events, reading)
    else:
        raise ask_day(sheet, "Eventbrite")
    several = len(set(zip(dates, events, strict=True))) > len(set(dates))
    return _Days(dates, events if several else [""] * size, reading)

"""The columns and the words of Eventbrite's lists of attendees and of orders."""

import re
from collections.abc import Mapping, Sequence

from ingest.cells import vocabulary, yes_no
from ingest.sheet import Cell, fold, text_of

_COLUMNS = {
    "order": "Order #|Order no|Order ID|Order number",
    "first_name": "First name|Attendee first name",
    "surname": "Surname|Last name|Attendee surname|Attendee last name",
    "name": "Name|Attendee name|Full name",
    "email": "Email|Attendee email|Email address|E-mail",
    "buyer_first_name": "Buyer first name|Purchaser first name",
    "buyer_surname": "Buyer last name|Buyer surname|Purchaser last name|Purchaser surname",
    "buyer_email": "Buyer email|Purchaser email",
    "status": "Attendee status|Status",
    "order_status": "Order status",
    "checked_in": "Checked in|Check in|Checked in?",
    "checked_in_at": "Check-in date|Checked in date|Check-in time|Checked in at|Check-in date & time",
    "quantity": "Quantity|Ticket quantity",
    "event": "Event name|Event title|Event",
    "date": "Event start date|Event date|Date attending|Event start|Event start time|Event start date & time",
    "ordered": "Order date|Order date & time",
    "organisation": "Company|Organisation|Organization|School|Company / Organisation",
}
_NAMES = {fold(heading): name for name, headings in _COLUMNS.items() for heading in headings.split("|")}
_SURE = ("Attendee #", "Attendee no", "Attendee ID", "Attendee status", "Ticket type", "Ticket quantity", "Price tier",
         "Eventbrite fees", "Eventbrite payment processing")  # fmt: skip
_LIKELY = (
    "Order date",
    "Order type",
    "Quantity",
    "Total paid",
    "Fees paid",
    "Buyer first name",
    "Buyer email",
    "Event ID",
)
USED = (
    "order",
    "first_name",
    "surname",
    "name",
    "email",
    "status",
    "order_status",
    "checked_in",
    "checked_in_at",
    "quantity",
    "date",
    "organisation",
)

_STATUSES = vocabulary(
    {
        "here": "checked_in checkedin attended",
        "yes": "attending registered placed completed complete free_order going confirmed bywoning",
        "no": "not_attending refunded deleted transferred cancelled canceled partially_refunded abandoned",
        "none": "unpaid pending started awaiting_payment waitlisted",
    }
)
_FACTS = {"here": ("present", "yes", 3), "yes": ("unknown", "yes", 2), "none": ("unknown", "none", 1),
          "no": ("unknown", "no", 0)}  # fmt: skip


def positions(headings: Sequence[str]) -> dict[str, int]:
    """Where each column that is used stands, if the headings are those of such a list; else nothing.

    They are where an order's number stands beside a column that only such a list has and another that it has.
    """
    given = {fold(heading) for heading in headings}
    sure, likely = given & set(map(fold, _SURE)), given & set(map(fold, _LIKELY))
    at: dict[str, int] = {}
    for k, heading in enumerate(headings):
        if name := _NAMES.get(fold(heading)):
            at.setdefault(name, k)
    named = at.keys() & {"first_name", "surname", "name", "email"}
    return at if "order" in at and named and sure and len(sure | likely) > 1 else {}


def facts_of(column: Mapping[str, list[Cell]], k: int) -> tuple[str, str, int]:
    """Status, answer to the invitation and rank of the k-th ticket; a word that is not known is left for the kind.

    Only a ticket that was checked in shows that somebody came. One that was not shows nothing: at the
    door of a small meeting few are scanned.
    """
    scanned = "checked_in" in column and yes_no(column["checked_in"][k])
    if scanned or ("checked_in_at" in column and re.search(r"\d", text_of(column["checked_in_at"][k]))):
        return _FACTS["here"]
    words = column.get("status") or column.get("order_status")
    said = text_of(words[k]) if words else ""
    meaning = _STATUSES.get(fold(said)) if said else "yes"
    return _FACTS[meaning] if meaning else ("unknown", said, 1)

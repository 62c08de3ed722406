"""Whose ticket is whose: one order is often for several people, and bears the e-mail of one of them."""

from dataclasses import dataclass

import pandas as pd

from ingest.ledger import Ledger
from ingest.people import clean_email, clean_name, name_key

_SHOWN = 4


@dataclass(frozen=True)
class Ticket:
    """A line of a list of registrations. `rank` says which of two tickets of one person counts."""

    line: int
    order: str
    event: str
    name: str
    email: str
    rank: int

    @property
    def key(self) -> str:
        """The name for comparison."""
        return name_key(clean_name(self.name))


def emails_of_their_own(tickets: list[Ticket], ledger: Ledger) -> set[str]:
    """The e-mails that stand beside one person only; of each other, the ledger is told.

    Within an order any other name is another person. Between orders, names with a word in common
    are one person's: “Anna Dube” and “A. Dube”.
    """
    frame = pd.DataFrame(
        [(clean_email(t.email), t.order, t.key, t.name.strip(), t.line) for t in tickets],
        columns=["email", "order", "key", "name", "line"],
    )
    named = frame[frame["email"].notna() & (frame["key"] != "")]
    shared = {str(email) for email, rows in named.groupby("email", sort=False) if _several(rows)}
    for email, rows in named[named["email"].isin(shared)].groupby("email", sort=False):
        names = rows.drop_duplicates("key")["name"].tolist()
        shown = ", ".join(f"“{name}”" for name in names[:_SHOWN])
        ledger.warn(
            "email_of_buyer", None, str(email), int(rows["line"].min()), count=len(names), names=shown
        )
    return set(frame["email"].dropna()) - shared


def _several(rows: pd.DataFrame) -> bool:
    if (rows.groupby("order")["key"].nunique() > 1).any():
        return True
    first, *others = [set(key.split()) for key in rows["key"].unique()]
    return any(not first & other for other in others)


def one_a_person(tickets: list[Ticket], own: set[str], ledger: Ledger) -> set[int]:
    """The lines that count: of several tickets of one person for one event, the one of highest rank.

    The others are tickets for guests without a name, or were changed or handed back: ignored, with the reason.
    """
    holders = [email if (email := clean_email(t.email)) in own else t.key for t in tickets]
    best: dict[tuple[str, str | None], Ticket] = {}
    for ticket, holder in zip(tickets, holders, strict=True):
        known = best.get((ticket.event, holder))
        if known is None or ticket.rank > known.rank:
            best[ticket.event, holder] = ticket
    counted = set()
    for ticket, holder in zip(tickets, holders, strict=True):
        first = best[ticket.event, holder]
        if ticket is first or not holder:
            counted.add(ticket.line)
        else:
            who = clean_name(ticket.name) or holder
            ledger.ignore(ticket.line, "same_ticket_holder", who, first=first.line)
    return counted

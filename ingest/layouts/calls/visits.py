"""Visits to a call → one attendance for each person and meeting, whose lines share one fate (R32)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd

from ingest.ledger import Ledger
from ingest.people import clean_email, is_placeholder, name_key

COLUMNS = ("line", "date", "meeting", "person", "email", "status", "rsvp", "minutes", "role")


@dataclass(frozen=True)
class Visit:
    """One line of a report: somebody's stay in a meeting, or that there was none.

    `minutes` is what the report states; `whole` if that is the person's total. An `echo` only repeats
    somebody who is told of elsewhere.
    """

    line: int
    name: str
    email: str
    day: date
    label: str = ""
    join: datetime | None = None
    leave: datetime | None = None
    minutes: float | None = None
    whole: bool = False
    role: str = ""
    status: str = "online"
    rsvp: str = ""
    echo: bool = False


def attendances(visits: Sequence[Visit], ledger: Ledger) -> pd.DataFrame:
    """One row of cells for each person and meeting, in the order in which they first appear.

    The further lines of a person follow the first. Lines that say nobody are given up.
    """
    groups: dict[tuple[date, str, str], list[Visit]] = {}
    emails = _only_emails(visits)
    for visit in sorted(visits, key=lambda v: v.echo):
        key = (visit.day, visit.label, _who(visit, emails))
        if visit.echo and key not in groups:
            ledger.ignore(visit.line, "report_part", visit.name)
        else:
            groups.setdefault(key, []).append(visit)
    rows = [_attendance(group, ledger) for key, group in groups.items() if _told(key[2], group, ledger)]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype=object)


def _told(who: str, group: list[Visit], ledger: Ledger) -> bool:
    """Whether the lines say who it was."""
    if not who:
        for visit in group:
            ledger.fault(visit.line, "no_person", None, None)
    return bool(who)


def _only_emails(visits: Sequence[Visit]) -> dict[tuple[date, str, str], str]:
    """Meeting and folded name → the e-mail, where one stands with that name and no other."""
    seen: dict[tuple[date, str, str], set[str]] = {}
    for visit in visits:
        if email := clean_email(visit.email):
            seen.setdefault((visit.day, visit.label, name_key(visit.name)), set()).add(email)
    return {key: next(iter(emails)) for key, emails in seen.items() if len(emails) == 1}


def _who(visit: Visit, emails: dict[tuple[date, str, str], str]) -> str:
    """What tells a person from the others of the meeting: the e-mail, else the folded name."""
    name = name_key(visit.name)
    own = clean_email(visit.email) or clean_email(visit.name)
    return own or (emails.get((visit.day, visit.label, name), name) if name else "")


def _attendance(group: list[Visit], ledger: Ledger) -> dict[str, object]:
    first = group[0]
    for visit in group[1:]:
        ledger.same_fact(visit.line, first.line)
    _warn_of_names(group, ledger)
    named = sorted((v.name for v in group if v.name), key=lambda name: is_placeholder(name_key(name)))
    there = any(v.status == "online" for v in group)
    minutes = minutes_together(group)
    return {
        "line": first.line,
        "date": first.day,
        "meeting": first.label,
        "person": next(iter(named), ""),
        "email": next((v.email for v in group if clean_email(v.email)), ""),
        "status": "online" if there else first.status,
        "rsvp": next((v.rsvp for v in group if v.rsvp), ""),
        "minutes": "" if minutes is None else round(minutes, 2),
        "role": next((v.role for v in group if v.role), ""),
    }


def minutes_together(group: Sequence[Visit]) -> float | None:
    """The total that the report gives; else the time in the call, what overlaps once; None if not known."""
    whole = [v.minutes for v in group if v.whole and v.minutes is not None]
    if whole:
        return sum(whole)
    stays = [v for v in group if not v.echo and v.status == "online"]
    # From the first joining to the last leaving may be more than the time between.
    stays = [v for v in stays if not v.whole] or stays
    timed = sorted((v.join, v.leave) for v in stays if v.join and v.leave)
    stated = [v.minutes for v in stays if not (v.join and v.leave)]
    if not stays or any(minutes is None for minutes in stated):
        return None
    total = sum(minutes for minutes in stated if minutes is not None)
    until = timed[0][0] if timed else None
    for join, leave in timed:
        begin = max(join, until) if until else join
        total += max(0.0, (leave - begin).total_seconds()) / 60
        until = max(begin, leave)
    return total


def _warn_of_names(group: list[Visit], ledger: Ledger) -> None:
    """An e-mail beside names that have no word in common may be an office's (R40)."""
    names = list(dict.fromkeys(v.name for v in group if v.name and clean_email(v.email)))
    words = [set(name_key(name).split()) for name in names]
    if len(names) > 1 and any(not words[0] & other for other in words[1:]):
        shown = ", ".join(f"“{name}”" for name in names[:4])
        email = next(v.email for v in group if clean_email(v.email))
        ledger.warn("email_of_several", None, email.casefold(), group[0].line, names=shown)

"""The calendar: meetings held, cancelled and scheduled."""

from dataclasses import replace

import numpy as np
import pandas as pd

from ingest import cells
from ingest.columns import Columns
from ingest.kinds.kind import Column, Facts, Kind, nothing
from ingest.kinds.meeting_words import STATUS, called_off, holds_counts, read_status
from ingest.kinds.shared import COMMUNITY, DATE, MEETING, occasions
from ingest.people import clean_name

_MINUTES = tuple(
    Column(name, cells.minutes, aliases, code="not_minutes", distinctive=True)
    for name, aliases in (
        (
            "presentation_minutes",
            "presentations minutes, minutes of presentation, presentation time, aanbieding minute",
        ),
        ("group_minutes", "group work minutes, minutes of group work, groepwerk minute"),
        ("discussion_minutes", "minutes of discussion, discussion time, bespreking minute"),
        ("checkin_minutes", "check-in minutes, check in and check out minutes"),
        ("outside_purpose_minutes", "minutes outside purpose, off topic minutes"),
    )
)
_DATES = tuple(
    Column(name, cells.text, aliases, code="not_a_date", is_date=True, distinctive=True)
    for name, aliases in (
        (
            "scheduled_for",
            "scheduled date, original date, planned date, planned for, first scheduled for, geskeduleer vir",
        ),
        (
            "invited_on",
            "invited, invitation sent, invitation date, invitations sent, invite sent, uitnodiging gestuur",
        ),
        ("reminded_on", "reminded, reminder sent, reminder date, herinnering gestuur"),
        ("agenda_sent_on", "agenda sent, agenda date, agenda gestuur"),
    )
)
_WHOLE = tuple(
    Column(name, cells.whole, aliases, code="not_a_number", distinctive=True)
    for name, aliases in (
        ("agenda_items", "items on agenda, number of agenda items, agendapunte"),
        ("member_agenda_items", "agenda items from members, items proposed by members, member items"),
        (
            "headcount",
            "head count, number attending, number present, number of people, number of attendees, "
            "attendees, total attendance, total present, attendance, people present, opkoms, "
            "getal teenwoordig, aantal, present, no present, no of people present, number attended, no attended, "
            "participants, teenwoordig, aantal teenwoordig, attended, attendance total, no of attendees, nr present, "
            "no of participants, number of participants, total participants, total attendees, bygewoon",
        ),
    )
)


def _facts(columns: Columns) -> list[Facts]:
    """One row of `meetings` a line. A `register` column overrules the status where it says no_register."""
    status = columns.take("status")
    register = columns.take("register")
    known = [
        r if r == "no_register" and s in (None, "held") else s or r or off
        for s, r, off in zip(status, register, called_off(columns), strict=True)
    ]
    people = {
        f"{role}_name": [clean_name(v) if v else None for v in columns.take(role)]
        for role in ("facilitator", "knowledge_manager")
    }
    copied = (
        "title",
        "mode",
        "venue",
        "activities",
        "seating",
        "minutes",
        "previous_actions_reviewed",
        *(c.name for c in (*_MINUTES, *_DATES, *_WHOLE)),
    )
    for row in np.flatnonzero(columns.take("headcount") == 0):
        columns.ledger.warn(
            "nobody_counted", columns.table.headings.get("headcount"), "0", int(columns.lines[row])
        )
    counts = {column.name for column in _DATES if holds_counts(columns, column.name)}
    when = occasions(columns)
    columns.need(pd.isna(when["date"]), "date", ~columns.keep)
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            **when,
            "status": known,
            **people,
            **{name: columns.take(name) for name in copied if name not in counts},
            **{name: nothing(columns.size) for name in counts},
        }
    )
    written_by = {
        "facilitator_id": ("facilitator_name", None),
        "knowledge_manager_id": ("knowledge_manager_name", None),
    }
    return [Facts("meetings", frame[columns.keep], written_by, occasion=True)]


MEETINGS = Kind(
    name="meetings",
    columns=(
        COMMUNITY,
        replace(DATE, aliases=f"{DATE.aliases}, start date, begindatum, begin datum"),
        MEETING,
        Column("title", cells.text, "topic, theme, subject, titel, onderwerp, tema"),
        Column(
            "status",
            read_status,
            "meeting status, held, toestand",
            words=("held", "cancelled", "scheduled"),
        ),
        Column(
            "register", cells.choice(STATUS), "register kept, register status", words=("held", "no_register")
        ),
        Column("mode", cells.text, "format, in person or online, wyse, modus"),
        Column("venue", cells.text, "place, location, where, plek, lokaal, ligging", distinctive=True),
        Column(
            "facilitator",
            cells.text,
            "facilitated by, led by, fasiliteerder, fasiliteerder naam",
            distinctive=True,
        ),
        Column(
            "knowledge_manager",
            cells.text,
            "knowledge manager name, scribe, kennisbestuurder",
            distinctive=True,
        ),
        Column(
            "minutes",
            cells.minutes,
            "duration, duration minutes, length, length minutes, duur",
            code="not_minutes",
        ),
        Column(
            "previous_actions_reviewed",
            cells.yes_no,
            "actions reviewed, previous actions, reviewed actions",
            code="not_yes_no",
            distinctive=True,
        ),
        Column(
            "activities", cells.joined_words, "activity, kinds of activity, aktiwiteite", distinctive=True
        ),
        Column("seating", cells.lower, "room, seating arrangement, sitplek", distinctive=True),
        *_MINUTES,
        *_DATES,
        *_WHOLE,
    ),
    required=(("date",),),
    told_by=(
        (
            "title",
            "status",
            "venue",
            "facilitator",
            "headcount",
            "scheduled_for",
            "mode",
            "meeting",
            "register",
            "invited_on",
            "agenda_items",
            "minutes",
        ),
    ),
    facts=_facts,
)

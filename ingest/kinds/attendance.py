"""The register: who was at which meeting."""

import pandas as pd

from ingest import cells
from ingest.columns import Columns, blanks
from ingest.kinds.kind import Column, Facts, Kind, nothing
from ingest.kinds.shared import (
    COMMUNITY,
    DATE,
    EMAIL,
    FIRST_NAME,
    MEETING,
    ORGANISATION,
    PERSON,
    SURNAME,
    occasions,
    persons,
)


def _facts(columns: Columns) -> list[Facts]:
    """One row of `attendance` a statement; a row without a status says that the person was there."""
    rsvp = columns.take("rsvp")
    status = columns.take("status") if "status" in columns else nothing(columns.size)
    blank = blanks(columns.raw("status"))
    # An answer to an invitation says nothing about who came.
    otherwise = None if "status" in columns else "present"
    status[blank] = [otherwise if answer is None else "unknown" for answer in rsvp[blank]]
    columns.need(pd.isna(status), "status", ~blank)
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            **occasions(columns),
            **persons(columns),
            "status": status,
            "rsvp": rsvp,
            "minutes": columns.take("minutes"),
            "role": columns.take("role"),
            "organisation": columns.take("organisation"),
        }
    )
    if "source_column" in columns:
        frame["source_column"] = columns.raw("source_column")
    return [Facts("attendance", frame[columns.keep], {"mention_id": ("name", "email")}, occasion=True)]


ATTENDANCE = Kind(
    name="attendance",
    columns=(
        COMMUNITY,
        DATE,
        MEETING,
        PERSON,
        FIRST_NAME,
        SURNAME,
        EMAIL,
        Column(
            "status",
            cells.mark,
            "attendance, attended, attendance status, present, presence, was "
            "present, "
            "bywoning, teenwoordig, aanwesig, teenwoordigheid, register, p/a",
            code="unknown_mark",
            words=("present", "absent", "apology", "online", "unknown"),
        ),
        Column(
            "rsvp",
            cells.choice(
                {
                    "yes": "y ja accepted attending coming going 1 true",
                    "no": "n nee declined 0 false not_coming",
                    "none": "no_reply no_answer geen maybe tentative pending",
                }
            ),
            "rsvp status, reply, rsvp'd, antwoord op uitnodiging",
            words=("yes", "no", "none"),
            distinctive=True,
        ),
        Column(
            "minutes",
            cells.minutes,
            "duration, duration minutes, minutes attended, time in meeting, minute, duur",
            code="not_minutes",
        ),
        Column("role", cells.text, "rol, role at meeting, capacity"),
        ORGANISATION,
    ),
    identified_by=(("person", "email", "surname"), ("date", "meeting", "status")),
    facts=_facts,
)

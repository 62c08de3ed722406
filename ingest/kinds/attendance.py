"""The register: who was at which meeting."""

import numpy as np
import pandas as pd

from ingest import cells
from ingest.coded import Coded
from ingest.columns import Columns, is_blank
from ingest.kinds.kind import Column, Facts, Kind, Options
from ingest.kinds.shared import (
    COMMUNITY,
    DATE,
    EMAIL,
    FIRST_NAME,
    MEETING,
    ORGANISATION,
    PERSON,
    SURNAME,
    coded_occasions,
    coded_persons,
)
from ingest.sheet import text_of

_SHORTEST_WORD = 4
"""Marks are shorter: x, P, ✓, 1, yes, ja."""


def _facts(columns: Columns) -> list[Facts]:
    """One row of `attendance` a statement; a file without statuses lists those who were there."""
    rsvp = columns.taken("rsvp")
    status = columns.taken("status")
    blank = columns.coded("status").where(is_blank)
    otherwise = (
        meaning_of_blank(columns.coded("status").values, columns.options)
        if "status" in columns
        else "present"
    )
    if "status" in columns and blank.any():
        columns.reading["blank"] = otherwise or "unknown"
    # An answer to an invitation says nothing about who came.
    status = status.put(blank & rsvp.missing, otherwise).put(blank & ~rsvp.missing, "unknown")
    status = _ticked(columns, status)
    status = _unread(columns, status, blank)
    said = {
        "community": columns.coded_communities(),
        **coded_occasions(columns),
        **coded_persons(columns),
        "status": status,
        "rsvp": rsvp,
        "minutes": columns.taken("minutes"),
        "role": columns.taken("role"),
        "organisation": columns.taken("organisation"),
    }
    if "source_column" in columns:
        said["source_column"] = columns.coded("source_column")
    register = Facts("attendance", columns.facts_of(said), {"mention_id": ("name", "email")}, occasion=True)
    return [register, *_not_held(columns, register)]


def _ticked(columns: Columns, status: Coded) -> Coded:
    """Who did not come, by ticks in columns of their own: “Present”, “Apology”, “Absent”."""
    there = status.where(lambda said: said in ("present", "online"))
    absent = columns.coded("absent").where(lambda cell: cells.mark(cell) in ("present", "absent"))
    apology = columns.coded("apology").where(lambda cell: cells.mark(cell) in ("present", "apology"))
    return status.put(absent & ~there, "absent").put(apology & ~there, "apology")


def _not_held(columns: Columns, register: Facts) -> list[Facts]:
    """The meetings that the register itself calls cancelled, for each community it speaks of."""
    named = register.frame["community"].dropna().unique().tolist() or [columns.options.community]
    cancelled = [
        {"line": line, "community": community, "date": day, "label": label, "status": "cancelled"}
        for line, day, label in columns.table.not_held
        for community in named
        if community
    ]
    return [Facts("meetings", pd.DataFrame(cancelled, dtype=object), occasion=True)] if cancelled else []


def _unread(columns: Columns, status: Coded, blank: np.ndarray) -> Coded:
    """A status that is missing or cannot be read is not known: without a row the person would count as absent.

    A line of a wide register of which nothing can be read is given up (R32).
    """
    missing = status.missing
    for row in np.flatnonzero(missing & blank):
        columns.fault(row, "no_status", "status", None)
    if "source_column" in columns:
        readable = np.isin(columns.lines, columns.lines[~missing])
        columns.need(~readable, "status", ~readable)
    return status.put(missing, "unknown")


def meaning_of_blank(status: np.ndarray, options: Options) -> str | None:
    """What an empty status means: as the user says; absent in a column of ticks; else nothing is known.

    In a column of words, such as “present”, an empty cell is rather forgotten than meant.
    """
    if options.blank:
        return options.blank
    marks = [cell for cell in pd.unique(status) if not is_blank(cell)]
    ticks = all(options.mark(cell) == "present" and len(text_of(cell)) < _SHORTEST_WORD for cell in marks)
    return "absent" if marks and ticks else None


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
            "attendance, attended, attendance status, attendance code, attendance type, attendance mark, "
            "present, presence, was present, are you present, were you present, did you attend, bywoning, "
            "teenwoordig, aanwesig, teenwoordigheid, register, p/a",
            code="unknown_mark",
            words=("present", "absent", "apology", "online", "unknown"),
        ),
        Column("apology", cells.text, "apologies, apologised, apologized, excused, verskoning, verskonings"),
        Column("absent", cells.text, "afwesig, not present"),
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
            "duration, duration minutes, minutes attended, time in meeting, attendance duration, time attended, "
            "minute, duur",
            code="not_minutes",
        ),
        Column("role", cells.text, "rol, role at meeting, capacity"),
        ORGANISATION,
    ),
    required=(("person", "email", "surname"), ("date", "meeting")),
    told_by=(),
    facts=_facts,
)

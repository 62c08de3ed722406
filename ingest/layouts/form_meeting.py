"""Where a form says which meeting it is about, and of which community."""

import re
from collections.abc import Mapping

import pandas as pd

from ingest.columns import is_blank
from ingest.dates import parts_of
from ingest.headings import map_headings
from ingest.kinds.evaluations import EVALUATIONS
from ingest.questions.answers import number_in
from ingest.sheet import Cell, text_of

_MEETING = r"(?:meeting|session|workshop|event|gathering|vergadering|sessie|byeenkoms|bykoms|werkswinkel)s?"
_JUDGED = r"(?!.*\b(?:most|best|least|useful|helpful|like|enjoy|prefer|topic))"
_WHICH = re.compile(
    rf"(?:which|what|watter) (?:[\w'-]+ ){{0,4}}{_MEETING}\b{_JUDGED}.*"
    rf"|{_MEETING}(?: you| that you)?(?: attended| date| name| bygewoon)?|{_MEETING}datum"
    rf"|(?:date|datum)(?: of| van)?(?: the| die| this| hierdie| your| last)?(?: \w+)? {_MEETING}.*"
    rf"|(?:when|wanneer) (?:was|did|is|het) .*{_MEETING}.*",
    re.IGNORECASE,
)
_SEVERAL = re.compile(
    r".*\b(?:meetings|sessions|workshops|events|gatherings|sessies|byeenkomste)\b.*", re.IGNORECASE
)
"""“Which sessions did you attend?” is answered with several: it says of none that the form is about it."""

_MIN_DATES = 0.5


def said_in(headings: Mapping[int, str], body: pd.DataFrame) -> dict[str, int]:
    """The columns of community, date or name of the meeting, and active, by position."""
    named = map_headings(
        [headings.get(k, "") for k in range(max(headings, default=-1) + 1)], EVALUATIONS
    ).columns
    said = {name: k for name, k in named.items() if name in ("community", "active")}
    for k, heading in headings.items():
        if k in said.values() or not (
            k in (named.get("date"), named.get("meeting")) or _which_meeting(heading)
        ):
            continue
        filled = [cell for cell in body[k] if not is_blank(cell)]
        if filled and all(number_in(text_of(c)) is not None and not parts_of(_day_in(c)) for c in filled):
            continue  # what people thought of the meeting, not which it was
        dates = sum(parts_of(_day_in(cell)) is not None for cell in filled)
        name = "date" if filled and dates >= _MIN_DATES * len(filled) else "meeting"
        if name == "meeting" and k != named.get("meeting") and _SEVERAL.fullmatch(heading):
            continue
        said.setdefault(name, k)
    return said


def _which_meeting(heading: str) -> bool:
    return bool(_WHICH.fullmatch(re.sub(r"\s*\([^)]*\)", "", heading).strip(" ?:*.")))


def _day_in(cell: Cell) -> Cell:
    """The date at the head or the end of an option such as “12 March 2026 – Early reading”."""
    if not isinstance(cell, str) or parts_of(cell):
        return cell
    parts = [
        part.strip(" ()")
        for part in re.split(r"\s[-–—|:]\s|: |, (?=[A-Za-z])|[()]", cell)
        if part.strip(" ()")
    ]
    return next((part for part in parts if parts_of(part)), cell)


def day_in(cell: Cell, filled_in: Cell) -> Cell:
    """The date of the meeting that a form says; one without a year is the last such day before it was filled in."""
    found = _day_in(cell)
    parts, then = parts_of(found), parts_of(filled_in)
    if parts and parts.fixed and not parts.year and then and then.year and then.fixed:
        later = (parts.first, parts.second) > (then.first, then.second)
        return f"{then.year - later}-{parts.first:02d}-{parts.second:02d}"
    return found

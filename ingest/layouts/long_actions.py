"""Action logs with a line for each action: what tells them, and which of two columns says that one is done."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.headings import Mapped, map_headings
from ingest.kinds.actions import ACTIONS
from ingest.sheet import fold

_WHEN = re.compile(r"\b(?:date|day|on|at|when|datum|wanneer|op)\b", re.IGNORECASE)


def is_owned(headings: Sequence[str], mapped: Mapped) -> bool:
    """Whether somebody is responsible by some day, and nothing known is asked: actions under a heading of their own."""
    columns = map_headings(headings, ACTIONS).columns
    if mapped.known_questions or not {"owner", "due"} <= columns.keys():
        return False
    return fold(headings[columns["owner"]]) not in ("name", "person", "naam")


def ticked(mapped: Mapped, headings: Sequence[str]) -> Mapped:
    """“Done? (Y/N)” beside “Date done” is the status of the action, and the other column says when it was done."""
    if mapped.kind.name != "actions" or "status" in mapped.columns or "completed_on" not in mapped.columns:
        return mapped
    first = mapped.columns["completed_on"]
    both = [first, *(k for k, same in mapped.twice.items() if same == first)]
    dated = [k for k in both if _WHEN.search(headings[k])]
    if len(both) != 2 or len(dated) != 1:
        return mapped
    (tick,) = set(both) - set(dated)
    columns = {**mapped.columns, "completed_on": dated[0], "status": tick}
    return replace(mapped, columns=columns, twice={k: v for k, v in mapped.twice.items() if v != first})

"""Action logs with a line for each action: what tells them, and which of two columns says that one is done."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from ingest.cells import yes_no
from ingest.columns import is_blank
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


def are_ticked_off(headings: Sequence[str], mapped: Mapped, body: pd.DataFrame) -> bool:
    """Whether a checklist after a meeting would have somebody for each task and say that it is done, but never when.

    Those are actions, and a date beside them is no meeting's.
    """
    if mapped.kind.name != "followups" or "done_on" not in mapped.columns:
        return False
    done = [cell for cell in body[mapped.columns["done_on"]] if not is_blank(cell)]
    owned = "owner" in map_headings([headings[k] for k in mapped.left_over], ACTIONS).columns
    return owned and bool(done) and all(yes_no(cell) is not None for cell in done)


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

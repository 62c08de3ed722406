"""The action log: what was agreed, who owns it, and what came of it."""

import re
from datetime import date

import numpy as np
import pandas as pd

from ingest.columns import Columns, is_blank
from ingest.dates import Order, parts_of
from ingest.kinds.action_columns import COLUMNS
from ingest.kinds.action_words import COLOURS, GREEN, is_banner, is_none, is_ruled, is_whenever, read_status
from ingest.kinds.kind import Facts, Kind, nothing
from ingest.kinds.owners import owners_of
from ingest.kinds.shared import occasions
from ingest.people import clean_email, without_email
from ingest.periods import period_of
from ingest.sheet import Cell, fold, text_of

_LEADING = re.compile(
    r"(?:.*\S\s*(?:→|⟶|->)\s*(?=\S))?"
    r"(?:(?:by|before|due|until|till|on|at|latest|voor|teen|op|uiterlik)\b:?\s*)*(?:the |die )?"
    r"(?:(?:end|einde)\b(?: of| van)?(?: the| die)?\s+)?(?=\S)",
    re.IGNORECASE,
)
_TIME_OF_DAY = re.compile(
    r"(?<=\d)[\s,]+(?:in the |before |voor )?(?:morning|afternoon|evening|noon|midday|cob|close of business"
    r"|oggend|middag|aand)\s*$",
    re.IGNORECASE,
)
_RAG = re.compile(r"\bRAG\b|traffic|robot", re.IGNORECASE)
_GREEN_IS = re.compile(r"(?:green|groen)\W*(?:=|is|:|-|–)\W*(\w[\w ]*)", re.IGNORECASE)


def _facts(columns: Columns) -> list[Facts]:
    """One row of `actions` a line, and one of `action_owners` for each owner of it."""
    _pass_over_banners(columns)
    done_on, said_done = columns.take_date_or("completed_on", read_status)
    status = _statuses(columns)
    due, said_due = _due(columns)
    communities = columns.communities()
    agreed = occasions(columns, needed=False)
    together = [_together(*said) for said in zip(status, said_done, said_due, strict=True)]
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": communities,
            "action": columns.take("action"),
            "agreed_on": agreed["date"],
            "label": agreed["label"],
            "due_on": due,
            "status": np.array(together, dtype=object),
            "completed_on": _dated_in_status(columns, done_on, status),
            **{
                name: columns.take(name)
                for name in ("cancelled_reason", "outcome", "subgroup", "off_purpose")
            },
        }
    )
    return [
        Facts("actions", frame[columns.keep], dated_by="agreed_on"),
        Facts("action_owners", _owners(columns, communities), {"mention_id": ("name", "email")}),
    ]


def _pass_over_banners(columns: Columns) -> None:
    """“--- DONE ---”, or “Completed actions” alone in its line, is a heading among the actions.

    A line of minutes without action, owner or day is about a point on which nothing was to be done; so is one
    that says “None”.
    """
    beside = [columns.raw(name) for name in ("owner", "due", "status", "completed_on", "outcome")]
    for row, cell in enumerate(columns.raw("action")):
        text = text_of(cell)
        others = [cells[row] for cells in beside]
        nothing = not text or is_none(text)
        alone = nothing and all(is_blank(cell) or is_none(text_of(cell)) for cell in others)
        alone = alone or (is_banner(text) and all(map(is_blank, others)))
        if alone or is_ruled(text):
            columns.ledger.ignore(int(columns.lines[row]), "no_action" if nothing else "note_row")
            columns.keep[row] = False


def _together(status: str | None, done: str | None, due: str | None) -> str | None:
    """The status of an action of which several cells speak: a tick behind it is later news than “open”."""
    if done == "done" and status != "cancelled":
        return done
    return status or done or due


def _statuses(columns: Columns) -> np.ndarray:
    """The words of the column of statuses; green means what the heading says it does, else nobody knows."""
    raw, column = columns.raw("status"), columns.kind.column("status")
    heading = columns.table.headings.get("status", "")
    told, letters = _GREEN_IS.search(heading), bool(_RAG.search(heading))
    found = nothing(columns.size)
    for row, cell in enumerate(raw):
        if is_blank(cell):
            continue
        said = COLOURS.get(text_of(cell).casefold(), cell) if letters else cell
        green = fold(text_of(said)) in GREEN
        found[row] = read_status(told[1] if told and green else said)
        if found[row] is None:
            code = "unclear_colour" if green else column.code
            columns.fault(row, code, "status", cell, allowed=", ".join(column.words))
    return found


def _due(columns: Columns) -> tuple[np.ndarray, np.ndarray]:
    """The days on which actions are due, and the status where the column says that instead, such as “done”."""
    days, said = nothing(columns.size), nothing(columns.size)
    for row, cell in enumerate(columns.raw("due")):
        if is_blank(cell):
            continue
        days[row] = columns.day("due", cell) or _worded(cell)
        if days[row] is None and is_whenever(cell):
            columns.fault(row, "due_in_words", "due", cell)
        elif days[row] is None and parts_of(cell) is None and len(text_of(cell)) > 2:
            said[row] = read_status(cell)
        if days[row] is None and said[row] is None and not is_whenever(cell):
            columns.fault(row, "not_a_date", "due", cell)
    return days, said


def _worded(cell: Cell) -> date | None:
    """“by 20 March 2026” → that day; “March 2026”, “end of March 2026”, “2026 Q1” → the last day of it.
    A time of day is left out: “27 October 2026, morning”.

    Numbers whose order is open stay so: the column's order was not settled by them.
    """
    bare = _TIME_OF_DAY.sub("", re.sub(r"\s*\([^)]*\)\s*$", "", text_of(cell)))
    text = _LEADING.sub("", bare, count=1)
    parts = parts_of(text)
    if parts and parts.fixed and parts.year:
        return parts.on(Order.DAY_FIRST)
    period = period_of(text)
    return period[1] if period else None


def _dated_in_status(columns: Columns, done_on: np.ndarray, status: np.ndarray) -> np.ndarray:
    """The day of completion: its own column's, else the one behind the status, as in “Done 12 March 2026”."""
    order = next((columns.orders[name] for name in ("due", "date") if name in columns.orders), None)
    for row, cell in enumerate(columns.raw("status")):
        if done_on[row] is None and status[row] == "done" and isinstance(cell, str):
            written = re.search(r"\d.*", cell)
            parts = parts_of(written[0]) if written else None
            if parts and parts.year and (parts.fixed or order):
                done_on[row] = parts.on(order or Order.DAY_FIRST)
    return done_on


def _owners(columns: Columns, communities: np.ndarray) -> pd.DataFrame:
    """One row an owner: `line`, `community`, `name`, `email`; each owner of an action once."""
    found = [
        (line, community, without_email(name) or None, clean_email(name) or email)
        for line, community, keep, cell, addresses in zip(
            columns.lines,
            communities,
            columns.keep,
            columns.raw("owner"),
            columns.raw("owner_email"),
            strict=True,
        )
        if keep
        for name, email in _named(cell, addresses)
    ]
    return pd.DataFrame(found, columns=["line", "community", "name", "email"]).drop_duplicates()


def _named(cell: Cell, addresses: Cell) -> list[tuple[str, str | None]]:
    """Names with their e-mails, one beside the other; where only e-mails are written, they are the owners."""
    names = owners_of(cell) if not is_blank(cell) else []
    emails = [email for part in re.split(r"[;,\s]+", text_of(addresses)) if (email := clean_email(part))]
    if not names:
        return [(email, email) for email in emails]
    return list(zip(names, emails if len(emails) == len(names) else [None] * len(names), strict=True))


ACTIONS = Kind(
    name="actions",
    columns=COLUMNS,
    required=(("action",),),
    told_by=(("owner", "owner_email", "due", "status", "completed_on"),),
    facts=_facts,
)

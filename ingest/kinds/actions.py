"""The action log: what was agreed, who owns it, and what came of it."""

import re

import numpy as np
import pandas as pd

from ingest import cells
from ingest.columns import Columns, is_blank
from ingest.kinds.kind import Column, Facts, Kind
from ingest.kinds.shared import COMMUNITY, MEETING, occasions
from ingest.people import clean_email, clean_name, without_email
from ingest.sheet import Cell, text_of

STATUS = {
    "open": "not_started in_progress inprogress doing pending outstanding to_do todo blocked on_hold overdue "
    "late started ongoing "
    "new busy oop hangende besig nog_nie_begin no n nee 0 false not_done incomplete",
    "done": "completed complete closed finished yes y ja j x 1 true tick klaar gedoen voltooi voltooid "
    "afgehandel 100% achieved",
    "cancelled": "canceled dropped abandoned withdrawn no_longer_needed not_needed gekanselleer laat_vaar "
    "nie_meer_nodig",
}
_status = cells.choice(STATUS)


def read_status(cell: Cell) -> str | None:
    """open, done or cancelled; a tick is done."""
    return "done" if cells.is_tick(cell) else _status(cell)


def owners_of(cell: Cell) -> list[str]:
    """The names in one cell: “Sarah & Thabo”, “A; B”, “A / B”, “A and B”; “NKOSI, Thandiwe” stays one."""
    parts = [p for p in re.split(r"\s*(?:[;&/\n|]|\s\+\s|\b(?:and|en)\b)\s*", text_of(cell)) if p]
    return [name for part in parts for piece in _comma(part, len(parts) > 1) if (name := clean_name(piece))]


def _comma(text: str, others: bool) -> list[str]:
    """A comma parts names, but for a single “SURNAME, First” or “Van der Merwe, Johan”."""
    pieces = [p.strip() for p in text.split(",") if p.strip()]
    if len(pieces) == 2 and not others:
        last, first = pieces
        turned = last.isupper() or (len(last.split()) > 1) != (len(first.split()) > 1)
        return [text] if turned and not (len(first.split()) > 1) else pieces
    return pieces


def _facts(columns: Columns) -> list[Facts]:
    """One row of `actions` a line, and one of `action_owners` for each owner of it."""
    done_on, said_done = columns.take_date_or("completed_on", read_status)
    status = columns.take("status")
    status = np.array([s or d for s, d in zip(status, said_done, strict=True)], dtype=object)
    communities = columns.communities()
    agreed = occasions(columns, needed=False)
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": communities,
            "action": columns.take("action"),
            "agreed_on": agreed["date"],
            "label": agreed["label"],
            "due_on": columns.take("due"),
            "status": status,
            "completed_on": done_on,
            **{
                name: columns.take(name)
                for name in ("cancelled_reason", "outcome", "subgroup", "off_purpose")
            },
        }
    )
    written = [owners_of(cell) if not is_blank(cell) else [] for cell in columns.raw("owner")]
    owners = pd.DataFrame({"line": columns.lines, "community": communities, "owner": written})[columns.keep]
    owners = owners.explode("owner").dropna(subset=["owner"])
    owners["email"] = [clean_email(name) for name in owners["owner"]]
    owners["name"] = [without_email(name) or None for name in owners["owner"]]
    return [
        Facts("actions", frame[columns.keep], dated_by="agreed_on"),
        Facts(
            "action_owners", owners.drop(columns="owner").drop_duplicates(), {"mention_id": ("name", "email")}
        ),
    ]


ACTIONS = Kind(
    name="actions",
    columns=(
        COMMUNITY,
        MEETING,
        Column(
            "action",
            cells.text,
            "action item, action items, actions, action point, task, task name, to do, todo, what, "
            "what must be done, aksie, aksiepunt, taak, wat",
            needed=True,
        ),
        Column(
            "date",
            cells.text,
            "agreed_on, agreed, date agreed, agreed at, meeting date, date of meeting, date raised, "
            "raised on, date, date of the meeting, ooreengekom, ooreengekom op, datum, vergadering datum, "
            "vergaderingdatum",
            code="not_a_date",
            is_date=True,
        ),
        Column(
            "owner",
            cells.text,
            "owners, assigned to, assignee, who, responsible, responsible person, person responsible, "
            "person, by whom, name, eienaar, verantwoordelik, verantwoordelike persoon, wie, deur wie",
            distinctive=True,
        ),
        Column(
            "due",
            cells.text,
            "due date, due on, deadline, target date, due by, by when, when, teen wanneer, sperdatum, "
            "teikendatum",
            code="not_a_date",
            is_date=True,
            distinctive=True,
        ),
        Column(
            "status",
            read_status,
            "progress, state, toestand, stand, vordering",
            words=("open", "done", "cancelled"),
        ),
        Column(
            "completed_on",
            cells.text,
            "completed, completion date, date completed, completed date, done, done on, done at, "
            "date done, closed, closed at, closed on, voltooi, voltooi op, klaar, afgehandel op",
            code="not_a_date",
            is_date=True,
        ),
        Column(
            "cancelled_reason", cells.text, "reason cancelled, reason, why cancelled, rede", distinctive=True
        ),
        Column("outcome", cells.text, "result, what came of it, uitkoms, resultaat"),
        Column("subgroup", cells.text, "sub-group, working group, group, subgroep, werkgroep"),
        Column(
            "off_purpose",
            cells.yes_no,
            "outside purpose, off topic, buite doel",
            code="not_yes_no",
            distinctive=True,
        ),
    ),
    required=(("action",),),
    told_by=(("owner", "due", "status", "completed_on"),),
    facts=_facts,
)

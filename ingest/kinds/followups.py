"""The checklist after a meeting (guide 4)."""

import re

import numpy as np
import pandas as pd

from ingest import cells
from ingest.columns import Columns
from ingest.kinds.kind import Column, Facts, Kind
from ingest.kinds.shared import COMMUNITY, DATE, MEETING, occasions
from ingest.sheet import Cell, text_of

_TASKS = {
    "evaluation": "evaluations evaluation_form evaluation_forms evaluering",
    "thank_you": "thanks thank_yous thank_you_note thank_you_notes bedankings dankie",
    "contacts": "contact_list contact_details kontakte kontaklys",
    "presentations": "presentation slides aanbiedings",
    "actions": "action_list action_items follow_up_actions aksies",
    "reminder": "reminders herinnering",
    "products": "knowledge_products product produkte",
    "minutes": "notes notule",
}
_WORDS = {
    "evaluation": r"evaluat\w*|feedback forms?|evaluer\w*",
    "thank_you": r"thank\w*|dankie\w*|bedank\w*",
    "contacts": r"contacts?|kontak\w*",
    "presentations": r"presentations?|slides|aanbieding\w*",
    "actions": r"actions?|aksie\w*",
    "reminder": r"remind\w*|herinner\w*",
    "products": r"products?|produkte?",
    "minutes": r"minutes|notule",
}
_LONGEST = 60
_by_name = cells.choice(_TASKS)


def task_said(cell: Cell) -> str | None:
    """The task that a heading or a cell names: “Thank-you letters sent” → thank_you; None if it may be two."""
    text = text_of(cell)
    if (task := _by_name(cell)) or len(text) > _LONGEST:
        return task
    found = [task for task, words in _WORDS.items() if re.search(rf"(?i)\b(?:{words})\b", text)]
    return found[0] if len(found) == 1 else None


def _said(cell: Cell) -> str | None:
    done = cells.yes_no(cell)
    return None if done is None else "yes" if done else "no"


def _facts(columns: Columns) -> list[Facts]:
    """One row of `followups` a line; “no” is not done, and “yes” wants its date."""
    done_on, said = columns.take_date_or("done_on", _said)
    for row in np.flatnonzero(said == "yes"):
        columns.fault(row, "done_when", "done_on", columns.raw("done_on")[row])
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            **occasions(columns),
            "task": columns.take("task"),
            "done_on": done_on,
        }
    )
    return [Facts("followups", frame[columns.keep], occasion=True)]


FOLLOWUPS = Kind(
    name="followups",
    columns=(
        COMMUNITY,
        DATE,
        MEETING,
        Column(
            "task",
            task_said,
            "follow-up, follow-up task, checklist item, item, taak, opvolgtaak",
            words=tuple(_TASKS),
            needed=True,
            distinctive=True,
        ),
        Column(
            "done_on",
            cells.text,
            "done, date done, completed, completed on, sent on, sent, gedoen op, klaar op",
            code="not_a_date",
            is_date=True,
            distinctive=True,
        ),
    ),
    required=(("date", "meeting"), ("task",)),
    told_by=(("done_on",),),
    facts=_facts,
)

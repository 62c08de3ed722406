"""The renewal poll: should the community go on?"""

import re
from dataclasses import replace

import numpy as np
import pandas as pd

from ingest import cells
from ingest.columns import Columns, blanks
from ingest.kinds.kind import Column, Facts, Kind
from ingest.kinds.shared import COMMUNITY, DATE
from ingest.sheet import Cell, text_of

ANSWERS = {
    "continue": "yes y ja j continue_as_is as_is go_on carry_on keep_going continue_as_now unchanged "
    "gaan_voort voortgaan gaan_aan"
    " aangaan soos_dit_is gaan_so_voort yes_continue yes_as_is",
    "continue_changed": "continue_with_changes continue_but_changed changed change yes_but_changed "
    "yes_with_changes continue_differently"
    " with_changes yes_but continue_but_change verander met_veranderinge "
    "gaan_voort_met_veranderinge voortgaan_met_veranderinge"
    " ja_maar_anders continue_in_a_changed_form continue_in_another_form",
    "stop": "no n nee end close ended closing stop_now stop_here hou_op ophou sluit eindig no_stop",
}
_read_word = cells.choice(ANSWERS)
_AS_IT_IS = re.compile(
    r"\b(?:as (?:it )?is|as we are|unchanged|(?:no|without) changes?|soos (?:dit|ons) is|sonder verander)"
)
_CHANGED = re.compile(r"\b(?:chang\w*|different\w*|adapt\w*|improv\w*|but|ander\w*|verander\w*|maar)\b")
_GO_ON = re.compile(r"\b(?:continue|go on|carry on|keep|yes|voortgaan|gaan voort|aangaan|gaan aan|ja)\b")
_STOP = re.compile(r"\b(?:stop|close|end|wind up|disband|dissolve|hou op|ophou|sluit|eindig)\b")
_NOT = re.compile(r"\b(?:not|don.t|nie|never|or|of)\b")


def read_answer(cell: Cell) -> str | None:
    """“Continue, but with changes” → continue_changed; None where it says both, or neither."""
    text = text_of(cell).casefold().rstrip(" ;.!")
    if word := _read_word(text):
        return word
    if _NOT.search(text) or len(text) > 80:
        return None
    goes_on, stops = bool(_GO_ON.search(text)), bool(_STOP.search(text))
    if goes_on == stops:
        return None
    changed = _CHANGED.search(text) and not _AS_IT_IS.search(text)
    return "stop" if stops else "continue_changed" if changed else "continue"


def _facts(columns: Columns) -> list[Facts]:
    answers = columns.take("answer")
    blank = blanks(columns.raw("answer"))
    for row in np.flatnonzero(blank):
        columns.ledger.ignore(int(columns.lines[row]), "no_answer")
    columns.keep &= ~blank
    columns.need(pd.isna(answers), "answer", ~blank)
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            "date": columns.take("date"),
            "answer": answers,
            "active": columns.take("active"),
        }
    )
    return [Facts("polls", frame[columns.keep])]


POLLS = Kind(
    name="polls",
    columns=(
        COMMUNITY,
        replace(DATE, needed=True),
        Column(
            "answer",
            read_answer,
            "response, vote, choice, renewal, should the community continue, should we continue, "
            "should the cop continue, antwoord, stem, keuse",
            words=tuple(ANSWERS),
        ),
        Column(
            "active",
            cells.yes_no,
            "active member, is active, are you an active member, aktief, aktiewe lid",
            code="not_yes_no",
            distinctive=True,
        ),
    ),
    required=(("date",),),
    told_by=(("answer",),),
    facts=_facts,
    may_repeat=True,
)

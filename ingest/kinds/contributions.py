"""Who did what at a meeting."""

import pandas as pd

from ingest import cells
from ingest.columns import Columns, blanks
from ingest.kinds.kind import Column, Facts, Kind
from ingest.kinds.shared import (
    COMMUNITY,
    DATE,
    EMAIL,
    FIRST_NAME,
    MEETING,
    PERSON,
    SURNAME,
    occasions,
    persons,
)

_KINDS = {
    "presented": "presentation presenter presenting speaker talk aangebied aanbieding aanbieder",
    "facilitated": "facilitator facilitation facilitating chaired chair fasiliteer gefasiliteer "
    "fasiliteerder",
    "knowledge_manager": "knowledge_management km scribe minutes notes took_notes kennisbestuurder notule",
    "agenda_item": "agenda proposed_item proposed_agenda_item suggested_item topic agendapunt",
    "action": "took_action action_item aksie",
    "product": "made_product knowledge_product kp produk",
    "spoke": "speaking spoken contributed comment discussion gepraat praat bygedra",
}


def _facts(columns: Columns) -> list[Facts]:
    """One row of `contributions` a line; where the file does not say what it was, somebody spoke."""
    kinds = columns.take("kind")
    blank = blanks(columns.raw("kind"))
    if blank.any():
        columns.ledger.warn("kind_assumed", columns.table.headings.get("kind"), count=int(blank.sum()))
    kinds[blank] = "spoke"
    columns.need(pd.isna(kinds), "kind", ~blank)
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            **occasions(columns),
            **persons(columns),
            "kind": kinds,
            "minutes": columns.take("minutes"),
        }
    )
    return [Facts("contributions", frame[columns.keep], {"mention_id": ("name", "email")}, occasion=True)]


CONTRIBUTIONS = Kind(
    name="contributions",
    columns=(
        COMMUNITY,
        DATE,
        MEETING,
        PERSON,
        FIRST_NAME,
        SURNAME,
        EMAIL,
        Column(
            "kind",
            cells.choice(_KINDS),
            "contribution, contribution kind, kind of contribution, type of contribution, "
            "contribution type, type, what, did what, bydrae, soort bydrae, soort",
            words=tuple(_KINDS),
            distinctive=True,
        ),
        Column(
            "minutes", cells.minutes, "duration, how long, speaking minutes, minute, duur", code="not_minutes"
        ),
    ),
    required=(("person", "email", "surname"), ("date", "meeting")),
    told_by=(("kind",),),
    facts=_facts,
)

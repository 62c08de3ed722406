"""Value stories: what somebody did differently, and what came of it."""

from dataclasses import replace

import pandas as pd

from ingest import cells
from ingest.columns import Columns
from ingest.kinds.kind import Column, Facts, Kind
from ingest.kinds.shared import COMMUNITY, DATE

_CYCLES = {
    "immediate": "immediate_value onmiddellik",
    "potential": "potential_value potensieel",
    "applied": "applied_value toegepas",
    "realised": "realized realised_value realized_value verwesenlik",
    "reframing": "transformative reframing_value herraming",
}


def _facts(columns: Columns) -> list[Facts]:
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            **{name: columns.take(name) for name in ("date", "summary", "cycle", "outcome", "consent")},
        }
    )
    return [Facts("stories", frame[columns.keep])]


STORIES = Kind(
    name="stories",
    columns=(
        COMMUNITY,
        replace(DATE, needed=True),
        Column(
            "summary",
            cells.text,
            "story, value story, what happened, text, storie, verhaal, opsomming",
            needed=True,
            distinctive=True,
        ),
        Column(
            "cycle",
            cells.choice(_CYCLES),
            "value cycle, value, kind of value, level, siklus, waarde",
            words=tuple(_CYCLES),
            distinctive=True,
        ),
        Column("outcome", cells.text, "result, uitkoms"),
        Column("consent", cells.yes_no, "may be used, consent given, toestemming", code="not_yes_no"),
    ),
    required=(("date",), ("summary",)),
    told_by=(),
    facts=_facts,
)

"""Messages of a chat: how many each person wrote a day. What they wrote is never read (`readers/chat.py`)."""

from dataclasses import replace

import pandas as pd

from ingest import cells
from ingest.columns import Columns, blanks
from ingest.kinds.kind import Column, Facts, Kind
from ingest.kinds.shared import COMMUNITY, DATE, PERSON, persons

_KEY = ["community", "date", "name", "email"]


def _facts(columns: Columns) -> list[Facts]:
    """One row of `messages` for each person and day, at the line of the first message; none of 0 messages."""
    counts = columns.take("messages")
    blank = blanks(columns.raw("messages"))
    counts[blank] = 1
    columns.need(pd.isna(counts), "messages", ~blank)
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            "date": columns.take("date"),
            **persons(columns),
            "messages": counts,
        }
    )
    for row in (frame["messages"] == 0).to_numpy().nonzero()[0]:
        columns.ledger.ignore(int(columns.lines[row]), "no_messages")
    kept = frame[columns.keep & (frame["messages"] != 0).to_numpy()]
    first = kept.groupby(_KEY, dropna=False, sort=False, observed=True)["line"].transform("min")
    for line, counted in zip(kept["line"].tolist(), first.tolist(), strict=True):
        columns.ledger.same_fact(line, counted)
    summed = (
        kept.assign(messages=kept["messages"].astype(int))
        .groupby(_KEY, dropna=False, sort=False, as_index=False, observed=True)
        .agg(line=("line", "min"), messages=("messages", "sum"))
    )
    return [Facts("messages", summed, {"mention_id": ("name", "email")})]


MESSAGES = Kind(
    name="messages",
    columns=(
        COMMUNITY,
        replace(DATE, needed=True),
        PERSON,
        Column(
            "messages",
            cells.whole,
            "number of messages, message count, boodskappe, aantal boodskappe",
            code="not_a_number",
            distinctive=True,
        ),
    ),
    required=(("date",), ("person",)),
    told_by=(("messages",),),
    facts=_facts,
    opt_in=True,
)

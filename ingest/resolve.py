"""Rows that point at a meeting by half of what it takes: by its name alone, or by a date that has two."""

from dataclasses import dataclass, field, replace
from datetime import date

import numpy as np
import pandas as pd

from ingest.cells import one_of
from ingest.coded import Coded, coded, objects, together
from ingest.dates import spoken
from ingest.kinds.kind import Facts
from ingest.ledger import Ledger
from ingest.meetings import Calendar


@dataclass(frozen=True)
class _Found:
    """The date of a distinct pair of date and label, or why there is none."""

    day: date | None
    code: str | None = None
    value: str | None = None
    details: dict[str, object] = field(default_factory=dict)


def resolve(facts: Facts, known: Calendar, ledger: Ledger) -> Facts:
    """The facts with a date on every row (R30); rows for which no one meeting fits are given up.

    A name alone takes the date of the meeting of that name, known from the same sheet or from
    before. A date alone on which two or more named meetings stand fits none of them. Where the table
    has no meeting, only a date (`dated_by`), the row stays, without the date. Where a name is not known
    but the frame has a date for that case (`otherwise`), the row takes it and gives up the name.
    """
    if not facts.occasion and not facts.dated_by:
        return facts
    when, frame = facts.dated_by or "date", _otherwise(facts.frame, known, ledger)
    key = [coded(frame[name]) for name in ("community", when, "label")]
    codes, first = together(key)
    distinct = zip(*(column.at_rows(first).cells for column in key), strict=True)
    found = [_find(community, day, label, known, facts.occasion) for community, day, label in distinct]
    faulty = np.array([f.code is not None for f in found], dtype=bool)[codes]
    for row in np.flatnonzero(faulty):
        fault = found[codes[row]]
        line = int(frame["line"].iat[row])
        ledger.fault(line, fault.code or "", None, fault.value, **fault.details)
    days = Coded(codes, objects([f.day for f in found]))
    frame = frame.assign(**{when: days.categorical()})
    if facts.occasion:
        return replace(facts, frame=frame[~faulty] if faulty.any() else frame)
    frame = frame[~faulty & frame[when].notna().to_numpy()] if facts.needs_date else frame
    return replace(facts, frame=frame.drop(columns="label"))


def _otherwise(frame: pd.DataFrame, known: Calendar, ledger: Ledger) -> pd.DataFrame:
    """The frame without the column `otherwise`: used where a row names a meeting that is not known."""
    if "otherwise" not in frame:
        return frame
    open_ = frame["date"].isna() & frame["label"].notna() & frame["otherwise"].notna()
    pairs = frame[open_].groupby(["community", "label"], sort=False, observed=True)["line"]
    frame = frame.assign(date=frame["date"].astype(object), label=frame["label"].astype(object))
    for (community, label), lines in pairs:
        if len(known.dates_of(community, label)) != 1:
            rows = open_ & (frame["community"] == community) & (frame["label"] == label)
            frame.loc[rows, "date"] = frame.loc[rows, "otherwise"]
            frame.loc[rows, "label"] = None
            ledger.warn("meeting_by_day", None, label, count=int(lines.nunique()))
    return frame.drop(columns="otherwise")


def _find(
    community: str, day: date | None, label: str | None, known: Calendar, needs_meeting: bool
) -> _Found:
    if day is None and label is not None:
        dates = known.dates_of(community, label)
        if len(dates) == 1:
            return _Found(dates[0])
        if not dates:
            return _Found(None, "unknown_meeting", label)
        return _Found(None, "which_meeting", label, {"meetings": one_of(spoken(d) for d in dates)})
    if day is not None and label is None and needs_meeting:
        labels = known.labels_on(community, day)
        if len(labels) > 1:
            return _Found(
                None, "which_meeting", day.isoformat(), {"meetings": one_of(f"“{v}”" for v in labels)}
            )
    return _Found(day)

"""Official readings and what a committee decided on them: at most a few a year, kept whatever is loaded or undone."""

import json
import os
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

import duckdb

from ingest import store
from ingest.problems import Refused

Database = str | os.PathLike[str]

DAY, YEAR = timedelta(days=1), timedelta(days=365)


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """An official reading as it is to be kept; the fields are the columns of `review`."""

    community: str
    as_of: date
    headline: str
    qualifier: str | None
    moving_towards: str | None
    read_headline: str
    read_qualifier: str | None
    rule: int
    firm: bool
    because: str
    dimensions: Mapping[str, str]
    policy_sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the committee decided: agree or disagree, why, who by role, and when."""

    decision: str
    reason: str
    roles: str
    decided_on: date


def days(db: Database, community: str) -> list[date]:
    """The days that official readings of the community were taken for, in order."""
    with store.read(db) as cursor:
        return _days(cursor, community)


def next_day(taken: Collection[date], day: date, per_year: int) -> date:
    """The first day, from `day` on, with room for another reading: at most `per_year` in any 365 days."""
    candidates = {day, *(before + wait for before in taken for wait in (DAY, YEAR))}
    free = (each for each in candidates if each >= day and each not in taken)
    return min(each for each in free if not _crowd(taken, each, per_year))


def record(
    db: Database,
    taken: Taken,
    *,
    per_year: int,
    at: datetime,
    decision: Decision | None = None,
    plan: Sequence[str] = (),
) -> bool:
    """Keep a reading, what was decided on it and the dimensions of the plan adopted; True where the reading is new.

    A reading that was taken for that day before stands as it is, and only takes the decision (the newest is the one
    that counts) and the plan. Raises Refused where it would be one too many in any 365 days.
    """
    with store.read(db) as cursor:
        _check(cursor, taken, per_year, decision)
    with store.write(db) as cursor:
        new = _check(cursor, taken, per_year, decision)
        where = [taken.community.casefold(), taken.as_of]
        if new:
            _insert(cursor, taken, at)
        if decision:
            cursor.execute(
                "update review set decision = ?, reason = ?, roles = ?, decided_on = ?"
                " where community_key = ? and as_of = ?",
                [decision.decision, decision.reason, decision.roles, decision.decided_on, *where],
            )
        if plan:
            cursor.execute(
                "update review set plan = ? where community_key = ? and as_of = ?", ["; ".join(plan), *where]
            )
    return new


def _insert(cursor: duckdb.DuckDBPyConnection, taken: Taken, at: datetime) -> None:
    columns: dict[str, object] = {
        "community_key": taken.community.casefold(),
        "dimensions": json.dumps(dict(taken.dimensions)),
        "taken_at": at,
    }
    plain = set(Taken.__slots__) - {"community", "dimensions"}
    columns |= {name: getattr(taken, name) for name in sorted(plain)}
    places = ", ".join("?" * len(columns))
    cursor.execute(f"insert into review ({', '.join(columns)}) values ({places})", list(columns.values()))


def _check(cursor: duckdb.DuckDBPyConnection, taken: Taken, per_year: int, decision: Decision | None) -> bool:
    """Whether the reading is new. Raises Refused where there is no room for it, or a decision comes before it."""
    if decision and decision.decided_on < taken.as_of:
        raise Refused(
            f"{taken.community}: a decision of {decision.decided_on} cannot be about the reading of {taken.as_of}, "
            "which came later. Give the day on which it was taken"
        )
    before = _days(cursor, taken.community)
    if taken.as_of in before:
        return False
    if crowd := _crowd(before, taken.as_of, per_year):
        free = next_day(before, taken.as_of, per_year)
        raise Refused(
            f"{taken.community}: no official reading was taken for {taken.as_of}. At most {per_year} may fall in any "
            f"{YEAR.days} days, and there are those of {' and '.join(map(str, crowd))}. The next can be for {free}; "
            f"to add a decision to one that was taken, give its day (--as-of {crowd[-1]})"
        )
    return True


def _crowd(taken: Collection[date], day: date, per_year: int) -> tuple[date, ...]:
    """The readings that one for `day` would be too many with; none where there is room."""
    near = sorted({*(each for each in taken if abs(each - day) < YEAR), day})
    for first, last in zip(near, near[per_year:], strict=False):
        if last - first < YEAR:
            return tuple(each for each in near if first <= each <= last and each != day)
    return ()


def _days(cursor: duckdb.DuckDBPyConnection, community: str) -> list[date]:
    rows = cursor.execute(
        "select as_of from review where community_key = ? order by as_of", [community.casefold()]
    ).fetchall()
    return [day for (day,) in rows]

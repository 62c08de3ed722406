"""Runs the portable SQL of concepts and indicators. Nothing else knows which engine that is."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from importlib import resources
from typing import Any

import pandas as pd
import pyarrow as pa
from duckdb import DuckDBPyConnection

from metrics.months import months_after
from metrics.policy import Policy
from metrics.school_calendar import calendar_tables

CONCEPT_FILES = (
    "meetings",
    "people",
    "copies",
    "days",
    "work",
    "forms",
    "contributions",
    "money",
    "governance",
    "rhythm",
    "agenda",
    "stewardship",
    "voice",
    "records",
    "histories",
    "state",
)
BEGINNING = date(1900, 1, 1)

_CONCEPT = re.compile(r"^-- concept: (\w+)\n", re.MULTILINE)
_WORD = re.compile(r"\b[a-z_]+\b")
_COLUMNS: dict[str, list[str]] = {}
_PARAMETER = re.compile(r"\$(\w+)")


def concepts(files: Sequence[str] = CONCEPT_FILES) -> dict[str, str]:
    """The shared words by name, in the order in which they build on one another."""
    found = {}
    for file in files:
        text = (resources.files("metrics") / "concepts" / f"{file}.sql").read_text(encoding="utf-8")
        parts = _CONCEPT.split(text)[1:]
        found.update(
            {name: sql.strip().rstrip(";") for name, sql in zip(parts[::2], parts[1::2], strict=True)}
        )
    return found


class Engine:
    """A database, a date and a policy, with the concepts worked out for the communities in scope.

    `cursor` reads a cop-health database; the concepts become temporary tables of it and go when it is
    closed. `parameters` are the named parameters that any SQL may use, `meanings` the concepts that stand
    for others.
    """

    def __init__(
        self,
        cursor: DuckDBPyConnection,
        parameters: Mapping[str, Any],
        meanings: Mapping[str, str] | None = None,
    ) -> None:
        self._cursor = cursor
        self.parameters = dict(parameters)
        self._meanings = dict(meanings or {})

    def where(self, meanings: Mapping[str, str]) -> "Engine":
        """The same database and date, where SQL that names a concept of `meanings` is given another one."""
        return Engine(self._cursor, self.parameters, meanings)

    def at(self, as_of: date, policy: Policy, communities: Sequence[str]) -> "Engine":
        """Another engine on the same database, as at another date, for these communities."""
        return prepare(self.cursor(), as_of=as_of, policy=policy, communities=communities)

    def beside(self, wanted: Sequence[str], communities: Sequence[str]) -> "Engine":
        """Another engine on the same database and date that knows only these concepts and what they are made of."""
        engine = Engine(self.cursor(), self.parameters)
        _define_scope(engine, communities)
        everything = concepts()
        needed = _made_of(wanted, everything)
        for name in (name for name in everything if name in needed):
            engine.define(name, everything[name])
        return engine

    def cursor(self) -> DuckDBPyConnection:
        """Another cursor on the same database, with temporary tables of its own."""
        [(database, schema)] = self.rows("select current_database(), current_schema()")
        cursor = self._cursor.cursor()
        # It would begin in the engine's first database, where a file that is attached is not looked for.
        cursor.execute(f'use "{database}"."{schema}"')
        return cursor

    def frame(self, sql: str, **more: Any) -> pd.DataFrame:
        """The rows of a query; `more` adds to the named parameters."""
        return self._cursor.execute(self._meant(sql), self._needed(sql, more)).df()

    def rows(self, sql: str, **more: Any) -> list[tuple[Any, ...]]:
        """The rows of a query as plain tuples, for the few that keep dates and nulls as they are."""
        return self._cursor.execute(self._meant(sql), self._needed(sql, more)).fetchall()

    def columns(self, sql: str) -> list[str]:
        """The names of a query's columns, without running it; they are the query's, whatever the database holds."""
        if sql not in _COLUMNS:
            described = self._cursor.execute(f"describe {self._meant(sql)}", self._needed(sql, {})).fetchall()
            _COLUMNS[sql] = [row[0] for row in described]
        return _COLUMNS[sql]

    def define(self, name: str, sql: str, **more: Any) -> None:
        """Make a concept out of a query, for later queries to use by name."""
        made = self._meant(f"create or replace temp table {name} as {sql}")
        self._cursor.execute(made, self._needed(sql, more))

    def define_table(self, name: str, table: pd.DataFrame) -> None:
        """Make a concept out of a table held in memory."""
        self._cursor.register("given_table", pa.Table.from_pandas(table, preserve_index=False))
        self._cursor.execute(f"create or replace temp table {name} as select * from given_table")
        self._cursor.unregister("given_table")

    def _meant(self, sql: str) -> str:
        return _WORD.sub(lambda word: self._meanings.get(word[0], word[0]), sql) if self._meanings else sql

    def _needed(self, sql: str, more: Mapping[str, Any]) -> dict[str, Any]:
        known = self.parameters | dict(more)
        return {name: known[name] for name in set(_PARAMETER.findall(sql))}


def prepare(
    cursor: DuckDBPyConnection, *, as_of: date, policy: Policy, communities: Sequence[str] | None
) -> Engine:
    """An engine with every concept worked out as at `as_of`.

    `communities` are ids, compared without case; None means all. Raises KeyError for an id that the
    database does not have.
    """
    engine = Engine(cursor, policy.parameters() | {"currency": policy.currency} | _days(as_of, policy))
    _define_scope(engine, communities)
    for name, table in calendar_tables().items():
        engine.define_table(name, table)
    engine.define_table("money_year", _money_years(as_of, policy))
    for name, sql in concepts().items():
        engine.define(name, sql)
    return engine


def _made_of(wanted: Sequence[str], everything: Mapping[str, str]) -> set[str]:
    """The concepts and all that they build on."""
    found, left = set(), [*wanted]
    while left:
        found.add(name := left.pop())
        left += [
            word for word in set(_WORD.findall(everything[name])) if word in everything and word not in found
        ]
    return found


def _define_scope(engine: Engine, communities: Sequence[str] | None) -> None:
    if communities is None:
        engine.define("scope", "select community from community")
        return
    wanted = {name.strip().casefold() for name in communities}
    known = engine.frame("select community, community_key from community")
    missing = sorted(wanted - set(known["community_key"]))
    if missing:
        raise KeyError(missing[0])
    engine.define_table("scope", known.loc[known["community_key"].isin(wanted), ["community"]])


def _money_years(as_of: date, policy: Policy) -> pd.DataFrame:
    """The money period (number 0) and as many before it as a cost is compared with."""
    months, before = int(policy.number("money_months")), int(policy.number("money_years_before"))
    ends = [months_after(as_of, -months * number) for number in range(before + 2)]
    return pd.DataFrame(
        {
            "number": range(before + 1),
            "from_on": [day + timedelta(days=1) for day in ends[1:]],
            "to_on": ends[:-1],
        }
    )


def _days(as_of: date, policy: Policy) -> dict[str, date]:
    """The dates that windows of months begin and end on (R8, R14, R38, R39)."""
    after = timedelta(days=1)
    return {
        "as_of": as_of,
        "beginning": BEGINNING,
        "window_from": months_after(as_of, -int(policy.number("window_months"))),
        "past_from": months_after(as_of, -int(policy.number("money_months"))) + after,
        "coming_from": as_of + after,
        "coming_to": months_after(as_of, int(policy.number("money_months_ahead"))),
        "poll_from": months_after(as_of, -int(policy.number("renewal_stale_months"))),
        "ending_before": months_after(as_of, int(policy.number("stage_ending_months"))),
    }

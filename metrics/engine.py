"""Runs the portable SQL of concepts and indicators. Nothing else knows which engine that is."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import pandas as pd
import pyarrow as pa
from duckdb import DuckDBPyConnection

from metrics.concept import Shelf
from metrics.months import months_after
from metrics.policy import Policy
from metrics.school_calendar import calendar_tables

BEGINNING = date(1900, 1, 1)

_WORD = re.compile(r"\b[a-z_]+\b")
_COLUMNS: dict[str, list[str]] = {}
_PARAMETER = re.compile(r"\$(\w+)")
_SCOPED = re.compile(r"\b(?:\w\.)?community in \(select community from scope\)")


class Engine:
    """A database, a date and a policy, with the concepts for the communities in scope.

    `cursor` reads a cop-health database; a concept becomes a temporary table of it when a query first reads
    it, and goes when it is closed. `parameters` are the named parameters that any SQL may use, `meanings` the
    concepts that stand for others, `shelf` has those that stand ready. With `everybody` all communities are in scope,
    so that no row need be asked whether its community is: of ten million that takes longer than to group them.
    """

    def __init__(
        self,
        cursor: DuckDBPyConnection,
        parameters: Mapping[str, Any],
        meanings: Mapping[str, str] | None = None,
        shelf: Shelf | None = None,
        *,
        everybody: bool = False,
    ) -> None:
        self._cursor, self._everybody = cursor, everybody
        self.parameters = dict(parameters)
        self._meanings = dict(meanings or {})
        self._shelf = shelf or Shelf(self._make, self._drop)

    def where(self, meanings: Mapping[str, str]) -> "Engine":
        """The same database and date, where SQL that names a concept of `meanings` is given another one."""
        return Engine(self._cursor, self.parameters, meanings, self._shelf, everybody=self._everybody)

    def at(self, as_of: date, policy: Policy, communities: Sequence[str]) -> "Engine":
        """Another engine on the same database, as at another date, for these communities."""
        return prepare(self.cursor(), as_of=as_of, policy=policy, communities=communities)

    def cursor(self) -> DuckDBPyConnection:
        """Another cursor on the same database, with temporary tables of its own."""
        [(database, schema)] = self.rows("select current_database(), current_schema()")
        cursor = self._cursor.cursor()
        # It would begin in the engine's first database, where a file that is attached is not looked for.
        cursor.execute(f'use "{database}"."{schema}"')
        return cursor

    def frame(self, sql: str, **more: Any) -> pd.DataFrame:
        """The rows of a query; `more` adds to the named parameters."""
        return self._run(sql, more).df()

    def rows(self, sql: str, **more: Any) -> list[tuple[Any, ...]]:
        """The rows of a query as plain tuples, for the few that keep dates and nulls as they are."""
        return self._run(sql, more).fetchall()

    def columns(self, sql: str) -> list[str]:
        """The names of a query's columns, without running it; they are the query's, whatever the database holds."""
        if sql not in _COLUMNS:
            _COLUMNS[sql] = [row[0] for row in self._run(sql, {}, "describe {}").fetchall()]
        return _COLUMNS[sql]

    def define(self, name: str, sql: str, **more: Any) -> None:
        """Make a concept out of a query, for later queries to use by name."""
        self._run(sql, more, f"create or replace temp table {self._meant(name)} as {{}}")

    def forget(self, name: str) -> None:
        """Undo `define`."""
        self._drop(self._meant(name))

    def let_go(self, still_to_come: Iterable[str]) -> None:
        """Free the memory of what none of the queries to come reads."""
        self._shelf.let_go(map(self._meant, still_to_come))

    def define_table(self, name: str, table: pd.DataFrame) -> None:
        """Make a concept out of a table held in memory."""
        self._cursor.register("given_table", pa.Table.from_pandas(table, preserve_index=False))
        self._cursor.execute(f"create or replace temp table {name} as select * from given_table")
        self._cursor.unregister("given_table")

    def _run(self, sql: str, more: Mapping[str, Any], what: str = "{}") -> DuckDBPyConnection:
        meant = self._scoped(self._meant(sql))
        self._shelf.ready(meant)
        return self._cursor.execute(what.format(meant), self._needed(sql, more))

    def _make(self, name: str, sql: str) -> int:
        made = self._cursor.execute(
            f"create or replace temp table {name} as {self._scoped(sql)}", self._needed(sql, {})
        )
        [(rows,)] = made.fetchall()
        return int(rows)

    def _drop(self, name: str) -> None:
        self._cursor.execute(f"drop table {name}")

    def _meant(self, sql: str) -> str:
        return _WORD.sub(lambda word: self._meanings.get(word[0], word[0]), sql) if self._meanings else sql

    def _scoped(self, sql: str) -> str:
        return _SCOPED.sub("true", sql) if self._everybody else sql

    def _needed(self, sql: str, more: Mapping[str, Any]) -> dict[str, Any]:
        known = self.parameters | dict(more)
        return {name: known[name] for name in set(_PARAMETER.findall(sql))}


def prepare(
    cursor: DuckDBPyConnection, *, as_of: date, policy: Policy, communities: Sequence[str] | None
) -> Engine:
    """An engine whose concepts are as at `as_of`.

    `communities` are ids, compared without case; None means all. Raises KeyError for an id that the
    database does not have.
    """
    parameters = policy.parameters() | {"currency": policy.currency} | _days(as_of, policy)
    engine = Engine(cursor, parameters, everybody=communities is None)
    _define_scope(engine, communities)
    for name, table in calendar_tables().items():
        engine.define_table(name, table)
    engine.define_table("money_year", _money_years(engine, as_of, policy))
    return engine


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


def _money_years(engine: Engine, as_of: date, policy: Policy) -> pd.DataFrame:
    """The money period of each community (number 0) and as many before it as its cost is compared with."""
    months, before = int(policy.number("money_months")), int(policy.number("money_years_before"))
    ends = [months_after(as_of, -months * number) for number in range(before + 2)]
    # Said to be dates, for where there is no community nothing shows it.
    days = pd.DataFrame({"from_on": [day + timedelta(days=1) for day in ends[1:]], "to_on": ends[:-1]})
    years = days.astype(pd.ArrowDtype(pa.date32())).assign(number=range(before + 1))
    return engine.frame("select community from scope").astype("string").merge(years, how="cross")


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

"""What somebody decided about who is who, kept for ever: these two are one person, or they are two.

A decision is about sources, an e-mail or a name in a community, by their pseudonyms, and not about mentions: so
it holds whatever is taken out and loaded again, in any order, and the table holds no name.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

import duckdb

Pair: TypeAlias = tuple[str, str]


@dataclass(frozen=True)
class Decisions:
    """Pairs of pseudonyms of sources, the lesser first."""

    same: frozenset[Pair] = frozenset()
    different: frozenset[Pair] = frozenset()


def read(cursor: duckdb.DuckDBPyConnection) -> Decisions:
    """All that was decided."""
    rows = cursor.execute("select one, other, decision from identity_decision").fetchall()
    return Decisions(
        frozenset((one, other) for one, other, decision in rows if decision == "same"),
        frozenset((one, other) for one, other, decision in rows if decision == "different"),
    )


def crossed(some: Iterable[str], others: Collection[str]) -> set[Pair]:
    """Every source of one person with every source of the other."""
    return {(min(one, other), max(one, other)) for one in some for other in others if one != other}


def add(cursor: duckdb.DuckDBPyConnection, pairs: Iterable[Pair], decision: str, at: datetime) -> None:
    """Decide on those pairs; the newest word on a pair is the one that counts."""
    rows = sorted(pairs)
    take_back(cursor, rows)
    for one, other in rows:
        cursor.execute("insert into identity_decision values (?, ?, ?, ?)", [one, other, decision, at])


def take_back(cursor: duckdb.DuckDBPyConnection, pairs: Iterable[Pair]) -> None:
    """Let those pairs be undecided again."""
    for one, other in sorted(pairs):
        cursor.execute("delete from identity_decision where one = ? and other = ?", [one, other])

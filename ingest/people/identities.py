"""Who is who, for those who know: list the people, see who may be one, and say so.

What is said is kept for ever (`identity_decisions`); facts stay as they were written, so that nothing said
here cannot be taken back.
"""

import os
from dataclasses import dataclass
from datetime import datetime

import duckdb

from ingest import store
from ingest.people import decisions as identity_decisions
from ingest.people import suspects
from ingest.people.decisions import Pair, crossed
from ingest.people.identity import automatic, recompute
from ingest.people.whom import Everybody, Meant
from ingest.problems import Refused

Database = str | os.PathLike[str]

_ONE = "{one} and {other} are one person, {person}: nothing in the files tells them apart"


@dataclass(frozen=True)
class Changed:
    """A person after a decision. `merged` are the ids of before that it took in; `parted` those it became.

    `overruled`: it had been said before that they are two people, and the newest word counts.
    """

    person: str
    merged: tuple[str, ...] = ()
    parted: tuple[str, ...] = ()
    overruled: bool = False

    def to_dict(self) -> dict[str, object]:
        """The document of `people --merge`, `--split` and `--refuse`."""
        return {
            "person": self.person,
            "merged": list(self.merged),
            "parted": list(self.parted),
            "overruled": self.overruled,
        }


def merge(one: str, other: str, db: Database, *, at: datetime) -> Changed:
    """Say that two are one person, across communities too. Raises Refused where either is nobody, or several."""
    with store.read(db) as cursor:
        everybody = Everybody(cursor)
        if (person := everybody.meant(one).person) == everybody.meant(other).person:
            return Changed(person)
    with store.write(db) as cursor:
        everybody = Everybody(cursor)
        first, second = everybody.meant(one), everybody.meant(other)
        pairs = crossed(first.sources, second.sources)
        overruled = not identity_decisions.read(cursor).different.isdisjoint(pairs)
        identity_decisions.add(cursor, pairs, "same", at)
        now = _settled(cursor, first, second)
        if (person := _person_of(now, first)) != _person_of(now, second):
            raise Refused(
                f"{one} and {other} cannot be one person: it was said that they are two, of names that no file holds "
                "now. Load those files again first"
            )
        return Changed(person, merged=tuple(sorted({first.person, second.person})), overruled=overruled)


def split(one: str, db: Database, *, at: datetime) -> Changed:
    """Undo the merges of a person; by an e-mail or COMMUNITY/NAME, only that one is parted from the others.

    Raises Refused where nothing was merged.
    """
    with store.read(db) as cursor:
        _merged_groups(cursor, Everybody(cursor).meant(one), one)
    with store.write(db) as cursor:
        meant = Everybody(cursor).meant(one)
        groups = _merged_groups(cursor, meant, one)
        parted = next((group for group in groups if meant.named in group), None)
        others = [group for group in groups if group is not parted] if parted else []
        identity_decisions.take_back(cursor, _said_of(cursor, parted or set(meant.sources)))
        for k, group in enumerate(others):
            for before in others[:k]:
                identity_decisions.add(cursor, crossed(group, before), "same", at)
        now = _settled(cursor, meant)
        persons = {person for person, sources in now.sources.items() if sources & meant.sources}
        return Changed(meant.person, parted=tuple(sorted(persons)))


def refuse(one: str, other: str, db: Database, *, at: datetime) -> Changed:
    """Say that two are two persons for ever: they are never suggested again.

    Two names of a community that were taken for one, because of how they are written, are told apart.
    """
    with store.read(db) as cursor:
        _pairs_of_two(cursor, one, other)
    with store.write(db) as cursor:
        first, second, pairs = _pairs_of_two(cursor, one, other)
        identity_decisions.add(cursor, pairs, "different", at)
        now = _settled(cursor, first, second)
        persons = _person_of(now, first), _person_of(now, second)
        if persons[0] == persons[1]:
            raise Refused(_ONE.format(one=one, other=other, person=persons[0]))
        return Changed(persons[0], parted=tuple(sorted(persons)))


def merged(db: Database) -> frozenset[str]:
    """The persons that somebody's word put together, and not only how their names are written."""
    with store.read(db) as cursor:
        said = identity_decisions.read(cursor).same
        of_source = {s: person for person, its in Everybody(cursor).sources.items() for s in its}
    return frozenset(
        of_source[one] for one, other in said if one in of_source and of_source[one] == of_source.get(other)
    )


def _pairs_of_two(cursor: duckdb.DuckDBPyConnection, one: str, other: str) -> tuple[Meant, Meant, set[Pair]]:
    """Two persons, or two names of one, and the pairs of sources that are to be told apart."""
    everybody = Everybody(cursor)
    first, second = everybody.meant(one), everybody.meant(other)
    if first.person != second.person:
        return first, second, crossed(first.sources, second.sources)
    if first.named is None or second.named is None or first.named == second.named:
        raise Refused(
            f"{one} and {other} are one person, {first.person}: nothing in the files tells them apart"
        )
    if not any({first.named, second.named} <= sources for sources in automatic(cursor)):
        raise Refused(
            f"{one} and {other} were merged into {first.person}. Undo that first, with --split {one}"
        )
    return first, second, crossed([first.named], [second.named])


def _merged_groups(cursor: duckdb.DuckDBPyConnection, meant: Meant, said: str) -> list[set[str]]:
    """The sources of a person, by the persons that they were before anybody's word. Refused where that is one."""
    groups = [own for sources in automatic(cursor) if (own := sources & meant.sources)]
    if len(groups) > 1:
        return groups
    raise Refused(
        f"{said}: nothing was merged here, so there is nothing to undo. Two names that are two people are told apart "
        "with --refuse COMMUNITY/NAME COMMUNITY/NAME"
    )


def _said_of(cursor: duckdb.DuckDBPyConnection, sources: set[str]) -> set[Pair]:
    """The merges in which any of those sources stands."""
    return {pair for pair in identity_decisions.read(cursor).same if not sources.isdisjoint(pair)}


def _settled(cursor: duckdb.DuckDBPyConnection, *touched: Meant) -> Everybody:
    """Everybody as it is now, after a decision about those."""
    communities = cursor.execute(
        "select distinct community from mention where person_id in (select unnest(?::varchar[])) order by 1",
        [[meant.person for meant in touched]],
    ).fetchall()
    suspects.recompute(cursor, recompute(cursor, [community for (community,) in communities]))
    return Everybody(cursor)


def _person_of(everybody: Everybody, meant: Meant) -> str:
    wanted = {meant.named} if meant.named else meant.sources
    return min(person for person, sources in everybody.sources.items() if sources & wanted)

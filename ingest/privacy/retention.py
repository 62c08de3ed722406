"""Letting go of names and forms of communities that were retired long ago; what was counted stays.

A person who belongs to no other community that is held by name is taken out everywhere, as `erase` does it. Whoever
is in another one too keeps name and e-mail there: what the person did in the retired one becomes that of a nobody,
whom nothing links to them, so that the living community's people are who they were. All of it is done at once: a text
that names a hundred people is read once.
"""

import os
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

import duckdb

from ingest import store
from ingest.privacy import forgetting, stand_ins, texts
from ingest.privacy.columns import KINDS
from ingest.privacy.erase import FILES
from ingest.privacy.naming import TAKEN_OUT, Naming
from ingest.privacy.namings import Mentioned, Namings, everybody
from ingest.privacy.retired import retired

MONTHS = 24
"""How long after a community was retired its names are kept, unless somebody says otherwise."""

Database = str | os.PathLike[str]


@dataclass(frozen=True)
class Held:
    """A retired community: since when, from which day its names may go, whether that has come, and what there is.

    `names` counts whatever is named there; `people` are those that are no device or room, of whom `elsewhere` are also
    in a community whose names stay; `answers` are those to evaluation forms that hold words of somebody's own.
    """

    community: str
    since: date
    last_met: date | None
    names_from: date
    due: bool
    names: int
    people: int
    elsewhere: int
    answers: int

    @property
    def nothing_left(self) -> bool:
        """Whether neither names nor words are held any more."""
        return not self.names and not self.answers


@dataclass(frozen=True)
class Dropped:
    """What went, in numbers, and what still names them: `files` with their sheets, as they were called.

    `people` lost their names everywhere, `elsewhere` in the retired communities only; `ids` are communities whose id
    itself names somebody who went.
    """

    communities: tuple[str, ...]
    people: int
    elsewhere: int
    answers: int
    texts: int
    kept: tuple[tuple[str, int], ...]
    files: tuple[tuple[str, str | None], ...]
    ids: tuple[str, ...]


def held(db: Database, *, as_of: date, months: int = MONTHS) -> tuple[Held, ...]:
    """Every community that is retired on that day, in order of ids. Raises Refused where there is no database."""
    with store.read(db) as cursor:
        return _held(cursor, as_of, months)


def drop(db: Database, *, as_of: date, at: datetime, months: int = MONTHS) -> Dropped:
    """Let names and open answers go wherever the day has come; where it has nowhere, nothing is changed.

    `at` is when it was done, for what has to be decided anew about who is who. Raises Refused where there is no
    database.
    """
    with store.read(db) as cursor:
        if not _due(cursor, as_of, months):
            return Dropped((), people=0, elsewhere=0, answers=0, texts=0, kept=(), files=(), ids=())
    with store.write(db, anew=True) as cursor:
        communities = _due(cursor, as_of, months)
        files = {i: (file, sheet) for i, file, sheet in cursor.execute(FILES).fetchall()}
        every = [each for (each,) in cursor.execute("select community from community order by 1").fetchall()]
        gone = _Gone(everybody(cursor), communities)
        devices = _devices(cursor)
        kept, imports = forgetting.facts_about(cursor, gone.there.own)
        answers, forms = stand_ins.replace_answers(cursor, communities)
        forgetting.forget_decisions(cursor, gone.there)
        changed, touched = texts.take_out(cursor, gone)
        stand_ins.replace_places(cursor, communities)
        stand_ins.replace_problems(cursor, communities)
        forgetting.let_go(cursor, gone.there.own)
        forgetting.settle(cursor, gone.touched, gone.there.others, at)
        imports |= touched | forms
        texts.mark(cursor, imports | forgetting.imports_waiting(cursor, communities), TAKEN_OUT)
        forgetting.rename_imports(cursor)
    named = [files[import_id] for import_id in files if import_id in imports]
    return Dropped(
        communities=tuple(communities),
        people=len(gone.people - devices),
        elsewhere=len(gone.elsewhere - devices),
        answers=answers,
        texts=changed.total(),
        kept=tuple((KINDS.get(table, table), n) for table, n in kept.items()),
        files=tuple(dict.fromkeys(named)),
        ids=tuple(each for each in every if gone.of(None).names(each)),
    )


class _Gone:
    """Whoever is named in the communities whose names go, and how texts name them: there, and everywhere else."""

    def __init__(self, mentions: Sequence[Mentioned], communities: Collection[str]) -> None:
        self._communities = frozenset(communities)
        own = [each for each in mentions if each.community in self._communities]
        others = [each for each in mentions if each.community not in self._communities]
        known = {each.person_id for each in others}
        # Held against all others, what is decided of a name; not so a text there, in which nobody else is meant.
        self.there = Namings(own, others)
        self._there = Namings(own, [])
        self._beyond = Namings([each for each in own if each.person_id not in known], others)
        self.elsewhere = {each.person_id for each in own if each.person_id in known}
        self.people = {each.person_id for each in own} - known
        self.touched = self._communities | {e.community for e in others if e.person_id in self.elsewhere}

    def of(self, community: str | None) -> Naming:
        """How texts of a community name them."""
        return (self._there if community in self._communities else self._beyond).of(community)


def _due(cursor: duckdb.DuckDBPyConnection, as_of: date, months: int) -> list[str]:
    """The communities whose names go."""
    return [each.community for each in _held(cursor, as_of, months) if each.due and not each.nothing_left]


def _devices(cursor: duckdb.DuckDBPyConnection) -> set[str]:
    rows = cursor.execute("select distinct person_id from mention where placeholder").fetchall()
    return {person for (person,) in rows}


def _held(cursor: duckdb.DuckDBPyConnection, as_of: date, months: int) -> tuple[Held, ...]:
    found = retired(cursor, as_of)
    due = {each.community for each in found if each.names_from(months) <= as_of}
    answers = stand_ins.open_answers(cursor, [each.community for each in found])
    there: dict[str, set[str]] = {}
    known_in: dict[str, set[str]] = {}
    for community, person in cursor.execute(
        "select distinct m.community, m.person_id from mention m join mention_name n using (mention_id)"
    ).fetchall():
        there.setdefault(community, set()).add(person)
        known_in.setdefault(person, set()).add(community)
    devices = _devices(cursor)
    listed = []
    for each in found:
        going = {each.community} | (due if each.community in due else set())
        named = there.get(each.community, set())
        people = named - devices
        listed.append(
            Held(
                community=each.community,
                since=each.since,
                last_met=each.last_met,
                names_from=each.names_from(months),
                due=each.community in due,
                names=len(named),
                people=len(people),
                elsewhere=sum(not known_in[person] <= going for person in people),
                answers=answers.get(each.community, 0),
            )
        )
    return tuple(listed)

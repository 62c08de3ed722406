"""Everybody that the files speak of, and who may be one: what `cop-health people` lists."""

import os
from dataclasses import dataclass

import duckdb

from ingest import people, store
from ingest.problems import Refused

_MENTIONS = """
    select m.person_id, m.community, m.placeholder, n.name, n.email, m.mention_id
    from mention m join mention_name n using (mention_id) order by all
"""
_ATTENDANCES = """
    select m.person_id, count(distinct o.meeting_id)
    from attendance a
    join mention m on m.mention_id = a.mention_id
    join occasion o on o.occasion_id = a.occasion_id
    where a.status in ('present', 'online') and (? is null or m.community = ?)
    group by 1
"""


@dataclass(frozen=True)
class Listed:
    """A person, or a placeholder, with everything that the files write of it; `names` has the fullest first."""

    person: str
    names: tuple[str, ...]
    emails: tuple[str, ...]
    communities: tuple[str, ...]
    attendances: int
    placeholder: bool

    @property
    def shown(self) -> str:
        """What to call the person."""
        return self.names[0] if self.names else self.emails[0]

    def to_dict(self) -> dict[str, object]:
        """An entry of `people` of the JSON."""
        return {
            "person": self.person,
            "names": list(self.names),
            "emails": list(self.emails),
            "communities": list(self.communities),
            "attendances": self.attendances,
            "placeholder": self.placeholder,
        }


@dataclass(frozen=True)
class Suggested:
    """Two persons of a community that may be one: `one` would stay. `sure` is from 0 to 1."""

    one: str
    other: str
    names: tuple[str, str]
    community: str
    why: str
    sure: float

    def to_dict(self) -> dict[str, object]:
        """An entry of `suggestions` of the JSON."""
        return {
            "one": self.one,
            "other": self.other,
            "names": list(self.names),
            "community": self.community,
            "why": self.why,
            "sure": self.sure,
        }


def everybody(db: str | os.PathLike[str], community: str | None = None) -> list[Listed]:
    """Everybody of all communities, or of one, by name; placeholders last. Raises Refused for an unknown one."""
    with store.read(db) as cursor:
        only = _community(cursor, community)
        attended = dict(cursor.execute(_ATTENDANCES, [only, only]).fetchall())
        rows = cursor.execute(_MENTIONS).fetchall()
    here = {row[0] for row in rows if only in (None, row[1])}
    by_person: dict[str, list[tuple[str, str, bool, str | None, str | None, int]]] = {}
    for row in rows:
        if row[0] in here:
            by_person.setdefault(row[0], []).append(row)
    listed = [
        Listed(
            person=person,
            names=tuple(people.fullest_first({row[3] for row in its if row[3]})),
            emails=tuple(sorted({row[4] for row in its if row[4]})),
            communities=tuple(sorted({row[1] for row in its})),
            attendances=attended.get(person, 0),
            placeholder=all(row[2] for row in its),
        )
        for person, its in by_person.items()
    ]
    return sorted(listed, key=lambda each: (each.placeholder, each.shown.casefold(), each.person))


def suggestions(db: str | os.PathLike[str], community: str | None = None) -> list[Suggested]:
    """Who may be one person, by community, the surest first. Raises Refused for an unknown community."""
    shown = {each.person: each.shown for each in everybody(db, community)}
    with store.read(db) as cursor:
        only = _community(cursor, community)
        rows = cursor.execute(
            "select one, other, community, why, sure from suspected_duplicate"
            " where ? is null or community = ? order by community, sure desc, one, other",
            [only, only],
        ).fetchall()
    return [
        Suggested(one, other, (shown[one], shown[other]), where, why, sure)
        for one, other, where, why, sure in rows
    ]


def _community(cursor: duckdb.DuckDBPyConnection, wanted: str | None) -> str | None:
    """The id as it was first written."""
    if wanted is None:
        return None
    known = dict(cursor.execute("select community_key, community from community order by 1").fetchall())
    if wanted.strip().casefold() not in known:
        raise Refused(
            f"There is no community {wanted}. Known are: {', '.join(known.values()) or 'none yet'}."
        )
    found: str = known[wanted.strip().casefold()]
    return found

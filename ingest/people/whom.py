"""Which person is meant on the command line or in a page: by id, by e-mail, or as COMMUNITY/NAME (R40)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import duckdb
from rapidfuzz import fuzz, process

from ingest.people import clean_email, clean_name, name_key
from ingest.people.identity import email_source, name_source, owned_sources
from ingest.people.person_names import parse
from ingest.problems import Refused

_ID = re.compile(r"p[0-9a-f]{12}")
_SHOWN = 5
_CLOSE = 70


@dataclass(frozen=True)
class Meant:
    """A person. `named` is the one source that was said, an e-mail or a name; None where it was the person's id."""

    person: str
    sources: frozenset[str]
    named: str | None


class Everybody:
    """All persons of a database, to be asked for."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection) -> None:
        self._rows: list[tuple[str, str, str | None, str | None, str | None]] = cursor.execute(
            "select m.community, m.person_id, n.name, n.name_key, n.email"
            " from mention m join mention_name n using (mention_id) order by all"
        ).fetchall()
        self.sources = owned_sources((row[0], row[1], row[3], row[4]) for row in self._rows)

    def meant(self, text: str) -> Meant:
        """The person meant by `text`. Raises Refused where it is nobody, or may be several."""
        wanted = text.strip()
        if _ID.fullmatch(wanted.lower()):
            return self._by_id(wanted.lower())
        email = clean_email(wanted)
        if email == wanted.casefold():
            return self._one(
                {p for _, p, _, _, its in self._rows if its == email}, wanted, email_source(email)
            )
        if "/" in wanted:
            return self._by_name(wanted)
        raise Refused(
            f"{wanted}: say whom you mean by the id that `people` lists, such as p0123456789ab, by an e-mail, or as "
            f"COMMUNITY/NAME{self._as_name(wanted)}"
        )

    def anywhere(self, text: str) -> Meant:
        """The person meant by `text`, which may be a name alone if one person of all communities bears it."""
        key = name_key(clean_name(text.strip()))
        bearers = {row[1] for row in self._rows if key and row[3] == key}
        if not bearers and not {"@", "/"} & set(text) and " " in key:
            wanted = parse(text).key
            bearers = {row[1] for row in self._rows if row[2] and parse(row[2]).key == wanted}
        return self._one(bearers, text.strip(), None) if bearers else self.meant(text)

    def _by_id(self, wanted: str) -> Meant:
        if wanted in self.sources:
            return Meant(wanted, frozenset(self.sources[wanted]), None)
        # Whoever was merged into another is still found by the id of before.
        return self._one({p for p, sources in self.sources.items() if wanted in sources}, wanted, wanted)

    def _by_name(self, wanted: str) -> Meant:
        known = {row[0].casefold(): row[0] for row in self._rows}
        for found in re.finditer("/", wanted):
            community = known.get(wanted[: found.start()].strip().casefold())
            if community is not None:
                return self._in_community(community, clean_name(wanted[found.end() :]), wanted)
        raise Refused(
            f"{wanted}: there is no community {wanted.split('/')[0]}. Known are: {', '.join(sorted(known.values()))}"
        )

    def _in_community(self, community: str, name: str, wanted: str) -> Meant:
        here = [row for row in self._rows if row[0] == community and row[2]]
        key = name_key(name)
        by_key = {person for _, person, _, its, _ in here if its == key}
        if by_key:
            source = name_source(community, key)
            owners = {person for person in by_key if source in self.sources[person]}
            return self._one(by_key, wanted, source if owners else None)
        alike = [row for row in here if parse(str(row[2])).key == parse(name).key]
        if alike:
            return self._one({row[1] for row in alike}, wanted, name_source(community, str(alike[0][3])))
        close = process.extract(name, {str(row[2]) for row in here}, scorer=fuzz.WRatio, score_cutoff=_CLOSE)
        perhaps = f" Perhaps: {', '.join(f'{community}/{found}' for found, *_ in close)}" if close else ""
        raise Refused(f"{wanted}: nobody in {community} is called so.{perhaps}")

    def _as_name(self, wanted: str) -> str:
        key = name_key(wanted)
        where = sorted({f"{row[0]}/{wanted}" for row in self._rows if row[3] == key})
        return f": {' or '.join(where[:_SHOWN])}" if where else ""

    def _one(self, persons: set[str], wanted: str, named: str | None) -> Meant:
        if not persons:
            raise Refused(f"{wanted}: nobody is known by that. `people` lists everybody")
        if len(persons) > 1:
            raise Refused(
                f"{wanted}: that may be any of {len(persons)} persons: {'; '.join(self._described(persons))}. "
                "Give the id of the one you mean"
            )
        (person,) = persons
        return Meant(person, frozenset(self.sources[person]), named)

    def _described(self, persons: set[str]) -> Iterator[str]:
        for person in sorted(persons):
            rows = [row for row in self._rows if row[1] == person]
            words = dict.fromkeys(filter(None, (word for row in rows for word in (row[2], row[4]))))
            yield f"{person} ({', '.join(list(words)[:_SHOWN])})"

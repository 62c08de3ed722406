"""Which persons of a community may be one: worked out with the facts, kept until somebody decides (DQ-01)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import duckdb
import pandas as pd
import pyarrow as pa

from ingest.people.candidates import candidates
from ingest.people.decisions import crossed, read
from ingest.people.devices import owner_of
from ingest.people.email_likeness import emails_alike
from ingest.people.identity import owned_sources
from ingest.people.joined import Joined
from ingest.people.likeness import SAME_NAME, alike
from ingest.people.parts_alike import Likeness
from ingest.people.person_names import PersonName, parse
from ingest.people.together import seen_together

LEAST_SURE = 0.4
_TWO_ADDRESSES = 0.9
_SPELLINGS = 6

_MENTIONS = """
    select m.community, m.person_id, m.mention_id, m.placeholder, n.name, n.name_key, n.email,
        coalesce(a.attended, 0) as attended
    from mention m
    join mention_name n using (mention_id)
    left join (
        select mention_id, count(*) as attended from attendance
        where status in ('present', 'online') group by mention_id
    ) a using (mention_id)
    where m.community in (select unnest(?::varchar[]))
    order by m.community, m.person_id, n.name, n.email
"""


@dataclass
class Person:
    """A person of one community as the files write it; a placeholder has the name of its owner, if it says so."""

    person_id: str
    names: list[PersonName] = field(default_factory=list)
    emails: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    mentions: list[int] = field(default_factory=list)
    attended: int = 0
    placeholder: bool = True

    @property
    def standing(self) -> tuple[bool, bool, int, int, str]:
        """Of two that may be one, the greater stays."""
        fullest = max((len(name.letters) for name in self.names), default=0)
        return not self.placeholder, bool(self.emails), fullest, self.attended, self.person_id


@dataclass(frozen=True)
class Suspicion:
    """Two persons that may be one: `one` would stay."""

    one: Person
    other: Person
    likeness: Likeness


def recompute(cursor: duckdb.DuckDBPyConnection, communities: Sequence[str]) -> None:
    """Work out again who is suspected in those communities."""
    cursor.execute(
        "delete from suspected_duplicate where community in (select unnest(?::varchar[]))",
        [list(communities)],
    )
    different = read(cursor).different
    likely = [
        (community, each)
        for community, people in _people(cursor, communities).items()
        for each in _likely(people, different)
    ]
    apart = seen_together(cursor, [(each.one.mentions, each.other.mentions) for _, each in likely])
    found: dict[str, list[Suspicion]] = {}
    for k, (community, each) in enumerate(likely):
        if k not in apart:
            found.setdefault(community, []).append(each)
    rows = [
        (community, each.one.person_id, each.other.person_id, each.likeness.sure, each.likeness.why)
        for community, suspicions in found.items()
        for each in _weighed(suspicions)
    ]
    if rows:
        frame = pd.DataFrame(rows, columns=["community", "one", "other", "sure", "why"])
        cursor.register("suspected", pa.Table.from_pandas(frame, preserve_index=False))
        cursor.execute("insert into suspected_duplicate by name select * from suspected")
        cursor.unregister("suspected")


def _people(cursor: duckdb.DuckDBPyConnection, communities: Sequence[str]) -> dict[str, list[Person]]:
    """The persons of each community, in order of id."""
    found: dict[str, dict[str, Person]] = {}
    rows = cursor.execute(_MENTIONS, [list(communities)]).fetchall()
    for community, person_id, mention, placeholder, name, key, email, attended in rows:
        person = found.setdefault(community, {}).setdefault(person_id, Person(person_id))
        person.mentions.append(mention)
        person.attended += attended
        person.placeholder &= placeholder
        if email is not None:
            person.emails.add(email)
        if name is not None:
            parsed = owner_of(key) if placeholder else parse(name)
            if parsed and parsed.letters and all(parsed != known for known in person.names):
                person.names.append(parsed)
    owned = owned_sources((row[0], row[1], row[5], row[6]) for row in rows)
    for people in found.values():
        for person_id, person in people.items():
            person.sources = owned[person_id]
    return {community: list(people.values()) for community, people in found.items()}


def _likely(people: Sequence[Person], different: frozenset[tuple[str, str]]) -> Iterator[Suspicion]:
    """Every pair that may be one, to go by their names and e-mails, and was not decided to be two."""
    greatest_first = sorted(people, key=lambda person: person.standing, reverse=True)
    for a, b in sorted(candidates(greatest_first)):
        one, other = greatest_first[a], greatest_first[b]
        likeness = None if one.placeholder else _likeness(one, other)
        if likeness and likeness.sure >= LEAST_SURE and not _decided(one, other, different):
            yield Suspicion(one, other, likeness)


def _likeness(one: Person, other: Person) -> Likeness | None:
    """The best of all spellings; None where any two of them are certainly two people's."""
    found = [alike(a, b) for a in one.names[:_SPELLINGS] for b in other.names[:_SPELLINGS]]
    if any(each is not None and not each.sure for each in found):
        return None
    by_email = emails_alike(one.emails, other.emails, one.names, other.names)
    found.append(by_email)
    best = max((each for each in found if each), key=lambda each: (each.sure, each.why), default=None)
    if best is None:
        return None
    if other.placeholder:
        return Likeness(min(best.sure, 0.5), "a device that bears the first name", weak=True)
    two_addresses = bool(one.emails and other.emails)
    if best.why == SAME_NAME.why:
        why = "the same name with two e-mails" if two_addresses else "the same name, which several have"
        return replace(best, why=why, weak=not two_addresses)
    surer = best is by_email or not two_addresses
    return replace(best, sure=round(best.sure * (1 if surer else _TWO_ADDRESSES), 2))


def _decided(one: Person, other: Person, different: frozenset[tuple[str, str]]) -> bool:
    return bool(different) and not different.isdisjoint(crossed(one.sources, other.sources))


def _weighed(found: list[Suspicion]) -> list[Suspicion]:
    """The suspicions, those by little less sure where the same little fits several people."""
    pairs = {frozenset((each.one.person_id, each.other.person_id)) for each in found}
    fits: dict[str, list[str]] = {}
    for each in found:
        if each.likeness.weak:
            fits.setdefault(each.other.person_id, []).append(each.one.person_id)
    weighed = []
    for each in found:
        likeness = each.likeness
        if likeness.weak:
            several = _several(fits[each.other.person_id], pairs)
            likeness = replace(likeness, sure=round(likeness.sure * min(1.0, 1.2 / several), 2))
        if likeness.sure >= LEAST_SURE:
            weighed.append(replace(each, likeness=likeness))
    return weighed


def _several(people: Sequence[str], pairs: set[frozenset[str]]) -> int:
    """How many they are, those counted once that may be one themselves."""
    joined: Joined[str] = Joined()
    for k, one in enumerate(people):
        for other in people[:k]:
            if frozenset((one, other)) in pairs:
                joined.join(one, other)
    return len({joined.of(one) for one in people})

"""How one person of a database, or several who go together, are named in its texts, community by community."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

import duckdb

from ingest.people import is_placeholder, name_key
from ingest.people.devices import owner_of
from ingest.people.identity import email_source, name_source
from ingest.people.whom import Meant
from ingest.privacy.naming import Naming, Spoken, Words, spelled, varied, words_of

_MENTIONS = """
    select m.mention_id, m.community, m.person_id, n.name, n.name_key, n.email
    from mention m join mention_name n using (mention_id) order by all
"""


@dataclass(frozen=True)
class Mentioned:
    """A way in which files point at somebody."""

    mention_id: int
    community: str
    person_id: str
    name: str | None
    name_key: str | None
    email: str | None


def everybody(cursor: duckdb.DuckDBPyConnection) -> list[Mentioned]:
    """Every mention that says who it is."""
    return [Mentioned(*row) for row in cursor.execute(_MENTIONS).fetchall()]


def namings_of(cursor: duckdb.DuckDBPyConnection, meant: Meant) -> "Namings":
    """The mentions of one person and of all others."""
    found = everybody(cursor)
    own = [each for each in found if each.person_id == meant.person]
    return Namings(own, [each for each in found if each.person_id != meant.person], meant.sources)


class Namings:
    """The mentions of whoever is meant and of all others, and how a text in a community names who is meant."""

    def __init__(
        self, own: list[Mentioned], others: list[Mentioned], sources: Collection[str] = frozenset()
    ) -> None:
        """`sources` are pseudonyms of theirs beside those that their mentions give."""
        self.own, self.others = own, others
        self.names = sorted({each.name for each in self.own if each.name})
        self.emails = sorted({each.email for each in self.own if each.email})
        self.communities = sorted({each.community for each in self.own})
        shared = {(each.community, each.name_key) for each in self.others}
        names, addresses = {each.name_key for each in self.own}, {each.email for each in self.others}
        self.namesakes = sorted(
            {each.person_id for each in self.others if each.name_key and each.name_key in names}
        )
        self.sources = set(sources)
        self.sources |= {email_source(email) for email in self.emails if email not in addresses}
        self.sources |= {
            name_source(each.community, each.name_key)
            for each in self.own
            if each.name_key and (each.community, each.name_key) not in shared
        }
        self._words = {
            word for name in self.names for way in spelled(name) for word in (*way, *words_of(name))
        }
        self._alike: dict[str, set[str]] = {}
        for each in self.others:
            if each.name and not self._words.isdisjoint(words_of(each.name)):
                self._alike.setdefault(each.community, set()).add(each.name)
        self._found: dict[str | None, Naming] = {}
        self._elsewhere: dict[frozenset[Words], Naming] = {}

    def of(self, community: str | None) -> Naming:
        """How texts of a community name who is meant; None for texts that belong to no one community."""
        if community not in self._found:
            self._found[community] = self._naming(community)
        return self._found[community]

    def of_others(self) -> Naming:
        """How texts name anybody else; where the person is known, also by initials, or a title and the surname."""
        own = {words for name in self.names for words in spelled(name)}
        theirs: dict[Words, Spoken] = {}
        for name in {each.name for each in self.others if each.name and each.community in self.communities}:
            theirs |= {words: Spoken(words, turned) for words, turned in varied(name).items()}
        for name in {each.name for each in self.others if each.name}:
            theirs |= {
                words: Spoken(words, "," in name) for words in spelled(name) if len(words_of(name)) > 1
            }
        emails = {each.email for each in self.others if each.email}
        return Naming((way for words, way in theirs.items() if words not in own), emails, own)

    def _naming(self, community: str | None) -> Naming:
        there = [self._alike.get(community, set())] if community else self._alike.values()
        alike = {name for names in there for name in names}
        if community is None or community in self.communities:
            return Naming(self._here(alike), self.emails, self._words_of_others)
        full = self._full_names
        theirs = frozenset(way for name in alike for way in spelled(name) if way in full)
        if theirs not in self._elsewhere:
            spoken = (Spoken(way, turned) for way, turned in full.items() if way not in theirs)
            self._elsewhere[theirs] = Naming(spoken, self.emails, self._words_of_others)
        return self._elsewhere[theirs]

    @cached_property
    def _full_names(self) -> dict[Words, bool]:
        """The ways to give a name in full, all that is looked for where nobody who is meant is known; see `turned`."""
        told = [name for name in self._told() if len(words_of(name)) > 1]
        return {way: "," in name for name in told for way in spelled(name)}

    def _told(self) -> list[str]:
        """The names that are told in texts: “iPhone” is nobody's, “Ann's iPhone” is."""
        return [n for n in self.names if not is_placeholder(name_key(n)) or owner_of(name_key(n))]

    def _here(self, alike: Iterable[str]) -> list[Spoken]:
        """Where the person is known: every way that no other person there goes by as well."""
        theirs: set[Words] = set()
        for name in alike:
            theirs |= spelled(name) | varied(name).keys() | {(word,) for word in words_of(name)}
        found: dict[Words, Spoken] = {}
        for name in self._told():
            found |= {way: Spoken(way, turned) for way, turned in varied(name).items() if way not in theirs}
        for name in self._told():
            for way in spelled(name):
                if len(way) > 1 or way not in theirs:
                    found[way] = Spoken(way, "," in name, alone=len(words_of(name)) == 1)
        return list(found.values())

    @cached_property
    def _words_of_others(self) -> list[Words]:
        """The words of names and e-mails of others that may hold a name of the person."""
        texts = {text for each in self.others for text in (each.name, each.email) if text}
        return [words for words in map(words_of, sorted(texts)) if not self._words.isdisjoint(words)]

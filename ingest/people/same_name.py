"""Which names of a community are the same name, however they are written.

What tells two people apart is not lost: Mr and Mrs, Jr and Sr, two e-mails, an initial that fits several.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from ingest.people.given_names import is_given_name
from ingest.people.joined import Joined
from ingest.people.person_names import PersonName
from ingest.people.titles import HE, SHE

Apart: TypeAlias = Callable[[Sequence[tuple[Iterable[int], Iterable[int]]]], set[int]]
"""Which of the pairs of sets of mentions are certainly two people, by their place."""


@dataclass
class Name:
    """A name in a community: its e-mails, by their pseudonyms, and the mentions that write it."""

    source: str
    parsed: PersonName
    placeholder: bool
    emails: set[str] = field(default_factory=set)
    mentions: list[int] = field(default_factory=list)


def join_names(names: Iterable[Name], joined: Joined[str], apart: Apart) -> None:
    """Make one person of each name of a community, in `joined`."""
    groups = _groups(list(names))
    for group in groups.values():
        _join(group, joined)
    _join_turned(groups, joined, apart)


def _groups(names: Sequence[Name]) -> dict[str, list[Name]]:
    """The names by what is the same in all their spellings; by themselves where an initial fits several people."""
    groups: dict[str, list[Name]] = {}
    first_names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for name in names:
        if name.parsed.given and len(name.parsed.given[0]) > 1:
            first_names[name.parsed.surname, name.parsed.given[0][0]].add(name.parsed.given[0])
    for name in names:
        given = name.parsed.given
        fits = first_names[name.parsed.surname, given[0]] if given and len(given[0]) == 1 else ()
        key = name.parsed.key if len(fits) < 2 else name.source
        groups.setdefault(key or name.source, []).append(name)
    for key, group in list(groups.items()):
        titles = {name.parsed.title for name in group}
        if titles & HE and titles & SHE:
            del groups[key]
            for name in group:
                sex = "he" if name.parsed.title in HE else "she" if name.parsed.title in SHE else ""
                groups.setdefault(f"{key} {sex}", []).append(name)
    return groups


def _join(group: Sequence[Name], joined: Joined[str]) -> None:
    """Make one person of the names of a group: all of them, or those without e-mail where it has several."""
    if len(group) > 1:
        whose = {joined.of(email) for name in group for email in name.emails}
        alike = [name for name in group if len(whose) < 2 or not name.emails]
        for name in alike[1:]:
            joined.join(alike[0].source, name.source)


def _join_turned(groups: dict[str, list[Name]], joined: Joined[str], apart: Apart) -> None:
    """“Nkosi Thandiwe” is Thandiwe Nkosi, where nothing speaks against it.

    That is: not both are first names, they have no two e-mails, and were never seen in one place.
    """
    pairs = []
    for key, group in groups.items():
        turned = group[0].parsed.turned
        if turned and turned.key != key and turned.key in groups and _safe_to_turn(turned):
            pairs.append((group, groups[turned.key]))
    mentions = [tuple([m for name in group for m in name.mentions] for group in pair) for pair in pairs]
    known_apart = apart([(one, other) for one, other in mentions])
    for k, pair in enumerate(pairs):
        if k not in known_apart:
            whose = {joined.of(email) for group in pair for name in group for email in name.emails}
            if len(whose) < 2:
                joined.join(pair[0][0].source, pair[1][0].source)


def _safe_to_turn(name: PersonName) -> bool:
    words = (*name.given, name.surname)
    return min(map(len, words)) > 1 and not all(map(is_given_name, words))

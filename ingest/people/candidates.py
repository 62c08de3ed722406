"""Which pairs of persons are worth comparing, found by what they share and not by trying all."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from typing import Protocol

from ingest.people.email_likeness import SHORTEST, addresses_of, local_part
from ingest.people.given_names import full_forms
from ingest.people.person_names import PersonName

_LARGEST = 300
_NEIGHBOURS = 12


class _Key(StrEnum):
    """Who is paired by a key: all that have it, or those that ask with those that answer."""

    SHARED = "shared"
    ASKING = "asking"
    ANSWERING = "answering"


class _Person(Protocol):
    names: list[PersonName]
    emails: set[str]


def candidates(people: Sequence[_Person]) -> set[tuple[int, int]]:
    """Pairs of places in `people`, the lesser first, that have some key in common.

    A key that very many share is worth little: then only those whose names follow one another in the
    alphabet are paired.
    """
    blocks: dict[_Key, dict[str, set[int]]] = {kind: defaultdict(set) for kind in _Key}
    addressed = any(person.emails for person in people)
    for place, person in enumerate(people):
        for kind, key in _keys(person, addressed):
            blocks[kind][key].add(place)
    pairs: set[tuple[int, int]] = set()
    for block in blocks[_Key.SHARED].values():
        if len(block) > 1:
            pairs.update(_paired(sorted(block), people))
    for key, asking in blocks[_Key.ASKING].items():
        answering = blocks[_Key.ANSWERING].get(key, set())
        if len(answering) <= _LARGEST:
            pairs.update((min(a, b), max(a, b)) for a in asking for b in answering if a != b)
    return pairs


def _paired(block: list[int], people: Sequence[_Person]) -> Iterator[tuple[int, int]]:
    if len(block) <= _LARGEST:
        yield from combinations(block, 2)
        return
    in_order = sorted(block, key=lambda place: people[place].names[0].key if people[place].names else "")
    for k, one in enumerate(in_order):
        for other in in_order[k + 1 : k + _NEIGHBOURS]:
            yield min(one, other), max(one, other)


def _keys(person: _Person, addressed: bool) -> Iterator[tuple[_Key, str]]:
    """What the person is found by; what an e-mail may be made of only where anybody has one (`addressed`)."""
    for name in person.names:
        # People who are numbered differ by their numbers: only those of one number are compared.
        number = "".join(filter(str.isdigit, name.letters))
        for reading in filter(None, (name, name.turned)):
            yield _Key.SHARED, f"letters {reading.letters}"
            keys = _whole_name_keys(reading, addressed) if reading.given else _one_word_keys(reading)
            yield from ((kind, f"{key} {number}" if number else key) for kind, key in keys)
    for email in person.emails:
        yield _Key.SHARED, f"at {email.split('@')[0]}"
        if len(local_part(email)) >= SHORTEST:
            yield _Key.ASKING, f"made of {local_part(email)}"


def _one_word_keys(name: PersonName) -> Iterator[tuple[_Key, str]]:
    for form in full_forms(name.surname):
        yield _Key.ASKING, f"word {form}"


def _whole_name_keys(name: PersonName, addressed: bool) -> Iterator[tuple[_Key, str]]:
    """A surname with the beginning of a first name; a first name with an end of the surname."""
    for word in name.given:
        for surname in {name.surname, *name.surnames}:
            yield from _given_keys(word, surname)
    yield _Key.ANSWERING, f"word {name.surname}"
    for form in full_forms(name.given[0]):
        yield _Key.ANSWERING, f"word {form}"
        if len(name.given[0]) > 1 and not _has_digit(name.surname):
            yield _Key.SHARED, f"{form} {name.surname[:1]}-"
            yield _Key.SHARED, f"{form} -{name.surname[-2:]}"
    for address, _ in addresses_of(name) if addressed else ():
        yield _Key.ANSWERING, f"made of {address}"


def _given_keys(word: str, surname: str) -> Iterator[tuple[_Key, str]]:
    """An initial asks whom it fits; a name in full shares an end with itself written wrongly."""
    if len(word) == 1:
        yield _Key.ASKING, f"initial {word} {surname}"
        yield _Key.SHARED, f"initial {word} {surname}"
    elif _has_digit(word):
        yield _Key.SHARED, f"{word} {surname}"
    else:
        yield _Key.ANSWERING, f"initial {word[0]} {surname}"
        yield _Key.SHARED, f"{word[:2]}- {surname}"
        yield _Key.SHARED, f"-{word[-2:]} {surname}"
        for form in full_forms(word):
            yield _Key.SHARED, f"given {form} {surname}"


@lru_cache(maxsize=1 << 15)
def _has_digit(word: str) -> bool:
    return any(map(str.isdigit, word))

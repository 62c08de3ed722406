"""How alike two given names, or two surnames, are."""

from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from ingest.people.given_names import is_given_name, same_by_custom
from ingest.people.person_names import PersonName

_DROPPED = frozenset(
    ("van", "der", "den", "vander", "vanden", "de", "du", "le", "la", "von", "ka", "wa", "vd")
)
SHORTEST_TYPO = 4
_TWO_TYPOS = 8


@dataclass(frozen=True, slots=True)
class Likeness:
    """`sure` 0 means: these are two people. `weak`: it tells little where it fits several people."""

    sure: float
    why: str
    weak: bool = False


TWO_PEOPLE = Likeness(0.0, "")


def surnames_alike(one: PersonName, other: PersonName) -> Likeness | None:
    """Two surnames; None where they are different ones."""
    if one.surname == other.surname:
        return Likeness(1.0, "the same surname")
    if len(one.surnames) != len(other.surnames) and (
        set(one.surnames) <= set(other.surnames) or set(other.surnames) <= set(one.surnames)
    ):
        return Likeness(0.85, "one of two surnames")
    if len(one.surname) == 1 or len(other.surname) == 1:
        if one.surname[:1] == other.surname[:1] and len(one.given[0]) > 1 and len(other.given[0]) > 1:
            return Likeness(0.8, "the surname's initial", weak=True)
        return None
    if _typo(one.surname, other.surname):
        return Likeness(0.85, "a surname that differs by a letter or two")
    for longer, shorter in ((one.surname, other.surname), (other.surname, one.surname)):
        if len(shorter) >= SHORTEST_TYPO and longer.endswith(shorter) and longer[: -len(shorter)] in _DROPPED:
            return Likeness(0.85, "a surname without its van, de or le")
    return None


@lru_cache(maxsize=200_000)
def given_alike(one: str, other: str) -> Likeness:
    """Two given names. An initial says little, and nothing if it fits several people."""
    if one == other:
        return Likeness(1.0, "", weak=len(one) == 1)
    if len(one) == 1 or len(other) == 1:
        fits = one[0] == other[0]
        return Likeness(0.8, "an initial for the first name", weak=True) if fits else TWO_PEOPLE
    if same_by_custom(one, other):
        return Likeness(0.88, "a short form of the first name", weak=True)
    if _typo(one, other) and not (is_given_name(one) and is_given_name(other)):
        return Likeness(0.8, "a first name that differs by a letter or two")
    shorter, longer = sorted((one, other), key=len)
    known = is_given_name(one) and is_given_name(other)
    if len(shorter) >= SHORTEST_TYPO and longer.startswith(shorter) and not known:
        return Likeness(0.7, "the first name cut short", weak=True)
    return TWO_PEOPLE


@lru_cache(maxsize=200_000)
def _typo(one: str, other: str) -> bool:
    """One slip in a word of four letters or more, two in one of eight; none where there is more than letters."""
    shorter, longer = sorted((len(one), len(other)))
    if longer < SHORTEST_TYPO or shorter < SHORTEST_TYPO - 1 or not (one + other).isalpha():
        return False
    allowed = 2 if shorter >= _TWO_TYPOS else 1
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed

"""Whether two names may be one person's: how sure that is from 0 to 1, and why; or that they cannot be.

Nothing is decided here. What is said is shown to somebody who knows the people.
"""

from ingest.people.given_names import same_by_custom
from ingest.people.parts_alike import SHORTEST_TYPO, TWO_PEOPLE, Likeness, given_alike, surnames_alike
from ingest.people.person_names import PersonName
from ingest.people.titles import HE, SHE

SAME_NAME = Likeness(0.85, "the same name")
_SAME_LETTERS = Likeness(0.95, "the same letters, put together otherwise")
_SAME_WORDS = Likeness(0.9, "the same words in another order")
_EITHER_ORDER = 0.9


def alike(one: PersonName, other: PersonName) -> Likeness | None:
    """How two names are alike; None where nothing is to be said."""
    if _titles_differ(one, other) or _generations_differ(one, other):
        return TWO_PEOPLE
    if one.key == other.key or _without_aside(one) == _without_aside(other):
        return _same_name(one, other)
    if len(one.letters) > SHORTEST_TYPO and one.letters == other.letters:
        return _SAME_LETTERS
    found = _in_order(one, other)
    if found is None:
        turned = filter(
            None, (_turned(a, b) for a, b in ((one.turned, other), (one, other.turned)) if a and b)
        )
        found = min(turned, key=lambda each: (-each.sure, each.why), default=None)
    return found


def _same_name(one: PersonName, other: PersonName) -> Likeness:
    if one.bracketed and other.bracketed and not set(one.bracketed) & set(other.bracketed):
        return TWO_PEOPLE
    if one.generation != other.generation:
        return Likeness(0.3, "the same name, once with Jr or Sr")
    if one.bracketed != other.bracketed:
        return Likeness(0.85, "the same name, once with a word in brackets")
    if one.given and len(one.given[0]) > 1:
        return SAME_NAME
    return Likeness(0.6, "the same surname and initials or title", weak=True)


def _without_aside(name: PersonName) -> tuple[tuple[str, ...], str]:
    return ("".join(name.given),), name.surname


def _titles_differ(one: PersonName, other: PersonName) -> bool:
    return {one.title, other.title} & HE != set() and {one.title, other.title} & SHE != set()


def _generations_differ(one: PersonName, other: PersonName) -> bool:
    return len({one.generation, other.generation, ""}) == 3


def _turned(one: PersonName, other: PersonName) -> Likeness | None:
    """Two names of which one is read surname first; nothing against them follows from that reading."""
    if one.key == other.key:
        return _SAME_WORDS
    found = _in_order(one, other)
    if not (found and found.sure):
        return None
    return Likeness(found.sure * _EITHER_ORDER, f"in another order: {found.why}", found.weak)


def _in_order(one: PersonName, other: PersonName) -> Likeness | None:
    if not one.given or not other.given:
        return _by_onegiven_alike(one, other)
    surname = surnames_alike(one, other)
    if surname is None:
        return None
    given = _given(one, other)
    if not given.sure:
        return TWO_PEOPLE if surname.sure == 1 else None
    if surname.sure < 1 and given.sure < 1 and len(one.given[0]) * len(other.given[0]) == 1:
        return None  # a surname written wrongly, and only an initial before it
    why = " and ".join(each.why for each in (given, surname) if each.sure < 1)
    return Likeness(given.sure * surname.sure, why, given.weak or surname.weak)


def _given(one: PersonName, other: PersonName) -> Likeness:
    """The given names; TWO_PEOPLE where they contradict each other."""
    longer, shorter = (
        (one.given, other.given) if len(one.given) >= len(other.given) else (other.given, one.given)
    )
    first = given_alike(longer[0], shorter[0])
    if not first.sure:
        return _by_second_name(longer, shorter)
    found, weak, reasons = first.sure, first.weak, [first.why] if first.sure < 1 else []
    for a, b in zip(longer[1:], shorter[1:], strict=False):
        each = given_alike(a, b)
        if not each.sure:
            return TWO_PEOPLE
        # A second initial that fits makes a first one surer.
        found = min(0.95, found + 0.1) if each.sure < 1 and first.sure < 1 else found * each.sure
        weak = False
        reasons += [each.why] if each.sure < 1 else []
    if len(longer) > len(shorter):
        found *= 0.9
        reasons.append("a second name left out")
    return Likeness(found, " and ".join(dict.fromkeys(reasons)), weak)


def _by_second_name(longer: tuple[str, ...], shorter: tuple[str, ...]) -> Likeness:
    if len(shorter) == 1 and any(given_alike(word, shorter[0]).sure >= 0.85 for word in longer[1:]):
        return Likeness(0.65, "the second name alone")
    return TWO_PEOPLE


def _by_onegiven_alike(one: PersonName, other: PersonName) -> Likeness | None:
    """A first name alone, or a title and a surname, beside a full name."""
    if bool(one.given) == bool(other.given):
        return None
    whole, part = (one, other) if one.given else (other, one)
    word = part.surname
    if len(word) < 3:
        return None
    if whole.surname == word:
        if part.title:
            return Likeness(0.6, "only a title and the surname", weak=True)
        return Likeness(0.5, "only the surname", weak=True)
    if part.title in HE | SHE and not same_by_custom(word, whole.given[0]):
        return None
    if whole.given[0] == word or same_by_custom(word, whole.given[0]):
        return Likeness(0.6, "only the first name", weak=True)
    return None

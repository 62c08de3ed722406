"""What e-mails tell about who is who: an address made of a name, or written wrongly."""

import re
from collections.abc import Collection, Iterator, Sequence

from rapidfuzz.distance import OSA

from ingest.people.given_names import is_given_name
from ingest.people.parts_alike import Likeness
from ingest.people.person_names import PersonName

SHORTEST = 5
_OFFICES = "info admin office secretary principal reception enquiries contact school accounts finance"
_OF_NOBODY = frozenset(_OFFICES.split())
_SLIPS = 2


def local_part(email: str) -> str:
    """The letters before the @: “t.nkosi2@x.org” → “tnkosi”."""
    return re.sub(r"[^a-z]", "", email.split("@")[0].split("+")[0])


def addresses_of(name: PersonName) -> Iterator[tuple[str, bool]]:
    """What people with that name call their addresses, letters only, and whether the first name is in full."""
    if not name.given or not name.surname:
        return
    first, initials = name.given[0], "".join(word[0] for word in name.given)
    if len(first) > 1:
        yield from ((first + name.surname, True), (name.surname + first, True))
    for start in {first[0], initials}:
        yield from ((start + name.surname, False), (name.surname + start, False))


def emails_alike(
    some: Collection[str],
    others: Collection[str],
    names: Sequence[PersonName],
    other_names: Sequence[PersonName],
) -> Likeness | None:
    """What the e-mails of two persons, and the names of either, tell."""
    found = [_addresses(one, other) for one in some for other in others]
    found += [_made_of(email, name) for email in some for name in other_names]
    found += [_made_of(email, name) for email in others for name in names]
    return max((each for each in found if each), key=lambda each: each.sure, default=None)


def _addresses(one: str, other: str) -> Likeness | None:
    (start, at), (other_start, other_at) = one.split("@", 1), other.split("@", 1)
    if start != other_start or start in _OF_NOBODY:
        return None
    if OSA.distance(at, other_at, score_cutoff=_SLIPS) <= _SLIPS:
        return Likeness(0.9, "an e-mail that differs by a letter or two after the @")
    if len(local_part(one)) > SHORTEST:
        return Likeness(0.75, "the same e-mail but for what stands after the @")
    return None


def _made_of(email: str, name: PersonName) -> Likeness | None:
    local = local_part(email)
    if len(local) < SHORTEST:
        return None
    for reading in filter(None, (name, name.turned)):
        for address, in_full in addresses_of(reading):
            if address == local and in_full:
                return Likeness(0.88, "an e-mail made of the name")
            if address == local and not is_given_name(local):
                return Likeness(0.65, "an e-mail made of the initial and the surname", weak=True)
    return None

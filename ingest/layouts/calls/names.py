"""The name that a call program shows → the person's name, without tags, devices and second spellings."""

import re
from functools import cache

from ingest.layouts.calls import words
from ingest.layouts.calls.headings import listed
from ingest.people import is_placeholder, name_key
from ingest.sheet import fold

_LAST_BRACKET = re.compile(r"^(.*?)\s*[(\[]([^()\[\]]*)[)\]]\s*$", re.DOTALL)
_TELEPHONE = re.compile(r"(?=(?:\D*\d){5})[\d*xX ()-]+")
_UNIT = re.compile(r"[A-ZÄÖÜ]{2,6}(?:[-/& ][A-ZÄÖÜ]{2,6})*")
_FOREIGN_ACCOUNT = re.compile(r"^(.+)_([^_@]+)#ext#@.*$", re.IGNORECASE)


@cache
def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in listed(text))


def without_tags(name: str) -> str:
    """“JANSSENS JAN (EXT)” → “JANSSENS JAN”; “Ann Lee (Guest) (she/her)” → “Ann Lee”.

    Who dialled in is shown by the number: it is written with a plus, by which it is known to be nobody's name.
    """
    if _TELEPHONE.fullmatch(name):
        return f"+{name}"
    found = _LAST_BRACKET.match(name)
    while found and found[1] and (not found[2].strip() or fold(found[2]) in _folded(words.TAGS)):
        name = found[1]
        found = _LAST_BRACKET.match(name)
    return name


def teams_name(name: str) -> str:
    """The name without tags and without the unit that some offices put behind it: “Nkosi, Thandi (DBE)”."""
    bare = without_tags(name)
    found = _LAST_BRACKET.match(bare)
    return found[1] if found and found[1] and _UNIT.fullmatch(found[2].strip()) else bare


def zoom_name(name: str) -> str:
    """The person of “shown (original)”: “Nick (Real Name)” → “Real Name”, “iPhone (Brian Smith)” → “Brian Smith”.

    The name in brackets is that of the account. Where it is a device, an organisation or the shorter of
    the two, the name before it stays.
    """
    bare = without_tags(name)
    found = _LAST_BRACKET.match(bare)
    if not found or not found[1]:
        return bare
    shown, original = found[1], found[2].strip()
    if is_placeholder(name_key(original)) or not _may_be_a_person(original):
        return shown
    if is_placeholder(name_key(shown)):
        return original
    words_of_original = len(original.split())
    return original if words_of_original > 1 or words_of_original >= len(shown.split()) else shown


def _may_be_a_person(text: str) -> bool:
    words_of_it = {fold(word) for word in text.split()}
    return any(c.isalpha() for c in text) and not words_of_it & _folded(words.BODIES)


def address(text: str) -> str:
    """The e-mail; of a guest's account, “ann_school.org#EXT#@host.onmicrosoft.com”, the guest's own."""
    found = _FOREIGN_ACCOUNT.match(text.strip())
    return f"{found[1]}@{found[2]}" if found else text.strip()

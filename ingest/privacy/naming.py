"""How texts name a person: by an e-mail, or by a name however it is put. What names others is left whole.

A name is known with and without case, accents, titles and brackets, surname first, with an initial for the first
name, and with a title before the surname alone. A first name by itself names nobody in particular, unless some file
writes the person so and nobody else there bears it.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from ingest.people import is_placeholder, name_key
from ingest.people.person_names import parse
from ingest.people.titles import TITLES, fold

MARK = "[…]"
"""Stands in the place of whoever was taken out."""
TAKEN_OUT = "person_taken_out"
"""Stands in the reading of an import from which somebody was taken out."""

_NOBODY = re.compile(r"p0{6}\d{6}")

Words: TypeAlias = tuple[str, ...]

_WORD = re.compile("(?:[^\\W_][\\u0300-\\u036f]*)+")
# What parts two names in a list; a comma may stand within one name that gives the surname first.
_BETWEEN = re.compile(r"(?:(?![;|/&+,\n\t])[\W_]){0,4}")
_BETWEEN_TURNED = re.compile(r"(?:(?![;|/&+\n\t])[\W_]){0,4}")
_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]?")
_LEAST_RUN_TOGETHER = 7
# Initials and titles that are words as well: “a best practice” is not A. Best.
_ORDINARY = frozenset(("a", "e", "i", "n", "o", "u", "ds", "hon", "me", "miss"))


def is_nobody(person_id: str) -> bool:
    """Whether that is the number of somebody who was taken out. All others are worked out of a name or an e-mail."""
    return bool(_NOBODY.fullmatch(person_id))


def words_of(text: str) -> Words:
    """The words of a text without case and accents."""
    return tuple(fold(found[0]) for found in _WORD.finditer(text))


def spelled(name: str) -> set[Words]:
    """The ways in which a text gives this very name: as it stands, without what is round it, run together."""
    whole = words_of(name)
    bare = words_of(_BRACKETS.sub(" ", name))
    plain = _without_titles(bare)
    found = {each for each in (whole, bare, plain) if each}
    if len(plain) > 1 and len("".join(plain)) >= _LEAST_RUN_TOGETHER:
        found.add(("".join(plain),))
    return found


def varied(name: str) -> dict[Words, bool]:
    """Other ways to put the name of a person, and whether the surname stands first."""
    if is_placeholder(name_key(name)):
        return {}
    parsed = parse(name)
    plain = _without_titles(words_of(_BRACKETS.sub(" ", name)))
    given, surname = _parted(plain, parsed.surname)
    if not surname:
        return {}
    found = dict.fromkeys(((title, *surname) for title in TITLES), False)
    if given:
        initials = tuple(word[0] for word in given)
        for first in {given, given[:1], initials, initials[:1], ("".join(initials),)}:
            found[(*first, *surname)] = False
            found[(*surname, *first)] = True
    return found


def _without_titles(words: Words) -> Words:
    while len(words) > 1 and words[0] in TITLES:
        words = words[1:]
    return words


def _parted(words: Words, surname: str) -> tuple[Words, Words]:
    """Given names and surname, in whichever order they stand; no surname where there is one word."""
    for k in range(1, len(words)):
        if "".join(words[k:]) == surname:
            return words[:k], words[k:]
        if "".join(words[:k]) == surname:
            return words[k:], words[:k]
    return (words[:-1], words[-1:]) if len(words) > 1 else ((), ())


@dataclass(frozen=True)
class Spoken:
    """A way of naming somebody. `kept`: it names another person, and stays. `turned`: a comma may stand inside.

    `alone`: one word that may be an ordinary one, such as Hope, and is a name if it has a capital or stands alone.
    """

    words: Words
    turned: bool = False
    kept: bool = False
    alone: bool = False


class Naming:
    """Finds in texts what names one person, and takes it out."""

    def __init__(self, names: Iterable[Spoken], emails: Collection[str], others: Iterable[Words]) -> None:
        """`others` are the words of everybody else's names and e-mails."""
        self._email = _emails(emails)
        own = {each.words: each for each in names}
        longer = (words for words in others if _holds(words, own.keys()))
        self._by_first: dict[str, list[Spoken]] = {}
        for each in {**own, **{words: Spoken(words, kept=True) for words in longer}}.values():
            self._by_first.setdefault(each.words[0], []).append(each)
        for ways in self._by_first.values():
            ways.sort(key=lambda each: (-len(each.words), each.words))

    def names(self, text: str) -> bool:
        """Whether the text names the person."""
        return self.without(text) != text

    def without(self, text: str) -> str:
        """The text with MARK wherever it names the person."""
        if self._email and "@" in text:
            text = self._email.sub(MARK, text)
        composed = unicodedata.normalize("NFC", text)
        parts, at = [], 0
        for start, end in self._spans(composed):
            parts += [composed[at:start], MARK]
            at = end
        return "".join([*parts, composed[at:]]) if parts else text

    def _spans(self, text: str) -> Iterator[tuple[int, int]]:
        found = list(_WORD.finditer(text))
        folded = [fold(each[0]) for each in found]
        k = 0
        while k < len(found):
            way = next(
                (w for w in self._by_first.get(folded[k], ()) if _stands(w, folded, found, k, text)), None
            )
            if way is None:
                k += 1
                continue
            last = k + len(way.words) - 1
            if not way.kept:
                yield found[k].start(), found[last].end()
            k = last + 1


def _stands(way: Spoken, folded: list[str], found: list[re.Match[str]], at: int, text: str) -> bool:
    """Whether the words stand there one after another, with nothing between them that parts two names."""
    end = at + len(way.words)
    if tuple(folded[at:end]) != way.words:
        return False
    alone = way.alone and found[at][0] != text.strip()
    if any(each[0][0].islower() for each in found[at:end] if alone or fold(each[0]) in _ORDINARY):
        return False
    between = _BETWEEN_TURNED if way.turned or way.kept else _BETWEEN
    return all(
        between.fullmatch(text, one.end(), other.start())
        for one, other in zip(found[at:end], found[at + 1 : end], strict=False)
    )


def _holds(words: Words, own: Collection[Words]) -> bool:
    """Whether a part of another's name is the whole of a name of the person."""
    size = len(words)
    return any(
        words[start:end] in own
        for start in range(size)
        for end in range(start + 1, size + 1)
        if end - start < size
    )


def _emails(emails: Collection[str]) -> re.Pattern[str] | None:
    if not emails:
        return None
    either = "|".join(map(re.escape, sorted(emails, key=lambda email: (-len(email), email))))
    return re.compile(rf"(?<![\w.+-])(?:{either})(?!-?\w|\.\w)", re.IGNORECASE)

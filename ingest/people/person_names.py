"""A name as written → its parts: given names, surname with its particles, title, generation.

What is not the person's own (a title, a degree, a pronoun in brackets, marks, case, the order round a comma)
is taken off, so that the same name has the same `key` however it was written.

>>> parse("VAN DER MERWE, Mev. Anna").key == parse("Anna v.d. Merwe").key == "anna vandermerwe"
True
>>> parse("Mr T.M. Nkosi").given, parse("Nkosi Thandiwe").turned.key
(('t', 'm'), 'thandiwe nkosi')
"""

import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from ingest.people.given_names import is_given_name
from ingest.people.titles import (
    APOSTROPHES,
    TITLES,
    TITLES_ANYWHERE,
    fold,
    telling,
    without_suffix,
    without_title,
)

_ASIDES = """she her hers he him his they them theirs hy sy me host co-host cohost guest external
unverified presenter organiser organizer"""
_NOT_A_NAME = frozenset(_ASIDES.split())
_BEFORE_SURNAMES = "van der den de du le la von ter ten ka wa da dos di del bin el al st mc mac"
_PARTICLES = frozenset(_BEFORE_SURNAMES.split())
_ABBREVIATED = re.compile(
    r"\bv\s?[./]?\s?d\s?[./]?\s+(?=\w{3})|\bv\s?[./]\s?d\s?[./]?\s*(?=\w{3})", re.IGNORECASE
)
_SMALL_V = re.compile(r"(?<=\s)v\.?\s+(?=[A-Z]\w{2})")
_ASIDE = re.compile(r"[(\[{][^)\]}]*[)\]}]?|[\"“][^\"“”]+[\"”]")
_VOWEL = re.compile("[aeiouy]")
_LONGEST_INITIALS = 3


@dataclass(frozen=True)
class PersonName:
    """The parts of a name, folded: no case, no marks, no hyphens.

    `given` are words, an initial is one letter. `surname` is one word, particles joined to it; `surnames` its
    parts where it is double. `bracketed` holds what stood in brackets or between quotation marks. `turned` is
    the same name read surname first; None where a comma, a particle or the words give the order.
    """

    given: tuple[str, ...]
    surname: str
    surnames: tuple[str, ...]
    title: str
    generation: str
    bracketed: tuple[str, ...] = ()
    turned: "PersonName | None" = None

    @cached_property
    def key(self) -> str:
        """The same for all spellings of the same name in which nothing is left to judgement."""
        given = "".join(self.given) if self.given else self.title
        parts = (given, self.surname, self.generation, *(f"({word})" for word in self.bracketed))
        return " ".join(part for part in parts if part)

    @cached_property
    def letters(self) -> str:
        """All letters in their order: what is left where words were put together or apart."""
        return "".join(self.given) + self.surname + self.generation


@lru_cache(maxsize=100_000)
def parse(name: str) -> PersonName:
    """The parts of a name as written."""
    bracketed: list[str] = []
    bare = _ASIDE.sub(lambda found: _aside(found[0], bracketed), name.translate(APOSTROPHES))
    bare = _SMALL_V.sub("van ", _ABBREVIATED.sub("van der ", bare))
    title = next((TITLES[word] for word in bracketed if word in TITLES_ANYWHERE), "")
    generation, parts = "", []
    for k, part in enumerate(bare.split(",")):
        words, its_title = without_title(_words(part), alone="," not in bare)
        words, its_generation = without_suffix(words, after_comma=k > 0)
        title, generation = telling(title, its_title), generation or its_generation
        if words:
            parts.append(words)
    own = tuple(word for word in bracketed if word not in TITLES_ANYWHERE)
    if len(parts) == 2:
        return _put_together(parts[1], parts[0], title, generation, own)
    words = [word for part in parts for word in part]
    start = _surname_start(words)
    if start is None:  # a particle first, so the surname stands first
        cut = _after_particles(words, 0) + 1
        return _put_together(words[cut:], words[:cut], title, generation, own)
    name_read = _put_together(words[:start], words[start:], title, generation, own)
    # Where the first word is a first name and the last is not, the order is plain.
    plain = bool(words) and is_given_name(fold(words[0])) and not is_given_name(fold(words[-1]))
    if 0 < start == len(words) - 1 and not plain:
        return replace(name_read, turned=_put_together(words[1:], words[:1], title, generation, own))
    return name_read


def _put_together(
    given: list[str], last: list[str], title: str, generation: str, bracketed: tuple[str, ...]
) -> PersonName:
    return PersonName(
        tuple(part for word in given for part in _initials(word, [*given, *last])),
        "".join(map(_joined, last)),
        _surname_parts(last),
        title,
        generation,
        bracketed,
    )


def _aside(text: str, bracketed: list[str]) -> str:
    words = [_joined(word) for word in _words(text.replace("/", " ")) if fold(word) not in _NOT_A_NAME]
    bracketed += [word for word in words if word]
    return " "


def _words(text: str) -> list[str]:
    """Words with the case they were written in; “T.M.” is two."""
    apart = re.sub(r"[^\w'+\-]|_", " ", text)
    return [word.strip("'-") for word in apart.split() if word.strip("'-")]


@lru_cache(maxsize=1 << 15)
def _joined(word: str) -> str:
    return "".join(c for c in fold(word) if c.isalnum())


def _surname_start(words: list[str]) -> int | None:
    """Where the surname begins in words in order; None where a particle begins them and more follows."""
    first = _after_particles(words, 0)
    if first and len(words) > 1:
        return 0 if first >= len(words) - 1 else None
    for k in range(1, len(words) - 1):
        if fold(words[k]) in _PARTICLES:
            return k
    return max(len(words) - 1, 0)


def _after_particles(words: list[str], k: int) -> int:
    while k < len(words) - 1 and fold(words[k]) in _PARTICLES:
        k += 1
    return k


def _initials(word: str, words: list[str]) -> tuple[str, ...]:
    """A given word as it is; “TM” and “JP” as their letters."""
    letters = _joined(word)
    if not 2 <= len(letters) <= _LONGEST_INITIALS or not letters.isalpha():
        return (letters,) if letters else ()
    shouted = all(other.isupper() for other in words if len(other) > 1)
    upper = word.isupper() and not shouted
    return tuple(letters) if upper or not _VOWEL.search(letters) else (letters,)


def _surname_parts(last: list[str]) -> tuple[str, ...]:
    """The surnames of a double surname, hyphened or after one another; particles stay with theirs."""
    parts: list[str] = []
    held = ""
    for word in last:
        if fold(word) in _PARTICLES:
            held += _joined(word)
            continue
        pieces = [_joined(piece) for piece in word.split("-") if piece]
        parts += [held + pieces[0], *pieces[1:]] if pieces else []
        held = ""
    return tuple(part for part in (*parts, held) if part)

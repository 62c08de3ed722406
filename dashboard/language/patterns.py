"""Templates of sentences: one finds the sentence that was made by it, and becomes the same in another language.

What stands in a place is told by the place's kind, a letter: "{n:d} people". Which kinds there are, what each takes
and how it is told is a matter of whoever keeps the templates.
"""

import re
from collections.abc import Callable, Mapping
from string import Formatter
from typing import NamedTuple

Ways = Mapping[str, Callable[[str, str], str | None]]
"""How what stands in a place is told, by the place's kind: from the words and the language; None where it cannot be."""

ANYTHING = ".+?"


class Pattern(NamedTuple):
    """A template: what it matches, the kind of each of its places, and what it becomes."""

    matches: re.Pattern[str]
    kinds: Mapping[str, str]
    becomes: str
    letters: int


def bare(template: str) -> str:
    """A template without the kinds of its places: "{n:d} people" → "{n} people"."""
    return re.sub(r"\{(\w+):\w\}", r"{\1}", template)


def pattern(
    english: str, other: str, takes: Mapping[str, str], kinds: Mapping[str, str] | None = None
) -> Pattern:
    """The template and its translation; `takes` is what a place of each kind matches, `kinds` that of places by name.

    A kind beside the place holds before `kinds`. A place that comes twice must hold the same twice.
    """
    parts: list[str] = []
    found: dict[str, str] = {}
    letters = 0
    for literal, name, kind, _ in Formatter().parse(english):
        parts.append(re.escape(literal))
        letters += len(literal)
        if name and name in found:
            parts.append(f"(?P={name})")
        elif name:
            found[name] = kind or (kinds or {}).get(name, "")
            parts.append(f"(?P<{name}>{takes.get(found[name], ANYTHING)})")
    return Pattern(re.compile("".join(parts), re.DOTALL), found, bare(other), letters)


def filled(by: Pattern, text: str, chosen: str, ways: Ways) -> str | None:
    """The translation, its places filled; None where the text is another, or a part of it cannot be told."""
    match = by.matches.fullmatch(text)
    if match is None:
        return None
    places = {name: ways[by.kinds[name]](part, chosen) for name, part in match.groupdict().items()}
    return by.becomes.format(**places) if all(part is not None for part in places.values()) else None

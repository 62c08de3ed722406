"""What people read on the screen, in the language they chose: `words.<language>.toml`, and how it is looked up.

English is the first catalogue; another language is a file with the same keys. Sentences that metrics makes (reasons,
remedies) come in English with their results, and are told in the chosen language by `told`. The language belongs to the
context that runs: a visit sets it at the start of each run, a command once; nobody else's changes.
"""

import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import cache, wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

ENGLISH = "en"
LANGUAGES = {ENGLISH: "English", "af": "Afrikaans"}
"""Each by its code, with its own name for itself."""

_SPOKEN: ContextVar[str] = ContextVar("language", default=ENGLISH)


class English(str):
    """Text that has no translation yet, shown in English and marked as such (`markup.safe`)."""

    __slots__ = ()


def language() -> str:
    """The code of the language that is spoken here and now."""
    return _SPOKEN.get()


def speak(chosen: str) -> None:
    """Speak a language of LANGUAGES from here on, in this visit or command alone; English for any other."""
    _SPOKEN.set(chosen if chosen in LANGUAGES else ENGLISH)


@contextmanager
def spoken(chosen: str) -> Iterator[None]:
    """Speak a language inside, for what is written later than it was asked for."""
    before = _SPOKEN.set(chosen)
    try:
        yield
    finally:
        _SPOKEN.reset(before)


def later(write: Callable[P, T]) -> Callable[P, T]:
    """The same function, which will speak the language of now, wherever and whenever it is called."""
    chosen = language()

    @wraps(write)
    def write_so(*arguments: P.args, **options: P.kwargs) -> T:
        with spoken(chosen):
            return write(*arguments, **options)

    return write_so


def catalogue(chosen: str | None = None) -> dict[str, Any]:
    """All words of a language by dotted key, else of the one spoken; what it lacks stands there in English."""
    return _catalogue(chosen or language())


@cache
def _catalogue(chosen: str) -> dict[str, Any]:
    own = written(chosen)
    return own if chosen == ENGLISH else _catalogue(ENGLISH) | own


def written(chosen: str) -> dict[str, Any]:
    """What the catalogue of a language says itself, by dotted key."""
    path = Path(__file__).with_name(f"words.{chosen}.toml")
    return dict(_flat(tomllib.loads(path.read_text(encoding="utf-8"))))


def _flat(table: dict[str, Any], prefix: str = "") -> list[tuple[str, Any]]:
    found: list[tuple[str, Any]] = []
    for key, entry in table.items():
        if isinstance(entry, dict):
            found += _flat(entry, f"{prefix}{key}.")
        else:
            found.append((prefix + key, entry))
    return found


def template(key: str) -> str:
    """The sentence with that key, its {places} empty; KeyError names a key that is missing."""
    return str(catalogue()[key])


def say(key: str, **values: object) -> str:
    """The sentence with that key, its {places} filled."""
    return template(key).format(**values)


def begun(text: str) -> str:
    """A phrase as the beginning of a sentence; after ’n the next word takes the capital."""
    at = 3 if text.startswith("’n ") else 0
    return text[:at] + text[at : at + 1].upper() + text[at + 1 :]

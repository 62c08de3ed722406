"""The one catalogue of what people read on the screen: `words.en.toml`, and how it is looked up.

A translation is another file with the same keys. Sentences that metrics and ingest give (reasons,
remedies, problems) come with their results and are shown as they are.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

LANGUAGE = "en"


@cache
def catalogue(language: str = LANGUAGE) -> dict[str, Any]:
    """All words of a language, by dotted key."""
    path = Path(__file__).with_name(f"words.{language}.toml")
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


def count(key: str, number: float) -> str:
    """A number with its noun, in the singular or the plural: "1 meeting", "3 meetings"."""
    from dashboard.formats import trimmed

    one, other = catalogue()[f"count.{key}"]
    return str(one if number == 1 else other).format(n=trimmed(number))

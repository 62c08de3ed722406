"""What a language can tell of files: `files.<language>.toml`, each sentence ready to be matched.

It has the problems by code, and questions and refusals as templates with their translations.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Any, NamedTuple

from dashboard.language.patterns import Pattern, pattern
from ingest.problems import CODES

DETAILS = {
    "where": "p",
    "value": "v",
    "meetings": "l",
    "meanings": "r",
    "colours": "r",
    "currencies": "r",
    "how": "",
    "read_as": "",
}
"""Details of problems that are told, and as what; others stay as they are."""

_TAKES = {
    "v": "“.*”|an empty cell",
    "k": "[a-z]+(?:(?:, | or )[a-z]+)*",
    "d": r"“?\d{1,2} [A-Z][a-z]+ \d{4}”?",
}


class Book(NamedTuple):
    """What a language can tell of files: whole sentences, templates, the longest first, problems, single words, columns
    and what may stand in them."""

    whole: Mapping[str, str]
    templates: tuple[Pattern, ...]
    problems: Mapping[str, tuple[Pattern, Pattern]]
    words: Mapping[str, str]
    columns: Mapping[str, str]
    values: Mapping[str, str]


@cache
def book(chosen: str) -> Book:
    """All that a language can tell of files."""
    written = declared(chosen)
    whole = {english: other for english, other in written["said"].items() if "{" not in english}
    templates = [
        pattern(english, other, _TAKES) for english, other in written["said"].items() if "{" in english
    ]
    problems = {
        code: (
            _problem(CODES[code].message, own["message"]),
            _problem(CODES[code].fix, own["fix"]),
        )
        for code, own in written["code"].items()
    }
    return Book(
        whole,
        tuple(sorted(templates, key=lambda t: -t.letters)),
        problems,
        written["word"],
        written["column"],
        written["value"],
    )


def declared(chosen: str) -> dict[str, Any]:
    """The file of a language as it is written."""
    path = Path(__file__).with_name(f"files.{chosen}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _problem(english: str, other: str) -> Pattern:
    """A problem's places have their kinds by name, unless the translation says otherwise."""
    kinds = dict.fromkeys((name for _, name, _, _ in Formatter().parse(english) if name), "w") | DETAILS
    own = {name: kind for _, name, kind, _ in Formatter().parse(other) if name and kind}
    return pattern(english, other, _TAKES, kinds | own)

"""What is known of given names: which are short for which. The table is `nicknames.csv`.

A name is listed there also where it has no short form, so that two names that differ by a letter, such as
Thabo and Thato, are known to be two names and not one written wrongly.
"""

import csv
from functools import cache
from importlib.resources import files

from ingest.people.titles import fold


@cache
def _short_for() -> dict[str, frozenset[str]]:
    """{name or short form: the names that it can stand for, itself among them}, folded."""
    text = files("ingest.people").joinpath("nicknames.csv").read_text(encoding="utf-8")
    stands_for: dict[str, set[str]] = {}
    for row in csv.DictReader(text.splitlines()):
        name = fold(row["name"])
        for short in (name, *map(fold, row["short"].split())):
            stands_for.setdefault(short, set()).add(name)
    return {short: frozenset(names) for short, names in stands_for.items()}


def is_given_name(word: str) -> bool:
    """Whether the folded word is a given name, or short for one, in the table."""
    return word in _short_for()


def full_forms(word: str) -> frozenset[str]:
    """The names that a folded word can stand for; itself, where it is not in the table."""
    return _short_for().get(word, frozenset({word}))


def same_by_custom(one: str, other: str) -> bool:
    """Whether one of two folded names is a usual short form of the other, or both are of a third.

    >>> same_by_custom("thandi", "thandiwe"), same_by_custom("hannes", "johan"), same_by_custom("thabo", "thato")
    (True, True, False)
    """
    return bool(full_forms(one) & full_forms(other))

"""The shared words of the SQL, and which of them stand ready: each is worked out when it is first asked for."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from importlib import resources

CONCEPT_FILES = (
    "meetings",
    "people",
    "copies",
    "days",
    "work",
    "forms",
    "contributions",
    "money",
    "governance",
    "rhythm",
    "agenda",
    "stewardship",
    "voice",
    "records",
    "histories",
    "state",
)
BULKY = 500_000
"""Concepts of as many rows are let go as soon as nothing more is to be read from them."""

_CONCEPT = re.compile(r"^-- concept: (\w+)\n", re.MULTILINE)
_TABLE = re.compile(r"\b(?:from|join)\s+(\w+)")


@cache
def concepts(files: Sequence[str] = CONCEPT_FILES) -> dict[str, str]:
    """The shared words by name, in the order in which they build on one another."""
    found = {}
    for file in files:
        text = (resources.files("metrics") / "concepts" / f"{file}.sql").read_text(encoding="utf-8")
        parts = _CONCEPT.split(text)[1:]
        found.update(
            {name: sql.strip().rstrip(";") for name, sql in zip(parts[::2], parts[1::2], strict=True)}
        )
    return found


@cache
def tables_of(sql: str) -> tuple[str, ...]:
    """What a query reads from, as it names it, in the order of the text."""
    return tuple(dict.fromkeys(_TABLE.findall(sql)))


class Shelf:
    """The concepts that stand ready, with their rows. `make` works one out, `drop` lets it go."""

    def __init__(self, make: Callable[[str, str], int], drop: Callable[[str], None]) -> None:
        self._make, self._drop = make, drop
        self._rows: dict[str, int] = {}

    def ready(self, sql: str) -> None:
        """Work out what a query reads from, and first what that is built on."""
        for name in tables_of(sql):
            if name in concepts() and name not in self._rows:
                self.ready(concepts()[name])
                self._rows[name] = self._make(name, concepts()[name])

    def let_go(self, still_to_come: Iterable[str]) -> None:
        """Let go of what is bulky and none of the queries to come reads; if one does after all, it is made anew."""
        bulky = [name for name, rows in self._rows.items() if rows >= BULKY]
        if not bulky:
            return
        needed: set[str] = set()
        open_ = [name for sql in still_to_come for name in tables_of(sql)]
        while open_:
            name = open_.pop()
            if name in needed or name not in concepts():
                continue
            needed.add(name)
            if name not in self._rows:
                open_ += tables_of(concepts()[name])
        for name in set(bulky) - needed:
            self._drop(name)
            del self._rows[name]

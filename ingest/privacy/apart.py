"""Texts that were two and are one when names are gone, kept apart, since they are counted by their words."""

from collections.abc import Hashable, Iterable, Iterator

OWN_WORDS = frozenset(
    (("actions", "action"), ("governance", "note"), ("products", "title"), ("stories", "summary"),
     ("import", "file"), ("import", "sheet"))
)  # fmt: skip
"""Columns by whose words two rows are known to be the same thing, or a file to be brought twice (`metrics`)."""


def kept_apart(
    rows: Iterable[tuple[Hashable, str, str]], *, of_each_key: bool
) -> Iterator[tuple[Hashable, str, str]]:
    """The rows of key, text before and after, where texts that differed before have a number if they no longer do.

    With `of_each_key` only texts of one key are held against each other. Those that stay as they were keep their words.
    """
    whose: dict[tuple[Hashable, str], str] = {}
    for key, before, after in sorted(rows, key=lambda row: (row[1] != row[2], str(row[0]), row[1])):
        told, number = after, 1
        while whose.setdefault((key if of_each_key else None, _plain(told)), _plain(before)) != _plain(
            before
        ):
            number += 1
            told = f"{after} {number}"
        yield key, before, told


def _plain(text: str) -> str:
    return text.strip().lower()

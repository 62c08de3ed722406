"""What tells how far a task is, in each project tool."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

from ingest import cells
from ingest.kinds.action_words import list_status, read_status
from ingest.sheet import fold

Row: TypeAlias = Mapping[str, str]
"""The texts of a line by what the tool's columns are for; what the file does not have is missing."""


@dataclass(frozen=True)
class Said:
    """How far a task is: open, done, cancelled, or a word that nobody knows; and what it rests on, if not sure."""

    status: str
    reason: str = ""
    only_archived: bool = False


def _yes(text: str) -> bool:
    """Also as Excel writes it in Afrikaans."""
    return cells.yes_no(text) is True or fold(text) == "waar"


def by_list(row: Row) -> Said:
    """A tick, else the list, else archived; a card is put away when it is done, unless its list says otherwise."""
    if _yes(row.get("ticked", "")) or read_status(row.get("ticked", "")) == "done":
        return Said("done")
    if known := list_status(row.get("list", "")):
        return Said(known, row["list"] if known == "cancelled" else "")
    archived = _yes(row.get("archived", ""))
    return Said("done" if archived else "open", only_archived=archived)


def by_day(row: Row) -> Said:
    """Done on a day, else done by the section it stands in."""
    if row.get("completed_on"):
        return Said("done")
    known = list_status(row.get("list", ""))
    return Said(known or "open", row["list"] if known == "cancelled" else "")


def by_word(row: Row) -> Said:
    """The tool's own word, else whether there is a day on which it was done."""
    word = row.get("status", "")
    if known := read_status(word):
        return Said(known)
    return by_day(row) if row.get("completed_on") or not word else Said(word)


def by_reason(row: Row) -> Said:
    """The reason for which it was closed, else its category or status; a status of the team's own is open."""
    reason = row.get("resolution", "")
    if read_status(reason) == "cancelled" or fold(reason) == "incomplete":
        return Said("cancelled", reason)
    for word in (row.get("category", ""), row.get("status", "")):
        if known := read_status(word):
            return Said(known, row.get("status", "") if known == "cancelled" else "")
    if row.get("completed_on"):
        return Said("done")
    asked = "resolution" in row or "completed_on" in row
    return Said("open" if asked or not row.get("status") else row["status"])


def as_open(_: Row) -> Said:
    """The tool gives only what is still to be done."""
    return Said("open")

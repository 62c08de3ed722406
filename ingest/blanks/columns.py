"""What a column of a blank workbook is called, means and may hold: from the kinds and the comments of the schema."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ingest.kinds.kind import Column, Kind
from ingest.problems import CODES

HEADINGS = {
    "email": "E-mail",
    "owner_email": "Owner e-mail",
    "rsvp": "RSVP",
    ("actions", "date"): "Agreed on",
}
"""Where the canonical name, spelled as words, is not how people would write it."""

OTHER_WAYS = {
    "apology": "status",
    "absent": "status",
    "first_name": "person",
    "surname": "person",
    "submitted": "date",
    "register": "status",
    "received": "amount",
}
"""Columns that files may have instead of another; a blank workbook has only the other."""

_MEANINGS: dict[object, str] = {
    ("evaluations", "question"): "The question as it stood on the form, or its short name, such as useful.",
    (
        "evaluations",
        "active",
    ): "Whether the person answering is an active member; for the question on renewal only.",
    ("budget", "date"): "Day, month, quarter or year that the amount is for.",
    "person": "Name and surname of the person.",
    "email": "E-mail address of the person; it tells two people of one name apart.",
    "date": "Date of the meeting, or of what the row is about.",
    "meeting": "Name or number of the meeting, where two were held on one day; may stand in place of the date.",
    "owner": "Who will do it; several names are parted by a semicolon.",
    "owner_email": "E-mail address of the owner.",
    "facilitator": "Name of who facilitated.",
    "knowledge_manager": "Name of who took the notes.",
    "respondent": "Number of the form, so that its answers stay together. Never a name.",
}
"""Where the schema has no such column, or speaks of it to those who write SQL: by kind and column, or by column."""
_TABLES = {"evaluations": "answers"}
_WIDTHS = {"action": 44, "summary": 50, "note": 40, "title": 34, "question": 50, "focus": 34, "outcome": 34}
_WIDTH = 16


@dataclass(frozen=True)
class Head:
    """One column of a blank: its heading, and all that may be said of it.

    `needed` is a sentence; `words` are those to choose from, if it is a choice. `means` is empty where the
    column before it has told.
    """

    heading: str
    means: str
    needed: str
    write: str
    words: tuple[str, ...] = ()
    is_date: bool = False
    width: int = _WIDTH


def heads(kind: Kind) -> tuple[Head, ...]:
    """The columns of the kind's blank, in the kind's order."""
    return tuple(head(kind, column) for column in kind.columns if column.name not in OTHER_WAYS)


def head(kind: Kind, column: Column) -> Head:
    """What is said of one column of the kind."""
    words = ("yes", "no") if column.code == "not_yes_no" else column.words
    return Head(
        heading(kind.name, column.name),
        _meaning(kind.name, column.name),
        _needed(kind, column),
        _write(column, words),
        words,
        column.is_date and column.code == "not_a_date",
        _WIDTHS.get(column.name, max(_WIDTH, len(column.name) + 4)),
    )


def heading(kind: str, name: str) -> str:
    """“agreed_on” → “Agreed on”."""
    return HEADINGS.get((kind, name)) or HEADINGS.get(name) or name.replace("_", " ").capitalize()


def _meaning(kind: str, name: str) -> str:
    said = comments()
    table = _TABLES.get(kind, kind)
    named = ("agreed_on",) if (kind, name) == ("actions", "date") else (name, f"{name}_on")
    found = [comment for column in named if (comment := said.get((table, column)))]
    own = _MEANINGS.get((kind, name))
    return own or next((c for c in found if not c.startswith("mention_id")), "") or _MEANINGS[name]


@cache
def comments() -> dict[tuple[str, str], str]:
    """{(table, column): what schema.sql says of it}, in words for somebody who fills in a sheet."""
    text = (Path(__file__).parents[1] / "schema.sql").read_text(encoding="utf-8")
    found = re.findall(r"comment on column (\w+)\.(\w+) is '((?:[^']|'')*)';", text)
    return {(table, column): _plain(comment) for table, column, comment in found}


def _plain(comment: str) -> str:
    without = re.sub(r"\s*\((?:R\d+|guide [\d.]+)\)", "", comment.replace("''", "'"))
    return re.sub(r"\bnull\b", "empty", without)


def _needed(kind: Kind, column: Column) -> str:
    if column.name == "community":
        return "Yes, unless you name it when you load the file"
    for group in kind.required:
        if column.name in group:
            others = [heading(kind.name, n) for n in group if n != column.name and n not in OTHER_WAYS]
            return "Yes" + (f", or {' or '.join(others)}" if others else "")
    return "Yes" if column.needed else "No"


def _write(column: Column, words: tuple[str, ...]) -> str:
    """How to fill it in: one of the words, or what the fix of its fault says."""
    if words:
        return f"One of: {', '.join(words)}."
    return CODES[column.code].fix if column.code != "unknown_word" else "Text."

"""What is held about a person, as a file to hand to that person: JSON for programs, XLSX and CSV to read."""

import json
from collections.abc import Sequence

from dashboard.export import spreadsheets
from dashboard.export.spreadsheets import Cell
from dashboard.language import file_words
from dashboard.language.words import say
from ingest.privacy.held import Held
from ingest.privacy.records import NAMED_IN, Record

FORMS = ("json", "xlsx", "csv")
_HEADS = ("what", "community", "date", "said", "file", "sheet", "line", "column")
_KINDS = ("import", "problem", "occasion", "review")


def written(held: Held, form: str) -> bytes:
    """The file as one of FORMS."""
    if form == "json":
        return (json.dumps(held.to_dict(), ensure_ascii=False, indent=2) + "\n").encode()
    heads = [say(f"privacy.{head}") for head in _HEADS]
    return (spreadsheets.xlsx_of if form == "xlsx" else spreadsheets.csv_of)(heads, rows(held))


def rows(held: Held) -> list[Sequence[Cell]]:
    """First who it is, then every record in the order of the files, then what was decided and what is not held."""
    about = [
        (say("privacy.id"), held.person),
        *((say("privacy.name"), name) for name in held.names),
        *((say("privacy.email"), email) for email in held.emails),
        *((say("privacy.organisation"), each) for each in held.organisations),
    ]
    found: list[Sequence[Cell]] = [_plain(what, said) for what, said in about]
    found += [_row(each) for each in held.records]
    for decision, at in held.decisions:
        found.append((say("privacy.decision"), None, at.date(), say(f"privacy.{decision}"), *[None] * 4))
    for where, why in held.suggestions:
        found.append((say("privacy.suggested"), where, None, file_words.said(why), *[None] * 4))
    for file, sheet, import_id in held.files:
        said = say("privacy.import", id=import_id)
        found.append((say("privacy.loaded"), None, None, said, file, sheet, None, None))
    return [*found, *(_plain(say("privacy.note"), say(f"privacy.{note}")) for note in ("forms", "not_kept"))]


def _plain(what: str, said: str) -> Sequence[Cell]:
    return (what, None, None, said, *[None] * 4)


def _row(record: Record) -> Sequence[Cell]:
    said = "; ".join(
        f"{_column(name)}: {_value(record.kind, name, value)}"
        for name, value in record.said.items()
        if name != NAMED_IN
    )
    if NAMED_IN in record.said:
        said = say("privacy.named_in", column=record.said[NAMED_IN], text=record.said["text"])
    what = say(f"privacy.kind_{record.kind}" if record.kind in _KINDS else f"kind.{record.kind}")
    place = (record.file, record.sheet, record.line, record.column)
    return (what, record.community, record.date, said, *place)


def _column(name: str) -> str:
    return file_words.column({"due_on": "due", "joined_on": "joined", "left_on": "left"}.get(name, name))


def _value(kind: str, column: str, value: object) -> str:
    if isinstance(value, bool):
        return say("privacy.yes" if value else "privacy.no")
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return file_words.value(kind, column, str(value))

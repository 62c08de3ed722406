"""`ingest`, `imports`, `problems` and `undo`: what goes into the database and comes out of it."""

import argparse
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import ingest as door
from dashboard.commands.grammar import DECIMALS, DELIMITERS
from dashboard.commands.import_text import tell_import, tell_problems
from dashboard.commands.terminal import complaint, document, paragraph, progress_bar, table
from dashboard.language.beside import in_words
from dashboard.language.file_words import said
from dashboard.language.words import say

# What the person may settle where a file leaves it open; None leaves it to the file.
SETTLED = ("community", "kind", "date", "year", "dates", "blank")

IMPORT_COLUMNS = {
    "id": "import",
    "file": "file",
    "sheet": "sheet",
    "kind": "kind",
    "community": "community",
    "when": "when",
    "rows": "rows_read",
    "loaded": "rows_loaded",
    "set_aside": "rows_set_aside",
    "passed_over": "rows_ignored",
}
"""What is told of an import, each by its word: the key of the JSON."""


def ingest(given: argparse.Namespace) -> int:
    """Read files into the database and tell, file by file, what came of them."""
    with progress_bar() as draw:
        result = door.ingest(
            given.paths,
            given.db,
            at=datetime.now(UTC).replace(tzinfo=None, microsecond=0),
            dry_run=given.dry_run,
            progress=draw,
            encoding=given.encoding,
            delimiter=DELIMITERS.get(given.delimiter),
            decimal=DECIMALS.get(given.decimal),
            marks=dict(given.mark or ()),
            mappings=door.read_mappings(given.mapping) if given.mapping else (),
            **{name: getattr(given, name) for name in SETTLED},
        )
    told = result.to_dict()
    for refused in filter(None, (each.get("refused") for each in told["imports"])):
        complaint(said(refused))
    if given.json:
        document(told)
    else:
        _tell(told, given)
    return int(result.exit_code)


def mappings(given: argparse.Namespace) -> int:
    """Print the mappings that the database keeps, as a page for --mapping."""
    page = door.saved_mappings(given.db)
    if page:
        print(page, end="")
    else:
        paragraph(say("data.no_mappings"))
    return 0


def imports(given: argparse.Namespace) -> int:
    """List every import."""
    found = list(door.imports(given.db))
    if given.json:
        document({"imports": found})
    elif found:
        heads = [say(f"cli.files.{word}") for word in IMPORT_COLUMNS]
        named = [{**each, "kind": say(f"kind.{each['kind']}")} for each in found]
        table(heads, [[each[key] for key in IMPORT_COLUMNS.values()] for each in named])
    else:
        paragraph(say("data.no_imports"))
    return 0


def problems(given: argparse.Namespace) -> int:
    """List every row set aside, and what else is to be looked at."""
    found = list(door.problems(given.db, given.import_id))
    if given.json:
        document({"problems": found})
    elif found:
        tell_problems(list(map(in_words, found)))
    else:
        paragraph(say("data.no_problems"))
    return 0


def undo(given: argparse.Namespace) -> int:
    """Take one import out again, and name the files with rows that may fit now."""
    files = {each["import"]: each["file"] for each in door.imports(given.db)}
    gone = door.undo(given.import_id, given.db)
    paragraph(say("cli.files.undone", file=files[gone], id=gone))
    waiting = [each["file"] for each in door.problems(given.db) if each["code"] == "which_meeting"]
    if waiting:
        paragraph(say("data.waiting", files=", ".join(dict.fromkeys(waiting))))
    return 0


def _tell(told: Mapping[str, Any], given: argparse.Namespace) -> None:
    """What came of each sheet, on standard output; what is wrong in it, on standard error."""
    for each in told["imports"]:
        if not each.get("refused"):
            tell_import(each, given.db, dry_run=given.dry_run)
    reasons = dict.fromkeys(each["reason"] for each in told["skipped"])
    for reason in reasons:
        skipped = ", ".join(each["file"] for each in told["skipped"] if each["reason"] == reason)
        paragraph(say("cli.files.skipped", reason=said(reason), files=skipped))
    if given.dry_run:
        paragraph(say("cli.files.dry_run"))

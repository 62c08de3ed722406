"""`ingest`, `imports`, `problems` and `undo`: what goes into the database and comes out of it."""

import argparse
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import ingest as door
from dashboard import formats
from dashboard.commands.terminal import complaint, document, paragraph, progress, table
from dashboard.words import count, say

# What the person may settle where a file leaves it open; None leaves it to the file.
SETTLED = ("community", "kind", "date", "year", "dates", "blank")

GROUPS = (
    ("set_aside", "Not loaded: correct these rows in the file, undo the import, load it again"),
    ("cell", "Loaded, but for one cell: the same"),
    ("warning", "Loaded, but look"),
    ("ignored", "Passed over, since they hold no data"),
)
FAULTS_AND_WARNINGS = GROUPS[:3]
MOST_TOLD = 20

IMPORT_COLUMNS = {
    "id": "import",
    "file": "file",
    "sheet": "sheet",
    "kind": "kind",
    "community": "community",
    "loaded (UTC)": "when",
    "rows": "rows_read",
    "loaded": "rows_loaded",
    "set aside": "rows_set_aside",
    "passed over": "rows_ignored",
}


def ingest(given: argparse.Namespace) -> int:
    """Read files into the database and tell, file by file, what came of them."""
    result = door.ingest(
        given.paths,
        given.db,
        at=datetime.now(UTC).replace(tzinfo=None, microsecond=0),
        dry_run=given.dry_run,
        progress=progress,
        **{name: getattr(given, name) for name in SETTLED},
    )
    told = result.to_dict()
    for refused in filter(None, (each.get("refused") for each in told["imports"])):
        complaint(refused)
    if given.json:
        document(told)
    else:
        _tell(told, given.db)
    return int(result.exit_code)


def imports(given: argparse.Namespace) -> int:
    """List every import."""
    found = list(door.imports(given.db))
    if given.json:
        document({"imports": found})
    elif found:
        table(list(IMPORT_COLUMNS), [[each[key] for key in IMPORT_COLUMNS.values()] for each in found])
    else:
        paragraph(say("data.no_imports"))
    return 0


def problems(given: argparse.Namespace) -> int:
    """List every row set aside, and what else is to be looked at."""
    found = list(door.problems(given.db, given.import_id))
    if given.json:
        document({"problems": found})
    elif found:
        _list(found, GROUPS)
    else:
        paragraph(say("data.no_problems"))
    return 0


def undo(given: argparse.Namespace) -> int:
    """Take one import out again."""
    door.undo(given.import_id, given.db)
    paragraph(f"Import {given.import_id} was taken out again, and nothing else.")
    return 0


def _tell(told: Mapping[str, Any], database: str) -> None:
    """What came of each sheet, on standard output; what is wrong in it, on standard error."""
    for each in told["imports"]:
        if not each.get("refused"):
            _account(each, database)
    reasons = dict.fromkeys(each["reason"] for each in told["skipped"])
    for reason in reasons:
        skipped = [each["file"] for each in told["skipped"] if each["reason"] == reason]
        paragraph(f"Skipped, since {reason}: {', '.join(skipped)}.")
    if told["dry_run"]:
        paragraph("This was a dry run: nothing was changed.")


def _account(each: Mapping[str, Any], database: str) -> None:
    place = f"{each['file']} ({each['sheet']})" if each["sheet"] else each["file"]
    if each["already_loaded"]:
        paragraph(say("data.already", file=place))
        return
    whose = each["community"] or say("data.kinds_community")
    rows = {
        "loaded": formats.whole(each["rows_loaded"]),
        "aside": formats.whole(each["rows_set_aside"]),
        "ignored": formats.whole(each["rows_ignored"]),
    }
    paragraph(say("data.account", file=place, read=count("row", each["rows_read"]), **rows))
    paragraph(f"{each['kind']} of {whose}, import {each['import']}", indent=2)
    if each["kept_out"]:
        paragraph(f"Columns not used: {', '.join(each['kept_out'])}", indent=2)
    told = [problem for problem in each["problems"] if problem["outcome"] != "ignored"]
    _list(told[:MOST_TOLD], FAULTS_AND_WARNINGS, complaint)
    if len(told) > MOST_TOLD:
        complaint(
            f"and {len(told) - MOST_TOLD} more: cop-health problems --db {database} --import {each['import']}"
        )


def _list(
    found: Iterable[Mapping[str, Any]],
    groups: Iterable[tuple[str, str]],
    tell: Callable[..., None] = paragraph,
) -> None:
    """Problems under what they mean for the row; each message names file, sheet, row, column and value."""
    found = list(found)
    for outcome, title in groups:
        here = [problem for problem in found if problem["outcome"] == outcome]
        if here:
            tell(f"{title}:")
        for problem in here:
            tell(problem["message"], indent=2, bullet="- ")
            tell(problem["fix"], indent=4)

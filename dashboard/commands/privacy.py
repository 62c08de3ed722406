"""`privacy`: what is held about a person, as a file for that person; and taking the person out everywhere."""

import argparse
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from dashboard import held_file, one_file
from dashboard.commands.terminal import paragraph
from dashboard.language.formats import count
from dashboard.language.words import say
from ingest.privacy import erase, held
from ingest.privacy.erase import Erased


def privacy(given: argparse.Namespace) -> int:
    """Write the file, or take the person out; on a terminal after a question, since nothing brings it back."""
    if given.export:
        return _export(given.person, given.db, Path(given.export))
    if sys.stdin.isatty() and sys.stdout.isatty() and not _agreed(given.person, given.db):
        paragraph(say("privacy.kept_all"))
        return 0
    at = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    _tell(erase.erase(given.person, given.db, at=at))
    return 0


def _export(person: str, db: str, path: Path) -> int:
    form = one_file.form_of(path, held_file.FORMS, "xlsx", "privacy")
    found = held.held(person, db)
    replaced = one_file.save(held_file.written(found, form), path)
    records = count("record", len(found.records))
    said = say("privacy.written", path=path, records=records, imports=count("import", len(found.files)))
    paragraph(f"{said} {say('report.replaced')}" if replaced else said)
    paragraph(say("privacy.others"))
    paragraph(say("privacy.forms"))
    return 0


def _agreed(person: str, db: str) -> bool:
    found = held.held(person, db)
    who = ", ".join((*found.names, *found.emails))
    paragraph(say("privacy.ask", person=who, communities=", ".join(found.communities)))
    return said_yes(say("privacy.answer"))


def said_yes(question: str) -> bool:
    """Whether whoever sits at the terminal answers the question with yes, and nothing else."""
    try:
        answer = input(f"{question} ")
    except EOFError:
        return False
    return answer.strip().casefold() == say("privacy.yes").casefold()


def _tell(gone: Erased) -> None:
    numbers = {"spelling": gone.names, "address": gone.emails, "text": gone.texts, "decision": gone.decisions}
    paragraph(say("privacy.gone", taken=", ".join(count(what, n) for what, n in numbers.items() if n)))
    tell_kept(gone.kept)
    tell_files(say("privacy.files"), gone.files)
    if gone.communities:
        paragraph(say("privacy.ids", communities=", ".join(gone.communities)))
    if gone.namesakes:
        paragraph(say("privacy.namesakes", people=", ".join(gone.namesakes)))
    paragraph(say("privacy.copies"))


def tell_kept(kept: Sequence[tuple[str, int]]) -> None:
    """Say which records stay without a name, and how many of each kind."""
    if rows := "; ".join(say("privacy.row", kind=say(f"kind.{kind}"), n=n) for kind, n in kept):
        paragraph(say("privacy.stays", rows=rows))


def tell_files(why: str, files: Sequence[tuple[str, str | None]]) -> None:
    """List the files that still hold the names, below the sentence that says so."""
    if files:
        paragraph(why)
    for file, sheet in files:
        paragraph(say("privacy.sheet_of", file=file, sheet=sheet) if sheet else file, indent=2, bullet="- ")

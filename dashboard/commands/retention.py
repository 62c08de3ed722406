"""`retention`: which communities were retired, and letting go of names and forms of those that were long ago."""

import argparse
import sys
from datetime import UTC, datetime

from dashboard.commands.privacy import said_yes, tell_files, tell_kept
from dashboard.commands.terminal import paragraph
from dashboard.language import formats
from dashboard.language.formats import count
from dashboard.language.words import say
from ingest.privacy import retention as kept_for
from ingest.privacy.retention import Dropped, Held


def retention(given: argparse.Namespace) -> int:
    """Say what may go and when; with `--erase` let it go, on a terminal after a question: nothing brings it back."""
    found = kept_for.held(given.db, as_of=given.as_of, months=given.months)
    for each in found:
        _tell(each)
    due = [each for each in found if each.due and not each.nothing_left]
    if not found:
        paragraph(say("retention.none", date=formats.day(given.as_of)))
    elif not due:
        paragraph(say("retention.nothing_due", date=formats.day(given.as_of)))
    elif not given.erase:
        paragraph(say("retention.how"))
    elif _agreed(due):
        at = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
        _tell_dropped(kept_for.drop(given.db, as_of=given.as_of, at=at, months=given.months))
    else:
        paragraph(say("privacy.kept_all"))
    return 0


def _tell(each: Held) -> None:
    key = "gone" if each.nothing_left else "due" if each.due else "later"
    met = each.last_met if each.last_met and each.last_met > each.since else None
    since = say("retention.met", date=formats.day(met)) if met else ""
    paragraph(
        say("retention.since", community=each.community, since=formats.day(each.since), met=since).strip(),
    )
    paragraph(
        say(
            f"retention.{key}",
            date=formats.day(each.names_from),
            people=count("named_person", each.people),
            answers=count("open_answer", each.answers),
        ),
        indent=2,
    )
    if each.elsewhere:
        paragraph(say("retention.elsewhere", people=count("person", each.elsewhere)), indent=2)


def _agreed(due: list[Held]) -> bool:
    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        return True
    paragraph(say("retention.ask", communities=", ".join(each.community for each in due)))
    return said_yes(say("retention.answer"))


def _tell_dropped(gone: Dropped) -> None:
    numbers = {"named_person": gone.people, "open_answer": gone.answers, "naming_text": gone.texts}
    taken = ", ".join(count(what, n) for what, n in numbers.items() if n)
    paragraph(say("privacy.gone", taken=taken or count("named_person", 0)))
    if gone.elsewhere:
        paragraph(say("retention.elsewhere", people=count("person", gone.elsewhere)))
    tell_kept(gone.kept)
    tell_files(say("retention.files"), gone.files)
    if gone.ids:
        paragraph(say("retention.ids", communities=", ".join(gone.ids)))
    paragraph(say("privacy.copies"))

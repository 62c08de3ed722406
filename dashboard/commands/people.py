"""`people`: who the files speak of, who may be one person, and what somebody who knows says about it."""

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime

from dashboard.commands.terminal import document, paragraph, table
from dashboard.words import say
from ingest.people import identities, who
from ingest.people.identities import Changed
from ingest.people.who import Listed, Suggested

LIKELY = 0.75
SHOWN = 4


def people(given: argparse.Namespace) -> int:
    """List everybody, or the suggestions, or carry out one decision."""
    if changed := _decide(given):
        if given.json:
            document(changed.to_dict())
        else:
            _tell_changed(changed, given)
        return 0
    everybody = who.everybody(given.db, given.community)
    suggestions = who.suggestions(given.db, given.community)
    if given.json:
        document(
            {
                "people": [each.to_dict() for each in everybody],
                "suggestions": [each.to_dict() for each in suggestions],
            }
        )
    elif given.suggest:
        _tell_suggestions(suggestions, given.db)
    else:
        _tell_people(everybody, len(suggestions), given.db)
    return 0


def _decide(given: argparse.Namespace) -> Changed | None:
    at = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    if given.merge:
        return identities.merge(*given.merge, given.db, at=at)
    if given.refuse:
        return identities.refuse(*given.refuse, given.db, at=at)
    if given.split:
        return identities.split(given.split, given.db, at=at)
    return None


def _tell_changed(changed: Changed, given: argparse.Namespace) -> None:
    if given.merge and not changed.merged:
        paragraph(f"They are one person already: {changed.person}. Nothing was changed.")
    elif given.merge:
        paragraph(f"{given.merge[0]} and {given.merge[1]} are one person now: {changed.person}.")
        if changed.overruled:
            paragraph("It had been said that they are two people; that was taken back.", indent=2)
        paragraph(f"To undo it: cop-health people --db {given.db} --split {changed.person}", indent=2)
    elif given.refuse:
        paragraph(f"{given.refuse[0]} and {given.refuse[1]} are two people: {' and '.join(changed.parted)}.")
    else:
        paragraph(f"{given.split} was taken apart: {', '.join(changed.parted)}.")


def _tell_people(everybody: Sequence[Listed], suggestions: int, db: str) -> None:
    persons = [each for each in everybody if not each.placeholder]
    devices = [each for each in everybody if each.placeholder]
    if not everybody:
        paragraph(say("data.no_imports"))
        return
    _list(persons)
    if devices:
        print()
        paragraph("Nobody's names (devices, rooms, guests): in no number, until somebody says who it was.")
        _list(devices)
    if suggestions:
        print()
        pairs = "Two of them" if suggestions == 1 else f"{suggestions} pairs of them"
        paragraph(f"{pairs} may be one person: cop-health people --db {db} --suggest")


def _list(people: Sequence[Listed]) -> None:
    heads = ("id", "name", "e-mail", "community", "spellings", "attendances")
    rows = [
        (
            each.person,
            each.names[0] if each.names else None,
            _some(each.emails),
            _some(each.communities),
            len(each.names),
            each.attendances,
        )
        for each in people
    ]
    if rows:
        table(heads, rows)


def _some(words: Sequence[str]) -> str:
    more = f" and {len(words) - SHOWN} more" if len(words) > SHOWN else ""
    return ", ".join(words[:SHOWN]) + more


def _tell_suggestions(suggestions: Sequence[Suggested], db: str) -> None:
    if not suggestions:
        paragraph("Nobody looks like somebody else.")
        return
    rows = [
        (
            each.community,
            f"{each.names[0]} ({each.one})",
            f"{each.names[1]} ({each.other})",
            "likely" if each.sure >= LIKELY else "possible",
            each.why,
        )
        for each in suggestions
    ]
    table(("community", "is", "also", "how sure", "why"), rows)
    print()
    paragraph(f"Where it is so: cop-health people --db {db} --merge A B. Where it is not: --refuse A B.")

"""`people`: who the files speak of, who may be one person, and what somebody who knows says about it."""

import argparse
from collections.abc import Sequence
from datetime import UTC, datetime

from dashboard.commands.terminal import document, paragraph, table
from dashboard.language.file_words import said
from dashboard.language.words import say
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
        paragraph(_say("already", person=changed.person))
    elif given.merge:
        paragraph(_say("merged", one=given.merge[0], other=given.merge[1], person=changed.person))
        if changed.overruled:
            paragraph(_say("overruled"), indent=2)
        command = f"{_command(given.db)} --split {changed.person}"
        paragraph(_say("undo", command=command), indent=2)
    elif given.refuse:
        one, other = given.refuse
        parted = _say("both", one=changed.parted[0], other=changed.parted[1])
        paragraph(_say("refused", one=one, other=other, people=parted))
    else:
        paragraph(_say("parted", one=given.split, people=", ".join(changed.parted)))


def _tell_people(everybody: Sequence[Listed], suggestions: int, db: str) -> None:
    persons = [each for each in everybody if not each.placeholder]
    devices = [each for each in everybody if each.placeholder]
    if not everybody:
        paragraph(say("data.no_imports"))
        return
    _list(persons)
    if devices:
        print()
        paragraph(_say("devices"))
        _list(devices)
    if suggestions:
        print()
        words = "pair" if suggestions == 1 else "pairs"
        paragraph(_say(words, n=suggestions, command=f"{_command(db)} --suggest"))


def _list(people: Sequence[Listed]) -> None:
    heads = [_say(head) for head in ("id", "name", "email", "community", "spellings", "attendances")]
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
    shown = ", ".join(words[:SHOWN])
    return _say("some", names=shown, n=len(words) - SHOWN) if len(words) > SHOWN else shown


def _tell_suggestions(suggestions: Sequence[Suggested], db: str) -> None:
    if not suggestions:
        paragraph(_say("nobody"))
        return
    rows = [
        (
            each.community,
            f"{each.names[0]} ({each.one})",
            f"{each.names[1]} ({each.other})",
            _say("likely" if each.sure >= LIKELY else "possible"),
            said(each.why),
        )
        for each in suggestions
    ]
    table([_say(head) for head in ("community", "is", "also", "sure", "why")], rows)
    print()
    paragraph(_say("decide", merge=f"{_command(db)} --merge A B", refuse="--refuse A B"))


def _command(db: str) -> str:
    return f"cop-health people --db {db}"


def _say(key: str, **values: object) -> str:
    return say(f"cli.people.{key}", **values)

"""The facilitator's list: facts about how each person took part, in an order of one's choice.

Nobody is scored, labelled or coloured. The first order is by who has taken part least, so that those
who may need a call come first.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

from dashboard import formats
from dashboard.markup import Html, join, table
from dashboard.words import say
from metrics import Participant

LONG_AGO = date.min
LATEST = date.max


def _share(person: Participant) -> Fraction:
    return Fraction(person.attended, person.opportunities) if person.opportunities else Fraction(0)


# A person whose last meeting or joining is not known stands first among those longest ago.
ORDERS: Mapping[str, Callable[[Participant], Any]] = {
    "least": lambda p: (_share(p), p.contributions or 0, p.last_seen or LONG_AGO),
    "name": lambda p: 0,
    "last_seen": lambda p: p.last_seen or LONG_AGO,
    "contributions": lambda p: p.contributions or 0,
    "joined": lambda p: LATEST - (p.joined_on or LONG_AGO),
}


def ordered(people: Sequence[Participant], names: Mapping[str, str], order: str) -> list[Participant]:
    """The people in that order; those alike by name."""
    return sorted(people, key=lambda p: (ORDERS[order](p), _name(p, names).casefold(), p.person_id))


def people_table(people: Sequence[Participant], names: Mapping[str, str], caption: str) -> Html:
    """One row a person, in the order given."""
    columns = ("person", "attended", "contributions", "apologies", "last_seen", "joined", "notes")
    headings = [say(f"facilitator.{column}") for column in columns]
    return table(headings, (_row(person, names) for person in people), caption=caption, kind="ch-people")


def _row(person: Participant, names: Mapping[str, str]) -> list[object]:
    attended = say("facilitator.of", attended=person.attended, opportunities=person.opportunities)
    return [
        _name(person, names), attended, _contributions(person), person.apologies,
        _day(person.last_seen), _day(person.joined_on), notes(person),
    ]  # fmt: skip


def notes(person: Participant) -> Html:
    """What is worth knowing before ringing somebody up, in words."""
    said = [
        say("facilitator.missed_last_three") if person.missed_last_three else "",
        say("facilitator.not_yet_heard") if person.not_yet_heard else "",
    ]
    return join((words for words in said if words), "; ")


def _name(person: Participant, names: Mapping[str, str]) -> str:
    return names.get(person.person_id) or person.person_id


def _contributions(person: Participant) -> str:
    known = person.contributions
    return say("facilitator.not_recorded") if known is None else formats.whole(known)


def _day(when: date | None) -> str:
    return formats.short_day(when) if when else say("facilitator.never")

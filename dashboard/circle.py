"""The facilitator's list: facts about how each person took part, in an order of one's choice.

Nobody is scored, labelled or coloured. The first order is by who has taken part least, so that those
who may need a call come first.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import streamlit as st

from dashboard import cards, formats
from dashboard.markup import fill, table
from dashboard.words import count, say
from metrics import CommunityAssessment, Participant

LONG_AGO = date.min
LATEST = date.max


def _share(person: Participant) -> Fraction:
    return Fraction(person.attended, person.opportunities) if person.opportunities else Fraction(0)


# Who has left comes last among those to ring up; whose last meeting is not known, first.
ORDERS: Mapping[str, Callable[[Participant], Any]] = {
    "least": lambda p: (p.left_on is not None, _share(p), p.contributions or 0, p.last_seen or LONG_AGO),
    "name": lambda p: 0,
    "last_seen": lambda p: p.last_seen or LONG_AGO,
    "contributions": lambda p: p.contributions or 0,
    "joined": lambda p: LATEST - (p.joined_on or p.first_seen or LONG_AGO),
}


def ordered(people: Sequence[Participant], names: Mapping[str, str], order: str) -> list[Participant]:
    """The people in that order; those alike by name."""
    return sorted(people, key=lambda p: (ORDERS[order](p), _name(p, names).casefold(), p.person_id))


def heading(community: CommunityAssessment) -> None:
    """What the list is, which meetings it is about, and what it is not for."""
    st.html(fill(
        '<h1 class="ch-title">{title}</h1><p class="ch-facts">{community}. {window}</p>'
        "<p>{lead}</p><p>{listening}</p>",
        title=say("facilitator.title"), community=community.name, window=cards.window(community),
        lead=say("facilitator.lead"), listening=say("facilitator.listening"),
    ))  # fmt: skip


def nobody() -> None:
    """Where no register with names is loaded."""
    st.info(say("facilitator.nobody"))


def order_input() -> str:
    """The chosen order; by who took part least, until another is clicked."""
    return st.segmented_control(
        say("facilitator.order"), list(ORDERS), key="order", default="least", required=True,
        format_func=lambda order: say(f"facilitator.by_{order}"),
    ) or "least"  # fmt: skip


def people_table(people: Sequence[Participant], names: Mapping[str, str], order: str) -> None:
    """One row a person, in that order, and a word on who may keep the list."""
    columns = ("person", "attended", "contributions", "apologies", "last_seen", "joined", "notes")
    headings = [say(f"facilitator.{column}") for column in columns]
    rows = (_row(person, names) for person in ordered(people, names, order))
    st.html(table(headings, rows, caption=count("person", len(people)), kind="ch-people"))
    st.html(fill('<p class="ch-small">{private}</p>', private=say("facilitator.private")))


def _row(person: Participant, names: Mapping[str, str]) -> list[object]:
    return [
        _name(person, names),
        _attended(person),
        _contributions(person),
        formats.whole(person.apologies),
        _day(person.last_seen),
        _joined(person),
        notes(person),
    ]


def notes(person: Participant) -> str:
    """What is worth knowing before ringing somebody up, in words."""
    said = {
        "missed_last_three": person.missed_last_three,
        "not_yet_heard": person.not_yet_heard,
        "listed_only": person.listed_only and not person.missed_last_three,
    }
    words = [say(f"facilitator.{key}") for key, holds in said.items() if holds]
    if person.left_on:
        words.append(say("facilitator.left", date=formats.short_day(person.left_on)))
    return "; ".join(words)


def _name(person: Participant, names: Mapping[str, str]) -> str:
    return names.get(person.person_id) or person.person_id


def _attended(person: Participant) -> str:
    if not person.opportunities:
        return say("facilitator.no_chance")
    return say("facilitator.of", attended=person.attended, opportunities=person.opportunities)


def _contributions(person: Participant) -> str:
    known = person.contributions
    return say("facilitator.not_recorded") if known is None else formats.whole(known)


def _joined(person: Participant) -> str:
    if person.joined_on or not person.first_seen:
        return _day(person.joined_on)
    return say("facilitator.first_came", date=formats.short_day(person.first_seen))


def _day(when: date | None) -> str:
    return formats.short_day(when) if when else say("facilitator.never")

"""The facilitator's list: facts about how each person took part, in an order of one's choice.

Nobody is scored, labelled or coloured. The first order is by who has taken part least. Who has not been seen
for so long that nobody missed them lately, and who has left, stand apart below.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from typing import Any

import streamlit as st

from dashboard import keeper, overview
from dashboard.facilitator.calls import name_of
from dashboard.language import formats
from dashboard.language.formats import count
from dashboard.language.words import say
from dashboard.markup import fill, join, table
from metrics import Participant, Place, Preparation

LONG_AGO = date.min
LATEST = date.max
MOST_ROWS = 200
COLUMNS = ("person", "attended", "contributions", "apologies", "last_seen", "joined", "notes")


def _share(person: Participant) -> Fraction:
    return Fraction(person.attended, person.opportunities) if person.opportunities else Fraction(0)


ORDERS: Mapping[str, Callable[[Participant], Any]] = {
    "least": lambda p: (_share(p), p.contributions or 0, p.last_seen or LONG_AGO),
    "name": lambda p: 0,
    "last_seen": lambda p: p.last_seen or LONG_AGO,
    "contributions": lambda p: p.contributions or 0,
    "apologies": lambda p: -p.apologies,
    "joined": lambda p: LATEST - (p.joined_on or p.first_seen or LONG_AGO),
}


def ordered(
    people: Sequence[Participant], names: Mapping[str, str], order: str, *, turned: bool = False
) -> list[Participant]:
    """The people in that order, or from its other end; those alike by name."""
    by_name = sorted(people, key=lambda p: (name_of(p.person_id, names).casefold(), p.person_id))
    if order == "name":
        return by_name[::-1] if turned else by_name
    return sorted(by_name, key=ORDERS[order], reverse=turned)


def heading() -> None:
    """What the list is, and what it is not for."""
    st.html(fill(
        "<h2>{title}</h2><p>{lead}</p><p>{listening}</p>",
        title=say("facilitator.title"), lead=say("facilitator.lead"), listening=say("facilitator.listening"),
    ))  # fmt: skip


def nobody() -> None:
    """Where no register with names is loaded."""
    st.info(say("facilitator.nobody", where=keeper.where()))


def unknown_columns(people: Sequence[Participant], *, recorded: bool) -> list[str]:
    """Columns that nothing is known for: contributions that nobody records, apologies that no register marks."""
    noted = {"contributions": recorded, "apologies": any(person.apologies for person in people)}
    return [column for column, known in noted.items() if not known]


def order_input(without: Sequence[str] = ()) -> tuple[str, bool]:
    """The chosen order, and whether from its other end; by who took part least, until another is clicked."""
    orders = [order for order in ORDERS if order not in without]
    with st.container(key="people_order"):
        order = st.segmented_control(
            say("facilitator.order"), orders, key="order", default="least", required=True,
            format_func=lambda order: say(f"facilitator.by_{order}"),
        )  # fmt: skip
        turned = st.toggle(say("facilitator.turned"), key="order_turned")
    return order or "least", turned


def everybody(
    found: Preparation, names: Mapping[str, str], order: tuple[str, bool], without: Sequence[str]
) -> None:
    """Those who took part lately, one row a person; those not seen for long, and those who left, apart."""
    key, turned = order
    by_place: dict[Place, list[Participant]] = {place: [] for place in Place}
    for person in ordered(found.people, names, key, turned=turned):
        by_place[Place.HERE if person.place is Place.CALL else person.place].append(person)
    _part(by_place[Place.HERE], names, "lately", without)
    leads = {
        Place.APART: say("facilitator.apart_lead", months=count("month", found.apart_months),
                         meetings=count("meeting", found.apart_meetings)),
        Place.LEFT: say("facilitator.left_lead"),
    }  # fmt: skip
    for place, lead in leads.items():
        if people := by_place[place]:
            title = say(f"facilitator.{place.value}")
            with st.expander(f"{title} ({formats.whole(len(people))})"):
                st.html(fill("<p>{lead}</p>", lead=lead))
                _part(people, names, place.value, without)
    words = [
        *(say(f"facilitator.no_{column}", where=keeper.where()) for column in without),
        say("facilitator.private"),
    ]
    st.html(join(fill('<p class="ch-small">{sentence}</p>', sentence=sentence) for sentence in words))


def _part(people: Sequence[Participant], names: Mapping[str, str], part: str, without: Sequence[str]) -> None:
    """One table; of a long list a page at a time."""
    pages = overview.pages(people, MOST_ROWS)
    number = st.pagination(pages, key=f"people_page_{part}") if pages > 1 else 1
    columns = [column for column in COLUMNS if column not in without]
    rows = []
    for person in overview.page(people, number, MOST_ROWS):
        cells = _cells(person, names)
        rows.append([cells[column] for column in columns])
    caption = say("calls.caption", title=say(f"facilitator.{part}"), people=count("person", len(people)))
    st.html(
        table([say(f"facilitator.{column}") for column in columns], rows, caption=caption, kind="ch-people")
    )


def _cells(person: Participant, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "person": name_of(person.person_id, names),
        "attended": _attended(person),
        "contributions": None if person.contributions is None else formats.whole(person.contributions),
        "apologies": formats.whole(person.apologies),
        "last_seen": _day(person.last_seen),
        "joined": _joined(person),
        "notes": notes(person),
    }


def notes(person: Participant) -> str:
    """What is worth knowing before ringing somebody up, in words."""
    said = {
        "missed_last_three": person.missed_last_three,
        "not_yet_heard": person.not_yet_heard,
        "newcomer": person.newcomer,
        "listed_only": person.listed_only and not person.missed_last_three,
    }
    words = [say(f"facilitator.{key}") for key, holds in said.items() if holds]
    if person.left_on:
        words.append(say("facilitator.left_on", date=formats.short_day(person.left_on)))
    return "; ".join(words)


def _attended(person: Participant) -> str:
    if not person.opportunities:
        return say("facilitator.no_chance")
    return say("facilitator.of", attended=person.attended, opportunities=person.opportunities)


def _joined(person: Participant) -> str:
    if person.joined_on or not person.first_seen:
        return _day(person.joined_on)
    return say("facilitator.first_came", date=formats.short_day(person.first_seen))


def _day(when: date | None) -> str:
    return formats.short_day(when) if when else say("facilitator.never")

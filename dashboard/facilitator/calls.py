"""Whom to ring, to welcome or to ask to speak, each in a group with a way to begin; on the screen and on a sheet.

A group is a matter of dates and counts that anybody can check. It says why a call may help, and nothing of
the person.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import streamlit as st

from dashboard import keeper
from dashboard.language import formats
from dashboard.language.formats import count
from dashboard.language.words import say
from dashboard.markup import Html, fill, join, table
from ingest.privacy.naming import is_nobody
from metrics import Participant, Place

# In their order on the page; whoever fits several stands in the first.
_FITS: Mapping[str, Callable[[Participant], bool]] = {
    "missed": lambda p: p.place is Place.CALL and p.attended_ever > 1,
    "once": lambda p: p.place is Place.CALL and p.attended_ever == 1,
    "not_come": lambda p: p.place is Place.CALL,
    "first": lambda p: p.newcomer and p.attended_ever == 1,
    "again": lambda p: p.newcomer,
    "not_heard": lambda p: p.not_yet_heard and p.place is Place.HERE,
    "apart": lambda p: p.place is Place.APART,
}
# Nobody rings more people than this in a week; the sheet and the list below hold everybody.
MOST_SHOWN = 50
WORTH_A_CALL, NEWCOMERS, NOT_HEARD, APART = (
    ("missed", "once", "not_come"),
    ("first", "again"),
    "not_heard",
    "apart",
)


@dataclass(frozen=True, slots=True)
class Group:
    """People of whom the same is known, and how a call to them may begin."""

    key: str
    people: tuple[Participant, ...]

    @property
    def title(self) -> str:
        """Why they are listed."""
        return say(f"calls.{self.key}")

    @property
    def prompt(self) -> str:
        """What to ask."""
        return say(f"calls.{self.key}_prompt")


Groups: TypeAlias = Mapping[str, Group]


def groups(people: Sequence[Participant]) -> Groups:
    """The groups that somebody stands in, with the people in the order in which they are given."""
    found: dict[str, list[Participant]] = {key: [] for key in _FITS}
    for person in people:
        if key := next((key for key, fits in _FITS.items() if fits(person)), None):
            found[key].append(person)
    return {key: Group(key, tuple(members)) for key, members in found.items() if members}


def name_of(person_id: str, names: Mapping[str, str]) -> str:
    """The name to show; the pseudonym where none is known, or that the person was taken out of the records."""
    return names.get(person_id) or (say("calls.taken_out") if is_nobody(person_id) else person_id)


def facts(person: Participant) -> str:
    """What the records say of how somebody took part, in a few words."""
    said = []
    if person.opportunities:
        said.append(say("calls.came", attended=person.attended, opportunities=person.opportunities))
    if person.last_seen:
        key = "on_day" if person.attended_ever == 1 and person.attended else "last_seen"
        said.append(say(f"calls.{key}", date=formats.short_day(person.last_seen)))
    elif person.joined_on:
        said.append(say("calls.on_list", date=formats.short_day(person.joined_on)))
    if person.missed_last_three and person.recent_apologies:
        said.append(say("calls.sent_word", n=person.recent_apologies))
    elif person.apologies:
        said.append(count("apology", person.apologies))
    if person.contributions:
        said.append(count("contribution", person.contributions))
    return ", ".join(said)


def worth_a_call(found: Groups, names: Mapping[str, str]) -> None:
    """First of all: who came, or meant to come, and has not been seen lately."""
    more = ""
    if apart := found.get(APART):
        words = say("calls.apart_below", n=formats.whole(len(apart.people)))
        more = fill('<p class="ch-small">{words}</p>', words=words)
    _groups(say("calls.title"), found, WORTH_A_CALL, names, nobody=say("calls.nobody"), more=more)


def newcomers(found: Groups, names: Mapping[str, str]) -> None:
    """Whose first or second meeting was one of the last."""
    _groups(say("calls.newcomers"), found, NEWCOMERS, names, nobody=say("calls.no_newcomers"))


def not_heard(found: Groups, names: Mapping[str, str], recorded: bool) -> None:
    """Who comes to most sessions, and of whom no contribution is written down."""
    nobody = say("calls.all_heard") if recorded else say("calls.no_contributions", where=keeper.where())
    _groups(say("calls.not_heard_title"), found, (NOT_HEARD,), names, nobody=nobody)


def _groups(
    title: str,
    found: Groups,
    keys: Sequence[str],
    names: Mapping[str, str],
    *,
    nobody: str,
    more: str = "",
) -> None:
    shown = [found[key] for key in keys if key in found]
    said = join(_group(group, names) for group in shown) if shown else fill("<p>{nobody}</p>", nobody=nobody)
    st.html(fill("<h2>{title}</h2>{said}{more}", title=title, said=said, more=more))


def _group(group: Group, names: Mapping[str, str]) -> Html:
    caption = say("calls.caption", title=group.title, people=count("person", len(group.people)))
    shown, more = group.people[:MOST_SHOWN], len(group.people) - MOST_SHOWN
    rows = [(name_of(person.person_id, names), facts(person)) for person in shown]
    return fill(
        '<h3 class="ch-group">{caption}</h3><p class="ch-prompt">{prompt}</p>{table}{more}',
        caption=caption, prompt=group.prompt,
        table=table([say("facilitator.person"), say("calls.known")], rows, caption=caption, kind="ch-calls"),
        more=fill("<p>{words}</p>", words=say("calls.more", n=formats.whole(more))) if more > 0 else "",
    )  # fmt: skip

"""Who is who: names that may be one person, to be said yes or no to; and what was said, to be taken back."""

from collections.abc import Sequence

import streamlit as st

from dashboard import access, overview
from dashboard.language import formats
from dashboard.language.file_words import said
from dashboard.language.formats import count
from dashboard.language.words import say
from dashboard.markup import Html, fill, label
from ingest.people.who import Listed, Suggested

SURE, LIKELY = 0.85, 0.6
MOST_FOUND = 40
_SAID = "people_said"


def heading() -> None:
    """What the page is for; and what was just said, if anything was."""
    title, lead = say("people.title"), say("people.lead")
    st.html(fill('<h1 class="ch-title">{title}</h1><p>{lead}</p>', title=title, lead=lead))
    if said := st.session_state.pop(_SAID, None):
        st.success(label(said))


def suggestions(permit: access.Permit) -> None:
    """Each pair that may be one person, why, and how sure; nothing happens before somebody says so."""
    found = permit.suggestions()
    st.html(fill("<h2>{title}</h2>", title=say("people.suggestions")))
    if not found:
        st.html(fill("<p>{none}</p>", none=say("people.none")))
        return
    st.html(fill("<p>{lead}</p>", lead=say("people.suggestions_lead", pairs=count("pair", len(found)))))
    pages = overview.pages(found)
    number = st.pagination(pages, key="suggestions_page") if pages > 1 else 1
    for each in overview.page(found, number):
        _suggestion(permit, each)


def _suggestion(permit: access.Permit, each: Suggested) -> None:
    key = f"{each.one}_{each.other}"
    both = say("people.both", one=each.names[0], other=each.names[1])
    with st.container(horizontal=True, key=f"pair_{key}", vertical_alignment="center"):
        st.html(
            fill(
                '<div class="ch-pair"><strong>{both}</strong><span>{community}</span>'
                "<span>{sure}: {why}</span></div>",
                both=both, community=each.community, sure=say(f"people.{_sure(each.sure)}"), why=said(each.why),
            )
        )  # fmt: skip
        if st.button(say("people.same"), key=f"same_{key}", help=label(both)):
            permit.merge(each.one, each.other)
            _told(say("people.merged", both=both))
        if st.button(say("people.different"), key=f"different_{key}", help=label(both)):
            permit.refuse(each.one, each.other)
            _told(say("people.refused", both=both))


def _sure(sure: float) -> str:
    return "sure" if sure >= SURE else "likely" if sure >= LIKELY else "possible"


def _told(words: str) -> None:
    st.session_state[_SAID] = words
    st.rerun()


def find(permit: access.Permit, everybody: Sequence[Listed]) -> None:
    """Two of those found by a name, a device among them, can be said to be one person."""
    st.html(fill("<h2>{title}</h2>", title=say("people.find")))
    wanted = st.text_input(say("people.search"), placeholder=say("people.search_hint"), key="people_search")
    if not wanted.strip():
        return
    words = wanted.casefold().split()
    found = [each for each in everybody if all(w in _spelled(each).casefold() for w in words)]
    if not found:
        st.html(fill("<p>{none}</p>", none=say("people.nobody", text=wanted)))
        return
    shown = {each.person: _shown(each) for each in found[:MOST_FOUND]}
    chosen = st.multiselect(
        say("people.choose_two"),
        list(shown),
        format_func=shown.__getitem__,
        max_selections=2,
        key="people_two",
    )
    if st.button(say("people.same_two"), disabled=len(chosen) != 2, key="merge_two"):
        permit.merge(*chosen)
        _told(say("people.merged", both=say("people.both", one=shown[chosen[0]], other=shown[chosen[1]])))


def _spelled(each: Listed) -> str:
    return " ".join((*each.names, *each.emails, *each.communities))


def _shown(each: Listed) -> str:
    kind = say("people.device") if each.placeholder else count("attendance", each.attendances)
    return say("people.found", name=each.shown, communities=", ".join(each.communities), kind=kind)


def merged(permit: access.Permit, everybody: Sequence[Listed]) -> None:
    """Who was said to be one person; each can be taken apart again, and nothing is lost."""
    joined = permit.merged()
    its = [each for each in everybody if each.person in joined]
    if not its:
        return
    st.html(fill("<h2>{title}</h2>", title=say("people.merged_title")))
    for each in its:
        with st.container(horizontal=True, key=f"merged_{each.person}", vertical_alignment="center"):
            st.html(_spellings(each))
            if st.button(say("people.split"), key=f"split_{each.person}", help=label(each.shown)):
                permit.split(each.person)
                _told(say("people.parted", name=each.shown))


def _spellings(each: Listed) -> Html:
    return fill(
        '<div class="ch-pair"><strong>{shown}</strong><span>{communities}</span><span>{spelled}</span></div>',
        shown=each.shown, communities=", ".join(each.communities),
        spelled=say("people.spelled", names=", ".join((*each.names, *each.emails)),
                    times=formats.whole(each.attendances)),
    )  # fmt: skip

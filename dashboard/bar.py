"""What every page of one community begins with: which community, as it stood on which day."""

from datetime import date

import streamlit as st

from dashboard import access, frame, newcomer, overview, state
from dashboard.language import formats
from dashboard.language.words import say
from dashboard.markup import fill, label
from metrics.assessment import CommunityAssessment


def search_and_date(permit: access.Permit) -> tuple[str, date]:
    """The words to search for and the chosen date, with their fields; ends the page where nothing is loaded."""
    if not permit.communities(state.as_of()):
        newcomer.first_run()
    with st.container(horizontal=True, key="bar", vertical_alignment="bottom"):
        text = st.text_input(
            say("communities.search"), key="search", type="search", placeholder=say("communities.search_hint"),
            bind="query-params", width=420, on_change=first_page,
        )  # fmt: skip
        return text or "", _as_of_input()


def date_alone(permit: access.Permit) -> date:
    """The chosen date, with its field, for a page of all communities; ends it where nothing is loaded."""
    told = permit.communities if permit.may(access.Ask.OVERVIEW) else permit.comparisons
    if not told(state.as_of()):
        newcomer.first_run()
    with st.container(horizontal=True, key="bar", vertical_alignment="bottom"):
        return _as_of_input()


def _as_of_input() -> date:
    """The chosen date, with the field to change it."""
    st.session_state["as_of_input"] = state.as_of()
    st.date_input(
        say("bar.as_of"), key="as_of_input", format="YYYY/MM/DD", width=170, help=say("bar.as_of_help"),
        on_change=_date_changed, min_value=state.EARLIEST, max_value=state.LATEST,
    )  # fmt: skip
    return _settled()


def _settled() -> date:
    """The day that is looked at, with a word why it is another than the field says, where it is."""
    asked = state.as_of()
    as_of = access.settled(asked)
    if as_of != asked:
        words = say("bar.whole_quarter", date=formats.day(as_of))
        st.html(fill('<p class="ch-small">{words}</p>', words=words))
    return as_of


def chosen(permit: access.Permit) -> tuple[CommunityAssessment, date]:
    """The community and the date that the page is about; ends the page with a sentence where there is none."""
    choices = dict(permit.choices(state.as_of()))
    if not choices:
        newcomer.first_run()
    current = _current(choices)
    with st.container(horizontal=True, key="bar", vertical_alignment="bottom"):
        current = _community_input(choices, current)
        as_of = _as_of_input()
    found = permit.community(current, as_of)
    if found is None:
        st.info(label(say("bar.unknown", community=current)))
        raise frame.NothingMore
    return found, as_of


def _current(choices: dict[str, str]) -> str:
    """The community of the address; if there is none of that name the first, and a word that it is another."""
    wanted = state.community()
    known = {community.casefold(): community for community in choices}
    current = known.get((wanted or "").casefold())
    if wanted and current is None:
        first = next(iter(choices.values()))
        st.warning(label(f"{say('bar.unknown', community=wanted)} {say('bar.instead', name=first)}"))
    current = current or next(iter(choices))
    state.choose("community", current)
    return current


def _community_input(choices: dict[str, str], current: str) -> str:
    if len(choices) == 1:
        return current
    if len(choices) > overview.LONGEST_LIST:
        st.page_link("pages/communities.py", label=say("bar.other"))
        return current
    st.session_state["community_input"] = current
    return st.selectbox(
        say("bar.community"), list(choices), format_func=lambda community: choices[community],
        key="community_input", width=420, on_change=_community_changed,
    )  # fmt: skip


def first_page() -> None:
    """What is found is shown from its beginning."""
    st.session_state["page"] = 1


def _date_changed() -> None:
    chosen_date: date | None = st.session_state["as_of_input"]
    if chosen_date is None or chosen_date == state.default_date():
        state.forget("as_of")
    else:
        state.choose("as_of", chosen_date.isoformat())


def _community_changed() -> None:
    state.choose("community", st.session_state["community_input"])

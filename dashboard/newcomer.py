"""The first day: what to bring first, blanks to fill in, a sample to look at; and then what would add most."""

from datetime import date
from typing import NoReturn

import streamlit as st

from dashboard import access, frame, keeper, state
from dashboard.language.formats import count
from dashboard.language.told import told
from dashboard.language.words import say
from dashboard.markup import fill, label
from dashboard.wizard import blanks
from metrics import next_file
from metrics.assessment import CommunityAssessment
from metrics.catalogue import BY_ID

SAMPLE_AS_OF = date(2026, 10, 31)
"""The sample ends here; judged by a later day, its communities would all have gone quiet."""


def first_run() -> NoReturn:
    """What to bring first, where nothing has been loaded yet; there is nothing else to show."""
    st.html(fill(
        '<section class="ch-first"><h1 class="ch-title">{title}</h1><p>{lead}</p><p>{next}</p></section>',
        title=say("first_run.title"), lead=say("first_run.lead"), next=say("first_run.next"),
    ))  # fmt: skip
    permit = access.permit("data")
    if permit.may(access.Ask.FILES):
        with st.container(horizontal=True, key="first_run"):
            if st.button(say("first_run.go"), type="primary", key="first_run_bring"):
                st.switch_page("pages/data.py")
            if st.button(say("first_run.sample"), key="first_run_sample"):
                _sample(permit)
        st.html(fill('<p class="ch-small">{words}</p>', words=say("first_run.sample_help")))
        blanks.offer(expanded=True)
    raise frame.NothingMore


def _sample(permit: access.Permit) -> None:
    with st.spinner(say("first_run.sample_busy")):
        came = permit.bring_sample()
    if came.refused:
        st.error(label(came.refused))
        return
    state.choose("as_of", SAMPLE_AS_OF.isoformat())
    st.rerun()


def would_add(community: CommunityAssessment) -> str:
    """Which file would make most of the numbers known that may decide; empty where none would."""
    found = next_file(community.readings)
    if found is None:
        return ""
    titles = ", ".join(told(BY_ID[lead].title) for lead in found.leads)
    numbers = count("more_number", len(found.leads))
    return say("next_file.said", kind=say(f"kind.{found.kind}"), numbers=numbers, titles=titles,
               blank=keeper.blank())  # fmt: skip

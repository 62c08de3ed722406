"""The Method page's pieces: the policy in force, and one section of the handbook at a time."""

import streamlit as st

from dashboard import handbook
from dashboard.language.words import say
from dashboard.markup import fill
from metrics import Policy

HASH_LENGTH = 12


def heading(policy: Policy) -> None:
    """What the page is, and by which policy numbers are judged."""
    lead = say("method.lead", name=policy.name, hash=policy.sha256[:HASH_LENGTH])
    st.html(fill('<h1 class="ch-title">{title}</h1><p>{lead}</p>', title=say("method.title"), lead=lead))


def section(policy: Policy) -> None:
    """The section of one's choice, which the address remembers."""
    sections = handbook.sections(policy)
    chosen = st.selectbox(
        say("method.section"), list(sections), key="section", bind="query-params", width=420
    )
    with st.container(key="handbook"):
        st.markdown(sections[chosen])

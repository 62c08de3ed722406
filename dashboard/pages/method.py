"""How it works: the handbook, written from the declarations that compute the numbers."""

import streamlit as st

from dashboard import access, handbook
from dashboard.markup import fill
from dashboard.words import say

permit = access.permit("method")
policy = permit.policy()
sections = handbook.sections(policy)

st.html(fill(
    '<h1 class="ch-title">{title}</h1><p>{lead}</p>',
    title=say("method.title"), lead=say("method.lead", name=policy.name, hash=policy.sha256[:12]),
))  # fmt: skip
section = st.selectbox(say("method.section"), list(sections), key="section", bind="query-params", width=420)
st.markdown(sections[section])

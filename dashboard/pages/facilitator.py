"""Who takes part least, least first: facts for a friendly call. The only page with names."""

import streamlit as st

from dashboard import access, bar, circle, cards
from dashboard.markup import fill
from dashboard.words import say

permit = access.permit("facilitator")
community, as_of = bar.chosen(permit)
people = permit.participants(community.id, as_of)
names = permit.names(community.id)

st.html(fill(
    '<h1 class="ch-title">{title}</h1><p class="ch-facts">{community} · {window}</p><p>{lead}</p><p>{listening}</p>',
    title=say("facilitator.title"), community=community.name, window=cards.window(community),
    lead=say("facilitator.lead"), listening=say("facilitator.listening"),
))  # fmt: skip
if not people:
    st.info(say("facilitator.nobody"))
    st.stop()
order = st.segmented_control(
    say("facilitator.order"), list(circle.ORDERS), key="order", default="least", required=True,
    format_func=lambda name: say(f"facilitator.by_{name}"),
)  # fmt: skip
st.html(circle.people_table(circle.ordered(people, names, order), names, say("facilitator.title")))
st.html(fill('<p class="ch-small">{private}</p>', private=say("facilitator.private")))

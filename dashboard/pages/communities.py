"""Every community, its verdict in words, and how much evidence there is. By name, never ranked."""

import streamlit as st

from dashboard import access, bar, listing, overview
from dashboard.words import say

permit = access.permit("communities")
with st.container(horizontal=True, key="bar", vertical_alignment="bottom"):
    text = st.text_input(say("communities.search"), key="search", type="search",
                         placeholder=say("communities.search_hint"), bind="query-params", width=420)  # fmt: skip
    as_of = bar.as_of_input()

everyone = permit.communities(as_of)
if not everyone:
    bar.first_run()
    st.stop()
found = overview.search(everyone, text)
listing.summary(everyone, found, text, as_of)
page = listing.page_number(overview.pages(found))
for line in overview.page(found, page):
    listing.row(line)

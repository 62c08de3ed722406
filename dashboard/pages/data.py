"""Bring files, see what was loaded and what was not, take an import out again."""

import streamlit as st

from dashboard import access, loaded
from dashboard.markup import fill
from dashboard.words import say

permit = access.permit("data")
st.html(
    fill('<h1 class="ch-title">{title}</h1><p>{lead}</p>', title=say("data.title"), lead=say("data.lead"))
)
if undone := st.session_state.pop("undone", None):
    st.success(undone)
loaded.bring_form(permit)
loaded.imports_list(permit)
loaded.problems_list(permit)

"""The Streamlit entry: the pages that whoever is asking may open, and the way from one to another."""

from pathlib import Path

import streamlit as st

from dashboard import access, state
from dashboard.language.words import say, speak

HERE = Path(__file__).parent

speak(state.language())
pages = [
    st.Page(HERE / "pages" / f"{name}.py", title=say(f"page.{name}"), default=number == 0)
    for number, name in enumerate(access.pages(access.role()))
]
page = st.navigation(pages, position="top")
title = say("app.page_title", page=page.title, app=say("app.title"))
# A local file: a named icon would be fetched from an outside host.
st.set_page_config(page_title=title, page_icon=str(HERE / "assets" / "icon.png"), layout="wide")
page.run()

"""The frame around every page: navigation, style, footer, and a sentence where a page cannot be shown."""

import logging
from pathlib import Path

import streamlit as st

from dashboard import access
from dashboard.words import say
from ingest.problems import Refused
from metrics import PolicyError

HERE = Path(__file__).parent
LOG = logging.getLogger("cop_health.dashboard")

# A local file: a named icon would be fetched from an outside host.
st.set_page_config(
    page_title=say("app.title"), page_icon=str(HERE / "assets" / "icon.png"), layout="wide",
    initial_sidebar_state="collapsed",
)  # fmt: skip
pages = [
    st.Page(HERE / "pages" / f"{name}.py", title=say(f"page.{name}"), default=number == 0)
    for number, name in enumerate(access.pages(access.role()))
]
page = st.navigation(pages, position="top")
st.html(HERE / "assets" / "style.css")
try:
    page.run()
except (Refused, PolicyError) as refusal:
    st.error(str(refusal))
except access.NotAllowed:
    st.error(say("refused.not_allowed"))
except Exception:
    LOG.exception("The page %s failed", page.title)
    st.error(say("refused.unexpected"))
st.html(f'<footer class="ch-footer">{say("app.footer")}</footer>')

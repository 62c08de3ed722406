"""The server: Streamlit's pages behind what stands around every answer.

Started with `python -m streamlit run dashboard/serve.py --server.port N`, which reads
`.streamlit/config.toml` beside this file. It listens on this computer only. What it shows is set by
the environment: COP_HEALTH_DB (the database), COP_HEALTH_AS_OF (an ISO date, else today),
COP_HEALTH_POLICY (a policy file, else the built-in one), COP_HEALTH_FOR (committee, convener or
facilitator: who is told no more than is theirs; else the owner of the files) and
COP_HEALTH_COMMUNITY (the community of that committee or facilitator).
"""

from pathlib import Path

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from dashboard import ahead
from dashboard.around import MIDDLEWARE

HERE = Path(__file__).parent

# The first visit of all would otherwise be read as one to a bare folder of pages, without the frame.
PagesManager.uses_pages_directory = False

ahead.begin()
app = st.App(HERE / "app.py", middleware=MIDDLEWARE)

"""The parts of a community's page, one at a time: what nobody looks at is neither worked out, drawn nor sent."""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from dashboard.language.words import say

NAMES = ("now", "numbers", "people", "forms")
KEY = "part"


@contextmanager
def opened() -> Iterator[str]:
    """The name of the part that is open, to be filled; which one it is stands in the address, to be sent on."""
    labels = [say(f"part.{name}") for name in NAMES]
    tabs = st.tabs(labels, key=KEY, on_change="rerun", bind="query-params")
    name, tab = next((name, tab) for name, tab in zip(NAMES, tabs, strict=True) if tab.open)
    with tab:
        yield name

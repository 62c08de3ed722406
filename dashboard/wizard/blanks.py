"""Blank spreadsheets to take away and fill in."""

from functools import partial

import streamlit as st

import ingest
from dashboard.markup import fill
from dashboard.words import say
from ingest.templates import blanks

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ACROSS = 3


def offer(*, expanded: bool = False) -> None:
    """One button for each; a workbook is made when it is asked for."""
    with st.expander(say("wizard.blanks"), expanded=expanded):
        st.html(fill("<p>{words}</p>", words=say("wizard.blanks_lead")))
        places = st.columns(_ACROSS)
        for k, blank in enumerate(blanks()):
            places[k % _ACROSS].download_button(
                blank.file, partial(_bytes, blank.name), blank.file, _SHEET, key=f"blank_{blank.name}",
                on_click="ignore", width="stretch",
            )  # fmt: skip


def _bytes(name: str) -> bytes:
    return ingest.template(name)[1]

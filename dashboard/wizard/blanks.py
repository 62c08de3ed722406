"""Blank spreadsheets to take away and fill in."""

from functools import partial

import streamlit as st

import ingest
from dashboard.language.words import say
from dashboard.markup import fill, label
from ingest.templates import blanks

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_ACROSS = 3
_FIRST = ("register", "attendance", "evaluation form", "evaluations", "actions", "budget", "governance")
_OWN_WORDS = {
    name: name.replace(" ", "_") for name in ("register", "attendance", "evaluation form", "evaluations")
}
"""Blanks of one kind that have to be told apart."""


def offer(*, expanded: bool = False) -> None:
    """One button for each, those to bring first at the top; a workbook is made when it is asked for."""
    with st.expander(say("wizard.blanks"), expanded=expanded):
        st.html(fill("<p>{words}</p>", words=say("wizard.blanks_lead")))
        ordered = sorted(blanks(), key=lambda blank: _place(blank.name))
        for first in range(0, len(ordered), _ACROSS):
            for place, blank in zip(st.columns(_ACROSS), ordered[first : first + _ACROSS], strict=False):
                place.download_button(
                    label(named(blank.name)), partial(_bytes, blank.name), blank.file, _SHEET,
                    key=f"blank_{blank.name}", on_click="ignore", width="stretch",
                )  # fmt: skip


def named(blank: str) -> str:
    """What a blank is for, in the words that the page has for such a file."""
    return say(f"blank.{_OWN_WORDS[blank]}" if blank in _OWN_WORDS else f"kind.{blank}")


def _place(name: str) -> int:
    return _FIRST.index(name) if name in _FIRST else len(_FIRST)


def _bytes(name: str) -> bytes:
    return ingest.template(name)[1]

"""What came of loading: who and what is new, each file's account, and what to look at."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard.language import file_words
from dashboard.language.formats import count
from dashboard.language.on_screen import on_screen
from dashboard.language.words import say
from dashboard.loaded import account
from dashboard.markup import fill, label
from dashboard.wizard.files import Brought


def tell(came: Brought) -> None:
    """The whole of it, file by file; what can be undone stands in the list below."""
    st.html(fill("<h2>{title}</h2>", title=say("data.loaded_title")))
    # A sheet with a question still stands above with it, and the page has said that it is left out.
    refusals = (each.get("refused") for each in came.imports if not each.get("question"))
    for refused in filter(None, (came.refused, *refusals)):
        st.error(label(on_screen(file_words.said(refused))))
    fresh = [each for each in came.imports if not each.get("refused") and not each["already_loaded"]]
    if fresh:
        st.success(
            label(
                say(
                    "wizard.new",
                    people=count("new_person", came.new_people),
                    meetings=count("new_meeting", came.new_meetings),
                    aside=count("row", sum(each["rows_set_aside"] for each in fresh)),
                )
            )
        )
    for each in came.imports:
        if each.get("refused"):
            continue
        if each["already_loaded"]:
            st.info(label(say("data.already", file=each["file"])))
        else:
            st.html(fill("<p>{words} {below}</p>", words=account(each), below=_below(each)))
    if fresh:
        _way_on(fresh)


def _below(each: Mapping[str, Any]) -> str:
    """How much the list below holds of it."""
    found = sum(problem["outcome"] != "ignored" for problem in each["problems"])
    return say("wizard.below", things=count("remark", found)) if found else ""


def _way_on(fresh: Sequence[Mapping[str, Any]]) -> None:
    """To the communities that the files were about; and how to go back."""
    with st.container(key="way_on"):
        for name in sorted({each["community"] for each in fresh if each["community"]}):
            words = label(say("wizard.way_on", community=name))
            st.page_link("pages/community.py", label=words, query_params={"community": name})
    st.html(fill('<p class="ch-small">{words}</p>', words=say("wizard.can_undo")))

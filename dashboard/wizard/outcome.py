"""What came of loading: who and what is new, each file's account, and what to look at."""

import streamlit as st

from dashboard.loaded import account, problems_table
from dashboard.markup import fill, label
from dashboard.on_screen import on_screen
from dashboard.wizard.files import Brought
from dashboard.words import count, say


def tell(came: Brought) -> None:
    """The whole of it, file by file; what can be undone stands in the list below."""
    st.html(fill("<h2>{title}</h2>", title=say("data.loaded_title")))
    for refused in filter(None, (came.refused, *(each.get("refused") for each in came.imports))):
        st.error(label(on_screen(refused)))
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
            st.html(fill("<p>{words}</p>", words=account(each)))
        if found := [p for p in each["problems"] if p["outcome"] != "ignored"]:
            st.html(problems_table([{"file": each["file"], **problem} for problem in found]))

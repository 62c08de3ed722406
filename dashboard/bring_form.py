"""The Data page's upper half: the form that takes files, and what came of them."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from dashboard import access, state
from dashboard.bringing import KINDS, Brought
from dashboard.loaded import account, problems_table
from dashboard.markup import fill, label
from dashboard.on_screen import on_screen
from dashboard.words import say

YEARS = (state.EARLIEST.year, state.LATEST.year)
TYPES = ["csv", "tsv", "txt", "xlsx", "xls"]


def heading() -> None:
    """What can be brought; and what was just taken out, if anything was."""
    title, lead = say("data.title"), say("data.lead")
    st.html(fill('<h1 class="ch-title">{title}</h1><p>{lead}</p>', title=title, lead=lead))
    if undone := st.session_state.pop("undone", None):
        st.success(label(undone))


def bring_form(permit: access.Permit) -> None:
    """Take files and load them; what came of it is shown until the next go.

    The files stay in the form, so that a refused one can be sent again with what it did not say.
    """
    with st.form("bring"):
        files = st.file_uploader(say("data.drop"), accept_multiple_files=True, type=TYPES)
        options = _options()
        pressed = st.form_submit_button(say("data.load"), type="primary")
    if pressed and not files:
        st.info(say("data.nothing"))
    elif pressed:
        with st.spinner(say("data.busy")):
            came = permit.bring([(file.name, file.getvalue()) for file in files], **options)
        st.session_state["brought"] = came
    last: Brought | None = st.session_state.get("brought")
    if last:
        outcome(last)


def _options() -> dict[str, Any]:
    """What a file may not say itself; None leaves it to the file."""
    with st.expander(say("data.options")):
        left, middle, right = st.columns(3)
        chosen = {
            "community": left.text_input(say("data.community"), placeholder=say("data.community_hint")),
            "kind": _choice(middle, "kind", KINDS, lambda kind: kind),
            "year": right.number_input(
                say("data.year"), *YEARS, value=None, placeholder=say("data.year_hint")
            ),
            "date": left.date_input(
                say("data.date"), None, state.EARLIEST, state.LATEST, help=say("data.date_hint")
            ),
            "dates": _choice(middle, "dates", ("dmy", "mdy"), lambda order: say(f"data.dates_{order}")),
            "blank": _choice(right, "blank", ("absent", "unknown"), lambda means: say(f"data.blank_{means}")),
        }
    return {name: value or None for name, value in chosen.items()}


def _choice(place: Any, name: str, options: Sequence[str], words: Callable[[str], str]) -> str | None:
    """A choice of which the first, None, leaves it to the file."""
    chosen: str | None = place.selectbox(
        say(f"data.{name}"),
        [None, *options],
        format_func=lambda option: words(option) if option else say(f"data.{name}_auto"),
    )
    return chosen


def outcome(brought: Brought) -> None:
    """What came of the last go, file by file, with the problems of each."""
    st.html(fill("<h2>{title}</h2>", title=say("data.loaded_title")))
    for refused in filter(None, (brought.refused, *(each.get("refused") for each in brought.imports))):
        st.error(label(on_screen(refused)))
        if on_screen(refused) != refused:
            st.html(fill("<p>{hint}</p>", hint=say("data.field_hint")))
    for each in brought.imports:
        if each.get("refused"):
            continue
        if each["already_loaded"]:
            st.info(label(say("data.already", file=each["file"])))
        else:
            (st.warning if each["rows_set_aside"] else st.success)(label(account(each)))
        if found := [p for p in each["problems"] if p["outcome"] != "ignored"]:
            st.html(problems_table([{"file": each["file"], **problem} for problem in found]))

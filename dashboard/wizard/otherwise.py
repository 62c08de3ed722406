"""What was decided about a file, to be decided otherwise."""

from collections.abc import Callable, Sequence

import streamlit as st

from dashboard import state
from dashboard.language.words import say
from dashboard.wizard import answers
from ingest import Imported
from ingest.kinds.catalogue import KINDS

_ORDERS = ("dmy", "mdy")
_BLANKS = ("absent", "unknown")
_ENCODINGS = ("utf-8", "cp1252", "utf-16", "mac_roman", "cp850")
_DELIMITERS = (",", ";", "\t", "|")
_DECIMALS = (",", ".")


def offer(entry: Imported, key: str) -> None:
    """Fields for what a file may not say itself; what stands in them is what was answered, if anything was."""
    said = answers.of(entry.file)
    with st.expander(say("data.options")):
        left, middle, right = st.columns(3)
        with left:
            _choice(entry.file, "kind", [k.name for k in KINDS], key, lambda name: say(f"kind.{name}"))
            _choice(entry.file, "dates", _ORDERS, key, lambda order: say(f"data.dates_{order}"))
        with middle:
            _choice(entry.file, "blank", _BLANKS, key, lambda means: say(f"data.blank_{means}"))
            widget = f"set_year_{key}"
            st.number_input(
                say("data.year"), state.EARLIEST.year, state.LATEST.year, value=said.get("year"), key=widget,
                placeholder=say("data.year_hint"), on_change=answers.settle_from,
                args=(widget, entry.file, "year"),
            )  # fmt: skip
        with right:
            widget = f"set_date_{key}"
            st.date_input(
                say("data.date"), said.get("date"), state.EARLIEST, state.LATEST, key=widget,
                help=say("data.date_hint"), format="YYYY-MM-DD", on_change=answers.settle_from,
                args=(widget, entry.file, "date"),
            )  # fmt: skip
            _choice(entry.file, "decimal", _DECIMALS, key, _sign)
        left, middle, right = st.columns(3)
        with left:
            _choice(entry.file, "encoding", _ENCODINGS, key, str)
        with middle:
            _choice(entry.file, "delimiter", _DELIMITERS, key, _sign)
        with right:
            if "mappings" in said and st.button(say("wizard.forget_columns"), key=f"forget_{key}"):
                answers.settle(entry.file, "mappings", None)
                st.rerun()


def _sign(sign: str) -> str:
    names = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar", ".": "point"}
    return say(f"data.sign_{names[sign]}")


def _choice(file: str, option: str, values: Sequence[str], key: str, words: Callable[[str], str]) -> None:
    """A choice of which the first leaves it to the file."""
    widget = f"set_{option}_{key}"
    listed = [None, *values]
    st.selectbox(
        say(f"data.{option}"), listed, index=listed.index(answers.of(file).get(option)), key=widget,
        format_func=lambda value: words(value) if value else say(f"data.{option}_auto"),
        on_change=answers.settle_from, args=(widget, file, option),
    )  # fmt: skip

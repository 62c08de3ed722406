"""What somebody has settled so far, file by file, kept for the visit."""

from collections.abc import Mapping
from typing import Any

import streamlit as st

from dashboard.wizard.files import Answers

_ANSWERS = "answers"


def given() -> Answers:
    """All that was answered, by name of the file."""
    return dict(st.session_state.get(_ANSWERS, {}))


def of(file: str) -> Mapping[str, Any]:
    """What was answered for one file."""
    return given().get(file, {})


def settle(file: str, option: str, value: Any) -> None:
    """Remember an answer for a file; None leaves it to the file again."""
    answers = {name: dict(said) for name, said in given().items()}
    said = answers.setdefault(file, {})
    said.pop(option, None)
    if value is not None:
        said[option] = value
    st.session_state[_ANSWERS] = answers


def settle_from(key: str, file: str, option: str) -> None:
    """Remember what stands in the widget of that key."""
    settle(file, option, st.session_state[key] or None)


def forget() -> None:
    """Nothing is settled any more: the next files come with questions of their own."""
    st.session_state.pop(_ANSWERS, None)

"""Marks of a register that may mean two things, or nothing that is known: the person who brought the file says what."""

from collections.abc import Iterator

import streamlit as st

from dashboard.language import file_words
from dashboard.language.words import say
from dashboard.markup import fill, label
from dashboard.wizard import answers
from ingest import Imported
from ingest.kinds.attendance import ATTENDANCE

MOST_ASKED = 12
_DOUBTED = ("unclear_mark", "unknown_mark", "cross_means_absent")
_PER_LINE = 4


def ask(entry: Imported, key: str) -> None:
    """A field for each mark in doubt, and for each that was answered; nothing where there is none."""
    marks = _in_doubt(entry)
    if not marks:
        return
    st.html(fill('<p class="ch-asked">{words}</p>', words=say("wizard.marks_lead")))
    for first in range(0, len(marks), _PER_LINE):
        line = marks[first : first + _PER_LINE]
        for column, mark in zip(st.columns(_PER_LINE), line, strict=False):
            with column:
                _field(entry.file, mark, f"mark_{key}_{mark}")


def _field(file: str, mark: str, widget: str) -> None:
    """What one mark means; the first choice takes an answer back."""
    listed = [None, *ATTENDANCE.column("status").words]
    st.selectbox(
        label(say("wizard.mark_means", mark=mark)), listed, index=listed.index(_given(file).get(mark)), key=widget,
        format_func=lambda status: (
            file_words.value("attendance", "status", status) if status else say("wizard.choose")
        ),
        on_change=_settle, args=(file, mark, widget),
    )  # fmt: skip


def _settle(file: str, mark: str, widget: str) -> None:
    given = {known: status for known, status in _given(file).items() if known != mark}
    status = st.session_state[widget]
    answers.settle(file, "marks", (given | {mark: status} if status else given) or None)


def _given(file: str) -> dict[str, str]:
    return dict(answers.of(file).get("marks", {}))


def _in_doubt(entry: Imported) -> list[str]:
    """The marks as they are written: those answered, those of the question, and those of the problems."""
    asked = [mark for mark, _ in entry.choices] if entry.asked == "marks" else []
    spelt: dict[str, str] = {}
    for mark in [*_given(entry.file), *asked, *_of_problems(entry)]:
        spelt.setdefault(mark.casefold(), mark)
    return list(spelt.values())[:MOST_ASKED]


def _of_problems(entry: Imported) -> Iterator[str]:
    for problem in entry.problems:
        if problem.code in _DOUBTED and problem.value:
            yield problem.value
        elif problem.code == "nobody_present" and problem.value:
            yield from problem.value.split(", ")

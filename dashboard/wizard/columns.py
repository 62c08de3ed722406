"""Columns that nobody knows: what each of them means, said by the person who brought the file."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from dashboard import state
from dashboard.language import file_words
from dashboard.language.words import say
from dashboard.markup import fill, label
from dashboard.wizard import answers
from ingest import SheetPreview
from ingest.kinds.catalogue import KINDS, kind_named
from ingest.kinds.kind import Column, Kind
from ingest.mapping import ColumnMapping
from ingest.questions import QUESTIONS

_LEAVE_OUT = ""


def ask(sheet: SheetPreview, key: str) -> None:
    """The days of a register's columns, where these lack; else what kind of file it is, and its columns."""
    headings = [heading for heading, _ in sheet.entry.choices]
    if headings:
        _ask_days(sheet.entry.file, headings, key)
    else:
        _ask_columns(sheet, key)


def _ask_days(file: str, headings: Sequence[str], key: str) -> None:
    with st.form(f"days_{key}"):
        st.html(fill("<p>{words}</p>", words=say("wizard.days_lead")))
        days = {
            heading: st.date_input(
                label(say("wizard.day_of", heading=heading)), None, state.EARLIEST, state.LATEST,
                key=f"day_{key}_{k}", format="YYYY-MM-DD",
            )
            for k, heading in enumerate(headings)
        }  # fmt: skip
        pressed = st.form_submit_button(say("wizard.use_days"), type="primary")
    given = {heading: day for heading, day in days.items() if isinstance(day, date)}
    if pressed and given:
        answers.settle(file, "mappings", (ColumnMapping("attendance", dates=given),))
        st.rerun()


def _ask_columns(sheet: SheetPreview, key: str) -> None:
    headings = _headings(sheet)
    if not headings:
        return
    names = [kind.name for kind in KINDS]
    chosen = st.selectbox(
        say("wizard.which_kind"), names, index=None, key=f"map_kind_{key}",
        format_func=lambda name: say(f"kind.{name}"), placeholder=say("wizard.choose"),
    )  # fmt: skip
    if chosen:
        _map(sheet.entry.file, kind_named(chosen), headings, key)


def _headings(sheet: SheetPreview) -> list[str]:
    """The headings: the first line with two cells or more."""
    filled = ([cell for cell in line if cell] for line in sheet.head)
    return next((list(dict.fromkeys(line)) for line in filled if len(line) > 1), [])


def _map(file: str, kind: Kind, headings: list[str], key: str) -> None:
    needed, others = _ordered(kind)
    with st.form(f"map_{key}_{kind.name}"):
        st.html(fill("<p>{words}</p>", words=say("wizard.columns_lead")))
        said = {column.name: _column(column, headings, f"{key}_{kind.name}") for column in needed}
        if others:
            with st.expander(say("wizard.more_columns")):
                said |= {column.name: _column(column, headings, f"{key}_{kind.name}") for column in others}
        asked = _questions(headings, key) if kind.has_questions else {}
        pressed = st.form_submit_button(say("wizard.use_columns"), type="primary")
    columns = {name: heading for name, heading in said.items() if heading}
    questions = {h: q for h, q in asked.items() if q and h not in columns.values()}
    if pressed and (columns or questions):
        answers.settle(file, "mappings", (ColumnMapping(kind.name, columns, questions=questions),))
        st.rerun()


def _ordered(kind: Kind) -> tuple[list[Column], list[Column]]:
    """The columns that a file of the kind needs, and the others; a form's questions are asked apart."""
    required = {name for group in kind.required for name in group}
    asked = [c for c in kind.columns if not (kind.has_questions and c.name in ("question", "answer"))]
    needed = [c for c in asked if c.name in required or c.needed or c.words]
    return needed, [c for c in asked if c not in needed]


def _column(column: Column, headings: list[str], key: str) -> str | None:
    chosen: str | None = st.selectbox(
        file_words.column(column.name).capitalize(), headings, index=None, key=f"map_{column.name}_{key}",
        placeholder=say("wizard.no_column"),
    )  # fmt: skip
    return chosen


def _questions(headings: list[str], key: str) -> dict[str, str | None]:
    with st.expander(say("wizard.questions")):
        return {
            heading: st.selectbox(
                label(heading), list(QUESTIONS), index=None, key=f"ask_{k}_{key}",
                format_func=lambda q: say(f"question.{q}"), placeholder=say("wizard.own_words"),
            )
            for k, heading in enumerate(headings)
        }  # fmt: skip

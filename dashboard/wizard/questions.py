"""The one question that keeps a file from being read, asked with what may be answered."""

import re
from collections.abc import Sequence

import streamlit as st

from dashboard import state
from dashboard.language import file_words
from dashboard.language.beside import beside
from dashboard.language.on_screen import on_screen
from dashboard.language.words import English, say
from dashboard.markup import fill, label
from dashboard.wizard import answers, columns, marks
from ingest import SheetPreview
from ingest.kinds.catalogue import KINDS
from ingest.sheet import Place

_SENTENCE_END = re.compile(r"(?<=[.?]) +")


def ask(sheet: SheetPreview, key: str) -> None:
    """Why the sheet is not read yet, and the field that settles it, if one does."""
    entry = sheet.entry
    why = _why(file_words.said(str(entry.refused)), bool(entry.asked))
    more = say("wizard.ask_community") if entry.asked == "community" else ""
    if entry.asked:
        why = beside(why, Place(entry.file, entry.sheet))
    st.html(fill('<p class="ch-asked">{why} {more}</p>', why=why, more=more))
    if entry.asked == "dates":
        orders = [(order, file_words.said(words)) for order, words in entry.choices]
        _choose(entry.file, "dates", orders, key)
    elif entry.asked == "kind" and [name for name, _ in entry.choices] == ["messages"]:
        _consent(entry.file, key)
    elif entry.asked == "kind":
        kinds = [(name, say(f"kind.{name}")) for name, _ in entry.choices or ((k.name, "") for k in KINDS)]
        _choose(entry.file, "kind", kinds, key)
    elif entry.asked == "year":
        _year(entry.file, entry.choices, key)
    elif entry.asked == "date":
        _date(entry.file, key)
    elif entry.asked == "marks":
        marks.ask(entry, key)
    elif entry.asked == "mapping":
        columns.ask(sheet, key)


def _why(refusal: str, answerable: bool) -> str:
    """The refusal; without the sentences about the command line where the field stands beside it."""
    if not answerable:
        return on_screen(refusal)
    kept = " ".join(part for part in _SENTENCE_END.split(refusal) if " --" not in part)
    return (English(kept) if isinstance(refusal, English) else kept) or on_screen(refusal)


def _consent(file: str, key: str) -> None:
    """A chat is counted only where somebody says so; who does not takes the file off the list."""
    widget = f"consent_{key}"
    st.checkbox(
        say("wizard.consent"), key=widget,
        on_change=lambda: answers.settle(file, "kind", "messages" if st.session_state[widget] else None),
    )  # fmt: skip
    st.html(fill('<p class="ch-small">{words}</p>', words=say("wizard.no_consent")))


def _choose(file: str, option: str, choices: Sequence[tuple[str, str]], key: str) -> None:
    """One of a few answers; none is chosen beforehand, as nothing is guessed."""
    words = dict(choices)
    widget = f"ask_{option}_{key}"
    st.radio(
        say(f"wizard.ask_{option}"), list(words), index=None, key=widget, format_func=words.__getitem__,
        on_change=answers.settle_from, args=(widget, file, option),
    )  # fmt: skip


def _year(file: str, choices: Sequence[tuple[str, str]], key: str) -> None:
    widget = f"ask_year_{key}"
    likely = choices[0][0] if choices else None
    st.number_input(
        say("wizard.ask_year"), state.EARLIEST.year, state.LATEST.year, value=None, key=widget,
        placeholder=say("wizard.year_like", year=likely) if likely else None,
        on_change=answers.settle_from, args=(widget, file, "year"),
    )  # fmt: skip


def _date(file: str, key: str) -> None:
    widget = f"ask_date_{key}"
    st.date_input(
        say("wizard.ask_date"), None, state.EARLIEST, state.LATEST, key=widget, format="YYYY-MM-DD",
        on_change=answers.settle_from, args=(widget, file, "date"),
    )  # fmt: skip


def shown(text: str) -> str:
    """Text of a file for a message of the screen's."""
    return label(on_screen(text))

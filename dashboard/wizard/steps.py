"""The Data page's upper half: drop files, see what each is, answer what it asks, load, and what came of it."""

import hashlib
from collections.abc import Sequence

import streamlit as st

from dashboard import access
from dashboard.language import file_words
from dashboard.language.formats import count
from dashboard.language.on_screen import on_screen
from dashboard.language.words import say
from dashboard.markup import fill, label
from dashboard.wizard import answers, card, marks, otherwise, outcome, preview_rows, questions
from dashboard.wizard.files import Brought, Dropped, Looked, named
from ingest import SheetPreview

MOST_OPEN = 3
"""Of more sheets than this, the first rows are shown on demand."""

MOST_KNOWN = 8
"""How many communities are offered beside the field."""

_GO, _LOOKED, _LOADING, _BROUGHT = "wizard_go", "wizard_looked", "wizard_loading", "brought"


def heading() -> None:
    """What can be brought; and what was just taken out, if anything was."""
    title, lead = say("data.title"), say("data.lead")
    st.html(fill('<h1 class="ch-title">{title}</h1><p>{lead}</p>', title=title, lead=lead))
    if undone := st.session_state.pop("undone", None):
        st.success(label(undone))


def wizard(permit: access.Permit) -> None:
    """Every step that can be shown now; each go starts with an empty field for files."""
    go = st.session_state.setdefault(_GO, 0)
    dropped = st.file_uploader(
        say("wizard.drop"), accept_multiple_files=True, key=f"drop_{go}", help=say("wizard.drop_help")
    )
    files = named([(file.name, file.getvalue()) for file in dropped])
    if not files:
        if came := st.session_state.get(_BROUGHT):
            outcome.tell(came)
        return
    st.session_state.pop(_BROUGHT, None)
    community = _community(permit, f"community_{go}")
    looked = _look(permit, files, community)
    if looked.refused:
        st.error(label(on_screen(file_words.said(looked.refused))))
    if waiting := sum(sheet.entry.asked == "community" for sheet in looked.sheets):
        st.warning(label(say("wizard.community_wanted", sheets=count("sheet", waiting))))
    many = len(looked.sheets) > MOST_OPEN
    if many:
        st.html(card.summary(looked.sheets))
    for number, sheet in enumerate(looked.sheets):
        _sheet(sheet, f"{go}_{number}_{_short(sheet)}", many)
    _load(permit, files, looked.sheets, community)


def _community(permit: access.Permit, key: str) -> str:
    """The community that the files are about: written, or one of those loaded before by a click."""
    wanted: str = st.text_input(
        say("wizard.community"), key=key, placeholder=say("wizard.community_hint"),
        help=say("wizard.community_help"),
    )  # fmt: skip
    known = sorted({each["community"] for each in permit.imports() if each["community"]})[:MOST_KNOWN]
    if not known:
        return wanted
    with st.container(horizontal=True, key=f"known_{key}", vertical_alignment="center"):
        words = fill('<span class="ch-small">{words}</span>', words=say("wizard.loaded_before"))
        st.html(words, width="content")
        for name in known:
            help_words = label(say("wizard.use_community", community=name))
            st.button(label(name), key=f"{key}_{name}", on_click=_write, args=(key, name), help=help_words)
    return wanted


def _write(key: str, words: str) -> None:
    st.session_state[key] = words


def _look(permit: access.Permit, files: Sequence[Dropped], community: str) -> Looked:
    """What the files would become; looked at again only when a file, an answer or the database is another."""
    digest = hashlib.sha256(repr((community, answers.given(), permit.generation())).encode())
    for file in files:
        digest.update(file.name.encode() + hashlib.sha256(file.content).digest())
    kept = st.session_state.get(_LOOKED)
    if kept and kept[0] == digest.hexdigest():
        return kept[1]
    with st.spinner(say("wizard.looking")):
        looked = permit.look(files, answers.given(), community)
    st.session_state[_LOOKED] = (digest.hexdigest(), looked)
    return looked


def _short(sheet: SheetPreview) -> str:
    place = f"{sheet.entry.file}\n{sheet.entry.sheet}"
    return hashlib.sha256(place.encode()).hexdigest()[:8]


def _sheet(sheet: SheetPreview, key: str, many: bool) -> None:
    """One sheet: what it is taken for, its question or its first rows (of many sheets on demand), and
    how it may be read otherwise."""
    entry = sheet.entry
    with st.container(key=f"sheet_{key}"):
        st.html(card.heading(sheet))
        if entry.refused:
            questions.ask(sheet, key)
            if sheet.head:
                with st.expander(say("wizard.as_it_stands")):
                    st.html(preview_rows.as_it_stands(sheet))
        elif not entry.already_loaded:
            st.html(card.account(sheet))
            if said := card.remarks(sheet):
                st.html(said)
            marks.ask(entry, key)
            if many:
                with st.expander(say("wizard.first_rows")):
                    st.html(preview_rows.first_rows(sheet))
            else:
                st.html(preview_rows.first_rows(sheet))
        if sheet.head or not entry.refused:
            otherwise.offer(entry, key)


def _load(
    permit: access.Permit, files: Sequence[Dropped], sheets: Sequence[SheetPreview], community: str
) -> None:
    """The button, and what it will do: sheets that still ask something stay out."""
    ready = [s for s in sheets if not s.entry.refused and not s.entry.already_loaded]
    waiting = len(sheets) - len(ready)
    if waiting and ready:
        st.info(say("wizard.will_wait", sheets=count("sheet", waiting)))
    rows = sum(sheet.entry.rows_loaded for sheet in ready)
    words = say("wizard.load", rows=count("row", rows)) if ready else say("wizard.nothing_ready")
    st.button(words, type="primary", disabled=not ready, key="load", on_click=_begin)
    if st.session_state.get(_LOADING):
        bar = st.progress(0.0, say("wizard.loading"))
        came = permit.bring(
            files, answers.given(), community,
            progress=lambda done, of, name: bar.progress(done / of, label(name)),
        )  # fmt: skip
        _finish(came)
        bar.empty()
        outcome.tell(came)


def _begin() -> None:
    """Remember the wish to load: a run that another one cuts short would forget the button."""
    st.session_state[_LOADING] = True


def _finish(came: Brought) -> None:
    """Keep what came of it; where nothing was refused, the next go starts with an empty field for files."""
    st.session_state.pop(_LOADING, None)
    st.session_state[_BROUGHT] = came
    if not (came.refused or any(each.get("refused") for each in came.imports)):
        st.session_state[_GO] += 1
        answers.forget()
        st.rerun()

"""The Data page's lower half: the problems of what is loaded, the imports, and taking one out again."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard import access, frame, overview
from dashboard.language import formats
from dashboard.language.beside import Alike, alike, rows_said
from dashboard.language.formats import count
from dashboard.language.on_screen import on_screen
from dashboard.language.words import say
from dashboard.markup import Html, fill, join, label, table

FAULTS = ("set_aside", "cell")
"""Outcomes of problems that leave something out."""


def account(each: Mapping[str, Any]) -> str:
    """Rows read = loaded + set aside + passed over, in words."""
    return say(
        "data.account",
        file=_place(each),
        loaded=formats.whole(each["rows_loaded"]),
        read=count("row", each["rows_read"]),
        aside=formats.whole(each["rows_set_aside"]),
        ignored=formats.whole(each["rows_ignored"]),
    )


def problems_list(permit: access.Permit) -> None:
    """Every row set aside, of all imports that are in; those that hold no data apart."""
    if not permit.imports():
        return
    st.html(fill("<h2>{title}</h2>", title=say("data.problems_title")))
    found = _newest_first(permit.problems(), permit.imports())
    problems = [problem for problem in found if problem["outcome"] in FAULTS]
    remarks = [problem for problem in found if problem["outcome"] == "warning"]
    ignored = [problem for problem in found if problem["outcome"] == "ignored"]
    if problems:
        shown = problems_table(problems)
        st.html(fill("<p>{lead}</p>{table}", lead=say("data.problems_lead"), table=shown))
    else:
        st.html(fill("<p>{none}</p>", none=say("data.no_problems")))
    if remarks:
        title = say("data.worth_a_look")
        st.html(fill("<h3>{title}</h3>{table}", title=title, table=problems_table(remarks)))
    if ignored:
        with st.expander(say("data.passed_over")):
            st.html(problems_table(ignored))


def _newest_first(
    found: Sequence[Mapping[str, Any]], imports: Sequence[Mapping[str, Any]]
) -> list[Mapping[str, Any]]:
    """The problems of the latest import first, those of one import as they stand."""
    age = {(each["file"], each.get("sheet")): -n for n, each in enumerate(imports)}
    return sorted(found, key=lambda problem: age.get((problem["file"], problem.get("sheet")), 1))


def problems_table(problems: Sequence[Mapping[str, Any]]) -> Html:
    """A table for each sheet: what is wrong, where, and what to do; what is alike is told once."""
    return join(_sheet_table(place, found) for place, found in alike(problems).items())


def _sheet_table(place: tuple[str, str | None], found: Sequence[Alike]) -> Html:
    file, sheet = place
    name = say("wizard.sheet", file=file, sheet=sheet) if sheet else file
    headings = [say(f"data.{column}") for column in ("message", "row", "column", "value", "fix")]
    rows = (
        [each.words, rows_said(each.rows), each.problem.get("column"), each.problem.get("value"),
         on_screen(each.problem["fix"])]
        for each in found
    )  # fmt: skip
    word = "problem" if found[0].problem["outcome"] in FAULTS else "remark"
    told = count(word, sum(len(each.rows) or 1 for each in found))
    return table(headings, rows, caption=f"{name}: {told}", kind="ch-problems")


def imports_list(permit: access.Permit) -> None:
    """Every import, newest first, each with its undo."""
    st.html(fill("<h2>{title}</h2>", title=say("data.imports_title")))
    imports = permit.imports()
    if not imports:
        st.html(fill("<p>{none}</p>", none=say("data.no_imports")))
    pages = overview.pages(imports)
    number = st.pagination(pages, key="imports_page") if pages > 1 else 1
    for each in overview.page(imports[::-1], number):
        with st.container(horizontal=True, key=f"import_{each['import']}", vertical_alignment="center"):
            st.html(_import(each))
            if st.button(say("data.undo"), key=f"undo_{each['import']}", help=label(_place(each))):
                st.dialog(say("data.undo_title"))(_confirm_undo)(permit, each)


def _place(each: Mapping[str, Any]) -> str:
    return f"{each['file']} ({each['sheet']})" if each.get("sheet") else str(each["file"])


def _import(each: Mapping[str, Any]) -> Html:
    return fill(
        '<div class="ch-import"><strong>{place}</strong><span>{kind}, {community}</span><span>{rows}</span>'
        "<span>{aside}</span></div>",
        place=_place(each),
        kind=say(f"kind.{each['kind']}"),
        community=each["community"] or say("data.kinds_community"),
        rows=say(
            "data.rows_account",
            loaded=formats.whole(each["rows_loaded"]),
            read=count("row", each["rows_read"]),
        ),
        aside=say("data.set_aside", n=formats.whole(each["rows_set_aside"]))
        if each["rows_set_aside"]
        else "",
    )


def _confirm_undo(permit: access.Permit, each: Mapping[str, Any]) -> None:
    with frame.in_words("undo"):
        sure = say("data.undo_sure", file=_place(each), rows=count("row", each["rows_loaded"]))
        st.write(label(sure))
        with st.container(horizontal=True):
            if st.button(say("data.undo_yes"), type="primary", key="undo_yes"):
                permit.undo(each["import"])
                st.session_state.pop("brought", None)
                st.session_state["undone"] = say("data.undone", file=_place(each))
                st.rerun()
            if st.button(say("data.undo_no"), key="undo_no"):
                st.rerun()

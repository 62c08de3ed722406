"""The Data page's lower half: the problems of what is loaded, the imports, and taking one out again."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard import access, formats, frame, overview
from dashboard.markup import Html, fill, label, table
from dashboard.on_screen import on_screen
from dashboard.words import count, say


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
    found = permit.problems()
    problems = [problem for problem in found if problem["outcome"] != "ignored"]
    ignored = [problem for problem in found if problem["outcome"] == "ignored"]
    if problems:
        shown = problems_table(problems)
        st.html(fill("<p>{lead}</p>{table}", lead=say("data.problems_lead"), table=shown))
    else:
        st.html(fill("<p>{none}</p>", none=say("data.no_problems")))
    if ignored:
        with st.expander(say("data.passed_over")):
            st.html(problems_table(ignored))


def problems_table(problems: Sequence[Mapping[str, Any]]) -> Html:
    """File, sheet, row, column, value, what is wrong and what to do."""
    columns = ("file", "sheet", "row", "column", "value")
    headings = [say(f"data.{column}") for column in (*columns, "message", "fix")]
    rows = (
        [*(problem.get(column) for column in columns), problem["message"], on_screen(problem["fix"])]
        for problem in problems
    )
    return table(headings, rows, caption=count("problem", len(problems)), kind="ch-problems")


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
        kind=each["kind"],
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

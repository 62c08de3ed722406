"""The Data page's pieces: the form that takes files, what came of them, imports, problems, undo."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard import access, formats
from dashboard.bringing import Brought
from dashboard.markup import Html, fill, table
from dashboard.words import count, say

KINDS = (
    "attendance", "meetings", "members", "evaluations", "actions", "budget", "communities", "contributions",
    "governance", "followups", "products", "stories", "polls",
)  # fmt: skip


def heading() -> None:
    """What can be brought; and what was just taken out, if anything was."""
    st.html(fill('<h1 class="ch-title">{title}</h1><p>{lead}</p>', title=say("data.title"), lead=say("data.lead")))
    if undone := st.session_state.pop("undone", None):
        st.success(undone)


def bring_form(permit: access.Permit) -> None:
    """Take files and load them; what came of it is shown until the next go."""
    with st.form("bring", clear_on_submit=True):
        files = st.file_uploader(
            say("data.drop"), accept_multiple_files=True, type=["csv", "tsv", "txt", "xlsx", "xls"]
        )
        options = _options()
        pressed = st.form_submit_button(say("data.load"), type="primary")
    if pressed and not files:
        st.info(say("data.nothing"))
    elif pressed:
        st.session_state["brought"] = permit.bring({file.name: file.getvalue() for file in files}, **options)
    if brought := st.session_state.get("brought"):
        outcome(brought)


def _options() -> dict[str, Any]:
    """What a file may not say itself; None leaves it to the file."""
    with st.expander(say("data.options")):
        left, middle, right = st.columns(3)
        chosen = {
            "community": left.text_input(say("data.community"), placeholder=say("data.community_hint")),
            "kind": middle.selectbox(say("data.kind"), [None, *KINDS], format_func=lambda k: k or say("data.kind_auto")),
            "year": right.number_input(say("data.year"), 1990, 2100, value=None, placeholder=say("data.year_hint")),
            "date": left.date_input(say("data.date"), value=None, format="YYYY/MM/DD", help=say("data.date_hint")),
            "dates": middle.selectbox(say("data.dates"), [None, "dmy", "mdy"], format_func=lambda o: say(f"data.dates_{o or 'auto'}")),
            "blank": right.selectbox(say("data.blank"), [None, "absent", "unknown"], format_func=lambda o: say(f"data.blank_{o or 'auto'}")),
        }  # fmt: skip
    return {name: value or None for name, value in chosen.items()}


def outcome(brought: Brought) -> None:
    """What came of the last go, file by file, with the problems of each."""
    st.html(fill('<h2 class="ch-outcome">{title}</h2>', title=say("data.loaded_title")))
    if brought.refused:
        st.error(brought.refused)
    for each in brought.imports:
        if each.get("refused"):
            st.error(each["refused"])
        elif each["already_loaded"]:
            st.info(say("data.already", file=each["file"]))
        else:
            st.success(account(each))
            if each["problems"]:
                st.html(problems_table([{"file": each["file"], **problem} for problem in each["problems"]]))


def account(each: Mapping[str, Any]) -> str:
    """Rows read = loaded + set aside + passed over, in words."""
    return say(
        "data.account", file=_place(each), loaded=formats.whole(each["rows_loaded"]), read=count("row", each["rows_read"]),
        aside=formats.whole(each["rows_set_aside"]), ignored=formats.whole(each["rows_ignored"]),
    )  # fmt: skip


def _place(each: Mapping[str, Any]) -> str:
    return f"{each['file']} ({each['sheet']})" if each.get("sheet") else str(each["file"])


def imports_list(permit: access.Permit) -> None:
    """Every import, newest first, each with its undo."""
    st.html(fill("<h2>{title}</h2>", title=say("data.imports_title")))
    imports = list(permit.imports())
    if not imports:
        st.html(fill("<p>{none}</p>", none=say("data.no_imports")))
    for each in reversed(imports):
        with st.container(horizontal=True, key=f"import_{each['import']}", vertical_alignment="center"):
            st.html(_import(each))
            if st.button(say("data.undo"), key=f"undo_{each['import']}"):
                st.dialog(say("data.undo_title"))(_confirm_undo)(permit, each)


def _import(each: Mapping[str, Any]) -> Html:
    return fill(
        '<div class="ch-import"><strong>{place}</strong><span>{kind}, {community}</span><span>{rows}</span>'
        "<span>{aside}</span></div>",
        place=_place(each), kind=each["kind"], community=each["community"] or say("data.kinds_community"),
        rows=say("data.rows_account", loaded=formats.whole(each["rows_loaded"]), read=count("row", each["rows_read"])),
        aside=say("data.set_aside", n=formats.whole(each["rows_set_aside"])) if each["rows_set_aside"] else "",
    )  # fmt: skip


def _confirm_undo(permit: access.Permit, each: Mapping[str, Any]) -> None:
    st.write(say("data.undo_sure", file=_place(each), rows=count("row", each["rows_loaded"])))
    with st.container(horizontal=True):
        if st.button(say("data.undo_yes"), type="primary", key="undo_yes"):
            permit.undo(each["import"])
            st.session_state.pop("brought", None)
            st.session_state["undone"] = say("data.undone", file=_place(each))
            st.rerun()
        if st.button(say("data.undo_no"), key="undo_no"):
            st.rerun()


def problems_list(permit: access.Permit) -> None:
    """Every row set aside, of all imports that are in."""
    st.html(fill("<h2>{title}</h2>", title=say("data.problems_title")))
    problems = list(permit.problems())
    if not problems:
        st.html(fill("<p>{none}</p>", none=say("data.no_problems")))
        return
    st.html(fill("<p>{lead}</p>{table}", lead=say("data.problems_lead"), table=problems_table(problems)))


def problems_table(problems: Sequence[Mapping[str, Any]]) -> Html:
    """File, sheet, row, column, value, what is wrong and what to do."""
    columns = ("file", "sheet", "row", "column", "value", "message", "fix")
    headings = [say(f"data.{column}") for column in columns]
    rows = ([problem.get(column) for column in columns] for problem in problems)
    return table(headings, rows, caption=count("problem", len(problems)), kind="ch-problems")

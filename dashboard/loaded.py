"""The Data page's pieces: the form that takes files, what came of them, imports, problems, undo."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from dashboard import access, formats, overview
from dashboard.bringing import Brought
from dashboard.markup import Html, fill, table
from dashboard.words import count, say

KINDS = (
    "attendance", "meetings", "members", "evaluations", "actions", "budget", "communities", "contributions",
    "governance", "followups", "products", "stories", "polls",
)  # fmt: skip
YEARS = (1990, 2100)
TYPES = ["csv", "tsv", "txt", "xlsx", "xls"]


def heading() -> None:
    """What can be brought; and what was just taken out, if anything was."""
    st.html(
        fill('<h1 class="ch-title">{title}</h1><p>{lead}</p>', title=say("data.title"), lead=say("data.lead"))
    )
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
        with st.spinner(say("data.busy")):
            brought = permit.bring({file.name: file.getvalue() for file in files}, **options)
        st.session_state["brought"] = brought
    if brought := st.session_state.get("brought"):
        outcome(brought)


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
            "date": left.date_input(say("data.date"), value=None, help=say("data.date_hint")),
            "dates": _choice(middle, "dates", ("dmy", "mdy"), lambda order: say(f"data.dates_{order}")),
            "blank": _choice(right, "blank", ("absent", "unknown"), lambda means: say(f"data.blank_{means}")),
        }
    return {name: value or None for name, value in chosen.items()}


def _choice(place: Any, name: str, options: Sequence[str], words: Callable[[str], str]) -> str | None:
    """A choice of which the first, None, leaves it to the file."""
    return place.selectbox(
        say(f"data.{name}"),
        [None, *options],
        format_func=lambda option: words(option) if option else say(f"data.{name}_auto"),
    )


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
        "data.account", file=_place(each),
        loaded=formats.whole(each["rows_loaded"]), read=count("row", each["rows_read"]),
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
    pages = overview.pages(imports)
    number = st.pagination(pages, key="imports_page") if pages > 1 else 1
    for each in overview.page(imports[::-1], number):
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
    found = permit.problems()
    problems = [problem for problem in found if problem["outcome"] != "ignored"]
    ignored = [problem for problem in found if problem["outcome"] == "ignored"]
    if problems:
        st.html(fill("<p>{lead}</p>{table}", lead=say("data.problems_lead"), table=problems_table(problems)))
    else:
        st.html(fill("<p>{none}</p>", none=say("data.no_problems")))
    if ignored:
        with st.expander(say("data.passed_over")):
            st.html(problems_table(ignored))


def problems_table(problems: Sequence[Mapping[str, Any]]) -> Html:
    """File, sheet, row, column, value, what is wrong and what to do."""
    columns = ("file", "sheet", "row", "column", "value", "message", "fix")
    headings = [say(f"data.{column}") for column in columns]
    rows = ([problem.get(column) for column in columns] for problem in problems)
    return table(headings, rows, caption=count("problem", len(problems)), kind="ch-problems")

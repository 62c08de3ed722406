"""A table beside a chart: as people read it on the page, and as a spreadsheet takes it, from the same numbers.

On the page a cell is written out ("78% (62–88%)", "too few to show"); in a file a number is a number, with every
digit, a share from 0 to 1 and a date a date, and what is not known or not shown is a word in its place.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeAlias

import streamlit as st

from dashboard.export import spreadsheets
from dashboard.export.spreadsheets import Cell
from dashboard.language.words import later, say
from dashboard.markup import Html, table

Writer: TypeAlias = Callable[[Sequence[str], Iterable[Sequence[Cell]]], bytes]
FORMS: Mapping[str, tuple[Writer, str]] = {
    "csv": (spreadsheets.csv_of, "text/csv"),
    "xlsx": (spreadsheets.xlsx_of, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """`rows` under `headings` are read on the page, `cells` under `columns` go into a file."""

    caption: str
    headings: Sequence[str]
    rows: Sequence[Sequence[object]]
    columns: Sequence[str]
    cells: Sequence[Sequence[Cell]]
    kind: str = "ch-numbers"

    def html(self, rows: Sequence[Sequence[object]] | None = None) -> Html:
        """The rows, or those given of them, as a screen reader can walk them."""
        return table(self.headings, self.rows if rows is None else rows, caption=self.caption, kind=self.kind)


def beside(name: str, made: Callable[[], Table], about: str, as_of: date) -> None:
    """The table and itself to take away, made once it is opened. `about` is the community that it is about, or the
    page; `name` names the file."""
    with (twin := st.expander(say("chart.table"), key=f"table_{name}", on_change="rerun")):
        if twin.open:
            shown = made()
            st.html(shown.html())
            offer(name, lambda: shown, about, as_of)


def offer(name: str, made: Callable[[], Table], about: str, as_of: date) -> None:
    """A button for each form of file. Table and file are made when it is asked for, and kept nowhere; `name` is the
    table's in the names of its files."""
    stem = spreadsheets.file_name(about, name, as_of.isoformat())
    with st.container(horizontal=True, gap="small", key=f"take_{name}"):
        for form, (write, mime) in FORMS.items():
            st.download_button(
                say(f"take.{form}"), later(partial(_file, made, write)), f"{stem}.{form}", mime,
                key=f"take_{name}_{form}", on_click="ignore", type="tertiary",
            )  # fmt: skip


def _file(made: Callable[[], Table], write: Writer) -> bytes:
    table = made()
    return write(table.columns, table.cells)

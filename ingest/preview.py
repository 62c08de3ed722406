"""What a sheet would become: its first rows as they would be loaded, each with what is wrong in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ingest.draft import Draft
from ingest.problems import Problem
from ingest.result import Imported
from ingest.sheet import Head

FIRST_ROWS = 8
"""How many rows are shown from the top."""

FAULTY_ROWS = 8
"""How many rows with a fault are shown beside these."""

FIRST_QUESTIONS = 6
"""How many questions of a form are shown."""

_NOT_SHOWN = ("line", "community", "source_column", "position", "form", "scale", "stance", "label_key")


@dataclass(frozen=True)
class PreviewRow:
    """One line of the sheet: its cells under the columns of the preview, what becomes of it, and why.

    `outcome` is loaded, set_aside or ignored; `joined` is a line that counts together with another one.
    """

    line: int
    cells: tuple[str, ...]
    outcome: str
    problems: tuple[Problem, ...] = ()
    joined: bool = False


@dataclass(frozen=True)
class SheetPreview:
    """One sheet before it is loaded: the account it would have, or the refusal, and its first rows.

    `columns` are canonical names, or the days of a register, or the questions of a form. `people` and
    `days` are how many different names and dates the rows hold, `currencies` in what their amounts are.
    """

    entry: Imported
    columns: tuple[str, ...] = ()
    rows: tuple[PreviewRow, ...] = ()
    head: Head = ()
    people: int = 0
    days: int = 0
    currencies: tuple[str, ...] = ()


def show(drafted: Draft | Imported, entry: Imported) -> SheetPreview:
    """The preview of one sheet. `entry` is what a dry run made of it."""
    if isinstance(drafted, Imported) or entry.refused or entry.already_loaded:
        return SheetPreview(entry, head=drafted.head)
    problems: dict[int, list[Problem]] = {}
    for problem in entry.problems:
        if problem.line:
            problems.setdefault(problem.line, []).append(problem)
    lines = _wanted(drafted, problems)
    facts, cells = drafted.facts[0].frame, drafted.table.cells
    frame = facts[facts["line"].isin(lines)].astype(object)
    shown = _shown(drafted, frame)
    raw = cells[cells["line"].isin(lines)].drop_duplicates("line").set_index("line")
    raw = raw.rename(columns={"person": "name"})
    rows = tuple(_row(line, shown, raw, problems.get(line, ())) for line in lines)
    people, days = _different(facts, "name"), _different(facts, "date")
    currencies = tuple(sorted(facts["currency"].dropna().unique())) if "currency" in facts else ()
    return SheetPreview(entry, tuple(shown.columns), rows, drafted.head, people, days, currencies)


def _different(facts: pd.DataFrame, column: str) -> int:
    return int(facts[column].nunique()) if column in facts else 0


def _shown(drafted: Draft, frame: pd.DataFrame) -> pd.DataFrame:
    """One row a line, in the order in which people know the record."""
    if drafted.table.layout == "wide register":
        return _register(frame)
    return _forms(frame) if {"wording", "answer"} <= {*frame.columns} else _listed(frame)


def _wanted(drafted: Draft, problems: Mapping[int, Sequence[Problem]]) -> list[int]:
    """The first lines below the headings, and some of those with a fault further down."""
    lines = drafted.ledger.lines
    faulty = [n for n, told in problems.items() if any(p.outcome in ("set_aside", "cell") for p in told)]
    return sorted({*lines[:FIRST_ROWS].tolist(), *sorted(faulty)[:FAULTY_ROWS]})


def _listed(frame: pd.DataFrame) -> pd.DataFrame:
    """One row a line: the columns that hold anything, under their names; of several statements the first."""
    kept = [c for c in frame.columns if c not in _NOT_SHOWN and frame[c].notna().any()]
    first = frame.drop_duplicates("line").set_index("line")
    return first[kept]


def _forms(frame: pd.DataFrame) -> pd.DataFrame:
    """One row a form and one column a question, in its own words."""
    asked = list(dict.fromkeys(frame["wording"].dropna()))[:FIRST_QUESTIONS]
    first = frame.drop_duplicates(["line", "wording"])
    answers = first.pivot(index="line", columns="wording", values="answer").reindex(columns=asked)
    days = frame.drop_duplicates("line").set_index("line")["date"]
    return pd.concat([days, answers], axis=1) if days.notna().any() else answers


def _register(frame: pd.DataFrame) -> pd.DataFrame:
    """One row a person and one column a meeting, as registers stand on paper."""
    days = list(dict.fromkeys(frame["date"]))[: FIRST_ROWS * 2]
    names = frame.drop_duplicates("line").set_index("line")["name"].rename("name")
    seen = frame[frame["date"].isin(days)].drop_duplicates(["line", "date"])
    marks = seen.pivot(index="line", columns="date", values="status")
    return pd.concat([names, marks[days].rename(columns=str)], axis=1)


def _row(line: int, shown: pd.DataFrame, raw: pd.DataFrame, problems: Sequence[Problem]) -> PreviewRow:
    """A line as it would be loaded; one that would not, as it stands in the file."""
    outcomes = {problem.outcome for problem in problems}
    outcome = next((o for o in ("set_aside", "ignored") if o in outcomes), "loaded")
    source = next((f for f in (shown, raw) if line in f.index), None)
    cells: Mapping[str, object] = {} if source is None else source.loc[line].to_dict()
    said = tuple(_said(cells.get(c)) for c in shown.columns)
    return PreviewRow(line, said, outcome, tuple(problems), outcome == "loaded" and line not in shown.index)


def _said(value: object) -> str:
    if value is None or value is pd.NaT or value != value:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)

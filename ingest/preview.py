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

_NOT_SHOWN = ("line", "community", "source_column", "position", "form", "scale", "stance", "label_key")


@dataclass(frozen=True)
class PreviewRow:
    """One line of the sheet: its cells under the columns of the preview, what becomes of it, and why.

    `outcome` is loaded, set_aside or ignored.
    """

    line: int
    cells: tuple[str, ...]
    outcome: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class SheetPreview:
    """One sheet before it is loaded: the account it would have, or the refusal, and its first rows.

    `columns` are canonical names, or the days of a register.
    """

    entry: Imported
    columns: tuple[str, ...] = ()
    rows: tuple[PreviewRow, ...] = ()
    head: Head = ()


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
    shown = _register(frame) if drafted.table.layout == "wide register" else _listed(frame)
    raw = cells[cells["line"].isin(lines)].drop_duplicates("line").set_index("line")
    raw = raw.rename(columns={"person": "name"})
    rows = tuple(_row(line, shown, raw, problems.get(line, ())) for line in lines)
    return SheetPreview(entry, tuple(shown.columns), rows, drafted.head)


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
    return PreviewRow(line, tuple(_said(cells.get(c)) for c in shown.columns), outcome, tuple(problems))


def _said(value: object) -> str:
    if value is None or value is pd.NaT or value != value:
        return ""
    return value.isoformat() if isinstance(value, date) else str(value)

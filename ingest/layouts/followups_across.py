"""A checklist of what followed each meeting: one line a meeting and one column a task, or the other way round."""

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.dates import parts_of
from ingest.headings import map_headings
from ingest.kinds.followups import FOLLOWUPS, task_said
from ingest.kinds.kind import Options, Table
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.ledger import Ledger
from ingest.lines import is_note, is_total
from ingest.problems import Refused
from ingest.sheet import Cell, Sheet, text_of

_LEAST_TASKS = 3
_MEETINGS = ("date", "meeting", "community")


@dataclass(frozen=True)
class _Checklist:
    """`across`: what stands over each column of cells, a task or a date; `where`: the columns of the line's own."""

    header: int
    across: dict[int, str]
    where: dict[str, int]


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Three tasks or more that nothing else stands beside, and in the cells dates, or yes and no."""
    if options.kind not in (None, "followups"):
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        header = [text_of(cell) for cell in row]
        found = _tasks_across(int(line), header) or _meetings_across(sheet, int(line), header)
        if found and _are_answers(sheet.cells.loc[int(line) + 1 :, list(found.across)].to_numpy().ravel()):
            _refuse_ticks(sheet, found)
            return Found(0.9, lambda ledger, found=found: _read(sheet, found, ledger))  # type: ignore[misc]
    return None


def _tasks_across(line: int, header: list[str]) -> _Checklist | None:
    tasks = {k: text for k, text in enumerate(header) if text and task_said(text)}
    columns = map_headings(["" if k in tasks else text for k, text in enumerate(header)], FOLLOWUPS).columns
    where = {name: k for name, k in columns.items() if name in _MEETINGS}
    others = [k for k, text in enumerate(header) if text and k not in (*tasks, *where.values())]
    told = len({task_said(text) for text in tasks.values()}) >= _LEAST_TASKS and not others
    return _Checklist(line, tasks, where) if told and {"date", "meeting"} & where.keys() else None


def _meetings_across(sheet: Sheet, line: int, header: list[str]) -> _Checklist | None:
    filled = [k for k, text in enumerate(header) if text]
    dates = {k: header[k] for k in filled[1:] if (parts := parts_of(sheet.cells.at[line, k])) and parts.year}
    if not dates or len(dates) < len(filled) - 1:
        return None
    below = [text_of(cell) for cell in sheet.cells.loc[line + 1 :, filled[0]]]
    below = [text for text in below if text and not is_note(text) and not is_total(text)]
    known = [task for text in below if (task := task_said(text))]
    told = len(set(known)) >= _LEAST_TASKS and len(known) == len(below)
    return _Checklist(line, dates, {"task": filled[0]}) if told else None


def _are_answers(filled: Iterable[Cell]) -> bool:
    said = [cell for cell in filled if not is_blank(cell)]
    return bool(said) and all(cells.yes_no(cell) is not None or parts_of(cell) for cell in said)


def _refuse_ticks(sheet: Sheet, found: _Checklist) -> None:
    """Ticks alone would make each task one that was not done: its date says that it was."""
    answers = sheet.cells.loc[found.header + 1 :, list(found.across)].to_numpy().ravel()
    said = [cells.yes_no(cell) for cell in answers if not is_blank(cell)]
    if any(said) and all(answer is not None for answer in said):
        raise Refused(
            f"{sheet.place.at()} ticks off what was done after each meeting, but does not say when. "
            "Write the date in place of each tick, such as 2026-03-14."
        )


def _read(sheet: Sheet, found: _Checklist, ledger: Ledger) -> Table:
    """An empty cell is a task not done, where the list was kept for that meeting; else nothing is known of it."""
    body = sheet.cells.loc[found.header + 1 :]
    kept = {k for k in found.across if not all(is_blank(cell) for cell in body[k])}
    turned = "task" in found.where
    rows: list[dict[str, object]] = []
    for number, row in body.iterrows():
        line, own = int(str(number)), {name: row[k] for name, k in found.where.items()}
        cells_ = {k: row[k] for k in found.across}
        first = text_of(next(iter(own.values())))
        if all(is_blank(cell) for cell in row):
            ledger.ignore(line, "blank_row")
        elif is_total(first) or is_note(first):
            ledger.ignore(line, "total_row" if is_total(first) else "note_row")
        elif not turned and all(map(is_blank, cells_.values())):
            ledger.ignore(line, "no_answer")
        else:
            for k, cell in cells_.items():
                if k in kept or not turned:
                    said = {"date": sheet.cells.at[found.header, k]} if turned else {"task": found.across[k]}
                    rows.append(
                        {**own, **said, "line": line, "done_on": cell, "source_column": found.across[k]}
                    )
    names = ["line", *dict.fromkeys([*found.where, "date" if turned else "task"]), "done_on", "source_column"]
    header = [text_of(cell) for cell in sheet.cells.loc[found.header]]
    return Table(
        place=sheet.place,
        kind="followups",
        layout="checklist",
        cells=pd.DataFrame(rows, columns=names, dtype=object).astype({"line": int}),
        headings={name: header[k] for name, k in found.where.items()},
        header_line=found.header,
    )

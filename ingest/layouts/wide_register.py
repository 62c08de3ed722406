"""A register as people keep it on paper: one line a person, one column a meeting, marks in the cells."""

from collections.abc import Sequence
from datetime import date

import numpy as np
import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.headings import map_headings, named_columns
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.kind import Options, Table
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES, Found
from ingest.layouts.marks import Marks, crosses_absent, legend_of, read_marks, told
from ingest.layouts.register_dates import date_headings, dated
from ingest.layouts.register_lines import sort_lines
from ingest.ledger import Ledger
from ingest.sheet import Sheet, text_of

_ABOUT_A_PERSON = ("person", "first_name", "surname", "email", "organisation", "community", "role")
_LEAST_MARKS = 0.6
"""Share of the filled cells under the dates that must be marks of a register."""


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """A line with dates across it, names beside and marks beneath; Refused where the year is missing."""
    if options.kind not in (None, "attendance"):
        return None
    header_line, positions = _header(sheet)
    if not positions:
        return None
    people = _people_columns(sheet, header_line, positions)
    if not {"person", "first_name", "surname", "email"} & people.keys():
        return None
    days = dated(sheet, header_line, positions, options)
    return Found(0.95, lambda ledger: _read(sheet, header_line, days, people, options, ledger))


def _header(sheet: Sheet) -> tuple[int, list[int]]:
    """The line with most dates under which marks stand, and the positions of these dates."""
    best: tuple[int, list[int]] = (0, [])
    named: set[int] = set()
    for line, row in sheet.cells.head(SEARCHED_LINES).iterrows():
        number = int(str(line))
        positions = date_headings(row)
        if any(not is_blank(row[k]) for k in named - set(positions)):
            continue  # a line of a long table: its dates stand among data
        named = named or named_columns(row)
        if len(positions) > len(best[1]) and _marks_beneath(sheet, number, positions):
            best = (number, positions)
    return best


def _marks_beneath(sheet: Sheet, header_line: int, positions: Sequence[int]) -> bool:
    sample = sheet.cells.loc[header_line + 1 : header_line + SAMPLED_LINES, list(positions)]
    beneath = sample.to_numpy().ravel()
    filled = [cell for cell in beneath if not is_blank(cell)]
    return bool(filled) and sum(cells.mark(cell) is not None for cell in filled) >= _LEAST_MARKS * len(filled)


def _people_columns(sheet: Sheet, header_line: int, positions: Sequence[int]) -> dict[str, int]:
    """Canonical name → position of the columns about the person; the name is found by content if need be."""
    beside = [k for k in sheet.cells.columns if k not in positions]
    headings = [_heading(sheet, header_line, k) if k in beside else "" for k in sheet.cells.columns]
    mapped = map_headings(headings, ATTENDANCE).columns
    found = {name: k for name, k in mapped.items() if name in _ABOUT_A_PERSON}
    if not {"person", "surname", "first_name"} & found.keys():
        free = [k for k in beside if k not in found.values()]
        names = {k: _distinct_names(sheet.cells.loc[header_line + 1 :, k]) for k in free}
        if names and max(names.values()):
            found["person"] = max(names, key=lambda k: (names[k], -k))
    return found


def _heading(sheet: Sheet, header_line: int, position: int) -> str:
    """The heading on the line of the dates or, where that is empty, on one of the two lines above it."""
    for line in range(header_line, max(0, header_line - 3), -1):
        if line in sheet.cells.index and (text := text_of(sheet.cells.at[line, position])):
            return text
    return ""


def _distinct_names(column: pd.Series) -> int:
    """How many different cells look like names: letters, and no mark of a register."""
    texts = {text_of(cell) for cell in column if not is_blank(cell)}
    return sum(sum(c.isalpha() for c in text) >= 2 and cells.mark(text) is None for text in texts)


def _read(
    sheet: Sheet,
    header_line: int,
    days: dict[int, date],
    people: dict[str, int],
    options: Options,
    ledger: Ledger,
) -> Table:
    positions = list(days)
    lines = sort_lines(sheet, header_line, positions, people, ledger)
    body = sheet.cells.loc[lines]
    filled = body[positions].map(lambda cell: not is_blank(cell)).to_numpy(dtype=bool)
    marks = read_marks(pd.unique(body[positions].to_numpy().ravel()), legend_of(sheet))
    blank = options.blank or ("absent" if marks.only_presence else "unknown")
    statuses = told(body[positions], marks, blank)
    header = {k: text_of(sheet.cells.at[header_line, k]) for k in sheet.cells.columns}
    _warn(header, days, filled, marks, body[positions], ledger)
    statuses = _drop_unclear(statuses, body, positions, header, ledger)
    used = np.flatnonzero(filled.any(axis=0))
    taken = [(k, positions[k]) for k in used]
    parts = [_column(body, statuses[:, k], header[position], days[position], people) for k, position in taken]
    table = (
        pd.concat(parts, ignore_index=True)
        if parts
        else _column(body.head(0), statuses[:0, 0], "", None, people)
    )
    return Table(
        place=sheet.place,
        kind="attendance",
        layout="wide register",
        cells=table[table["status"].notna()].reset_index(drop=True),
        headings={name: _heading(sheet, header_line, k) or name for name, k in people.items()},
        header_line=header_line,
        kept_out=tuple(header[k] for k in header if k not in days and k not in people.values() and header[k]),
        reading={"blank": blank, "dates": [d.isoformat() for d in days.values()]},
    )


def _drop_unclear(
    statuses: np.ndarray, body: pd.DataFrame, positions: list[int], header: dict[int, str], ledger: Ledger
) -> np.ndarray:
    unclear = statuses == "unclear"
    for row, k in zip(*np.nonzero(unclear), strict=True):
        value = text_of(body.iat[row, positions[k]])
        ledger.fault(int(body.index[row]), "unclear_mark", header[positions[k]], value)
    statuses[unclear] = None
    return statuses


def _warn(
    header: dict[int, str],
    days: dict[int, date],
    filled: np.ndarray,
    marks: Marks,
    body: pd.DataFrame,
    ledger: Ledger,
) -> None:
    seen: dict[object, int] = {}
    for k, (position, day) in enumerate(days.items()):
        if not filled[:, k].any():
            ledger.warn("empty_column", header[position])
        elif day in seen:
            ledger.warn("same_date_twice", header[position])
        seen.setdefault(day, position)
    if crosses_absent(marks, body):
        ledger.warn("cross_means_absent")


def _column(
    body: pd.DataFrame, statuses: np.ndarray, heading: str, day: object, people: dict[str, int]
) -> pd.DataFrame:
    """The statements of one meeting's column."""
    frame = pd.DataFrame({name: body[k].to_numpy() for name, k in people.items()}, dtype=object)
    frame.insert(0, "line", body.index.to_numpy())
    frame["source_column"] = heading
    frame["date"] = pd.Series([day] * len(body), dtype=object)
    frame["status"] = pd.Series(statuses, dtype=object)
    return frame

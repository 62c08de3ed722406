"""Where the registers of a sheet stand: one under another, each with its own line of dates, or side by side."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.headings import map_headings, named_columns
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.kind import Options
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES
from ingest.layouts.not_held import says_not_held
from ingest.layouts.register_dates import date_headings, labels_of, read_dates
from ingest.lines import first_text, is_apologies, is_note, is_total
from ingest.sheet import Sheet, text_of

_ABOUT_A_PERSON = ("person", "first_name", "surname", "email", "organisation", "community", "role")
_PEOPLE = {"person", "first_name", "surname", "email"}
_LEAST_MARKS = 0.6
"""Share of the filled cells under the dates that must be marks of a register."""


@dataclass(frozen=True)
class Block:
    """One register: its line of dates, its last line, and which columns are meetings and which about people.

    `header` has the heading of every column, `labels` the names of meetings of one day; `followed`:
    another register stands below it.
    """

    header_line: int
    last_line: int
    days: dict[int, date]
    people: dict[str, int]
    header: dict[int, str]
    labels: dict[int, str]
    followed: bool

    @property
    def positions(self) -> list[int]:
        """The columns of the meetings."""
        return list(self.days)


def find_blocks(sheet: Sheet, options: Options) -> list[Block]:
    """The registers of a sheet from top to bottom; none if it has none.

    Raises Refused where the year or the order of the dates is not known.
    """
    headers = _headers(sheet)
    if not headers:
        return []
    found = []
    ends = [*[line - 1 for line in list(headers)[1:]], int(sheet.cells.index.max())]
    for (line, every), last in zip(headers.items(), ends, strict=True):
        for columns in _side_by_side(sheet, line, every):
            positions = [k for k in every if k in columns]
            people = _people_columns(sheet, line, last, positions, columns)
            if _PEOPLE & people.keys():
                found.append((line, last, columns, positions, people))
    days = read_dates(sheet, [sheet.cells.at[line, k] for line, _, _, ks, _ in found for k in ks], options)
    blocks = []
    for line, last, columns, positions, people in found:
        dated, days = dict(zip(positions, days, strict=False)), days[len(positions) :]
        header = {k: heading_of(sheet, line, k) for k in columns}
        labels = labels_of(header, dated)
        blocks.append(Block(line, last, dated, people, header, labels, last < ends[-1]))
    return blocks


def _side_by_side(sheet: Sheet, line: int, positions: Sequence[int]) -> list[list[int]]:
    """The columns of each register on a line of dates: names once more, with dates on both sides, begin a new one."""
    parts: list[list[int]] = [[]]
    for k in map(int, sheet.cells.columns):
        dated = any(j in positions for j in parts[-1]) and any(j > k for j in positions)
        if (
            dated
            and k not in positions
            and all(any(_names(sheet, line, j) for j in part) for part in ([k], parts[-1]))
        ):
            parts.append([])
        parts[-1].append(k)
    return parts


def _names(sheet: Sheet, line: int, position: int) -> bool:
    return bool(_PEOPLE & map_headings([heading_of(sheet, line, position)], ATTENDANCE).columns.keys())


def _headers(sheet: Sheet) -> dict[int, list[int]]:
    """Line → positions of the dates on it, for each line of dates under which marks stand."""
    found: dict[int, list[int]] = {}
    named: set[int] = set()
    for line, row in sheet.cells.iterrows():
        number = int(str(line))
        if number > SEARCHED_LINES and not found:
            break
        positions = date_headings(list(row))
        if not found and any(not is_blank(row[k]) for k in named - set(positions)):
            continue  # a line of a long table: its dates stand among data
        named = named or named_columns(row) if not found else named
        if (
            positions
            and _is_new(sheet, found, number, positions)
            and _marks_beneath(sheet, number, positions)
        ):
            found[number] = positions
    return found


def _is_new(sheet: Sheet, found: dict[int, list[int]], line: int, positions: list[int]) -> bool:
    """Whether a line of dates starts a register of its own, and does not only repeat the one above."""
    if not found:
        return True
    above = list(found)[-1]
    same = [text_of(sheet.cells.at[line, k]) == text_of(sheet.cells.at[above, k]) for k in positions]
    return len(positions) > 1 and not all(same)


def _marks_beneath(sheet: Sheet, header_line: int, positions: Sequence[int]) -> bool:
    sample = sheet.cells.loc[header_line + 1 : header_line + SAMPLED_LINES]
    header = [text_of(sheet.cells.at[header_line, k]) for k in positions]
    filled = [
        cell
        for _, row in sample.iterrows()
        if not _is_beside_the_people(row, positions, header)
        for cell in row[list(positions)]
        if not is_blank(cell)
    ]
    marks = sum(cells.is_mark(cell) or says_not_held(cell) for cell in filled)
    return bool(filled) and marks >= _LEAST_MARKS * len(filled)


def _is_beside_the_people(row: "pd.Series[object]", positions: Sequence[int], header: list[str]) -> bool:
    """Whether a line is a total, a note, counts without a word, or the headings once more."""
    start = first_text(row)
    if (
        is_total(start)
        or is_note(start)
        or is_apologies(start)
        or [text_of(row[k]) for k in positions] == header
    ):
        return True
    beside = "".join(text_of(cell) for k, cell in row.items() if k not in positions)
    marks = [cell for cell in row[list(positions)] if not is_blank(cell)]
    return not any(c.isalpha() for c in beside) and all(
        text_of(cell).isdigit() and not cells.is_mark(cell) for cell in marks
    )


def _people_columns(
    sheet: Sheet, header_line: int, last: int, positions: Sequence[int], columns: Sequence[int]
) -> dict[str, int]:
    """Canonical name → position of those `columns` about the person; the name is found by content if need be."""
    beside = [k for k in columns if k not in positions]
    headings = [heading_of(sheet, header_line, int(k)) if k in beside else "" for k in sheet.cells.columns]
    mapped = map_headings(headings, ATTENDANCE).columns
    found = {name: k for name, k in mapped.items() if name in _ABOUT_A_PERSON}
    if not {"person", "surname", "first_name"} & found.keys():
        free = [k for k in beside if k not in found.values()]
        names = {k: _distinct_names(sheet.cells.loc[header_line + 1 : last, k]) for k in free}
        if names and max(names.values()):
            found["person"] = max(names, key=lambda k: (names[k], -k))
    return found


def heading_of(sheet: Sheet, header_line: int, position: int) -> str:
    """The heading on the line of the dates or, where that is empty, on one of the two lines above it."""
    for line in range(header_line, max(0, header_line - 3), -1):
        if line in sheet.cells.index and (text := text_of(sheet.cells.at[line, position])):
            return text
    return ""


def _distinct_names(column: pd.Series) -> int:
    """How many different cells look like names: letters, and no mark of a register."""
    texts = {text_of(cell) for cell in column if not is_blank(cell)}
    return sum(sum(c.isalpha() for c in text) >= 2 and cells.mark(text) is None for text in texts)

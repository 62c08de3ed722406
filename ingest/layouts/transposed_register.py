"""A register turned round: one line a meeting, one column a person, marks in the cells."""

from datetime import date

import numpy as np
import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.dates import parts_of
from ingest.headings import is_calendar, map_headings
from ingest.kinds.actions import ACTIONS
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Options, Table
from ingest.layouts.apologies import is_name
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES, Found
from ingest.layouts.marks import key_of, meaning_of_blank, read_marks, told
from ingest.layouts.marks import warn as warn_marks
from ingest.layouts.not_held import says_not_held, word_of
from ingest.layouts.register_dates import read_dates, warn_year
from ingest.layouts.register_lines import MOST_WORDS_OF_A_NAME
from ingest.ledger import Ledger
from ingest.lines import first_text, is_apologies, is_note, is_total
from ingest.questions import question_of
from ingest.sheet import Sheet, text_of

_LEAST_PEOPLE = 2
_LEAST_SHARE = 0.6
_LEAST_DISTINCT = 0.9


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Names across, dates down and marks between; Refused where the year or the order is missing."""
    if options.kind not in (None, "attendance"):
        return None
    sample = sheet.cells.head(SAMPLED_LINES)
    headers = {int(k): line for k in sample.columns if (line := _header(sample[k])) is not None}
    if not headers:
        return None
    dates, header_line = next(iter(headers.items()))
    below = sample.loc[header_line + 1 :]
    if _is_of_something_else([text_of(cell) for cell in sample.loc[header_line]]):
        return None
    row, body = sample.loc[header_line], below[[parts_of(cell) is not None for cell in below[dates]]]
    names = {
        int(k): text_of(row[k]) for k in sample.columns if k != dates and _may_be_a_name(text_of(row[k]))
    }
    people = [k for k, name in names.items() if _is_marked(body[k], options)]
    absent = [k for k in names if _never_came(names[k], sample.loc[header_line + 1 :, k])]
    people, marked = sorted({*people, *absent}), len(people)
    if not marked or len(people) < _LEAST_PEOPLE:
        return None
    return Found(0.8, lambda ledger: _read(sheet, header_line, dates, people, options, ledger))


def _is_of_something_else(headings: list[str]) -> bool:
    """Whether the headings are those of tasks, who does what by when, or of a calendar."""
    columns = map_headings(headings, ACTIONS).columns
    work = {"action", "owner"} <= columns.keys() and {"due", "status", "completed_on"} & columns.keys()
    return bool(work) or is_calendar(headings)


def _header(column: pd.Series) -> int | None:
    """The line above the first date of a column most of whose cells are dates, each of them once."""
    found = {
        int(str(line)): parts
        for line, cell in column.items()
        if not is_blank(cell) and (parts := parts_of(cell))
    }
    if not found or min(found) == column.index[0]:
        return None
    first = min(found)
    filled = sum(not is_blank(cell) for cell in column.loc[first : max(found)])
    if len(found) < _LEAST_SHARE * filled or len(set(found.values())) <= _LEAST_DISTINCT * len(found):
        return None
    return first - 1 if first - 1 in column.index and first <= SEARCHED_LINES else None


def _never_came(name: str, column: pd.Series) -> bool:
    """Whether a column without any mark is headed by a name all the same: two words or more, in capitals."""
    return " " in name and is_name(name) and all(map(is_blank, column))


def _may_be_a_name(heading: str) -> bool:
    """A heading that may be a name: no column that any kind of file has, no question, no total."""
    if not any(c.isalpha() for c in heading) or is_total(heading) or parts_of(heading):
        return False
    if "?" in heading or question_of(heading) != "other" or len(heading.split()) > MOST_WORDS_OF_A_NAME:
        return False
    return not any(map_headings([heading], kind).columns for kind in KINDS)


def _is_marked(column: pd.Series, options: Options) -> bool:
    filled = [cell for cell in column if not is_blank(cell)]
    marks = sum(bool(options.mark(c)) or cells.is_mark(c) or says_not_held(c) for c in filled)
    return bool(filled) and marks >= _LEAST_SHARE * len(filled)


def _read(
    sheet: Sheet, header_line: int, dates: int, people: list[int], options: Options, ledger: Ledger
) -> Table:
    lines = _meeting_lines(sheet, header_line, dates, people, ledger)
    body = sheet.cells.loc[lines]
    days = read_dates(sheet, list(body[dates]), options)
    warn_year(sheet, list(body[dates]), options, ledger)
    not_held = _not_held(body, people, days, ledger)
    days = [day for line, day in zip(body.index, days, strict=True) if int(line) not in not_held]
    body = body.drop(index=list(not_held))
    lines = [int(line) for line in body.index]
    filled = body[people].map(lambda cell: not is_blank(cell)).to_numpy(dtype=bool)
    distinct = pd.unique(body[people].to_numpy().ravel())
    marks = read_marks(distinct, key_of(sheet, distinct, options.marks))
    blank = meaning_of_blank(sheet, marks, options.blank)
    statuses = told(body[people], marks, blank)
    header = [text_of(cell) for cell in sheet.cells.loc[header_line]]
    for row, k in zip(*np.nonzero(statuses == "unclear"), strict=True):
        ledger.fault(lines[row], "unclear_mark", header[people[k]], text_of(body.iat[row, people[k]]))
        statuses[row, k] = "unknown"
    held = filled.any(axis=1)
    for row in np.flatnonzero(~held):
        ledger.ignore(lines[row], "nothing_marked")
    mapped = map_headings([h if k not in people else "" for k, h in enumerate(header)], ATTENDANCE).columns
    extra = {name: k for name, k in mapped.items() if name in ("community", "meeting")}
    table = pd.concat(
        [
            _column(body[held], statuses[held, j], header[k], np.array(days, dtype=object)[held], extra)
            for j, k in enumerate(people)
        ],
        ignore_index=True,
    )
    warn_marks(marks, distinct, table["status"], ledger)
    return Table(
        place=sheet.place,
        kind="attendance",
        layout="transposed register",
        cells=table[table["status"].notna()].sort_values("line", kind="stable").reset_index(drop=True),
        headings={"date": header[dates] or "date"},
        header_line=header_line,
        kept_out=tuple(h for k, h in enumerate(header) if h and k not in (dates, *people, *extra.values())),
        reading={"blank": blank, "dates": [d.isoformat() for d in days]},
        not_held=tuple((line, day, None) for line, day in not_held.items()),
    )


def _not_held(body: pd.DataFrame, people: list[int], days: list[date], ledger: Ledger) -> dict[int, date]:
    """Line → date of the meetings that are called cancelled."""
    found = {}
    for (line, row), day in zip(body.iterrows(), days, strict=True):
        if word := word_of(row, row[people]):
            ledger.warn("not_held", None, word, int(str(line)))
            found[int(str(line))] = day
    return found


def _meeting_lines(
    sheet: Sheet, header_line: int, dates: int, people: list[int], ledger: Ledger
) -> list[int]:
    """The lines that are meetings; the others are ignored, or set aside, with their reason."""
    header = [text_of(cell) for cell in sheet.cells.loc[header_line]]
    wanted = []
    seen: dict[tuple[str, ...], int] = {}
    for line, row in sheet.cells.loc[header_line + 1 :].iterrows():
        number, start = int(str(line)), first_text(row)
        marked = any(not is_blank(row[k]) for k in people)
        if not start:
            ledger.ignore(number, "blank_row")
        elif [text_of(cell) for cell in row] == header:
            ledger.ignore(number, "repeated_header")
        elif parts_of(row[dates]):
            if (same := seen.setdefault(tuple(map(text_of, row)), number)) == number:
                wanted.append(number)
            else:
                ledger.ignore(number, "duplicate", first=same)
        elif is_total(start):
            ledger.ignore(number, "total_row")
        elif not marked or is_note(start) or is_apologies(start):
            ledger.ignore(number, "apologies_row" if is_apologies(start) else "note_row")
        else:
            blank = is_blank(row[dates])
            ledger.fault(
                number,
                "no_date" if blank else "not_a_date",
                header[dates],
                None if blank else text_of(row[dates]),
            )
    return wanted


def _column(
    body: pd.DataFrame, statuses: np.ndarray, person: str, days: np.ndarray, extra: dict[str, int]
) -> pd.DataFrame:
    """The statements about one person."""
    frame = pd.DataFrame({name: body[k].to_numpy() for name, k in extra.items()}, dtype=object)
    frame["line"] = body.index.to_numpy()
    frame["source_column"] = person
    frame["person"] = person
    frame["date"] = pd.Series(days, dtype=object)
    frame["status"] = pd.Series(statuses, dtype=object)
    return frame

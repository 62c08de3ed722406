"""A register turned round: one line a meeting, one column a person, marks in the cells."""

import numpy as np
import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.dates import parts_of
from ingest.headings import map_headings
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Options, Table
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.layouts.marks import crosses_absent, legend_of, read_marks, told
from ingest.layouts.register_dates import read_dates
from ingest.ledger import Ledger
from ingest.lines import first_text, is_apologies, is_note, is_total
from ingest.questions import is_question
from ingest.sheet import Sheet, text_of

_LEAST_PEOPLE = 2
_LEAST_SHARE = 0.6


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Names across, dates down and marks between; Refused where the year or the order is missing."""
    if options.kind not in (None, "attendance"):
        return None
    for line, row in sheet.cells.head(SEARCHED_LINES).iterrows():
        header_line, body = int(str(line)), sheet.cells.loc[int(str(line)) + 1 :]
        dates = _date_column(body)
        people = [k for k in sheet.cells.columns if k != dates and _is_person(text_of(row[k]), body[k])]
        if dates is not None and len(people) >= _LEAST_PEOPLE:
            return Found(0.8, lambda ledger, h=header_line, d=dates, p=people: _read(sheet, h, d, p, options, ledger))  # type: ignore[misc]
    return None


def _date_column(body: pd.DataFrame) -> int | None:
    """The first column most of whose cells are dates, each of them once."""
    for k in body.columns:
        filled = [cell for cell in body[k] if not is_blank(cell)]
        found = [parts for cell in filled if (parts := parts_of(cell))]
        if found and len(found) >= _LEAST_SHARE * len(filled) and len(set(found)) > 0.9 * len(found):
            return int(k)
    return None


def _is_person(heading: str, column: pd.Series) -> bool:
    """A heading that may be a name, over marks: no column that any kind of file has, no question, no total."""
    if not any(c.isalpha() for c in heading) or is_total(heading) or is_question(heading) or parts_of(heading):
        return False
    if any(map_headings([heading], kind).columns for kind in KINDS):
        return False
    filled = [cell for cell in column if not is_blank(cell)]
    return bool(filled) and sum(cells.mark(cell) is not None for cell in filled) >= _LEAST_SHARE * len(filled)


def _read(sheet: Sheet, header_line: int, dates: int, people: list[int], options: Options, ledger: Ledger) -> Table:
    lines = _meeting_lines(sheet, header_line, dates, people, ledger)
    body = sheet.cells.loc[lines]
    days = read_dates(sheet, list(body[dates]), options)
    filled = body[people].map(lambda cell: not is_blank(cell)).to_numpy(dtype=bool)
    marks = read_marks(pd.unique(body[people].to_numpy().ravel()), legend_of(sheet))
    blank = options.blank or ("absent" if marks.only_presence else "unknown")
    statuses = told(body[people], marks, blank)
    header = [text_of(cell) for cell in sheet.cells.loc[header_line]]
    for row, k in zip(*np.nonzero(statuses == "unclear"), strict=True):
        ledger.fault(lines[row], "unclear_mark", header[people[k]], text_of(body.iat[row, people[k]]))
        statuses[row, k] = None
    if crosses_absent(marks, body[people]):
        ledger.warn("cross_means_absent")
    held = filled.any(axis=1)
    for row in np.flatnonzero(~held):
        ledger.ignore(lines[row], "nothing_marked")
    mapped = map_headings([h if k not in people else "" for k, h in enumerate(header)], ATTENDANCE).columns
    extra = {name: k for name, k in mapped.items() if name in ("community", "meeting")}
    table = pd.concat([_column(body[held], statuses[held, j], header[k], np.array(days, dtype=object)[held], extra)
                       for j, k in enumerate(people)], ignore_index=True)
    return Table(
        place=sheet.place, kind="attendance", layout="transposed register",
        cells=table[table["status"].notna()].sort_values("line", kind="stable").reset_index(drop=True),
        headings={"date": header[dates] or "date"}, header_line=header_line,
        kept_out=tuple(h for k, h in enumerate(header) if h and k not in (dates, *people, *extra.values())),
        reading={"blank": blank, "dates": [d.isoformat() for d in days]},
    )  # fmt: skip


def _meeting_lines(sheet: Sheet, header_line: int, dates: int, people: list[int], ledger: Ledger) -> list[int]:
    """The lines that are meetings; the others are ignored, or set aside, with their reason."""
    header = [text_of(cell) for cell in sheet.cells.loc[header_line]]
    wanted = []
    for line, row in sheet.cells.loc[header_line + 1 :].iterrows():
        number, start = int(str(line)), first_text(row)
        marked = any(not is_blank(row[k]) for k in people)
        if not start:
            ledger.ignore(number, "blank_row")
        elif [text_of(cell) for cell in row] == header:
            ledger.ignore(number, "repeated_header")
        elif parts_of(row[dates]):
            wanted.append(number)
        elif is_total(start):
            ledger.ignore(number, "total_row")
        elif not marked or is_note(start):
            ledger.ignore(number, "apologies_row" if is_apologies(start) else "note_row")
        else:
            blank = is_blank(row[dates])
            ledger.fault(number, "no_date" if blank else "not_a_date", header[dates], None if blank else text_of(row[dates]))
    return wanted


def _column(body: pd.DataFrame, statuses: np.ndarray, person: str, days: np.ndarray, extra: dict[str, int]) -> pd.DataFrame:
    """The statements about one person."""
    frame = pd.DataFrame({name: body[k].to_numpy() for name, k in extra.items()}, dtype=object)
    frame["line"] = body.index.to_numpy()
    frame["source_column"] = person
    frame["person"] = person
    frame["date"] = pd.Series(days, dtype=object)
    frame["status"] = pd.Series(statuses, dtype=object)
    return frame

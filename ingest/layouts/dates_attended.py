"""One line a person, with the dates at which the person was there listed in one cell: “12 Mar 2026; 16 Apr 2026”."""

import re
from collections.abc import Mapping
from datetime import date
from functools import partial

import pandas as pd

from ingest.columns import is_blank
from ingest.dates import parts_of
from ingest.headings import map_headings
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.kind import Options, Table
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.layouts.register_dates import read_dates
from ingest.ledger import Ledger
from ingest.lines import first_text, is_note, is_total
from ingest.sheet import Cell, Sheet, fold, text_of

_HEADINGS = frozenset(
    fold(heading)
    for heading in (
        "dates attended", "dates present", "meetings attended", "meeting dates", "dates of attendance", "attended on",
        "attended dates", "sessions attended", "present on", "attendance dates", "datums bygewoon",
        "datums teenwoordig", "vergaderings bygewoon", "bygewoon op",
    )
)  # fmt: skip


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Names beside a column called “Dates attended”, whose cells are lists of dates."""
    if options.kind not in (None, "attendance"):
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        header = [text_of(cell) for cell in row]
        listed = [k for k, heading in enumerate(header) if fold(heading) in _HEADINGS]
        people = map_headings(["" if k in listed else h for k, h in enumerate(header)], ATTENDANCE).columns
        body = sheet.cells.loc[line + 1 :]
        if len(listed) == 1 and {"person", "surname"} & people.keys():
            filled = [cell for cell in body[listed[0]] if not is_blank(cell)]
            if not filled or any(not _dates(cell) for cell in filled[:1]):
                return None
            return Found(0.9, partial(_read, sheet, line, header, listed[0], people, options))
    return None


def _dates(cell: Cell) -> list[Cell]:
    """The parts of a cell that are written as dates; none unless all are."""
    if not isinstance(cell, str):
        return [cell] if parts_of(cell) else []
    found = [
        part.strip() for part in re.split(r"[;\n]" if re.search(r"[;\n]", cell) else r",| and | en |&", cell)
    ]
    found = [part for part in found if part]
    return [*found] if all(parts_of(part) for part in found) else []


def _read(
    sheet: Sheet,
    header_line: int,
    header: list[str],
    k: int,
    people: Mapping[str, int],
    options: Options,
    ledger: Ledger,
) -> Table:
    wanted: list[tuple[int, Cell, pd.Series[object]]] = []
    for number, row in sheet.cells.loc[header_line + 1 :].iterrows():
        line, start = int(str(number)), first_text(row)
        if reason := _reason(row[k], start):
            ledger.ignore(line, reason)
        elif not _dates(row[k]):
            ledger.fault(line, "not_a_date", header[k], text_of(row[k]))
        else:
            wanted += [(line, day, row) for day in _dates(row[k])]
    days = read_dates(sheet, [day for _, day, _ in wanted], options)
    rows = [_statement(line, day, row, people) for (line, _, row), day in zip(wanted, days, strict=True)]
    cells = pd.DataFrame(rows, columns=["line", "date", "status", *people], dtype=object).astype(
        {"line": int}
    )
    used = {k, *people.values()}
    return Table(
        place=sheet.place,
        kind="attendance",
        layout="dates attended",
        cells=cells,
        headings={"date": header[k], **{name: header[at] for name, at in people.items()}},
        header_line=header_line,
        kept_out=tuple(heading for at, heading in enumerate(header) if heading and at not in used),
        reading={"dates": sorted({day.isoformat() for day in days})},
    )


def _reason(listed: Cell, start: str) -> str | None:
    if not start:
        return "blank_row"
    if is_total(start):
        return "total_row"
    return ("note_row" if is_note(start) else "nothing_marked") if is_blank(listed) else None


def _statement(
    line: int, day: date, row: "pd.Series[object]", people: Mapping[str, int]
) -> dict[str, object]:
    return {"line": line, "date": day, "status": "present", **{name: row[at] for name, at in people.items()}}

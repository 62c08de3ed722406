"""Google Meet: its own attendance report, and the lists that browser extensions save in its place."""

import re
from dataclasses import replace
from functools import partial

from ingest.dates import parts_of
from ingest.kinds.kind import Options, Table
from ingest.layouts.calls.headings import Headings, listed
from ingest.layouts.calls.moments import moment_of
from ingest.layouts.calls.names import without_tags
from ingest.layouts.calls.parts import IsTable, Meeting, first_table, lines_of, split
from ingest.layouts.calls.stays import completed, stays_of
from ingest.layouts.calls.table import Call, account_for, cells_above, day_in_name, table_of
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.ledger import Ledger
from ingest.sheet import Cell, Sheet, fold, text_of

_USED = frozenset(
    listed(
        "name, first_name, last_name, email, join, leave, duration, total, seen, gone, arrival, "
        "day, topic, meeting_id, start, end"
    )
)
_IN_CALL = ("timeincall", "totaltimeincall")
_NAMED = re.compile(
    r"20\d\d-\d\d-\d\d[ _]+\d\d?[-_.h]\d\d[ _]+(.+?)(?: - Attendance Report)?\.\w+", re.IGNORECASE
)
_DAY_IN_TEXT = re.compile(
    r"20\d\d[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]20\d\d|\d{1,2} [A-Za-z]{3,} 20\d\d"
    r"|[A-Za-z]{3,} \d{1,2},? 20\d\d"
)


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """First and last names with the times of joining and leaving, or what extensions call these."""
    if options.kind not in (None, "attendance"):
        return None
    for is_table in (is_meet, is_extension):
        headings = first_table(sheet, is_table)
        if headings is not None and _times_under(sheet, headings):
            return Found(0.95, partial(_read, sheet, options, is_table))
    return None


def is_meet(headings: Headings) -> bool:
    """Whether these are the headings of Meet's own report."""
    fields = headings.fields.keys()
    return {"last_name", "join", "leave", "duration"} <= fields and bool({"first_name", "name"} & fields)


def is_extension(headings: Headings) -> bool:
    """Whether these are the headings of an extension's list: when somebody was first seen, or how long in the call."""
    if not headings.names:
        return False
    fields = headings.fields.keys()
    in_call = "total" in fields and fold(headings.heading("total")) in _IN_CALL
    both = {"join", "leave"} <= fields or {"arrival", "gone"} <= fields
    return in_call or "seen" in fields or (both and "day" not in fields)


def _times_under(sheet: Sheet, headings: Headings) -> bool:
    """Whether most of what stands under the headings of times are times of day; a directory has days there."""
    names = [name for name in ("seen", "join", "arrival") if name in headings]
    rows = [row for line, row in lines_of(sheet, SEARCHED_LINES * 2) if line > headings.line]
    cells = [cell for row in rows for name in names if text_of(cell := headings.cell(row, name))]
    timed = sum((m := moment_of(cell)) is not None and m.seconds is not None for cell in cells)
    return timed > len(cells) / 2 or not cells


def _read(sheet: Sheet, options: Options, is_table: IsTable, ledger: Ledger) -> Table:
    report = split(sheet, is_table)
    account_for(report, ledger)
    above = cells_above(sheet, report.header_line)
    called = _NAMED.fullmatch(sheet.place.file)
    meeting = report.meeting.told("topic", called[1]) if called else report.meeting
    parts = [part if part.meeting != Meeting() else replace(part, meeting=meeting) for part in report.parts]
    call = Call(
        layout="Google Meet attendance report" if is_table is is_meet else "Google Meet extension list",
        # From the first joining to the last leaving may be longer than the time in the call that is given.
        stays=[replace(stay, whole=True) for part in parts for stay in stays_of(part, without_tags, ledger)],
        header_line=report.header_line,
        headings=[completed(part.headings, part.rows) for part in parts],
        used=_USED,
        titles=[day for cell in above for day in days_in(cell)],
        day=day_in_name(sheet.place),
    )
    return table_of(call, sheet, options, ledger)


def days_in(cell: Cell) -> list[Cell]:
    """The dates that a title holds, as written: “Created on 2026-03-14 09:00” → [2026-03-14]."""
    if not isinstance(cell, str):
        return [cell] if parts_of(cell) else []
    return [text for text in _DAY_IN_TEXT.findall(cell) if parts_of(text)]

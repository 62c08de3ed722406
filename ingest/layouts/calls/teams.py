"""Microsoft Teams: the attendance report in numbered parts, in any language, and its tables alone."""

from dataclasses import replace

import pandas as pd

from ingest.kinds.kind import Options, Table
from ingest.layouts.calls.headings import Headings, field_of, listed, read_headings
from ingest.layouts.calls.moments import moment_of
from ingest.layouts.calls.names import teams_name
from ingest.layouts.calls.parts import IsTable, first_table, is_numbered, is_title, lines_of, split
from ingest.layouts.calls.stays import Stay, completed, stays_of
from ingest.layouts.calls.table import Call, account_for, cells_above, day_in_name, table_of
from ingest.layouts.calls.visits import COLUMNS
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.ledger import Ledger
from ingest.lines import first_text
from ingest.people import clean_email
from ingest.sheet import Sheet, fold, text_of

_USED = frozenset(
    listed(
        "name, first_name, last_name, email, upn, join, leave, first_join, last_leave, duration, "
        "total, role, topic, meeting_id, start, end"
    )
)
_PAIR = 2
_NARROWEST = 4
"""A table of people has at least so many columns; the summary has two or three."""
_MOMENTS = 2
"""And its rows tell at least so many moments: of joining and of leaving."""


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Numbered parts with a table of people, or the headings of such a table without them."""
    if options.kind not in (None, "attendance"):
        return None
    is_table = in_numbered_parts if _numbered(sheet) else alone
    if first_table(sheet, is_table):
        return Found(0.96, lambda ledger: _read(sheet, options, is_table, ledger))
    return Found(0.96, lambda ledger: _read_summary(sheet, ledger)) if _is_summary(sheet) else None


def _numbered(sheet: Sheet) -> bool:
    """Whether a numbered title stands over headings of people, in whatever language, and these over their times."""
    lines = [row for _, row in lines_of(sheet, SEARCHED_LINES) if any(text_of(cell) for cell in row)]
    for title, row, below in zip(lines, lines[1:], [*lines[2:], []], strict=False):
        if is_title(title) and is_numbered(first_text(title)):
            headings = read_headings(0, row)
            times = sum((m := moment_of(cell)) is not None and m.seconds is not None for cell in below)
            if alone(headings) or (in_numbered_parts(headings) and times >= _MOMENTS):
                return True
    return False


def alone(headings: Headings) -> bool:
    """Headings that only Teams writes over people."""
    fields = headings.fields.keys()
    longest = {"first_join", "last_leave"} <= fields
    visits = {"join", "leave"} <= fields and bool({"upn", "role"} & fields)
    return headings.names and (longest or visits)


def in_numbered_parts(headings: Headings) -> bool:
    """Headings in any language: words, none of them a moment, an address or a number."""
    filled = [text for text in headings.texts if text]
    if headings.names and {"email", "role", "upn"} & headings.fields.keys():
        return True
    if len(filled) < _NARROWEST:
        return False
    return not any(moment_of(text) or clean_email(text) or text.isdigit() for text in filled)


def _read(sheet: Sheet, options: Options, is_table: IsTable, ledger: Ledger) -> Table:
    report = split(sheet, is_table)
    account_for(report, ledger)
    stays: list[Stay] = []
    for part in report.parts:
        # The part numbered 2 gives each person once, with the first joining, the last leaving and the total.
        whole = part.title.startswith("2.")
        own = [replace(stay, whole=stay.whole or whole) for stay in stays_of(part, teams_name, ledger)]
        stays += [_never_came(stay) if _is_no_show(stay) else stay for stay in own]
    call = Call(
        layout="Teams attendance report",
        stays=stays,
        header_line=report.header_line,
        headings=[completed(part.headings, part.rows) for part in report.parts],
        used=_USED,
        more_dates=cells_above(sheet, report.header_line),
        day=day_in_name(sheet.place),
    )
    return table_of(call, sheet, options, ledger)


def _is_no_show(stay: Stay) -> bool:
    """Whether a row of who registered has no time of joining or leaving, and no length, though the report has them."""
    registered = any("regist" in fold(heading) for heading in stay.headings.texts)
    return registered and not stay.echo and stay.join is None and stay.leave is None and not stay.minutes


def _never_came(stay: Stay) -> Stay:
    return replace(stay, status="absent", rsvp="yes")


def _is_summary(sheet: Sheet) -> bool:
    """Whether the sheet is the first part of a report and no more: the title, beginning and end of a meeting."""
    lines = [row for _, row in lines_of(sheet, SEARCHED_LINES) if any(text_of(cell) for cell in row)]
    titled = bool(lines) and is_title(lines[0]) and is_numbered(first_text(lines[0]))
    told = {field_of(first_text(row)) for row in lines if sum(bool(text_of(cell)) for cell in row) == _PAIR}
    return {"topic", "start", "end"} <= told and (titled or sheet.place.sheet is not None)


def _read_summary(sheet: Sheet, ledger: Ledger) -> Table:
    """A table without rows; every line is accounted for."""
    for line, row in lines_of(sheet):
        ledger.ignore(line, "report_part" if any(text_of(cell) for cell in row) else "blank_row")
    if sheet.place.sheet is None:
        ledger.warn("no_rows", row=1)
    nobody = pd.DataFrame(columns=list(COLUMNS), dtype=object)
    return Table(sheet.place, "attendance", "Teams attendance report", nobody, {}, header_line=0)

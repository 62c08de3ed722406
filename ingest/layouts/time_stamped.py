"""A register that a form keeps: a time stamp, a name, and a column that says present or not."""

from dataclasses import replace

from ingest.headings import map_headings
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.kind import Options
from ingest.layouts import long
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.sheet import Sheet, fold, text_of

_STAMPS = frozenset(
    fold(heading)
    for heading in ("timestamp", "time stamp", "date and time", "datum en tyd", "tydstempel", "submitted at")
)


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Names, a status and a time stamp that stands for the date; a stamp without a status may be a registration."""
    if options.kind not in (None, "attendance"):
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        stamps = [k for k, cell in enumerate(row) if fold(text_of(cell)) in _STAMPS]
        columns = map_headings([text_of(cell) for cell in row], ATTENDANCE)
        told = {"person", "surname", "email"} & columns.columns.keys() and (
            "status" in columns.columns or options.kind == "attendance"
        )
        if len(stamps) == 1 and told and "date" not in columns.columns and len(columns.left_over) <= 2:
            cells = sheet.cells.copy()
            cells.at[line, stamps[0]] = "Date"
            return long.recognise(replace(sheet, cells=cells), replace(options, kind="attendance"))
    return None

"""A sign-in sheet of one meeting: names under a title that says when it was."""

import re
from dataclasses import replace
from datetime import date

import pandas as pd

from ingest.cells import one_of
from ingest.columns import is_blank
from ingest.dates import spoken
from ingest.headings import map_headings, other_than_a_register
from ingest.kinds.attendance import ATTENDANCE, meaning_of_blank
from ingest.kinds.kind import Options, Table, nothing
from ingest.layouts import long, undated_columns
from ingest.layouts.apologies import Excused, excused, is_name, with_rows
from ingest.layouts.calls.table import day_in_name
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES, Found
from ingest.layouts.register_lines import SECTION
from ingest.layouts.sheet_dates import day_of, is_dated
from ingest.layouts.titles import days_written
from ingest.ledger import Ledger
from ingest.lines import first_text
from ingest.problems import Question, Refused
from ingest.sheet import Sheet, fold, text_of

_SIGNATURES = frozenset({"signature", "sign", "signed", "handtekening", "teken"})
_SIGN_IN = re.compile(r"attend|register|sign[ -]?in|present|bywoning|presensie|teenwoordig", re.IGNORECASE)

_LEAST_NAMES = 0.8


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Headings of people but none of a date, on a sheet that calls itself a register or wants signatures.

    Raises Refused with a question where the date stands nowhere, or there is more than one.
    """
    if options.kind not in (None, "attendance"):
        return None
    header_line = header_of(sheet)
    if header_line is None:
        _refuse_without_headings(sheet)
        return None
    if asked := undated_columns.question(sheet, only_meetings=True):
        raise asked
    if options.meeting_date:
        return None
    above = [cell for cell in sheet.cells.loc[: header_line - 1].to_numpy().ravel() if text_of(cell)]
    called = " ".join([sheet.place.file, sheet.place.sheet or "", *(text_of(cell) for cell in above)])
    signed = any(fold(text_of(cell)) in _SIGNATURES for cell in sheet.cells.loc[header_line])
    days = days_written(sheet, [*above, sheet.place.sheet or ""], options)
    if not days and is_dated(sheet):
        days = [day for day in (day_of(sheet, options),) if day]
    named = is_dated(sheet, alone=True)
    timed = (
        "minutes"
        in map_headings([text_of(cell) for cell in sheet.cells.loc[header_line]], ATTENDANCE).columns
    )
    if not (named or signed or timed or _SIGN_IN.search(called)) and not (
        days and long.recognise(sheet, options) is None
    ):
        return None
    if not days and (of_the_name := day_in_name(sheet.place)):
        days = [of_the_name]
    if len(days) != 1:
        raise date_asked(sheet, days)
    own = replace(options, kind="attendance", meeting_date=days[0])
    return Found(0.9, lambda ledger: _read(sheet, header_line, own, ledger))


def _refuse_without_headings(sheet: Sheet) -> None:
    """Refuses a sheet that is named after a day and holds names without a heading: it may hold titles too."""
    if not is_dated(sheet):
        return
    starts = [start for _, row in sheet.first_lines(SAMPLED_LINES) if (start := first_text(row))]
    names = [start for start in starts if is_name(start) and " " in start]
    if len(names) >= _LEAST_NAMES * max(len(starts), 1):
        raise Refused(
            f"{sheet.place.at()} holds names such as “{names[0]}”, but no heading stands over them. Write Name over "
            "the names, and Status over the marks if there are any."
        )


def header_of(sheet: Sheet) -> int | None:
    """The first line that names people, and neither a date nor a meeting nor anything that tells another kind."""
    for line, row in sheet.first_lines(SEARCHED_LINES):
        headings = [text_of(cell) for cell in row]
        columns = map_headings(headings, ATTENDANCE).columns
        if {"person", "surname"} & columns.keys():
            dated = {"date", "meeting"} & columns.keys()
            return None if dated or other_than_a_register(headings) else line
    return None


def date_asked(sheet: Sheet, days: list[date]) -> Question:
    """The question when the meeting was, of which a sheet says nothing, or more than one day."""
    if not days:
        return Question(
            f"{sheet.place.at()} reads like a register of one meeting, but its date stands nowhere. Give it with "
            "--date, such as --date 2026-03-14, or say --kind members if it is a list of members.",
            "date",
        )
    return Question(
        f"{sheet.place.at()} names more than one date ({one_of(spoken(day) for day in days)}). "
        f"Give the date of the meeting with --date, such as --date {days[0].isoformat()}.",
        "date",
        [(day.isoformat(), spoken(day)) for day in days],
    )


def _read(sheet: Sheet, header_line: int, options: Options, ledger: Ledger) -> Table:
    columns = map_headings([text_of(cell) for cell in sheet.cells.loc[header_line]], ATTENDANCE).columns
    below = sheet.cells.loc[header_line + 1 :]
    listed = excused(below, columns, ledger)
    sections = {int(str(line)) for line, row in below.iterrows() if _is_section(row)} - listed.lines
    for line in sorted(sections):
        ledger.ignore(line, "note_row")
    people = replace(sheet, cells=sheet.cells.drop(index=[*listed.lines, *sections]))
    found = long.recognise(people, options)
    if found is None:
        raise date_asked(sheet, [])
    table = _by_signature(sheet, header_line, found.read(ledger), options, ledger)
    reading = {**table.reading, "date_from_title": str(options.meeting_date)}
    cells = _with_apologies(table.cells, listed, options)
    return replace(
        table, layout="sign-in sheet", cells=cells, meeting_date=options.meeting_date, reading=reading
    )


def _by_signature(sheet: Sheet, header_line: int, table: Table, options: Options, ledger: Ledger) -> Table:
    """The list with what a missing signature means, where some signed and some did not.

    Who writes the own name was there, signed or not; on a list printed beforehand the signature is the mark. Only the
    user knows which it is.
    """
    heads = sheet.cells.loc[header_line].items()
    signature = next((k for k, cell in heads if fold(text_of(cell)) in _SIGNATURES), None)
    if signature is None or "status" in table.cells:
        return table
    signed = [not is_blank(sheet.cells.at[line, signature]) for line in table.cells["line"]]
    if all(signed) or not any(signed):
        return table
    unsigned = options.blank or "present"
    if not options.blank:
        ledger.warn("unsigned", None, None, 0, count=signed.count(False), people=len(signed))
    heading = text_of(sheet.cells.at[header_line, signature])
    return replace(
        table,
        cells=table.cells.assign(status=["present" if own else unsigned for own in signed]),
        headings={**table.headings, "status": heading},
        kept_out=tuple(text for text in table.kept_out if text != heading),
        reading={**table.reading, "blank": unsigned},
    )


def _is_section(row: "pd.Series[object]") -> bool:
    """“Walk-ins” alone on a line: a heading among the names."""
    texts = [text for cell in row if (text := text_of(cell))]
    return len(texts) == 1 and bool(SECTION.fullmatch(texts[0]))


def _with_apologies(cells: pd.DataFrame, listed: Excused, options: Options) -> pd.DataFrame:
    """The statements of the list, and one for each who sent apologies under it."""
    if not listed.names:
        return cells
    status = cells["status"].to_numpy() if "status" in cells else nothing(len(cells))
    blank = meaning_of_blank(status, options) or "" if "status" in cells else "present"
    written = [blank if cell is None or is_blank(cell) else cell for cell in status]
    return with_rows(cells.assign(status=written), listed.rows())

"""A sign-in sheet of one meeting: names under a title that says when it was."""

import re
from dataclasses import replace
from datetime import date

from ingest.cells import one_of
from ingest.date_order import settle
from ingest.dates import Evidence, Parts, parts_of, spoken
from ingest.headings import map_headings, other_than_a_register
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.kind import Options, Table
from ingest.layouts import long, undated_columns
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.ledger import Ledger
from ingest.problems import Refused
from ingest.sheet import Cell, Sheet, fold, text_of

_SIGNATURES = frozenset({"signature", "sign", "signed", "handtekening", "teken"})
_SIGN_IN = re.compile(r"attend|register|sign[ -]?in|present|bywoning|presensie|teenwoordig", re.IGNORECASE)
_DATE = re.compile(
    r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}"
    r"|\d{1,2}(?:st|nd|rd|th)?[ -][A-Za-z]{3,}[ -]\d{4}|[A-Za-z]{3,} \d{1,2},? \d{4}"
)


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Headings of people but none of a date, on a sheet that calls itself a register or wants signatures.

    Raises Refused with a question where the date stands nowhere, or there is more than one.
    """
    if options.kind not in (None, "attendance"):
        return None
    header_line = _header(sheet)
    if header_line is None:
        return None
    if asked := undated_columns.question(sheet, only_meetings=True):
        raise Refused(asked)
    if options.meeting_date:
        return None
    above = [cell for cell in sheet.cells.loc[: header_line - 1].to_numpy().ravel() if text_of(cell)]
    called = " ".join([sheet.place.file, sheet.place.sheet or "", *(text_of(cell) for cell in above)])
    signed = any(fold(text_of(cell)) in _SIGNATURES for cell in sheet.cells.loc[header_line])
    days = _dates(sheet, above, options)
    if not (signed or _SIGN_IN.search(called)) and not (days and long.recognise(sheet, options) is None):
        return None
    if len(days) != 1:
        raise Refused(_question(sheet, days))
    found = long.recognise(sheet, replace(options, kind="attendance", meeting_date=days[0]))
    return Found(0.9, lambda ledger: _read(found, days[0], ledger)) if found else None


def _header(sheet: Sheet) -> int | None:
    """The first line that names people, and neither a date nor a meeting nor anything that tells another kind."""
    for line, row in sheet.cells.head(SEARCHED_LINES).iterrows():
        headings = [text_of(cell) for cell in row]
        columns = map_headings(headings, ATTENDANCE).columns
        if {"person", "surname"} & columns.keys():
            dated = {"date", "meeting"} & columns.keys()
            return None if dated or other_than_a_register(headings) else int(str(line))
    return None


def _dates(sheet: Sheet, above: list[Cell], options: Options) -> list[date]:
    """The different dates in the titles and in the name of the sheet, in order."""
    written: list[tuple[Cell, Parts]] = []
    for cell in [*above, sheet.place.sheet or ""]:
        for text in [cell] if not isinstance(cell, str) else _DATE.findall(cell):
            parts = parts_of(text)
            if parts and (parts.year or options.year):
                written.append((text, parts))
    if not written:
        return []
    order = settle(sheet.place.at(), written, options.year, options.dates, Evidence.UNDECIDED)
    return sorted({day for _, parts in written if (day := parts.on(order, options.year))})


def _question(sheet: Sheet, days: list[date]) -> str:
    if not days:
        return (
            f"{sheet.place.at()} reads like a register of one meeting, but its date stands nowhere. Give it with "
            "--date, such as --date 2026-03-14, or say --kind members if it is a list of members."
        )
    return (
        f"{sheet.place.at()} names more than one date ({one_of(spoken(day) for day in days)}). "
        f"Give the date of the meeting with --date, such as --date {days[0].isoformat()}."
    )


def _read(found: Found, day: date, ledger: Ledger) -> Table:
    table = found.read(ledger)
    reading = {**table.reading, "date_from_title": day.isoformat()}
    return replace(table, layout="sign-in sheet", meeting_date=day, reading=reading)

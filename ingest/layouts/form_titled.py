"""Forms of one meeting typed over, a line each, under a title that says when it was."""

from dataclasses import replace
from datetime import date

from ingest.cells import one_of
from ingest.dates import spoken
from ingest.headings import map_headings
from ingest.kinds.evaluations import EVALUATIONS
from ingest.kinds.kind import Options, Table
from ingest.layouts import long
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.layouts.titles import days_in_titles
from ingest.ledger import Ledger
from ingest.lines import is_note
from ingest.problems import Question
from ingest.sheet import Sheet, text_of

_LEAST_KNOWN = 2
_MORE_THAN_A_TITLE = 3
_UNDATED = (("date", "meeting", "submitted"),)


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Headings of questions but none of a date, and one date in the titles. Raises Question where there are more."""
    if options.kind not in (None, "evaluations") or options.meeting_date:
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        headings = [text_of(cell) for cell in row]
        mapped = map_headings(headings, EVALUATIONS)
        if mapped.known_questions >= _LEAST_KNOWN and mapped.missing == _UNDATED:
            return _found(sheet, days_in_titles(sheet, line, options), options)
        said = [text for text in headings if text and not is_note(text)]  # “1 = poor” is one of a key
        if len(said) >= _MORE_THAN_A_TITLE:
            return None
    return None


def _found(sheet: Sheet, days: list[date], options: Options) -> Found | None:
    if not days:
        return None
    if len(days) > 1:
        raise Question(
            f"{sheet.place.at()} names more than one date ({one_of(spoken(day) for day in days)}). "
            f"Give the date of the meeting with --date, such as --date {days[0].isoformat()}.",
            "date",
            [(day.isoformat(), spoken(day)) for day in days],
        )
    found = long.recognise(sheet, replace(options, kind="evaluations", meeting_date=days[0]))
    return Found(0.9, lambda ledger: _read(found, days[0], ledger)) if found else None


def _read(found: Found, day: date, ledger: Ledger) -> Table:
    table = found.read(ledger)
    return replace(table, meeting_date=day, reading={**table.reading, "date_from_title": day.isoformat()})

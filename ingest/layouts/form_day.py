"""Of which meeting a sheet of forms is, where only its titles can say so."""

from datetime import date

from ingest.cells import one_of
from ingest.dates import spoken
from ingest.kinds.kind import Options
from ingest.layouts.titles import days_in_titles
from ingest.problems import Question
from ingest.sheet import Sheet


def day_of_forms(sheet: Sheet, header_line: int, options: Options) -> date:
    """The one date in the titles or the name of the sheet. Raises Question where there is none, or more."""
    days = days_in_titles(sheet, header_line, options)
    if len(days) == 1:
        return days[0]
    why = (
        f"names more than one date ({one_of(spoken(d) for d in days)})"
        if days
        else "does not say of which meeting"
    )
    raise Question(
        f"{sheet.place.at()} holds answers of evaluation forms, but {why}. Give the date of the meeting with --date, "
        "such as --date 2026-03-14.",
        "date",
        [(day.isoformat(), spoken(day)) for day in days],
    )

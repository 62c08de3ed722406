"""Zoom's list of meetings: when each began, how long it was and how many took part, and nobody's name."""

from dataclasses import replace

from ingest.columns import are_counts, is_blank
from ingest.kinds.kind import Options, Table
from ingest.layouts import long
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.ledger import Ledger
from ingest.sheet import Sheet, fold, text_of

_BEGAN = frozenset(("starttime", "actualstarttime"))
_LASTED = frozenset(("durationminutes", "duration", "durationmins"))
_TOOK_PART = frozenset(
    ("participants", "participantscount", "uniqueviewers", "totalparticipants", "attended")
)
_OF_ONE_PERSON = frozenset(("jointime", "leavetime", "nameoriginalname", "timeinsessionminutes"))


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """The list as Zoom exports it, read as one of meetings; a report of participants has the times of each."""
    if options.kind not in (None, "meetings"):
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        headings = {fold(text_of(cell)): int(str(k)) for k, cell in enumerate(row) if not is_blank(cell)}
        places = [
            next((headings[heading] for heading in headings if heading in wanted), None)
            for wanted in (_BEGAN, _LASTED, _TOOK_PART)
        ]
        began, lasted, took_part = places
        if began is None or lasted is None or took_part is None or _OF_ONE_PERSON & headings.keys():
            continue
        if not {"topic", "meetingid"} & headings.keys() or not are_counts(
            sheet.cells.loc[line + 1 :, took_part]
        ):
            continue
        cells = sheet.cells.copy()
        cells.loc[line, [began, lasted, took_part]] = ["Date", "Minutes", "Number present"]
        found = long.recognise(replace(sheet, cells=cells), replace(options, kind="meetings"))
        said = {
            "date": text_of(row[began]),
            "minutes": text_of(row[lasted]),
            "headcount": text_of(row[took_part]),
        }
        return _called_as_written(found, said) if found else None
    return None


def _called_as_written(found: Found, headings: dict[str, str]) -> Found:
    """The same, with the columns called in messages what the file calls them.

    The number of a meeting is that of its room, alike for years: a meeting is the one of its day (R30).
    """

    def read(ledger: Ledger) -> Table:
        table = found.read(ledger)
        room = [table.headings["meeting"]] if "meeting" in table.headings else []
        cells = table.cells.drop(columns="meeting", errors="ignore")
        named = {name: heading for name, heading in table.headings.items() if name != "meeting"}
        return replace(
            table,
            layout="Zoom list of meetings",
            cells=cells,
            headings={**named, **headings},
            kept_out=(*room, *table.kept_out),
        )

    return Found(0.95, read)

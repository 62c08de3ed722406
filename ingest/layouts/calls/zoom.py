"""Zoom: the reports of participants, of unique users, of registration, of an account's usage, and of a webinar."""

from dataclasses import replace

from ingest.kinds.kind import Options, Table
from ingest.layouts.calls.headings import Headings, listed
from ingest.layouts.calls.moments import moment_of
from ingest.layouts.calls.names import zoom_name
from ingest.layouts.calls.parts import Report, first_table, split
from ingest.layouts.calls.stays import Stay, completed, says_yes, stays_of
from ingest.layouts.calls.table import Call, account_for, cells_above, day_in_name, table_of
from ingest.layouts.layout import Found
from ingest.ledger import Ledger
from ingest.sheet import Cell, Sheet, fold, text_of

_USED = frozenset(
    listed(
        "name, zoom_name, first_name, last_name, email, join, leave, duration, total, waiting, "
        "attended, registered, approval, topic, meeting_id, start, end"
    )
)
_APPROVED = ("approv", "genehmigt", "aprob", "aprov", "approuv", "approvat", "goedgekeurd")


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Names with the original name in brackets, or joining and leaving beside what only Zoom asks."""
    if options.kind not in (None, "attendance") or first_table(sheet, is_table) is None:
        return None
    return Found(0.97, lambda ledger: _read(sheet, options, ledger))


def is_table(headings: Headings) -> bool:
    """Whether these are headings that Zoom writes over people."""
    times = {"join", "leave", "duration", "total", "attended"} & headings.fields.keys()
    if "zoom_name" in headings:
        return bool(times or "email" in headings)
    if headings.names and {"registered", "approval"} <= headings.fields.keys() and not times:
        return True
    webinar = {"join", "leave", "duration"} <= headings.fields.keys() and headings.names
    told = {"attended", "waiting"} & headings.fields.keys() or _guests(headings)
    return bool(
        webinar and (told or _in_minutes(headings)) and "role" not in headings and "upn" not in headings
    )


def _guests(headings: Headings) -> bool:
    return any(fold(text) in ("guest", "gast", "isguest") for text in headings.texts)


def _in_minutes(headings: Headings) -> bool:
    """“Duration (Minutes)”, “Time in Session (minutes)”: nobody else writes the unit there."""
    return "minut" in fold(headings.heading("duration"))


def _read(sheet: Sheet, options: Options, ledger: Ledger) -> Table:
    report = split(sheet, is_table)
    account_for(report, ledger)
    stays = _stays(report, ledger)
    first = report.parts[0].headings
    call = Call(
        layout=_layout(first),
        stays=stays,
        header_line=report.header_line,
        headings=[completed(part.headings, part.rows) for part in report.parts],
        used=_USED,
        more_dates=[*cells_above(sheet, first.line), *_moments(report)],
        day=day_in_name(sheet.place),
    )
    return table_of(call, sheet, options, ledger)


def _layout(headings: Headings) -> str:
    if "attended" in headings:
        return "Zoom webinar report"
    if "approval" in headings and "join" not in headings:
        return "Zoom registration report"
    if "start" in headings:
        return "Zoom usage report"
    return "Zoom participants report" if "join" in headings else "Zoom unique users report"


def _stays(report: Report, ledger: Ledger) -> list[Stay]:
    """The stays of all parts, without those who only waited to be let in."""
    stays = []
    for part in report.parts:
        rows = dict(part.rows)
        for stay in stays_of(part, zoom_name, ledger):
            row = rows[stay.line]
            if says_yes(part.headings.text(row, "waiting")):
                ledger.ignore(stay.line, "waiting_room", stay.name or stay.email)
            else:
                stays.append(_with_answer(stay, part.headings, row))
    return stays


def _with_answer(stay: Stay, headings: Headings, row: list[Cell]) -> Stay:
    """The stay of a webinar: who registered said yes, who did not attend was absent; before, neither is known."""
    came = says_yes(headings.text(row, "attended"))
    approval = fold(headings.text(row, "approval"))
    registered = bool(headings.text(row, "registered")) or bool(approval)
    rsvp = ""
    if registered and "cancel" in approval:
        rsvp = "no"
    elif registered and (not approval or any(word in approval for word in _APPROVED)):
        rsvp = "yes"
    only_registered = "registered" in headings and not {"join", "total", "attended"} & headings.fields.keys()
    came_or_not = "unknown" if only_registered else "absent" if came is False else "online"
    return replace(stay, status=came_or_not, rsvp=rsvp)


def _moments(report: Report) -> set[Cell]:
    """When people registered, when meetings were set up: all dates that may decide the order of day and month."""
    cells = {
        cell for part in report.parts for _, row in part.rows for cell in row if text_of(cell)[:1].isdigit()
    }
    return {cell for cell in cells if (m := moment_of(cell)) and m.parts and m.seconds is not None}

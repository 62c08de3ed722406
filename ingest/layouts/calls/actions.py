"""Lists of who joined and left when, a line each: older lists of Microsoft Teams, live events, extensions."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ingest.kinds.kind import Options, Table
from ingest.layouts.calls import words
from ingest.layouts.calls.headings import Headings, listed
from ingest.layouts.calls.moments import Moment, moment_of
from ingest.layouts.calls.names import address, teams_name
from ingest.layouts.calls.parts import Meeting, Report, first_table, lines_of, split
from ingest.layouts.calls.stays import Stay
from ingest.layouts.calls.table import Call, account_for, cells_above, day_in_name, table_of
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.ledger import Ledger
from ingest.people import name_key
from ingest.sheet import Cell, Sheet, fold, text_of

_USED = frozenset(listed("name, email, upn, action, timestamp, role, session, topic, meeting_id, start, end"))
_WITHOUT_HEADINGS = Headings(
    0, ("Full Name", "User Action", "Timestamp"), {"name": 0, "action": 1, "timestamp": 2}
)


@dataclass(frozen=True)
class _Action:
    """One line: who did what and when. `key` tells people, and their devices, apart."""

    stay: Stay
    what: str
    at: Moment | None
    key: tuple[str, str]


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """A name, an action and a moment in each line, with headings or without."""
    if options.kind not in (None, "attendance"):
        return None
    headings = first_table(sheet, is_table)
    if headings is None and not _bare(sheet):
        return None
    if headings is not None and not _acts(headings, [row for _, row in lines_of(sheet, SEARCHED_LINES)]):
        return None
    return Found(0.96, lambda ledger: _read(sheet, options, headings is not None, ledger))


def is_table(headings: Headings) -> bool:
    """Whether the headings are of a name, an action and its moment."""
    return {"name", "action", "timestamp"} <= headings.fields.keys() and "day" not in headings


def _acts(headings: Headings, rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the column of actions holds joining and leaving, or has the heading that only Teams gives it."""
    told = [
        what_of(headings.text(row, "action")) for row in rows if moment_of(headings.cell(row, "timestamp"))
    ]
    return bool(told) and (all(told) or fold(headings.heading("action")) not in ("action", "type", "event"))


def _bare(sheet: Sheet) -> bool:
    """Whether the lines are a name, joined or left, and a moment, from the first on."""
    rows = [[cell for cell in row if text_of(cell)] for _, row in lines_of(sheet, SEARCHED_LINES)]
    filled = [row for row in rows if row]
    return bool(filled) and all(
        len(row) == 3 and what_of(text_of(row[1])) and moment_of(row[2]) for row in filled
    )


@cache
def _actions() -> dict[str, str]:
    return {fold(word): what for what, text in words.ACTIONS.items() for word in listed(text)}


def what_of(text: str) -> str | None:
    """“Joined before” → join, “Left” → leave; None if neither."""
    return _actions().get(fold(text))


def _read(sheet: Sheet, options: Options, headed: bool, ledger: Ledger) -> Table:
    if headed:
        report = split(sheet, is_table)
        account_for(report, ledger)
        actions, header_line = list(_of_report(report, ledger)), report.header_line
    else:
        filled = [(line, row) for line, row in lines_of(sheet) if any(text_of(cell) for cell in row)]
        empty = set(map(int, sheet.cells.index)) - {line for line, _ in filled}
        for line in sorted(empty):
            ledger.ignore(line, "blank_row")
        actions, header_line = list(_actions_of(_WITHOUT_HEADINGS, filled, Meeting(), ledger)), 0
    headings = [part.headings for part in report.parts] if headed else []
    event = any("session" in one for one in headings)
    call = Call(
        layout="Teams live event" if event else "list of joining and leaving",
        stays=list(_paired(actions)),
        header_line=header_line,
        headings=headings,
        used=_USED - {"session"},
        more_dates=cells_above(sheet, header_line) if headed else (),
        day=day_in_name(sheet.place),
        reading={"times": "UTC"} if event else {},
    )
    return table_of(call, sheet, options, ledger)


def _of_report(report: Report, ledger: Ledger) -> Iterator[_Action]:
    for part in report.parts:
        yield from _actions_of(part.headings, part.rows, part.meeting, ledger)


def _actions_of(
    headings: Headings, rows: Iterable[tuple[int, list[Cell]]], meeting: Meeting, ledger: Ledger
) -> Iterator[_Action]:
    for line, row in rows:
        cell = headings.cell(row, "timestamp")
        at = moment_of(cell)
        if at is None:
            ledger.fault(line, "not_a_date", headings.heading("timestamp"), text_of(cell))
        name = teams_name(headings.text(row, "name"))
        email = address(headings.text(row, "email") or headings.text(row, "upn"))
        role = headings.text(row, "role")
        stay = Stay(line, headings, meeting, name, email, at, None, None, False, role)
        key = (email or name_key(name), headings.text(row, "session"))
        yield _Action(stay, what_of(headings.text(row, "action")) or "", at, key)


def _paired(actions: Sequence[_Action]) -> Iterator[Stay]:
    """The stays: each joining with the leaving that follows it. Who only left came at a time that nobody knows."""
    opened: dict[tuple[str, str], int] = {}
    stays = [action.stay for action in actions]
    for k, action in enumerate(actions):
        if action.what == "leave" and action.key in opened:
            begun = opened.pop(action.key)
            stays[begun] = replace(stays[begun], leave=action.at)
            stays[k] = replace(stays[k], echo=True)
        elif action.what == "leave":
            stays[k] = replace(stays[k], join=None, leave=action.at)
        else:
            opened[action.key] = k
    yield from stays

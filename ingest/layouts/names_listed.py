"""Names listed under what they did: “Present”, “Apologies” and “Absent” as headings, for one meeting or a line each."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ingest.columns import is_blank
from ingest.headings import map_headings
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.kind import Options, Table
from ingest.layouts.apologies import mostly_names, names_in
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES, Found
from ingest.layouts.sign_in import date_asked
from ingest.layouts.titles import days_in_titles
from ingest.ledger import Ledger
from ingest.lines import first_text, is_note, is_total
from ingest.sheet import Cell, Sheet, fold, text_of

_CALLED = {
    "present": "present, attended, attendees, attendance, in attendance, members present, people present, "
    "those present, names present, names of those present, who was present, participants, teenwoordig, aanwesig, "
    "lede teenwoordig",
    "online": "online, present online, joined online, aanlyn",
    "apology": "apologies, apology, apologies received, sent apologies, excused, verskonings, verskoning",
    "absent": "absent, absentees, not present, absent without apology, afwesig",
}
_WAYS = {fold(word): way for way, words in _CALLED.items() for word in words.split(",")}


@dataclass(frozen=True)
class _Lists:
    """Where the lists stand: position → status, and the columns that say of which meeting each line is."""

    line: int
    header: list[str]
    ways: Mapping[int, str]
    about: Mapping[str, int]


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Headings such as “Present” over names. Raises Question where nothing says when it was, or more than one day."""
    if options.kind not in (None, "attendance"):
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        header = [text_of(cell) for cell in row]
        ways = {k: _WAYS[fold(text)] for k, text in enumerate(header) if fold(text) in _WAYS}
        if not {"present", "online"} & set(ways.values()):
            continue
        columns = map_headings(["" if k in ways else h for k, h in enumerate(header)], ATTENDANCE).columns
        if {"person", "surname", "first_name", "email"} & columns.keys():
            return None
        about = {name: k for name, k in columns.items() if name in ("date", "meeting", "community")}
        lists = _Lists(line, header, ways, about)
        if _hold_names(sheet, lists):
            return _found(sheet, lists, options)
    return None


def _hold_names(sheet: Sheet, lists: _Lists) -> bool:
    """Whether names stand under the headings, most of them with a surname, and no marks or numbers."""
    body = sheet.cells.loc[lists.line + 1 :].head(SAMPLED_LINES)
    filled = [cell for k in lists.ways for cell in body[k] if not is_blank(cell) and _names(cell) != []]
    return mostly_names(filled, _names)


def _names(cell: Cell) -> list[str] | None:
    return names_in(cell if isinstance(cell, str) else text_of(cell))


def _found(sheet: Sheet, lists: _Lists, options: Options) -> Found | None:
    if "date" in lists.about:
        return Found(0.9, lambda ledger: _read(sheet, lists, None, ledger))
    if "meeting" in lists.about:
        return None
    given = options.meeting_date
    days = [given] if given else days_in_titles(sheet, lists.line, options)
    if len(days) != 1:
        raise date_asked(sheet, days)
    return Found(0.9, lambda ledger: _read(sheet, lists, days[0], ledger))


def _read(sheet: Sheet, lists: _Lists, day: date | None, ledger: Ledger) -> Table:
    body = sheet.cells.loc[lists.line + 1 :]
    rows: list[dict[str, object]] = []
    for number, row in body.iterrows():
        line, start = int(str(number)), first_text(row)
        if reason := _reason(row, start, lists.header):
            ledger.ignore(line, reason)
        else:
            rows += _statements(row, line, lists, ledger)
    table = pd.DataFrame(
        rows, columns=["line", "source_column", "person", "status", *lists.about], dtype=object
    )
    used = {*lists.ways, *lists.about.values()}
    return Table(
        place=sheet.place,
        kind="attendance",
        layout="names listed",
        cells=table.astype({"line": int}),
        headings={name: lists.header[k] for name, k in lists.about.items()},
        header_line=lists.line,
        kept_out=tuple(text for k, text in enumerate(lists.header) if text and k not in used),
        meeting_date=day,
        reading={"date_from_title": day.isoformat()} if day else {},
    )


def _reason(row: "pd.Series[object]", start: str, header: list[str]) -> str | None:
    if not start:
        return "blank_row"
    if [text_of(cell) for cell in row] == header:
        return "repeated_header"
    return "total_row" if is_total(start) else "note_row" if is_note(start) else None


def _statements(
    row: "pd.Series[object]", line: int, lists: _Lists, ledger: Ledger
) -> list[dict[str, object]]:
    """One statement for each name of a line; what is no list of names is a fault, and a line of none says nothing."""
    about = {name: row[lists.about[name]] for name in lists.about}
    found: list[dict[str, object]] = []
    faulty = False
    for k, way in lists.ways.items():
        names = [] if is_blank(row[k]) else _names(row[k])
        if names is None:
            ledger.fault(line, "not_understood", lists.header[k], text_of(row[k]))
            faulty = True
        said = {"line": line, "source_column": lists.header[k], "status": way, **about}
        found += [{**said, "person": name} for name in names or []]
    if not found and not faulty:
        ledger.ignore(line, "nothing_marked")
    return found

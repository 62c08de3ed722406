"""A form with which people signed in or joined: the user says which, and it is read as a list of people."""

from dataclasses import replace

import pandas as pd

from ingest.columns import is_blank
from ingest.headings import map_headings
from ingest.kinds.catalogue import kind_named
from ingest.kinds.kind import Options, Table
from ingest.layouts import long
from ingest.layouts.form_headings import Form
from ingest.layouts.form_meeting import day_in
from ingest.layouts.layout import Found
from ingest.ledger import Ledger
from ingest.sheet import Sheet, fold

KINDS = ("attendance", "members")
CHOICES = (
    ("attendance", "who came to a meeting"),
    ("members", "who joined the community"),
    ("evaluations", "what people thought of it"),
)
_WORDS = (
    ("email", ("email", "epos", "mail")),
    ("surname", ("surname", "lastname", "familienaam")),
    ("first_name", ("firstname", "voornaam")),
    ("name", ("name", "naam")),
    ("organisation", ("school", "skool", "organi", "instit", "company", "employer")),
)


def found(sheet: Sheet, form: Form, options: Options) -> Found | None:
    """The same sheet under the headings of a list of people, as the long layout reads it."""
    cells = _under_plain_headings(sheet, form, options)
    # Columns may be gone: those left are numbered anew, as a layout counts them.
    plain = replace(sheet, cells=cells.set_axis(range(cells.shape[1]), axis=1))
    seen = long.recognise(plain, options)
    return Found(0.95, lambda ledger: _read(seen, form, ledger)) if seen else None


def _read(seen: Found, form: Form, ledger: Ledger) -> Table:
    for line in form.more_headers:
        ledger.ignore(line, "repeated_header")
    return replace(seen.read(ledger), layout="form of people", reading={"form_tool": form.tool.name})


def _under_plain_headings(sheet: Sheet, form: Form, options: Options) -> pd.DataFrame:
    """The cells with “Name”, “Email”, “Date” … over them; what people typed goes before what the tool knew."""
    headings: dict[int, str] = {}
    for k in (*form.typed, *(asked.position for asked in form.asked), *form.own):
        name = _person_word(form.header[k]) or _column_of(form.header[k], str(options.kind))
        if name and name not in (*headings.values(), "date", "meeting"):
            filled = sheet.cells.loc[form.header_line + 1 :, k]
            if not all(is_blank(cell) or fold(str(cell)) == "anonymous" for cell in filled):
                headings[k] = name
    headings |= {k: name for name, k in form.said.items()}
    cells = sheet.cells.loc[form.header_line :].drop(index=list(form.more_headers)).copy()
    if form.dated and "date" not in form.said and options.kind == "attendance" and not options.meeting_date:
        headings[form.dated[0]] = "date"
    for k in cells.columns:
        cells.loc[form.header_line, k] = headings.get(int(k), "")
    # What else was asked keeps its wording, and is listed as kept out; a second column of one meaning goes.
    for k in {*map(int, cells.columns)} - headings.keys():
        wording = form.header.get(k, "")
        if wording and (_person_word(wording) or _column_of(wording, str(options.kind))):
            cells = cells.drop(columns=k)
        else:
            cells.loc[form.header_line, k] = wording
    if "date" in form.said and form.dated:
        k = form.said["date"]
        below = cells.index[1:]
        cells.loc[below, k] = pd.Series(
            [
                day_in(cell, then)
                for cell, then in zip(cells.loc[below, k], cells.loc[below, form.dated[0]], strict=True)
            ],
            index=below,
            dtype=object,
        )
    return cells


def _column_of(heading: str, kind: str) -> str | None:
    return next(iter(map_headings([heading], kind_named(kind)).columns), None)


def _person_word(heading: str) -> str | None:
    said = fold(heading)
    return next((name for name, words in _WORDS if any(word in said for word in words)), None)

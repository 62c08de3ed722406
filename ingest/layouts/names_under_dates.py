"""Names listed under the date of each meeting at which they were, with nothing beside them."""

import re
from collections.abc import Sequence
from datetime import date

import pandas as pd

from ingest.cells import whole
from ingest.columns import are_counts, is_blank
from ingest.kinds.kind import Options, Table
from ingest.layouts.apologies import mostly_names, names_in
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES, Found
from ingest.layouts.register_dates import date_headings, labels_of, read_dates
from ingest.ledger import Ledger
from ingest.lines import NUMBERS_OF_LINES, first_text, is_note, is_total
from ingest.problems import Question
from ingest.sheet import Cell, Sheet, fold, text_of

_SURNAME_FIRST = re.compile(r"[^\W\d]+(?:['’-][^\W\d]+)*, ?[^\W\d]+(?:['’-][^\W\d]+)*")
_CALLED = re.compile(
    r"attend|register|present|sign|who (?:was|came)|participants|bywoning|presensie|teenwoordig|aanwesig",
    re.IGNORECASE,
)


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Dates over names. Raises Question where nothing says that these are the people who came: it may be a roster."""
    if options.kind not in (None, "attendance"):
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        positions = date_headings(list(row))
        beside = [fold(text_of(cell)) for k, cell in enumerate(row) if k not in positions]
        if (
            len(positions) < 2
            or not NUMBERS_OF_LINES.issuperset(beside)
            or not _names_beneath(sheet, line, positions)
        ):
            continue
        if options.kind is None and not _is_called_so(sheet, line):
            raise Question(
                f"{sheet.place.at()} has names under dates, but does not say what they are for. If they are the people "
                "who came to each meeting, say so with --kind attendance.",
                "kind",
                [("attendance", "attendance")],
            )
        days = dict(zip(positions, read_dates(sheet, [row[k] for k in positions], options), strict=True))
        return Found(0.9, lambda ledger, line=line, days=days: _read(sheet, line, days, ledger))  # type: ignore[misc]
    return None


def _names_beneath(sheet: Sheet, header_line: int, positions: Sequence[int]) -> bool:
    """Whether most cells are names, and most names have a surname."""
    body = sheet.cells.loc[header_line + 1 :].head(SAMPLED_LINES)[list(positions)]
    filled = [cell for cell in body.to_numpy().ravel() if not is_blank(cell) and not _counts(cell)]
    return mostly_names(filled, _names)


def _is_called_so(sheet: Sheet, header_line: int) -> bool:
    above = [cell for cell in sheet.cells.loc[: header_line - 1].to_numpy().ravel() if isinstance(cell, str)]
    return any(_CALLED.search(text) for text in [*above, sheet.place.sheet or "", sheet.place.file])


def _counts(cell: Cell) -> bool:
    return whole(cell) is not None or is_total(text_of(cell)) or is_note(text_of(cell))


def _names(cell: Cell) -> list[str] | None:
    """The names in a cell; “Mokoena, Thandi” is one."""
    text = cell if isinstance(cell, str) else text_of(cell)
    return [text] if _SURNAME_FIRST.fullmatch(text.strip()) else names_in(text)


def _read(sheet: Sheet, header_line: int, days: dict[int, date], ledger: Ledger) -> Table:
    header: dict[int, Cell] = {k: sheet.cells.at[header_line, k] for k in days}
    labels = labels_of(header, days)
    rows: list[dict[str, object]] = []
    for number, row in sheet.cells.loc[header_line + 1 :].iterrows():
        line, start = int(str(number)), first_text(row)
        filled = [row[k] for k in days if not is_blank(row[k])]
        if not start:
            ledger.ignore(line, "blank_row")
        elif [text_of(row[k]) for k in days] == [text_of(cell) for cell in header.values()]:
            ledger.ignore(line, "repeated_header")
        elif is_total(start) or are_counts(filled):
            ledger.ignore(line, "total_row")
        elif is_note(start):
            ledger.ignore(line, "note_row")
        elif not filled:
            ledger.ignore(line, "padding_row")
        else:
            rows += _statements(row, line, header, days, labels, ledger)
    columns = ["line", "source_column", "person", "status", "date", "meeting"]
    for k in days:
        if not any(found["source_column"] == text_of(header[k]) for found in rows):
            ledger.warn("empty_column", text_of(header[k]))
    return Table(
        place=sheet.place,
        kind="attendance",
        layout="names under dates",
        cells=pd.DataFrame(rows, columns=columns, dtype=object).astype({"line": int}),
        headings={},
        header_line=header_line,
        reading={"dates": [day.isoformat() for day in days.values()]},
    )


def _statements(
    row: "pd.Series[object]",
    line: int,
    header: dict[int, Cell],
    days: dict[int, date],
    labels: dict[int, str],
    ledger: Ledger,
) -> list[dict[str, object]]:
    """One statement for each name of a line; what is no list of names is a fault."""
    found: list[dict[str, object]] = []
    for k, day in days.items():
        names = [] if is_blank(row[k]) else _names(row[k])
        heading = text_of(header[k])
        if names is None:
            ledger.fault(line, "not_understood", heading, text_of(row[k]))
        said = {"line": line, "source_column": heading, "status": "present", "date": day}
        found += [{**said, "meeting": labels.get(k, ""), "person": name} for name in names or []]
    return found

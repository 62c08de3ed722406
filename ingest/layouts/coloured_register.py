"""A register whose marks are colours: empty cells filled with green, or names filled with it on a list."""

from collections import Counter
from collections.abc import Collection
from dataclasses import replace

from ingest.cells import mark
from ingest.columns import is_blank
from ingest.headings import map_headings
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.kind import Options, Table
from ingest.layouts import sign_in, wide_register
from ingest.layouts.colour_keys import key_of, shown
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.layouts.register_dates import date_headings
from ingest.ledger import Ledger
from ingest.lines import first_text, is_note, is_total
from ingest.problems import Refused
from ingest.sheet import Cell, Sheet, text_of

_MARKS = {"present": "P", "absent": "A", "apology": "AP", "online": "online", "unknown": "?"}

_INTO_CELLS = (
    "Write P into the cells of those present (in Excel: Find, Options, Format, choose the colour, "
    "Replace with P)"
)
_INTO_A_COLUMN = (
    "Add a column Status and write P beside those present (in Excel, Filter by colour finds them)"
)


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """A register with coloured cells, read by the key on the sheet.

    Raises Refused where the colours are all there is and nothing says what they mean.
    """
    if not sheet.fills or options.kind not in (None, "attendance"):
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        dates = date_headings(row)
        named = {"person", "surname"} & map_headings(
            [text_of(cell) for cell in row], ATTENDANCE
        ).columns.keys()
        if dates and (named or len(dates) > 1):
            return _across(sheet, line, dates, options)
    return _names(sheet, options)


def _across(sheet: Sheet, header_line: int, dates: list[int], options: Options) -> Found | None:
    """Dates over the columns, and colours in the empty cells beside the people."""
    people = [
        int(str(line))
        for line, row in sheet.cells.loc[header_line + 1 :].iterrows()
        if _is_person([cell for k, cell in row.items() if k not in dates])
    ]
    register = {(line, k) for line in people for k in dates}
    marked = {at for at in register if not is_blank(sheet.cells.at[at])}
    key = key_of(sheet, register)
    decoration = {sheet.fills[at] for at in marked if at in sheet.fills} - set(key)
    coloured = {at: c for at in register - marked if (c := sheet.fills.get(at)) and c not in decoration}
    if not coloured:
        return None
    unread = {colour for colour in coloured.values() if colour not in key}
    if unread and not marked:
        raise Refused(_question(sheet, coloured, unread, _INTO_CELLS))
    read = {at: _MARKS[key[colour]] for at, colour in coloured.items() if colour in key}
    return _found(wide_register.recognise(_written(sheet, read, header_line), options), sheet, coloured, key)


def _is_person(beside: list[Cell]) -> bool:
    start = next((text for cell in beside if any(map(str.isalpha, text := text_of(cell)))), "")
    return bool(start) and not is_total(start) and not is_note(start)


def _names(sheet: Sheet, options: Options) -> Found | None:
    """A list of names of which some are coloured, without a column of marks."""
    header_line = sign_in.header_of(sheet)
    if header_line is None:
        return None
    columns = map_headings([text_of(cell) for cell in sheet.cells.loc[header_line]], ATTENDANCE).columns
    position = columns.get("person", columns.get("surname"))
    if position is None or "status" in columns:
        return None
    column = sheet.cells.loc[header_line + 1 :, position]
    lines = [int(str(line)) for line, cell in column.items() if not is_blank(cell) and mark(cell) is None]
    key = key_of(sheet, {(line, position) for line in lines})
    lines = [line for line in lines if _is_person([sheet.cells.at[line, position]])]
    coloured = {(line, position): c for line in lines if (c := sheet.fills.get((line, position)))}
    if (
        not coloured
        or (len(coloured) == len(lines) and len(set(coloured.values())) == 1)
        or _banded(lines, coloured)
    ):
        return None
    if sign_in.recognise(sheet, options) is None:
        return None
    if unread := set(coloured.values()) - set(key):
        raise Refused(_question(sheet, coloured, unread, _INTO_A_COLUMN))
    width = sheet.cells.shape[1]
    wider = replace(sheet, cells=sheet.cells.assign(status="").set_axis(range(width + 1), axis=1))
    read = {(line, width): _MARKS[key[colour]] for (line, _), colour in coloured.items()}
    written = _written(wider, {**read, (header_line, width): "Status"}, header_line)
    return _found(sign_in.recognise(written, options), sheet, coloured, key)


def _banded(lines: list[int], coloured: Collection[tuple[int, int]]) -> bool:
    """Whether every second line is coloured, as tables are to be read more easily."""
    filled = {line for line, _ in coloured}
    return len(lines) > 2 and filled in (set(lines[::2]), set(lines[1::2]))


def _written(sheet: Sheet, marks: dict[tuple[int, int], str], header_line: int) -> Sheet:
    """The sheet with marks in place of colours, and its key under the register as a note."""
    cells = sheet.cells.copy()
    for at, said in marks.items():
        cells.at[at] = said
    for line in {line for line, _ in sheet.fills if line > header_line and line in cells.index}:
        row = cells.loc[line]
        if (text := first_text(row)) and not any(at[0] == line for at in marks) and _explains(sheet, line):
            cells.loc[line] = [f"Key: {text}", *[""] * (cells.shape[1] - 1)]
    return replace(sheet, cells=cells, fills={})


def _explains(sheet: Sheet, line: int) -> bool:
    return bool(key_of(replace(sheet, fills={at: c for at, c in sheet.fills.items() if at[0] == line}), ()))


def _found(
    found: Found | None, sheet: Sheet, coloured: dict[tuple[int, int], str], key: dict[str, str]
) -> Found | None:
    if found is None:
        return None
    counted = Counter(colour for colour in coloured.values() if colour not in key)
    meanings = ", ".join(
        f"{shown([colour])} = {key[colour]}" for colour in sorted({*coloured.values()} & {*key})
    )

    def read(ledger: Ledger) -> Table:
        if meanings:
            ledger.warn("colour_read", meanings=meanings)
        if counted:
            ledger.warn("colour_unread", count=sum(counted.values()), colours=shown(counted))
        return found.read(ledger)

    return replace(found, read=read)


def _question(sheet: Sheet, coloured: dict[tuple[int, int], str], unread: set[str], instead: str) -> str:
    count = sum(colour in unread for colour in coloured.values())
    cells = "1 cell is" if count == 1 else f"{count} cells are"
    return (
        f"{sheet.place.at()}: {cells} coloured, {shown(unread)}, and nothing on the sheet says what that "
        f"means, so nobody is taken as absent or present. {instead}, or colour a cell below the register and write "
        '"Present" into it.'
    )

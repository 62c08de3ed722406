"""A register that only counts: dates across and one line of numbers, or “Date: …” and “Attendance: 23” on a page."""

import re
from datetime import date

import pandas as pd

from ingest.cells import whole
from ingest.columns import is_blank
from ingest.dates import parts_of
from ingest.headings import map_headings
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.kind import Options, Table
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.layouts.register_dates import date_headings, heading_parts, labels_of, read_dates
from ingest.ledger import Ledger
from ingest.problems import Refused
from ingest.sheet import Cell, Sheet, text_of

_PRESENT = re.compile(
    r"(?:total |totale |number |number of |no\.? of |no\.? |aantal |getal )?(?:of )?"
    r"(?:(?:people|persons|members|attendees|participants|mense|lede|persone) )?"
    r"(?:present|attendance|attended|attending|attendees|people present|headcount|head count|in attendance|teenwoordig"
    r"|bywoning|aanwesig|people|mense)"
    r"(?: \([^)]*\))?",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"(?:total |number of |aantal )?(?:absent|apologies|apology|afwesig|verskonings?|guests?|visitors?|gaste|men|women"
    r"|mans|vroue|male|female|on the roll|enrolled|members|lede|online|in person)(?: \w+)?",
    re.IGNORECASE,
)
_PART = re.compile(
    r"(?:guests?|visitors?|gaste|men|women|mans|vroue|males?|females?|members|lede|online|in person)",
    re.IGNORECASE,
)
"""Of these a line called “Total” is the sum; of absent people it would be something else."""

_DATE = re.compile(r"(?:meeting )?(?:date|datum|day|dag)(?: of (?:the )?meeting)?", re.IGNORECASE)


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Numbers of those present under dates, or beside one, on a sheet without any names."""
    if options.kind not in (None, "meetings"):
        return None
    if len(sheet.cells) > SEARCHED_LINES:
        return None
    for line, row in sheet.cells.iterrows():
        positions = date_headings(list(row)) or _lone_date(row)
        if positions and _names_people(row):
            return None  # a register of people; its dates may be repeated over a total
        if positions and (found := _across(sheet, int(str(line)), positions, options)):
            return found
        if len(positions) > 1:
            return None
    return _page(sheet, options)


def _names_people(row: "pd.Series[object]") -> bool:
    columns = map_headings([text_of(cell) for cell in row], ATTENDANCE).columns
    return bool({"person", "first_name", "surname", "email"} & columns.keys())


def _lone_date(row: "pd.Series[object]") -> list[int]:
    """A single date behind a heading such as “Date”."""
    texts = {int(str(k)): cell for k, cell in row.items() if not is_blank(cell)}
    found = [k for k, cell in texts.items() if heading_parts(cell)]
    return found if len(texts) == 2 and len(found) == 1 and _DATE.fullmatch(text_of(row[min(texts)])) else []


def _across(sheet: Sheet, header_line: int, positions: list[int], options: Options) -> Found | None:
    below = {int(str(line)): row for line, row in sheet.cells.loc[header_line + 1 :].iterrows()}
    counts = {line: row for line, row in below.items() if any(not is_blank(row[k]) for k in positions)}
    words = {line: _label(row, positions) for line, row in counts.items()}
    if not counts or not all(
        _PRESENT.fullmatch(w) or _BESIDE.fullmatch(w) or w == "total" for w in words.values()
    ):
        return None
    present = [line for line, word in words.items() if _PRESENT.fullmatch(word)]
    present = [line for line in present if words[line].startswith("total")] or present
    totals = [line for line, word in words.items() if word == "total"]
    present = present or (totals if all(_PART.fullmatch(w) or w == "total" for w in words.values()) else [])
    if not present or any(
        whole(cell) is None for k in positions if not is_blank(cell := counts[present[0]][k])
    ):
        return None
    if len(present) > 1:
        raise Refused(
            f"{sheet.place.at()} counts those present on {len(present)} lines ({present[0]} and {present[1]}), "
            "and none of them is called a total. Write “Total present” before the line that counts everybody."
        )
    return Found(0.95, lambda ledger: _read(sheet, header_line, positions, present[0], options, ledger))


def _label(row: "pd.Series[object]", positions: list[int]) -> str:
    beside = [text_of(cell) for k, cell in row.items() if k not in positions and not is_blank(cell)]
    return " ".join(text for text in beside if not text.isdigit()).replace("_", " ").strip(" :").casefold()


def _read(
    sheet: Sheet, header_line: int, positions: list[int], line: int, options: Options, ledger: Ledger
) -> Table:
    header: dict[int, Cell] = {k: sheet.cells.at[header_line, k] for k in positions}
    days = dict(zip(positions, read_dates(sheet, list(header.values()), options), strict=True))
    labels = labels_of(header, days)
    for other, row in sheet.cells.loc[header_line + 1 :].iterrows():
        if int(str(other)) != line:
            ledger.ignore(int(str(other)), "blank_row" if all(map(is_blank, row)) else "note_row")
    counted = [k for k in positions if not is_blank(sheet.cells.at[line, k])]
    for k in positions:
        if k not in counted:
            ledger.warn("empty_column", text_of(header[k]))
    rows = [
        _meeting(line, text_of(header[k]), days[k], labels.get(k, ""), sheet.cells.at[line, k])
        for k in counted
    ]
    return _table(sheet, header_line, rows)


def _meeting(line: int, heading: str, day: date, label: str, count: Cell) -> dict[str, object]:
    meeting: dict[str, object] = {
        "line": line,
        "date": day,
        "meeting": label,
        "status": "held",
        "headcount": count,
    }
    return {**meeting, "source_column": heading}


def _table(sheet: Sheet, header_line: int, rows: list[dict[str, object]]) -> Table:
    columns = ["line", "date", "meeting", "status", "headcount", "source_column"]
    cells = pd.DataFrame(rows, columns=columns, dtype=object).astype({"line": int})
    return Table(
        sheet.place, "meetings", "counted register", cells, {"headcount": "number present"}, header_line
    )


def _page(sheet: Sheet, options: Options) -> Found | None:
    """“Date: 14 March 2026” on one line and “Attendance: 23” on another, among titles."""
    said = {int(str(line)): _pair(row) for line, row in sheet.cells.iterrows()}
    days = [value for word, value in said.values() if _DATE.fullmatch(word) and heading_parts(value)]
    counts = {
        line: value
        for line, (word, value) in said.items()
        if _PRESENT.fullmatch(word) and whole(value) is not None
    }
    if len(days) != 1 or len(counts) != 1:
        return None
    ((line, count),) = counts.items()

    def read(ledger: Ledger) -> Table:
        (when,) = read_dates(sheet, days, options)
        for other, row in sheet.cells.iterrows():
            if int(str(other)) != line:
                ledger.ignore(int(str(other)), "blank_row" if all(map(is_blank, row)) else "note_row")
        return _table(sheet, 0, [_meeting(line, "", when, "", count)])

    return Found(0.95, read)


def _pair(row: "pd.Series[object]") -> tuple[str, Cell]:
    """The word and what it gives, from one cell (“Attendance: 23”) or from two."""
    filled: list[Cell] = [cell for cell in row if not is_blank(cell)]
    if len(filled) == 1 and ":" in text_of(filled[0]):
        word, _, value = text_of(filled[0]).partition(":")
        return word.strip(), value.strip()
    if len(filled) == 2 and not parts_of(filled[0]):
        return text_of(filled[0]).strip(" :"), filled[1]
    return "", ""

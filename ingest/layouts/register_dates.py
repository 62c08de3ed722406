"""The dates over the columns (or beside the lines) of a register, with or without a year."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

from ingest.date_order import ask_year, settle
from ingest.dates import Evidence, Parts, parts_of
from ingest.headings import map_headings
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.kind import Options
from ingest.ledger import Ledger
from ingest.problems import Refused
from ingest.sheet import Cell, Sheet, fold, text_of

_MONTH_FIRST = re.compile(r"([A-Za-z]{3,})[\s.'’/-]*(1[89]|2\d|3[01])")
_SEVERAL_DAYS = re.compile(
    r"(\d{1,2})\s*(?:[-–—&/+]|\band\b|\ben\b|\bto\b|\btot\b)\s*(\d{1,2})\s+([A-Za-z]{3,}.*)", re.IGNORECASE
)
_MOST_WORDS = 10
"""A longer text is no heading, but a note that holds a date."""


def heading_parts(cell: Cell) -> tuple[Parts, str] | None:
    """The date of a heading, and the words that stand before or behind it: “14 Mar 2026 (online)”.

    Beside words only a date that can be nothing else counts: with a month's name, or a year. A meeting of several days
    (“12–13 March 2026”) is that of its first.
    """
    if parts := parts_of(cell):
        return parts, ""
    if several := _SEVERAL_DAYS.fullmatch(text_of(cell).strip()):
        return heading_parts(f"{several[1]} {several[3]}") if int(several[1]) < int(several[2]) else None
    words = re.split(r"[\s:;,–—]+", text_of(cell))
    if len(words) > _MOST_WORDS:
        return None
    for size in range(len(words) - 1, 0, -1):
        for start in (0, len(words) - size):
            text = " ".join(words[start : start + size])
            parts = None if text.isdigit() else parts_of(_without_brackets(text))
            if parts and (parts.fixed or parts.year):
                rest = " ".join(words[:start] + words[start + size :])
                return (parts, rest.strip("()[]- ")) if any(c.isalpha() for c in rest) else None
    return None


def _without_brackets(text: str) -> str:
    """“(14 Mar 2026)” → “14 Mar 2026”, as in “Session 3 (14 Mar 2026)”."""
    found = re.fullmatch(r"\(([^()]+)\)|\[([^\[\]]+)\]", text)
    return (found[1] or found[2]) if found else text


def date_headings(row: Sequence[Cell]) -> list[int]:
    """Positions of the cells of a line that are written as dates.

    None unless there are two, one with a year and nothing else, or one beside a heading for names. One
    that follows words, such as “Paid 31 March 2026”, is rather about something else.
    """
    found = {k: read for k, cell in enumerate(row) if (read := heading_parts(cell))}
    if len(found) == 1 and any(not _starts_with_date(row[k], words) for k, (_, words) in found.items()):
        return []
    names = map_headings([text_of(cell) for cell in row], ATTENDANCE).columns if len(found) == 1 else {}
    sure = (
        len(found) > 1
        or {"person", "surname"} & set(names)
        or any(p.year and not words for p, words in found.values())
    )
    return list(found) if sure else []


def _starts_with_date(cell: Cell, words: str) -> bool:
    return not words or fold(text_of(cell)).endswith(fold(words))


def read_dates(sheet: Sheet, cells: Sequence[Cell], options: Options) -> list[date]:
    """The dates of the headings, in one order for all. A sheet that is called 2025 is about 2025.

    Raises Refused with a question where the year or the order is not known.
    """
    pairs = [(cell, read[0]) for cell in cells if (read := heading_parts(cell))]
    undated = [cell for cell, parts in pairs if parts.year is None]
    if _are_months(undated):
        raise Refused(
            f"{sheet.place.at()}: “{text_of(undated[0])}” and “{text_of(undated[1])}” are months of a year rather than "
            "days. Write the day of each meeting instead, such as 2026-03-14."
        )
    year = year_of(sheet) or options.year
    if year is None and undated:
        raise ask_year(sheet.place.at(), undated, likely_year(sheet))
    order = settle(sheet.place.at(), pairs, year, options.dates, Evidence.UNDECIDED)
    days = []
    for cell, parts in pairs:
        day = parts.on(order, year)
        if day is None:
            raise Refused(
                f"{sheet.place.at()}: “{text_of(cell)}” is not a date that exists"
                + (f" in {year}. " if parts.year is None else ". ")
                + "Correct it, or give another year with --year."
            )
        days.append(day)
    return days


def _are_months(cells: Sequence[Cell]) -> bool:
    """“Jan-26” and “Feb-26”: different months before the same two figures, as spreadsheet programs show months."""
    found = [_MONTH_FIRST.fullmatch(text_of(cell)) for cell in cells]
    said = [(match[1].casefold(), match[2]) for match in found if match]
    return (
        1 < len(said) == len(cells) == len({month for month, _ in said})
        and len({year for _, year in said}) == 1
    )


def year_of(sheet: Sheet) -> int | None:
    """The year that is the sheet's whole name; it holds before --year, as whatever a file says itself."""
    name = (sheet.place.sheet or "").strip()
    return int(name) if re.fullmatch(r"(?:19|20)\d{2}", name) else None


def warn_year(sheet: Sheet, headings: Sequence[Cell], options: Options, ledger: Ledger) -> None:
    """Say so where the sheet's name gave the year though the user gave another."""
    year = year_of(sheet)
    undated = any(read[0].year is None for cell in headings if (read := heading_parts(cell)))
    if undated and year and options.year not in (None, year):
        ledger.warn("year_of_sheet", None, str(options.year), year=year)


def labels_of(headings: Mapping[int, Cell], days: Mapping[int, date]) -> dict[int, str]:
    """Position → the words beside its date, where they alone tell the meetings of one day apart: AM, PM."""
    words = {k: read[1] for k, cell in headings.items() if (read := heading_parts(cell))}
    found: dict[int, str] = {}
    for day in set(days.values()):
        same = [k for k in days if days[k] == day]
        distinct = {fold(words.get(k, "")) for k in same} - {""}
        if len(same) > 1 and len(distinct) == len(same):
            found |= {k: words[k] for k in same}
    return found


def likely_year(sheet: Sheet) -> str | None:
    """A year in the name of the file or sheet, or in a title, to be offered, never taken."""
    titles = " ".join(cell for cell in sheet.cells.head(5).to_numpy().ravel() if isinstance(cell, str))
    words = f"{sheet.place.sheet or ''} {sheet.place.file} {titles}".replace("_", " ")
    found = set(re.findall(r"\b(?:19|20)\d{2}\b", words))
    return found.pop() if len(found) == 1 else None

"""What stands over a table of money, on its sheet and in the name of its file: planned or spent, and for when."""

import re
from collections.abc import Iterator
from datetime import date
from typing import TypeAlias

from ingest.dates import parts_of
from ingest.kinds.budget_amounts import type_named
from ingest.periods import interval, month_named, months, period_of
from ingest.problems import Question
from ingest.sheet import Cell, Sheet, text_of

Period: TypeAlias = tuple[date, date]

_MONTH = r"\b(?:jan|feb|mar|mrt|maa|apr|may|mei|jun|jul|aug|sep|oct|okt|nov|dec|des)[a-z]{0,7}\b\.?"
_YEAR = r"(?:20\d\d)"
_DAY = rf"(?:\b\d{{1,2}} {_MONTH},? {_YEAR}|{_MONTH} \d{{1,2}},? {_YEAR}|{_YEAR}-\d\d-\d\d)"
_ENDED = re.compile(
    rf"(year|jaar|month|maand|quarter|kwartaal|(\d+) months?|(\d+) maande)\s+"
    rf"(?:ended|ending|to|geëindig|tot)\s+({_DAY})",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    rf"({_DAY}|{_MONTH} \d{{1,2}}|\b\d{{1,2}} {_MONTH})\s*(?:to|tot|-|–|—|through|until)\s*({_DAY})",
    re.IGNORECASE,
)
_PRINTED = re.compile(r"\d:\d\d|\b(?:printed|generated|created|accessed|basis|gedruk)\b", re.IGNORECASE)
_SINGLE_DAY = re.compile(_DAY, re.IGNORECASE)
"""A day in a title is rather when it was written, or when people met, than what the money is for."""

_AS_AT = re.compile(rf"\b(?:as at|as of|as on|soos op|soos op die)\s+{_DAY}", re.IGNORECASE)
_MOST_SPECIFIC_FIRST = (
    re.compile(
        rf"(?i){_MONTH}(?:[ -]'?{_YEAR})?\s*(?:-|–|—|to|tot|through|until)\s*{_MONTH}[ -]+'?(?:{_YEAR}|\d\d)\b"
    ),
    re.compile(rf"(?i)\b(?:FY ?)?{_YEAR}\s?[/–-]\s?(?:{_YEAR}|\d\d)\b(?!-)"),
    re.compile(rf"(?i)\b[QqKk][1-4][ -]?{_YEAR}\b|\b{_YEAR}[ -]?[QqKk][1-4]\b"),
    re.compile(rf"(?i)\b{_MONTH}[ -]+{_YEAR}\b|\b{_YEAR}[ -]{_MONTH}"),
    re.compile(rf"(?i)(?<![\d/.-]){_YEAR}(?![\d/.-]\d|\d)|\bFY ?\d\d\b"),
)


def titles(sheet: Sheet, header_line: int) -> list[str]:
    """The texts above the headings, from the top, that are not of when it was printed."""
    above = sheet.cells.loc[: header_line - 1].to_numpy().ravel()
    texts = [text_of(cell) for cell in above if text_of(cell)]
    return [text for text in texts if not _PRINTED.search(text)]


def told_period(sheet: Sheet, header_line: int) -> tuple[Period, str] | None:
    """The period that the titles name, else the sheet's name, else the file's, and which of them it was.

    Raises Question where a title names more than one.
    """
    for where, texts in _sources(sheet, header_line):
        found = sorted({period for text in texts for period in _named(_AS_AT.sub(" ", text))})
        found = [p for p in found if not any(_within(q, p) for q in found)] or found
        if len(found) > 1:
            raise _which(sheet, found)
        if found:
            return found[0], where
    return None


def told_type(sheet: Sheet, header_line: int) -> str | None:
    """planned, committed or actual, as the titles, the sheet's name or the file's say; None if they do not."""
    texts = [" ".join(titles(sheet, header_line)), sheet.place.sheet or "", sheet.place.file]
    return next((kind for text in texts if (kind := type_named(text))), None)


def _sources(sheet: Sheet, header_line: int) -> Iterator[tuple[str, list[str]]]:
    yield "title", titles(sheet, header_line)
    name = sheet.place.sheet or ""
    stem = re.sub(r"_", " ", sheet.place.file.rsplit(".", 1)[0])
    month, years = month_named(name), {begins.year for begins, _ in _named(stem)}
    if month and len(years) == 1 and (whole := months(years.pop(), month, 1)):
        yield "sheet name", [interval(whole)]
    yield "sheet name", [name]
    yield "file name", [stem]


def _named(text: str) -> set[Period]:
    """The periods that a title names, by its most specific wording."""
    if whole := period_of(text):
        return {whole}
    if (found := _ENDED.search(text)) and (
        ended := _ended(found[1].casefold(), found[2] or found[3], found[4])
    ):
        return {ended}
    if (found := _BETWEEN.search(text)) and (between := _between(found[1], found[2])):
        return {between}
    if _SINGLE_DAY.search(text):
        return set()
    for pattern in _MOST_SPECIFIC_FIRST:
        if read := {period for match in pattern.findall(text) if (period := _read(match))}:
            return read
    return set()


def _read(text: str) -> Period | None:
    years = re.fullmatch(r"(\d{4})\s?-\s?(\d{4}|\d\d)", text)
    return period_of(f"{years[1]}/{years[2]}" if years else text)


def _ended(unit: str, count: str | None, day: str) -> Period | None:
    last = _day(day)
    size = int(count) if count else {"year": 12, "jaar": 12, "quarter": 3, "kwartaal": 3}.get(unit, 1)
    if last is None or not 1 <= size <= 36:
        return None
    year, month = divmod(last.year * 12 + last.month - size, 12)
    first = months(year, month + 1, 1)
    return (first[0], last) if first else None


def _between(first: str, last: str) -> Period | None:
    ends = _day(last)
    begins = _day(first) or (_day(f"{first} {ends.year}") if ends else None)
    return (begins, ends) if begins and ends and begins <= ends else None


def _day(text: Cell) -> date | None:
    parts = parts_of(text)
    return date(parts.year, parts.first, parts.second) if parts and parts.fixed and parts.year else None


def _within(inner: Period, outer: Period) -> bool:
    return inner != outer and outer[0] <= inner[0] and inner[1] <= outer[1]


def _which(sheet: Sheet, found: list[Period]) -> Question:
    years = sorted({str(p[0].year) for p in found})
    spoken = " and ".join(f"{a.isoformat()} to {b.isoformat()}" for a, b in found[:3])
    return Question(
        f"{sheet.place.at()} names more than one period ({spoken}), so it is not known for which its amounts are. "
        f"Give the year with --year, such as --year {years[-1]}.",
        option="year",
        choices=[(year, f"the amounts are for {year}") for year in years],
    )

"""Cells of call reports → moments and lengths of time, in all the languages of the programs."""

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache, lru_cache

from ingest.dates import Order, Parts, parts_of
from ingest.layouts.calls import words
from ingest.layouts.calls.headings import listed
from ingest.sheet import Cell, text_of

_CLOCK = (
    r"(\d{1,2})(?:[:h](\d{2}))(?::(\d{2})(?:[.,]\d+)?)?\s*([apvn]\.?\s?m\.?)?"
    r"\s*(?:Z|UTC|GMT|SAST)?\s*(?:[+-]\d{1,2}:?(?:\d{2})?)?\s*(?:\([^)]*\))?"
)
_TIME = re.compile(_CLOCK, re.IGNORECASE)
_DAY_AND_TIME = re.compile(r"(.*?\d.*?)[\sT,]+(?:(?:at|à|às|um|om|a las|alle|o)\s+)?" + _CLOCK, re.IGNORECASE)
_DAY_SECONDS = 24 * 3600


@dataclass(frozen=True)
class Moment:
    """A day, a time of day (`seconds` since midnight), or both, as written in `cell`."""

    cell: Cell
    parts: Parts | None
    seconds: float | None

    def on(self, order: Order, year: int | None = None) -> datetime | None:
        """The moment in that order of day and month; None if it has no day, or there is no such day."""
        day = self.parts.on(order, year) if self.parts else None
        return datetime.combine(day, time()) + timedelta(seconds=self.seconds or 0) if day else None


@lru_cache(maxsize=1 << 14)
def moment_of(cell: Cell) -> Moment | None:
    """The moment that a cell holds; None if it is none."""
    if isinstance(cell, datetime):
        return Moment(cell, parts_of(cell), (cell - datetime.combine(cell.date(), time())).total_seconds())
    if isinstance(cell, date):
        return Moment(cell, parts_of(cell), None)
    if isinstance(cell, int | float):
        parts = parts_of(cell)
        return Moment(cell, parts, cell % 1 * _DAY_SECONDS if cell % 1 else None) if parts else None
    return _of_text(text_of(cell))


def _of_text(text: str) -> Moment | None:
    if found := _TIME.fullmatch(text):
        return Moment(text, None, seconds) if (seconds := _seconds(*found.groups())) is not None else None
    if found := _DAY_AND_TIME.fullmatch(text):
        parts, seconds = parts_of(found[1].rstrip(" ,")), _seconds(*found.groups()[1:])
        if parts and seconds is not None:
            return Moment(text, parts, seconds)
    parts = parts_of(text) if re.search(r"\d", text) else None
    return Moment(text, parts, None) if parts else None


def _seconds(hour: str, minute: str, second: str | None, half: str | None) -> float | None:
    """Seconds since midnight; None if the clock has no such time. Afrikaans vm. and nm. are am and pm."""
    hours = int(hour)
    if half and 1 <= hours <= 12:
        hours = hours % 12 + (12 if half[0].casefold() in "pn" else 0)
    if hours > 23 or int(minute) > 59:
        return None
    return hours * 3600 + int(minute) * 60 + int(second or 0)


@cache
def _units() -> dict[str, float]:
    groups = ((words.HOURS, 60.0), (words.MINUTES, 1.0), (words.SECONDS, 1 / 60))
    return {word: minutes for text, minutes in groups for word in listed(text)}


def minutes_of(cell: Cell, heading: str = "") -> float | None:
    """“1h 13m 42s”, “59 Min. 0 Sek.”, “1 godz. 5 min”, “1:02:03” or 62 → minutes; None if it is no length.

    A number alone is minutes, unless the heading says seconds.
    """
    text = text_of(cell).casefold()
    if re.fullmatch(r"\d+(?:[.,]\d+)?", text):
        number = float(text.replace(",", "."))
        return number / 60 if re.search(r"\bse[ckg]", heading.casefold()) else number
    if found := re.fullmatch(r"(\d{1,3}):(\d{2})(?::(\d{2}))?", text):
        return int(found[1]) * 60 + int(found[2]) + int(found[3] or 0) / 60
    pieces = re.findall(r"(\d+(?:[.,]\d+)?)\s*([^\W\d_]+)", text)
    rest = re.sub(r"\d+(?:[.,]\d+)?\s*[^\W\d_]+", " ", text)
    left = [word for word in re.findall(r"[^\W_]+", rest) if word not in listed(words.AND)]
    if not pieces or left or any(unit not in _units() for _, unit in pieces):
        return None
    return sum(float(number.replace(",", ".")) * _units()[unit] for number, unit in pieces)

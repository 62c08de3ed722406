"""Registers without marks: under a date people write their initials or their name, when they came, or for how long."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.headings import map_headings
from ingest.kinds.attendance import ATTENDANCE
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES
from ingest.layouts.register_dates import date_headings
from ingest.lines import is_note, is_total
from ingest.people.titles import without_title
from ingest.sheet import Cell, Sheet, fold, text_of

_PRESENT = "P"
_EITHER = "?"
_LEAST_SIGNED = 0.6
"""Share of the filled cells under the dates that must be signed."""

_CLOCK = r"\d{1,2}\s?[:hHuU]\s?\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?"
_TIMES = re.compile(rf"{_CLOCK}(?:\s*[-–—]\s*{_CLOCK})?", re.IGNORECASE)
_LENGTH = re.compile(
    r"(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:h|hrs?|hours?|u|uur|ure|min|mins|minutes?|minute)?\.?", re.IGNORECASE
)
_LENGTHS = re.compile(r"(?:^|\W)(?:hours?|hrs|ure|minutes?|minute|duration)(?:\W|$)", re.IGNORECASE)


def signed(sheet: Sheet) -> Sheet:
    """The sheet with “P” for each signature, where most cells under the dates are signatures; else as it is.

    A name's initials may be a mark as well (“AB” is absent): for that person they are a signature, unless others
    who are not called so have them too. Then nobody can tell, and the cell says so.
    """
    for line, row in sheet.first_lines(SEARCHED_LINES):
        positions = date_headings(list(row))
        header = ["" if k in positions else text_of(cell) for k, cell in enumerate(row)]
        named = map_headings(header, ATTENDANCE).columns if positions else {}
        people = [named[name] for name in ("first_name", "person", "surname") if name in named]
        if not people:
            continue
        body = sheet.cells.loc[line + 1 :]
        lasting = _lasts(sheet, line)
        own = _signatures(body.head(SAMPLED_LINES), positions, people, lasting)
        people_who_signed = {number for (number, _), signs in own.items() if signs}
        if len(people_who_signed) > 1 and sum(own.values()) >= _LEAST_SIGNED * len(own):
            return replace(sheet, cells=_marked(sheet.cells, _signatures(body, positions, people, lasting)))
    return sheet


def _lasts(sheet: Sheet, header_line: int) -> bool:
    """Whether titles, headings or the sheet's name say that the numbers are lengths of time."""
    above = sheet.cells.loc[:header_line].to_numpy().ravel()
    titles = [cell for cell in above if isinstance(cell, str)]
    name = f"{sheet.place.sheet or ''} {sheet.place.file}".replace("_", " ")
    return any(_LENGTHS.search(text) for text in [*titles, name])


def _signatures(
    body: pd.DataFrame, positions: Sequence[int], people: Sequence[int], lasting: bool
) -> dict[tuple[int, int], bool]:
    """Line and position of each filled cell beside a name → whether whoever is called so signed there."""
    found: dict[tuple[int, int], bool] = {}
    for number, row in zip(body.index.tolist(), body.to_numpy().tolist(), strict=True):
        name = " ".join(text_of(row[k]) for k in people if not is_blank(row[k]))
        if not name or is_total(name) or is_note(name):
            continue
        own = _own_signs(name)
        for k in positions:
            if not is_blank(row[k]):
                found[int(number), k] = fold(text_of(row[k])) in own or _tells_when(row[k], lasting)
    return found


def _own_signs(name: str) -> set[str]:
    """What somebody of that name may write, folded: the initials in either order, the name or a part of it."""
    words, _ = without_title(re.findall(r"[^\W\d_]+(?:['’-][^\W\d_]+)*\.?", name), alone=False)
    letters = [fold(word) for word in words if fold(word)]
    if len(letters) < 2:
        return {fold(name)}
    first, *others = letters
    *before, last = letters
    orders = (letters, [*others, first], [last, *before], [first, last], [last, first])
    initials = {"".join(word[0] for word in order) for order in orders}
    parts = {first, last, first[0] + last, first + last[0], "".join(word[0] for word in before) + last}
    return {sign for sign in {fold(name), *initials, *parts} if len(sign) > 1}


def _tells_when(cell: Cell, lasting: bool) -> bool:
    """Whether a cell says when somebody came, or, on a sheet of lengths of time, how long somebody stayed."""
    text = text_of(cell)
    if _TIMES.fullmatch(text):
        return any(c in "123456789" for c in text)
    length = _LENGTH.fullmatch(text) if lasting else None
    return bool(length) and any(c in "123456789" for c in text)


def _marked(whole: pd.DataFrame, signatures: Mapping[tuple[int, int], bool]) -> pd.DataFrame:
    """The cells with a mark for each signature."""
    written = {at: text_of(whole.at[at]) for at in signatures}
    by_others = {
        fold(text) for at, text in written.items() if not signatures[at] and cells.mark(text) is not None
    }
    changed = whole.copy()
    for at in (at for at, own in signatures.items() if own):
        changed.at[at] = _EITHER if fold(written[at]) in by_others else _PRESENT
    return changed

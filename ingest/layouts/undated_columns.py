"""Columns of marks whose headings are no dates: said, never dropped in silence, and never guessed."""

import re

import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.dates import MONTHS
from ingest.headings import map_headings
from ingest.kinds.catalogue import KINDS
from ingest.layouts import keyed
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES
from ingest.layouts.register_blocks import Block
from ingest.layouts.register_dates import date_headings
from ingest.ledger import Ledger
from ingest.lines import column_letter, is_total
from ingest.problems import Question, Refused
from ingest.questions import is_administrative
from ingest.sheet import Sheet, fold, text_of

_LEAST_MARKS = 0.6
_LEAST_COLUMNS = 2
_SHOWN = 4

_MEETING = re.compile(
    r"(?:meeting|mtg|session|sess|sessie|vergadering|byeenkoms|bykoms|week|wk|term|kwartaal|day|dag|month|maand"
    r"|event|workshop|werkswinkel|class|klas|lesson|les|m|s|v|w|d|#|no|nr)\W{0,3}\d{1,3}|\d{1,2}",
    re.IGNORECASE,
)


def warn(body: pd.DataFrame, block: Block, ledger: Ledger) -> None:
    """A warning for each column that holds the same marks as those under the dates. `body`: people's lines."""
    own = {fold(text_of(cell)) or text_of(cell) for cell in body[block.positions].to_numpy().ravel()} - {""}
    for k, heading in block.header.items():
        if k in block.positions or k in block.people.values() or _is_something_else(heading):
            continue
        texts = [text_of(cell) for cell in body[k] if not is_blank(cell)]
        if texts and sum((fold(text) or text) in own for text in texts) >= _LEAST_MARKS * len(texts):
            ledger.warn("marks_without_date", heading or column_letter(k))


def _is_something_else(heading: str) -> bool:
    """A heading known from any kind of file, a total, or the number of the line."""
    if not heading:
        return False
    known = any(map_headings([heading], kind).columns for kind in KINDS)
    return known or is_total(heading) or is_administrative(heading)


def question(sheet: Sheet, only_meetings: bool = False) -> Refused | None:
    """What a sheet lacks that nobody knows, though it looks like a register; None if it does not.

    Names stand beside marks under headings that are no dates, or beside dates under which other
    things stand than marks, or nothing. `only_meetings`: the headings must sound like meetings
    (“Week 3”, “M1”, “Feb”), since the sheet may be something else as well.
    """
    for line, row in sheet.first_lines(SEARCHED_LINES):
        headings = [text_of(cell) for cell in row]
        named = any({"person", "surname"} & map_headings(headings, kind).columns.keys() for kind in KINDS)
        body = sheet.cells.loc[line + 1 :].head(SAMPLED_LINES)
        if not named:
            continue
        if (dates := date_headings(row)) and (asked := _under_dates(sheet, body[dates])):
            return asked
        marked = [headings[k] for k in range(len(headings)) if headings[k] and _marked(headings[k], body[k])]
        undated = [h for h in marked if _sounds_like_a_meeting(h)] if only_meetings else marked
        if len(undated) >= _LEAST_COLUMNS:
            return _without_dates(sheet, undated)
    return None


def _under_dates(sheet: Sheet, body: pd.DataFrame) -> Refused | None:
    """What is wrong with what stands under the dates, if something is."""
    if not any(text_of(cell) for cell in body.to_numpy().ravel()):
        return Refused(
            f"{sheet.place.at()} has dates over its columns, but nothing is marked under them, so it does not say "
            "who was there. Write P for present, A for absent or AP for an apology beside each name."
        )
    other = _first_that_is_no_mark(body)
    if not other:
        return None
    return keyed.question(sheet, body.to_numpy().ravel()) or Refused(
        f"{sheet.place.at()} has dates over its columns, but the cells under them are not marks of a "
        f"register, such as “{other}”. Write P for present, A for absent or AP for an apology."
    )


def _without_dates(sheet: Sheet, undated: list[str]) -> Question:
    shown = ", ".join(f"“{heading}”" for heading in undated[:_SHOWN])
    more = f" and {len(undated) - _SHOWN} more" if len(undated) > _SHOWN else ""
    return Question(
        f"{sheet.place.at()} looks like a register, but the headings {shown}{more} are no dates. "
        "Write the day of each meeting over its column, such as 2026-03-14.",
        "mapping",
        [(heading, heading) for heading in undated],
    )


def _sounds_like_a_meeting(heading: str) -> bool:
    """“Meeting 1”, “Week 3”, “M1”, “Feb”, “Maart 2026”, or a number alone."""
    words = re.split(r"[\s./'’-]+", heading.casefold())
    month = fold(words[0]) in MONTHS and all(word.isdigit() for word in words[1:] if word)
    return month or bool(_MEETING.fullmatch(heading))


def _first_that_is_no_mark(body: pd.DataFrame) -> str | None:
    texts = [text_of(cell) for cell in body.to_numpy().ravel()]
    return next((text for text in texts if text and cells.mark(text) is None), None)


def _marked(heading: str, column: pd.Series) -> bool:
    if _is_something_else(heading):
        return False
    texts = [text_of(cell) for cell in column if not is_blank(cell)]
    return bool(texts) and sum(cells.mark(text) is not None for text in texts) >= _LEAST_MARKS * len(texts)

"""Columns of marks whose headings are no dates: said, never dropped in silence, and never guessed."""

import pandas as pd

from ingest import cells
from ingest.columns import is_blank
from ingest.headings import map_headings
from ingest.kinds.catalogue import KINDS
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


def question(sheet: Sheet) -> Refused | None:
    """What a sheet lacks that nobody knows, though it looks like a register; None if it does not.

    Names stand beside marks under headings that are no dates, or beside dates under which other
    things stand than marks.
    """
    for line, row in sheet.cells.head(SEARCHED_LINES).iterrows():
        headings = [text_of(cell) for cell in row]
        named = any({"person", "surname"} & map_headings(headings, kind).columns.keys() for kind in KINDS)
        body = sheet.cells.loc[int(str(line)) + 1 :].head(SAMPLED_LINES)
        if not named or body.empty:
            continue
        if (dates := date_headings(row)) and (other := _first_that_is_no_mark(body[dates])):
            return Refused(
                f"{sheet.place.at()} has dates over its columns, but the cells under them are not marks of a "
                f"register, such as “{other}”. Write P for present, A for absent or AP for an apology."
            )
        undated = [headings[k] for k in range(len(headings)) if headings[k] and _marked(headings[k], body[k])]
        if len(undated) >= _LEAST_COLUMNS:
            shown = ", ".join(f"“{heading}”" for heading in undated[:_SHOWN])
            more = f" and {len(undated) - _SHOWN} more" if len(undated) > _SHOWN else ""
            return Question(
                f"{sheet.place.at()} looks like a register, but the headings {shown}{more} are no dates. "
                "Write the day of each meeting over its column, such as 2026-03-14.",
                "mapping",
                [(heading, heading) for heading in undated],
            )
    return None


def _first_that_is_no_mark(body: pd.DataFrame) -> str | None:
    texts = [text_of(cell) for cell in body.to_numpy().ravel()]
    return next((text for text in texts if text and cells.mark(text) is None), None)


def _marked(heading: str, column: pd.Series) -> bool:
    if _is_something_else(heading):
        return False
    texts = [text_of(cell) for cell in column if not is_blank(cell)]
    return bool(texts) and sum(cells.mark(text) is not None for text in texts) >= _LEAST_MARKS * len(texts)

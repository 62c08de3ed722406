"""The scale that stands over a table of forms: “Scale: 1 = strongly disagree, 5 = strongly agree”."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from ingest.columns import is_blank
from ingest.layouts.form_columns import Asked
from ingest.lines import is_note
from ingest.questions import question_of
from ingest.questions.answers import declared_in, number_in
from ingest.questions.scales import TOP
from ingest.sheet import Sheet, text_of

_ABOUT_ANSWERS = re.compile(
    r"\b(?:scale|rat(?:e|ed|ing)s?|scores?|key|skaal|sleutel|punte|agree|disagree|poor|excellent|saam|swak|uitstekend)\b"
    r"|\b[015] ?= ?[a-z]",
    re.IGNORECASE,
)
_ONLY_YES_NO = {0.0, 1.0}


def scale_told(sheet: Sheet, header_line: int) -> str:
    """What the lines above the headings, or a note below them, say of the scale; nothing if they name none, or two."""
    above = [text_of(cell) for cell in sheet.cells.loc[: header_line - 1].to_numpy().ravel()]
    below = [text_of(cell) for cell in sheet.cells.loc[header_line + 1 :].iloc[:, 0] if isinstance(cell, str)]
    said = [text for text in [*above, *filter(is_note, below)] if _ABOUT_ANSWERS.search(text)]
    told = {scale: text for text in said if (scale := declared_in(text)) in TOP}
    return next(iter(told.values())) if len(told) == 1 else ""


def with_scale(asked: Sequence[Asked], body: pd.DataFrame, told: str) -> list[Asked]:
    """The questions, those that are answered in numbers of that scale and name none of their own with it."""
    return [replace(one, told_scale=told) if told and _fits(one, body, told) else one for one in asked]


def _fits(one: Asked, body: pd.DataFrame, told: str) -> bool:
    if declared_in(one.wording) or one.choices or question_of(one.told_by or one.wording) == "recommend":
        return False
    numbers = [number_in(text_of(cell)) for cell in body[one.position] if not is_blank(cell)]
    known = [number for number in numbers if number is not None]
    top = TOP[str(declared_in(told))]
    return (
        bool(known) and len(known) > len(numbers) / 2 and max(known) <= top and not set(known) <= _ONLY_YES_NO
    )

"""The scale that stands over a table of forms: “Scale: 1 = strongly disagree, 5 = strongly agree”."""

import re
from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from ingest.columns import is_blank
from ingest.layouts.form_columns import Asked
from ingest.lines import is_note
from ingest.questions import question_of
from ingest.questions.answers import declared_in, number_in, stance_of
from ingest.questions.scales import TOP
from ingest.sheet import Cell, Sheet, text_of

_ABOUT_ANSWERS = re.compile(
    r"\b(?:scale|rat(?:e|ed|ing)s?|scores?|key|skaal|sleutel|punte|agree|disagree|poor|excellent|saam|swak|uitstekend)\b"
    r"|\b[015] ?= ?[a-z]",
    re.IGNORECASE,
)
_POINT = re.compile(r"(?<![\w/.-])(10|\d)\s*(?:=|:|–|—|-|is\b)\s*([^\W\d_][^\d,;|/()=]*[^\W\d_])")
_ONLY_YES_NO = {0.0, 1.0}


def scale_told(sheet: Sheet, header_line: int) -> str:
    """What the lines above the headings, or a note below them, say of the scale; nothing if they name none, or two."""
    rows = sheet.cells.loc[: header_line - 1].to_numpy().tolist()
    above = [", ".join(filter(None, map(text_of, row))) for row in rows]
    below = [text_of(cell) for cell in sheet.cells.loc[header_line + 1 :].iloc[:, 0] if isinstance(cell, str)]
    texts = [*above, *filter(is_note, below)]
    if worded := _by_points(texts):
        return worded
    told = {
        scale: text for text in texts if _ABOUT_ANSWERS.search(text) and (scale := declared_in(text)) in TOP
    }
    return next(iter(told.values())) if len(told) == 1 else ""


def _by_points(texts: Sequence[str]) -> str:
    """The scale whose points stand in a key, together or a line each, of which the ends take opposite sides."""
    points = {(int(number), words) for text in texts for number, words in _POINT.findall(text)}
    words = dict(points)
    if not words or len(words) < len(points):
        return ""
    low, high = min(words), max(words)
    told = f"{low} = {words[low]}, {high} = {words[high]}"
    sides = {stance_of(words[low]), stance_of(words[high])}
    return told if sides == {"agree", "disagree"} and declared_in(told) == f"{low}-{high}" else ""


def with_scale(asked: Sequence[Asked], body: pd.DataFrame, told: str) -> list[Asked]:
    """The questions, those that are answered in numbers of that scale and name none of their own with it."""
    return [
        replace(one, told_scale=told)
        if told and not one.choices and _fits(one.wording, one.told_by, list(body[one.position]), told)
        else one
        for one in asked
    ]


def scales_beside(cells: pd.DataFrame, told: str) -> pd.Series:
    """The same for answers below one another, each beside its `question`: the scale of each, or nothing."""
    found = pd.Series([""] * len(cells), index=cells.index, dtype=object)
    for wording, own in cells.groupby("question")["answer"] if told else ():
        if _fits(text_of(wording), "", list(own), told):
            found[own.index] = told
    return found


def _fits(wording: str, told_by: str, answers: Sequence[Cell], told: str) -> bool:
    if declared_in(wording) or question_of(told_by or wording) == "recommend":
        return False
    numbers = [number_in(text_of(cell)) for cell in answers if not is_blank(cell)]
    known = [number for number in numbers if number is not None]
    top = TOP[str(declared_in(told))]
    return (
        bool(known) and len(known) > len(numbers) / 2 and max(known) <= top and not set(known) <= _ONLY_YES_NO
    )

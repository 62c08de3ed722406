"""The answers to one question → numbers, a scale and a stance (R7)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.questions import YES_NO_QUESTIONS
from ingest.questions.answers import (
    SCALES,
    declared_in,
    falls,
    number_in,
    said,
    stance_of,
    top_in,
    worded_scale,
    words_beside,
)
from ingest.questions.scale_words import NO_SIDE
from ingest.sheet import Cell, fold, text_of

AGREE_FROM = {
    "1-3": 3.0,
    "1-4": 3.0,
    "1-5": 4.0,
    "1-6": 5.0,
    "1-7": 6.0,
    "1-10": 8.0,
    "0-10": 8.0,
    "percent": 75.0,
    "yes_no": 1.0,
}
DISAGREE_TO = {
    "1-3": 1.0,
    "1-4": 2.0,
    "1-5": 2.0,
    "1-6": 2.0,
    "1-7": 2.0,
    "1-10": 3.0,
    "0-10": 3.0,
    "percent": 25.0,
    "yes_no": 0.0,
}
TOP = {"1-3": 3, "1-4": 4, "1-5": 5, "1-6": 6, "1-7": 7, "1-10": 10, "0-10": 10, "percent": 100}


_REMARKS = re.compile(
    r"(?:(?:any|other|further|additional|general|more|please|enige|ander|verdere) )*"
    r"(?:comments?|remarks?|notes?|opmerkings?|kommentaar)(?:\W|_|\d|$)",
    re.IGNORECASE,
)
"""A heading of what people write in their own words, though the word be “good”."""


@dataclass(frozen=True)
class Read:
    """One answer as read; `on_scale` is False where it lies outside, and then the rest is empty."""

    value: float | None
    stance: str | None
    on_scale: bool = True


@dataclass(frozen=True)
class Scale:
    """How the answers to one question are read. `falls`: 1 is the best answer; `times`: 100 where 0.8 means 80 %."""

    name: str
    falls: bool = False
    times: int = 1

    def read(self, cell: Cell) -> Read:
        """The answer's value and stance."""
        text = text_of(cell)
        if self.name == "text" or fold(text) in NO_SIDE:
            return Read(None, None)
        if self.name == "yes_no":
            return self._yes_no(cell)
        stance = stance_of(text)
        number = number_in(text)
        number = number if number is None else number * self.times
        if self.name == "words":
            return Read(None, stance, stance is not None)
        if number is None:
            return Read(None, stance, stance is not None)
        least = 0 if self.name in ("0-10", "percent") else 1
        if not least <= number <= TOP[self.name]:
            return Read(None, None, False)
        return Read(number, words_beside(text) or self._stance(number))

    def _yes_no(self, cell: Cell) -> Read:
        yes = said(cell)
        if yes is not None:
            return Read(float(yes), "agree" if yes else "disagree")
        stance = stance_of(text_of(cell))
        return Read(None, stance, stance is not None)

    def _stance(self, number: float) -> str:
        least = 0 if self.name in ("0-10", "percent") else 1
        upward = TOP[self.name] + least - number if self.falls else number
        if upward >= AGREE_FROM[self.name]:
            return "agree"
        return "disagree" if upward <= DISAGREE_TO[self.name] else "neutral"


def scale_of(wording: str, question: str, answers: Sequence[Cell]) -> Scale:
    """The scale that the heading declares or the answers are worded in, else the span of the answers."""
    if question == "recommend":
        return Scale("1-10" if declared_in(wording) == "1-10" else "0-10")
    if question == "other" and _REMARKS.match(wording.strip()):
        return Scale("text")
    texts = [text_of(cell) for cell in answers]
    taking_sides = [text for text in texts if fold(text) not in NO_SIDE]
    numbers = [n for text in taking_sides if (n := number_in(text)) is not None]
    best_is_1 = falls(wording, taking_sides)
    percent = any("%" in text for text in taking_sides)
    shares = _shares(numbers) and not any(top_in(text) for text in taking_sides)
    declared = declared_in(wording)
    if declared:
        return Scale(declared, best_is_1, 100 if declared == "percent" and shares else 1)
    plain = [text for text in taking_sides if not text.isdigit() and said(text) is not None]
    ones = set(taking_sides) in ({"0", "1"}, {"0"}) or (
        set(taking_sides) == {"1"} and question in YES_NO_QUESTIONS
    )
    if ones or len(plain) > len(taking_sides) / 2:
        return Scale("yes_no")
    if numbers and len(numbers) >= len(taking_sides) / 2:
        if worded := _declared_by(taking_sides, numbers):
            return Scale(worded, best_is_1)
        scale = Scale("percent" if percent or shares else span(numbers), best_is_1, 100 if shares else 1)
        outside = question == "other" and not all(scale.read(number).on_scale for number in numbers)
        return Scale("text") if outside else scale
    worded_sides = sum(stance_of(t) is not None or said(t) is not None for t in taking_sides)
    if worded_sides > len(taking_sides) / 2:
        return Scale("yes_no" if plain else "words")
    return Scale("text")


def _declared_by(texts: Sequence[str], numbers: Sequence[float]) -> str | None:
    """The scale that the answers themselves name: “4 / 5”, ★★★★☆, “3 - Neutral”."""
    tops = [top for text in texts if (top := top_in(text))]
    if len(tops) <= len(numbers) / 2 or len(set(tops)) > 1:
        return worded_scale(texts)
    if tops[0] == 100:
        return "percent"
    name = "0-10" if tops[0] == 10 and min(numbers) < 1 else f"1-{tops[0]}"
    return name if name in SCALES else None


def scale_named(numbers: Sequence[float]) -> str:
    """The scale of which these are all the points, in any order; none if they are not one."""
    low, high = (int(min(numbers)), int(max(numbers))) if numbers else (0, 0)
    if f"{low}-{high}" not in SCALES:
        return ""  # Before any counting: a number of a person or a telephone is a number as well.
    return f"{low}-{high}" if sorted(numbers) == [float(n) for n in range(low, high + 1)] else ""


def _shares(numbers: Sequence[float]) -> bool:
    """Whether the numbers are shares of one, as a cell shown as 80 % holds 0.8."""
    return any(0 < n < 1 for n in numbers) and all(0 <= n <= 1 for n in numbers)


def span(numbers: Sequence[float]) -> str:
    """The least scale that spans the answers. A few numbers far above the others are outside, not a percentage."""
    within = [n for n in numbers if 0 <= n <= 10]
    if len(within) < len(numbers) / 2:
        return "percent"
    top = max(within, default=5)
    if min(within, default=1) < 1:
        return "0-10"
    return next(name for name in ("1-3", "1-4", "1-5", "1-6", "1-7", "1-10") if top <= TOP[name])

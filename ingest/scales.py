"""The answers to one question → numbers, a scale and a stance (R7)."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.answers import declared_in, falls, number_in, said, stance_of
from ingest.questions import YES_NO_QUESTIONS
from ingest.scale_words import NO_SIDE
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


@dataclass(frozen=True)
class Read:
    """One answer as read; `on_scale` is False where it lies outside, and then the rest is empty."""

    value: float | None
    stance: str | None
    on_scale: bool = True


@dataclass(frozen=True)
class Scale:
    """How the answers to one question are read. `falls`: 1 is the best answer."""

    name: str
    falls: bool = False

    def read(self, cell: Cell) -> Read:
        """The answer's value and stance."""
        text = text_of(cell)
        if self.name == "text" or fold(text) in NO_SIDE:
            return Read(None, None)
        if self.name == "yes_no":
            return self._yes_no(cell)
        stance = stance_of(text)
        number = number_in(text)
        if self.name == "words":
            return Read(None, stance, stance is not None)
        if number is None:
            return Read(None, stance, stance is not None)
        least = 0 if self.name in ("0-10", "percent") else 1
        if not least <= number <= TOP[self.name]:
            return Read(None, None, False)
        return Read(number, self._stance(number))

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
        return Scale("0-10")
    declared = declared_in(wording)
    texts = [text_of(cell) for cell in answers]
    taking_sides = [text for text in texts if fold(text) not in NO_SIDE]
    numbers = [n for text in taking_sides if (n := number_in(text)) is not None]
    best_is_1 = falls(wording, taking_sides)
    if declared:
        return Scale(declared, best_is_1)
    plain = [text for text in taking_sides if not text.isdigit() and said(text) is not None]
    ones = set(taking_sides) in ({"0", "1"}, {"0"}) or (
        set(taking_sides) == {"1"} and question in YES_NO_QUESTIONS
    )
    if ones or len(plain) > len(taking_sides) / 2:
        return Scale("yes_no")
    if numbers and len(numbers) >= len(taking_sides) / 2:
        percent = any("%" in text for text in taking_sides)
        return Scale("percent" if percent else span(numbers), best_is_1)
    worded = sum(stance_of(t) is not None or said(t) is not None for t in taking_sides)
    if worded > len(taking_sides) / 2:
        return Scale("yes_no" if plain else "words")
    return Scale("text")


def span(numbers: Sequence[float]) -> str:
    """The least scale that spans the answers. A few numbers far above the others are outside, not a percentage."""
    within = [n for n in numbers if 0 <= n <= 10]
    if len(within) < len(numbers) / 2:
        return "percent"
    top = max(within, default=5)
    if min(within, default=1) < 1:
        return "0-10"
    return next(name for name in ("1-3", "1-4", "1-5", "1-6", "1-7", "1-10") if top <= TOP[name])

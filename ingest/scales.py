"""The answers to one question → numbers, a scale and a stance (R7)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.cells import NO, YES, yes_no
from ingest.questions import YES_NO_QUESTIONS
from ingest.scale_words import NO_SIDE, WORDS
from ingest.sheet import Cell, fold, text_of

_DECLARED = re.compile(
    r"(?<![\d/.-])(0|1)\s*(?:=[^\d]{1,40}?)?\s*(?:-|–|—|to|tot|through|\.\.|,|;"
    r"|/(?=\s*10\b))\s*(?:[a-z=\s]{0,30}?)(3|4|5|6|7|10|100)(?![\d/-])",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"(?:out of|uit|/)\s*(3|4|5|6|7|10|100)\b", re.IGNORECASE)
_FIRST_IS = re.compile(
    r"\b1\s*(?:=|is|:|\()\s*([a-z ]{3,40}?)(?=[,;:)/.]|\d|-|–|\bto\b|\btot\b|\band\b|$)", re.IGNORECASE
)
_LAST_IS = re.compile(
    r"\b(?:3|4|5|6|7|10)\s*(?:=|is|:|\()\s*([a-z ]{3,40}?)(?=[,;:)/.]|\d|-|–|$)", re.IGNORECASE
)
_NUMBER = re.compile(
    r"(-?\d+(?:[.,]\d+)?)\s*(%?)(?:\s*(?:/|out of|uit)\s*\d+)?(?:\s*[-–—:=.(]?\s*([^\d%]*?)\)?)?"
)
_LETTER = re.compile(r"^[a-zA-Z][.)]\s+")

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
        stance = _stance_of_words(text)
        number = _number(text)
        if self.name == "words":
            return Read(None, stance, stance is not None)
        if number is None:
            return Read(None, stance, stance is not None)
        least = 0 if self.name in ("0-10", "percent") else 1
        if not least <= number <= TOP[self.name]:
            return Read(None, None, False)
        return Read(number, self._stance(number))

    def _yes_no(self, cell: Cell) -> Read:
        said = _said(cell)
        if said is not None:
            return Read(float(said), "agree" if said else "disagree")
        stance = _stance_of_words(text_of(cell))
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
    declared = _declared(wording)
    texts = [text_of(cell) for cell in answers]
    taking_sides = [text for text in texts if fold(text) not in NO_SIDE]
    numbers = [n for text in taking_sides if (n := _number(text)) is not None]
    falls = _falls(wording, taking_sides)
    if declared:
        return Scale(declared, falls)
    said = [text for text in taking_sides if not text.isdigit() and _said(text) is not None]
    ones = set(taking_sides) in ({"0", "1"}, {"0"}) or (
        set(taking_sides) == {"1"} and question in YES_NO_QUESTIONS
    )
    if ones or len(said) > len(taking_sides) / 2:
        return Scale("yes_no")
    if numbers and len(numbers) >= len(taking_sides) / 2:
        percent = any("%" in text for text in taking_sides)
        return Scale("percent" if percent else span(numbers), falls)
    worded = sum(_stance_of_words(t) is not None or _said(t) is not None for t in taking_sides)
    if worded > len(taking_sides) / 2:
        return Scale("yes_no" if said else "words")
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


def _declared(wording: str) -> str | None:
    text = wording.replace("％", "%")
    if found := _DECLARED.search(text):
        name = f"{found[1]}-{found[2]}"
        return "percent" if found[2] == "100" else name if name in TOP else f"1-{found[2]}"
    if found := _OUT_OF.search(text):
        return "percent" if found[1] == "100" else f"1-{found[1]}"
    return "percent" if "%" in text else None


def _falls(wording: str, texts: Sequence[str]) -> bool:
    """Whether the heading, or the words beside the numbers, say that 1 is the best answer."""
    first, last = _FIRST_IS.search(wording), _LAST_IS.search(wording)
    if first and (stance := _loose_stance(first[1])):
        return stance == "agree"
    if last and (stance := _loose_stance(last[1])):
        return stance == "disagree"
    worded = {(n, s) for t in texts if (n := _number(t)) is not None and (s := _words_beside(t))}
    low = [n for n, s in worded if s == "agree"]
    high = [n for n, s in worded if s == "disagree"]
    return bool(low and high) and max(low) < min(high)


def _loose_stance(words: str) -> str | None:
    """The side that a phrase takes: “not at all” and “best” are understood as well."""
    text = fold(words)
    if text in WORDS:
        return WORDS[text]
    if re.search(r"not|nie|least|worst|lowest|low|poor|bad|swak|disagree|never|no\b", words, re.IGNORECASE):
        return "disagree"
    return (
        "agree"
        if re.search(
            r"best|highest|high|most|very|good|excellent|agree|yes|useful|baie|goed|saam",
            words,
            re.IGNORECASE,
        )
        else None
    )


def _number(text: str) -> float | None:
    found = _NUMBER.fullmatch(text)
    return float(found[1].replace(",", ".")) if found else None


def _words_beside(text: str) -> str | None:
    found = _NUMBER.fullmatch(text)
    return WORDS.get(fold(found[3])) if found and found[3] else None


def _stance_of_words(text: str) -> str | None:
    return WORDS.get(fold(_LETTER.sub("", text)))


def _said(cell: Cell) -> bool | None:
    """Yes or no, also at the head of a longer answer: “Yes, the reading corner idea”."""
    said = yes_no(cell)
    if said is None and (found := re.match(r"([A-Za-z]+)\s*[,;:.–—-]", text_of(cell))):
        word = fold(found[1])
        return True if word in YES - {"x", "y", "j", "i"} else False if word in NO - {"n"} else None
    return said

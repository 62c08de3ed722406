"""One answer to a question, or the wording of one, for itself: its number, its yes or no, the side it takes."""

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.cells import NO, YES, yes_no
from ingest.questions.scale_words import WORDS
from ingest.sheet import Cell, fold, text_of

SCALES = frozenset({"1-3", "1-4", "1-5", "1-6", "1-7", "1-10", "0-10"})
"""The scales of R7 that have numbers, but for percentages."""

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
_STARS = re.compile(r"([★⭐*]️?\s?){1,10}([☆✩]️?\s?){0,9}")
_TOP = re.compile(r"\d\s*(?:/|out of|of|uit)\s*(3|4|5|6|7|10|100)(?!\d)", re.IGNORECASE)
_YES = re.compile(r"(?:yes|ja|yebo) \w|definitely$", re.IGNORECASE)
_NO = re.compile(r"(?:no|nee) (?:i|not|we|nog|ek|nothing)\b|not (?:yet|really)$|nog nie$", re.IGNORECASE)
_FACES = {
    "👍😀😃😄😁😊🙂😍": "agree",
    "😐😑": "neutral",
    "👎🙁☹😞😟😠😡": "disagree",
}


def declared_in(wording: str) -> str | None:
    """The scale that the wording of a question declares: “(1-5)”, “out of 10”, “1 = poor, 7 = excellent”, “%”."""
    text = wording.replace("％", "%")
    if found := _DECLARED.search(text):
        name = f"{found[1]}-{found[2]}"
        return "percent" if found[2] == "100" else name if name in SCALES else f"1-{found[2]}"
    if found := _OUT_OF.search(text):
        return "percent" if found[1] == "100" else f"1-{found[1]}"
    return "percent" if "%" in text else None


def falls(wording: str, texts: Sequence[str]) -> bool:
    """Whether the heading, or the words beside the numbers, say that 1 is the best answer."""
    first, last = _FIRST_IS.search(wording), _LAST_IS.search(wording)
    if first and (stance := _loose_stance(first[1])):
        return stance == "agree"
    if last and (stance := _loose_stance(last[1])):
        return stance == "disagree"
    worded = {(n, s) for t in texts if (n := number_in(t)) is not None and (s := words_beside(t))}
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


@lru_cache(maxsize=1 << 14)
def number_in(text: str) -> float | None:
    """The number at the head of an answer: 4, “4 / 5”, “5 - Strongly agree”, “80 %”, ★★★★☆."""
    if _STARS.fullmatch(text):
        return float(sum(text.count(star) for star in "★⭐*"))
    found = _NUMBER.fullmatch(text)
    return float(found[1].replace(",", ".")) if found else None


@lru_cache(maxsize=1 << 14)
def top_in(text: str) -> int | None:
    """The best answer there is, where the answer names it: “4 / 5” and ★★★★☆ are out of 5."""
    if "☆" in text or "✩" in text:
        return sum(text.count(star) for star in "★⭐*☆✩") if _STARS.fullmatch(text) else None
    found = _TOP.match(text)
    return int(found[1]) if found else None


@lru_cache(maxsize=1 << 14)
def words_beside(text: str) -> str | None:
    """The side that the words beside a number take: “5 - Strongly agree”."""
    found = _NUMBER.fullmatch(text)
    return WORDS.get(fold(found[3])) if found and found[3] else None


def worded_scale(texts: Sequence[str]) -> str | None:
    """The scale that words beside the numbers give: “3 - Neutral” is the middle of 1 to 5."""
    middles = {number_in(text) for text in texts if words_beside(text) == "neutral"}
    name = f"1-{2 * int(middles.pop() or 0) - 1}" if len(middles) == 1 else ""
    return name if name in SCALES else None


@lru_cache(maxsize=1 << 14)
def stance_of(text: str) -> str | None:
    """The side that a worded answer takes: “Strongly agree”, “b. Good”, “Stem saam”, 👍."""
    if side := next((side for faces, side in _FACES.items() if text and text[0] in faces), None):
        return side
    return WORDS.get(fold(_LETTER.sub("", text)))


def said(cell: Cell) -> bool | None:
    """Yes or no, also at the head of a longer answer: “Yes, the reading corner idea”, “No not yet”."""
    said = yes_no(cell)
    text = text_of(cell)
    if said is None and (found := re.match(r"([A-Za-z]+)\s*[,;:.–—-]", text)):
        word = fold(found[1])
        said = True if word in YES - {"x", "y", "j", "i"} else False if word in NO - {"n"} else None
    if said is None and (_YES.match(text) or _NO.match(text)):
        return bool(_YES.match(text))
    return said

"""Text → words the facts are made of: statuses, yes or no, minutes, whole numbers, shares.

Every reader takes one cell that is not blank and returns its meaning, or None if it has none.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TypeAlias, TypeVar

from ingest.layouts.remarked_marks import with_remark
from ingest.sheet import Cell, fold, text_of

T = TypeVar("T")
Read: TypeAlias = Callable[[Cell], T | None]

_TICKS = "✓✔☑√✅🗸"
_CROSSES = "✗✘☒❌×✕✖"
YES = frozenset(["yes", "y", "ja", "j", "true", "1", "x", "tick", "yebo", "done", "ewe", "ee"])
NO = frozenset(["no", "n", "nee", "false", "0", "cha", "hayi", "nie"])

_NOTHING = frozenset(
    ["na", "nvt", "none", "nil", "geen", "tbc", "tba", "tbd", "null", "nan", "nat", "unknown", "onbekend"]
)


def vocabulary(groups: Mapping[str, str]) -> dict[str, str]:
    """{meaning: "word word_of_two"} → {folded word: meaning}; `_` stands for a space."""
    return {fold(word): meaning for meaning, words in groups.items() for word in [meaning, *words.split()]}


def choice(groups: Mapping[str, str]) -> Read[str]:
    """A reader for a closed list of words, each with its other spellings."""
    words = vocabulary(groups)

    def read(cell: Cell) -> str | None:
        return words.get(fold(plain_number(text_of(cell))))

    return read


def says_nothing(cell: Cell) -> bool:
    """“n/a”, “nvt”, “tbc”, “-”, “?”: words that people write into a cell to leave it empty."""
    text = text_of(cell)
    return fold(text) in _NOTHING or bool(text and re.fullmatch(r"[-–—.?\s]+", text))


def plain_number(text: str) -> str:
    """“13.0” → “13”: so programs write a whole number in a column that has a gap."""
    return re.sub(r"^(\d+)[.,]0{1,2}$", r"\1", text)


def yes_no(cell: Cell) -> bool | None:
    """yes, ja, true, 1, x, ✓ → True; no, nee, false, 0 → False."""
    text = plain_number(text_of(cell))
    if text and text[0] in _TICKS:
        return True
    word = fold(text)
    return True if word in YES else False if word in NO else None


def whole(cell: Cell) -> int | None:
    """A whole number of 0 or more, such as a count of heads."""
    text = plain_number(text_of(cell).replace(" ", ""))
    return int(text) if re.fullmatch(r"\d{1,9}", text) else None


def share(cell: Cell) -> float | None:
    """“60 %”, 60 or 0.6 → 0.6."""
    found = re.fullmatch(r"(\d+(?:[.,]\d+)?)\s*(%?)", text_of(cell))
    if not found:
        return None
    value = float(found[1].replace(",", "."))
    value = value / 100 if found[2] or value > 1 else value
    return value if value <= 1 else None


def minutes(cell: Cell) -> float | None:
    """90, “90 min”, “1:30”, “1h30”, “1:13:42”, “1 h 30 min”, “58 min.”, “1h 13m 42s” → minutes."""
    text = text_of(cell).casefold().replace(",", ".")
    if re.fullmatch(r"\d+(\.\d+)?", text):
        return float(text)
    if found := re.fullmatch(r"(\d{1,2})\s?[:hu]\s?(\d{2})(?::(\d{2}))?", text):
        if int(found[1]) > 23 and not found[3]:  # “32:14”: nobody is in a meeting for 32 hours.
            return int(found[1]) + int(found[2]) / 60
        return int(found[1]) * 60 + int(found[2]) + int(found[3] or 0) / 60
    units = re.findall(
        r"(\d+(?:\.\d+)?)\s*(hours?|hrs?|h|uur|ure|u|minutes?|minute|minuut|mins?|min|m|seconds?|secs?|sek"
        r"|s)\b\.?",
        text,
    )
    rest = re.sub(r"\d+(?:\.\d+)?\s*[a-z]+\.?|\s|and|en", "", text)
    if not units or rest:
        return None
    return sum(float(n) * (60 if u[0] in "hu" else 1 if u[0] == "m" else 1 / 60) for n, u in units)


def joined_words(cell: Cell) -> str | None:
    """A list in one cell, its parts trimmed and joined by “; ”."""
    parts = [part.strip() for part in re.split(r"[;\n]", text_of(cell))]
    return "; ".join(part for part in parts if part) or None


def text(cell: Cell) -> str | None:
    """Any text, as a person would read it."""
    return text_of(cell) or None


def lower(cell: Cell) -> str | None:
    """Text in lower case."""
    return text_of(cell).casefold() or None


ATTENDANCE = {
    "present": "p pr pres attended attend yes y ja j 1 true aanwesig teenwoordig t in_person late l laat here "
    "ewe yebo x"
    " signed attending came tick arrived_late left_early checked_in v ok",
    "online": "virtual zoom teams remote aanlyn on_line via_zoom via_teams",
    "absent": "a abs ua unexcused unexcused_absence unauthorised_absence "
    "no n nee 0 false afwesig no_show not_attending not_present did_not_attend awol ab dna "
    "cha absent_without_apology absent_without_leave absent_no_apology absent_without_reason no_apology",
    "apology": "ap apol apologies apologised apologized excused e ex exc verskoning verskonings vs "
    "sent_apologies apology_received apologies_received apology_sent"
    " with_apology apo sick leave siek ea excused_absence on_leave absent_with_apology absent_with_leave sick_leave"
    " injured medical maternity_leave paternity_leave parental_leave annual_leave study_leave compassionate_leave "
    "family_leave family_responsibility_leave special_leave verlof siekverlof kraamverlof studieverlof jaarverlof",
    "unknown": "not_recorded not_marked not_set none null nan onbekend nvt na",
}
_ATTENDANCE_WORDS = vocabulary(ATTENDANCE)
_DASHES = re.compile(r"^[-–—−.·_\s…]+$")
_STROKES = re.compile(r"^[/\\|]+$")
_WITH_GUESTS = re.compile(r"(?<=[A-Za-z])\s?\+\s?\d{1,2}$")
"""“P+1”: the member came, and somebody with her who has no name."""


def mark(cell: Cell) -> str | None:
    """A mark or word of a register → present, online, absent, apology or unknown.

    Dots and dashes mark a place left open on purpose: absent. A stroke is the tick of school registers.
    """
    return _mark(text_of(cell))


@lru_cache(maxsize=4096)
def _mark(text: str) -> str | None:
    if text and (text[0] in _TICKS or text in _CROSSES):
        return "present"
    if is_stroke(text):
        return "present"
    if set(text) == {"?"}:
        return "unknown"
    if _DASHES.match(text):
        return "absent"
    bare = _WITH_GUESTS.sub("", text)
    return _ATTENDANCE_WORDS.get(fold(plain_number(bare))) or with_remark(bare, _ATTENDANCE_WORDS)


def is_mark(cell: Cell) -> bool:
    """Whether the cell is a mark of a register, also one that means something in certain registers only."""
    return mark(cell) is not None or fold(text_of(cell)) == "o" or text_of(cell) == "I"


def is_cross(cell: Cell) -> bool:
    """x, X or a printed cross: present in most registers, absent where there are ticks as well."""
    text = text_of(cell)
    return bool(text) and (text in _CROSSES or fold(text) == "x")


def brings_a_guest(cell: Cell) -> bool:
    """Whether a mark says that somebody came along: “P+1”."""
    return mark(cell) is not None and bool(_WITH_GUESTS.search(text_of(cell)))


def is_tick(cell: Cell) -> bool:
    """✓ and its kin."""
    text = text_of(cell)
    return bool(text) and (text[0] in _TICKS or fold(text) == "tick")


def is_stroke(cell: Cell) -> bool:
    """“/” or “\\”, with which teachers mark who is there; they mark with “o” who is not."""
    return bool(_STROKES.match(text_of(cell)))


def one_of(words: Iterable[str]) -> str:
    """“a, b or c” for a message."""
    listed = list(words)
    return " or ".join([", ".join(listed[:-1]), listed[-1]] if len(listed) > 1 else listed)

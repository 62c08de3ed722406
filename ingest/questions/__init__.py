"""The wording of a question → the question that the indicators know; English and Afrikaans."""

import re
import unicodedata
from functools import lru_cache

from ingest.questions.personal import is_personal
from ingest.questions.words import ALIASES, ASKED_AS, MEASURES, OPEN, UNLESS
from ingest.sheet import fold

QUESTIONS = tuple(ASKED_AS)
"""The questions that are known, by their canonical names."""

_COMPILED = {name: re.compile(pattern) for name, pattern in ASKED_AS.items()}
_UNLESS = {name: re.compile(pattern) for name, pattern in UNLESS.items()}
_EXACT = {fold(name): name for name in ASKED_AS} | {
    fold(alias): name for name, aliases in ALIASES.items() for alias in aliases.split(",")
}
_NUMBERED = re.compile(r"^(?:(?:q|question|vraag|v)?\s*\d{1,2}(?:\.\d{1,2})?\s*[.):\-–]+\s*|[a-h][.)]\s+)")
_SCALE = re.compile(
    r"[(\[][^)\]]*(?:\d|yes|ja\b|agree|saam)[^)\]]*[)\]]|(?<=\w\W)\s*\b\d\s*(?:=|-|–|:)\s*[a-z].*"
)
_MARKUP = re.compile(r"<[^>]{1,80}>|\*\*|&nbsp;")

YES_NO_QUESTIONS = frozenset({"used_something", "new_contact_or_idea"})
"""Asked with yes or no on the form of `audiences.md` 5.1: a lone column of 1 and 0 is read so."""

_NO_ANSWERS = (
    "id, no, nr, number, score, total points, quiz feedback, last modified time, language, ip address, "
    "collector id, start date, end date, start time, completion time, time, status, submit date, "
    "respondent id, response id, session id, user agent, referer, tags, latitude, longitude, device id, "
    "position, role, custom data 1, gps, location"
)
_ADMINISTRATIVE = frozenset(map(fold, _NO_ANSWERS.split(",")))


@lru_cache(maxsize=1 << 12)
def question_of(wording: str) -> str:
    """The canonical question of that wording, or “other”. An open question is none but the one thing to change."""
    plain = _plain(wording)
    if exact := _EXACT.get(fold(wording)) or _EXACT.get(fold(plain)):
        return exact
    asked = _SCALE.sub(" ", plain).strip()
    if OPEN.match(asked) and not MEASURES.search(asked):
        return "one_thing_to_change" if _fits("one_thing_to_change", asked) else "other"
    found = (name for text in (asked, plain) for name in _COMPILED if _fits(name, text))
    return next(found, "other")


def _fits(name: str, text: str) -> bool:
    unless = _UNLESS.get(name)
    return bool(_COMPILED[name].search(text)) and not (unless and unless.search(text))


def _plain(wording: str) -> str:
    """The wording in lower case, without accents, markup and the number of the question."""
    text = unicodedata.normalize("NFKD", _MARKUP.sub(" ", wording)).casefold().replace("’", "'")
    text = "".join(c for c in text.replace("_", " ") if not unicodedata.combining(c))
    return _NUMBERED.sub("", " ".join(text.split()))


def is_administrative(heading: str) -> bool:
    """Whether a column of a form is about who or when rather than an answer: it is kept out."""
    return fold(heading) in _ADMINISTRATIVE or is_personal(heading)


def is_question(heading: str) -> bool:
    """Whether a heading that no column is named by reads as a question or a statement to agree with."""
    if is_administrative(heading):
        return False
    return question_of(heading) != "other" or "?" in heading or len(re.findall(r"\w+", heading)) > 3

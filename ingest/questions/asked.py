"""What a question of a form really asks, seen from the answers that were given to it."""

from collections.abc import Sequence

from ingest.columns import is_blank
from ingest.kinds.polls import read_answer
from ingest.questions.answers import declared_in, number_in, stance_of, top_in
from ingest.questions.scale_words import NO_SIDE
from ingest.questions.scales import scale_of
from ingest.sheet import Cell, fold, text_of

_OF_ELEVEN = ("0-10", "1-10")
_OPEN = ("one_thing_to_change",)


def asked_as(question: str, wording: str, answers: Sequence[Cell]) -> str:
    """The canonical question, or “other” where the answers show that it was asked for something else.

    Free text under a question that takes sides; sides under one that wants words; no likelihood of
    0 to 10 (R7) under `recommend`; neither going on nor stopping under `renewal`.
    """
    texts = [text_of(cell) for cell in answers if not is_blank(cell)]
    texts = [text for text in texts if fold(text) not in NO_SIDE]
    if question == "other" or not texts:
        return question
    if question in _OPEN:
        sides = sum(bool(stance_of(t)) or _plain_number(t) is not None for t in texts)
        return "other" if sides > len(texts) / 2 else question
    if question == "recommend":
        return question if _of_eleven(wording, texts) else "other"
    if question == "renewal":
        votes = sum(read_answer(text) is not None or stance_of(text) == "neutral" for text in texts)
        return question if 2 * votes >= len(texts) else "other"
    return question if scale_of(wording, question, texts).name != "text" else "other"


def _of_eleven(wording: str, texts: Sequence[str]) -> bool:
    declared = declared_in(wording)
    tops = {top for text in texts if (top := top_in(text))}
    numbers = sum(number_in(text) is not None for text in texts)
    return declared in (None, *_OF_ELEVEN) and tops <= {10} and 2 * numbers >= len(texts)


def _plain_number(text: str) -> float | None:
    return number_in(text) if len(text.split()) < 4 else None

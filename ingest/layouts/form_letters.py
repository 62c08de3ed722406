"""Answers typed as letters, “SA” for “Strongly agree”: by the key on the sheet, else by what everybody writes."""

import re
from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

from ingest.lines import is_note
from ingest.questions.answers import stance_of
from ingest.sheet import Cell, Sheet, fold, text_of

_USUAL = {
    "sa": "Strongly agree",
    "a": "Agree",
    "n": "Neutral",
    "u": "Undecided",
    "ns": "Not sure",
    "d": "Disagree",
    "sd": "Strongly disagree",
}
_TELLING = frozenset({"sa", "sd"})
"""A and D may be options of anything; beside one of these they are answers of this scale."""

_KEY = re.compile(r"\b([A-Z]{1,3})\s*[=:–-]\s*([^\W\d_][^\d,;|/=()]*[^\W\d_])")
_LEAST_TOLD = 2


def key_of(sheet: Sheet, header_line: int) -> dict[str, str]:
    """Letters → words, as lines around the table say: “SS = Stem sterk saam; S = Saam”. Empty where they do not."""
    above = [text_of(cell) for cell in sheet.cells.loc[: header_line - 1].to_numpy().ravel()]
    below = [text_of(cell) for cell in sheet.cells.loc[header_line + 1 :].iloc[:, 0]]
    texts = [*above, *filter(is_note, below)]
    said = [pair for text in texts for pair in _KEY.findall(text)]
    told = {fold(letters): words for letters, words in said if stance_of(words)}
    return told if len(told) >= _LEAST_TOLD else {}


def words_for(texts: Iterable[str], key: Mapping[str, str]) -> Mapping[str, str]:
    """What the letters among some texts stand for: by the key, else as usual where SA or SD is one of them."""
    seen = {fold(text) for text in texts}
    return key or (_USUAL if seen & _TELLING else {})


def spelled_out(body: pd.DataFrame, asked: Sequence[int | str], key: Mapping[str, str]) -> pd.DataFrame:
    """The forms with words for letters, in the columns of questions that are answered in nothing else."""
    answered = {k: {fold(text) for cell in body[k] if (text := text_of(cell))} for k in asked}
    words = words_for((text for own in answered.values() for text in own), key)
    lettered = [k for k, own in answered.items() if words and own and own <= words.keys()]
    if not lettered:
        return body
    body = body.copy()
    for k in lettered:
        body[k] = body[k].map(lambda cell: _word(cell, words)).astype(object)
    return body


def _word(cell: Cell, words: Mapping[str, str]) -> Cell:
    return words.get(fold(text_of(cell)), cell)

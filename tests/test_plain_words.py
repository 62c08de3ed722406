"""English words can be read at about twelve years of age, by words and syllables, as Flesch and Kincaid count."""

import re
from collections.abc import Iterator

import pytest

from dashboard.language import words
from metrics import CATALOGUE

SHORTEST = 8
HARDEST_SENTENCE = 14.0
"""School years; above it a sentence or its words are too long. Some must be long: “community”, “participation”."""
HARDEST_ON_AVERAGE = 6.0
"""In South Africa learners of Grade 6 are about twelve."""


def syllables(word: str) -> int:
    """About how many: groups of vowels, less a silent e at the end."""
    word = re.sub(r"[^a-z]", "", word.lower())
    if len(word) > 2 and word.endswith("e") and not word.endswith(("le", "ee")):
        word = word[:-1]
    return max(1, len(re.findall(r"[aeiouy]+", word)))


def school_year(sentence: str) -> float:
    """The grade of Flesch and Kincaid for one sentence."""
    found = re.findall(r"[A-Za-z’'-]+", sentence)
    return 0.39 * len(found) + 11.8 * sum(map(syllables, found)) / len(found) - 15.59


def sentences(text: str) -> Iterator[str]:
    """Those of at least SHORTEST words; a colon or a semicolon ends one for the ear as well."""
    for sentence in re.split(r"(?<=[.!?:;])\s", re.sub(r"\{\w*\}", "ten", text)):
        if len(re.findall(r"[A-Za-z’'-]+", sentence)) >= SHORTEST:
            yield sentence


SCREEN = [
    (key, sentence)
    for key, entry in words.written(words.ENGLISH).items()
    if not key.startswith(("handbook.", "rule.", "refused.")) and isinstance(entry, str)
    for sentence in sentences(entry)
]
ADVICE = [(i.id, sentence) for i in CATALOGUE for sentence in sentences(f"{i.question} {i.remedy}")]


def test_syllables_are_counted_nearly_as_they_are_heard() -> None:
    heard = {"cat": 1, "people": 2, "meeting": 2, "community": 4, "value": 2, "home": 1, "evidence": 3}
    assert {word: syllables(word) for word in heard} == heard


def test_a_sentence_of_one_syllable_words_is_easy_and_one_of_long_words_is_not() -> None:
    assert school_year("Who came to the last four that were held") < 3
    assert (
        school_year("Organisational participation facilitates institutional communication opportunities") > 20
    )


@pytest.mark.parametrize("said", [SCREEN, ADVICE], ids=["screen", "advice"])
def test_words_can_be_read_at_about_twelve(said: list[tuple[str, str]]) -> None:
    years = [school_year(sentence) for _, sentence in said]
    assert sum(years) / len(years) <= HARDEST_ON_AVERAGE


@pytest.mark.parametrize("said", [SCREEN, ADVICE], ids=["screen", "advice"])
def test_no_sentence_is_much_harder(said: list[tuple[str, str]]) -> None:
    hard = [
        (round(year, 1), key, text) for key, text in said if (year := school_year(text)) > HARDEST_SENTENCE
    ]
    assert hard == []

"""What was counted, in words: nobody reads the code that stands for a name."""

import pytest

from dashboard.community.explained import counted
from dashboard.language import words


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("person p18196b3d6849", "a person"),
        ("meeting 2026-03-05, person p18196b3d6849", "meeting 2026-03-05, a person"),
        ("meeting Reading, and why", "meeting Reading, and why"),
        ("row", "a line"),
        ("story, realised", "story, realised"),
        ("the five roles of guide 6", "the five roles of guide 6"),
    ],
)
def test_what_was_counted_is_named_without_codes(about: str, said: str) -> None:
    assert counted(about) == said


def test_it_is_named_in_the_language_spoken() -> None:
    with words.spoken("af"):
        assert counted("row") == "’n reël"

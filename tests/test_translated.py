"""A translation says when the English that it was made from has changed."""

from pathlib import Path

import pytest

from dashboard.language import translated, words

OTHERS = [code for code in words.LANGUAGES if code != words.ENGLISH]
SAID = {"words.a.b": "One", "words.a.c": "Two", "card.x": "Three"}


@pytest.mark.parametrize("code", OTHERS)
def test_no_english_has_changed_since_it_was_translated(code: str) -> None:
    left = translated.stale(translated.english(), translated.record(code))
    assert left == [], (
        "Look at these translations, then record it: python -m dashboard.language.translated --seen KEY…"
    )


@pytest.mark.parametrize("code", OTHERS)
def test_all_that_has_a_key_is_watched(code: str) -> None:
    said = translated.english()
    assert {f"words.{key}" for key in words.written(code)} <= said.keys()
    assert {"card.core_retention", "code.not_a_date", "why.privacy_k"} <= said.keys()


def test_what_changed_is_named_until_somebody_has_looked(tmp_path: Path) -> None:
    translated.keep("af", SAID, SAID, tmp_path)
    assert translated.stale(SAID, translated.record("af", tmp_path)) == []
    changed = {"words.a.b": "One!", "words.a.c": "Two", "words.a.d": "New"}
    seen = translated.record("af", tmp_path)
    assert translated.stale(changed, seen) == ["card.x", "words.a.b", "words.a.d"]
    translated.keep("af", ["words.a.b"], changed, tmp_path)
    assert translated.stale(changed, translated.record("af", tmp_path)) == ["card.x", "words.a.d"]
    translated.keep("af", ["card.x", "words.a.d"], changed, tmp_path)
    assert (tmp_path / "seen.af.txt").read_text(encoding="utf-8").splitlines() == [
        f"{translated.digest('One!')} words.a.b",
        f"{translated.digest('Two')} words.a.c",
        f"{translated.digest('New')} words.a.d",
    ]


def test_where_nobody_has_looked_all_is_stale(tmp_path: Path) -> None:
    assert translated.stale(SAID, translated.record("af", tmp_path)) == sorted(SAID)

"""The handbook is written from the declarations, and the words of the screen are all there and all used."""

import re
from pathlib import Path

import pytest

from dashboard import handbook
from dashboard.language import formats, words
from metrics import CATALOGUE, Policy
from metrics.judging.rules import RULES

DASHBOARD = Path(handbook.__file__).parent
CODE = "\n".join(path.read_text(encoding="utf-8") for path in sorted(DASHBOARD.rglob("*.py")))
KEYS = [key for key in words.catalogue() if not key.startswith("count.")]
SAID = set(re.findall(r'\b(?:say|template|_note)\(\s*f?"([^"]+)"', CODE))
NAMED = SAID | set(re.findall(r'"([a-z_]+\.[a-z_0-9]+)"', CODE))


def test_the_written_handbook_is_fresh() -> None:
    assert handbook.main(["--check"]) == 0, "run: python -m dashboard.handbook"


def test_a_stale_handbook_is_noticed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                     capsys: pytest.CaptureFixture[str]) -> None:  # fmt: skip
    monkeypatch.setattr(handbook, "README", tmp_path / "README.md")
    assert handbook.main(["--check"]) == 1
    assert "python -m dashboard.handbook" in capsys.readouterr().err
    assert handbook.main([]) == 0
    assert handbook.main(["--check"]) == 0


def test_every_number_is_in_it_once_with_all_that_is_declared() -> None:
    text = handbook.document(Policy.load())
    for indicator in CATALOGUE:
        assert text.count(f"### {indicator.code} ") == 1
        assert f"{indicator.dimension.value}/{indicator.id}.py" in text


def test_every_number_that_votes_says_where_its_band_comes_from() -> None:
    policy = Policy.load()
    for indicator in CATALOGUE:
        if indicator.role.value != "support":
            assert f"- **{words.say('handbook.bands')}:**" in handbook.indicator_markdown(indicator, policy)


def test_every_rule_is_in_it() -> None:
    rules = handbook.sections(Policy.load())[words.say("handbook.rules")]
    assert [int(n) for n in re.findall(r"^\| (\d) \|", rules, re.MULTILINE)] == [
        rule.number for rule in RULES
    ]


def test_no_sentence_is_left_with_an_empty_place() -> None:
    assert "{" not in handbook.document(Policy.load())


def test_numbers_of_the_policy_in_force_are_shown(tmp_path: Path) -> None:
    page = Path(str(handbook.README.parent / "policy.toml")).read_text(encoding="utf-8")
    changed = tmp_path / "policy.toml"
    changed.write_text(page.replace("healthy = 0.85", "healthy = 0.87", 1), encoding="utf-8")
    assert "healthy from 87%" in handbook.document(Policy.load(changed))


def _pattern(said: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{.*?\\\}", ".+", re.escape(said)) + r"\Z")


@pytest.mark.parametrize("said", sorted(SAID))
def test_every_word_that_is_said_exists(said: str) -> None:
    assert any(_pattern(said).match(key) for key in words.catalogue()), said


@pytest.mark.parametrize("key", KEYS)
def test_every_word_is_said(key: str) -> None:
    assert any(_pattern(said).match(key) for said in NAMED), f"{key} is said nowhere"


@pytest.mark.parametrize("key", [key for key in words.catalogue() if key.startswith("count.")])
def test_things_are_counted_in_singular_and_plural(key: str) -> None:
    noun = key.removeprefix("count.")
    assert formats.count(noun, 1).startswith("1 ")
    assert formats.count(noun, 10_000).startswith("10\N{NO-BREAK SPACE}000 ")

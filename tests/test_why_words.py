"""How certainty is said: what would change a verdict, how sure it is, and what it hangs on."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from dashboard.language import why
from ingest import store
from metrics import Policy, Verdict, assess
from metrics.changes import WouldChange
from metrics.judging.sensitivity import Sensitivity
from metrics.judging.stability import Stability
from metrics.why import Why


@pytest.fixture(scope="module")
def verdict(sample_database: Path) -> Verdict:
    with store.read(sample_database) as cursor:
        found = assess(
            cursor, as_of=date(2026, 10, 31), policy=Policy.load(None), communities=["rural-science"]
        )
    return found.communities[0].verdict


def certain(label: str, shares: dict[str, float], changes: tuple[WouldChange, ...] = ()) -> Why:
    hangs = (
        Sensitivity("threshold", "action_completion", "watch", 0.45, "SUSTAIN", "watch"),
        Sensitivity("left out", "core_team", None, None, "INSUFFICIENT DATA", None),
    )
    return Why(changes, Stability(label, shares, 0.1, shares), hangs)


def test_changes_say_what_they_lead_to(verdict: Verdict) -> None:
    changes = (WouldChange("champion", "a champion named who comes to the meetings", "SUSTAIN", "watch"),)
    said = replace(verdict, why=certain("stable", {"INVIGORATE": 1.0, "SUSTAIN": 0.0}, changes))
    assert why.would_change(said) == ["A champion named who comes to the meetings → SUSTAIN · watch"]
    assert why.would_change(replace(said, why=certain("stable", {"INVIGORATE": 1.0}))) == [
        "No single step that was tried, and no two together, would change it: it takes more than that."
    ]
    assert why.would_change(replace(said, headline="TOO EARLY")) == []


def test_the_second_word_of_another_verdict_is_explained_once(verdict: Verdict) -> None:
    steps = ("a champion named", "9 more of the 21 due actions done", "a meeting next month")
    changes = tuple(WouldChange("champion", step, "SUSTAIN", "watch") for step in steps[:2])
    changes += (WouldChange("champion", steps[2], "SUSTAIN", None),)
    said = replace(verdict, why=certain("stable", {"INVIGORATE": 1.0}, changes))
    assert why.qualifiers(said) == ["watch: worth sustaining, with a few things to keep an eye on."]
    assert why.qualifiers(replace(said, qualifier="watch")) == []
    assert why.qualifiers(verdict) == []


def test_a_borderline_verdict_shows_both(verdict: Verdict) -> None:
    shares = {"SUSTAIN": 0.46, "INVIGORATE": 0.54, "RETIRE": 0.0}
    said = replace(verdict, why=certain("borderline between INVIGORATE and SUSTAIN", shares))
    assert why.both(said) == "It is borderline between INVIGORATE and SUSTAIN: weigh both."
    assert why.stability(said).startswith("Borderline: take both seriously.")
    assert "INVIGORATE 54% of the time, SUSTAIN 46% of the time." in why.stability(said)
    assert "RETIRE" not in why.stability(said)


def test_what_it_hangs_on_names_threshold_and_number(verdict: Verdict) -> None:
    said = replace(verdict, why=certain("leaning", {"INVIGORATE": 0.7, "SUSTAIN": 0.3}))
    assert why.both(said) == ""
    assert why.hangs_on(said) == [
        "“Action completion”, if “watch” ended at 45% → SUSTAIN · watch",
        "Without “Core team” → INSUFFICIENT DATA",
    ]


def test_nothing_is_said_where_it_was_not_asked_for(verdict: Verdict) -> None:
    assert verdict.why is None
    assert (why.would_change(verdict), why.stability(verdict), why.both(verdict), why.hangs_on(verdict)) == (
        [],
        "",
        "",
        [],
    )

"""What charts are drawn from: worked out by hand, against plain counting, and against the assessment itself."""

from datetime import date
from pathlib import Path

import numpy as np
import pytest
from screen import AS_OF

from ingest import store
from metrics import Assessment, Figures, Policy, assess, figures
from metrics.charted.answers import Answers, shown
from metrics.charted.cohorts import NoShare
from metrics.charted.histograms import REGULARITY, TIERS, Bar, bars, merged
from metrics.charted.retention import cut

POLICY = Policy.load()
DAY = date.fromisoformat(AS_OF)
FEW, NONE = NoShare.TOO_FEW, NoShare.NO_MEETING


@pytest.fixture(scope="module")
def told(sample_database: Path) -> list[tuple[object, Figures]]:
    with store.read(sample_database) as cursor:
        found: Assessment = assess(cursor, as_of=DAY, policy=POLICY, series=True)
        return [(one, figures(cursor, one, as_of=DAY, policy=POLICY)) for one in found.communities]


def test_it_needs_the_series(sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        (one,) = assess(cursor, as_of=DAY, policy=POLICY, communities=["rural-science"]).communities
        with pytest.raises(ValueError, match="rural-science was assessed without its series"):
            figures(cursor, one, as_of=DAY, policy=POLICY)


def test_the_retention_curve_is_the_series_as_far_as_five_are_followed(told: list) -> None:
    for one, found in told:
        steps = [step for step in one.series["survival"] if step["at_risk"] >= 5]
        assert list(found.retention.steps) == steps
        for step in steps:
            assert found.retention.at_risk[step["meetings"]] == step["at_risk"]
        assert all(people >= 5 for people in found.retention.at_risk)


def test_people_at_risk_by_hand() -> None:
    """Seven people, followed for 1, 2, 2, 4, 4, 4 and 6 meetings: five are left at the second, four at the third."""
    steps = [{"meetings": 2, "at_risk": 6}, {"meetings": 4, "at_risk": 4}]
    found = cut(np.array([1, 2, 2, 4, 4, 4, 6]), steps, 5, 0.95)
    assert found.at_risk == (7, 7, 6)
    assert found.steps == (steps[0],)
    assert cut(np.array([3, 3, 3, 3]), steps, 5, 0.95).at_risk == ()
    assert cut(np.array([], np.int64), [], 5, 0.95).at_risk == ()
    # All of six have stayed: mid-p puts half the chance of that, p⁶ ÷ 2, at 2.5 %.
    assert found.low == pytest.approx(0.05 ** (1 / 6), rel=1e-9)
    assert cut(np.array([9] * 7), [], 5, 0.95).low == pytest.approx(0.05 ** (1 / 7), rel=1e-9)


def test_every_cohort_share_is_that_of_the_series(told: list) -> None:
    seen = 0
    for one, found in told:
        for intake in found.intakes:
            (given,) = [c for c in one.series["cohorts"] if c["cohort"] == intake.cohort]
            assert intake.size in (given["size"], None)
            for share, exact in zip(intake.shares, given["shares"][1:-1], strict=True):
                assert share is FEW or (share is NONE and exact is None) or share == exact
                seen += isinstance(share, float)
    assert seen > 50


def test_the_curve_is_the_series_in_parts_of_five_people_or_more(told: list) -> None:
    parts = set()
    for one, found in told:
        given, curve = one.series["concentration"], found.evenness
        assert (curve.people, curve.attendances) == (given["people"], given["attendances"])
        for at, held in zip(curve.at, curve.held, strict=True):
            assert held == given["lorenz"][round(10 * at) - 1]
            assert curve.people >= 5 * curve.parts
        parts.add(curve.parts)
    assert parts >= {2, 5, 10}


def test_the_chances_that_are_drawn_from_add_up_to_the_attendances(sample_database: Path, told: list) -> None:
    from metrics.engine import prepare

    for one, _ in told:
        with store.read(sample_database) as cursor:
            engine = prepare(cursor, as_of=DAY, policy=POLICY, communities=[one.id])
            ((people, came),) = engine.rows("select count(*), sum(came) from coming")
        given = one.series["concentration"]
        assert (people, people + came) == (given["people"], given["attendances"])


@pytest.mark.parametrize(
    ("agree", "between", "disagree", "parts"),
    [
        (20, 6, 5, (31, 20, 6, 5, None)),
        (20, 0, 5, (25, 20, 0, 5, None)),
        (20, 3, 9, (32, 20, None, None, 12)),
        (20, 0, 0, (20, 20, 0, 0, None)),
        (20, 2, 2, (None, None, None, None, None)),
        (4, 10, 10, (None, None, None, None, None)),
        (0, 4, 0, (None, None, None, None, None)),
    ],
)
def test_answers_of_fewer_than_five_are_put_together_or_hidden(
    agree: int, between: int, disagree: int, parts: tuple[int | None, ...]
) -> None:
    found = shown("useful", agree, between, disagree, k=5)
    assert (found.answers, found.agree, found.between, found.disagree, found.rest) == parts


def test_answers_are_those_of_the_readings(told: list) -> None:
    seen = 0
    for one, found in told:
        asked: dict[str, Answers] = {a.question: a for a in found.answers}
        for indicator, question in (("useful", "useful"), ("value_for_time", "worth_time")):
            reading, told_of = one.reading(indicator), asked.get(question)
            if told_of and told_of.answers is not None:
                assert (told_of.answers, told_of.agree) == (reading.n, reading.numerator)
                assert (told_of.low, told_of.high) == (reading.low, reading.high)
                seen += 1
        useful = asked.get("useful")
        if useful and useful.disagree is not None:
            assert useful.disagree == one.reading("dissatisfaction").numerator
    assert seen > 8


def test_the_lines_of_the_budget_add_up_to_its_reading(told: list) -> None:
    seen = 0
    for one, found in told:
        reading = one.reading("budget_variance")
        if reading.value is None:
            continue
        first = found.budgets[0]
        assert first.currency == one.reading("cost_per_meeting").unit
        assert first.planned == pytest.approx(reading.denominator, rel=1e-12)
        assert first.spent - first.planned == pytest.approx(reading.numerator, rel=1e-9)
        seen += 1
    assert seen
    (ecd,) = [found.budgets[0] for one, found in told if one.id == "early-childhood"]
    assert ecd.currency == "ZAR"
    assert [(line.line, line.planned, line.spent) for line in ecd.lines] == [
        ("catering", 18000.0, 17850.0), ("content", None, 3180.5), ("facilitator", 20800.0, 20800.0),
    ]  # fmt: skip
    assert (ecd.planned, ecd.spent) == (38800.0, 41830.5)


def test_small_bars_are_put_together_with_their_neighbours() -> None:
    given = [Bar((name,), people) for name, people in zip("abcd", (3, 20, 9, 4), strict=True)]
    assert merged(given, 5) == (Bar(("a", "b"), 23), Bar(("c", "d"), 13))
    alone = [Bar((name,), people) for name, people in zip("abc", (0, 3, 0), strict=True)]
    assert merged(alone, 5) == (Bar(("a", "b", "c"), 3),)
    assert bars({"people": {"0-25%": 4}}, REGULARITY, 5) is None
    assert bars({}, TIERS, 5) is None


def test_bars_hold_the_people_of_the_readings(told: list) -> None:
    for one, found in told:
        for shown_bars, indicator in ((found.regularity, "member_regularity"), (found.tiers, "tier_mix")):
            people = one.reading(indicator).detail.get("people", {})
            assert shown_bars is not None or sum(people.values()) < 5
            for bar in shown_bars or ():
                assert bar.people == sum(people.get(kind, 0) for kind in bar.kinds)
                assert bar.people == 0 or bar.people >= 5
            assert sum(bar.people for bar in shown_bars or ()) == (sum(people.values()) if shown_bars else 0)

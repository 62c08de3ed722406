"""Communities side by side: who is compared with whom, in which order, and what is said of each."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from screen import AS_OF

from ingest import store
from metrics import CATALOGUE, COMPARABLE, Assessment, Comparison, Policy, assess, compare
from metrics.assessment import CommunityAssessment
from metrics.indicator import Share

POLICY = Policy.load()
MEASURED = "action_completion"


@pytest.fixture(scope="module")
def sample(sample_database: Path) -> Assessment:
    with store.read(sample_database) as cursor:
        return assess(cursor, as_of=date.fromisoformat(AS_OF), policy=POLICY)


def made(
    sample: Assessment, counts: Mapping[str, tuple[float, float] | None], **said: str | None
) -> Assessment:
    """An assessment of communities with these names and shares, all else as in some community of the sample."""
    return replace(sample, communities=tuple(one(sample, name, c, **said) for name, c in counts.items()))


def one(
    sample: Assessment,
    name: str,
    counts: tuple[float, float] | None,
    shape: str | None = "open",
    purpose_type: str | None = "open-ended",
) -> CommunityAssessment:
    pattern = sample.communities[0]
    k, n = counts or (None, None)
    value = None if counts is None else k / n
    readings = {
        r.id: replace(r, value=value, numerator=k, denominator=n) if r.id == MEASURED else r
        for r in pattern.readings
    }
    return replace(
        pattern, id=name.lower(), name=name, shape=shape, purpose_type=purpose_type, by_id=readings
    )


def names(comparison: Comparison) -> list[list[str]]:
    return [[c.name for c in group.communities] for group in comparison.groups]


FOUR = {"Zinnia": (10.0, 20.0), "aloe": (15.0, 20.0), "Élan": (5.0, 20.0), "Bay": (10.0, 20.0)}


def test_only_shares_are_compared() -> None:
    estimates = {indicator.id: indicator.estimate for indicator in CATALOGUE}
    assert all(isinstance(estimates[indicator], Share) for indicator in COMPARABLE)


@pytest.mark.parametrize("indicator", ["attendance_held", "cost_per_member", "excess_inequality", "nonsense"])
def test_anything_else_is_refused(sample: Assessment, indicator: str) -> None:
    with pytest.raises(ValueError, match="cannot be compared"):
        compare(sample, indicator, POLICY)


def test_communities_stand_by_name_and_not_by_what_they_reach(sample: Assessment) -> None:
    assert names(compare(made(sample, FOUR), MEASURED, POLICY)) == [["aloe", "Bay", "Élan", "Zinnia"]]


def test_the_limits_of_four_by_hand(sample: Assessment) -> None:
    """Rate 40 ÷ 80; φ = 10 ÷ 3 (see test_funnel); error √(.25 · (10/3) ÷ 20) = .2041241; times 1.644854
    and 2.575829."""
    (group,) = compare(made(sample, FOUR), MEASURED, POLICY).groups
    aloe = group.communities[0]
    assert (aloe.numerator, aloe.denominator, aloe.value) == (15, 20, 0.75)
    assert (aloe.low, aloe.high) == pytest.approx((0.5 - 0.3357544, 0.5 + 0.3357544), abs=1e-6)
    assert aloe.flag_high == 1.0
    assert aloe.outside is None
    # Four are too few to draw a value towards the others.
    assert [c.shrunk for c in group.communities] == [None] * 4
    assert (aloe.known, aloe.of) == sample.communities[0].coverage


def test_the_odd_one_is_flagged_on_its_side(sample: Assessment) -> None:
    counts = {f"C{i:02}": (24.0, 30.0) for i in range(12)} | {"C00": (4.0, 30.0)}
    (group,) = compare(made(sample, counts), MEASURED, POLICY).groups
    assert [c.name for c in group.communities if c.outside] == ["C00"]
    odd = group.communities[0]
    assert odd.outside == "below"
    assert odd.value < odd.shrunk < group.funnel.rate
    flipped = {name: (n - k, n) for name, (k, n) in counts.items()}
    (group,) = compare(made(sample, flipped), MEASURED, POLICY).groups
    assert [c.outside for c in group.communities][:2] == ["above", None]


def test_only_like_is_compared_with_like(sample: Assessment) -> None:
    three = {"A": (5.0, 10.0), "B": (6.0, 10.0), "C": (7.0, 10.0)}
    others = {"D": (1.0, 10.0), "E": (2.0, 10.0), "F": (3.0, 10.0)}
    mixed = replace(
        sample,
        communities=made(sample, three).communities
        + made(sample, others, purpose_type="specific").communities
        + made(sample, {"G": (4.0, 10.0)}, shape="closed").communities,
    )
    found = compare(mixed, MEASURED, POLICY)
    assert names(found) == [["A", "B", "C"], ["D", "E", "F"]]
    assert [(group.shape, group.purpose_type) for group in found.groups] == [
        ("open", "open-ended"),
        ("open", "specific"),
    ]
    assert [group.funnel.rate for group in found.groups] == pytest.approx([0.6, 0.2])
    assert [(c.name, c.why) for c in found.left_out] == [("G", "alone")]


def test_a_purpose_that_nobody_named_is_open_ended_and_said_to_be_assumed(sample: Assessment) -> None:
    (group,) = compare(made(sample, FOUR, purpose_type=None), MEASURED, POLICY).groups
    assert (group.purpose_type, group.assumed) == ("open-ended", 4)


def test_who_is_left_out_and_why(sample: Assessment) -> None:
    odd = FOUR | {"Unknown": None, "Few": (2.0, 4.0), "Five": (2.0, 5.0)}
    found = compare(made(sample, odd), MEASURED, POLICY)
    assert [(c.name, c.why) for c in found.left_out] == [("Few", "few"), ("Unknown", "not_known")]
    assert "Five" in names(found)[0]
    # What is left out is not in the common rate either: it could be worked out from it.
    assert found.groups[0].funnel.rate == pytest.approx(42 / 85)
    shapeless = compare(made(sample, FOUR, shape=None), MEASURED, POLICY)
    assert (shapeless.groups, {c.why for c in shapeless.left_out}) == ((), {"no_shape"})


def test_the_curve_runs_over_all_sizes_and_narrows(sample: Assessment) -> None:
    (group,) = compare(made(sample, FOUR | {"Big": (40.0, 80.0)}), MEASURED, POLICY).groups
    assert group.curve[0].denominator == pytest.approx(15)
    assert group.curve[-1].denominator == pytest.approx(88)
    for wide, narrow in pairwise(group.curve):
        assert wide.high - wide.low > narrow.high - narrow.low
    for at in group.curve:
        assert at.flag_low <= at.low <= group.funnel.rate <= at.high <= at.flag_high


@pytest.mark.parametrize("indicator", COMPARABLE)
def test_the_sample_is_compared_whole(sample: Assessment, indicator: str) -> None:
    found = compare(sample, indicator, POLICY)
    everyone = [c.id for group in found.groups for c in group.communities] + [c.id for c in found.left_out]
    assert sorted(everyone) == sorted(c.id for c in sample.communities)

"""Funnel plots for a convener: no community by itself of which fewer than five stand on one side (R23)."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from screen import AS_OF
from test_comparison import made

from dashboard.convener import compared
from ingest import store
from metrics import Assessment, Comparison, Policy, assess, compare
from metrics.communities.compare import blended

POLICY = Policy.load()
Counts = list[tuple[float, float]]


@pytest.fixture(scope="module")
def sample(sample_database: Path) -> Assessment:
    with store.read(sample_database) as cursor:
        return assess(cursor, as_of=date.fromisoformat(AS_OF), policy=POLICY)


def found(sample: Assessment, counts: Counts, fewest: float = 5) -> Comparison:
    """Communities A, B, C … alike in all, with so many of so many forms that call it useful."""
    alike = made(sample, {chr(ord("A") + place): None for place in range(len(counts))})
    communities = tuple(
        replace(one, by_id={"useful": replace(one.by_id["useful"], value=k / n, numerator=k, denominator=n)})
        for one, (k, n) in zip(alike.communities, counts, strict=True)
    )
    return compare(replace(alike, communities=communities), "useful", POLICY, fewest=fewest)


@pytest.mark.parametrize(
    ("counts", "unseen"),
    [
        ([(10, 20), (15, 20)], set()),
        ([(10, 20), (18, 20), (12, 30), (9, 40)], {0, 1}),
        ([(10, 20), (19, 20), (17, 20), (12, 30)], {0, 1, 2}),
        ([(10, 20), (16, 20), (17, 20), (12, 30)], {1, 2}),
        ([(1, 20), (12, 30)], {0, 1}),
    ],
)
def test_what_is_hidden_of_a_funnel_is_of_two_and_has_five_on_each_side(
    counts: list[tuple[int, int]], unseen: set[int]
) -> None:
    """By hand: 2 of one are hidden, so the smallest goes too; 1 + 3 are still 4, so a third goes; 4 + 3 are enough."""
    assert blended(np.array(counts, float), 5) == unseen
    assert blended(np.array(counts, float), 0) == set()


def test_who_is_not_shown_counts_in_the_common_rate(sample: Assessment) -> None:
    """A and B are not shown: 28 of 40 of them, 12 of the others, and with C and D 67 of 110."""
    counts = [(10.0, 20.0), (18.0, 20.0), (24.0, 30.0), (15.0, 40.0)]
    (group,) = (comparison := found(sample, counts)).groups
    assert [one.name for one in group.communities] == ["C", "D"]
    assert (group.pooled, group.numerator, group.denominator) == (4, 67, 110)
    assert [(one.name, one.why) for one in comparison.left_out] == [("A", "pooled"), ("B", "pooled")]
    said = compared.sentence(group)
    assert "In these 4 communities taken together it is 61% (67 of 110)." in said
    assert "Not shown one by one, but counted in it: 2 communities." in said
    whole = found(sample, counts, 0).groups[0]
    assert (whole.funnel, whole.communities[2:]) == (group.funnel, group.communities)


def test_where_none_can_be_shown_the_common_rate_is_all_that_is_said(sample: Assessment) -> None:
    (group,) = found(sample, [(18.0, 20.0), (17.0, 20.0), (19.0, 20.0)]).groups
    assert (group.communities, group.curve, group.numerator, group.denominator) == ((), (), 54, 60)
    assert compared.sentence(group) == (
        "In these 3 communities taken together it is 90% (54 of 60). Not shown one by one, but counted in it: "
        "3 communities. By themselves they would tell of fewer than five."
    )


def test_where_all_together_are_few_on_one_side_nothing_is_said(sample: Assessment) -> None:
    comparison = found(sample, [(19.0, 20.0), (20.0, 20.0), (19.0, 20.0)])
    assert comparison.groups == ()
    assert [one.why for one in comparison.left_out] == ["few"] * 3

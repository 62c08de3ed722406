"""Numbers and lists in words."""

from dataclasses import replace

import pytest

from metrics.indicator import Band, Dimension, Reading, Role, Unit
from metrics.wording import count, listing, name_of, number_of, percent, said_of

READING = Reading(
    id="core_retention",
    code="PA-02",
    dimension=Dimension.PARTICIPATION,
    role=Role.LEAD_OUTCOME,
    value=0.5,
    numerator=2,
    denominator=4,
    n=4,
    low=0.182,
    high=0.818,
    unit=Unit.SHARE,
    band=Band.WATCH,
    firm=False,
    band_source="judgement",
    why_unknown=None,
)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "50%, 2 of 4"),
        ({"numerator": None, "denominator": None}, "50%"),
        ({"numerator": 2.5}, "50%"),
        ({"unit": Unit.RATIO, "value": 13 / 15}, "87%"),
        ({"unit": Unit.PERSONS, "value": 1}, "1 person"),
        ({"unit": Unit.PERSONS, "value": 3}, "3 people"),
        ({"unit": Unit.MONTHS, "value": 14}, "14 months"),
        ({"unit": Unit.STATE, "value": 1}, "in post and active"),
        ({"unit": Unit.STATE, "value": 0}, "nobody is named"),
        ({"unit": Unit.INDEX, "value": 0.3518}, "0.35"),
        ({"unit": Unit.COUNT, "value": 4.0}, "4"),
        ({"unit": Unit.POINTS, "value": -33.3}, "-33"),
        ({"value": None, "why_unknown": "No forms have been brought."}, "No forms have been brought"),
        ({"value": None}, "not recorded"),
    ],
)
def test_a_number_is_said_with_its_unit_and_what_it_was_counted_from(change, words):
    assert number_of(replace(READING, **change)) == words


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({}, "Core retention (to be watched: 50%, 2 of 4)"),
        ({"band": Band.CRITICAL}, "Core retention (may be critical: 50%, 2 of 4)"),
        ({"band": Band.CRITICAL, "firm": True}, "Core retention (critical: 50%, 2 of 4)"),
        ({"band": Band.HEALTHY}, "Core retention (may be healthy: 50%, 2 of 4)"),
        (
            {"band": Band.UNKNOWN, "value": None, "why_unknown": "Too few people."},
            "Core retention (not known: Too few people)",
        ),
        (
            {"value": None, "why_unknown": "No actions recorded."},
            "Core retention (to be watched: No actions recorded)",
        ),
    ],
)
def test_what_may_be_chance_is_said_as_may_be(change, words):
    assert said_of(replace(READING, **change), "Core retention") == words


@pytest.mark.parametrize(
    ("share", "words"),
    [(0, "0%"), (0.001, "under 1%"), (0.6, "60%"), (0.9951, "over 99%"), (1, "100%"), (1.2, "120%")],
)
def test_a_share_is_never_rounded_to_nothing_or_all(share, words):
    assert percent(share) == words


def test_lists_counts_and_names():
    assert listing(["a"]) == "a"
    assert listing(["a", "b"]) == "a and b"
    assert listing(["a", "b", "c"]) == "a, b and c"
    assert count(1, "meeting") == "1 meeting"
    assert count(0, "meeting") == "0 meetings"
    assert name_of(Dimension.FOLLOW_THROUGH) == "Follow-through"

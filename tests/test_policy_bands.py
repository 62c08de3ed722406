"""How a value is read against the edges of a band, and when that is beyond chance."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.indicator import Band, Better
from metrics.policy import band_of, firm_of

UNKNOWN, CRITICAL, WATCH, HEALTHY = Band
HIGHER, LOWER, NEAR_ZERO = (
    (Better.HIGHER, 0.75, 0.5),
    (Better.LOWER, 0.1, 0.25),
    (Better.NEAR_ZERO, 0.1, 0.25),
)


@pytest.mark.parametrize(
    ("numerator", "denominator", "edges", "band"),
    [
        (3, 4, HIGHER, HEALTHY),
        (2, 4, HIGHER, WATCH),
        (1, 4, HIGHER, CRITICAL),
        (0, 4, HIGHER, CRITICAL),
        (7, 10, (Better.HIGHER, 0.7, 0.5), HEALTHY),
        (6, 10, (Better.HIGHER, 0.7, 0.6), WATCH),
        (57, 100, (Better.HIGHER, 0.57, 0.5), HEALTHY),  # 0.57 * 100 is 56.99999999999999
        (29, 100, (Better.LOWER, 0.29, 0.5), HEALTHY),  # 0.29 * 100 is 28.999999999999996
        (1, 10, LOWER, HEALTHY),
        (1, 4, LOWER, WATCH),
        (26, 100, LOWER, CRITICAL),
        (-1, 10, NEAR_ZERO, HEALTHY),
        (1, 4, NEAR_ZERO, WATCH),
        (-3, 10, NEAR_ZERO, CRITICAL),
        (12, 1, (Better.LOWER, 12, 24), HEALTHY),
        (25, 1, (Better.LOWER, 12, 24), CRITICAL),
        (0.5, 1, (Better.HIGHER, 1, 0.5), WATCH),
        (np.nan, 4, HIGHER, UNKNOWN),
        (3, np.nan, HIGHER, UNKNOWN),
        (0, 0, HIGHER, UNKNOWN),
        (3, 0, LOWER, UNKNOWN),
        (3, 4, (Better.HIGHER, np.nan, np.nan), UNKNOWN),
        (3, 4, (Better.NEITHER, 0.75, 0.5), UNKNOWN),
    ],
)
def test_an_edge_belongs_to_the_better_band(numerator, denominator, edges, band):
    assert band_of(numerator, denominator, *edges) == band


@pytest.mark.parametrize(
    ("numerator", "band"),
    [(24, CRITICAL), (25, WATCH), (40, HEALTHY), (75, HEALTHY), (76, WATCH), (100, WATCH)],
)
def test_what_is_good_up_to_a_point_is_watch_above_it(numerator, band):
    assert band_of(numerator, 100, Better.HIGHER, 0.40, 0.25, 0.75) == band


@given(st.integers(0, 2_000), st.integers(1, 2_000), st.integers(1, 99), st.integers(1, 99), st.booleans())
def test_bands_are_those_of_exact_fractions(numerator, denominator, one, other, higher):
    least, most = sorted((one, other))
    healthy, watch = (most, least) if higher else (least, most)
    value = Fraction(numerator, denominator)
    better = Better.HIGHER if higher else Better.LOWER
    if value == Fraction(healthy, 100) or (value > Fraction(healthy, 100)) is higher:
        expected = HEALTHY
    elif value == Fraction(watch, 100) or (value > Fraction(watch, 100)) is higher:
        expected = WATCH
    else:
        expected = CRITICAL
    assert band_of(numerator, denominator, better, healthy / 100, watch / 100) == expected


def test_edges_may_differ_from_row_to_row():
    bands = band_of([2, 2], [4, 4], Better.HIGHER, [0.75, 0.5], [0.6, 0.4])
    assert bands.tolist() == [CRITICAL, HEALTHY]
    assert bands.dtype == np.int8


@pytest.mark.parametrize(
    ("value", "low", "high", "edges", "firm"),
    [
        (0.2, 0.1, 0.74, HIGHER, True),  # critical, and nothing in the interval is healthy
        (0.2, 0.1, 0.75, HIGHER, False),
        (0.9, 0.5, 1.0, HIGHER, True),  # healthy, and nothing in the interval is critical
        (0.9, 0.49, 1.0, HIGHER, False),
        (0.6, 0.6, 0.6, HIGHER, False),  # watch is never firm
        (0.4, 0.11, 0.6, LOWER, True),
        (0.4, 0.10, 0.6, LOWER, False),
        (0.05, 0.0, 0.25, LOWER, True),
        (0.05, 0.0, 0.26, LOWER, False),
        (0.3, -0.4, 0.6, NEAR_ZERO, False),  # the interval reaches over zero, which is healthy
        (0.4, 0.2, 0.6, NEAR_ZERO, True),
        (-0.4, -0.6, -0.2, NEAR_ZERO, True),
        (0.0, -0.3, 0.1, NEAR_ZERO, False),
        (np.nan, np.nan, np.nan, HIGHER, False),
        (0.2, np.nan, np.nan, HIGHER, False),  # no interval, no firmness
    ],
)
def test_firm_is_what_the_interval_leaves_no_doubt_about(value, low, high, edges, firm):
    assert firm_of(band_of([value], [1], *edges), [low], [high], *edges) == [firm]


def test_what_was_counted_whole_is_always_firm():
    bands = band_of([1, 0.5, 0, np.nan], [1, 1, 1, 1], Better.HIGHER, 1, 0.5)
    assert firm_of(bands, *[[0, 0, 0, 0]] * 2, Better.HIGHER, 1, 0.5, census=True).tolist() == [
        True,
        True,
        True,
        False,
    ]

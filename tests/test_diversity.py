"""How many really share: numbers from elsewhere, several groups at once, and the edges."""

import math

import numpy as np
import pandas as pd
import pytest

from metrics.statistics.diversity import (
    absence_factor,
    effective_number,
    h_index,
    largest_share,
    theil,
    theil_between,
)
from metrics.statistics.inequality import Sorted

CHAOSS = (1000, 433, 343, 332, 202, 90, 42, 33)  # CHAOSS, contributor absence factor: 2
SEVEN = (9, 5, 4, 3, 1, 1, 0)  # indicators.md 1.9: h-index 3, absence factor 2, top-2 .61


def of(*groups: tuple[float, ...]) -> Sorted:
    """Values in the groups' order turned round, so that nothing rests on the order of rows."""
    pairs = [(at, value) for at, values in enumerate(groups) for value in values][::-1]
    group, values = np.array([p[0] for p in pairs], int), np.array([p[1] for p in pairs], float)
    return Sorted(group, values, len(groups))


def test_published_numbers_beside_the_edges() -> None:
    # nobody; all zero; all alike (two of four are half); one person; half is reached exactly by the first
    shares = of(CHAOSS, SEVEN, (), (0, 0, 0), (1, 1, 1, 1), (5,), (2, 1, 1))
    np.testing.assert_array_equal(absence_factor(shares), [2, 2, np.nan, np.nan, 2, 1, 1])
    np.testing.assert_array_equal(h_index(shares), [8, 3, 0, 0, 1, 1, 1])
    top = largest_share(shares, 2)
    assert top[0] == pytest.approx(1433 / 2475)
    assert top[1] == pytest.approx(14 / 23)  # .61
    np.testing.assert_array_equal(top[4:], [0.5, 1, 0.75])


def test_effective_number_of_kinds() -> None:
    labels = pd.Series(["a", "b", "b", "a", None, "a", "b", "c", "d", None])
    group = np.array([0, 0, 0, 1, 1, 2, 2, 2, 2, 3])
    weights = np.array([2.0, 1, 1, 3, 99, 5, 5, 5, 5, 1])
    # halves: 2; all one kind, the unknown left out: 1; four alike: 4; nothing known
    np.testing.assert_allclose(effective_number(group, labels, weights, 5), [2, 1, 4, np.nan, np.nan])


def test_three_quarters_to_one_are_one_and_six_tenths() -> None:
    # 1 ÷ (.75² + .25²) = 1 ÷ .625
    found = effective_number(np.zeros(2, int), pd.Series(["x", "y"]), np.array([3.0, 1]), 1)
    assert found == pytest.approx(1.6)


def test_theil_and_its_split_by_hand() -> None:
    # 10, 20 | 30, 0: mean 15, T = (⅔ ln ⅔ + 4/3 ln 4/3 + 2 ln 2) ÷ 4; both kinds have mean 15: nothing between
    # 30, 30 | 0, 0: T = (2 · 2 ln 2) ÷ 4 = ln 2, all of it between
    # 20, 20 | 10, 10: T = 2 (4/3 ln 4/3 + ⅔ ln ⅔) ÷ 4, all between; four alike: 0
    values = np.array([10.0, 20, 30, 0, 30, 30, 0, 0, 20, 20, 10, 10, 7, 7, 7, 7])
    group = np.repeat(np.arange(4), 4)
    labels = pd.Series(["a", "a", "b", "b"] * 4)
    third, two_thirds = 4 / 3 * math.log(4 / 3), 2 / 3 * math.log(2 / 3)
    whole = [(two_thirds + third + 2 * math.log(2)) / 4, math.log(2), (third + two_thirds) / 2, 0]
    np.testing.assert_allclose(theil(group, values, 4), whole, atol=1e-12)
    between = [0, math.log(2), (third + two_thirds) / 2, 0]
    np.testing.assert_allclose(theil_between(group, labels, values, 4), between, atol=1e-12)


def test_theil_of_one_who_has_all_is_the_logarithm_of_how_many() -> None:
    assert theil(np.zeros(5, int), np.array([0, 0, 9.0, 0, 0]), 1) == pytest.approx(math.log(5))


def test_unknown_kinds_are_one_more() -> None:
    # a: 4; not known: 0. Between is all of T = ln 2.
    found = theil_between(np.zeros(2, int), pd.Series(["a", None]), np.array([4.0, 0]), 1)
    assert found == pytest.approx(math.log(2))

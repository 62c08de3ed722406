"""Between which limits chance alone draws the Lorenz curve: by hand, exactly, and against drawing slips."""

import random
from collections import Counter
from itertools import product
from math import comb, prod

import numpy as np
import pytest

from metrics.charted.evenness import by_chance


def lorenz_by_hand(counts: list[int]) -> list[float]:
    counts = sorted(counts)
    held = []
    for tenth in range(1, 10):
        people = tenth * len(counts) / 10
        whole = int(people + 1e-9)
        part = counts[whole] * (people - whole) if whole < len(counts) else 0
        held.append((sum(counts[:whole]) + part) / sum(counts))
    return held


def quantile(values: list[float], weights: list[float], share: float) -> float:
    reached = 0.0
    for value, weight in sorted(zip(values, weights, strict=True)):
        reached += weight
        if reached >= share - 1e-12:
            return value
    raise AssertionError


def test_the_chance_band_of_two_people_by_hand() -> None:
    """Two people, two chances each, two taken: both came once more with chance 4/6, one came twice with 2/6."""
    low, high = by_chance(np.array([2, 2]), 2, 2000, 0.95)
    assert (low[4], high[4]) == (1 / 4, 2 / 4)
    low, high = by_chance(np.array([2, 2]), 2, 2000, 0.2)
    assert (low[4], high[4]) == (2 / 4, 2 / 4)
    everybody, same = by_chance(np.array([3, 3]), 6, 100, 0.95)
    assert everybody.tolist() == same.tolist() == pytest.approx([n / 10 for n in range(1, 10)])


def test_the_chance_band_against_the_exact_distribution() -> None:
    chances, taken = [1, 2, 3, 4, 5], 7
    ways = [
        (again, prod(comb(n, x) for n, x in zip(chances, again, strict=True)) / comb(sum(chances), taken))
        for again in product(*(range(n + 1) for n in chances)) if sum(again) == taken
    ]  # fmt: skip
    assert sum(weight for _, weight in ways) == pytest.approx(1)
    curves = [lorenz_by_hand([1 + x for x in again]) for again, _ in ways]
    weights = [weight for _, weight in ways]
    low, high = by_chance(np.array(chances), taken, 40_000, 0.90)
    for place in range(9):
        values = [curve[place] for curve in curves]
        # So many draws leave the quantile between those of tails that differ by half a percent.
        for found, tail in ((low[place], 0.05), (high[place], 0.95)):
            assert quantile(values, weights, tail - 0.005) - 1e-9 <= found
            assert found <= quantile(values, weights, tail + 0.005) + 1e-9


def test_the_chance_band_against_a_simulation_of_seats() -> None:
    """Every later meeting that somebody could come to is a slip with a name; as many slips as came are drawn."""
    chances = [20, 20, 19, 15, 15, 12, 8, 8, 5, 3, 1, 0]
    slips = [person for person, n in enumerate(chances) for _ in range(n)]
    luck = random.Random(7)
    curves = []
    for _ in range(4000):
        drawn = Counter(luck.sample(slips, 60))
        curves.append(lorenz_by_hand([1 + drawn[person] for person in range(len(chances))]))
    low, high = by_chance(np.array(chances), 60, 4000, 0.95)
    for place in range(9):
        values = sorted(curve[place] for curve in curves)
        assert low[place] == pytest.approx(values[100], abs=0.006)
        assert high[place] == pytest.approx(values[-100], abs=0.006)

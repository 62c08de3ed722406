"""How well people are told apart and put together, held to the goals on registers of which the truth is known."""

from random import Random

import pytest

from benchmarks.identity import SEED, measured
from benchmarks.names import population


def test_the_same_seed_gives_the_same_people() -> None:
    first, second = (population(Random(5), 60, "c1") for _ in range(2))
    assert first == second and len(first) == 60
    assert len({person.surname for person in first}) < 60  # relatives and common surnames are among them


@pytest.mark.slow
def test_the_goals_are_met() -> None:
    found = measured(communities=35, seed=SEED)
    assert found.people >= 2000
    precision, recall = found.automatic
    assert precision >= 0.99
    assert precision >= found.exact[0] and recall >= 3 * found.exact[1]
    assert found.settled[1] >= 0.95
    assert found.true_suggestions >= 0.9 * found.suggestions

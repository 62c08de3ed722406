"""The oracle's statistics against numbers from the handbook, from tables and from other programs."""

import pytest
from oracle_statistics import absence_factor, excess, expected_gini, gini, h_index, mann_kendall_p, wilson

COUNTS = [9, 5, 4, 3, 1, 1, 0]  # indicators.md 1.9: h-index 3, CAF 2, Gini .551, G0 .3069, top-2 .61


def test_contributions_of_seven() -> None:
    assert h_index(COUNTS) == 3
    assert absence_factor(COUNTS) == 2
    assert sum(sorted(COUNTS)[-2:]) / sum(COUNTS) == pytest.approx(0.61, abs=0.005)
    assert gini(COUNTS) * 7 / 6 == pytest.approx(0.551, abs=5e-4)
    assert expected_gini(23, [8] * 7) == pytest.approx(0.3069, abs=5e-5)
    # The handbook's .3518 is (.551 − .3069) ÷ (1 − .3069) with G0 already rounded; unrounded it is .35169.
    assert excess(COUNTS, [8] * 7) == pytest.approx(0.3517, abs=5e-5)


def test_mann_kendall_with_ties_by_hand() -> None:
    """The golden attendance 4 4 3 4 3 4 2 4: S = −5; variance (8·7·21 − 5·4·15 − 2·1·9) ÷ 18 = 47.667;
    z = 4 ÷ 6.9041 = .57937; two-sided p = .5623 (normal table)."""
    assert mann_kendall_p([4, 4, 3, 4, 3, 4, 2, 4]) == pytest.approx(0.5623, abs=1e-4)


@pytest.mark.parametrize(
    ("k", "n", "low", "high"),
    [(6, 8, 0.46, 0.91), (9, 12, 0.51, 0.90), (15, 20, 0.57, 0.87), (30, 40, 0.62, 0.84)],
)
def test_typical_widths(k: int, n: int, low: float, high: float) -> None:
    """indicators.md 0, [C]."""
    assert tuple(round(edge, 2) for edge in wilson(k, n)) == (low, high)


def test_chance_alone_looks_unequal() -> None:
    """indicators.md VO-02 [C]: 12 people, one contribution each on average: Gini ≈ .54; two each: .40."""
    assert expected_gini(12, [8] * 12) == pytest.approx(0.54, abs=0.015)
    assert expected_gini(24, [8] * 12) == pytest.approx(0.40, abs=0.015)

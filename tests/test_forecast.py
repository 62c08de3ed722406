"""The forecast against the donations of indicators.md 1.9: an independent fit, and published 1.20, 0.75, 0.66, 2.78."""

import numpy as np
import pytest

from metrics.statistics.forecast import Patterns, expected_next, fit, still_here

DONATIONS = """0,0,3464; 1,1,1091; 1,2,277; 1,3,129; 1,4,78; 1,5,119; 1,6,129; 2,2,613; 2,3,255; 2,4,155; 2,5,173;
2,6,234; 3,3,322; 3,4,181; 3,5,225; 3,6,357; 4,4,240; 4,5,284; 4,6,512; 5,5,335; 5,6,728; 6,6,1203"""
TABLE = np.array([[float(cell) for cell in row.split(",")] for row in DONATIONS.split(";")])
PATTERNS = Patterns(TABLE[:, 0], TABLE[:, 1], np.full(len(TABLE), 6.0), TABLE[:, 2])
MODEL = fit(PATTERNS)
PLACE = {(int(x), int(t)): row for row, (x, t) in enumerate(TABLE[:, :2])}


def test_parameters() -> None:
    assert MODEL is not None
    found = (MODEL.alpha, MODEL.beta, MODEL.gamma, MODEL.delta)
    assert found == pytest.approx((1.2035, 0.7497, 0.6567, 2.7834), abs=1e-3)
    assert MODEL.log_likelihood == pytest.approx(-33225.58, abs=0.01)


@pytest.mark.parametrize(
    ("pattern", "chance"),
    [((0, 0), 0.108), ((1, 1), 0.070), ((4, 4), 0.200), ((5, 5), 0.522), ((3, 6), 0.930)],
)
def test_still_here(pattern: tuple[int, int], chance: float) -> None:
    assert MODEL is not None
    assert still_here(MODEL, PATTERNS)[PLACE[pattern]] == pytest.approx(chance, abs=6e-4)


@pytest.mark.parametrize(
    ("pattern", "times"),
    [((0, 0), 0.073), ((1, 6), 1.148), ((4, 4), 0.583), ((5, 5), 1.813), ((4, 6), 2.711), ((6, 6), 3.753)],
)
def test_expected(pattern: tuple[int, int], times: float) -> None:
    assert MODEL is not None
    assert expected_next(MODEL, PATTERNS, 5)[PLACE[pattern]] == pytest.approx(times, abs=6e-4)


def test_somebody_who_came_for_the_first_time() -> None:
    """Nothing is known of her but that: α ÷ (α + β) · δ ÷ (γ + δ) = 1.2035/1.9532 · 2.7834/3.4401 = .4985."""
    assert MODEL is not None
    once = Patterns(*np.zeros((3, 1)), np.ones(1))
    assert expected_next(MODEL, once, 1)[0] == pytest.approx(0.4985, abs=2e-4)


def test_a_pattern_reads_the_same_to_the_last_digit_whatever_stands_beside_it() -> None:
    assert MODEL is not None
    together = expected_next(MODEL, PATTERNS, 1)
    long = Patterns(*(np.r_[part, more] for part, more in zip(
        (PATTERNS.x, PATTERNS.t_x, PATTERNS.n, PATTERNS.persons), (40.0, 50.0, 300.0, 1.0), strict=True)))  # fmt: skip
    assert expected_next(MODEL, long, 1)[:-1].tolist() == together.tolist()
    for row in range(len(TABLE)):
        alone = Patterns(
            *(part[row : row + 1] for part in (PATTERNS.x, PATTERNS.t_x, PATTERNS.n, PATTERNS.persons))
        )
        assert expected_next(MODEL, alone, 1)[0] == together[row]


def test_people_who_are_all_alike_have_a_fit_at_the_edge() -> None:
    """Sixty who came to 2 of 4 and of whom nobody shows to have stopped: half of the time, whoever it is."""
    alike = Patterns(np.full(2, 2.0), np.array([4.0, 4.0]), np.full(2, 4.0), np.array([30.0, 30.0]))
    model = fit(alike)
    assert model is not None
    assert expected_next(model, alike, 1) == pytest.approx([0.5, 0.5], abs=1e-2)


def test_long_histories_lose_nothing() -> None:
    """After 500 meetings missed nobody is expected, and after 500 attended one is; no number overflows."""
    assert MODEL is not None
    ends = Patterns(np.array([0.0, 500.0]), np.array([0.0, 500.0]), np.full(2, 500.0), np.ones(2))
    never, always = expected_next(MODEL, ends, 1)
    assert 0 < never < 1e-3
    assert 0.98 < always < 1

"""The forecast against the donations of indicators.md 1.9: an independent fit, and published 1.20, 0.75, 0.66, 2.78."""

import numpy as np
import pytest

from metrics.forecast import Patterns, expected_next, fit, still_here

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

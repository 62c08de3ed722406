"""PA-11: when attendance is said to fall, to rise, or to show no change, by test and by the rules of run charts."""

import numpy as np
import pandas as pd
import pytest

from dashboard.language.history_words import runs_sentence
from metrics.policy import Policy
from metrics.statistics.trend import attendance_trend, run_limits, runs

POLICY = Policy.load()


def detail(*present: float) -> dict[str, object]:
    return details([present])[0]


def details(series: list[tuple[float, ...]]) -> list[dict[str, object]]:
    units = pd.DataFrame(
        [(g, i, x) for g, row in enumerate(series) for i, x in enumerate(row)],
        columns=["group", "position", "numerator"],
    )
    return attendance_trend(units, len(series), POLICY)["detail"].tolist()


@pytest.mark.parametrize(
    ("n", "longest", "crossings"),
    [(10, 6, 2), (12, 7, 3), (16, 7, 4), (20, 7, 6), (24, 8, 8)],
)
def test_the_limits_as_published(n: int, longest: int, crossings: int) -> None:
    """indicators.md 0 for 10 to 20; 24 from the vignette of the R package qicharts2 (Anhøj 2018)."""
    assert [float(limit[0]) for limit in run_limits(np.array([n]))] == [longest, crossings]


def test_runs_by_hand() -> None:
    """Median 10. Sides of 12 11 10 9 8 10 7 12 are + + · − − · − +: six useful, runs 2, 3, 1, two crossings."""
    present = np.array([12.0, 11, 10, 9, 8, 10, 7, 12])
    (row,) = runs(np.zeros(8, int), present, np.array([10.0])).to_dict("records")
    assert (row["useful"], row["longest_run"], row["crossings"], row["latest"]) == (6, 3, 2, 1)


def test_many_communities_are_counted_as_if_alone() -> None:
    rows = [(9.0, 5, 9, 5, 9, 5), (5.0, 5, 5), (1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)]
    assert details(rows) == [detail(*row) for row in rows]


def test_nothing_off_the_median_has_no_runs() -> None:
    (row,) = runs(np.zeros(12, int), np.full(12, 7.0), np.array([7.0])).to_dict("records")
    assert (row["useful"], row["longest_run"], row["crossings"], row["latest"]) == (0, 0, 0, 0)
    assert detail(*[7] * 12)["word"] == "no evidence of change"


def test_a_drop_that_lasts_is_falling_and_its_mirror_rising() -> None:
    down = detail(20, 21, 20, 22, 19, 21, 20, 12, 11, 13, 12, 11, 13, 12)
    assert down["word"] == "falling (firm)"
    # Seven and seven of fourteen: log₂ 14 + 3 = 6.8, so that seven in a row are not yet too long for chance;
    # one crossing is too few (5 % point of 13 throws: 4).
    runs_of = [down[name] for name in ("longest_run", "longest_run_limit", "crossings", "crossings_limit")]
    assert runs_of == [7, 7, 1, 4]
    assert detail(12, 13, 11, 12, 13, 11, 12, 20, 21, 19, 22, 20, 21, 20)["word"] == "rising (firm)"


def test_a_shift_is_seen_by_its_run_where_the_test_for_a_drift_is_not_sure() -> None:
    """Two low, ten high, and then eight below the median: of 20, the longest run that chance gives is 7."""
    present = (1, 2, 30, 32, 34, 36, 38, 39, 37, 35, 33, 31, 10, 11, 12, 13, 14, 15, 16, 17)
    found = detail(*present)
    assert found["p"] > 0.05
    assert found["slope_per_meeting"] < 0
    assert (found["longest_run"], found["longest_run_limit"], found["word"]) == (10, 7, "falling (firm)")
    # The same the other way round in time: it was low for long, and the last word is another.
    assert detail(*present[::-1])["word"] == "no evidence of change"


def test_a_wave_has_no_direction_and_is_said_to_have_changed() -> None:
    found = detail(20, 21, 22, 23, 9, 8, 7, 8, 9, 7, 24, 22, 21)
    assert found["word"] == "no evidence of change"
    assert found["crossings"] < found["crossings_limit"]


def test_below_ten_meetings_runs_say_nothing() -> None:
    assert "longest_run" not in detail(9, 9, 9, 9, 1, 1, 1, 1)
    # Ten meetings, but two on the median: eight are useful.
    assert "longest_run" not in detail(9, 9, 9, 9, 5, 5, 1, 1, 1, 1)


def test_chance_alone_is_seldom_called_firm() -> None:
    """2000 communities that come by chance only, fixed seed: below one in twelve of any length, of which the test
    for a drift makes 5 %."""
    chance = np.random.default_rng(20261125)
    for meetings in (8, 12, 20, 30):
        words = [d["word"] for d in details([tuple(row) for row in chance.poisson(25, (2000, meetings))])]
        firm = np.mean([word != "no evidence of change" for word in words])
        assert 0.02 < firm < 1 / 12


def test_what_is_said_beside_the_chart() -> None:
    steady = {"longest_run": 5, "longest_run_limit": 7, "crossings": 6, "crossings_limit": 4}
    assert runs_sentence(steady) == runs_sentence({}) == ""
    assert "8 meetings in a row lay on one side" in runs_sentence(steady | {"longest_run": 8})
    assert "crossed its median 2 times only" in runs_sentence(steady | {"crossings": 2})

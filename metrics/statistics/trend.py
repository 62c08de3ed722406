"""Whether attendance drifts or has shifted: Theil–Sen slope, Mann–Kendall test, and the rules of run charts,
for many communities at once."""

from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from metrics.policy import Policy
from metrics.statistics.estimates import finite, mann_kendall, rows_of_equal_length, theil_sen

# Chance has fewer crossings of the median than the limit this seldom (Anhøj and Olesen 2014).
CROSSINGS_TAIL = 0.05
RUNS = ("longest_run", "longest_run_limit", "crossings", "crossings_limit")


def slopes(group: np.ndarray, present: np.ndarray, groups: int) -> pd.DataFrame:
    """Slope a meeting, two-sided p, median and number of meetings by group; NaN below two meetings.

    `group` is sorted, and within a group the meetings stand in their order.
    """
    table = pd.DataFrame(
        {"slope": np.nan, "p": np.nan, "median": np.nan, "meetings": np.bincount(group, minlength=groups)},
        index=np.arange(groups),
    )
    for chosen, positions in rows_of_equal_length(group):
        series = present[positions]
        table.loc[chosen, "median"] = np.median(series, axis=1)
        if series.shape[1] >= 2:
            table.loc[chosen, "slope"] = theil_sen(series)
            table.loc[chosen, "p"] = mann_kendall(series)
    return table


def runs(group: np.ndarray, present: np.ndarray, median: np.ndarray) -> pd.DataFrame:
    """Runs on one side of the median by group, as Anhøj's rules for run charts count them.

    Points on the median are passed over: `useful` are left, with the longest run, how often the line
    crosses the median, and `latest`, the length of the run that the newest is in (negative: below). The
    limits are the longest run and the fewest crossings that chance gives; NaN where nothing is left.
    """
    side = np.sign(present - median[group])
    on, side = group[side != 0], side[side != 0]
    groups = len(median)
    same = np.r_[False, on[1:] == on[:-1]]
    turn = np.r_[False, side[1:] != side[:-1]]
    run = np.cumsum(~same | turn) - 1
    length = np.bincount(run) if len(run) else np.array([], int)
    longest, latest = np.zeros(groups), np.zeros(groups)
    np.maximum.at(longest, on, length[run])
    # Of several values for one group the last stays: that of the newest meeting.
    latest[on] = length[run] * side
    useful = np.bincount(on, minlength=groups)
    run_limit, crossing_limit = run_limits(useful)
    return pd.DataFrame(
        {
            "useful": useful,
            "longest_run": longest,
            "longest_run_limit": run_limit,
            "crossings": np.bincount(on, same & turn, groups),
            "crossings_limit": crossing_limit,
            "latest": latest,
        }
    )


def run_limits(useful: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The longest run, round(log₂ n + 3), and the fewest crossings, the lower 5 % point of a fair coin's
    n − 1, that chance gives n points off the median; NaN for n = 0."""
    from scipy.special import bdtr

    crossings = np.full(len(useful), np.nan)
    for n in np.unique(useful[useful > 0]):
        below = bdtr(np.arange(n), n - 1, 0.5)
        crossings[useful == n] = np.searchsorted(below, CROSSINGS_TAIL)
    with np.errstate(divide="ignore"):
        longest = np.round(np.log2(useful) + 3)
    return np.where(useful > 0, longest, np.nan), crossings


def attendance_trend(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """PA-11: slope ÷ median attendance as the value; slope, p, runs and the word for them in `detail`."""
    units = units.sort_values(["group", "position"])
    group, present = units["group"].to_numpy(), units["numerator"].to_numpy(float)
    table = slopes(group, present, groups)
    table = table.join(runs(group, present, table["median"].to_numpy()))
    level = 1 - policy.number("statistics_series_level")
    few = policy.number("minimum_run_meetings")
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.where(table["median"] > 0, table["slope"] / table["median"], np.nan)
    detail = [_detail(row, level, few) for row in table.to_dict("records")]
    return pd.DataFrame({"value": value, "n": table["meetings"], "detail": detail})


def _detail(row: Mapping[Hashable, float], level: float, few: float) -> dict[str, Any]:
    """Slope and p; and from `few` meetings off the median on, the runs."""
    said: dict[str, Any] = {"slope_per_meeting": finite(row["slope"]), "p": finite(row["p"])}
    if row["useful"] >= few:
        said |= {name: int(row[name]) for name in RUNS}
    return said | {"word": _word(row, level, few)}


def _word(row: Mapping[Hashable, float], level: float, few: float) -> str:
    if np.isnan(row["p"]):
        return "too few meetings for a trend"
    drift = np.sign(row["slope"]) if row["p"] <= level else 0.0
    # A shift has a direction only while it lasts; a long run that is over, or few crossings, may be a wave.
    shifted = row["useful"] >= few and abs(row["latest"]) > row["longest_run_limit"]
    if shifted and np.sign(row["latest"]) == np.sign(row["slope"]):
        drift = np.sign(row["slope"])
    if not drift:
        return "no evidence of change"
    return "falling (firm)" if drift < 0 else "rising (firm)"

"""Whether attendance drifts: Theil–Sen slope and Mann–Kendall test, for many communities at once."""

import numpy as np
import pandas as pd

from metrics.estimates import finite, mann_kendall, rows_of_equal_length, theil_sen
from metrics.policy import Policy


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


def attendance_trend(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """PA-11: slope ÷ median attendance as the value; slope, p and the word for it in `detail`."""
    units = units.sort_values(["group", "position"])
    table = slopes(units["group"].to_numpy(), units["numerator"].to_numpy(float), groups)
    level = 1 - policy.number("statistics_series_level")
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.where(table["median"] > 0, table["slope"] / table["median"], np.nan)
    detail = [
        {"slope_per_meeting": finite(s), "p": finite(p), "word": _word(s, p, level)}
        for s, p in zip(table["slope"], table["p"], strict=True)
    ]
    return pd.DataFrame({"value": value, "n": table["meetings"], "detail": detail})


def _word(slope: float, p: float, level: float) -> str:
    if np.isnan(p):
        return "too few meetings for a trend"
    if p > level or slope == 0:
        return "no evidence of change"
    return "falling (firm)" if slope < 0 else "rising (firm)"

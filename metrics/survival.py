"""Kaplan–Meier for many communities at once, and what is read off the curve.

How long people stay is counted in held meetings, how long actions take in days; the curve is the same.
"""

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.estimates import finite, normal_quantile
from metrics.policy import Policy

Numbers = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]

MEETINGS_AHEAD = (4, 8)
HALF = 0.5
ROUNDING = 1e-12


def kaplan_meier(
    group: npt.ArrayLike, time: npt.ArrayLike, ended: npt.ArrayLike, level: float
) -> pd.DataFrame:
    """Product-limit estimate with Greenwood's variance and a log-log interval at `level`.

    One value for everybody followed: the group, for how long, and whether it ended (1) or is only known
    to have lasted so long (0). Gives one row for each group and each time at which somebody's following
    stopped, in order: group, time, at_risk, events, probability, low, high. Where the curve is still at 1
    or already at 0 the log-log interval does not exist and is NaN.
    """
    lives = pd.DataFrame({"group": np.asarray(group), "time": np.asarray(time), "events": np.asarray(ended)})
    steps = lives.groupby(["group", "time"], sort=True)["events"].agg(["sum", "count"]).reset_index()
    steps = steps.rename(columns={"sum": "events", "count": "stopped"})
    by_group = steps.groupby("group", sort=False)
    gone = by_group["stopped"].cumsum() - steps["stopped"]
    at_risk = (by_group["stopped"].transform("sum") - gone).to_numpy(float)
    events = steps["events"].to_numpy(float)
    with np.errstate(divide="ignore", invalid="ignore"):
        steps["at_risk"] = at_risk
        steps["factor"] = 1 - events / at_risk
        steps["step"] = np.where(events > 0, events / (at_risk * (at_risk - events)), 0.0)
        probability = by_group["factor"].cumprod().to_numpy()
        spread = np.sqrt(by_group["step"].cumsum().to_numpy())
        reach = normal_quantile(level) * spread / np.log(probability)
        low, high = probability ** np.exp(-reach), probability ** np.exp(reach)
    inside = (probability > 0) & (probability < 1)
    return pd.DataFrame(
        {
            "group": steps["group"],
            "time": steps["time"],
            "at_risk": at_risk,
            "events": events,
            "probability": probability,
            "low": np.where(inside, low, np.nan),
            "high": np.where(inside, high, np.nan),
        }
    )


def retention_at(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """PA-07: the curve four meetings on, as value, low and high; four and eight in `detail`."""
    level = policy.number("statistics_reading_level")
    curve = kaplan_meier(units["group"], units["meetings"], units["lapsed"], level)
    first, second = (_read_at(curve, ahead, groups) for ahead in MEETINGS_AHEAD)
    detail = [
        {f"at_{MEETINGS_AHEAD[0]}": finite(a), f"at_{MEETINGS_AHEAD[1]}": finite(b)}
        for a, b in zip(first["probability"], second["probability"], strict=True)
    ]
    return first.rename(columns={"probability": "value"}).assign(detail=detail)


def _read_at(curve: pd.DataFrame, time: int, groups: int) -> pd.DataFrame:
    """probability, low and high of each group at a time; NaN where nobody was followed for so long."""
    longest = curve.groupby("group")["time"].max().reindex(range(groups))
    before = curve[curve["time"] <= time].groupby("group").tail(1).set_index("group")
    read = before[["probability", "low", "high"]].reindex(range(groups))
    started = pd.DataFrame({"probability": 1.0, "low": np.nan, "high": np.nan}, index=range(groups))
    read = read.where(read["probability"].notna(), started)
    return read.where(longest >= time)


def median_time(curve: pd.DataFrame, groups: int) -> pd.DataFrame:
    """Of each group, the first time at which half have ended, and that of the curve's two limits (Brookmeyer
    and Crowley 1982); NaN where it is not reached."""

    def reached(column: str) -> pd.Series:
        below = curve[curve[column] <= HALF + ROUNDING]
        return below.groupby("group")["time"].min().reindex(range(groups)).astype(float)

    return pd.DataFrame({"value": reached("probability"), "low": reached("low"), "high": reached("high")})

"""How long people stay: Kaplan–Meier over the index of held meetings, for many communities at once."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.estimates import finite, normal_quantile
from metrics.policy import Policy

Numbers = npt.NDArray[np.float64]

MEETINGS_AHEAD = (4, 8)


@dataclass(frozen=True)
class Curves:
    """Matrices (groups, longest stay + 1) by meetings after the first attendance."""

    at_risk: Numbers
    lapsed: Numbers
    probability: Numbers
    low: Numbers
    high: Numbers


def kaplan_meier(
    group: npt.NDArray[np.int64],
    meetings: npt.NDArray[np.int64],
    lapsed: npt.NDArray[np.int64],
    groups: int,
    level: float,
) -> Curves:
    """Product-limit estimate with Greenwood's variance and a log-log interval at `level`.

    One value a person: stay in meetings and whether it ended in a lapse. Where the curve is still at 1
    or already at 0 the log-log interval does not exist and is NaN.
    """
    width = int(meetings.max(initial=0)) + 1
    cell = group * width + meetings
    ended = np.bincount(cell, minlength=groups * width).reshape(groups, width).astype(float)
    events = np.bincount(cell, lapsed, groups * width).reshape(groups, width).astype(float)
    at_risk: Numbers = ended[:, ::-1].cumsum(axis=1)[:, ::-1]
    z = normal_quantile(level)
    with np.errstate(divide="ignore", invalid="ignore"):
        stay_on = np.where(at_risk > 0, 1 - events / at_risk, 1.0)
        probability = stay_on.cumprod(axis=1)
        step = np.where(events > 0, events / (at_risk * (at_risk - events)), 0.0)
        reach = z * np.sqrt(step.cumsum(axis=1)) / np.log(probability)
        low, high = probability ** np.exp(-reach), probability ** np.exp(reach)
    inside = (probability > 0) & (probability < 1)
    return Curves(at_risk, events, probability, np.where(inside, low, np.nan), np.where(inside, high, np.nan))


def retention_at(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """PA-07: the curve four meetings on, as value, low and high; four and eight in `detail`."""
    group, meetings = units["group"].to_numpy(), units["meetings"].to_numpy(np.int64)
    level = policy.number("statistics_reading_level")
    curves = kaplan_meier(group, meetings, units["lapsed"].to_numpy(np.int64), groups, level)
    longest = np.zeros(groups, int)
    np.maximum.at(longest, group, meetings)
    last = curves.probability.shape[1] - 1

    def at(matrix: Numbers, ahead: int) -> Numbers:
        return np.where(longest >= ahead, matrix[:, min(ahead, last)], np.nan)

    first, second = (at(curves.probability, ahead) for ahead in MEETINGS_AHEAD)
    detail = [
        {f"at_{MEETINGS_AHEAD[0]}": finite(a), f"at_{MEETINGS_AHEAD[1]}": finite(b)}
        for a, b in zip(first, second, strict=True)
    ]
    low, high = (at(matrix, MEETINGS_AHEAD[0]) for matrix in (curves.low, curves.high))
    return pd.DataFrame({"value": first, "low": low, "high": high, "detail": detail})

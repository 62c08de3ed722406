"""Kaplan–Meier for many communities at once, and what is read off the curve.

How long people stay is counted in held meetings, how long actions take in days; the curve is the same.
Its interval is the beta product confidence procedure of Fay, Brittain and Proschan (2013), as mid-p of Fay
and Brittain (2016), with the products of beta variables matched by their first two moments, as both do.
Unlike the usual ones it holds for a handful of people, with many still followed, and where the curve is
still at 1 or already at 0; with nobody censored it is the mid-p interval of a proportion.
"""

import numpy as np
import numpy.typing as npt
import pandas as pd
from numpy.typing import ArrayLike

from metrics.policy import Policy
from metrics.statistics.estimates import finite

Numbers = npt.NDArray[np.float64]

MEETINGS_AHEAD = (4, 8)
HALF = 0.5
ROUNDING = 1e-12
STEPS = 60


def kaplan_meier(group: ArrayLike, time: ArrayLike, ended: ArrayLike) -> pd.DataFrame:
    """The product-limit estimate of every group.

    One value for everybody followed: the group, for how long, and whether it ended (1) or is only known
    to have lasted so long (0). Gives one row for each group and each time at which somebody's following
    stopped, in order: group, time, at_risk, events, stopped, probability; and mean and square, the first
    two moments of the chance that the upper limit is read from (see `limits`).
    """
    lives = pd.DataFrame({"group": np.asarray(group), "time": np.asarray(time), "events": np.asarray(ended)})
    steps = lives.groupby(["group", "time"], sort=True)["events"].agg(["sum", "count"]).reset_index()
    steps = steps.rename(columns={"sum": "events", "count": "stopped"})
    by_group = steps.groupby("group", sort=False)
    at_risk = by_group["stopped"].transform("sum") - by_group["stopped"].cumsum() + steps["stopped"]
    n, stay = at_risk.astype(float), (at_risk - steps["events"]).astype(float)
    factors = pd.DataFrame(
        {
            "probability": stay / n,
            # Of a beta variable (stay + 1, events); without an event both are 1.
            "mean": (stay + 1) / (n + 1),
            "square": (stay + 1) * (stay + 2) / ((n + 1) * (n + 2)),
        }
    )
    products = factors.groupby(steps["group"], sort=False).cumprod()
    return pd.concat([steps.assign(at_risk=at_risk), products], axis=1)


def limits(mean: ArrayLike, square: ArrayLike, following: ArrayLike, level: float) -> tuple[Numbers, Numbers]:
    """Both limits of a survival probability at `level`, for arrays of one shape.

    `mean` and `square` are of the product of beta variables up to the time, `following` counts those who
    have lasted beyond it; one whose following ends then is one of them, for it is known to have lasted.
    """
    below, above = beta_products(mean, square, following)
    tail = (1 - level) / 2
    return _mixed_quantile(tail, below, above), _mixed_quantile(1 - tail, below, above)


def beta_products(
    mean: ArrayLike, square: ArrayLike, following: ArrayLike
) -> tuple[tuple[Numbers, Numbers], tuple[Numbers, Numbers]]:
    """Parameters of the beta variables that bound the curve from below and from above.

    The lower one is the upper one times a beta variable (following, 1). Parameters (0, 1) stand for a
    chance of 0, (1, 0) for one of 1.
    """
    m, s, y = np.asarray(mean, float), np.asarray(square, float), np.asarray(following, float)
    return _matched(m * y / (y + 1), s * y / (y + 2)), _matched(m, s)


def _matched(mean: Numbers, square: Numbers) -> tuple[Numbers, Numbers]:
    with np.errstate(divide="ignore", invalid="ignore"):
        size = (mean - square) / (square - mean**2)
        sure = (mean <= 0) | (mean >= 1)
        return (
            np.where(sure, np.where(mean >= 1, 1.0, 0.0), mean * size),
            np.where(sure, np.where(mean >= 1, 0.0, 1.0), (1 - mean) * size),
        )


def _mixed_quantile(share: float, below: tuple[Numbers, Numbers], above: tuple[Numbers, Numbers]) -> Numbers:
    """Quantile of what is one of two beta variables with even chances: by Newton's steps between the
    quantiles of the two, halving where a step leads out, until no step is left that matters."""
    low, high = _quantile(share, *below), _quantile(share, *above)
    found = low if share < HALF else high  # where one of the two is certain, so is this end
    rows = np.flatnonzero(low > 0 if share < HALF else high < 1)
    low, high = low[rows], high[rows]
    x = (low + high) / 2
    for _ in range(STEPS):
        lower, upper = (tuple(part[rows] for part in pair) for pair in (below, above))
        over = _reached(x, *lower) + _reached(x, *upper) - 2 * share
        low, high = np.where(over < 0, x, low), np.where(over < 0, high, x)
        with np.errstate(divide="ignore", invalid="ignore"):
            step = x - over / (_density(x, *lower) + _density(x, *upper))
        moved = np.where((step >= low) & (step <= high), step, (low + high) / 2)
        found[rows] = moved
        left = np.abs(moved - x) > ROUNDING * moved
        rows, x, low, high = rows[left], moved[left], low[left], high[left]
    return found


def _quantile(share: float, a: Numbers, b: Numbers) -> Numbers:
    from scipy.special import betaincinv

    found = betaincinv(np.where(a != 0, a, 1.0), np.where(b != 0, b, 1.0), share)
    return np.where(a <= 0, 0.0, np.where(b <= 0, 1.0, found))


def _reached(x: Numbers, a: Numbers, b: Numbers) -> Numbers:
    from scipy.special import betainc

    found = betainc(np.where(a != 0, a, 1.0), np.where(b != 0, b, 1.0), x)
    return np.where(a <= 0, 1.0, np.where(b <= 0, np.where(x >= 1, 1.0, 0.0), found))


def _density(x: Numbers, a: Numbers, b: Numbers) -> Numbers:
    from scipy.special import betaln, xlog1py, xlogy

    return np.where((a > 0) & (b > 0), np.exp(xlogy(a - 1, x) + xlog1py(b - 1, -x) - betaln(a, b)), 0.0)


def retention_at(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """PA-07: the curve four meetings on, as value, low and high; four and eight in `detail`."""
    level = policy.number("statistics_reading_level")
    curve = kaplan_meier(units["group"], units["meetings"], units["lapsed"])
    first, second = (_read_at(curve, ahead, groups) for ahead in MEETINGS_AHEAD)
    low, high = limits(first["mean"], first["square"], first["following"], level)
    detail = [
        {f"at_{MEETINGS_AHEAD[0]}": finite(a), f"at_{MEETINGS_AHEAD[1]}": finite(b)}
        for a, b in zip(first["probability"], second["probability"], strict=True)
    ]
    return pd.DataFrame({"value": first["probability"], "low": low, "high": high, "detail": detail})


def _read_at(curve: pd.DataFrame, time: int, groups: int) -> pd.DataFrame:
    """The curve of each group at a time, with `following`; NaN where nobody was followed for so long."""
    of_group = curve.groupby("group")
    size = of_group["at_risk"].max().reindex(range(groups))
    longest = of_group["time"].max().reindex(range(groups))
    last = curve[curve["time"] <= time].groupby("group").tail(1).set_index("group")
    gone = last["events"].where(last["time"] == time, last["stopped"])
    read = last.assign(following=last["at_risk"] - gone)[["probability", "mean", "square", "following"]]
    read = read.reindex(range(groups))
    unmoved = pd.DataFrame({"probability": 1.0, "mean": 1.0, "square": 1.0, "following": size})
    return read.where(read["probability"].notna(), unmoved).where(longest >= time)


def median_time(curve: pd.DataFrame, groups: int, level: float) -> pd.DataFrame:
    """Of each group, the first time at which half have ended, and that of the curve's two limits (Brookmeyer
    and Crowley 1982); NaN where it is not reached."""
    low, high = limits(curve["mean"], curve["square"], curve["at_risk"] - curve["events"], level)

    def reached(limit: npt.ArrayLike) -> pd.Series:
        below = curve[np.asarray(limit) <= HALF + ROUNDING]
        return below.groupby("group")["time"].min().reindex(range(groups)).astype(float)

    return pd.DataFrame({"value": reached(curve["probability"]), "low": reached(low), "high": reached(high)})

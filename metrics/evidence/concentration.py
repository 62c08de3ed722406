"""How unevenly attendance and contributions are shared, as readings."""

import numpy as np
import pandas as pd

from metrics.policy import Policy
from metrics.statistics import inequality
from metrics.statistics.estimates import finite, normal_quantile

TOP_PART = 0.2


def attendance_gini(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """PA-16: Gini of attendances a person, with a jackknife interval; the top fifth's share in `detail`."""
    shares = inequality.Sorted(units["group"].to_numpy(), units["numerator"].to_numpy(float), groups)
    value, error = inequality.gini(shares), inequality.gini_standard_error(shares)
    reach = normal_quantile(policy.number("statistics_reading_level")) * error
    top = inequality.top_share(shares, TOP_PART)
    detail = [
        {"people": int(n), "attendances": int(total), "top20_share": finite(t), "standard_error": finite(e)}
        for n, total, t, e in zip(shares.n, shares.total, top, error, strict=True)
    ]
    return pd.DataFrame(
        {
            "value": value,
            "n": shares.n,
            "low": np.clip(value - reach, 0, 1),
            "high": np.clip(value + reach, 0, 1),
            "detail": detail,
        }
    )


def excess_gini(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """VO-02: how much of the inequality of contributions chance does not explain, 0 to 1 (R22)."""
    del policy
    group = units["group"].to_numpy()
    shares = inequality.Sorted(group, units["numerator"].to_numpy(float), groups)
    with np.errstate(divide="ignore", invalid="ignore"):
        observed = inequality.gini(shares) * shares.n / (shares.n - 1)
        expected = inequality.chance_gini(
            group, units["opportunities"].to_numpy(float), shares.total.astype(float), groups
        )
        value = np.fmax(0.0, (observed - expected) / (1 - expected))
    value = np.where(np.isnan(observed) | np.isnan(expected), np.nan, value)
    detail = [
        {"gini": finite(g), "gini_by_chance": finite(e), "contributions": int(total)}
        for g, e, total in zip(observed, expected, shares.total, strict=True)
    ]
    return pd.DataFrame({"value": value, "n": shares.n, "detail": detail})

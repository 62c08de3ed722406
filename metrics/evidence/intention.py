"""How far attendance lies from the size that a community wants."""

import numpy as np
import pandas as pd

from metrics.policy import Policy


def beyond_range(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """PA-10: how far the mean lies beyond the wanted range, as a share of its nearer end; 0 inside."""
    del policy
    by_group = units.groupby("group")
    said = by_group.agg(
        mean=("numerator", "mean"),
        least=("numerator", "min"),
        most=("numerator", "max"),
        meetings=("denominator", "sum"),
        low=("size_low", "max"),
        high=("size_high", "max"),
    ).reindex(range(groups))
    mean, low, high = (said[name].to_numpy(float, na_value=np.nan) for name in ("mean", "low", "high"))
    # A range written the wrong way round is read the right way round.
    low, high = np.where(low > high, high, low), np.where(low > high, low, high)
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.select([mean < low, mean > high], [(mean - low) / low, (mean - high) / high], 0.0)
    value = np.where(np.isnan(mean) | (np.isnan(low) & np.isnan(high)) | ~np.isfinite(value), np.nan, value)
    said["low"], said["high"] = low, high
    detail = [
        {name: number for name, number in row.items() if not pd.isna(number)}
        for row in said.drop(columns="meetings")
        .rename(columns={"low": "wanted_from", "high": "wanted_to"})
        .astype(float)
        .to_dict("records")
    ]
    return pd.DataFrame({"value": value, "n": said["meetings"].to_numpy(float), "detail": detail})

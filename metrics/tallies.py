"""Shares with the counts of each kind beside them."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.estimates import dispersion, finite, wilson
from metrics.policy import Policy

Numbers = npt.NDArray[np.float64]


def _counts(units: pd.DataFrame, groups: int, by: str) -> list[dict[str, int]]:
    """How many units of each kind every group has; kinds in order of the alphabet, null kinds in none."""
    table = pd.crosstab(units["group"], units[by]).reindex(range(groups), fill_value=0)
    rows = table.to_dict("records") if len(table.columns) else [{}] * groups
    return [{str(word): int(n) for word, n in row.items() if n} for row in rows]


def _sums(units: pd.DataFrame, groups: int, name: str) -> Numbers:
    return np.bincount(units["group"].to_numpy(), units[name].to_numpy(float), groups).astype(float)


def share_by(kind: str, name: str) -> Callable[[pd.DataFrame, int, Policy], pd.DataFrame]:
    """A share with Wilson's interval; in `detail` under `name` how many units are of each value of `kind`."""

    def compute(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
        numerator, denominator = _sums(units, groups, "numerator"), _sums(units, groups, "denominator")
        low, high = wilson(numerator, denominator, policy.number("statistics_reading_level"))
        with np.errstate(divide="ignore", invalid="ignore"):
            value = numerator / denominator
        return pd.DataFrame(
            {
                "value": value,
                "numerator": numerator,
                "denominator": denominator,
                "n": denominator,
                "low": low,
                "high": high,
                "detail": [{name: counts} for counts in _counts(units, groups, kind)],
            }
        )

    return compute


def show_up(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """PA-09: of those who said yes, who came; those who came without having said so in `detail`."""
    said = units.groupby(["group", "cluster"], as_index=False)[["numerator", "denominator"]].sum()
    said = said.sort_values(["group", "numerator", "denominator"])
    phi = dispersion(
        said["group"].to_numpy(),
        said["numerator"].to_numpy(float),
        said["denominator"].to_numpy(float),
        groups,
        enough=policy.number("statistics_dispersion_meetings"),
        otherwise=policy.number("statistics_dispersion_few_meetings"),
    )
    numerator, denominator = _sums(units, groups, "numerator"), _sums(units, groups, "denominator")
    walked_in = _sums(units, groups, "walked_in")
    low, high = wilson(numerator, denominator, policy.number("statistics_reading_level"), phi)
    with np.errstate(divide="ignore", invalid="ignore"):
        value, walk_ins = numerator / denominator, walked_in / (walked_in + numerator)
    detail = [
        {"walk_ins": int(count), "walk_in_share": finite(share)}
        for count, share in zip(walked_in, walk_ins, strict=True)
    ]
    return pd.DataFrame(
        {
            "value": value,
            "numerator": numerator,
            "denominator": denominator,
            "n": denominator,
            "low": low,
            "high": high,
            "detail": detail,
        }
    )

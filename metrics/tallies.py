"""Shares with the counts of each kind beside them."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.estimates import finite
from metrics.indicator import Share

Numbers = npt.NDArray[np.float64]


def _counts(units: pd.DataFrame, groups: int, by: str) -> list[dict[str, int]]:
    """How many units of each kind every group has; kinds in order of the alphabet, null kinds in none."""
    table = pd.crosstab(units["group"], units[by]).reindex(range(groups), fill_value=0)
    rows = table.to_dict("records") if len(table.columns) else [{}] * groups
    return [{str(word): int(n) for word, n in row.items() if n} for row in rows]


def _sums(units: pd.DataFrame, groups: int, name: str) -> Numbers:
    return np.bincount(units["group"].to_numpy(), units[name].to_numpy(float), groups).astype(float)


def share_by(kind: str, name: str) -> Share:
    """A share; in `detail` under `name` how many units are of each value of `kind`."""
    return Share(beside=lambda units, groups: [{name: counts} for counts in _counts(units, groups, kind)])


def walk_ins(units: pd.DataFrame, groups: int) -> list[dict[str, int | float | None]]:
    """Beside PA-09: those who came without having said so."""
    came, walked_in = _sums(units, groups, "numerator"), _sums(units, groups, "walked_in")
    with np.errstate(divide="ignore", invalid="ignore"):
        shares = walked_in / (walked_in + came)
    return [
        {"walk_ins": int(count), "walk_in_share": finite(share)}
        for count, share in zip(walked_in, shares, strict=True)
    ]

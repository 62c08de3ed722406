"""Shares with the counts of each kind beside them."""

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.indicator import Share
from metrics.statistics.estimates import finite

Numbers = npt.NDArray[np.float64]


def _counts(units: pd.DataFrame, groups: int, by: str) -> list[dict[str, int]]:
    """How many units of each kind every group has; kinds in order of the alphabet, null kinds in none."""
    codes, words = pd.factorize(units[by], sort=True)
    told = codes >= 0
    cells = units["group"].to_numpy()[told] * len(words) + codes[told]
    table = np.bincount(cells, minlength=groups * len(words)).reshape(groups, len(words)).tolist()
    return [{str(word): n for word, n in zip(words, row, strict=True) if n} for row in table]


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

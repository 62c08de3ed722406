"""How many really share in something, and between whom it is shared.

`group` (values,) says to which of `groups` each value belongs; values are not negative.
"""

from typing import TypeAlias

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.statistics.inequality import Sorted

Numbers = npt.NDArray[np.float64]
Groups = npt.NDArray[np.int64]
Labels: TypeAlias = "pd.Series[str]"  # words, null where nothing is known

HALF = 0.5


def absence_factor(shares: Sorted) -> Numbers:
    """The smallest number of values that together make half of their group's total, (groups,).

    Contributor absence factor as CHAOSS defines it; NaN where the total is 0.
    """
    above = shares.total[shares.group] - shares.through()
    needed = above < HALF * shares.total[shares.group]
    counted = np.bincount(shares.group, needed, shares.groups)
    return np.where(shares.total > 0, counted, np.nan)


def h_index(shares: Sorted) -> Numbers:
    """The largest h with h values of at least h, (groups,); 0 for an empty group."""
    place = shares.n[shares.group] - shares.rank + 1
    return np.bincount(shares.group, shares.x >= place, shares.groups).astype(float)


def largest_share(shares: Sorted, count: int) -> Numbers:
    """Share of the total held by the `count` largest values, (groups,); NaN where the total is 0."""
    top = shares.rank > (shares.n - count)[shares.group]
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.bincount(shares.group, shares.x * top, shares.groups) / shares.total)


def effective_number(group: Groups, labels: Labels, weights: Numbers, groups: int) -> Numbers:
    """Inverse Simpson 1/Σp² of the weights by label, (groups,); NaN where no label is known.

    As many equally large kinds would be as diverse as these are.
    """
    known = labels.notna().to_numpy()
    table = pd.DataFrame({"group": group[known], "label": labels[known].to_numpy(), "weight": weights[known]})
    sums = table.groupby(["group", "label"], sort=False)["weight"].sum().reset_index()
    owner, held = sums["group"].to_numpy(np.int64), sums["weight"].to_numpy(float)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.bincount(owner, held, groups) ** 2 / np.bincount(owner, held**2, groups))


def theil(group: Groups, values: Numbers, groups: int) -> Numbers:
    """Theil's T = mean(x/μ · ln(x/μ)) with 0 · ln 0 = 0, (groups,); NaN where all values are 0."""
    size = np.bincount(group, minlength=groups)
    total = np.bincount(group, values, groups).astype(float)
    return _theil(group, values, np.ones(len(values)), size, total)


def theil_between(group: Groups, labels: Labels, values: Numbers, groups: int) -> Numbers:
    """The part of Theil's T that lies between the labels, (groups,): T if each had its label's mean.

    Values whose label is not known count as one more kind, so that between and within add up to T.
    """
    table = pd.DataFrame({"group": group, "label": labels.fillna("").to_numpy(), "value": values})
    parts = table.groupby(["group", "label"], sort=False)["value"].agg(["sum", "size"]).reset_index()
    owner, size = parts["group"].to_numpy(np.int64), parts["size"].to_numpy(float)
    everybody = np.bincount(group, minlength=groups)
    total = np.bincount(group, values, groups).astype(float)
    return _theil(owner, parts["sum"].to_numpy(float) / size, size, everybody, total)


def _theil(group: Groups, values: Numbers, weights: Numbers, size: Groups, total: Numbers) -> Numbers:
    """T of values that stand for `weights` each, in groups of `size` values that add up to `total`."""
    with np.errstate(divide="ignore", invalid="ignore"):
        relative = values * size[group] / total[group]
        # 0 · ln 0 is 0: ln 1 in its place.
        parts = weights * relative * np.log(np.where(relative > 0, relative, 1.0))
        return np.asarray(np.bincount(group, parts, len(size)) / size)

"""Intervals and tests, vectorised over communities. No SQL here, and no judgement.

Every function takes arrays of one shape (or shapes that broadcast) and gives arrays of that shape.
NaN in, NaN out.
"""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]


def finite(value: float) -> float | None:
    """The value as a plain number, None for NaN: what a detail or a history holds where nothing is known."""
    return None if np.isnan(value) else float(value)


def normal_quantile(level: float) -> float:
    """z of a two-sided interval at that level: 1.6449 at 0.90, 1.9600 at 0.95."""
    from scipy.special import ndtri

    return float(ndtri(0.5 + level / 2))


def wilson(
    numerator: npt.ArrayLike, denominator: npt.ArrayLike, level: float, dispersion: npt.ArrayLike = 1.0
) -> tuple[Numbers, Numbers]:
    """Wilson's score interval of a proportion; over-dispersion φ divides both counts (R5, R19).

    Wilson (1927), as recommended for small n by Brown, Cai and DasGupta (2001).
    """
    phi = np.asarray(dispersion, float)
    k, n = np.asarray(numerator, float) / phi, np.asarray(denominator, float) / phi
    z = normal_quantile(level)
    with np.errstate(divide="ignore", invalid="ignore"):
        share = np.clip(k / n, 0.0, 1.0)
        centre = (share + z * z / (2 * n)) / (1 + z * z / n)
        reach = z / (1 + z * z / n) * np.sqrt(share * (1 - share) / n + z * z / (4 * n * n))
    return np.clip(centre - reach, 0.0, 1.0), np.clip(centre + reach, 0.0, 1.0)


def dispersion(
    group: npt.NDArray[np.int64],
    numerator: Numbers,
    denominator: Numbers,
    groups: int,
    *,
    enough: float,
    otherwise: float,
) -> Numbers:
    """Over-dispersion φ of each group's proportion between its clusters (indicators.md 0, R34).

    `group` (clusters,) says to which of `groups` each cluster belongs. φ is Pearson's χ² ÷ (m − 1), at
    least 1; below `enough` clusters it is `otherwise`; where all or none is a success it is 1.
    """
    used = denominator > 0
    group, x, n = group[used], numerator[used], denominator[used]
    clusters = np.bincount(group, minlength=groups)
    total = np.bincount(group, n, groups)
    with np.errstate(divide="ignore", invalid="ignore"):
        p = np.bincount(group, x, groups) / total
        spread = (x - n * p[group]) ** 2 / (n * p[group] * (1 - p[group]))
        pearson = np.bincount(group, spread, groups) / (clusters - 1)
    phi = np.where(clusters >= enough, np.fmax(pearson, 1.0), otherwise)
    return np.where((p <= 0) | (p >= 1), 1.0, phi)


def ratio_interval(
    numerator: npt.ArrayLike,
    denominator: npt.ArrayLike,
    events_below: npt.ArrayLike,
    level: float,
    spread: float,
) -> tuple[Numbers, Numbers]:
    """Log-normal interval of a count over another, with dispersion `spread` (R5).

    `events_below` counts the events behind `denominator`, which may be scaled. With no event above, half
    an event stands in for the numerator.
    """
    k = np.asarray(numerator, float)
    above = np.where(k > 0, k, 0.5)
    with np.errstate(divide="ignore", invalid="ignore"):
        centre = above / np.asarray(denominator, float)
        reach = np.exp(
            normal_quantile(level) * np.sqrt(spread * (1 / above + 1 / np.asarray(events_below, float)))
        )
        return centre / reach, centre * reach


def net_promoter_interval(
    promoters: npt.ArrayLike, detractors: npt.ArrayLike, answers: npt.ArrayLike, level: float
) -> tuple[Numbers, Numbers]:
    """Adjusted-Wald interval of (promoters − detractors) ÷ answers, from −1 to 1 (Rocks 2016).

    Three answers are added: ¾ of one to promoters, ¾ to detractors, the rest between.
    """
    n = np.asarray(answers, float) + 3
    above, below = (np.asarray(part, float) + 0.75 for part in (promoters, detractors))
    centre = (above - below) / n
    reach = normal_quantile(level) * np.sqrt(((above + below) / n - centre**2) / n)
    return np.clip(centre - reach, -1.0, 1.0), np.clip(centre + reach, -1.0, 1.0)


def theil_sen(series: Numbers) -> Numbers:
    """Median of the slopes between all pairs, per step; `series` is (rows, n), n ≥ 2 (Theil 1950, Sen 1968)."""
    first, second = np.triu_indices(series.shape[1], 1)
    return np.asarray(np.median((series[:, second] - series[:, first]) / (second - first), axis=1))


def mann_kendall(series: Numbers) -> Numbers:
    """Two-sided p of the Mann–Kendall test for a trend; `series` is (rows, n), n ≥ 2.

    Exact (Kendall's distribution of S) where n ≤ 10 and the row has no ties, else the normal
    approximation with tie and continuity corrections (contract.md, `trend`).
    """
    n = series.shape[1]
    first, second = np.triu_indices(n, 1)
    s = np.sign(series[:, second] - series[:, first]).sum(axis=1)
    ties = np.array([_tie_term(row) for row in series])
    variance = (n * (n - 1) * (2 * n + 5) - ties) / 18
    with np.errstate(divide="ignore", invalid="ignore"):
        z = np.where(s == 0, 0.0, (s - np.sign(s)) / np.sqrt(variance))
    from scipy.special import ndtr

    p = 2 * ndtr(-np.abs(z))
    if n <= 10:
        exact = _kendall_tail(n)
        p = np.where(ties == 0, exact[np.abs(s).astype(int)], p)
    return np.asarray(np.minimum(p, 1.0))


def _tie_term(row: Numbers) -> float:
    counts = np.unique(row, return_counts=True)[1]
    return float((counts * (counts - 1) * (2 * counts + 5)).sum())


def _kendall_tail(n: int) -> Numbers:
    """P(|S| ≥ s) for s = 0 … n(n−1)/2 without ties, from the numbers of permutations by inversions."""
    ways = np.ones(1)
    for size in range(2, n + 1):
        ways = np.convolve(ways, np.ones(size))
    top = n * (n - 1) // 2
    s = np.abs(top - 2 * np.arange(top + 1))
    share = ways / ways.sum()
    return np.array([share[s >= bound].sum() for bound in range(top + 1)])


def rows_of_equal_length(group: npt.NDArray[np.int64]) -> Sequence[tuple[npt.NDArray[np.int64], Numbers]]:
    """Batches of equally long groups, for functions that take matrices.

    `group` (values,) is sorted. Each batch gives the groups in it and the positions of their values,
    shape (groups in the batch, length).
    """
    starts = np.flatnonzero(np.r_[True, group[1:] != group[:-1]]) if len(group) else np.array([], int)
    lengths = np.diff(np.r_[starts, len(group)])
    batches = []
    for length in np.unique(lengths):
        chosen = starts[lengths == length]
        batches.append((group[chosen], chosen[:, None] + np.arange(length)))
    return batches

"""How unevenly something is shared: Gini, its jackknife, Lorenz, and the Gini that chance alone gives.

`group` (values,) says to which of `groups` each value belongs; values are not negative.
"""

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
Groups = npt.NDArray[np.int64]

DECILES = np.arange(1, 10) / 10


class Sorted:
    """Values in rising order within their groups, with the sums that every measure below needs."""

    def __init__(self, group: Groups, values: Numbers, groups: int) -> None:
        order = np.lexsort((values, group))
        self.group, self.x, self.groups = group[order], values[order].astype(float), groups
        self.n = np.bincount(self.group, minlength=groups)
        self.start = np.cumsum(self.n) - self.n
        self.rank = np.arange(len(self.x)) - self.start[self.group] + 1.0
        self.total = np.bincount(self.group, self.x, groups)
        self.weighted = np.bincount(self.group, self.rank * self.x, groups)

    def through(self) -> Numbers:
        """Sum of a group's values up to and with each one."""
        sums = np.r_[0.0, np.cumsum(self.x)]
        return np.asarray(sums[1:] - sums[self.start[self.group]])


def gini(shares: Sorted) -> Numbers:
    """Population Gini Σ|xᵢ−xⱼ| ÷ (2 n² mean), (groups,); NaN for an empty or all-zero group."""
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(2 * shares.weighted / (shares.n * shares.total) - (shares.n + 1) / shares.n)


def gini_standard_error(shares: Sorted) -> Numbers:
    """Jackknife standard error of `gini`, (groups,); NaN below two values. Each value left out in turn."""
    g, n = shares.group, shares.n[shares.group] - 1
    after = shares.total[g] - shares.through()
    with np.errstate(divide="ignore", invalid="ignore"):
        total = shares.total[g] - shares.x
        weighted = shares.weighted[g] - shares.rank * shares.x - after
        without = 2 * weighted / (n * total) - (n + 1) / n
        mean = np.bincount(g, without, shares.groups) / shares.n
        squares = np.bincount(g, (without - mean[g]) ** 2, shares.groups)
        return np.asarray(np.sqrt(squares * (shares.n - 1) / shares.n))


def top_share(shares: Sorted, part: float) -> Numbers:
    """Share of the total held by the largest ⌈part · n⌉ values, (groups,)."""
    # Half a millionth below a whole number is that number: 0.2 · 5 must not become 2 people.
    size = np.ceil(part * shares.n - 1e-9)
    top = shares.rank > (shares.n - size)[shares.group]
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.bincount(shares.group, shares.x * top, shares.groups) / shares.total)


def lorenz(values: Numbers) -> Numbers:
    """Shares of the total held by the lowest tenth, two tenths … nine tenths of one group, (9,).

    By linear interpolation between people, from (0, 0).
    """
    x = np.sort(values.astype(float))
    held = np.r_[0.0, np.cumsum(x)] / x.sum()
    return np.asarray(np.interp(DECILES * len(x), np.arange(len(x) + 1), held))


def chance_gini(group: Groups, weight: Numbers, total: Numbers, groups: int) -> Numbers:
    """Expected Gini · n/(n−1) if each group's `total` fell on its members by chance, (groups,).

    Exact, not simulated (R22): with multinomial shares pᵢ ∝ `weight`, d = xᵢ − xⱼ of a pair has the
    characteristic function φ(t) = (1 − pᵢ − pⱼ + pᵢeⁱᵗ + pⱼe⁻ⁱᵗ)^T, and |d| is the mean over t of
    (1 − cos dt) ÷ (1 − cos t) (Fejér's kernel), a cosine polynomial of degree below T, which more than T
    evenly spaced points integrate without error. Pairs of equal weights are worked out once.
    """
    weight_total = np.bincount(group, weight, groups)
    sizes = np.bincount(group, minlength=groups)
    g, w, count = _distinct(group, weight)
    owner, first, second = _pairs(g, groups)
    pairs = np.where(first == second, count[first] * (count[first] - 1) / 2, count[first] * count[second])
    gap = np.zeros(len(owner))
    # As many points as each total needs and no more, so that a community's result is the same to the
    # last digit whichever others are assessed beside it.
    for draws in np.unique(total[owner]):
        part = np.flatnonzero(total[owner] == draws)
        at = owner[part]
        p, q = w[first[part]] / weight_total[at], w[second[part]] / weight_total[at]
        gap[part] = _expected_gap(p, q, int(draws))
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.bincount(owner, pairs * gap, groups) / (total * (sizes - 1)))


def _distinct(group: Groups, weight: Numbers) -> tuple[Groups, Numbers, Numbers]:
    """Distinct weights of each group, sorted by group, and how many members have each."""
    order = np.lexsort((weight, group))
    g, w = group[order], weight[order]
    new = np.r_[True, (g[1:] != g[:-1]) | (w[1:] != w[:-1])] if len(g) else np.array([], bool)
    starts = np.flatnonzero(new)
    return g[starts], w[starts], np.diff(np.r_[starts, len(g)]).astype(float)


def _pairs(group: Groups, groups: int) -> tuple[Groups, Groups, Groups]:
    """All pairs (a ≤ b) of positions within each group of a sorted `group`: owner, a, b."""
    sizes = np.bincount(group, minlength=groups)
    starts = np.cumsum(sizes) - sizes
    owner, first, second = [], [], []
    for size in np.unique(sizes[sizes > 0]):
        a, b = np.triu_indices(size)
        at = np.flatnonzero(sizes == size)
        owner.append(np.repeat(at, len(a)))
        first.append((starts[at][:, None] + a).ravel())
        second.append((starts[at][:, None] + b).ravel())
    if not owner:
        return (np.array([], np.int64),) * 3
    return np.concatenate(owner), np.concatenate(first), np.concatenate(second)


def _expected_gap(p: Numbers, q: Numbers, draws: int) -> Numbers:
    """E|xᵢ − xⱼ| for pairs with probabilities `p` and `q` (pairs,) of so many draws."""
    points = draws + 2
    t = (np.arange(points) + 0.5) * np.pi / points
    turn = np.exp(1j * t)
    step = (1 - p - q)[:, None] + p[:, None] * turn + q[:, None] / turn
    return np.asarray(((1 - (step**draws).real) / (1 - np.cos(t))).mean(axis=1))

"""The statistics of the oracle, one number at a time, from the formulas of the handbook."""

import math
from collections.abc import Sequence
from functools import cache
from itertools import combinations, pairwise
from statistics import NormalDist, median

from scipy.optimize import brentq
from scipy.special import betainc

Clusters = Sequence[tuple[float, float]]


def z(level: float) -> float:
    return NormalDist().inv_cdf(0.5 + level / 2)


def wilson(k: float, n: float, level: float = 0.90, phi: float = 1.0) -> tuple[float, float]:
    """Wilson's interval of k of n, on k/φ of n/φ (R19)."""
    p, n, quantile = k / n, n / phi, z(level)
    centre = p + quantile**2 / (2 * n)
    half = quantile * math.sqrt(p * (1 - p) / n + quantile**2 / (4 * n**2))
    below = 1 + quantile**2 / n
    return max(0.0, (centre - half) / below), min(1.0, (centre + half) / below)


def dispersion(clusters: Clusters) -> float:
    """φ of (x, n) by meeting: 1 where all or none, 1.5 below four meetings (R19, R34)."""
    clusters = [(x, n) for x, n in clusters if n > 0]
    k, n = sum(x for x, _ in clusters), sum(n for _, n in clusters)
    if k in (0, n):
        return 1.0
    if len(clusters) < 4:
        return 1.5
    p = k / n
    chi = sum((x - m * p) ** 2 / (m * p * (1 - p)) for x, m in clusters)
    return max(1.0, chi / (len(clusters) - 1))


def ratio_interval(events_above: float, events_below: float, value: float, phi: float) -> tuple[float, float]:
    """exp(ln r ± z·√(φ(1/R + 1/E))) at 90 %; with R = 0 by half an event (R5)."""
    if events_above == 0:
        return _around(value, 0.5, events_below, phi)
    return _around(value, events_above, events_below, phi)


def _around(centre: float, above: float, below: float, phi: float) -> tuple[float, float]:
    half = z(0.90) * math.sqrt(phi * (1 / above + 1 / below))
    return centre * math.exp(-half), centre * math.exp(half)


def gini(values: Sequence[float]) -> float:
    """Population form: Σ|xi − xj| ÷ (2 n² mean)."""
    return sum(abs(a - b) for a in values for b in values) / (2 * len(values) * sum(values))


def expected_gini(total: int, weights: Sequence[int]) -> float:
    """Expectation of Gini × n/(n−1) when `total` things fall to persons by chance (R22)."""
    whole = sum(weights)
    apart = sum(_expected_difference(total, a, b, whole) for a, b in combinations(sorted(weights), 2))
    return apart / (total * (len(weights) - 1))


def excess(counts: Sequence[int], opportunities: Sequence[int]) -> float:
    """max(0, (G − G0) ÷ (1 − G0)), both with n/(n−1)."""
    n = len(counts)
    chance = expected_gini(sum(counts), opportunities)
    return max(0.0, (gini(counts) * n / (n - 1) - chance) / (1 - chance))


@cache
def _expected_difference(total: int, a: int, b: int, whole: int) -> float:
    return sum(
        _binomial(total, s, (a + b) / whole)
        * sum(_binomial(s, x, a / (a + b)) * abs(2 * x - s) for x in range(s + 1))
        for s in range(total + 1)
    )


def _binomial(n: int, k: int, p: float) -> float:
    return math.comb(n, k) * p**k * (1 - p) ** (n - k)


def absence_factor(counts: Sequence[int]) -> int:
    """The smallest number of persons who together did half."""
    half, reached = sum(counts) / 2, 0.0
    for place, count in enumerate(sorted(counts, reverse=True), 1):
        reached += count
        if reached >= half:
            return place
    raise AssertionError("counts are empty")


def h_index(counts: Sequence[int]) -> int:
    return sum(count >= place for place, count in enumerate(sorted(counts, reverse=True), 1))


def theil_sen(values: Sequence[float]) -> float:
    return median((values[j] - values[i]) / (j - i) for i, j in combinations(range(len(values)), 2))


def mann_kendall_p(values: Sequence[float]) -> float:
    """Two-sided; exact where n ≤ 10 without ties, else normal with tie and continuity corrections."""
    n = len(values)
    s = sum((b > a) - (b < a) for a, b in combinations(values, 2))
    ties = [list(values).count(v) for v in set(values)]
    if n <= 10 and max(ties) == 1:
        counts = _counts_of_s(n)
        return min(1.0, sum(c for value, c in counts.items() if abs(value) >= abs(s)) / math.factorial(n))
    variance = (n * (n - 1) * (2 * n + 5) - sum(t * (t - 1) * (2 * t + 5) for t in ties)) / 18
    if s == 0 or variance == 0:
        return 1.0
    return 2 * (1 - NormalDist().cdf((abs(s) - 1) / math.sqrt(variance)))


@cache
def _counts_of_s(n: int) -> dict[int, int]:
    """How many of the n! orders have each S, by adding the largest one at each place."""
    counts = {0: 1}
    for size in range(2, n + 1):
        wider: dict[int, int] = {}
        for s, ways in counts.items():
            for smaller_before in range(size):
                gained = 2 * smaller_before - (size - 1)
                wider[s + gained] = wider.get(s + gained, 0) + ways
        counts = wider
    return counts


def lorenz(values: Sequence[float]) -> list[float]:
    """Share of the whole held by the poorest 10 %, 20 % … 90 %, by linear interpolation."""
    ordered, shares = sorted(values), [0.0]
    for value in ordered:
        shares.append(shares[-1] + value / sum(values))
    points = []
    for tenth in range(1, 10):
        place = tenth * len(ordered) / 10
        whole = int(place)
        points.append(
            shares[whole] + (place - whole) * (shares[min(whole + 1, len(ordered))] - shares[whole])
        )
    return points


def top_share(values: Sequence[float]) -> float:
    """Share of the largest ⌈n/5⌉."""
    return sum(sorted(values, reverse=True)[: -(-len(values) // 5)]) / sum(values)


def jackknife_error(values: Sequence[float]) -> float:
    """Standard error of the Gini by leaving out one at a time."""
    n = len(values)
    without = [gini([*values[:i], *values[i + 1 :]]) for i in range(n)]
    mean = sum(without) / n
    return math.sqrt((n - 1) / n * sum((g - mean) ** 2 for g in without))


Lives = Sequence[tuple[int, bool]]


def kaplan_meier(lives: Lives) -> list[tuple[int, int, int, float]]:
    """(time, at risk, events, S) at each time with an event."""
    rows, alive = [], 1.0
    for time in sorted({t for t, ended in lives if ended}):
        at_risk = sum(t >= time for t, _ in lives)
        events = sum(t == time and ended for t, ended in lives)
        alive *= 1 - events / at_risk
        rows.append((time, at_risk, events, alive))
    return rows


def beta_product(lives: Lives, time: int, level: float) -> tuple[float, float]:
    """Fay, Brittain and Proschan (2013), mid-p: a beta variable (at risk, 1) an event, matched by moments."""
    mean, square = 1.0, 1.0
    for _, at_risk, events, _ in (row for row in kaplan_meier(lives) if row[0] <= time):
        for n in range(at_risk, at_risk - events, -1):
            mean, square = mean * n / (n + 1), square * n / (n + 2)
    on = sum(t > time or (t == time and not ended) for t, ended in lives)
    pair = ((mean * on / (on + 1), square * on / (on + 2)), (mean, square))

    def beyond(x: float, share: float) -> float:
        return sum(_beta_share(x, *moments) for moments in pair) / 2 - share

    low, high = (1 - level) / 2, (1 + level) / 2
    lower = brentq(beyond, 0, 1, (low,), xtol=1e-14) if beyond(0, low) < 0 else 0.0
    return lower, brentq(beyond, 0, 1, (high,), xtol=1e-14) if beyond(1 - 1e-15, high) > 0 else 1.0


def _beta_share(x: float, mean: float, square: float) -> float:
    """P(variable ≤ x) of the beta variable with these moments; of a certain 0 or 1 where it is one."""
    if mean in (0.0, 1.0):
        return float(x >= mean)
    size = (mean - square) / (square - mean * mean)
    return float(betainc(mean * size, (1 - mean) * size, x))


def gaps(days: Sequence[int]) -> list[int]:
    return [later - earlier for earlier, later in pairwise(days)]

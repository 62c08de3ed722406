"""The Kaplan–Meier curve and its interval against published and library values, and how often it holds."""

import numpy as np
import pandas as pd
import pytest
from oracle_statistics import beta_product
from oracle_statistics import kaplan_meier as slowly
from scipy import stats

from metrics.policy import Policy
from metrics.statistics.survival import beta_products, kaplan_meier, limits, median_time, retention_at

# Fay and Brittain, vignette of the R package bpcp: four failures at 3, 7, 8 and 14, nobody censored, 95 %
# (the intervals just after each of them; without mid-p).
PUBLISHED = {
    3: (0.194120450, 0.9936905),
    7: (0.067585986, 0.9324140),
    8: (0.006309463, 0.8058796),
    14: (0.0, 0.6023646),
}
# Weeks of remission (Freireich et al. 1963): S as in every textbook on survival, such as Kalbfleisch and
# Prentice, table 1.2.
REMISSION = [*((t, 1) for t in (6, 6, 6, 7, 10, 13, 16, 22, 23)),
             *((t, 0) for t in (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35))]  # fmt: skip
REMAINING = {6: 0.857, 7: 0.807, 10: 0.753, 13: 0.690, 16: 0.627, 22: 0.538, 23: 0.448}


def curve_of(lives: list[tuple[int, int]]):
    times, ended = zip(*lives, strict=True)
    return kaplan_meier([0] * len(lives), times, ended)


def limits_of(curve, level: float):
    return limits(curve["mean"], curve["square"], curve["at_risk"] - curve["events"], level)


def test_the_curve_of_a_textbook() -> None:
    curve = curve_of(REMISSION)
    steps = curve[curve["events"] > 0].set_index("time")["probability"].round(3).to_dict()
    assert steps == REMAINING
    library = stats.ecdf(
        stats.CensoredData.right_censored([t for t, _ in REMISSION], [not e for _, e in REMISSION])
    ).sf
    assert curve["probability"].to_numpy() == pytest.approx(library.evaluate(curve["time"].to_numpy()))
    assert median_time(curve, 1, 0.95)["value"].tolist() == [23]


def test_the_published_limits() -> None:
    curve = curve_of([(t, 1) for t in PUBLISHED])
    (a, b), (c, d) = beta_products(curve["mean"], curve["square"], curve["at_risk"] - curve["events"])
    for row, (low, high) in enumerate(PUBLISHED.values()):
        assert high == pytest.approx(stats.beta.ppf(0.975, c[row], d[row]), abs=1e-7)
        found = stats.beta.ppf(0.025, a[row], b[row]) if a[row] > 0 else 0.0
        assert low == pytest.approx(found, abs=1e-8)


@pytest.mark.parametrize("n", [1, 2, 5, 14])
def test_with_nobody_censored_it_is_the_mid_p_interval_of_a_proportion(n: int) -> None:
    """Solves ½P(X = k) + P(X > k) = 5 % and its mirror; the tails are scipy's."""
    curve = curve_of([(t, 1) for t in range(1, n + 1)])
    low, high = limits_of(curve, 0.90)
    for row in range(n):
        k = n - 1 - row
        for p, tail in (
            (low[row], stats.binom.sf(k, n, low[row])),
            (high[row], stats.binom.cdf(k - 1, n, high[row])),
        ):
            if 0 < p < 1:
                assert tail + stats.binom.pmf(k, n, p) / 2 == pytest.approx(0.05, abs=1e-9)
    assert low[-1] == 0


def test_where_nobody_has_lapsed_the_lower_limit_is_still_known() -> None:
    """Five followed: q⁵ = 10 % at the lower limit, for half of it is the chance of all five."""
    low, high = limits([1.0], [1.0], [5], 0.90)
    assert (low[0], high[0]) == (pytest.approx(0.1 ** (1 / 5)), 1.0)


def test_many_groups_at_once_are_each_by_itself() -> None:
    seeded = np.random.default_rng(7)
    group = seeded.integers(0, 40, 400)
    time, ended = seeded.integers(0, 12, 400), seeded.integers(0, 2, 400)
    curve = kaplan_meier(group, time, ended)
    low, high = limits_of(curve, 0.95)
    events = curve["events"].to_numpy() > 0
    for place in range(40):
        lives = [(int(t), bool(e)) for g, t, e in zip(group, time, ended, strict=True) if g == place]
        own = events & (curve["group"] == place).to_numpy()
        rows = slowly(lives)
        assert curve.loc[own, "probability"].tolist() == pytest.approx([row[3] for row in rows], abs=1e-12)
        for at, row in zip(np.flatnonzero(own), rows, strict=True):
            assert (low[at], high[at]) == pytest.approx(beta_product(lives, row[0], 0.95), abs=1e-9)
            assert low[at] <= row[3] <= high[at]


@pytest.mark.parametrize("people", [5, 8, 12])
def test_it_holds_below_fifteen_people(people: int) -> None:
    """Of 2000 communities in which one in ten lapses at each meeting and people are followed for two to
    eleven of them, one for twelve: at least 88 in 100 of the 90 % intervals at four hold .9⁴."""
    seeded, communities = np.random.default_rng(people), 2000
    stay = seeded.geometric(0.1, (communities, people))
    followed = seeded.integers(2, 12, (communities, people))
    followed[:, 0] = 12
    group = np.repeat(np.arange(communities), people)
    units = {
        "group": group,
        "meetings": np.minimum(stay, followed).ravel(),
        "lapsed": (stay <= followed).ravel().astype(int),
    }
    read = retention_at(pd.DataFrame(units), communities, Policy.load(None)).dropna(subset="value")
    held = (read["low"] <= 0.9**4) & (read["high"] >= 0.9**4)
    assert held.mean() > 0.88

"""The funnel and the values drawn together, against hand-computed and published numbers, and against chance."""

import numpy as np
import pytest
from scipy.stats import binom

from metrics.statistics.funnel import Funnel, between, funnel, winsorise
from metrics.statistics.shrinkage import beta_prior, shrunk

SETTINGS = {"random_effects_from": 8, "winsorised": 0.1, "enough": 4, "otherwise": 1.5}


def test_limits_by_hand() -> None:
    """Rate .5, n = 25: error √(.25 ÷ 25) = .1; z = 1.644854 and 2.575829 (normal table)."""
    plain = Funnel(0.5, 1.0, 0.0)
    assert np.ravel(plain.limits(25, 0.90)) == pytest.approx([0.3355146, 0.6644854], abs=1e-6)
    assert np.ravel(plain.limits(25, 0.99)) == pytest.approx([0.2424171, 0.7575829], abs=1e-6)
    # φ = 4 doubles the reach: .5 ± .2 · 1.644854. τ² = .03 makes it √(.01 + .03) = .2 as well.
    assert np.ravel(Funnel(0.5, 4.0, 0.0).limits(25, 0.90)) == pytest.approx([0.1710293, 0.8289707], abs=1e-6)
    assert np.ravel(Funnel(0.5, 1.0, 0.03).limits(25, 0.90)) == pytest.approx(
        [0.1710293, 0.8289707], abs=1e-6
    )


def test_limits_stay_between_nothing_and_all() -> None:
    low, high = Funnel(0.9, 1.0, 0.0).limits([1, 1000], 0.99)
    assert (high[0], low[0] >= 0) == (1.0, True)
    assert 0.87 < low[1] < high[1] < 0.93


def test_a_limit_is_where_the_interval_of_a_community_just_holds_the_common_rate() -> None:
    """ "Wilson-type": turned round, Wilson's interval of the share on the limit ends at the common rate."""
    from metrics.statistics.estimates import wilson

    low, high = Funnel(0.7, 1.0, 0.0).limits(40, 0.99)
    assert wilson(40 * low, 40, 0.99)[1] == pytest.approx(0.7)
    assert wilson(40 * high, 40, 0.99)[0] == pytest.approx(0.7)


def test_few_communities_are_widened_by_a_factor_by_hand() -> None:
    """5, 10, 10, 15 of 20: rate .5; Σ (x − 10)² ÷ 5 = 5 + 0 + 0 + 5 = 10; φ = 10 ÷ 3."""
    found = funnel(np.array([5.0, 10, 10, 15]), np.full(4, 20.0), **SETTINGS)
    assert (found.rate, found.tau2) == (0.5, 0.0)
    assert found.phi == pytest.approx(10 / 3)
    # Three are too few to measure it.
    assert funnel(np.array([5.0, 10, 15]), np.full(3, 20.0), **SETTINGS).phi == 1.5


def test_more_communities_get_a_variance_of_their_own_by_hand() -> None:
    """Eight of 25 with 5 and 20 in turn: rate .5, z = ∓3, Σz² = 72; w = 100: (72 − 7) ÷ (800 − 100) = .0928571."""
    found = funnel(np.tile([5.0, 20.0], 4), np.full(8, 25.0), **SETTINGS)
    assert found.phi == 1.0
    assert found.tau2 == pytest.approx(65 / 700)


def test_between_studies_as_published() -> None:
    """BCG vaccine, 13 trials (Colditz et al. 1994; data of metafor's dat.bcg): log risk ratios by
    DerSimonian and Laird, Q = 152.2330 and τ² = 0.3088 as metafor prints them (Viechtbauer 2010)."""
    cells = np.array([
        [4, 119, 11, 128], [6, 300, 29, 274], [3, 228, 11, 209], [62, 13536, 248, 12619], [33, 5036, 47, 5761],
        [180, 1361, 372, 1079], [8, 2537, 10, 619], [505, 87886, 499, 87892], [29, 7470, 45, 7232],
        [17, 1699, 65, 1600], [186, 50448, 141, 27197], [5, 2493, 3, 2338], [27, 16886, 29, 17825],
    ], float)  # fmt: skip
    a, b, c, d = cells.T
    effect = np.log(a / (a + b)) - np.log(c / (c + d))
    error = np.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d))
    centre = np.average(effect, weights=1 / error**2)
    z = (effect - centre) / error
    assert (z**2).sum() == pytest.approx(152.2330, abs=5e-5)
    assert between(z, error) == pytest.approx(0.3088, abs=5e-5)


def test_the_odd_one_out_does_not_hide_itself() -> None:
    z = np.array([-9.0, -1, -0.5, 0, 0, 0.1, 0.5, 0.6, 1, 1.2])
    assert winsorise(z, 0.1).tolist() == [-1.0, -1, -0.5, 0, 0, 0.1, 0.5, 0.6, 1, 1]
    assert winsorise(z[:9], 0.1).tolist() == z[:9].tolist()
    odd = np.r_[4.0, np.full(11, 24.0)]
    found = funnel(odd, np.full(12, 30.0), **SETTINGS)
    assert odd[0] / 30 < found.limits(30, 0.99)[0]


@pytest.mark.parametrize("count", [5, 12])
@pytest.mark.parametrize("share", [0.0, 1.0])
def test_none_or_all_everywhere_is_no_funnel(share: float, count: int) -> None:
    n = np.arange(6.0, 6 + count)
    found = funnel(share * n, n, **SETTINGS)
    assert (found.phi, found.tau2) == (1.0, 0.0)
    assert np.ravel(found.limits(n, 0.99)).tolist() == [share] * 2 * count


@pytest.mark.parametrize("rate", [0.1, 0.3, 0.5, 0.75, 0.9])
def test_of_identical_communities_at_most_one_in_twenty_is_flagged(rate: float) -> None:
    """Thirty alike of 6 to 60 people, 400 times with a fixed seed: what is flagged is chance."""
    chance = np.random.default_rng(20261125)
    flagged = []
    for _ in range(400):
        n = chance.integers(6, 61, 30).astype(float)
        k = chance.binomial(n.astype(int), rate).astype(float)
        low, high = funnel(k, n, **SETTINGS).limits(n, 0.99)
        flagged.append(np.mean((k / n < low) | (k / n > high)))
    assert 0.001 < np.mean(flagged) < 0.02
    assert np.mean(np.array(flagged) > 0.05) < 0.05


def test_the_chance_of_a_flag_at_any_size() -> None:
    """Exact binomial sums around a known rate. The 99 % limits are those of a symmetric curve: at small n and
    a rate near 0 or 1 the counts are skewed and their steps coarse, so that 2 of 8 is already beyond the
    limit of a rate of .05 (5.7 %, the worst); between .2 and .8 it is below 2 %, and it is 1.0 % on average."""
    rates = np.linspace(0.05, 0.95, 19)
    chance = np.array([[chance_of_a_flag(float(rate), n) for rate in rates] for n in range(6, 61)])
    assert chance.max() == pytest.approx(0.0572, abs=1e-4)
    assert np.unravel_index(chance.argmax(), chance.shape)[0] == 2
    assert chance[:, 3:-3].max() < 0.02
    assert chance.mean() == pytest.approx(0.01, abs=0.003)


def chance_of_a_flag(rate: float, n: int) -> float:
    low, high = Funnel(rate, 1.0, 0.0).limits(n, 0.99)
    k = np.arange(n + 1)
    return float(binom.pmf(k, n, rate)[(k / n < low - 1e-12) | (k / n > high + 1e-12)].sum())


def test_drawn_together_as_published() -> None:
    """Boys in 6115 Saxon families of twelve (Geissler 1889). Beta by moments: 34.1350 and 31.6085
    (Wikipedia, "Beta-binomial distribution"), with m in place of m − 1, hence two in a thousand."""
    families = np.array([3, 24, 104, 286, 670, 1033, 1343, 1112, 829, 478, 181, 45, 7])
    boys = np.repeat(np.arange(13.0), families)
    mean, weight = beta_prior(boys, np.full(len(boys), 12.0))
    assert mean * weight == pytest.approx(34.1350, rel=2e-3)
    assert (1 - mean) * weight == pytest.approx(31.6085, rel=2e-3)


def test_drawn_together_by_hand() -> None:
    """2, 4, 6, 8 of 10: μ = .5; S ÷ μ(1−μ) = 10 · (.09 + .01 + .01 + .09) ÷ .25 = 8; ρ = (8 − 3) ÷ (40 − 10 − 3)
    = 5/27; M = 22/5 = 4.4; 2 of 10 becomes (2 + 2.2) ÷ 14.4 = .291667."""
    k, n = np.array([2.0, 4, 6, 8]), np.full(4, 10.0)
    assert beta_prior(k, n) == (0.5, pytest.approx(4.4))
    assert shrunk(k, n) == pytest.approx([4.2 / 14.4, 6.2 / 14.4, 8.2 / 14.4, 10.2 / 14.4])


def test_drawn_together_at_the_edges() -> None:
    alike = np.full(6, 10.0)
    assert shrunk(alike / 2, alike).tolist() == [0.5] * 6
    assert shrunk(np.zeros(6), alike).tolist() == [0.0] * 6
    # All or none: nothing is common to them, and each stays where it is.
    assert shrunk(np.array([0.0, 10, 0, 10, 0, 10]), alike).tolist() == [0, 1, 0, 1, 0, 1]
    assert shrunk(np.array([0.0, 1, 0, 1]), np.ones(4)).tolist() == [0.5] * 4

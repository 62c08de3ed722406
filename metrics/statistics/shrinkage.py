"""Shares of small communities, drawn towards what communities like them have: empirical Bayes."""

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]


def beta_prior(numerator: Numbers, denominator: Numbers) -> tuple[float, float]:
    """Mean μ and weight M of the beta distribution that shares of communities (communities,) come from.

    By moments (Kleinman 1973): with S = Σ n(p − μ)², the likeness within a community is
    ρ = (S ÷ μ(1−μ) − (m−1)) ÷ (Σn − Σn² ÷ Σn − (m−1)), and M = (1 − ρ) ÷ ρ. M is infinite where they
    differ by no more than chance, and 0 where nothing but the differences is left.
    """
    total = denominator.sum()
    mean = float(numerator.sum() / total)
    free = len(numerator) - 1
    reach = total - (denominator**2).sum() / total - free
    if mean in (0.0, 1.0) or reach <= 0:
        return mean, np.inf
    spread = (denominator * (numerator / denominator - mean) ** 2).sum() / (mean * (1 - mean))
    likeness = min(float((spread - free) / reach), 1.0)
    return mean, (1 - likeness) / likeness if likeness > 0 else np.inf


def shrunk(numerator: Numbers, denominator: Numbers) -> Numbers:
    """Each community's share as the mean of its posterior: (k + Mμ) ÷ (n + M)."""
    mean, weight = beta_prior(numerator, denominator)
    if np.isinf(weight):
        return np.full(len(numerator), mean)
    return np.asarray((numerator + weight * mean) / (denominator + weight))

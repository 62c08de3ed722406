"""What chance alone gives around one common rate: the funnel of Spiegelhalter (2005). No SQL, no judgement.

A limit at n is the furthest share whose own Wilson interval, were n people asked, still holds the
common rate. Where communities differ by more than chance anyway, the funnel is wider: by a factor φ
(multiplicative) where they are few, by a variance τ² between them (additive) where there are more.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from metrics.statistics.estimates import dispersion, normal_quantile

Numbers = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Funnel:
    """The common rate, and by how much communities differ beyond chance; one of φ = 1 and τ² = 0 holds."""

    rate: float
    phi: float
    tau2: float

    def limits(self, denominator: npt.ArrayLike, level: float) -> tuple[Numbers, Numbers]:
        """Lower and upper limit at each denominator, two-sided at `level`, within 0 and 1."""
        n = np.asarray(denominator, float)
        reach = normal_quantile(level) * np.sqrt(self.rate * (1 - self.rate) * self.phi / n + self.tau2)
        return np.clip(self.rate - reach, 0.0, 1.0), np.clip(self.rate + reach, 0.0, 1.0)


def funnel(
    numerator: Numbers,
    denominator: Numbers,
    *,
    random_effects_from: float,
    winsorised: float,
    enough: float,
    otherwise: float,
) -> Funnel:
    """The funnel of communities with these counts (communities,); every denominator is above 0.

    From `random_effects_from` communities on, τ² of the z-scores with the share `winsorised` drawn in at
    either end, so that the odd one out does not hide itself. Below, φ as between meetings: Pearson's χ²
    ÷ (m − 1) from `enough` communities on, else `otherwise`.
    """
    rate = float(numerator.sum() / denominator.sum())
    if len(numerator) < random_effects_from:
        everyone = np.zeros(len(numerator), np.int64)
        phi = dispersion(everyone, numerator, denominator, 1, enough=enough, otherwise=otherwise)
        return Funnel(rate, float(phi[0]), 0.0)
    if rate <= 0 or rate >= 1:
        return Funnel(rate, 1.0, 0.0)
    error = np.sqrt(rate * (1 - rate) / denominator)
    z = winsorise((numerator / denominator - rate) / error, winsorised)
    return Funnel(rate, 1.0, between(z, error))


def winsorise(z: Numbers, part: float) -> Numbers:
    """The scores with the ⌊part · n⌋ lowest and highest drawn in to the next one."""
    cut = int(part * len(z) + 1e-9)
    ordered = np.sort(z)
    return np.clip(z, ordered[cut], ordered[len(z) - 1 - cut])


def between(z: Numbers, error: Numbers) -> float:
    """τ² from z-scores around a common value and their standard errors, by moments, at least 0.

    DerSimonian and Laird (1986): (Σz² − (m − 1)) ÷ (Σw − Σw² ÷ Σw), w = 1 ÷ error².
    """
    weight = 1 / error**2
    spread = float((z**2).sum()) - (len(z) - 1)
    return max(0.0, spread / float(weight.sum() - (weight**2).sum() / weight.sum()))

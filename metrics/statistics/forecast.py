"""Who may come next: the beta-geometric/beta-Bernoulli model of Fader, Hardie and Shang (2010).

At each meeting after the first attendance a person who is still with the community comes with a chance of
their own (beta α, β), and before each meeting may leave for good with a chance of their own (beta γ, δ).
Everything is by pattern: x times come, last come at opportunity t_x, of n opportunities.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]
STEEPEST = 12.0
"""Parameters are looked for between exp(−12) and exp(12): beyond, nothing changes but rounding."""


@dataclass(frozen=True)
class Patterns:
    """Distinct histories and how many persons have each; arrays of one shape."""

    x: Numbers
    t_x: Numbers
    n: Numbers
    persons: Numbers


@dataclass(frozen=True)
class Fit:
    """The four parameters and the log-likelihood they reach."""

    alpha: float
    beta: float
    gamma: float
    delta: float
    log_likelihood: float

    @property
    def logs(self) -> Numbers:
        return np.log([self.alpha, self.beta, self.gamma, self.delta])


@dataclass(frozen=True)
class _Since:
    """The opportunities of each pattern from its last attendance to its end, one after another.

    `pattern` says whose each one is, `at` how many opportunities there had been before it.
    """

    pattern: npt.NDArray[np.int64]
    at: npt.NDArray[np.int64]

    @classmethod
    def of(cls, patterns: Patterns) -> Self:
        missed = (patterns.n - patterns.t_x).astype(np.int64)
        pattern = np.repeat(np.arange(len(missed)), missed)
        within = np.arange(len(pattern)) - (np.cumsum(missed) - missed)[pattern]
        return cls(pattern, within + patterns.t_x.astype(np.int64)[pattern])


def fit(patterns: Patterns) -> Fit | None:
    """Maximum likelihood in the logarithms of the parameters; None where the search does not converge.

    Where everybody is alike there is no best, only ever better the further out: the edge of what is looked at
    stands for it.
    """
    from scipy.optimize import minimize

    since = _Since.of(patterns)

    def loss(logs: Numbers) -> float:
        return -float((patterns.persons * _log_likelihood(logs, patterns, since)).sum())

    bounds = [(-STEEPEST, STEEPEST)] * 4
    found = minimize(loss, np.zeros(4), method="L-BFGS-B", bounds=bounds)
    found = minimize(
        loss,
        found.x,
        method="Nelder-Mead",
        bounds=bounds,
        options={"xatol": 1e-7, "fatol": 1e-7, "maxiter": 4000},
    )
    if not found.success or not np.isfinite(found.fun):
        return None
    alpha, beta, gamma, delta = np.exp(found.x).tolist()
    return Fit(alpha, beta, gamma, delta, log_likelihood=-float(found.fun))


def log_likelihood(logs: Numbers, patterns: Patterns) -> Numbers:
    """Of each pattern: still here after all n opportunities, or gone after some opportunity since the last.

    That of one pattern is the same to the last digit whatever others stand beside it.
    """
    return _log_likelihood(logs, patterns, _Since.of(patterns))


def _log_likelihood(logs: Numbers, patterns: Patterns, since: _Since) -> Numbers:
    longest = int(patterns.n.max(initial=0)) + 1
    comes, stays = _Moments(logs[0], logs[1], longest), _Moments(logs[2], logs[3], longest)
    x, t_x, n = (each.astype(np.int64) for each in (patterns.x, patterns.t_x, patterns.n))
    here = comes.log(x, n - x) + stays.log(np.zeros_like(n), n)
    # The chance to have gone after each opportunity falls from one to the next, so that over the first of
    # them nothing is lost by adding up.
    first = comes.log(x, t_x - x) + stays.log(np.ones_like(n), t_x)
    gone = comes.log(x[since.pattern], since.at - x[since.pattern])
    gone += stays.log(np.ones_like(since.at), since.at)
    together = np.bincount(since.pattern, np.exp(gone - first[since.pattern]), len(n))
    with np.errstate(divide="ignore"):
        return np.asarray(np.logaddexp(here, first + np.log(together)))


class _Moments:
    """Logarithms of E[pᵏ(1 − p)ᵐ] of a beta variable: B(a + k, b + m) ÷ B(a, b), k + m up to `longest`.

    By sums of logarithms, which stay exact where a and b are so large that gammas would swallow everything.
    """

    def __init__(self, log_a: float, log_b: float, longest: int) -> None:
        a, b = np.exp(log_a), np.exp(log_b)
        steps = np.arange(longest)
        self._a, self._b, self._both = (
            np.r_[0.0, np.cumsum(np.log(start + steps))] for start in (a, b, a + b)
        )

    def log(self, k: npt.NDArray[np.int64], m: npt.NDArray[np.int64]) -> Numbers:
        return np.asarray(self._a[k] + self._b[m] - self._both[k + m])


def still_here(model: Fit, patterns: Patterns) -> Numbers:
    """Chance that a person of each pattern is still with the community at the next opportunity."""
    longest = int(patterns.n.max(initial=0)) + 1
    logs = model.logs
    comes, stays = _Moments(logs[0], logs[1], longest), _Moments(logs[2], logs[3], longest)
    x, n = patterns.x.astype(np.int64), patterns.n.astype(np.int64)
    here = comes.log(x, n - x) + stays.log(np.zeros_like(n), n + 1)
    return np.asarray(np.exp(here - log_likelihood(logs, patterns)))


def expected_next(model: Fit, patterns: Patterns, ahead: int) -> Numbers:
    """Expected attendances of a person of each pattern over the next `ahead` opportunities.

    A sum over these opportunities, each with the chance to be still here and to come: no factor γ − 1, which
    would change sign at 1.
    """
    longest = int(patterns.n.max(initial=0)) + ahead
    logs = model.logs
    comes, stays = _Moments(logs[0], logs[1], longest), _Moments(logs[2], logs[3], longest)
    x, n = patterns.x.astype(np.int64), patterns.n.astype(np.int64)
    come = comes.log(x + 1, n - x) - log_likelihood(logs, patterns)
    later = [np.exp(come + stays.log(np.zeros_like(n), n + i)) for i in range(1, ahead + 1)]
    return np.asarray(np.sum(later, axis=0))

"""Who may come next: the beta-geometric/beta-Bernoulli model of Fader, Hardie and Shang (2010).

At each meeting after the first attendance a person who is still with the community comes with a chance of
their own (beta α, β), and before each meeting may leave for good with a chance of their own (beta γ, δ).
Everything is by pattern: x times come, last come at opportunity t_x, of n opportunities.
"""

from dataclasses import dataclass

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


def fit(patterns: Patterns) -> Fit | None:
    """Maximum likelihood in the logarithms of the parameters; None where the search does not converge."""
    from scipy.optimize import minimize

    def loss(logs: Numbers) -> float:
        return -float(patterns.persons @ log_likelihood(logs, patterns))

    found = minimize(loss, np.zeros(4), method="L-BFGS-B", bounds=[(-STEEPEST, STEEPEST)] * 4)
    found = minimize(
        loss, found.x, method="Nelder-Mead", options={"xatol": 1e-7, "fatol": 1e-7, "maxiter": 4000}
    )
    if not found.success or not np.isfinite(found.fun) or np.abs(found.x).max() > STEEPEST:
        return None
    alpha, beta, gamma, delta = np.exp(found.x).tolist()
    return Fit(alpha, beta, gamma, delta, log_likelihood=-float(found.fun))


def log_likelihood(logs: Numbers, patterns: Patterns) -> Numbers:
    """Of each pattern: still here after all n opportunities, or gone after some opportunity since the last."""
    from scipy.special import betaln, logsumexp

    alpha, beta, gamma, delta = np.exp(logs)
    x, t_x, n = patterns.x, patterns.t_x, patterns.n
    since = np.arange(max(1, int((n - t_x).max(initial=0))))
    missed = (t_x - x)[:, None] + since
    gone = betaln(alpha + x[:, None], beta + missed) + betaln(gamma + 1, delta + t_x[:, None] + since)
    gone = np.where(since < (n - t_x)[:, None], gone, -np.inf)
    here = betaln(alpha + x, beta + n - x) + betaln(gamma, delta + n)
    whole = logsumexp(np.column_stack([here, gone]), axis=1)
    return np.asarray(whole - betaln(alpha, beta) - betaln(gamma, delta), float)


def still_here(model: Fit, patterns: Patterns) -> Numbers:
    """Chance that a person of each pattern is still with the community at the next opportunity."""
    from scipy.special import betaln

    a, b, g, d = model.alpha, model.beta, model.gamma, model.delta
    x, n = patterns.x, patterns.n
    stays = betaln(a + x, b + n - x) + betaln(g, d + n + 1) - betaln(a, b) - betaln(g, d)
    return np.asarray(np.exp(stays - log_likelihood(model.logs, patterns)), float)


def expected_next(model: Fit, patterns: Patterns, ahead: int) -> Numbers:
    """Expected attendances of a person of each pattern over the next `ahead` opportunities.

    A sum over these opportunities, each with the chance to be still here and to come: no factor γ − 1, which
    would change sign at 1.
    """
    from scipy.special import betaln

    a, b, g, d = model.alpha, model.beta, model.gamma, model.delta
    x, n = patterns.x, patterns.n
    comes = betaln(a + x + 1, b + n - x) - betaln(a, b) - betaln(g, d) - log_likelihood(model.logs, patterns)
    later = betaln(g, d + n[:, None] + np.arange(1, ahead + 1))
    return np.asarray(np.exp(comes[:, None] + later).sum(axis=1), float)

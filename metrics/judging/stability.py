"""How sure the verdict is: judged again with other luck, thresholds and weights (`verdict.md` 3.4, R21).

The draws of stochastic multicriteria acceptability analysis for sorting (Tervonen et al. 2009, SMAA-TRI): what
was sampled is drawn from its posterior, what the committee judged is moved by as much as one could disagree
about it, and the share of draws that point to each headline is reported. The same `decide` judges them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256

import numpy as np

from metrics.column import Column
from metrics.indicator import Band, RatioOfCounts, Share, Unit
from metrics.judge import Judged
from metrics.judging.dimension import LEADS
from metrics.judging.grounds import Cases, Criteria
from metrics.judging.rules import Headline, Qualifier
from metrics.judging.verdict import Outcome, decide
from metrics.policy import Bands, Numbers, Policy, Truths, band_of, firm_of
from metrics.statistics.estimates import normal_quantile

SEED = 20261125
ALWAYS_SHOWN = (Headline.SUSTAIN, Headline.INVIGORATE, Headline.RETIRE)


@dataclass(frozen=True, slots=True)
class Stability:
    """How many draws point to each headline.

    `label` is "stable", "leaning", or "borderline between X and Y". `shares` has the three verdicts, and what is
    no verdict where it was ever drawn; `watch` is the share of draws that are SUSTAIN with the qualifier watch.
    `any_weights` are the shares where the six weights are drawn without regard to the policy's.
    """

    label: str
    shares: Mapping[str, float]
    watch: float
    any_weights: Mapping[str, float]


def stability_of(judged: Judged, row: int, policy: Policy) -> Stability:
    """The stability of one community's verdict; the same bytes whoever else is assessed."""
    community = str(judged.state["community"].iloc[row])
    random = _random(community)
    draws = int(policy.number("statistics_draws"))
    cases = drawn_cases(judged, row, policy, random, draws)
    criteria = replace(
        Criteria.of(policy),
        weights=random.dirichlet(_concentration(policy), draws),
        lam=random.uniform(
            policy.number("statistics_lambda_least"), policy.number("statistics_lambda_most"), draws
        ),
        delta=random.uniform(
            policy.number("statistics_delta_least"), policy.number("statistics_delta_most"), draws
        ),
    )
    outcome = decide(cases, criteria)
    stressed = decide(cases, replace(criteria, weights=random.dirichlet(np.ones(len(policy.weights)), draws)))
    watch = (outcome.headline == Headline.SUSTAIN) & (outcome.qualifier == Qualifier.WATCH)
    shares = _shares(outcome)
    return Stability(_label(shares, policy), shares, float(watch.mean()), _shares(stressed))


def drawn_cases(judged: Judged, row: int, policy: Policy, random: np.random.Generator, draws: int) -> Cases:
    """`draws` cases as the community's might have been, with thresholds as they might have been agreed."""
    bands, firm = np.zeros((draws, len(LEADS)), np.int8), np.zeros((draws, len(LEADS)), bool)
    for position, lead in enumerate(LEADS):
        bands[:, position], firm[:, position] = _drawn(judged.columns[lead.id], row, policy, random, draws)
    dormancy, _ = _drawn(judged.columns["dormancy"], row, policy, random, draws)
    return judged.as_if(row, bands, firm, dormancy == Band.CRITICAL)


def _drawn(
    column: Column, row: int, policy: Policy, random: np.random.Generator, draws: int
) -> tuple[Bands, Truths]:
    """Bands and firmness of one indicator; as they are where it is unknown or nothing was measured."""
    measured, indicator = column.measured, column.indicator
    # Drawn for unknown ones too: what one indicator gets must not depend on which others are known.
    moved = 1 + policy.number("statistics_threshold_share") * random.uniform(-1, 1, (2, draws))
    uniform = random.uniform(size=draws)
    if measured is None or np.isnan(measured.value[row]):
        return np.full(draws, column.band[row]), np.full(draws, column.firm[row])
    healthy, watch, at_most = (edge[0] for edge in policy.edges_of(indicator.id, [measured.variant[row]]))
    if indicator.unit is Unit.STATE:  # a state is no measure: named or not is no matter of ten per cent
        moved = np.ones_like(moved)
    values = _values(column, row, policy, uniform)
    edges = healthy * moved[0], watch * moved[1], at_most * moved[0]
    band = band_of(values, 1.0, indicator.better, *edges)
    census = not isinstance(indicator.estimate, Share | RatioOfCounts)
    low, high = (np.full(draws, bound[row]) for bound in (measured.low, measured.high))
    firm = firm_of(band, low, high, indicator.better, *edges, census=census)
    if measured.softened[row] or (column.raised_from[row] and indicator.id != "core_retention"):
        firm = firm & (band != Band.CRITICAL)
        band = np.where(band == Band.CRITICAL, Band.WATCH, band).astype(np.int8)
    return band, firm


def _values(column: Column, row: int, policy: Policy, uniform: Numbers) -> Numbers:
    """A share from its Jeffreys posterior, a ratio log-normal, what was counted whole as it is (R5)."""
    from scipy.special import betaincinv, ndtri

    measured = column.measured
    assert measured is not None
    match column.indicator.estimate:
        case Share():
            phi = float(np.broadcast_to(measured.dispersion, measured.value.shape)[row])
            k, n = measured.numerator[row] / phi, measured.denominator[row] / phi
            return np.asarray(betaincinv(k + 0.5, n - k + 0.5, uniform))
        case RatioOfCounts():
            low, high = np.log(measured.low[row]), np.log(measured.high[row])
            z = normal_quantile(policy.number("statistics_reading_level"))
            return np.asarray(np.exp((low + high) / 2 + (high - low) / (2 * z) * ndtri(uniform)))
        case _:
            return np.full(len(uniform), measured.value[row])


def _concentration(policy: Policy) -> Numbers:
    weights = np.asarray(policy.weights, float)
    return np.asarray(policy.number("statistics_weight_concentration") * weights / weights.sum())


def _random(community: str) -> np.random.Generator:
    """A source of chance of the community's own (R21)."""
    own = int.from_bytes(sha256(community.casefold().encode()).digest()[:8], "big")
    return np.random.default_rng([SEED, own])


def _shares(outcome: Outcome) -> dict[str, float]:
    drawn = {headline: float((outcome.headline == headline).mean()) for headline in Headline}
    return {h.word: share for h, share in drawn.items() if share or h in ALWAYS_SHOWN}


def _label(shares: Mapping[str, float], policy: Policy) -> str:
    first, second = sorted(shares, key=lambda headline: -shares[headline])[:2]
    if shares[first] >= policy.number("statistics_stable_share"):
        return "stable"
    if shares[first] >= policy.number("statistics_leaning_share"):
        return "leaning"
    return f"borderline between {first} and {second}"

"""The Lorenz curve of attendance in parts of k people or more, and between which limits chance alone would draw it.

By chance: everybody who ever came is as likely as everybody else to come to each meeting after their first. Of all
these chances so many were taken, and which ones is a matter of luck: so how often each person came again follows the
multivariate hypergeometric distribution, whatever that likelihood is.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from metrics.engine import Engine
from metrics.policy import Policy
from metrics.statistics import inequality

Numbers = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]

PARTS = (10, 5, 2)
"""How many equal parts there may be: each is a whole number of tenths, as the series has the curve."""
SEED = 20261125


@dataclass(frozen=True, slots=True, kw_only=True)
class Evenness:
    """At each of `at` (parts of the people, those who came least first): the part of all attendances that they have.

    `held` is what the series says; `low` and `high` are where chance alone leaves it, at the series' level. The three
    and `at` are empty where fewer than two parts of k people can be made.
    """

    people: int
    attendances: int
    parts: int
    at: tuple[float, ...] = ()
    held: tuple[float, ...] = ()
    low: tuple[float, ...] = ()
    high: tuple[float, ...] = ()


def evenness(engine: Engine, concentration: Mapping[str, Any], policy: Policy, k: int) -> Evenness:
    """The curve of a community: in tenths, fifths or halves, whichever are the smallest that have `k` people."""
    people, attendances = concentration["people"], concentration["attendances"]
    parts = next((number for number in PARTS if people >= number * k), 0)
    if not parts or concentration["lorenz"] is None:
        return Evenness(people=people, attendances=attendances, parts=0)
    places = range(10 // parts - 1, 9, 10 // parts)
    rows = engine.rows("select chances, came from coming order by chances, came")
    chances, came = (np.array(column, np.int64) for column in zip(*rows, strict=True))
    low, high = by_chance(
        chances,
        int(came.sum()),
        int(policy.number("statistics_draws")),
        policy.number("statistics_series_level"),
    )
    return Evenness(
        people=people,
        attendances=attendances,
        parts=parts,
        at=tuple(float(inequality.DECILES[place]) for place in places),
        held=tuple(concentration["lorenz"][place] for place in places),
        low=tuple(float(low[place]) for place in places),
        high=tuple(float(high[place]) for place in places),
    )


def by_chance(chances: Counts, taken: int, draws: int, level: float) -> tuple[Numbers, Numbers]:
    """Limits at each tenth of the people, (9,), between which the curve lies in `level` of the draws.

    `chances` are the meetings that each could have come to after the first; `taken` is how many attendances fell on
    them altogether. The same on every run.
    """
    again = np.random.default_rng(SEED).multivariate_hypergeometric(chances, taken, draws, method="marginals")
    sums = np.cumsum(np.sort(1 + again, axis=1), axis=1) / (len(chances) + taken)
    held = np.c_[np.zeros(draws), sums]
    # As `inequality.lorenz`, for all draws at once: by linear interpolation between people.
    place = inequality.DECILES * len(chances)
    below = np.floor(place + 1e-9).astype(int)
    above = np.minimum(below + 1, len(chances))
    curves = held[:, below] + (place - below) * (held[:, above] - held[:, below])
    tail = (1 - level) / 2
    return np.quantile(curves, tail, axis=0), np.quantile(curves, 1 - tail, axis=0)

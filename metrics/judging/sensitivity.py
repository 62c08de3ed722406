"""Which single judgement the verdict hangs on: each threshold moved, each lead left out (`verdict.md` 3.4)."""

from dataclasses import dataclass

import numpy as np

from metrics.indicator import Band, Census, Unit
from metrics.judge import Judged
from metrics.judging.dimension import LEADS
from metrics.judging.grounds import Criteria
from metrics.judging.rules import Headline, Qualifier
from metrics.judging.verdict import decide
from metrics.policy import Policy, band_of, firm_of

EDGES = ("healthy", "watch")


@dataclass(frozen=True, slots=True)
class Sensitivity:
    """One thing changed that changes the verdict.

    `what` is "threshold", with the `edge` ("healthy" or "watch") and what it was moved `to`, in the lead's unit; or
    "left out", with neither.
    """

    what: str
    indicator: str
    edge: str | None
    to: float | None
    headline: str
    qualifier: str | None


def sensitivities_of(judged: Judged, row: int, policy: Policy) -> tuple[Sensitivity, ...]:
    """Every threshold that, moved alone, and every lead that, left out alone, changes the verdict of one community."""
    known = judged.outcome.cases
    changes = [*_thresholds(judged, row, policy), *_left_out(judged, row)]
    bands = np.repeat(known.bands[row : row + 1], len(changes), axis=0)
    firm = np.repeat(known.firm[row : row + 1], len(changes), axis=0)
    for place, (_, _, _, lead, band, is_firm) in enumerate(changes):
        bands[place, lead], firm[place, lead] = band, is_firm
    cases = judged.as_if(row, bands, firm, bool(judged.outcome.grounds.dormant[row]))
    outcome = decide(cases, Criteria.of(policy))
    is_now = (judged.outcome.headline[row], judged.outcome.qualifier[row])
    return tuple(
        Sensitivity(
            what,
            LEADS[lead].id,
            edge,
            to,
            Headline(int(outcome.headline[place])).word,
            Qualifier(int(outcome.qualifier[place])).word,
        )
        for place, (what, edge, to, lead, _, _) in enumerate(changes)
        if (outcome.headline[place], outcome.qualifier[place]) != is_now
    )


Change = tuple[str, str | None, float | None, int, int, bool]
"""What, edge, to, the place of the lead, and its band and firmness then."""


def _thresholds(judged: Judged, row: int, policy: Policy) -> list[Change]:
    """Each edge of each known lead a share lower and higher; a state has no such edges."""
    share = policy.number("statistics_threshold_share")
    changes: list[Change] = []
    for place, lead in enumerate(LEADS):
        column = judged.columns[lead.id]
        measured, indicator = column.measured, column.indicator
        if measured is None or np.isnan(measured.value[row]) or indicator.unit is Unit.STATE:
            continue
        edges = [float(edge[0]) for edge in policy.edges_of(indicator.id, [measured.variant[row]])]
        for which, factor in ((w, f) for w in (0, 1) for f in (1 - share, 1 + share)):
            moved = [edge * factor if k == which else edge for k, edge in enumerate(edges)]
            value = measured.value[row]
            band = band_of([value], 1.0, indicator.better, *moved)
            census = isinstance(indicator.estimate, Census)
            low, high = measured.low[row : row + 1], measured.high[row : row + 1]
            is_firm = bool(firm_of(band, low, high, indicator.better, *moved, census=census)[0])
            softened = band[0] == Band.CRITICAL and column.raised_from[row] == Band.CRITICAL
            after = (Band.WATCH, False) if softened else (int(band[0]), is_firm)
            changes.append(("threshold", EDGES[which], moved[which], place, *after))
    return changes


def _left_out(judged: Judged, row: int) -> list[Change]:
    bands = judged.outcome.cases.bands[row]
    return [
        ("left out", None, None, place, int(Band.UNKNOWN), False)
        for place in range(len(LEADS))
        if bands[place] != Band.UNKNOWN
    ]

"""An assessment → communities side by side, indicator by indicator (indicators.md 1.8)."""

from collections.abc import Sequence

import numpy as np

from metrics.assessment import Assessment, CommunityAssessment
from metrics.communities.alphabet import folded
from metrics.communities.comparison import COMPARABLE, Compared, Comparison, Group, LeftOut, Limits
from metrics.disclosure import MAY_BE_KEPT
from metrics.indicator import Band
from metrics.policy import Policy
from metrics.statistics.funnel import Funnel, funnel
from metrics.statistics.shrinkage import shrunk
from metrics.withheld.outside import SHARES

# A specific purpose is the case that a charter names (guide 1.2); a community that says nothing has none.
UNSAID = "open-ended"


def compare(assessment: Assessment, indicator: str, policy: Policy, *, fewest: float = 0) -> Comparison:
    """The communities of an assessment side by side; ValueError where that indicator is not comparable.

    Where fewer than `fewest` people or forms stand on one side of a community's share, it is in the common rate only.
    """
    if indicator not in COMPARABLE:
        raise ValueError(f"{indicator} cannot be compared between communities")
    everyone = sorted(assessment.communities, key=_alphabet)
    why = {c.id: _why_not(c, indicator, policy) for c in everyone}
    alike: dict[tuple[str, str], list[CommunityAssessment]] = {}
    for community in everyone:
        if why[community.id] is None:
            kind = (community.shape or "", community.purpose_type or UNSAID)
            alike.setdefault(kind, []).append(community)
    groups = []
    for (shape, purpose_type), members in sorted(alike.items()):
        if len(members) < policy.number("comparison_minimum_communities"):
            why |= {member.id: "alone" for member in members}
            continue
        counts = np.array(
            [[r.numerator, r.denominator] for r in (c.reading(indicator) for c in members)], float
        )
        unseen = blended(counts, fewest if indicator in SHARES else 0)
        told = len(unseen) < len(members) or not any(0 < side < fewest for side in _sides(counts).sum(axis=0))
        why |= {members[place].id: "pooled" if told else "few" for place in unseen}
        if told:
            groups.append(_group(shape, purpose_type, members, counts, unseen, policy))
    left_out = (LeftOut(id=c.id, name=c.name, why=said) for c in everyone if (said := why[c.id]) is not None)
    return Comparison(indicator=indicator, groups=tuple(groups), left_out=tuple(left_out))


def _alphabet(community: CommunityAssessment) -> tuple[str, str]:
    return folded(community.name), community.id


def _why_not(community: CommunityAssessment, indicator: str, policy: Policy) -> str | None:
    reading = community.reading(indicator)
    if reading.value is None or reading.numerator is None or reading.denominator is None:
        kept = reading.id in MAY_BE_KEPT and reading.band is not Band.UNKNOWN
        return "few" if kept else "not_known"
    if reading.denominator < policy.number("privacy_k"):
        return "few"
    return "no_shape" if community.shape is None else None


def blended(counts: np.ndarray, fewest: float) -> set[int]:
    """The places of those that are not shown, so that of none fewer than `fewest` on a side can be worked out.

    `counts` has so many of so many in each row.
    All that is hidden is known together, by what is shown and the sum: so it is of two communities or more, and has
    nobody or enough on each side. What has to be hidden as well are the smallest.
    """
    sides = _sides(counts)
    few = np.any((sides > 0) & (sides < fewest), axis=1).tolist()
    order = sorted(range(len(few)), key=lambda place: (not few[place], counts[place, 1], place))
    size = sum(few)
    while 0 < size < len(order):
        together = sides[order[:size]].sum(axis=0)
        if size > 1 and not ((together > 0) & (together < fewest)).any():
            break
        size += 1
    return set(order[:size])


def _sides(counts: np.ndarray) -> np.ndarray:
    """Those on the one side, and on the other."""
    return np.column_stack([counts[:, 0], counts[:, 1] - counts[:, 0]])


def _group(
    shape: str,
    purpose_type: str,
    members: Sequence[CommunityAssessment],
    counts: np.ndarray,
    unseen: set[int],
    policy: Policy,
) -> Group:
    k, n = counts.T
    found = funnel(
        k,
        n,
        random_effects_from=policy.number("comparison_random_effects_communities"),
        winsorised=policy.number("comparison_winsorised"),
        enough=policy.number("statistics_dispersion_meetings"),
        otherwise=policy.number("statistics_dispersion_few_meetings"),
    )
    drawn_to = shrunk(k, n).tolist() if len(n) >= policy.number("comparison_prior_communities") else None
    limits = _limits(found, n, policy)
    communities = tuple(
        Compared(
            id=community.id,
            name=community.name,
            numerator=float(k[i]),
            denominator=float(n[i]),
            value=float(k[i] / n[i]),
            shrunk=drawn_to[i] if drawn_to is not None else None,
            low=limits[i].low,
            high=limits[i].high,
            flag_low=limits[i].flag_low,
            flag_high=limits[i].flag_high,
            outside=_outside(k[i] / n[i], limits[i]),
            known=community.coverage[0],
            of=community.coverage[1],
        )
        for i, community in enumerate(members)
        if i not in unseen
    )
    shown = np.delete(n, list(unseen))
    curve: list[Limits] = []
    if len(shown):
        # Evenly spaced in 1 ÷ √n, so that the bend at few people is smooth.
        drawn = np.linspace((0.75 * shown.min()) ** -0.5, (1.1 * shown.max()) ** -0.5, 60) ** -2.0
        curve = _limits(found, drawn, policy)
    return Group(
        shape=shape,
        purpose_type=purpose_type,
        pooled=len(members),
        numerator=float(k.sum()),
        denominator=float(n.sum()),
        assumed=sum(community.purpose_type is None for community in members),
        few=len(n) < policy.number("statistics_dispersion_meetings"),
        funnel=found,
        communities=communities,
        curve=tuple(curve),
    )


def _limits(found: Funnel, n: np.ndarray, policy: Policy) -> list[Limits]:
    low, high = found.limits(n, policy.number("comparison_drawn_level"))
    flag_low, flag_high = found.limits(n, policy.number("comparison_flagged_level"))
    rows = zip(*(column.tolist() for column in (n, flag_low, low, high, flag_high)), strict=True)
    return [Limits(denominator=at, flag_low=a, low=b, high=c, flag_high=d) for at, a, b, c, d in rows]


def _outside(value: float, limits: Limits) -> str | None:
    # What is on the limit is inside, whatever the last digit of a quotient says.
    if value < limits.flag_low - 1e-12:
        return "below"
    return "above" if value > limits.flag_high + 1e-12 else None

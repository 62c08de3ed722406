"""What the rules of the verdict look at, and what they ask of it (`verdict.md` 3.2).

A row is a community, a draw or a neighbouring input: nothing here knows which, and nothing loops
over rows. No threshold stands here; every number comes from the policy through `Criteria`.
"""

from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from metrics.indicator import VOTING, Band, Dimension
from metrics.judging.dimension import COLUMN, LEADS, OUTCOMES, Dimensions, State, dimensions_of, raised, some
from metrics.policy import Bands, Numbers, Policy, Truths

PARTICIPATION, VALUE, STEWARDSHIP = (
    VOTING.index(d) for d in (Dimension.PARTICIPATION, Dimension.VALUE, Dimension.STEWARDSHIP)
)
VALUE_LEADS = [column for column, lead in enumerate(LEADS) if lead.dimension is Dimension.VALUE]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """What is judged. `bands` and `firm` have shape (rows, 22), in the order of `LEADS`.

    `firm` says whether a critical or healthy band is beyond chance. `meetings` are the held
    meetings of the window, `age_months` is 0 when none was held. `planned` has shape (rows, 6):
    the dimensions that a plan to invigorate names, where it is old enough and all of them were red
    when it was adopted, else none (R16). The others have shape (rows,), or one value for all rows.
    """

    bands: Bands
    firm: Truths
    meetings: npt.ArrayLike
    age_months: npt.ArrayLike
    achieved: npt.ArrayLike
    dormant: npt.ArrayLike
    planned: Truths


@dataclass(frozen=True, slots=True, kw_only=True)
class Criteria:
    """The committee's judgement; `weights` has shape (6,) or (rows, 6), `lam` and `delta` () or (rows,)."""

    weights: npt.ArrayLike
    lam: npt.ArrayLike
    delta: npt.ArrayLike
    tolerance: float
    red_criticals: int
    young_months: int
    minimum_meetings: int
    known_dimensions: int

    @classmethod
    def of(cls, policy: Policy) -> Self:
        """The criteria that stand in a policy."""
        return cls(
            weights=policy.weights,
            lam=policy.number("verdict_lambda"),
            delta=policy.number("verdict_delta"),
            tolerance=policy.number("verdict_tolerance"),
            red_criticals=int(policy.number("verdict_red_criticals")),
            young_months=int(policy.number("verdict_young_months")),
            minimum_meetings=int(policy.number("verdict_minimum_meetings")),
            known_dimensions=int(policy.number("verdict_known_dimensions")),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """The answers to what the rules ask: arrays of shape (rows,) unless said otherwise.

    bands        (rows, 22) as judged: core retention raised where the active base is healthy
    poll         band of renewal demand
    few, young   too few held meetings for a verdict; below the age at which that is no surprise
    falling      attendance held firm critical
    leaderless   champion and core team known and critical
    tried        a plan to invigorate had its time, and all it was for is still red
    worthless    nobody reports value: Value red, or no lead of it healthy or watch
    protected    backbone healthy and attendance not falling
    collapsed    test a of rule 3; abandoned is test b
    thin         too little is known for rules 6 to 8
    vetoes       (rows, 5): leadership, resources, dissatisfaction, attendance, demand
    g            weight of green dimensions over weight of those not unknown; NaN where that is 0
    weak, strong g below delta; everything that SUSTAIN without a qualifier asks for
    """

    bands: Bands
    dimensions: Dimensions
    poll: Bands
    few: Truths
    young: Truths
    achieved: Truths
    dormant: Truths
    falling: Truths
    leaderless: Truths
    tried: Truths
    worthless: Truths
    protected: Truths
    collapsed: Truths
    abandoned: Truths
    thin: Truths
    vetoes: Truths
    g: Numbers
    weak: Truths
    strong: Truths


def grounds_of(cases: Cases, criteria: Criteria) -> Grounds:
    """Answer, for every row, what the rules ask."""
    rows = len(cases.bands)
    bands = raised(cases.bands)
    critical = bands == Band.CRITICAL
    firm_critical = critical & cases.firm
    dimensions = dimensions_of(bands, cases.firm, criteria.red_criticals)
    red, green, poll = dimensions.red, dimensions.green, bands[:, COLUMN["renewal_demand"]]
    dormant = np.broadcast_to(np.asarray(cases.dormant, bool), rows)
    falling = firm_critical[:, COLUMN["attendance_held"]]
    leaderless = critical[:, COLUMN["champion"]] & critical[:, COLUMN["core_team"]]
    tried = some(cases.planned) & ~some(cases.planned & ~red)
    worthless = red[:, VALUE] | ~some(bands[:, VALUE_LEADS] >= Band.WATCH)
    protected = (bands[:, COLUMN["backbone"]] == Band.HEALTHY) & ~falling
    gone = red[:, PARTICIPATION] & dimensions.firm[:, PARTICIPATION]
    unopposed = ~some(red) & ~some(firm_critical & OUTCOMES) & (poll != Band.CRITICAL)
    g = _green_share(dimensions, criteria)
    return Grounds(
        bands=bands,
        dimensions=dimensions,
        poll=poll,
        few=np.broadcast_to(cases.meetings, rows) < criteria.minimum_meetings,
        young=np.broadcast_to(cases.age_months, rows) < criteria.young_months,
        achieved=np.broadcast_to(np.asarray(cases.achieved, bool), rows),
        dormant=dormant,
        falling=falling,
        leaderless=leaderless,
        tried=tried,
        worthless=worthless,
        protected=protected,
        collapsed=gone & worthless & (red[:, STEWARDSHIP] | tried) & ~protected,
        abandoned=dormant & leaderless & ~green[:, VALUE],
        thin=_thin(bands, dimensions, criteria),
        vetoes=_vetoes(critical, firm_critical),
        g=g,
        weak=g < np.asarray(criteria.delta) - criteria.tolerance,
        strong=(g >= np.asarray(criteria.lam) - criteria.tolerance)
        & unopposed
        & (green[:, PARTICIPATION] | green[:, VALUE]),
    )


def _thin(bands: Bands, dimensions: Dimensions, criteria: Criteria) -> Truths:
    """Rule 5: Participation, leadership, or value and demand not known, or too few dimensions known."""
    unknown, known = bands == Band.UNKNOWN, dimensions.known
    leadership_unknown = unknown[:, COLUMN["champion"]] & unknown[:, COLUMN["core_team"]]
    worth_unknown = ~known[:, VALUE] & unknown[:, COLUMN["renewal_demand"]]
    few = known.sum(axis=1) < criteria.known_dimensions
    return np.asarray(~known[:, PARTICIPATION] | leadership_unknown | worth_unknown | few, bool)


def _vetoes(critical: Truths, firm_critical: Truths) -> Truths:
    """Rule 6: single leads that speak against going on as before."""
    leadership = critical[:, COLUMN["champion"]] | critical[:, COLUMN["core_team"]]
    firm = [firm_critical[:, COLUMN[i]] for i in ("dissatisfaction", "attendance_held", "renewal_demand")]
    return np.stack([leadership, critical[:, COLUMN["funding_cover"]], *firm], axis=1)


def _green_share(dimensions: Dimensions, criteria: Criteria) -> Numbers:
    weights = np.asarray(criteria.weights, float)
    green = (weights * dimensions.green).sum(axis=1)
    known = (weights * (dimensions.state != State.UNKNOWN)).sum(axis=1)
    share: Numbers = np.divide(green, known, out=np.full(len(green), np.nan), where=known > 0)
    return share

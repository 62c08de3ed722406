"""The committee's door to what charts are drawn from: the numbers of an assessment, cut to what may be shown."""

from dataclasses import dataclass
from datetime import date

from duckdb import DuckDBPyConnection

from metrics.assessment import CommunityAssessment
from metrics.charted.answers import Answers, answers
from metrics.charted.budget import Budget, budgets
from metrics.charted.cohorts import Intake, intakes
from metrics.charted.evenness import Evenness, evenness
from metrics.charted.histograms import REGULARITY, TIERS, Bar, bars
from metrics.charted.retention import Retention, retention
from metrics.engine import prepare
from metrics.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the charts of one community show. `k` is the fewest people that anything in it is about.

    `regularity` and `tiers` are None where nothing is known of them, or too few people came. From outside of the
    community nothing is told of how its people come and stay: that is its committee's.
    """

    retention: Retention
    intakes: tuple[Intake, ...]
    evenness: Evenness
    answers: tuple[Answers, ...]
    budgets: tuple[Budget, ...]
    regularity: tuple[Bar, ...] | None
    tiers: tuple[Bar, ...] | None
    k: int


def figures(
    cursor: DuckDBPyConnection, assessed: CommunityAssessment, *, as_of: date, policy: Policy
) -> Figures:
    """What is drawn of a community that was assessed with its series, at the same date and by the same policy.

    Raises ValueError where it was assessed without its series.
    """
    if assessed.series is None:
        raise ValueError(f"{assessed.id} was assessed without its series")
    engine = prepare(cursor, as_of=as_of, policy=policy, communities=[assessed.id])
    k = int(policy.number("privacy_k"))
    if assessed.from_outside:
        return Figures(
            retention=Retention(steps=(), at_risk=(), low=None),
            intakes=(),
            evenness=Evenness(people=0, attendances=0, parts=0),
            answers=answers(engine, policy),
            budgets=budgets(engine),
            regularity=None,
            tiers=None,
            k=k,
        )
    return Figures(
        retention=retention(engine, assessed.series["survival"], k, policy.number("statistics_series_level")),
        intakes=intakes(assessed.series["cohorts"], k),
        evenness=evenness(engine, assessed.series["concentration"], policy, k),
        answers=answers(engine, policy),
        budgets=budgets(engine),
        regularity=bars(assessed.reading("member_regularity").detail, REGULARITY, k),
        tiers=bars(assessed.reading("tier_mix").detail, TIERS, k),
        k=k,
    )

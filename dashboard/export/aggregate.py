"""The tables without any person: what may be seen of communities from outside, or by the committee of one of them.

An export goes where nobody knows who reads it, so it holds what anybody outside of a community may be told (R23);
of one community alone, asked for its own committee, what its page shows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from duckdb import DuckDBPyConnection

from dashboard.export.communities import what_they_come_to
from dashboard.export.histories import histories
from dashboard.export.table import DAY, NUMBER, TEXT, Column, Table, result_of
from metrics import Policy, SeenBy, assess, figures
from metrics.assessment import Assessment, CommunityAssessment
from metrics.budget_lines import budget_lines
from metrics.disclosure import withheld

BUDGET = (
    Column("currency", TEXT, "The currency"),
    Column("line", TEXT, "The line, as the guide has them (2.3)"),
    Column("planned", NUMBER, "Cash planned for the last twelve months; empty where nothing is recorded"),
    Column("spent", NUMBER, "Cash spent in the last twelve months; empty where nothing is recorded"),
)
REVIEWS = (
    Column("read_on", DAY, "The day of the last official reading"),
    Column("headline", TEXT, "The official word"),
    Column("qualifier", TEXT, "Its second word, where there is one"),
    Column("moving_towards", TEXT, "What the evidence points to, where that is not sure yet"),
    Column("decision", TEXT, "What the committee decided: agree or disagree"),
    Column("decided_on", DAY, "When it did"),
    Column("plan", TEXT, "The dimensions that a plan was adopted for, parted by ;"),
)


@dataclass(frozen=True, slots=True)
class Aggregate:
    """The tables; `found` is what they were made of, `kept` which numbers of each community are known and not given."""

    tables: tuple[Table, ...]
    found: Assessment
    kept: dict[str, frozenset[str]]


def aggregate(
    cursor: DuckDBPyConnection,
    *,
    as_of: date,
    policy: Policy,
    communities: Sequence[str] | None,
    committee: bool,
    why: bool,
) -> Aggregate:
    """All of them. With `committee`, `communities` is one, and it is its committee that is told."""
    found = assess(
        cursor,
        as_of=as_of,
        policy=policy,
        communities=communities,
        series=True,
        why=why,
        seen_by=SeenBy.COMMITTEE if committee else SeenBy.OUTSIDE,
    )
    kept = {c.id: withheld(c.by_id) for c in found.communities}
    drawn = figures(cursor, found.communities[0], as_of=as_of, policy=policy) if committee else None
    budget = [
        (row.community, row.currency, row.line, row.planned, row.spent)
        for row in budget_lines(cursor, as_of=as_of, policy=policy, communities=communities)
    ]
    tables = (
        *what_they_come_to(found, kept),
        *histories(found, int(policy.number("privacy_k")), drawn),
        result_of(as_of, "budget", "Cash by line of the budget, planned and spent", BUDGET, budget),
        result_of(
            as_of,
            "reviews",
            "The last official reading of each community that had one",
            REVIEWS,
            [_review(c) for c in found.communities if c.verdict.official],
        ),
    )
    return Aggregate(tables, found, kept)


def _review(c: CommunityAssessment) -> tuple[object, ...]:
    review = c.verdict.official
    assert review is not None
    decision = review.decision
    return (
        c.id, review.as_of, review.word.headline, review.word.qualifier, review.word.moving_towards,
        decision.decision if decision else None, decision.date if decision else None, "; ".join(review.plan) or None,
    )  # fmt: skip

"""The convener's door: all communities together, without any person. By name and by date, never ranked."""

from dataclasses import dataclass
from datetime import date

from duckdb import DuckDBPyConnection

from metrics.communities.cost_lines import CostLines, cost_lines
from metrics.communities.gatherings import Coming, Month, coming_meetings, months_of_meetings
from metrics.communities.shared_people import Shared, shared_people
from metrics.disclosure import SeenBy
from metrics.engine import prepare
from metrics.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class Portfolio:
    """When all communities meet, what their meetings cost by line, and where they share members."""

    months: tuple[Month, ...]
    coming: tuple[Coming, ...]
    costs: CostLines
    shared: Shared


def portfolio(
    cursor: DuckDBPyConnection, *, as_of: date, policy: Policy, seen_by: SeenBy = SeenBy.LISTED
) -> Portfolio:
    """What a convener organises from, each part one query over all communities."""
    fewest = policy.number("privacy_k") if seen_by is SeenBy.OUTSIDE else 0
    engine = prepare(cursor, as_of=as_of, policy=policy, communities=None)
    return Portfolio(
        months=months_of_meetings(engine, policy),
        coming=coming_meetings(engine),
        costs=cost_lines(engine, policy, fewest=fewest),
        shared=shared_people(engine, policy),
    )

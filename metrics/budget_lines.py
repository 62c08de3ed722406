"""Cash planned and cash spent by line of the guide (2.3), of many communities at once (CO-04 by line)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from duckdb import DuckDBPyConnection

from metrics.communities.cost_lines import LINES
from metrics.engine import Engine, prepare
from metrics.policy import Policy


@dataclass(frozen=True, slots=True, kw_only=True)
class LineOfBudget:
    """One line of one community in one currency; None where nothing is recorded of what was planned, or spent."""

    community: str
    currency: str
    line: str
    planned: float | None
    spent: float | None


def budget_lines(
    cursor: DuckDBPyConnection, *, as_of: date, policy: Policy, communities: Sequence[str] | None = None
) -> tuple[LineOfBudget, ...]:
    """Every line that has a record in the last twelve months, by community, currency and the guide's order."""
    return lines_of(prepare(cursor, as_of=as_of, policy=policy, communities=communities))


def lines_of(engine: Engine) -> tuple[LineOfBudget, ...]:
    """The same for the communities in the engine's scope."""
    found = [
        LineOfBudget(community=community, currency=currency, line=line, planned=planned, spent=spent)
        for community, currency, line, planned, spent in engine.rows(_BY_LINE)
    ]
    return tuple(sorted(found, key=lambda row: (row.community, row.currency, LINES.index(row.line))))


_BY_LINE = """
    select community, currency, cost_line,
        cast(sum(case when type = 'planned' then cast(past_amount as decimal(28, 12)) end) as double) as planned,
        cast(sum(case when type = 'actual' then cast(past_amount as decimal(28, 12)) end) as double) as spent
    from lined_cost
    where nature = 'cash'
    group by community, currency, cost_line
    order by community, currency, cost_line
"""

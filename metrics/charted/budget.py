"""Cash planned and cash spent by line of the guide (2.3), over the last twelve months (CO-04 by line)."""

from dataclasses import dataclass

from metrics.cost_lines import LINES
from metrics.engine import Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """One line in one currency; None where nothing is recorded of what was planned, or spent, on it."""

    currency: str
    line: str
    planned: float | None
    spent: float | None


def budget(engine: Engine) -> tuple[BudgetLine, ...]:
    """Every line that anything is recorded of: the currency with most spent first, lines in the guide's order."""
    rows = [
        BudgetLine(currency=currency, line=line, planned=planned, spent=spent)
        for currency, line, planned, spent in engine.rows(_BY_LINE)
    ]
    spent: dict[str, float] = {}
    for row in rows:
        spent[row.currency] = spent.get(row.currency, 0.0) + (row.spent or 0.0)
    return tuple(sorted(rows, key=lambda row: (-spent[row.currency], row.currency, LINES.index(row.line))))


_BY_LINE = """
    select currency, cost_line,
        cast(sum(case when type = 'planned' then cast(past_amount as decimal(28, 12)) end) as double) as planned,
        cast(sum(case when type = 'actual' then cast(past_amount as decimal(28, 12)) end) as double) as spent
    from lined_cost
    where nature = 'cash'
    group by currency, cost_line
    order by currency, cost_line
"""

"""CO-04 Budget variance."""

from metrics.evidence.cost import per_unit
from metrics.evidence.gates import SOME_PURCHASES, recorded
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

BUDGET_VARIANCE = Indicator(
    id="budget_variance",
    code="CO-04",
    dimension=Dimension.COST,
    role=Role.SUPPORT,
    title="Budget variance",
    question="Was as much spent as was planned?",
    objective="To see in time that the budget does not fit, and to explain it openly.",
    description="Cash spent less cash planned for the twelve months up to this date, as a share of the plan.",
    formula="(spent − planned) ÷ planned, cash, over the same twelve months",
    filters=(
        "Planned and spent cash of the last twelve months, in the currency of most spending. Help in kind and "
        "promises are left out; copies of one file count once."
    ),
    unit=Unit.SHARE,
    better=Better.NEAR_ZERO,
    needs=("budget",),
    estimate=Computed(per_unit),
    gates=(
        recorded("budget", "budget"),
        Gate("actual_rows > 0", SOME_PURCHASES.otherwise),
        Gate("denominator > 0", "Money was spent that no budget had planned: unbudgeted."),
    ),
    evidence="""
        select community, import_id, line, currency,
            case when type = 'actual' then past_amount else -past_amount end as numerator,
            case when type = 'planned' then past_amount else 0e0 end as denominator,
            case when type = 'actual' then past_amount else 0e0 end as spent,
            case when type = 'actual' then 1 else 0 end as actual_rows
        from cost_line
        where type in ('actual', 'planned') and nature = 'cash' and in_past
    """,
    source="guide 2.3; band by judgement",
    caveats=("A large underspend often means that meetings were not held.",),
    ethics="About the plan, never about the honesty of whoever keeps the books.",
    remedy="Report over- and under-spending by line, openly (guide 2.3).",
)

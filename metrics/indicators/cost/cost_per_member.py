"""CO-10 Cost per member."""

from metrics.cost import per_unit
from metrics.gates import SOME_PURCHASES, recorded
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

COST_PER_MEMBER = Indicator(
    id="cost_per_member",
    code="CO-10",
    dimension=Dimension.COST,
    role=Role.SUPPORT,
    title="Cost per member",
    question="What does one person who comes cost in a year?",
    description="Cash spent in the twelve months up to this date, for each person who came in them.",
    formula="cash spent, net of refunds ÷ counted people who came to a meeting with names",
    unit=Unit.MONEY,
    better=Better.NEITHER,
    needs=("budget", "attendance"),
    estimate=Computed(per_unit),
    gates=(
        recorded("budget", "budget"),
        SOME_PURCHASES,
        Gate("denominator > 0", "Nobody is recorded at a meeting of these twelve months."),
    ),
    evidence="""
        select community, import_id, line, currency, past_amount as numerator, 0 as denominator, past_amount as spent
        from cost_line
        where type = 'actual' and nature = 'cash' and in_past
        union all
        select community, null as import_id, null as line, null as currency, null as numerator,
            people as denominator, 0e0 as spent
        from people_of_year
    """,
    source="own definition",
    caveats=("Somebody who came once counts as much as a regular; cost per active member does not.",),
    remedy="Show what the money buys, by line (guide 2.3).",
)

"""CO-01 Cost per attendance."""

from metrics.cost import per_unit
from metrics.gates import SOME_PURCHASES, recorded
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

COST_PER_ATTENDANCE = Indicator(
    id="cost_per_attendance",
    code="CO-01",
    dimension=Dimension.COST,
    role=Role.SUPPORT,
    title="Cost per attendance",
    question="What does one person at one meeting cost?",
    description="Cash spent in the twelve months up to this date, for each attendance in them.",
    formula="cash spent, net of refunds ÷ attendances of counted people at meetings with names",
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
            attendances as denominator, 0e0 as spent
        from people_of_year
    """,
    source="own definition",
    caveats=("Cheap is not healthy: an emptying free meeting costs nothing. Read it beside applied value.",),
    remedy="Show what the money buys, by line (guide 2.3).",
)

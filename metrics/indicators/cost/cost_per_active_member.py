"""CO-02 Cost per active member-year."""

from metrics.evidence.cost import per_unit
from metrics.evidence.gates import ENOUGH_NAMED, SOME_PURCHASES, recorded
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

COST_PER_ACTIVE_MEMBER = Indicator(
    id="cost_per_active_member",
    code="CO-02",
    dimension=Dimension.COST,
    role=Role.SUPPORT,
    title="Cost per active member",
    question="What does one active member cost in a year?",
    objective="To weigh what the community costs against the people who really use it.",
    description="Cash spent in the twelve months up to this date, for each person who comes to most meetings.",
    formula="cash spent, net of refunds ÷ active people of the last meetings",
    filters=(
        "Cash spent in the last twelve months, less refunds, and people who come to most of the last "
        "meetings. Occasional people, planned money and help in kind are left out."
    ),
    unit=Unit.MONEY,
    better=Better.NEITHER,
    needs=("budget", "attendance"),
    estimate=Computed(per_unit),
    gates=(
        recorded("budget", "budget"),
        SOME_PURCHASES,
        ENOUGH_NAMED,
        Gate("denominator > 0", "Nobody is active, so there is nobody to share the cost among."),
    ),
    evidence="""
        select community, import_id, line, null as person, currency, amount as numerator, 0 as denominator,
            amount as spent
        from spending
        where nature = 'cash'
        union all
        select community, null as import_id, null as line, person, null as currency, null as numerator,
            1 as denominator, 0e0 as spent
        from person_window
        where active
    """,
    source="own definition",
    caveats=("Never across currencies: one value a currency.",),
    ethics="A mean of all. It must not be used to weigh one member against another.",
    remedy="Show what the money buys, by line (guide 2.3).",
)

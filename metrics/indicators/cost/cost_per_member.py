"""CO-10 Cost per member."""

from metrics.evidence.cost import with_in_kind
from metrics.evidence.gates import SOME_PURCHASES, recorded
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

COST_PER_MEMBER = Indicator(
    id="cost_per_member",
    code="CO-10",
    dimension=Dimension.COST,
    role=Role.SUPPORT,
    title="Cost per member",
    question="What does one person who comes cost in a year?",
    objective="To tell a funder what one person costs in a year, in the plainest way.",
    description=(
        "Cash spent in the twelve months up to this date, for each person who came in them; beside it the same with "
        "help in kind."
    ),
    formula="cash spent, net of refunds ÷ counted people who came to a meeting with names",
    filters=(
        "Cash spent in the last twelve months, less refunds, and counted people at meetings with names in "
        "them. Convenors, facilitators and speakers are left out; help in kind stands beside it."
    ),
    unit=Unit.MONEY,
    better=Better.NEITHER,
    needs=("budget", "attendance"),
    estimate=Computed(with_in_kind),
    gates=(
        recorded("budget", "budget"),
        SOME_PURCHASES,
        Gate("denominator > 0", "Nobody is recorded at a meeting of these twelve months."),
    ),
    evidence="""
        select community, import_id, line, currency, case when nature = 'cash' then amount end as numerator,
            0 as denominator, case when nature = 'cash' then amount else 0e0 end as spent,
            case when nature = 'in_kind' then amount end as in_kind
        from spending
        union all
        select community, null as import_id, null as line, null as currency, null as numerator,
            people as denominator, 0e0 as spent, null as in_kind
        from people_of_year
    """,
    source="own definition",
    caveats=("Somebody who came once counts as much as a regular; cost per active member does not.",),
    ethics="A mean of all: nobody's cost can be read from it.",
    remedy="Show what the money buys, by line (guide 2.3).",
)

"""CO-01 Cost per attendance."""

from metrics.evidence.cost import with_in_kind
from metrics.evidence.gates import SOME_PURCHASES, recorded
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

COST_PER_ATTENDANCE = Indicator(
    id="cost_per_attendance",
    code="CO-01",
    dimension=Dimension.COST,
    role=Role.SUPPORT,
    title="Cost per attendance",
    question="What does one person at one meeting cost?",
    objective="To show what a seat costs when talking about venue, travel and food.",
    description=(
        "Cash spent in the twelve months up to this date, for each attendance in them; beside it the same with help "
        "in kind, and what it was in the middle of the community's own earlier years."
    ),
    formula="cash spent, net of refunds ÷ attendances of counted people at meetings with names",
    filters=(
        "Cash spent in the last twelve months, less refunds, in the currency of most spending. Planned money "
        "and meetings without names are left out; help in kind stands beside it."
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
        select c.community, c.import_id, c.line, c.currency, c.amount as numerator, 0 as denominator, c.amount as spent,
            null as in_kind, k.usual, k.apart,
            case when abs(k.apart) > $money_unusual then concat('It is more than ',
                cast(cast(round(100 * $money_unusual) as integer) as varchar), ' % ',
                case when k.apart > 0e0 then 'above' else 'below' end, ' the middle of its own earlier years.')
            end as caveat
        from spending c
        left join own_cost k on k.community = c.community and k.currency = c.currency
        where c.nature = 'cash'
        union all
        select community, import_id, line, currency, null as numerator, 0 as denominator, 0e0 as spent,
            amount as in_kind, null as usual, null as apart, null as caveat
        from spending
        where nature = 'in_kind'
        union all
        select community, null as import_id, null as line, null as currency, null as numerator,
            attendances as denominator, 0e0 as spent, null as in_kind, null as usual, null as apart, null as caveat
        from people_of_year
    """,
    source="own definition",
    caveats=("Cheap is not healthy: an emptying free meeting costs nothing. Read it beside applied value.",),
    ethics=(
        "A mean of all: nobody's travel or fee can be read from it. Communities in poor or far places cost "
        "more, and are worth no less."
    ),
    remedy="Show what the money buys, by line (guide 2.3).",
)

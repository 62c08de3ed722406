"""CO-09 Cost per completed action and per knowledge product."""

from metrics.evidence.cost import per_action
from metrics.evidence.gates import SOME_PURCHASES, recorded
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

COST_PER_COMPLETED_ACTION = Indicator(
    id="cost_per_completed_action",
    code="CO-09",
    dimension=Dimension.COST,
    role=Role.SUPPORT,
    title="Cost per completed action",
    question="What did the money bring about?",
    objective="To ask what the money brought about, not only where it went.",
    description=(
        "Cash spent in the twelve months up to this date, for each action that fell due in them and was completed; "
        "beside it the same for each knowledge product."
    ),
    formula="cash spent, net of refunds ÷ actions due in these months and completed",
    filters=(
        "Cash spent in the last twelve months, less refunds, and actions due in them that are done. Open and "
        "cancelled actions, planned money and help in kind are left out."
    ),
    unit=Unit.MONEY,
    better=Better.NEITHER,
    needs=("budget", "actions"),
    estimate=Computed(per_action),
    gates=(
        recorded("budget", "budget"),
        SOME_PURCHASES,
        recorded("actions", "list of actions"),
        Gate("denominator > 0", "No action that fell due in these twelve months is recorded as completed."),
    ),
    evidence="""
        select community, import_id, line, currency, amount as numerator, 0 as denominator, 0 as products,
            amount as spent
        from spending
        where nature = 'cash'
        union all
        select community, import_id, line, null as currency, null as numerator, 1 as denominator, 0 as products,
            0e0 as spent
        from taken_action
        where state = 'done' and due_on >= $past_from and due_on <= $as_of
        union all
        select community, import_id, line, null as currency, null as numerator, 0 as denominator, 1 as products,
            0e0 as spent
        from products
        where date >= $past_from and date <= $as_of and community in (select community from scope)
    """,
    source="own definition",
    caveats=(
        "Actions differ in size: never compare communities by it.",
        "Across years, prices rise; compare only after taking that out.",
        "Much of what a community gives its members is no action and no product.",
    ),
    ethics="A mean of all. Whose action it was is not read.",
    remedy="Ask which actions were worth it, and agree on fewer and smaller ones (guide 4, 5.2).",
)

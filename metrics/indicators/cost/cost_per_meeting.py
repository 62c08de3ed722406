"""CO-03 Cost per meeting, by line."""

from metrics.evidence.cost import by_line
from metrics.evidence.gates import SOME_PURCHASES, recorded
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

COST_PER_MEETING = Indicator(
    id="cost_per_meeting",
    code="CO-03",
    dimension=Dimension.COST,
    role=Role.SUPPORT,
    title="Cost per meeting",
    question="What does a meeting cost, and for what?",
    objective="To plan the budget of the next year, line by line.",
    description=(
        "Cash spent in the twelve months up to this date, for each meeting held in them; beside it the part of "
        "each line: venue, catering, technology, content, promotion, facilitator, travel, other."
    ),
    formula="cash spent, net of refunds ÷ meetings held",
    filters=(
        "Cash spent in the last twelve months, less refunds, and all meetings held in them, with or without a "
        "register. Planned money, help in kind and cancelled meetings are left out."
    ),
    unit=Unit.MONEY,
    better=Better.NEITHER,
    needs=("budget", "meetings or attendance"),
    estimate=Computed(by_line),
    gates=(
        recorded("budget", "budget"),
        SOME_PURCHASES,
        Gate("denominator > 0", "No meeting is recorded as held in these twelve months."),
    ),
    evidence="""
        select community, import_id, line, null as meeting_id, currency, cost_line, amount as numerator,
            0 as denominator, amount as spent
        from spending
        where nature = 'cash'
        union all
        select community, null as import_id, null as line, meeting_id, null as currency, null as cost_line,
            null as numerator, 1 as denominator, 0e0 as spent
        from held_meeting
        where date >= $past_from
    """,
    source="own definition; lines of guide 2.3",
    caveats=(
        "Costs of the year, such as a website, are shared among its meetings too.",
        "A cost finds its line by the words of its category; what has none of them is “other”.",
    ),
    ethics="Sums by line. Where one line is one person's fee, share it only with their consent.",
    remedy="Show what the money buys, by line (guide 2.3).",
)

"""CO-08 Allocation transparency."""

from metrics.evidence.gates import recorded
from metrics.indicator import Better, Described, Dimension, Gate, Indicator, Role, Unit

ALLOCATION_RULES = Indicator(
    id="allocation_rules",
    code="CO-08",
    dimension=Dimension.COST,
    role=Role.SUPPORT,
    title="Shared by a rule",
    question="Is it written down how each cost is shared?",
    objective="To make it plain to everybody how each cost is shared.",
    description=(
        "Of the budget lines of the last and the next twelve months, the share that say by what rule the cost is "
        "shared out."
    ),
    formula="budget lines with an allocation rule ÷ budget lines",
    filters=(
        "Budget lines of the last and the next twelve months. Spending dated after the day of the reading is "
        "left out, and older lines."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("budget",),
    estimate=Described(),
    gates=(
        recorded("budget", "budget"),
        Gate("denominator > 0", "The budget says nothing about the last or the next twelve months."),
    ),
    evidence="""
        select community, import_id, line, 1 as denominator,
            max(case when length(trim(allocation_rule)) > 0 then 1 else 0 end) as numerator
        from budgeted
        where period_to >= $past_from and period_from <= $coming_to
            and (type <> 'actual' or period_from <= $as_of)
        group by community, import_id, line
    """,
    source="own definition; guide 2.3",
    caveats=("A rule that everybody knows but nobody wrote down is not seen.",),
    ethics="About rules on paper; who pays how much is not shown.",
    remedy="Write beside each line who carries it and by what rule; track it openly (guide 2.3).",
)

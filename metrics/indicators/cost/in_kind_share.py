"""CO-05 In-kind share."""

from metrics.evidence.cost import share_of_value
from metrics.evidence.gates import recorded
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

IN_KIND_SHARE = Indicator(
    id="in_kind_share",
    code="CO-05",
    dimension=Dimension.COST,
    role=Role.SUPPORT,
    title="Help in kind",
    question="How much of what it takes is given, not paid?",
    objective="To know how much hangs on gifts and favours, and to thank those who give.",
    description=(
        "Of the value of everything that the last twelve months took, the share given in kind: a room, food, "
        "somebody's time, at the value that the budget states."
    ),
    formula="value in kind ÷ (cash spent + value in kind)",
    filters=(
        "Cash spent and help in kind of the last twelve months with a value stated. Gifts without a value, "
        "planned and promised money are left out."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=("budget",),
    estimate=Computed(share_of_value),
    gates=(
        recorded("budget", "budget"),
        Gate("numerator is not null", "No help in kind is recorded for the twelve months up to this date."),
        Gate("denominator > 0", "Nothing of any value is recorded for the twelve months up to this date."),
    ),
    evidence="""
        select community, import_id, line, currency, case when nature = 'in_kind' then amount end as numerator,
            amount as denominator, case when nature = 'cash' then amount else 0e0 end as spent
        from spending
    """,
    source="own definition; guide 1.4, 2.3",
    caveats=(
        "A high share can mean that many carry it, or that it hangs on a few favours.",
        "It is only as good as the values stated; say at what rate a room or an hour was counted.",
    ),
    ethics="Gifts are added up; who gave how much is not shown.",
    remedy="Write down what is given and at what rate it is valued (guide 2.3).",
)

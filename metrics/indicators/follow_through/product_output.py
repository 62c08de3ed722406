"""FT-09 Knowledge products per meeting."""

from metrics.evidence.gates import recorded
from metrics.evidence.knowledge import products_per_meeting
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

PRODUCT_OUTPUT = Indicator(
    id="product_output",
    code="FT-09",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.SUPPORT,
    title="Knowledge products",
    question="Does knowledge leave the room, and do others use it?",
    objective="To see whether knowledge leaves the room, and to decide what to make next.",
    description=(
        "Knowledge products for each of the last meetings. Beside it, how many were shared outside the room, and how "
        "often another organisation is reported to have used one."
    ),
    formula="knowledge products since the first of the last meetings ÷ meetings",
    filters=(
        "Knowledge products dated since the first of the last meetings; one title on one day counts once. "
        "Older products, and products without a date, are left out."
    ),
    unit=Unit.INDEX,
    better=Better.NEITHER,
    needs=("products",),
    estimate=Computed(products_per_meeting),
    gates=(
        recorded("products", "list of knowledge products"),
        Gate("denominator > 0", "There is no held meeting with a register to count from."),
    ),
    evidence="""
        select community, import_id, line, null as meeting_id, 1 as numerator, 0 as denominator,
            case when shared_on <= $as_of then 1 else 0 end as shared,
            case when length(trim(reused_by)) > 0 then 1 else 0 end as reused,
            case when length(trim(reused_by)) > 0 then
                length(trim(reused_by)) - length(replace(trim(reused_by), ';', '')) + 1 else 0 end as reuses
        from recent_product
        union all
        select community, null as import_id, null as line, meeting_id, 0 as numerator, 1 as denominator,
            0 as shared, 0 as reused, 0 as reuses
        from meeting_window
    """,
    source="guide 5.2",
    caveats=(
        "What counts is use by others, not the number: many products that nobody uses are not much.",
        "Reuse is what somebody heard of and wrote down; there may be more.",
    ),
    ethics=(
        "Products are counted, without who made them. Only what members agreed to share should leave the "
        "room."
    ),
    remedy="Decide early what to produce, share it, and ask later who used it (guide 5.2).",
)

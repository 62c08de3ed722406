"""FT-10 Types of knowledge product and of knowledge."""

from metrics.evidence.gates import recorded
from metrics.evidence.knowledge import product_mix
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

PRODUCT_MIX = Indicator(
    id="product_mix",
    code="FT-10",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.SUPPORT,
    title="Kinds of knowledge product",
    question="What kinds of knowledge are written down?",
    objective="To notice which kinds of knowledge are never written down.",
    description=(
        "Of tools, resources, summaries, practice examples and methods, how many kinds were made since the first of "
        "the last meetings. Beside it, the products of each kind, and the kind of knowledge they hold."
    ),
    formula="number of the guide's five types with at least one knowledge product",
    filters=(
        "Knowledge products since the first of the last meetings with one of the guide's five types. Products "
        "without a type are listed and not counted."
    ),
    unit=Unit.INDEX,
    better=Better.NEITHER,
    needs=("products",),
    estimate=Computed(product_mix),
    gates=(
        recorded("products", "list of knowledge products"),
        Gate("numerator > 0", "No knowledge product of these meetings says of what type it is."),
    ),
    evidence="""
        select community, import_id, line, type, knowledge_type, 1 as denominator,
            case when length(trim(type)) > 0 then 1 else 0 end as numerator
        from recent_product
    """,
    source="guide 5.1, 5.2",
    caveats=("Kinds overlap; the guide itself says that most knowledge is a mixture.",),
    ethics="Kinds of products are counted, without who made them.",
    remedy="Decide early on the level of detail and on what will be produced (guide 5.2).",
)

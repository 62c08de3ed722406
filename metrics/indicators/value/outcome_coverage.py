"""VA-07 Outcome coverage."""

from metrics.evidence.told import outcomes_served
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

OUTCOME_COVERAGE = Indicator(
    id="outcome_coverage",
    code="VA-07",
    dimension=Dimension.VALUE,
    role=Role.SUPPORT,
    title="Outcome coverage",
    question="Which of the five outcomes does its work serve?",
    objective=(
        "To talk about which of the guide's outcomes the community works for, and which it has left alone."
    ),
    description=(
        "How many of the guide's five outcomes have at least one action, knowledge product or value story of the last "
        "meetings that names them: contribution to the system; common purpose, peer support and trust; resources "
        "maximised; spread of practice; policy and practice."
    ),
    formula="number of the five outcomes named by at least one item",
    filters=(
        "Actions, products and stories since the first of the last meetings with something in their outcome "
        "column. Everything else is left out, and so are words that name none of the five."
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    needs=("actions", "products", "stories"),
    estimate=Computed(outcomes_served),
    gates=(
        Gate(
            "coalesce(units, 0) > 0",
            "No action, knowledge product or story of the last meetings names one of the five outcomes.",
        ),
    ),
    evidence="""
        select community, import_id, line, concat(outcome, ': ', item) as about, outcome,
            case when row_number() over (partition by community, outcome order by import_id, line) = 1
                then 1 else 0 end as numerator,
            case when row_number() over (partition by community order by outcome, import_id, line) = 1
                then 1 else 0 end as denominator
        from outcome_served
    """,
    source="guide, introduction",
    caveats=(
        "Five lamps, not a mark: a specific purpose may well serve one outcome only.",
        "Only what the column “outcome” names is seen, such as “peer support; resources”; free text is not guessed at.",
    ),
    ethics="About the work, never about people; a story that may not be used is left out.",
    remedy="Write which outcome actions, products and stories serve; talk about the outcomes without any (guide 1.4).",
)

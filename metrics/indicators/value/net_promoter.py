"""VA-09 Net promoter score."""

from metrics.evidence.gates import ENOUGH_FORMS
from metrics.evidence.told import net_promoter_score
from metrics.indicator import Better, Computed, Dimension, Indicator, Role, Unit

NET_PROMOTER = Indicator(
    id="net_promoter",
    code="VA-09",
    dimension=Dimension.VALUE,
    role=Role.SUPPORT,
    title="Net promoter score",
    question="Would people recommend it?",
    objective="To give those who ask for this well-known number the number, with how little it says here.",
    description=(
        "Where the form asks from 0 to 10 how likely people are to recommend the community: the percentage who answer "
        "9 or 10, less the percentage who answer 0 to 6."
    ),
    formula="100 × (forms of 9 or 10 − forms of 0 to 6) ÷ forms that answer; adjusted-Wald interval",
    filters=(
        "Forms since the first of the last meetings that answer the question on a scale from 0 to 10. Answers "
        "on any other scale are left out."
    ),
    unit=Unit.POINTS,
    better=Better.HIGHER,
    needs=("evaluations",),
    estimate=Computed(net_promoter_score),
    gates=ENOUGH_FORMS,
    evidence="""
        select community, import_id, line, meeting_id, 1 as denominator,
            case when value >= 9 then 100 when value <= 6 then -100 else 0 end as numerator
        from answer
        where pooled and question = 'recommend' and scale = '0-10' and value is not null
    """,
    source="Net promoter score; interval of Rocks 2016 (The American Statistician)",
    caveats=(
        "Shown only, and in no verdict: it needs far more answers than a meeting gives.",
        "The share who find it useful says the same with a narrower interval.",
    ),
    ethics="Pooled over meetings; nothing is shown of fewer than five forms.",
    remedy="Nothing by itself: read the forms by question (guide 6).",
)

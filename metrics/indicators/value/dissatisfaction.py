"""VA-03 Dissatisfaction."""

from metrics.gates import ENOUGH_FORMS
from metrics.indicator import Better, Dimension, Indicator, Role, Share, Unit

DISSATISFACTION = Indicator(
    id="dissatisfaction",
    code="VA-03",
    dimension=Dimension.VALUE,
    role=Role.LEAD_OUTCOME,
    title="Dissatisfaction",
    question="Where is there dissatisfaction?",
    description="Of the forms that rate usefulness, the share in the two worst boxes.",
    formula="forms that rate it not useful ÷ forms that answer",
    unit=Unit.SHARE,
    better=Better.LOWER,
    needs=("evaluations",),
    estimate=Share(overdispersed=True),
    gates=ENOUGH_FORMS,
    evidence="""
        select community, import_id, line, meeting_id, cluster, 1 as denominator,
            case when stance = 'disagree' then 1 else 0 end as numerator
        from pooled_answer
        where question = 'useful' and stance is not null
    """,
    source="own definition; band by judgement",
    caveats=("Break it down by question, never by person.",),
    ethics="Pooled over meetings; nothing is shown of fewer than five forms.",
    remedy="Read the forms by question, adjust the meeting plan, review purpose and expectations (guide 3.2, 6).",
)

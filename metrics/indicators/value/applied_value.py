"""VA-04 Applied value."""

from metrics.evidence.gates import ENOUGH_FORMS
from metrics.indicator import Better, Dimension, Indicator, Role, Share, Unit

APPLIED_VALUE = Indicator(
    id="applied_value",
    code="VA-04",
    dimension=Dimension.VALUE,
    role=Role.LEAD_OUTCOME,
    title="Applied value",
    question="Has anybody used something from it?",
    objective="To know whether the meetings reach people's work, which is what they are for.",
    description="Of the forms that say whether something was used since the last meeting, the share that say yes.",
    formula="forms answering yes ÷ forms answering yes or no",
    filters=(
        "Forms since the first of the last meetings that answer yes or no. Left out: blanks, first-timers, "
        "and the community's very first meeting."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("evaluations",),
    estimate=Share(overdispersed=True),
    gates=ENOUGH_FORMS,
    evidence="""
        select community, import_id, line, meeting_id, cluster, 1 as denominator,
            case when stance = 'agree' then 1 else 0 end as numerator
        from answer
        where pooled and question = 'used_something' and stance in ('agree', 'disagree')
            and not coalesce(first_meeting, false)
    """,
    source="own definition; band by judgement",
    caveats=(
        "The single most informative question of the form.",
        "First-timers and the community's first meeting are left out: there was nothing yet to use.",
    ),
    ethics="Pooled over meetings; nothing is shown of fewer than five forms.",
    remedy=(
        "Spend more of the meeting on sharing practice and tools, link it to people's own work, and publish what comes "
        "out of it (guide 3.2, 5.2)."
    ),
)

"""FT-08 Capture."""

from metrics.evidence.gates import ENOUGH_MEETINGS
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

CAPTURE = Indicator(
    id="capture",
    code="FT-08",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.LEAD_PROCESS,
    title="Capture",
    question="Does something written come out of each meeting?",
    objective="To know whether what people worked out is kept, so that others can use it.",
    description="Of the last meetings, the share with at least one action, knowledge product or set of minutes.",
    formula="meetings with a captured output ÷ meetings",
    filters=(
        "All of the last held meetings with a register, with or without names. Only actions, knowledge "
        "products and minutes count as something written."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("actions or products",),
    estimate=Share(),
    gates=(
        ENOUGH_MEETINGS,
        Gate("actions + products > 0", "Neither a list of actions nor knowledge products have been brought."),
    ),
    evidence="""
        select m.community, m.meeting_id, 1 as denominator,
            case when c.meeting_id is null then 0 else 1 end as numerator,
            case when r.actions = 0 or r.products = 0 then 1 else 0 end as softened
        from meeting_window m
        join recorded r on r.community = m.community
        left join captured_meeting c on c.meeting_id = m.meeting_id
    """,
    source="guide 5.2; band by judgement",
    caveats=(
        "That something was written says nothing of how good it is.",
        "Where only actions or only knowledge products are recorded it is not called critical: the other may exist.",
    ),
    ethics="Whether something was written, never what somebody said.",
    remedy="Name a knowledge manager, decide early what will be captured, and rotate the task (guide 5.2).",
)

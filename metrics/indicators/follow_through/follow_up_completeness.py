"""FT-04 Follow-up completeness."""

from metrics.evidence.gates import recorded
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

FOLLOW_UP_COMPLETENESS = Indicator(
    id="follow_up_completeness",
    code="FT-04",
    dimension=Dimension.FOLLOW_THROUGH,
    role=Role.LEAD_PROCESS,
    title="Follow-up completeness",
    question="Are the seven follow-up tasks done?",
    objective="To share out the work after a meeting so that none of it is forgotten.",
    description=(
        "At the last meetings that have a checklist: evaluation form, thank-you, contact list, presentations shared, "
        "actions chased, reminder of the next meeting, products sent out."
    ),
    formula="tasks done ÷ (7 × meetings with a checklist)",
    filters=(
        "The last held meetings with at least one ticked or listed follow-up task. Meetings without any "
        "checklist are left out; minutes are counted elsewhere."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("followups",),
    estimate=Share(),
    gates=(
        recorded("followups", "follow-up checklist"),
        Gate("denominator > 0", "None of the last meetings has a follow-up checklist."),
    ),
    evidence="""
        select m.community, m.meeting_id, 7 as denominator,
            count(distinct case when f.done_on <= $as_of then f.task end) as numerator
        from followups f
        join occasion_meeting o on o.occasion_id = f.occasion_id
        join meeting_window m on m.meeting_id = o.meeting_id
        where f.task <> 'minutes'
        group by m.community, m.meeting_id
    """,
    source="guide 4; band by judgement",
    caveats=("A meeting without any checklist says nothing; with one, a missing tick is a task not done.",),
    ethics="About tasks, not about who did them: they may all fall on one volunteer.",
    remedy="Use the seven tasks as a checklist, and share the load (guide 4).",
)

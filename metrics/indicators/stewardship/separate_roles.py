"""ST-05 Facilitator is not the knowledge manager."""

from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

SEPARATE_ROLES = Indicator(
    id="separate_roles",
    code="ST-05",
    dimension=Dimension.STEWARDSHIP,
    role=Role.LEAD_PROCESS,
    title="Two roles, two people",
    question="Do different people facilitate and keep the knowledge?",
    objective=(
        "To see whether one person has to run the talk and write it down at once, and to share that out."
    ),
    description="Of the last meetings with both roles recorded, the share where nobody held both.",
    formula="meetings with the two roles held by different people ÷ meetings with both recorded",
    filters=(
        "The last held meetings at which both a facilitator and a knowledge manager are recorded. Meetings "
        "with only one of the two are left out."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("meetings or contributions",),
    estimate=Share(),
    gates=(
        Gate("denominator > 0", "No meeting has both its facilitator and its knowledge manager recorded."),
    ),
    evidence="""
        select f.community, f.meeting_id, 1 as denominator,
            case when max(case when k.person = f.person then 1 else 0 end) = 1 then 0 else 1 end as numerator
        from role_holder f
        join role_holder k on k.meeting_id = f.meeting_id and k.role = 'knowledge_manager'
        where f.role = 'facilitated'
        group by f.community, f.meeting_id
    """,
    source="guide 2.1, 3.2; band by judgement",
    caveats=("One person may do either at different meetings.",),
    ethics="Holders are compared, not named, and nobody is judged by how they did it.",
    remedy="Separate the two roles at each meeting, and share and rotate the knowledge tasks (guide 2.1, 3.2).",
)

"""PA-02 Core retention."""

from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.indicator import Better, Dimension, Indicator, Role, Share, Unit
from metrics.wording import IN_SEASON

CORE_RETENTION = Indicator(
    id="core_retention",
    code="PA-02",
    dimension=Dimension.PARTICIPATION,
    role=Role.LEAD_OUTCOME,
    title="Core retention",
    question="Do earlier active people still come?",
    objective="To decide whether to ring those who carried the meetings before and no longer come.",
    description="Of those who came to most meetings of the earlier half, the share who came again in the recent half.",
    formula="earlier active people who came to a recent meeting ÷ earlier active people",
    filters=(
        "People active in the earlier half, at meetings with names. Left out: convenors, facilitators and "
        "speakers, and those who died or whose term ended."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("attendance",),
    estimate=Share(),
    gates=(ENOUGH_NAMED, enough("people were active in the earlier half", "minimum_members_retention")),
    evidence="""
        select a.community, a.person, 1 as denominator,
            case when a.attended_recent >= 1 and a.left_on is null then 1 else 0 end as numerator
        from attended_window a
        join window_shape w on w.community = a.community
        where a.attended_early >= greatest($tier_half_attendances, ceil($tier_half_share * w.named_early))
            and not (a.left_on is not null and lower(trim(coalesce(a.left_reason, ''))) in
                ('completed', 'completed term', 'term completed', 'term ended', 'end of term', 'died',
                 'deceased', 'death', 'passed away', 'voltooi', 'termyn verstreke', 'oorlede'))
    """,
    source="own definition; band by judgement",
    caveats=(
        "Not health by itself: a community whose lapsed people are replaced can thrive, so a critical value reads "
        "as watch while the active base is healthy.",
        "Those who left because their term ended, or who died, are left out.",
        IN_SEASON,
    ),
    ethics="Shown as a share only. Who is meant is for the facilitator, as a reason to ring, never as a mark.",
    remedy=(
        "Say again what members agreed to, keep a regular slot, and ask those who stopped coming, in person, what"
        " would bring them back (guide 2.2, 2.3, 6)."
    ),
)

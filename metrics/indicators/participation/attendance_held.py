"""PA-01 Attendance held."""

from metrics.evidence.gates import ENOUGH_MEETINGS
from metrics.indicator import Better, Dimension, Gate, Indicator, RatioOfCounts, Role, Unit
from metrics.wording import IN_SEASON

ATTENDANCE_HELD = Indicator(
    id="attendance_held",
    code="PA-01",
    dimension=Dimension.PARTICIPATION,
    role=Role.LEAD_OUTCOME,
    title="Attendance held",
    question="Is attendance holding up against its own past?",
    objective="To see early that interest is fading, and to ask why while people can still be won back.",
    description=(
        "People at the recent half of the last meetings, against as many as would have come at the rate of "
        "the earlier half. 1 means no change."
    ),
    formula="mean attendance of the recent half ÷ mean attendance of the earlier half",
    filters=(
        "The last held meetings with a register or a headcount. Convenors, facilitators and invited speakers "
        "are not counted, nor are devices and unnamed guests."
    ),
    unit=Unit.RATIO,
    better=Better.HIGHER,
    needs=("attendance",),
    estimate=RatioOfCounts(dispersion="statistics_dispersion_attendance_held"),
    gates=(
        ENOUGH_MEETINGS,
        Gate("denominator > 0", "Nobody came to the earlier half of the last meetings, so there is no past."),
    ),
    evidence="""
        select m.community, m.meeting_id,
            case when m.half = 'R' then m.present else 0 end as numerator,
            case when m.half = 'E' then m.present * cast(w.recent as double) / nullif(w.early, 0) else 0e0 end
                as denominator,
            case when m.half = 'E' then m.present else 0 end as events_below
        from meeting_window m
        join window_shape w on w.community = m.community
    """,
    source="own definition; band by judgement",
    caveats=(
        "It compares the community with itself only, so size plays no part.",
        "By chance alone a steady community of ten, over eight meetings, falls into watch one time in four.",
        IN_SEASON,
    ),
    ethics="Heads are counted, not people: nobody can be found in it.",
    remedy=(
        "Ask why before acting: review purpose and expectations with the members, set dates early, remind well "
        "ahead, make people feel welcome, let members set topics (guide 6, 2.3)."
    ),
)

"""ST-09 Regularity."""

from metrics.evidence.rhythm import regularity
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

REGULARITY = Indicator(
    id="regularity",
    code="ST-09",
    dimension=Dimension.STEWARDSHIP,
    role=Role.SUPPORT,
    title="Regularity",
    question="Do meetings come round evenly?",
    objective="To decide whether a fixed slot would help people to keep the day free.",
    description=(
        "How much the gaps between meetings differ, in school days, so that holidays make no gap. 0: always the same "
        "gap. Beside it, the usual day of the week. All held meetings since the first of the last ones."
    ),
    formula="standard deviation ÷ mean of the term-days between held meetings; meetings on the commonest weekday ÷ all",
    filters=(
        "Gaps between all held meetings since the first of the last ones, in school days. Gaps of no day, "
        "such as two meetings in one holiday, are left out."
    ),
    unit=Unit.INDEX,
    better=Better.LOWER,
    needs=("meetings or attendance",),
    estimate=Computed(regularity),
    gates=(
        Gate("meetings > 0", "No meeting with a register has been held."),
        Gate(
            "coalesce(denominator, 0) + 1 >= $minimum_meetings",
            "{units} held meetings since the first of the last ones, with {denominator} gaps between them; "
            "{minimum_meetings} meetings that are some school days apart are needed.",
        ),
    ),
    evidence="""
        select community, meeting_id, date, held_position,
            case when days > 0 then days end as numerator, case when days > 0 then 1 else 0 end as denominator,
            case when calendar = 'days' then
                'No school calendar is known for this community in these years: every calendar day counts.'
                end as caveat
        from (
            select d.community, d.meeting_id, d.date, d.held_position, d.calendar,
                d.day_number - lag(d.day_number) over (partition by d.community order by d.held_position) as days
            from meeting_day d
            join window_shape w on w.community = d.community
            where d.date >= w.first_on
        ) gaps
    """,
    source="guide 2.3; Wenger-Trayner on leadership and core groups; band by judgement",
    caveats=(
        "Two meetings on one school day, or in the same holiday, leave no gap between them, and none is counted.",
        "With four meetings there are three gaps: one moved meeting shows.",
    ),
    ethics="About dates only; no person is in it.",
    remedy="Agree on a regular slot, such as the second Wednesday of the term, and keep to it (guide 2.1, 2.3).",
)

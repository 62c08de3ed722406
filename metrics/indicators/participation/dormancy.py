"""PA-14 Dormancy."""

from metrics.indicator import Better, Described, Dimension, Gate, Indicator, Role, Unit

DORMANCY = Indicator(
    id="dormancy",
    code="PA-14",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Dormancy",
    question="Has it simply gone quiet?",
    objective="To notice that a community has stopped meeting, and to decide whether to start it again.",
    description=(
        "School days since the last held meeting, against the usual gap between meetings. Holidays do not count. "
        "A community with a meeting planned is not dormant. Without a school calendar every calendar day counts, "
        "and the reading says so."
    ),
    formula="term-days since the last held meeting ÷ median term-days between earlier meetings",
    filters=(
        "Held meetings of any kind in the last three years, and meetings that are planned. School holidays "
        "and weekends are not counted where the school calendar is known."
    ),
    unit=Unit.RATIO,
    better=Better.LOWER,
    needs=("meetings or attendance",),
    estimate=Described(),
    gates=(Gate("held > 0", "No meeting has been held."),),
    evidence="""
        select l.community, l.meeting_id, l.days_since as numerator, 1 as counted,
            case when u.intervals >= $dormancy_intervals then u.median_days
                when l.calendar = 'days' then $dormancy_fallback_days
                else $dormancy_fallback_term_days end as denominator,
            case when l.next_planned then 1 else 0 end as softened,
            case when l.calendar = 'days' then
                'No school calendar is known for this community in these years: every calendar day counts.'
                end as caveat
        from last_held l
        left join usual_interval u on u.community = l.community
    """,
    source="own definition (writers on quiet fading); band by judgement",
    caveats=("Public holidays inside a school term count as school days.",),
    ethics="About dates only. A pause may have good reasons, such as a strike, an illness or a death.",
    remedy=(
        "Let the core group do the first-meeting tasks again: purpose, champion, steering group, costs, "
        "membership (guide 2.1)."
    ),
)

"""DQ-04 Staleness."""

from metrics.indicator import Better, Described, Dimension, Gate, Indicator, Role, Unit

STALENESS = Indicator(
    id="staleness",
    code="DQ-04",
    dimension=Dimension.DATA_QUALITY,
    role=Role.SUPPORT,
    title="Staleness",
    question="How old is the newest record?",
    objective="To bring what is missing before anybody judges by old numbers.",
    description=(
        "School days since the newest record of any kind, in usual gaps between meetings. Without a school calendar "
        "every calendar day counts."
    ),
    formula="term-days since the newest record ÷ median term-days between meetings",
    filters=(
        "The newest dated record of any kind up to the day of the reading, in school days. Planned dates and "
        "due dates are left out, and holidays where the school calendar is known."
    ),
    unit=Unit.RATIO,
    better=Better.NEITHER,
    needs=("meetings or attendance",),
    estimate=Described(),
    gates=(Gate("held > 0", "No meeting has been held."),),
    evidence="""
        select a.community, 'newest record' as about, a.days_since as numerator, a.usual_days as denominator,
            1 as counted,
            case when a.days_since > $staleness_banner * a.usual_days then
                'The newest record is old: bring what has happened since before judging by these numbers.'
                end as caveat
        from (
            select n.community, greatest(0, coalesce(t.day_number, date_diff('day', $beginning, $as_of))
                    - coalesce(d.day_number, date_diff('day', $beginning, n.newest))) as days_since,
                case when u.intervals >= $dormancy_intervals then u.median_days
                    when c.calendar = 'days' then $dormancy_fallback_days
                    else $dormancy_fallback_term_days end as usual_days
            from newest_record n
            join school_calendar c on c.community = n.community
            left join school_day d on d.calendar = c.calendar and d.date = n.newest
            left join school_day t on t.calendar = c.calendar and t.date = $as_of
            left join usual_interval u on u.community = n.community
        ) a
    """,
    source="own definition",
    caveats=("Old records may mean a quiet community or only files not yet brought.",),
    ethics="About files. Whoever keeps them may do so in their own time.",
    remedy="Bring the newest register, forms and list of actions; the Data page says how.",
)

"""PU-06 Drift."""

from metrics.indicator import Better, Described, Dimension, Gate, Indicator, Role, Unit

DRIFT = Indicator(
    id="drift",
    code="PU-06",
    dimension=Dimension.PURPOSE,
    role=Role.SUPPORT,
    title="Drift",
    question="How much of what it does lies outside its purpose?",
    objective=(
        "To notice that the work has moved away from the purpose, and to decide which of the two to change."
    ),
    description=(
        "Of the minutes of the last meetings, the share marked as outside the purpose. Where no minutes are marked, "
        "of the actions agreed or due since the first of them, the share so marked."
    ),
    formula="minutes outside the purpose ÷ minutes of these meetings; else actions outside it ÷ actions",
    filters=(
        "The last held meetings with minutes marked as outside the purpose; else actions since the first of "
        "them, where some are marked. Meetings and actions of communities that mark nothing are left out."
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    needs=("meetings or actions",),
    estimate=Described(),
    gates=(
        Gate(
            "denominator > 0",
            "Neither the minutes of meetings nor actions are marked as inside or outside the purpose.",
        ),
        Gate(
            "variant = 'minutes' or denominator >= $minimum_actions",
            "{denominator} actions in these months; {minimum_actions} are needed.",
        ),
    ),
    evidence="""
        select d.community, d.meeting_id, null as import_id, null as line, d.outside_minutes as numerator,
            greatest(g.minutes, d.outside_minutes) as denominator, 'minutes' as variant
        from meeting_detail d
        join agenda_length g on g.meeting_id = d.meeting_id
        where d.outside_minutes is not null
        union all
        select t.community, null as meeting_id, t.import_id, t.line, case when a.off_purpose then 1e0 else 0e0 end
            as numerator, 1e0 as denominator, 'actions' as variant
        from taken_action t
        join actions a on a.import_id = t.import_id and a.line = t.line
        join window_shape w on w.community = t.community
        where t.community in (
                select k.community from taken_action k
                join actions b on b.import_id = k.import_id and b.line = k.line
                where b.off_purpose is not null)
            and t.community not in (
                select d.community from meeting_detail d join agenda_length g on g.meeting_id = d.meeting_id
                where d.outside_minutes is not null)
            and ((t.due_on >= w.first_on and t.due_on <= $as_of) or t.agreed_on >= w.first_on)
    """,
    source="guide 6 (review the purpose and shifts in expectations)",
    caveats=(
        "A shift may be wanted: it is a reason to look at the purpose again, never a fault.",
        "Somebody decided what lies outside; a blank beside marked actions counts as inside.",
    ),
    ethics="About time and actions, never about who led the talk elsewhere.",
    remedy="Put the purpose on the agenda: does it still say what members want to do? (guide 6)",
)

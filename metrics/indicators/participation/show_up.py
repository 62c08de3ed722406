"""PA-09 Show-up."""

from metrics.evidence.tallies import walk_ins
from metrics.indicator import Better, Dimension, Gate, Indicator, Role, Share, Unit

SHOW_UP = Indicator(
    id="show_up",
    code="PA-09",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Show-up",
    question="Do people who say that they will come also come?",
    objective="To order food and seats by who will come, and to see whether reminders work.",
    description=(
        "Of the people who answered yes to the invitations of the last meetings with names, the share who came. "
        "Beside it, how many came to these meetings without having said so."
    ),
    formula="people who said yes and came ÷ people who said yes, over meetings; walk-ins ÷ attendances",
    filters=(
        "Answers to invitations for the last meetings with names. Meetings for which no answer was recorded "
        "are left out, and so are people who said no or nothing."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("attendance with replies to invitations",),
    estimate=Share(overdispersed=True, beside=walk_ins),
    gates=(
        Gate("units > 0", "No replies to invitations have been brought for the last meetings."),
        Gate(
            "coalesce(denominator, 0) >= $minimum_replies",
            "{denominator} people said that they would come; {minimum_replies} are needed.",
        ),
    ),
    evidence="""
        select r.community, r.person, r.meeting_id, r.meeting_id as cluster,
            coalesce(o.attended, 0) as numerator, 1 as denominator, 0 as walked_in
        from reply r
        left join opportunity o on o.meeting_id = r.meeting_id and o.person = r.person
        where r.said_yes = 1
        union all
        select a.community, o.person, o.meeting_id, o.meeting_id as cluster, 0 as numerator, 0 as denominator,
            1 as walked_in
        from opportunity o
        join attended_window a on a.person = o.person
        left join reply r on r.meeting_id = o.meeting_id and r.person = o.person and r.said_yes = 1
        where o.attended = 1 and r.person is null and o.meeting_id in (select meeting_id from reply)
    """,
    source="own definition; guide 2.3; band by judgement",
    caveats=(
        "Logistics, not vitality: it helps with catering and venue.",
        "Who said yes and stands in the register without a mark counts as not there.",
    ),
    ethics="Shown for the community, never for a person.",
    remedy="Send a second reminder a week before, and ask for confirmation (guide 2.3).",
)

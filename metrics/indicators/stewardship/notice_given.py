"""ST-08 Notice given."""

from metrics.evidence.rhythm import usual_notice
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

NOTICE_GIVEN = Indicator(
    id="notice_given",
    code="ST-08",
    dimension=Dimension.STEWARDSHIP,
    role=Role.SUPPORT,
    title="Notice given",
    question="Do people know of a meeting well ahead, and are they reminded?",
    objective="To decide whether to invite earlier, or to remind people better.",
    description=(
        "The usual number of days from invitation to meeting, over the last meetings. It is healthy only if most of "
        "these meetings also had a reminder about a week before; where no reminder is recorded at all, the days "
        "alone are read."
    ),
    formula="median days from invitation to meeting; beside it, meetings reminded 5 to 9 days before ÷ meetings",
    filters=(
        "The last held meetings with a date of invitation. Left out: meetings without one, and invitations "
        "dated after the meeting."
    ),
    unit=Unit.DAYS,
    better=Better.HIGHER,
    needs=("meetings",),
    estimate=Computed(usual_notice),
    gates=(
        Gate("units > 0", "The calendar does not say when invitations went out."),
        Gate(
            "units >= $minimum_notice_meetings",
            "{units} of the last meetings have a date of invitation; {minimum_notice_meetings} are needed.",
        ),
    ),
    evidence="""
        select n.community, n.meeting_id, n.days as numerator, 1 as denominator, n.reminded,
            case when k.recorded > 0 and k.reminded < $notice_reminded_share * k.meetings then 1 else 0 end as capped,
            case when k.recorded = 0 then 'No reminders are recorded, so the days alone are read.'
                else concat(cast(k.reminded as varchar), ' of ', cast(k.meetings as varchar),
                    ' meetings had a reminder about a week before.') end as caveat
        from (
            select community, meeting_id, date_diff('day', invited_on, date) as days,
                case when date_diff('day', reminded_on, date) between $notice_reminder_latest
                    and $notice_reminder_earliest then 1 else 0 end as reminded
            from meeting_detail
            where invited_on <= date
        ) n
        join (
            select community, count(*) as meetings, count(reminded_on) as recorded,
                sum(case when date_diff('day', reminded_on, date) between $notice_reminder_latest
                    and $notice_reminder_earliest then 1 else 0 end) as reminded
            from meeting_detail
            where invited_on <= date
            group by community
        ) k on k.community = n.community
    """,
    source="guide 2.3 (“well in advance”; “another reminder a week before”); band by judgement",
    caveats=(
        "What conveners do, not what members say.",
        "An invitation dated after its meeting is taken for a slip of the pen and left out.",
    ),
    ethics="About dates. Whoever sends the invitations may be doing it in their own time.",
    remedy="Fix the dates of the year early, invite four weeks ahead and remind a week before (guide 2.1, 2.3).",
)

"""PA-06 Newcomer return."""

from metrics.evidence.gates import ENOUGH_NAMED, enough
from metrics.indicator import Better, Dimension, Indicator, Role, Share, Unit

NEWCOMER_RETURN = Indicator(
    id="newcomer_return",
    code="PA-06",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Newcomer return",
    question="Do people who came for the first time come back?",
    objective="To decide whether the welcome that new people get needs work.",
    description=(
        "Of the people who came for the first time at one of the last meetings, the share who came to at least one of "
        "the next two, leaving out meetings of which nothing is known of them. Guests are left out."
    ),
    formula="newcomers at one of the next two meetings or both ÷ newcomers with two later meetings",
    filters=(
        "People whose first attendance ever lies in the last meetings, with two meetings since. Left out: "
        "guests, convenors, facilitators, speakers, and those who joined before the first register."
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    needs=("attendance",),
    estimate=Share(),
    gates=(ENOUGH_NAMED, enough("newcomers have had two more meetings", "minimum_members")),
    evidence="""
        select n.community, n.person, 1 as denominator, max(n.shape) as variant, max(n.attended) as numerator,
            max(case when n.first_at = 1 then
                'The records begin within these meetings: whoever came to the first of them is taken for new.'
                end) as caveat
        from (
            select f.community, f.person, f.first_at, r.shape, s.attended,
                row_number() over (partition by f.person order by s.named_position) as turn
            from (
                select h.community, o.person, min(h.named_position) as first_at, min(h.date) as first_on
                from opportunity o
                join held_meeting h on h.meeting_id = o.meeting_id
                where o.attended = 1
                group by h.community, o.person
            ) f
            join person p on p.person = f.person and p.first_on = f.first_on
            join (
                select community, min(date) as first_register from held_meeting where named group by community
            ) e on e.community = f.community
            join room r on r.community = f.community
            join (
                select o.person, o.attended, h.named_position
                from opportunity o
                join held_meeting h on h.meeting_id = o.meeting_id
                union all
                select a.person, 0 as attended, h.named_position
                from attended_window a
                join meeting_window m on m.community = a.community and m.date > a.left_on
                join held_meeting h on h.meeting_id = m.meeting_id
                where m.named
            ) s on s.person = f.person and s.named_position > f.first_at
            where coalesce(p.kind, '') <> 'guest' and (p.joined_on is null or p.joined_on >= e.first_register)
        ) n
        where n.turn <= 2
        group by n.community, n.person
        having count(*) = 2
    """,
    source="own definition; band by judgement",
    caveats=(
        "In an open community people come for one topic by design (guide 7): there it has no band.",
        "Those who had joined before the first register are left out: nobody saw them come.",
    ),
    ethics="A share of the community. Who is meant is for the facilitator, as a reason to welcome.",
    remedy=(
        "Introduce newcomers at check-in, share the contact list, and let one organisation present itself each time "
        "(guide 3.1, 4, 7)."
    ),
)

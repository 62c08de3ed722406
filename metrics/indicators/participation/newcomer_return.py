"""PA-06 Newcomer return."""

from metrics.gates import ENOUGH_NAMED, enough
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
        "Of the people who came for the first time at one of the last meetings, and could come to two more since, "
        "the share who came to at least one of these two. Guests are left out."
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
        select f.community, f.person, 1 as denominator, max(r.shape) as variant,
            max(case when h.named_position in (f.first_at + 1, f.first_at + 2) then 1 else 0 end) as numerator,
            max(case when f.first_at = 1 then
                'The records begin within these meetings: whoever came to the first of them is taken for new.'
                end) as caveat
        from (
            select o.community, o.person, min(h.named_position) as first_at, min(h.date) as first_on
            from opportunity o
            join held_meeting h on h.meeting_id = o.meeting_id
            where o.attended = 1
            group by o.community, o.person
        ) f
        join person p on p.person = f.person and p.first_on = f.first_on
        join (
            select community, max(named_position) as last_position, min(date) as first_register
            from held_meeting where named group by community
        ) e on e.community = f.community
        join room r on r.community = f.community
        join opportunity o on o.person = f.person and o.attended = 1
        join held_meeting h on h.meeting_id = o.meeting_id
        where f.first_at + 2 <= e.last_position and coalesce(p.kind, '') <> 'guest'
            and (p.joined_on is null or p.joined_on >= e.first_register)
        group by f.community, f.person
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

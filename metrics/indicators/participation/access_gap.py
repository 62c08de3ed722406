"""PA-15 Access gap."""

from metrics.evidence.access_gap import least_ratio
from metrics.evidence.gates import ENOUGH_NAMED
from metrics.indicator import Better, Computed, Dimension, Gate, Indicator, Role, Unit

_CELLS = """
    select a.community, 'province' as kind, lower(trim(d.province)) as place,
        count(distinct o.person) as people, sum(o.attended) as attended, count(*) as opportunities
    from opportunity o
    join attended_window a on a.person = o.person
    join directory d on d.person = o.person
    where length(trim(d.province)) > 0 and coalesce(d.kind, '') <> 'guest'
    group by a.community, lower(trim(d.province))
    union all
    select a.community, 'district' as kind, lower(trim(d.district)) as place,
        count(distinct o.person) as people, sum(o.attended) as attended, count(*) as opportunities
    from opportunity o
    join attended_window a on a.person = o.person
    join directory d on d.person = o.person
    where length(trim(d.district)) > 0 and coalesce(d.kind, '') <> 'guest'
    group by a.community, lower(trim(d.district))
    union all
    select p.community, 'mode' as kind, lower(trim(c.mode)) as place,
        count(distinct o.person) as people, sum(o.attended) as attended, count(*) as opportunities
    from opportunity o
    join calendar_row c on c.meeting_id = o.meeting_id
    join person p on p.person = o.person
    where length(trim(c.mode)) > 0 and coalesce(p.kind, '') <> 'guest'
    group by p.community, lower(trim(c.mode))
"""

ACCESS_GAP = Indicator(
    id="access_gap",
    code="PA-15",
    dimension=Dimension.PARTICIPATION,
    role=Role.SUPPORT,
    title="Access gap",
    question="Does the place or the way of meeting shut people out?",
    objective=(
        "To decide whether to move the venue, or to meet in another way now and then, so that nobody is shut "
        "out."
    ),
    description=(
        "How much of the meetings that they could come to people came to, by province, by district, and by way of "
        "meeting, against all of them together. The value is that of the group with the lowest share."
    ),
    formula="attendances ÷ opportunities of the group furthest behind ÷ the same over all groups of its kind",
    filters=(
        "Counted people at the last meetings with names whose province, district or way of meeting is known. "
        "Left out: guests, and groups of fewer than five people."
    ),
    unit=Unit.RATIO,
    better=Better.HIGHER,
    needs=("attendance", "members or meetings"),
    estimate=Computed(least_ratio),
    gates=(
        ENOUGH_NAMED,
        Gate(
            "units > 0",
            "There are not two groups of {privacy_k} people or more, by place or by way of meeting, to compare.",
        ),
    ),
    evidence=f"""
        select community, concat(kind, ': ', place) as about, kind, place, people, attended, opportunities,
            all_attended, all_opportunities, 1 as numerator, 1 as denominator
        from (
            select s.*, count(*) over (partition by community, kind) as groups_shown
            from (
                select c.*,
                    sum(case when people < $privacy_k then people else 0 end) over (partition by community, kind)
                        as hidden_people,
                    min(case when people >= $privacy_k then people end) over (partition by community, kind)
                        as least_people,
                    sum(attended) over (partition by community, kind) as all_attended,
                    sum(opportunities) over (partition by community, kind) as all_opportunities
                from ({_CELLS}) c
            ) s
            where people >= $privacy_k
                and (hidden_people = 0 or hidden_people >= $privacy_k or people > least_people)
        ) shown
        where groups_shown >= 2
    """,
    source="guide, introduction; band by judgement",
    caveats=(
        "Groups of fewer than five people are not shown, nor one that would give them away.",
        "A small group may lag by chance: ask before concluding.",
        "Guests are left out.",
    ),
    ethics="Groups of five people or more only. A place is no fault of those who live there.",
    remedy="Move the venue, share transport, or meet in another way now and then (guide, introduction; 2.3, 6).",
)

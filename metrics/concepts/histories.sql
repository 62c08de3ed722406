-- concept: stay
-- How long each counted person stayed: meetings from the first attendance to the third miss in a row
-- (lapsed 1) or to the last meeting with names (lapsed 0). A meeting of which nothing is known ends a
-- run of misses. Those who joined before the first register are left out (R24).
select community, person, cast(coalesce(min(lapsed_at), max(last_position)) - min(seen_at) as integer) as meetings,
    case when min(lapsed_at) is null then 0 else 1 end as lapsed
from (
    select g.community, g.person, g.seen_at, g.last_position,
        case when coalesce(g.next_position, g.last_position + 1) - g.position > $lapse_misses
            then g.position + $lapse_misses end as lapsed_at
    from (
        select p.community, p.person, h.named_position as position, e.last_position,
            case when s.mark = 3 then h.named_position end as seen_at,
            lead(h.named_position) over (partition by p.person order by h.named_position) as next_position
        from presence s
        join held_meeting h on h.meeting_id = s.meeting_id
        join person p on p.person = s.person
        join (
            select community, max(named_position) as last_position, min(date) as first_register
            from held_meeting where named group by community
        ) e on e.community = p.community
        where h.named and p.counted and s.mark in (0, 3) and s.date >= p.first_on
            and (p.joined_on is null or p.joined_on >= e.first_register)
    ) g
) seen
group by community, person;

-- concept: person_quarter
-- Calendar quarters (numbered from year 0) in which each counted person came to a named meeting.
select distinct p.community, p.person,
    cast(extract(year from s.date) * 4 + floor((extract(month from s.date) - 1) / 3e0) as integer) as quarter
from presence s
join held_meeting h on h.meeting_id = s.meeting_id
join person p on p.person = s.person
where s.mark = 3 and h.named and p.counted;

-- concept: named_quarter
-- Calendar quarters with at least one held meeting with names.
select distinct community,
    cast(extract(year from date) * 4 + floor((extract(month from date) - 1) / 3e0) as integer) as quarter
from held_meeting
where named;

-- concept: returning_person
-- Everybody who came in the quarter before, for quarters that had a meeting after one that had (PA-17).
select a.community, a.person, n.quarter, case when b.person is null then 0 else 1 end as returned
from person_quarter a
join named_quarter n on n.community = a.community and n.quarter = a.quarter + 1
left join person_quarter b on b.person = a.person and b.quarter = n.quarter;

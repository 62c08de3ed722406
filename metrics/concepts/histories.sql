-- concept: stay_run
-- Each person's marks in order, from the first attendance: where it began, the third miss in a row if
-- there was one between two marks, the last mark, and how often and when last the person came. A meeting
-- of which nothing is known ends a run of misses. Kept narrow, for it is the one sort over every register
-- there is.
select person, min(case when came then named_position end) as first_at,
    min(case when next_position - named_position > $lapse_misses then named_position + $lapse_misses end)
        as lapsed_at,
    max(named_position) as last_at,
    max(case when came then named_position end) as last_came_at,
    sum(case when came then 1 else 0 end) as times
from (
    select person, named_position, came,
        lead(named_position) over (partition by person order by named_position) as next_position
    from (
        select s.person, cast(h.named_position as integer) as named_position, s.mark = 3 as came
        from presence s
        join held_meeting h on h.meeting_id = s.meeting_id
        join attended_ever a on a.person = s.person
        where h.named and s.mark in (0, 3) and s.date >= a.first_on
    ) marks
) gaps
group by person;

-- concept: stay
-- How long each counted person stayed: meetings from the first attendance to the third miss in a row
-- (lapsed 1) or to the last meeting with names (lapsed 0). Those who joined before the first register
-- are left out (R24).
select community, person, cast(coalesce(lapsed_at, last_position) - first_at as integer) as meetings,
    case when lapsed_at is null then 0 else 1 end as lapsed
from (
    select p.community, p.person, r.first_at, e.last_position,
        coalesce(r.lapsed_at, case when e.last_position - r.last_at >= $lapse_misses
            then r.last_at + $lapse_misses end) as lapsed_at
    from stay_run r
    join person p on p.person = r.person
    join (
        select community, max(named_position) as last_position, min(date) as first_register
        from held_meeting where named group by community
    ) e on e.community = p.community
    where p.counted and r.first_at is not null and (p.joined_on is null or p.joined_on >= e.first_register)
) stays;

-- concept: coming
-- Each counted person's history as the forecast reads it (PA-08): meetings with names since the first
-- attendance, how many of them the person came to, and after how many last. A meeting of which nothing is
-- known of the person is none. `met` counts them all, and the first; leaving ends nothing here, for it is
-- what the forecast has to learn from.
select p.community, p.person, p.left_on is not null as has_left,
    cast(r.times - 1 as integer) as came,
    cast(r.last_came_at - r.first_at - coalesce(u.before_last, 0) as integer) as last_came,
    cast(e.last_position - r.first_at - coalesce(u.unknown, 0) as integer) as chances,
    cast(e.last_position - r.first_at + 1 as integer) as met, r.first_at = 1 as from_first
from stay_run r
join person p on p.person = r.person
join (select community, max(named_position) as last_position from held_meeting where named group by community) e
    on e.community = p.community
left join (
    select s.person, count(*) as unknown,
        sum(case when h.named_position < r.last_came_at then 1 else 0 end) as before_last
    from presence s
    join held_meeting h on h.meeting_id = s.meeting_id
    join stay_run r on r.person = s.person
    where s.mark = 0 and h.named and h.named_position > r.first_at
    group by s.person
) u on u.person = r.person
where p.counted and r.first_at is not null;

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

-- concept: newest_quarter
-- The last quarter that is over and had a meeting with names, after one in which somebody came (PA-17).
select n.community, max(n.quarter) as quarter
from named_quarter n
join (
    select distinct community,
        cast(extract(year from date) * 4 + floor((extract(month from date) - 1) / 3e0) as integer) as quarter
    from held_meeting
    where named and present > 0
) b on b.community = n.community and b.quarter = n.quarter - 1
where n.quarter < extract(year from $as_of) * 4 + floor((extract(month from $as_of) - 1) / 3e0)
group by n.community;

-- concept: window_shape
-- The window as a whole: its size, its ends, its named meetings in either half.
select community, min(meetings) as meetings, min(date) as first_on, max(date) as last_on,
    sum(case when half = 'E' then 1 else 0 end) as early,
    sum(case when half = 'R' then 1 else 0 end) as recent,
    sum(case when named then 1 else 0 end) as named,
    sum(case when named and half = 'E' then 1 else 0 end) as named_early,
    sum(case when named and half = 'R' then 1 else 0 end) as named_recent
from meeting_window
group by community;

-- concept: attended_window
-- Counted persons seen in the window's named meetings, and how often in either half.
select p.community, p.person, p.here_since, p.left_on, p.left_reason, p.kind, p.stakeholder,
    a.attended, a.attended_early, a.attended_recent
from (
    select s.person, count(*) as attended,
        sum(case when m.half = 'E' then 1 else 0 end) as attended_early,
        sum(case when m.half = 'R' then 1 else 0 end) as attended_recent
    from presence s
    join meeting_window m on m.meeting_id = s.meeting_id
    where s.mark = 3 and m.named
    group by s.person
) a
join person p on p.person = a.person
where p.counted;

-- concept: opportunity
-- One row for each counted person seen in the window and each named meeting of it that the person
-- could have come to (R3): from the first day here to the day of leaving, unless nothing is known. Kept
-- narrow, as it is one of the longest: the community is the person's, and the meeting's.
select a.person, m.meeting_id, cast(case when m.half = 'R' then 1 else 0 end as tinyint) as recent,
    cast(case when s.mark = 3 then 1 else 0 end as tinyint) as attended,
    cast(case when s.mark = 2 then 1 else 0 end as tinyint) as apology
from attended_window a
join meeting_window m on m.community = a.community
left join presence s on s.meeting_id = m.meeting_id and s.person = a.person
where m.named and m.date >= a.here_since and (a.left_on is null or m.date <= a.left_on)
    and coalesce(s.mark, 1) > 0;

-- concept: person_window
-- The window seen from each person; `active` is the guide's "most sessions" (guide 2.2).
select a.community, a.person, a.here_since, a.left_on, a.left_reason, a.kind, a.stakeholder,
    a.attended, a.attended_early, a.attended_recent, o.opportunities, o.apologies,
    a.attended >= $tier_active_attendances and o.opportunities >= $tier_active_opportunities
        and a.attended >= $tier_active_share * o.opportunities as active,
    o.opportunities >= $tier_proxy_core_opportunities
        and a.attended >= $tier_proxy_core_share * o.opportunities as regular
from attended_window a
join (
    select person, count(*) as opportunities, sum(apology) as apologies
    from opportunity
    group by person
) o on o.person = a.person;

-- concept: room
-- Shape: unique people for each seat filled. Declared wins; unknown below four named meetings (R2, R34).
select r.community, r.people, r.attendances,
    case when f.shape is not null then f.shape
        when r.named < $minimum_meetings or r.attendances = 0 then null
        when r.people * r.named <= $shape_closed_up_to * r.attendances then 'closed'
        else 'open' end as shape
from (
    select w.community, w.named, count(a.person) as people, coalesce(sum(a.attended), 0) as attendances
    from window_shape w
    left join attended_window a on a.community = w.community
    group by w.community, w.named
) r
left join profile f on f.community = r.community;

-- concept: reply
-- What counted people answered to the invitation to each of the window's meetings with names.
select p.community, p.person, o.meeting_id, max(case when a.rsvp = 'yes' then 1 else 0 end) as said_yes
from attendance a
join occasion o on o.occasion_id = a.occasion_id
join meeting_window m on m.meeting_id = o.meeting_id
join who w on w.mention_id = a.mention_id
join person p on p.person = w.person
where a.rsvp in ('yes', 'no') and m.named and p.counted
group by p.community, p.person, o.meeting_id;

-- concept: known_person
-- Everybody who came up to as_of, or stands in the directory by then (R3, R8), counted or not.
select p.community, p.person, p.person_id
from person p
left join directory d on d.person = p.person
where p.first_on is not null or (d.person is not null and (p.joined_on is null or p.joined_on <= $as_of));

-- concept: doubtful_person
-- Who may be somebody else that is known by then as well (DQ-01).
select distinct k.community, k.person
from suspected_duplicate s
join known_person k on k.community = s.community and k.person_id = s.other
join known_person o on o.community = s.community and o.person_id = s.one;

-- concept: duplicate_doubt
-- Where some persons may be others of the same community (DQ-01): how many, with how many attendances.
select d.community, d.doubtful, d.doubtful_attendances, t.attendances
from (
    select p.community, count(*) as doubtful, sum(coalesce(a.attended, 0)) as doubtful_attendances
    from doubtful_person p
    left join attended_ever a on a.person = p.person
    group by p.community
) d
join (
    select p.community, sum(a.attended) as attendances
    from attended_ever a
    join person p on p.person = a.person
    group by p.community
) t on t.community = d.community;

-- concept: frontline_charter
-- Which stakeholder categories the charter calls practitioners, in one form (lower case, a ; between two,
-- none at the ends), and the share of attendances that it wants them to make up.
select community, categories, target
from (
    select community, frontline_target as target,
        trim(replace(replace(lower(trim(practitioner_categories)), '; ', ';'), ' ;', ';'), ';') as categories
    from profile
) said
where length(categories) > 0;

-- concept: role_taken
-- Who facilitated, kept the knowledge or presented at the window's meetings.
select distinct community, person
from contribution
where kind in ('facilitated', 'knowledge_manager', 'presented');

-- concept: spoken
-- Who is recorded as having spoken at each of the window's meetings, and for how long where it was timed.
select x.community, m.meeting_id, w.person, sum(greatest(coalesce(x.minutes, 0e0), 0e0)) as minutes
from contributions x
join occasion_meeting o on o.occasion_id = x.occasion_id
join meeting_window m on m.meeting_id = o.meeting_id
join who w on w.mention_id = x.mention_id
where x.kind = 'spoke'
group by x.community, m.meeting_id, w.person;

-- concept: floor
-- What was recorded of speaking at each of the window's meetings by those who count and were there.
select o.community, o.meeting_id, sum(s.minutes) as minutes, sum(s.minutes * s.minutes) as squares, count(*) as speakers
from spoken s
join opportunity o on o.meeting_id = s.meeting_id and o.person = s.person
where o.attended = 1
group by o.community, o.meeting_id;

-- concept: floor_time
-- Each counted person at each of the window's meetings, with what was recorded of speaking there, beside
-- the sums of the meeting and of the community that shares are made of.
select o.community, o.meeting_id, o.person, lower(trim(a.stakeholder)) as stakeholder,
    coalesce(s.minutes, 0e0) as minutes, case when s.person is null then 0 else 1 end as spoke,
    coalesce(f.minutes, 0e0) as meeting_minutes, coalesce(f.squares, 0e0) as squares,
    coalesce(f.speakers, 0) as speakers, t.minutes as all_minutes
from opportunity o
join (
    select w.community, coalesce(sum(f.minutes), 0e0) as minutes
    from (select distinct community from spoken) w
    left join floor f on f.community = w.community
    group by w.community
) t on t.community = o.community
join attended_window a on a.person = o.person
left join floor f on f.meeting_id = o.meeting_id
left join spoken s on s.meeting_id = o.meeting_id and s.person = o.person
where o.attended = 1;

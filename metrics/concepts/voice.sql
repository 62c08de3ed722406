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
-- Those who count at each of the window's meetings of which speaking was recorded: how many came, how many
-- of them spoke, and for how long where the time was kept, beside the minutes of all meetings.
select f.community, f.meeting_id, f.people, f.speakers, f.minutes, f.squares, t.minutes as all_minutes
from (
    select k.community, o.meeting_id, count(*) as people, count(s.person) as speakers,
        coalesce(sum(s.minutes), 0e0) as minutes, coalesce(sum(s.minutes * s.minutes), 0e0) as squares
    from opportunity o
    join (select distinct community, meeting_id from spoken) k on k.meeting_id = o.meeting_id
    left join spoken s on s.meeting_id = o.meeting_id and s.person = o.person
    where o.attended = 1
    group by k.community, o.meeting_id
) f
join (
    select s.community, sum(s.minutes) as minutes
    from spoken s
    join opportunity p on p.meeting_id = s.meeting_id and p.person = s.person
    where p.attended = 1
    group by s.community
) t on t.community = f.community;

-- concept: floor_time
-- Each counted person at each meeting where the time was kept, with the minutes that they spoke.
select a.community, o.meeting_id, o.person, lower(trim(a.stakeholder)) as stakeholder,
    coalesce(s.minutes, 0e0) as minutes, f.minutes as meeting_minutes, f.squares
from floor f
join opportunity o on o.meeting_id = f.meeting_id
join attended_window a on a.person = o.person
left join spoken s on s.meeting_id = o.meeting_id and s.person = o.person
where o.attended = 1 and f.minutes > 0e0;

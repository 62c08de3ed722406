-- concept: champion_row
-- The latest word on the champion up to as_of; a blank date counts as always (R11).
select community, import_id, line, person,
    case when status in ('vacant', 'left') or person is null then 'none'
        when status = 'leaving' then 'leaving' else 'named' end as state
from (
    select g.community, g.import_id, g.line, w.person, lower(trim(g.status)) as status,
        row_number() over (partition by g.community
            order by coalesce(g.date, $beginning) desc, i.sequence desc, g.line desc) as preference
    from governance g
    join import i on i.import_id = g.import_id
    left join who w on w.mention_id = g.mention_id
    where g.community in (select community from scope) and g.item = 'champion'
        and (g.date is null or g.date <= $as_of)
) ranked
where preference = 1;

-- concept: last_named_meeting
-- The last held meetings with names, as many as count for being in post (R11).
select community, meeting_id
from (
    select community, meeting_id,
        row_number() over (partition by community order by named_position desc, meeting_id) as from_last
    from held_meeting where named
) ranked
where from_last <= $champion_recent_meetings;

-- concept: acted_lately
-- Who was at, or held a role or contribution of, one of the last two meetings with names. The
-- counted-person filter does not apply: a paid convenor can be a champion (R11).
select distinct s.person
from presence s
join last_named_meeting m on m.meeting_id = s.meeting_id
where s.mark = 3
union
select c.person
from contribution_ever c
join last_named_meeting m on m.meeting_id = c.meeting_id;

-- concept: steering_member
-- Steering members in post: the latest row of each person.
select community, person, import_id, line
from (
    select g.community, w.person, g.import_id, g.line, lower(trim(g.status)) as status,
        row_number() over (partition by w.person
            order by coalesce(g.date, $beginning) desc, i.sequence desc, g.line desc) as preference
    from governance g
    join import i on i.import_id = g.import_id
    join who w on w.mention_id = g.mention_id
    where g.item = 'steering_member' and (g.date is null or g.date <= $as_of)
) ranked
where preference = 1 and coalesce(status, '') not in ('left', 'vacant', 'no');

-- concept: milestone
-- Essential milestones and whether they are met by as_of (R15).
select g.community, g.import_id, g.line, g.due_on, g.note,
    case when lower(trim(g.status)) in ('met', 'done', 'yes') and (g.date is null or g.date <= $as_of)
        then 1 else 0 end as met
from logged_milestone g
where coalesce(g.essential, true);

-- concept: charter_flag
-- Whether the purpose is achieved: every essential milestone met, due or not, or said to be (R15).
select s.community,
    (coalesce(m.milestones, 0) > 0 and m.milestones = m.met) or coalesce(f.declared, 0) > 0 as achieved
from scope s
left join (select community, count(*) as milestones, sum(met) as met from milestone group by community) m
    on m.community = s.community
left join (
    select community, count(*) as declared from governance
    where item = 'purpose_fulfilled' and lower(trim(status)) = 'yes'
        and (date is null or date <= $as_of) group by community
) f on f.community = s.community;

-- concept: schedule_row
-- Meetings planned for the window's span, and whether they took place within so many days (R31).
select k.community, k.meeting_id,
    case when k.held and abs(date_diff('day', coalesce(k.scheduled_for, k.date), k.date)) <= $rhythm_days
        then 1 else 0 end as kept,
    case when k.scheduled_for is not null or k.status in ('cancelled', 'scheduled') then 1 else 0 end as planned_ahead
from known_meeting k
join window_shape w on w.community = k.community
where k.in_calendar and coalesce(k.scheduled_for, k.date) >= w.first_on
    and coalesce(k.scheduled_for, k.date) <= $as_of;

-- concept: adopted_plan
-- Plans to invigorate: those in the governance log, and those adopted at a review, which no import holds.
select g.community, g.date, g.note, g.import_id, g.line
from governance g
where g.community in (select community from scope) and g.item = 'invigoration_plan' and g.date <= $as_of
union all
select c.community, r.as_of as date, r.plan as note, '' as import_id, 0 as line
from review r
join community c on c.community_key = r.community_key
where c.community in (select community from scope) and r.plan is not null and r.as_of <= $as_of;

-- concept: tried_plan
-- The newest plan to invigorate that has had its meetings: held, or cancelled though planned (R16).
select community, date, note
from (
    select t.community, t.date, t.note,
        row_number() over (partition by t.community order by t.date desc, t.import_id, t.line) as preference
    from (
        select p.community, p.date, p.note, p.import_id, p.line, count(k.meeting_id) as meetings_since
        from adopted_plan p
        join known_meeting k on k.community = p.community and k.date > p.date
        where k.held or (k.status = 'cancelled' and k.date <= $as_of)
        group by p.community, p.date, p.note, p.import_id, p.line
    ) t
    where t.meetings_since >= $verdict_tried_after_meetings
) ranked
where preference = 1;

-- concept: contribution_ever
-- Distinct contributions of a person at a held meeting, from everything that records one (R35).
-- `item` tells apart actions, of which one person may take several at one meeting.
select distinct c.community, c.meeting_id, c.person, c.kind, c.item
from (
    select x.community, o.meeting_id, w.person, x.kind, 0 as item
    from contributions x
    join occasion_meeting o on o.occasion_id = x.occasion_id
    join who w on w.mention_id = x.mention_id
    union all
    select h.community, h.meeting_id, w.person, 'facilitated' as kind, 0 as item
    from calendar_row x
    join held_meeting h on h.meeting_id = x.meeting_id
    join who w on w.mention_id = x.facilitator_id
    union all
    select h.community, h.meeting_id, w.person, 'knowledge_manager' as kind, 0 as item
    from calendar_row x
    join held_meeting h on h.meeting_id = x.meeting_id
    join who w on w.mention_id = x.knowledge_manager_id
    union all
    select x.community, h.meeting_id, w.person, 'product' as kind, 0 as item
    from products x
    join meeting_of_day d on d.community = x.community and d.date = x.date
    join held_meeting h on h.community = d.community and h.held_position = d.held_position
    join who w on w.mention_id = x.mention_id
    union all
    select t.community, t.meeting_id, w.person, 'action' as kind, t.action_id as item
    from taken_action t
    join action_owners n on n.import_id = t.import_id and n.line = t.line
    join who w on w.mention_id = n.mention_id
    where t.meeting_id is not null and t.meeting_id not in (
        select o.meeting_id from contributions x
        join occasion_meeting o on o.occasion_id = x.occasion_id
        where x.kind = 'action' and o.meeting_id is not null)
) c
where c.meeting_id is not null;

-- concept: role_ever
-- Who ever facilitated, kept the knowledge or presented, and at which meeting.
select community, meeting_id, person, kind as role
from contribution_ever
where kind in ('facilitated', 'knowledge_manager', 'presented');

-- concept: contribution
-- Those of the window.
select c.community, c.meeting_id, c.person, c.kind, c.item
from contribution_ever c
join meeting_window m on m.meeting_id = c.meeting_id;

-- concept: contributed
-- How much each person contributed in the window; only people with at least one contribution.
select community, person, count(*) as contributions
from contribution
group by community, person;

-- concept: role_holder
-- Who facilitated and who kept the knowledge at each held meeting of the window (ST-05).
select distinct r.community, r.meeting_id, r.role, r.person
from (
    select community, meeting_id, person, kind as role from contribution
    where kind in ('facilitated', 'knowledge_manager')
) r;

-- concept: core_person
-- The core: active people who contribute, and where contributions or governance are not recorded,
-- those at three meetings in four as well, which is then called a proxy (indicators.md 0, R4).
select p.community, p.person,
    case when c.person is not null and p.active then 'contributes' else 'attendance proxy' end as because
from person_window p
join recorded r on r.community = p.community
left join contributed c on c.person = p.person
where (p.active and c.person is not null)
    or (p.regular and (r.contributions = 0 or r.governance = 0));

-- concept: captured_meeting
-- Held meetings with something written to show for it: an action, a product, or minutes (guide 5.2).
select t.meeting_id from taken_action t where t.meeting_id is not null
union
select h.meeting_id
from products x
join meeting_of_day d on d.community = x.community and d.date = x.date
join held_meeting h on h.community = d.community and h.held_position = d.held_position
union
select o.meeting_id
from followups f
join occasion_meeting o on o.occasion_id = f.occasion_id
where f.task = 'minutes' and f.done_on <= $as_of and o.meeting_id is not null;

-- concept: wanted_stakeholders
-- The charter's stakeholder categories in one form: lower case, a ; between two, none at the ends.
select community, trim(targets, ';') as targets
from (
    select community, replace(replace(lower(trim(stakeholder_targets)), '; ', ';'), ' ;', ';') as targets
    from profile
    where stakeholder_targets is not null
) written
where length(trim(targets, ';')) > 0;

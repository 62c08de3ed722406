-- concept: profile
-- What each community says of itself, column by column: the latest row that says anything is believed.
select community, max(name) as name, max(shape) as shape, max(type) as type, max(started) as started,
    max(planned_end) as planned_end, max(stage) as stage, max(stakeholder_targets) as stakeholder_targets,
    max(practitioner_categories) as practitioner_categories, max(frontline_target) as frontline_target,
    max(case when size_place = 1 then size_low end) as size_low,
    max(case when size_place = 1 then size_high end) as size_high,
    max(province) as province, max(calendar) as calendar
from (
    select c.community, c.size_low, c.size_high,
        first_value(c.name ignore nulls) over latest as name,
        first_value(c.shape ignore nulls) over latest as shape,
        first_value(c.type ignore nulls) over latest as type,
        first_value(c.started ignore nulls) over latest as started,
        first_value(c.planned_end ignore nulls) over latest as planned_end,
        first_value(c.stage ignore nulls) over latest as stage,
        first_value(c.stakeholder_targets ignore nulls) over latest as stakeholder_targets,
        first_value(c.practitioner_categories ignore nulls) over latest as practitioner_categories,
        first_value(c.frontline_target ignore nulls) over latest as frontline_target,
        first_value(c.province ignore nulls) over latest as province,
        first_value(c.calendar ignore nulls) over latest as calendar,
        row_number() over (partition by c.community
            order by case when coalesce(c.size_low, c.size_high) is null then 1 else 0 end,
            i.sequence desc, c.line desc) as size_place
    from communities c
    join import i on i.import_id = c.import_id
    where c.community in (select community from scope)
    window latest as (partition by c.community order by i.sequence desc, c.line desc
        rows between unbounded preceding and unbounded following)
) said
group by community;

-- concept: called
-- The name by which people read a community: its own, else one made of its id, as release_group is "Release group";
-- what has capitals or spaces was written as a name.
select s.community, coalesce(f.name,
    case when length(s.community) <= 3 then s.community
        when s.community <> lower(replace(s.community, ' ', '')) then replace(s.community, '_', ' ')
        else concat(upper(substr(s.community, 1, 1)), substr(replace(replace(s.community, '_', ' '), '-', ' '), 2))
    end) as name
from scope s
left join profile f on f.community = s.community;

-- concept: who
-- Which person each mention means. Placeholders are in no count (R39). `person` is a number because
-- ten million rows are grouped by it; it means nothing outside this run.
select mention_id, community, person_id,
    min(mention_id) over (partition by community, person_id) as person
from mention
where community in (select community from scope) and not placeholder;

-- concept: presence
-- One row for each person and meeting up to as_of, whatever number of sources speak of it.
-- mark: 3 present (if any source says so), 2 apology, 1 absent, 0 unknown. outsider: there only as
-- guest speaker, convenor or external facilitator (R12).
select o.meeting_id, w.person, min(o.date) as date,
    cast(max(case a.status when 'present' then 3 when 'online' then 3 when 'apology' then 2 when 'absent' then 1
        else 0 end) as tinyint) as mark,
    cast(min(case when lower(trim(a.role)) in
        ('guest speaker', 'convenor', 'convener', 'external facilitator') then 1 else 0 end) as tinyint) as outsider
from attendance a
join occasion o on o.occasion_id = a.occasion_id
join who w on w.mention_id = a.mention_id
where o.date <= $as_of
group by o.meeting_id, w.person;

-- concept: directory
-- What the directory says of each person, column by column: the latest row that says anything is
-- believed. Joining and leaving go together, so that whoever joined again has not left.
select person, max(organisation) as organisation, max(stakeholder) as stakeholder, max(province) as province,
    max(district) as district, max(kind) as kind,
    max(case when dates_place = 1 then joined_on end) as joined_on,
    max(case when dates_place = 1 then left_on end) as left_on,
    max(case when dates_place = 1 then left_reason end) as left_reason
from (
    select w.person, m.joined_on, m.left_on, m.left_reason,
        first_value(m.organisation ignore nulls) over latest as organisation,
        first_value(m.stakeholder ignore nulls) over latest as stakeholder,
        first_value(m.province ignore nulls) over latest as province,
        first_value(m.district ignore nulls) over latest as district,
        first_value(m.kind ignore nulls) over latest as kind,
        row_number() over (partition by w.person
            order by case when coalesce(m.joined_on, m.left_on) is null and m.left_reason is null then 1 else 0 end,
            i.sequence desc, m.line desc) as dates_place
    from members m
    join import i on i.import_id = m.import_id
    join who w on w.mention_id = m.mention_id
    window latest as (partition by w.person order by i.sequence desc, m.line desc
        rows between unbounded preceding and unbounded following)
) said
group by person;

-- concept: attended_ever
-- First and last attendance of each person up to as_of, and how many were as an outsider.
select person, min(date) as first_on, max(date) as last_on, count(*) as attended, sum(outsider) as as_outsider
from presence
where mark = 3
group by person;

-- concept: person
-- Everybody named or listed. Counted persons are members and guests (R12). An attendance after
-- `left_on` cancels it, and one after as_of has not happened yet (R3, R8).
select p.community, p.person, p.person_id, d.organisation, d.stakeholder, d.joined_on,
    case when d.left_on <= $as_of and (a.last_on is null or a.last_on <= d.left_on) then d.left_on end as left_on,
    d.left_reason, d.kind, a.first_on, a.last_on,
    case when a.first_on is null then d.joined_on
        when d.joined_on < a.first_on then d.joined_on
        else a.first_on end as here_since,
    case when d.kind in ('convenor', 'facilitator', 'speaker') then false
        when d.person is null and a.attended = a.as_outsider then false
        else true end as counted
from (select distinct community, person, person_id from who) p
left join directory d on d.person = p.person
left join attended_ever a on a.person = p.person;

-- concept: turnout
-- Each meeting's register: whether it names anybody (R2), how many came, how many of them counted.
select s.meeting_id,
    max(case when s.mark > 0 then 1 else 0 end) as names_given,
    sum(case when s.mark = 3 then 1 else 0 end) as anyone,
    sum(case when s.mark = 3 and p.counted then 1 else 0 end) as counted
from presence s
join person p on p.person = s.person
group by s.meeting_id;

-- concept: calendar_row
-- What the calendar says of each meeting, column by column: the latest row that says anything is
-- believed, so that a second list adds to the first and corrects it.
select meeting_id, max(title) as title, max(venue) as venue, max(status) as status, max(scheduled_for) as scheduled_for, max(invited_on) as invited_on,
    max(reminded_on) as reminded_on, max(mode) as mode, max(seating) as seating,
    max(outside_purpose_minutes) as outside_purpose_minutes, max(facilitator_id) as facilitator_id,
    max(knowledge_manager_id) as knowledge_manager_id,
    max(case when agenda_place = 1 then agenda_items end) as agenda_items,
    max(case when agenda_place = 1 then member_agenda_items end) as member_agenda_items,
    max(headcount) as headcount
from (
    select o.meeting_id, m.agenda_items, m.member_agenda_items,
        first_value(m.title ignore nulls) over latest as title,
        first_value(m.venue ignore nulls) over latest as venue,
        first_value(m.status ignore nulls) over latest as status,
        first_value(m.scheduled_for ignore nulls) over latest as scheduled_for,
        first_value(m.invited_on ignore nulls) over latest as invited_on,
        first_value(m.reminded_on ignore nulls) over latest as reminded_on,
        first_value(m.mode ignore nulls) over latest as mode,
        first_value(m.seating ignore nulls) over latest as seating,
        first_value(m.outside_purpose_minutes ignore nulls) over latest as outside_purpose_minutes,
        first_value(m.facilitator_id ignore nulls) over latest as facilitator_id,
        first_value(m.knowledge_manager_id ignore nulls) over latest as knowledge_manager_id,
        first_value(m.headcount ignore nulls) over latest as headcount,
        row_number() over (partition by o.meeting_id order by case when m.agenda_items is null then 1 else 0 end,
            i.sequence desc, m.line desc) as agenda_place
    from meetings m
    join occasion o on o.occasion_id = m.occasion_id
    join import i on i.import_id = m.import_id
    where m.community in (select community from scope)
    window latest as (partition by o.meeting_id order by i.sequence desc, m.line desc
        rows between unbounded preceding and unbounded following)
) said
group by meeting_id;

-- concept: known_meeting
-- Every meeting that the calendar or a register speaks of. One present makes it held, whatever the
-- calendar says (R31); after as_of only plans are seen (R8).
select o.community, o.meeting_id, o.date, o.label, c.status, c.scheduled_for, c.invited_on,
    c.agenda_items, c.member_agenda_items, c.headcount,
    c.meeting_id is not null as in_calendar,
    coalesce(t.names_given, 0) = 1 as named,
    coalesce(t.anyone, 0) as anyone,
    case when t.names_given = 1 then t.counted else c.headcount end as present,
    o.date <= $as_of and (
        coalesce(t.anyone, 0) > 0
        or coalesce(c.status, '') in ('held', 'no_register')
        or (c.status is null and t.names_given = 1)
        or (coalesce(c.status, '') <> 'cancelled' and c.headcount > 0)) as held,
    o.date > $as_of and c.meeting_id is not null and coalesce(c.status, '') <> 'cancelled'
        and (coalesce(c.status, 'scheduled') = 'scheduled' or c.invited_on <= $as_of) as planned
from occasion o
left join turnout t on t.meeting_id = o.meeting_id
left join calendar_row c on c.meeting_id = o.meeting_id
where o.occasion_id = o.meeting_id and o.community in (select community from scope)
    and (t.meeting_id is not null or c.meeting_id is not null);

-- concept: held_meeting
-- Held meetings in order; `position` counts those with a register, `named_position` those with names.
select community, meeting_id, date, label, named, headcount, present, agenda_items, member_agenda_items,
    has_register, in_calendar,
    row_number() over (partition by community order by date, coalesce(label, ''), meeting_id) as held_position,
    case when has_register then
        sum(case when has_register then 1 else 0 end) over (partition by community
            order by date, coalesce(label, ''), meeting_id rows between unbounded preceding and current row) end as position,
    case when named then
        sum(case when named then 1 else 0 end) over (partition by community
            order by date, coalesce(label, ''), meeting_id rows between unbounded preceding and current row) end as named_position
from (select k.*, k.named or k.headcount is not null as has_register from known_meeting k where k.held) h;

-- concept: meeting_window
-- W: the last held meetings with a register, none older than the window's months. half: E the
-- first floor(n/2), R the rest.
select community, meeting_id, date, label, named, present, agenda_items, member_agenda_items, number, meetings,
    case when number <= floor(meetings / 2e0) then 'E' else 'R' end as half
from (
    select w.*,
        row_number() over (partition by community order by position, meeting_id) as number,
        count(*) over (partition by community) as meetings
    from (
        select h.*,
            row_number() over (partition by community order by position desc, meeting_id desc) as from_last
        from held_meeting h
        where h.has_register and h.date >= $window_from
    ) w
    where from_last <= $window_meetings
) numbered;

-- concept: agenda
-- What the calendar notes of how each meeting of the window went: what people did, whether the actions of
-- last time were reviewed, and how the time was used. Column by column, the latest row that says anything is
-- believed; the parts of the time are believed together, for they make up one whole.
select w.community, w.meeting_id, w.date, w.number,
    max(case when activities_place = 1 then activities end) as activities,
    max(case when reviewed_place = 1 and previous_actions_reviewed then 1
        when reviewed_place = 1 and not previous_actions_reviewed then 0 end) as reviewed,
    max(case when time_place = 1 then presentation_minutes end) as presented,
    max(case when time_place = 1 then coalesce(group_minutes, 0) + coalesce(discussion_minutes, 0)
        + coalesce(checkin_minutes, 0) end) as together,
    max(case when time_place = 1 and coalesce(group_minutes, discussion_minutes, checkin_minutes) is not null
        then 1 else 0 end) as together_given,
    max(case when length_place = 1 then minutes end) as minutes
from meeting_window w
left join (
    select m.*, o.meeting_id,
        row_number() over (partition by o.meeting_id order by case when m.activities is null then 1 else 0 end,
            i.sequence desc, m.line desc) as activities_place,
        row_number() over (partition by o.meeting_id
            order by case when m.previous_actions_reviewed is null then 1 else 0 end,
            i.sequence desc, m.line desc) as reviewed_place,
        row_number() over (partition by o.meeting_id order by case when coalesce(m.presentation_minutes,
            m.group_minutes, m.discussion_minutes, m.checkin_minutes) is null then 1 else 0 end,
            i.sequence desc, m.line desc) as time_place,
        row_number() over (partition by o.meeting_id order by case when m.minutes is null then 1 else 0 end,
            i.sequence desc, m.line desc) as length_place
    from meetings m
    join occasion o on o.occasion_id = m.occasion_id
    join import i on i.import_id = m.import_id
    where m.community in (select community from scope)
) c on c.meeting_id = w.meeting_id
group by w.community, w.meeting_id, w.date, w.number;

-- concept: agenda_length
-- How long each meeting was: its length, else all the parts that were written down.
select community, meeting_id, minutes
from (
    select community, meeting_id, case when minutes is not null then minutes
        when presented is not null or together_given = 1 then coalesce(presented, 0) + coalesce(together, 0) end as minutes
    from agenda
) known
where minutes > 0;

-- concept: timed_agenda
-- Meetings of which the parts of the time are known: of the whole, the share that people spent with one
-- another. The whole is all parts together; where the talks were not timed, the length of the meeting.
select community, meeting_id, together, whole, together / nullif(whole, 0) as share
from (
    select community, meeting_id, together, case when presented is not null then presented + together
        when minutes > together then minutes else together end as whole
    from agenda
    where together_given = 1 and (presented is not null or minutes is not null)
) timed
where whole > 0;

-- concept: listed_product
-- Knowledge products: the same title on the same day is the same product, as last reported.
select community, import_id, line, date, type, knowledge_type, mention_id, shared_on, reused_by, subgroup
from (
    select c.*,
        row_number() over (partition by c.community, c.words, c.date, c.copy
            order by i.sequence desc, c.line) as preference
    from (
        select p.*, lower(trim(p.title)) as words,
            row_number() over (partition by p.import_id, p.community, lower(trim(p.title)), p.date
                order by p.line) as copy
        from products p
        where p.community in (select community from scope) and p.date <= $as_of
    ) c
    join import i on i.import_id = c.import_id
) ranked
where preference = 1;

-- concept: recent_product
-- Those made between the window's first meeting and as_of.
select p.*
from listed_product p
join window_shape w on w.community = p.community
where p.date >= w.first_on;

-- concept: spanned_action
-- Actions agreed or due between the window's first meeting and as_of, and those without any date (R9), with
-- what the log says of them that `taken_action` does not carry.
select t.community, t.import_id, t.line, t.agreed_on, t.due_on, t.state, a.due_on as own_due_on,
    a.completed_on, lower(trim(a.subgroup)) as subgroup
from taken_action t
join window_shape w on w.community = t.community
join actions a on a.import_id = t.import_id and a.line = t.line and a.community = t.community
where t.agreed_on >= w.first_on or (t.due_on >= w.first_on and t.due_on <= $as_of)
    or (t.agreed_on is null and t.due_on is null);

-- concept: minutes_lag
-- Days until something written went out after each meeting of the window: minutes ticked off, or a summary
-- shared. Not yet out counts with the days so far, once these say anything.
select community, meeting_id, case when sent_on < held_on then 0 else date_diff('day', held_on, sent_on) end as days,
    sent
from (
    select w.community, w.meeting_id, w.date as held_on, coalesce(min(s.done_on), $as_of) as sent_on,
        case when min(s.done_on) is null then 0 else 1 end as sent
    from meeting_window w
    join (
        select o.meeting_id, case when f.done_on <= $as_of then f.done_on end as done_on
        from followups f
        join occasion_meeting o on o.occasion_id = f.occasion_id
        where f.task = 'minutes'
        union all
        select h.meeting_id, p.shared_on as done_on
        from recent_product p
        join meeting_of_day d on d.community = p.community and d.date = p.date
        join held_meeting h on h.community = d.community and h.held_position = d.held_position
        where lower(trim(p.type)) in ('summary', 'minutes', 'highlights') and p.shared_on <= $as_of
    ) s on s.meeting_id = w.meeting_id
    group by w.community, w.meeting_id, w.date
) sent
where sent = 1 or date_diff('day', held_on, $as_of) >= $minutes_grace_days;

-- concept: plain_interval
-- Median calendar days between meetings of the last years, to hold other days against.
select community, median(days) as median_days
from (
    select h.community, date_diff('day', lag(h.date) over (partition by h.community order by h.held_position),
        h.date) as days
    from held_meeting h
    join recent_held r on r.meeting_id = h.meeting_id
) gaps
where days > 0
group by community;

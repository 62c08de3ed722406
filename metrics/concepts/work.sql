-- concept: recorded
-- How many rows of each register a community has up to as_of; 0 means that it keeps none.
select s.community,
    coalesce(c.rows_kept, 0) as contributions, coalesce(g.rows_kept, 0) as governance,
    coalesce(a.rows_kept, 0) as actions, coalesce(p.rows_kept, 0) as products,
    coalesce(b.rows_kept, 0) as budget, coalesce(e.rows_kept, 0) as answers,
    coalesce(l.rows_kept, 0) as polls, coalesce(f.rows_kept, 0) as followups,
    coalesce(d.rows_kept, 0) as members, coalesce(t.rows_kept, 0) as stories
from scope s
left join (select x.community, count(*) as rows_kept from contributions x
    join occasion o on o.occasion_id = x.occasion_id
    where o.date <= $as_of group by x.community) c on c.community = s.community
left join (select community, count(*) as rows_kept from governance
    where date is null or date <= $as_of group by community) g on g.community = s.community
left join (select community, count(*) as rows_kept from actions
    where agreed_on is null or agreed_on <= $as_of group by community) a on a.community = s.community
left join (select community, count(*) as rows_kept from products
    where date <= $as_of group by community) p on p.community = s.community
left join (select community, count(*) as rows_kept from budget group by community) b on b.community = s.community
left join (select x.community, count(*) as rows_kept from answers x
    join occasion o on o.occasion_id = x.occasion_id
    where o.date <= $as_of group by x.community) e on e.community = s.community
left join (select community, count(*) as rows_kept from polls
    where date <= $as_of group by community) l on l.community = s.community
left join (select x.community, count(*) as rows_kept from followups x
    join occasion o on o.occasion_id = x.occasion_id
    where o.date <= $as_of group by x.community) f on f.community = s.community
left join (select community, count(*) as rows_kept from members group by community) d on d.community = s.community
left join (select community, count(*) as rows_kept from stories
    where date <= $as_of group by community) t on t.community = s.community;

-- concept: taken_action
-- The action log up to as_of, each action with the meeting it was agreed at, the day it is due (its
-- own, else the next held meeting), and whether it is done, cancelled or open (R9).
select a.community, a.import_id, a.line, a.action, a.outcome, a.agreed_on, h.meeting_id,
    row_number() over (order by a.import_id, a.line) as action_id,
    coalesce(a.due_on, n.next_on) as due_on,
    case when a.completed_on <= $as_of then 'done'
        when a.status = 'cancelled' then 'cancelled'
        when a.status = 'done' and a.completed_on is null then 'done'
        else 'open' end as state
from logged_action a
left join meeting_of_day d on d.community = a.community and d.date = a.agreed_on
left join held_meeting h on h.community = d.community and h.held_position = d.held_position
left join (
    select g.community, g.agreed_on, min(m.date) as next_on
    from (select distinct community, agreed_on from logged_action) g
    join held_meeting m on m.community = g.community and m.date > g.agreed_on
    group by g.community, g.agreed_on
) n on n.community = a.community and n.agreed_on = a.agreed_on
where a.agreed_on is null or a.agreed_on <= $as_of;

-- concept: due_action
-- Actions that fell due between the window's first meeting and as_of and were not cancelled (R9).
select t.community, t.import_id, t.line, t.action, t.due_on, t.state,
    date_diff('day', t.due_on, $as_of) as days_past_due
from taken_action t
join window_shape w on w.community = t.community
where t.due_on >= w.first_on and t.due_on <= $as_of and t.state <> 'cancelled';

-- concept: action_span
-- What the log holds of the window's span, due or agreed (R9).
select t.community, count(*) as agreed_or_due,
    sum(case when t.state = 'cancelled' then 1 else 0 end) as cancelled
from taken_action t
join window_shape w on w.community = t.community
where (t.due_on >= w.first_on and t.due_on <= $as_of) or t.agreed_on >= w.first_on
group by t.community;

-- concept: answer
-- One answer a form and question, each with the meeting it belongs to: the one it names, the one of
-- its date, or the last held within fourteen days before it (R37). first_meeting: given at the
-- community's first held meeting (R6); pooled: between the window's first meeting and as_of.
select r.community, r.import_id, r.line, r.source_column, r.question, r.value, r.scale, r.stance, r.form,
    r.meeting_id, r.date, coalesce(r.meeting_id, -r.occasion_id) as cluster, r.held_position = 1 as first_meeting,
    coalesce(r.date >= w.first_on, false) as pooled
from (
    select a.community, a.import_id, a.line, a.source_column, a.question, a.value, a.scale, a.stance, a.form,
        a.occasion_id,
        case when m.exact or date_diff('day', h.date, o.date) <= $forms_days_after_meeting then h.meeting_id end as meeting_id,
        case when m.exact or date_diff('day', h.date, o.date) <= $forms_days_after_meeting then h.held_position
            end as held_position,
        coalesce(case when m.exact then h.date end, o.date) as date,
        row_number() over (partition by a.import_id, a.occasion_id, a.question, a.form,
            case when a.form is null then a.line end
            order by a.line, a.source_column) as preference
    from answers a
    join occasion o on o.occasion_id = a.occasion_id
    left join occasion_meeting m on m.occasion_id = a.occasion_id
    left join held_meeting h on h.meeting_id = m.meeting_id
    where a.community in (select community from scope) and o.date <= $as_of and a.question <> 'other'
        and a.import_id not in (select import_id from superseded_import)
) r
left join window_shape w on w.community = r.community
where r.preference = 1;

-- concept: forms_of_cluster
-- Valid forms of each meeting, and of each day without one (meeting_id null): those told apart, and where a
-- file does not tell them apart, as many as the largest number of answers to one question (R37).
select community, cluster, max(meeting_id) as meeting_id, sum(forms) as forms
from (
    select community, cluster, meeting_id, import_id, count(distinct form) as forms
    from answer where form is not null
    group by community, cluster, meeting_id, import_id
    union all
    select community, cluster, meeting_id, import_id, max(given) as forms
    from (
        select community, cluster, meeting_id, import_id, question, count(*) as given
        from answer where form is null
        group by community, cluster, meeting_id, import_id, question
    ) questions
    group by community, cluster, meeting_id, import_id
) counted
group by community, cluster;

-- concept: poll_answer
-- The newest renewal poll: answers within so many days of the newest one, of active members (R38).
select p.community, p.import_id, p.line, p.date, p.answer
from polled p
join (
    select community, max(date) as newest from polled where date <= $as_of group by community
) n on n.community = p.community
where p.date <= $as_of
    and date_diff('day', p.date, n.newest) <= $renewal_window_days
    and n.newest >= $poll_from and coalesce(p.active, true);

-- concept: community_state
-- One row for each community in scope with everything that the gates of indicators ask about.
select s.community, n.name,
    coalesce(w.meetings, 0) as meetings, coalesce(w.named, 0) as named_meetings,
    coalesce(w.early, 0) as early, coalesce(w.recent, 0) as recent, w.first_on, w.last_on,
    coalesce(w.named_early, 0) as named_early, coalesce(w.named_recent, 0) as named_recent,
    f.size_low, f.size_high, g.usual_present, g.least_present, g.most_present,
    r.people, r.attendances, coalesce(f.shape, r.shape) as shape, f.shape is not null as shape_declared, f.type as purpose_type, f.province,
    c.age_months, coalesce(h.held, 0) as held, h.last_held_on,
    k.contributions, k.governance, k.actions, k.products, k.budget, k.answers, k.polls, k.followups, k.members, k.stories,
    coalesce(x.agreed_or_due, 0) as actions_in_span,
    f.stage as declared_stage, f.stakeholder_targets, f.planned_end, coalesce(a.achieved, false) as achieved,
    coalesce(p.promises, 0) as promises, coalesce(p.planned, 0) as planned_costs,
    coalesce(p.planned_cash, 0) as planned_cash, coalesce(p.venue_promised, 0) as venue_promised,
    coalesce(q.milestones_due, 0) as milestones_due, coalesce(v.reviews, 0) as purpose_reviews,
    coalesce(y.contributions, 0) as contributions_in_window,
    coalesce(e.meetings, 0) as meetings_with_forms, coalesce(t.people, 0) as categories_recorded,
    coalesce(j.planned_meetings, 0) as planned_meetings, z.calendar, coalesce(u.intervals, 0) as intervals, coalesce(l.next_planned, false) as next_planned
from scope s
join called n on n.community = s.community
left join profile f on f.community = s.community
left join window_shape w on w.community = s.community
left join room r on r.community = s.community
left join charter c on c.community = s.community
left join (
    select community, round(avg(present), 1) as usual_present, min(present) as least_present,
        max(present) as most_present
    from meeting_window group by community
) g on g.community = s.community
left join (select community, count(*) as held, max(date) as last_held_on from held_meeting group by community) h
    on h.community = s.community
left join recorded k on k.community = s.community
left join action_span x on x.community = s.community
left join charter_flag a on a.community = s.community
left join funding_known p on p.community = s.community
left join (select community, count(*) as milestones_due from milestone where due_on <= $as_of group by community) q
    on q.community = s.community
left join (select community, count(*) as reviews from governance
    where item = 'purpose_review' and date <= $as_of group by community) v on v.community = s.community
left join school_calendar z on z.community = s.community
left join usual_interval u on u.community = s.community
left join last_held l on l.community = s.community
left join (
    select m.community, count(*) as contributions
    from contributions b
    join occasion_meeting o on o.occasion_id = b.occasion_id
    join meeting_window m on m.meeting_id = o.meeting_id
    group by m.community
) y on y.community = s.community
left join (select community, count(distinct meeting_id) as meetings from answer where pooled group by community) e
    on e.community = s.community
left join (
    select community, count(*) as people from person where stakeholder is not null group by community
) t on t.community = s.community
left join (select community, sum(planned_ahead) as planned_meetings from schedule_row group by community) j
    on j.community = s.community;

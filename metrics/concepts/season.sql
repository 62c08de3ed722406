-- The window once more without its meetings out of season, for the communities of `reread` only
-- (indicators.md 0). Each table means what the one without `season_` does. The window stays the same
-- months, and its halves are parted on the same day.

-- concept: season_meeting_window
select w.community, w.meeting_id, w.date, w.label, w.named, w.present, w.agenda_items, w.member_agenda_items,
    w.number, count(*) over (partition by w.community) as meetings, w.half
from meeting_window w
join reread x on x.community = w.community
join meeting_day d on d.meeting_id = w.meeting_id
where not d.off_season;

-- concept: season_attended_window
-- Out of the opportunities of the whole window, so that no register is read again.
select a.community, a.person, a.here_since, a.left_on, a.left_reason, a.kind, a.stakeholder,
    count(*) as attended,
    sum(case when m.half = 'E' then 1 else 0 end) as attended_early,
    sum(case when m.half = 'R' then 1 else 0 end) as attended_recent
from opportunity o
join season_meeting_window m on m.meeting_id = o.meeting_id
join attended_window a on a.person = o.person
where o.attended = 1
group by a.community, a.person, a.here_since, a.left_on, a.left_reason, a.kind, a.stakeholder;

-- concept: season_opportunity
select o.person, o.meeting_id, o.recent, o.attended, o.apology
from opportunity o
join season_meeting_window m on m.meeting_id = o.meeting_id
join season_attended_window a on a.person = o.person;

-- concept: season_reply
select r.community, r.person, r.meeting_id, r.said_yes
from reply r
join season_meeting_window m on m.meeting_id = r.meeting_id;

-- concept: season_room
-- The shape stays that of the whole window: a community is not closed in term and open in December.
select r.community, count(a.person) as people, coalesce(sum(a.attended), 0) as attendances, r.shape
from room r
join reread x on x.community = r.community
left join season_attended_window a on a.community = r.community
group by r.community, r.shape;

-- concept: season_community_state
select x.community, x.off_season, coalesce(w.meetings, 0) as meetings, coalesce(w.named, 0) as named_meetings,
    r.people, f.size_low, f.size_high, g.usual_present, g.least_present, g.most_present
from reread x
left join profile f on f.community = x.community
left join (
    select community, round(avg(present), 1) as usual_present, min(present) as least_present,
        max(present) as most_present
    from season_meeting_window group by community
) g on g.community = x.community
left join season_window_shape w on w.community = x.community
left join season_room r on r.community = x.community;

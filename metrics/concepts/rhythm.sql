-- concept: recent_held
-- Held meetings of any kind in the three years before the last held one (R13, R39).
select m.community, m.meeting_id, m.date
from held_meeting m
join (select community, max(date) as date from held_meeting group by community) l on l.community = m.community
where 12 * (extract(year from l.date) - extract(year from m.date))
    + extract(month from l.date) - extract(month from m.date) < $window_months
    or (12 * (extract(year from l.date) - extract(year from m.date))
        + extract(month from l.date) - extract(month from m.date) = $window_months
        and extract(day from l.date) <= extract(day from m.date));

-- concept: school_calendar
-- Which school calendar a community's days are counted in (R13): the declared one, else its
-- province's; `days` where there is none or some year between its meetings and as_of is not in the table.
select s.community,
    case when t.calendar is null or l.earliest < t.covered_from then 'days'
        else t.calendar end as calendar
from scope s
left join profile f on f.community = s.community
left join province_calendar v on v.province = lower(trim(f.province))
left join (select community, min(date) as earliest from recent_held group by community) l
    on l.community = s.community
left join calendar_coverage t on t.calendar = coalesce(f.calendar, v.calendar)
    and $as_of between t.covered_from and t.covered_to;

-- concept: meeting_day
-- Held meetings with the number of their day: a school day counted from the first in the table, or
-- a plain day where there is no calendar. Intervals are differences of these numbers.
select h.community, h.meeting_id, h.date, h.held_position, c.calendar,
    coalesce(d.day_number, date_diff('day', $beginning, h.date)) as day_number,
    d.term, coalesce(d.off_season, false) as off_season
from held_meeting h
join school_calendar c on c.community = h.community
left join school_day d on d.calendar = c.calendar and d.date = h.date;

-- concept: last_held
-- The last held meeting, the days since, and whether another is planned.
select l.community, l.meeting_id, l.date, l.calendar,
    coalesce(n.day_number, date_diff('day', $beginning, $as_of)) - l.day_number as days_since,
    exists (select 1 from known_meeting k where k.community = l.community and k.planned) as next_planned
from (
    select m.*, row_number() over (partition by community order by held_position desc, meeting_id) as from_last
    from meeting_day m
) l
left join school_day n on n.calendar = l.calendar and n.date = $as_of
where l.from_last = 1;

-- concept: usual_interval
-- Median days between the meetings of those three years; days with two meetings count once (R13).
select community, median(days) as median_days, count(*) as intervals
from (
    select m.community, m.day_number - lag(m.day_number) over (partition by m.community
        order by m.held_position) as days
    from meeting_day m
    join recent_held r on r.meeting_id = m.meeting_id
) g
where days > 0
group by community;

-- concept: charter
-- Age in whole months from the earlier of the declared start and the first held meeting; 0 when
-- none was held (R29, R39).
select community,
    case when first_held is null then 0
        else 12 * (extract(year from $as_of) - extract(year from since))
            + extract(month from $as_of) - extract(month from since)
            - case when extract(day from $as_of) < extract(day from since) then 1 else 0 end end as age_months
from (
    select s.community, h.first_held,
        case when f.started < h.first_held then f.started else h.first_held end as since
    from scope s
    left join (select community, min(date) as first_held from held_meeting group by community) h
        on h.community = s.community
    left join profile f on f.community = s.community
) begun;

-- concept: meeting_of_day
-- Which held meeting a dated row belongs to: that of its date, else the last held before it (R35).
-- One row for each date that some contribution, action, product or form bears.
select d.community, d.date, max(h.held_position) as held_position
from (
    select community, date from occasion
    union select community, agreed_on as date from actions
    union select community, date from products
) d
join (
    select community, date, max(held_position) as held_position from held_meeting group by community, date
) h on h.community = d.community and h.date <= d.date
where d.community in (select community from scope) and d.date <= $as_of
group by d.community, d.date;

-- concept: occasion_meeting
-- The held meeting of each occasion: the one it names, else by its date.
select o.occasion_id, coalesce(own.meeting_id, near.meeting_id) as meeting_id,
    own.meeting_id is not null as exact
from occasion o
left join held_meeting own on own.meeting_id = o.meeting_id
left join meeting_of_day d on d.community = o.community and d.date = o.date
left join held_meeting near on near.community = d.community and near.held_position = d.held_position
where o.community in (select community from scope) and o.date <= $as_of;

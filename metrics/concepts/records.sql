-- concept: newest_record
-- The day of the newest record of each community up to as_of, whatever register it stands in.
select r.community, max(r.date) as newest
from (
    select community, date from held_meeting
    union all select x.community, o.date from answers x join occasion o on o.occasion_id = x.occasion_id
    union all select x.community, o.date from contributions x join occasion o on o.occasion_id = x.occasion_id
    union all select x.community, o.date from followups x join occasion o on o.occasion_id = x.occasion_id
    union all select community, done_on as date from followups
    union all select community, agreed_on as date from actions
    union all select community, completed_on as date from actions
    union all select community, date from products
    union all select community, date from polls
    union all select community, date from governance
    union all select community, date from stories
    union all select community, date from messages
    union all select community, period_to as date from budget where type = 'actual'
) r
where r.date <= $as_of and r.community in (select community from scope)
group by r.community;

-- concept: newest_import
-- The newest import of each file and sheet, by name, for each community that it speaks of.
select s.community, i.import_id, i.file, i.sheet, i.rows_read
from import i
join import_community s on s.import_id = i.import_id
join (
    select c.community, n.file, coalesce(n.sheet, '') as sheet, n.kind, max(n.sequence) as sequence
    from import n
    join import_community c on c.import_id = n.import_id
    group by c.community, n.file, coalesce(n.sheet, ''), n.kind
) l on l.community = s.community and l.sequence = i.sequence
where s.community in (select community from scope);

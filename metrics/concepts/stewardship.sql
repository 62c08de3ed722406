-- concept: meeting_detail
-- What the calendar says of the window's meetings beyond who and when.
select w.community, w.meeting_id, w.date, c.invited_on, c.reminded_on, lower(trim(c.mode)) as mode,
    lower(trim(c.seating)) as seating, c.outside_purpose_minutes as outside_minutes
from meeting_window w
join calendar_row c on c.meeting_id = w.meeting_id;

-- concept: window_role
-- Roles recorded at the window's meetings (guide 3, 5.2), and how many people have held each.
select community, role, count(distinct meeting_id) as meetings, count(distinct person) as holders
from role_holder
group by community, role;

-- concept: defined_role
-- Which of the five roles of guide 6 the governance log defines, by the words of its note; the first
-- row that does. A row may define several.
select community, role, import_id, line
from (
    select d.*, row_number() over (partition by d.community, d.role order by i.sequence, d.line) as preference
    from (
        select r.community, r.import_id, r.line, 'leader' as role from governance r
        where r.item = 'role_defined' and (r.date is null or r.date <= $as_of)
            and (lower(r.note) like '%leader%' or lower(r.note) like '%champion%' or lower(r.note) like '%chair%'
                or lower(r.note) like '%leier%' or lower(r.note) like '%kampioen%'
                or lower(r.note) like '%voorsitter%')
        union all
        select r.community, r.import_id, r.line, 'co-ordinator' as role from governance r
        where r.item = 'role_defined' and (r.date is null or r.date <= $as_of)
            and (lower(r.note) like '%ordinator%' or lower(r.note) like '%organis%' or lower(r.note) like '%conven%'
                or lower(r.note) like '%ordineerder%' or lower(r.note) like '%sameroeper%')
        union all
        select r.community, r.import_id, r.line, 'facilitator' as role from governance r
        where r.item = 'role_defined' and (r.date is null or r.date <= $as_of)
            and (lower(r.note) like '%facilitator%' or lower(r.note) like '%fasiliteerder%')
        union all
        select r.community, r.import_id, r.line, 'knowledge manager' as role from governance r
        where r.item = 'role_defined' and (r.date is null or r.date <= $as_of)
            and (lower(r.note) like '%knowledge%' or lower(r.note) like '%kennis%')
        union all
        select r.community, r.import_id, r.line, 'members' as role from governance r
        where r.item = 'role_defined' and (r.date is null or r.date <= $as_of)
            and (lower(r.note) like '%member%' or lower(r.note) like '%lede%' or lower(r.note) = 'lid')
    ) d
    join import i on i.import_id = d.import_id
    where d.community in (select community from scope)
) ranked
where preference = 1;

-- concept: conflict_row
-- What the governance log says of conflict over direction: a process, or a conflict, each as last
-- reported. standing: 1 where the process is written down, or the conflict still open.
select community, item, import_id, line,
    case when item = 'conflict_process' and coalesce(status, '') in
            ('no', 'none', 'nee', 'not yet', 'planned', 'draft', 'missing') then 0
        when item = 'direction_conflict' and coalesce(status, '') in
            ('resolved', 'solved', 'settled', 'closed', 'done', 'no', 'none', 'nee', 'opgelos', 'afgehandel') then 0
        else 1 end as standing
from (
    select g.community, g.item, g.import_id, g.line, lower(trim(g.status)) as status,
        row_number() over (partition by g.community, g.item,
                case when g.item = 'direction_conflict' then lower(trim(g.note)) end
            order by coalesce(g.date, $beginning) desc, i.sequence desc, g.line desc) as preference
    from governance g
    join import i on i.import_id = g.import_id
    where g.community in (select community from scope) and g.item in ('conflict_process', 'direction_conflict')
        and (g.date is null or g.date <= $as_of)
) ranked
where preference = 1;

-- concept: directory_entry
-- Members now in the directory, and of each only whether there is an e-mail and leave to share it (ST-10).
select p.community, p.person, e.consent_on, e.contact
from (
    select w.person, max(case when m.consent_on <= $as_of then m.consent_on end) as consent_on,
        max(case when n.email is not null then 1 else 0 end) as contact
    from who w
    left join members m on m.mention_id = w.mention_id
    left join mention_name n on n.mention_id = w.mention_id
    group by w.person
    having count(m.mention_id) > 0
) e
join person p on p.person = e.person
where p.counted and p.left_on is null and (p.joined_on is null or p.joined_on <= $as_of);


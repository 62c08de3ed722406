-- Communities numbered $first to $last with all their registers, as `ingest` would have stored them.
-- Every statement writes all communities of the range at once. Chance is arithmetic on numbers, so
-- that the same call writes the same facts in every version of the engine.

create or replace temp macro chance(a, b, c) as
    xor(xor(a::bigint * 73856093, b::bigint * 19349663), c::bigint * 83492791) % 2147483647 * 48271 % 2147483647 / 2147483647.0;

-- health: the lower, the worse attendance, evaluations and actions; gap: days between meetings.
create or replace temp table portfolio as
select number, community, meetings, gap, health,
    greatest(8, round($attendances_each / (meetings * 0.424)))::integer as people
from (
    select n as number, printf('cop-%06d', n) as community,
        (10 + n % 25)::integer as meetings, (35 + n % 60)::integer as gap, chance(n, 7, 1) as health
    from range($first, $last + 1) numbers(n)
);

create or replace temp table occurrence as
select p.number, p.community, p.health, p.meetings, j as position,
    p.number * 100 + j as occasion_id,
    (date_trunc('week', $as_of - ((p.meetings - j) * p.gap + 9)::integer) + interval 3 day)::date as day
from portfolio p, unnest(range(p.meetings)) as positions(j);

create or replace temp table person as
select p.number, p.community, i as position, p.number * 1000 + i as mention_id, i < p.people * 0.3 as core
from portfolio p, unnest(range(p.people)) as positions(i);

insert into community by name
select community, community as community_key from portfolio;

insert into import by name
select printf('%s-%06d', kind, number) as import_id, number * 20 + position as sequence, kind || '.csv' as file,
    sha256(kind || community) as sha256, kind, 'long' as layout, community, $as_of::timestamp as loaded_at,
    0 as rows_read, 0 as rows_loaded, 0 as rows_set_aside, 0 as rows_ignored
from portfolio, (values
    ('attendance', 0), ('meetings', 1), ('evaluations', 2), ('budget', 3), ('actions', 4), ('contributions', 5),
    ('governance', 6), ('followups', 7), ('products', 8), ('polls', 9), ('members', 10), ('communities', 11)
) as kinds(kind, position);

insert into import_community by name
select printf('%s-%06d', kind, number) as import_id, community
from portfolio, (values
    ('attendance'), ('meetings'), ('evaluations'), ('budget'), ('actions'), ('contributions'), ('governance'),
    ('followups'), ('products'), ('polls'), ('members'), ('communities')
) as kinds(kind);

insert into occasion by name
select occasion_id, community, day as date, occasion_id as meeting_id from occurrence;

insert into mention by name
select mention_id, community, printf('p%09d', mention_id) as person_id, false as placeholder from person;

insert into mention_name by name
select mention_id, printf('Person %d', mention_id) as name, printf('person %d', mention_id) as name_key from person;

insert into communities by name
select printf('communities-%06d', number) as import_id, 2 as line, community, community as name,
    case number % 3 when 0 then 'Gauteng' when 1 then 'KwaZulu-Natal' end as province,
    $as_of - (meetings * gap + 400) as started, 'school;NPO;university;government' as stakeholder_targets
from portfolio;

insert into members by name
select printf('members-%06d', number) as import_id, position + 2 as line, community, mention_id,
    case position % 4 when 0 then 'school' when 1 then 'NPO' when 2 then 'university' else 'government' end
        as stakeholder,
    case when position = 1 then 'facilitator' else 'member' end as kind
from person;

insert into meetings by name
select printf('meetings-%06d', number) as import_id, position + 2 as line, community, occasion_id,
    'held' as status, day as scheduled_for, number * 1000 + 1 as facilitator_id,
    number * 1000 + 2 + position % 3 as knowledge_manager_id, 6 as agenda_items,
    (health * 4)::integer as member_agenda_items
from occurrence;

-- Sorted as the loader stores it, by community, person and date. People of poor communities stay
-- away from the last four meetings.
insert into attendance by name
select printf('attendance-%06d', p.number) as import_id,
    (p.position * o.meetings + o.position + 2)::integer as line, p.community, o.occasion_id, p.mention_id,
    'present' as status
from person p
join occurrence o on o.number = p.number
where chance(p.mention_id, o.occasion_id, 2) < case when p.core then 0.85 else 0.25 end
    * case when o.health < 0.15 and o.position >= o.meetings - 4 then 0.25 else 1 end
order by p.number, p.mention_id, o.day;

insert into answers by name
select printf('evaluations-%06d', number) as import_id, form + 2 as line, question as source_column, community,
    occasion_id, form::varchar as form, question, question as wording,
    case when question = 'used_something' then case when score > 0.5 then 'yes' else 'no' end
        else (1 + least(4, floor(score * 5)))::integer::varchar end as answer,
    case when question <> 'used_something' then 1 + least(4, floor(score * 5)) end as value,
    case when question = 'used_something' then 'yes_no' else '1-5' end as scale,
    case when score >= 0.6 or question = 'used_something' and score > 0.5 then 'agree'
        when score < 0.4 or question = 'used_something' then 'disagree' else 'neutral' end as stance
from (
    select o.number, o.community, o.occasion_id, q.question, o.position * 10 + f as form,
        least(0.999, power(chance(o.occasion_id, f, q.place + 10), 1 / 3e0) * (0.6 + 0.6 * o.health)) as score
    from occurrence o, unnest(range(8)) as forms(f),
        (values ('useful', 1), ('worth_time', 2), ('used_something', 3)) as q(question, place)
    where o.position >= o.meetings - 8
);

insert into budget by name
select printf('budget-%06d', number) as import_id, line, community, day as period_from, day as period_to,
    category, amount, type, 'cash' as nature, case when type = 'committed' then 'Fund' end as funder
from (
    select number, community, 2 + m as line, $as_of - (30 * m + 10)::integer as day, 'Catering' as category,
        800 + 10 * m as amount, 'actual' as type
    from portfolio, unnest(range(12)) as months(m)
    union all
    select number, community, 20 + m, $as_of + (30 * (m + 1))::integer, 'Catering', 1000, 'planned'
    from portfolio, unnest(range(12)) as months(m)
    union all
    select number, community, 40, $as_of + 60, 'Catering', 12000 * health, 'committed' from portfolio
);

insert into actions by name
select printf('actions-%06d', number) as import_id, line, community, printf('Action %d', line) as action,
    agreed_on, agreed_on + 28 as due_on, case when completed then 'done' else 'open' end as status,
    case when completed then agreed_on + 21 end as completed_on
from (
    select number, community, position * 3 + a + 2 as line, day as agreed_on,
        chance(occasion_id, a, 20) < 0.2 + 0.8 * health as completed
    from occurrence, unnest(range(3)) as actions_agreed(a)
);

insert into action_owners by name
select printf('actions-%06d', number) as import_id, position * 3 + a + 2 as line, community,
    number * 1000 + 2 + (position + a * 2) % 6 as mention_id
from occurrence, unnest(range(3)) as actions_agreed(a);

insert into contributions by name
select printf('contributions-%06d', o.number) as import_id, o.position * 6 + c + 2 as line, o.community,
    o.occasion_id, o.number * 1000 + 2 + (o.position * 6 + c) % greatest(4, floor(p.people * 0.25)::integer)
        as mention_id,
    case c when 0 then 'presented' when 1 then 'agenda_item' else 'spoke' end as kind
from occurrence o
join portfolio p on p.number = o.number, unnest(range(6)) as given(c);

insert into governance by name
select printf('governance-%06d', number) as import_id, line, community, item,
    case when item in ('champion', 'steering_member') then number * 1000 + line end as mention_id,
    $as_of - 300 as date, case when item = 'milestone' then $as_of - 30 end as due_on,
    case when item = 'champion' and health < 0.1 then 'left' when item = 'milestone' then
        case when health > 0.3 and line < 8 then 'met' else 'open' end else 'in post' end as status
from portfolio, (values
    ('champion', 2), ('steering_member', 3), ('steering_member', 4), ('steering_member', 5),
    ('purpose_review', 6), ('milestone', 7), ('milestone', 8)
) as items(item, line);

insert into followups by name
select printf('followups-%06d', number) as import_id, position * 7 + place + 2 as line, community, occasion_id, task,
    case when chance(occasion_id, place, 30) < health + 0.3 then day + 5 end as done_on
from occurrence, (values
    ('evaluation', 0), ('thank_you', 1), ('contacts', 2), ('presentations', 3), ('actions', 4), ('reminder', 5),
    ('products', 6)
) as tasks(task, place)
where position >= meetings - 8;

insert into products by name
select printf('products-%06d', number) as import_id, position + 2 as line, community, day as date,
    printf('Product %d', position) as title, number * 1000 + 2 + position % 6 as mention_id
from occurrence
where position % 4 = 0;

insert into polls by name
select printf('polls-%06d', number) as import_id, a + 2 as line, community, $as_of - 40 as date,
    case when chance(number, a, 40) < health + 0.2 then 'continue' else 'stop' end as answer
from portfolio, unnest(range(12)) as answers_given(a)
where number % 2 = 0;

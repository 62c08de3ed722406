-- Four cards as anyone would write them straight on the stored tables, for every community at once: who of
-- each half-year's newcomers came in the half-years after, how evenly people came, how many actions were done
-- when they were due, and what a member cost. No choice of window, no guest set aside, no interval.

-- card: cohort retention
with seen as (
    select a.community, m.person_id, year(o.date) * 2 + (month(o.date) - 1) // 6 as half
    from attendance a
    join occasion o on o.occasion_id = a.occasion_id
    join mention m on m.mention_id = a.mention_id
    where a.status = 'present'
    group by all
), newcomer as (
    select community, person_id, min(half) as first_half from seen group by all
), size as (
    select community, first_half, count(*) as people from newcomer group by all
)
select s.community, n.first_half, s.half - n.first_half as after, count(*) / any_value(z.people) as share
from seen s
join newcomer n on n.community = s.community and n.person_id = s.person_id
join size z on z.community = n.community and z.first_half = n.first_half
group by all;

-- card: Gini
with attended as (
    select a.community, m.person_id, count(*) as times
    from attendance a
    join mention m on m.mention_id = a.mention_id
    where a.status = 'present'
    group by all
), ranked as (
    select community, times, row_number() over (partition by community order by times) as place from attended
)
select community, 2 * sum(place * times) / (count(*) * sum(times)) - (count(*) + 1) / count(*) as gini
from ranked
group by community;

-- card: action completion
select community, count(*) filter (completed_on <= due_on) / count(*) as done
from actions
where due_on <= $as_of
group by community;

-- card: cost per member
select b.community, sum(b.amount) / any_value(m.members) as cost
from budget b
join (
    select a.community, count(distinct m.person_id) as members
    from attendance a
    join occasion o on o.occasion_id = a.occasion_id
    join mention m on m.mention_id = a.mention_id
    where a.status = 'present' and o.date > $as_of - interval 12 month and o.date <= $as_of
    group by a.community
) m on m.community = b.community
where b.type = 'actual' and b.nature = 'cash' and b.period_from > $as_of - interval 12 month and b.period_to <= $as_of
group by b.community;

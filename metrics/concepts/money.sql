-- concept: cost_line
-- Each budget row with the part of it that falls in the last twelve months and in the next twelve
-- (R14): a row for a period is spread evenly by day.
select community, import_id, line, source_column, category, type, nature, funder, currency,
    period_from, period_to,
    past_days * amount / nullif(days, 0) as past_amount,
    coming_days * amount / nullif(days, 0) as coming_amount,
    past_days > 0 as in_past, coming_days > 0 as in_coming
from (
    select b.community, b.import_id, b.line, b.source_column, b.category, b.type, b.nature, b.funder,
        coalesce(b.currency, $currency) as currency, b.period_from, b.period_to,
        cast(b.amount as double) as amount,
        date_diff('day', b.period_from, b.period_to) + 1e0 as days,
        greatest(0, date_diff('day', greatest(b.period_from, $past_from), least(b.period_to, $as_of)) + 1)
            as past_days,
        greatest(0, date_diff('day', greatest(b.period_from, $coming_from), least(b.period_to, $coming_to)) + 1)
            as coming_days
    from budgeted b
) spread;

-- concept: spent
-- Cash spent in the last twelve months, net of refunds, by currency. `rank_of_currency` 1 is the
-- currency of the reading: the one with most spent (R14).
select community, currency, amount,
    row_number() over (partition by community order by amount desc, currency) as rank_of_currency
from (
    select community, currency, sum(past_amount) as amount
    from cost_line
    where type = 'actual' and nature = 'cash' and in_past
    group by community, currency
) totals;

-- concept: people_of_year
-- Counted people and their attendances at named meetings in the money period.
select h.community, count(*) as attendances, count(distinct s.person) as people
from presence s
join held_meeting h on h.meeting_id = s.meeting_id
join person p on p.person = s.person
where s.mark = 3 and h.named and p.counted and h.date >= $past_from
group by h.community;

-- concept: funding
-- Cost planned for the next twelve months and what is promised towards it, by currency (R1).
-- A planned row with a funder is promised as well.
select community, currency, planned, promised,
    row_number() over (partition by community order by planned desc, promised desc, currency) as rank_of_currency
from (
    select community, currency,
        sum(case when type = 'planned' then coming_amount else 0e0 end) as planned,
        sum(case when type = 'committed' or (type = 'planned' and funder is not null) then coming_amount
            else 0e0 end) as promised
    from cost_line
    where in_coming and type in ('planned', 'committed')
    group by community, currency
) totals;

-- concept: funding_known
-- What the budget says at all of the next twelve months (R1).
select community,
    max(case when type = 'committed' or (funder is not null and (type = 'planned' or period_from <= $as_of))
        then 1 else 0 end) as promises,
    max(case when type = 'planned' and in_coming then 1 else 0 end) as planned,
    max(case when type = 'planned' and nature = 'cash' and in_coming and coming_amount <> 0e0 then 1 else 0 end)
        as planned_cash,
    max(case when type = 'committed' and nature = 'in_kind' and in_coming and (lower(category) like '%venue%' or lower(category) like '%lokaal%')
        then 1 else 0 end) as venue_promised
from cost_line
group by community;

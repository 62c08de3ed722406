-- concept: cost_line
-- Each budget row with the part of it that falls in the last twelve months and in the next twelve
-- (R14): a row for a period is spread evenly by day. Whoever adds them up in SQL does so in decimals, for
-- the order of loading must not show in the last digit of a sum.
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
    select community, currency, cast(sum(cast(past_amount as decimal(28, 12))) as double) as amount
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
        cast(sum(cast(case when type = 'planned' then coming_amount else 0e0 end as decimal(28, 12))) as double)
            as planned,
        cast(sum(cast(case when type = 'committed' or funder is not null then coming_amount else 0e0 end
            as decimal(28, 12))) as double) as promised
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

-- concept: lined_cost
-- What was planned and spent in the last twelve months, in cash and in kind, by the lines of guide 2.3.
select community, import_id, line, currency, type, nature, past_amount,
    case
        when words like '%venue%' or words like '%lokaal%' or words like '%hall%' or words like '%room%'
            or words like '%saal%' then 'venue'
        when words like '%cater%' or words like '%food%' or words like '%lunch%' or words like '%refreshment%'
            or words like '%spysenier%' or words like '%verversing%' then 'catering'
        when words like '%techn%' or words like '%tegnolog%' or words like '%internet%' or words like '%airtime%'
            or words like '%platform%' or words like '%equipment%' or words like '%toerusting%' then 'technology'
        when words like '%content%' or words like '%material%' or words like '%materiaal%'
            or words like '%book%' or words like '%boek%' or words like '%print%' or words like '%speaker%'
            or words like '%inhoud%' then 'content'
        when words like '%promot%' or words like '%advert%' or words like '%marketing%'
            or words like '%bemark%' then 'promotion'
        when words like '%facilitat%' or words like '%fasilit%' then 'facilitator'
        when words like '%travel%' or words like '%transport%' or words like '%reis%' then 'travel'
        else 'other' end as cost_line
from (
    select c.*, lower(c.category) as words from cost_line c where c.type in ('planned', 'actual') and c.in_past
) rows_of_year;

-- concept: spending
-- What of it was spent.
select community, import_id, line, currency, nature, past_amount as amount, cost_line
from lined_cost
where type = 'actual';

-- concept: funder_row
-- Money and help in kind by who gave it: what was spent in the last twelve months, and where no funder
-- is named there, what is promised for the next twelve. Rows without a funder are left out.
select b.community, b.import_id, b.line, b.currency, b.funder, b.amount
from (
    select community, import_id, line, currency, lower(trim(funder)) as funder,
        case when type = 'actual' then 'spent' else 'promised' end as basis,
        case when type = 'actual' then past_amount else coming_amount end as amount
    from cost_line
    where funder is not null
        and ((type = 'actual' and in_past) or (type in ('committed', 'planned') and in_coming))
) b
join (
    select community, max(case when type = 'actual' and in_past then 'spent' else 'promised' end) as basis
    from cost_line
    where funder is not null
        and ((type = 'actual' and in_past) or (type in ('committed', 'planned') and in_coming))
    group by community
) chosen on chosen.community = b.community and chosen.basis = b.basis;

-- concept: months_covered
-- How many months the money promised for the next twelve lasts: at the cost planned for them, and where
-- nothing is planned, at what the last twelve cost.
select f.community, f.currency,
    f.promised / nullif(case when f.planned > 0e0 then f.planned / nullif($money_months_ahead, 0)
        when s.amount > 0e0 then s.amount / nullif($money_months, 0) end, 0e0) as months
from funding f
left join spent s on s.community = f.community and s.currency = f.currency;

-- concept: meeting_time
-- How long each meeting of the money period lasted: its length as last said, else the parts last written
-- down, added up.
select community, meeting_id, present, minutes
from (
    select h.community, h.meeting_id, h.present, l.minutes,
        row_number() over (partition by h.meeting_id order by case when l.minutes is null then 2
            when l.said then 0 else 1 end, l.sequence desc, l.line desc) as place
    from held_meeting h
    left join (
        select o.meeting_id, i.sequence, m.line, coalesce(m.minutes, 0e0) > 0e0 as said,
            case when m.minutes > 0e0 then m.minutes
                when coalesce(m.presentation_minutes, 0e0) + coalesce(m.group_minutes, 0e0)
                    + coalesce(m.discussion_minutes, 0e0) + coalesce(m.checkin_minutes, 0e0) > 0e0
                then coalesce(m.presentation_minutes, 0e0) + coalesce(m.group_minutes, 0e0)
                    + coalesce(m.discussion_minutes, 0e0) + coalesce(m.checkin_minutes, 0e0) end as minutes
        from meetings m
        join occasion o on o.occasion_id = m.occasion_id
        join import i on i.import_id = m.import_id
    ) l on l.meeting_id = h.meeting_id
    where h.named and h.date >= $past_from
) timed
where place = 1;

-- concept: cost_of_year
-- Cash spent for each attendance in the money period (number 0) and in those before it that the books
-- cover from their first day.
select c.community, c.currency, c.number, c.amount / nullif(a.attendances, 0e0) as cost
from (
    select y.community, b.currency, y.number,
        cast(sum(cast(b.amount * (date_diff('day', greatest(b.period_from, y.from_on), least(b.period_to, y.to_on)) + 1)
            / nullif(b.days, 0) as decimal(28, 12))) as double) as amount
    from money_year y
    join (
        select community, coalesce(currency, $currency) as currency, period_from, period_to,
            cast(amount as double) as amount, date_diff('day', period_from, period_to) + 1e0 as days,
            min(period_from) over (partition by community) as books_from
        from budgeted
        where type = 'actual' and nature = 'cash'
    ) b on b.community = y.community and b.period_from <= y.to_on and b.period_to >= y.from_on
    where y.number = 0 or y.from_on >= b.books_from
    group by y.community, b.currency, y.number
) c
join (
    select y.community, y.number, sum(h.present) + 0e0 as attendances
    from money_year y
    join held_meeting h on h.community = y.community and h.date >= y.from_on and h.date <= y.to_on
    where h.named
    group by y.community, y.number
) a on a.community = c.community and a.number = c.number
where c.amount > 0e0 and a.attendances > 0e0;

-- concept: own_cost
-- The cost of an attendance in the community's own earlier years, where there are enough of them, in the
-- currency of the reading, and how far the last twelve months are from it.
select e.community, e.currency, e.usual, n.cost / nullif(e.usual, 0e0) - 1e0 as apart
from (
    select community, currency, median(cost) as usual, count(*) as years
    from cost_of_year
    where number > 0
    group by community, currency
) e
join cost_of_year n on n.community = e.community and n.currency = e.currency and n.number = 0
join spent s on s.community = e.community and s.currency = e.currency and s.rank_of_currency = 1
where e.years >= $money_years_least;

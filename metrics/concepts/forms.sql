-- What is asked in several items is one share of their answers; what is told in words is counted by
-- what it says of itself. Whether a wording means one of the five outcomes is decided here only.

-- concept: item_answer
-- Answers to the items on trust and on facilitation that take a side. counted: 1 for the first answer
-- of each form to the items of one kind, so that forms can be counted; answers that no form holds
-- together are as many forms as the largest number to one item (R37). At the community's first
-- meeting there was no last one to link to.
select community, import_id, line, source_column, question, stance, meeting_id, cluster, items,
    case when row_number() over (
        partition by community, items, import_id, cluster, coalesce(form, concat('no form ', cast(nth as varchar)))
        order by line, source_column) = 1 then 1 else 0 end as counted
from (
    select p.*, case when question like 'facilitation%' then 'facilitation' else 'trust' end as items,
        row_number() over (partition by community, import_id, cluster, question, form
            order by line, source_column) as nth
    from answer p
    where pooled and stance is not null and question in ('can_share_failures', 'voice_heard', 'views_welcome',
        'facilitation_welcoming', 'facilitation_neutral', 'facilitation_everyone_heard', 'facilitation_linked_to_last')
        and not (question = 'facilitation_linked_to_last' and coalesce(first_meeting, false))
) asked;

-- concept: told_story
-- Value stories told between the window's first meeting and as_of; the same words of the same day are
-- the same story, as last reported.
select community, import_id, line, date, summary, cycle, outcome, consent
from (
    select s.*,
        row_number() over (partition by s.community, lower(trim(s.summary)), s.date
            order by i.sequence desc, s.line desc) as preference
    from stories s
    join import i on i.import_id = s.import_id
    join window_shape w on w.community = s.community
    where s.date >= w.first_on and s.date <= $as_of
) ranked
where preference = 1;

-- concept: listed_outcome
-- Actions, knowledge products and stories of the window's span that say which outcome they serve, as
-- a list between semicolons in small letters. A story that may not be used is not.
select community, import_id, line, item,
    concat(';', replace(replace(replace(replace(replace(replace(replace(replace(lower(trim(outcome)), '_', ' '),
        '-', ' '), '–', ' '), '/', ';'), ',', ';'), '&', 'and'), ' ;', ';'), '; ', ';'), ';') as outcomes
from (
    select t.community, t.import_id, t.line, 'action' as item, t.outcome
    from taken_action t
    join window_shape w on w.community = t.community
    where t.state <> 'cancelled'
        and ((t.due_on >= w.first_on and t.due_on <= $as_of) or t.agreed_on >= w.first_on)
    union all
    select p.community, p.import_id, p.line, 'product' as item, p.outcome
    from products p
    join window_shape w on w.community = p.community
    where p.date >= w.first_on and p.date <= $as_of
    union all
    select community, import_id, line, 'story' as item, outcome from told_story where coalesce(consent, true)
) said
where outcome is not null;

-- concept: outcome_served
-- Each of those once for every one of the five outcomes that it names (guide, introduction).
select community, import_id, line, item, 'system contribution' as outcome from listed_outcome
where outcomes like '%;system;%' or outcomes like '%;whole system;%' or outcomes like '%;system contribution;%'
    or outcomes like '%;contribution to the system;%' or outcomes like '%;contribution to the whole system;%'
    or outcomes like '%;stelsel;%' or outcomes like '%;bydrae tot die stelsel;%'
union all
select community, import_id, line, item, 'common purpose' as outcome from listed_outcome
where outcomes like '%;common purpose;%' or outcomes like '%;shared purpose;%' or outcomes like '%;peer support;%'
    or outcomes like '%;trust;%' or outcomes like '%;peer support and trust;%'
    or outcomes like '%;gemeenskaplike doel;%' or outcomes like '%;onderlinge steun;%' or outcomes like '%;vertroue;%'
union all
select community, import_id, line, item, 'resources maximised' as outcome from listed_outcome
where outcomes like '%;resources;%' or outcomes like '%;resources maximised;%' or outcomes like '%;shared resources;%'
    or outcomes like '%;maximising resources;%' or outcomes like '%;maximising of resources;%'
    or outcomes like '%;hulpbronne;%' or outcomes like '%;gedeelde hulpbronne;%'
union all
select community, import_id, line, item, 'horizontal spread' as outcome from listed_outcome
where outcomes like '%;spread;%' or outcomes like '%;horizontal;%' or outcomes like '%;horizontal spread;%'
    or outcomes like '%;horizontal integration;%' or outcomes like '%;spread of practice;%'
    or outcomes like '%;spread of effective practice;%' or outcomes like '%;verspreiding;%'
union all
select community, import_id, line, item, 'policy and practice' as outcome from listed_outcome
where outcomes like '%;policy;%' or outcomes like '%;policy and practice;%' or outcomes like '%;policy practice;%'
    or outcomes like '%;policy practice integration;%' or outcomes like '%;vertical;%'
    or outcomes like '%;vertical integration;%' or outcomes like '%;beleid;%' or outcomes like '%;beleid en praktyk;%';

-- People save a longer file next month and bring it again. An action or a milestone has words of its
-- own: the same words are the same one, as last reported, whichever file they stand in. A payment, a
-- form or a vote has none, and two of them may well be alike; so whole files are compared, and one is
-- left out where a later file of the same name holds nearly all of it.

-- concept: logged_action
-- The action log: the same words agreed on the same day are the same action, as last reported.
select community, import_id, line, action, outcome, agreed_on, due_on, status, completed_on
from (
    select c.*,
        row_number() over (partition by c.community, c.words, c.agreed_on, c.copy
            order by i.sequence desc, c.line) as preference
    from (
        select a.*, lower(trim(a.action)) as words,
            row_number() over (partition by a.import_id, a.community, lower(trim(a.action)), a.agreed_on
                order by a.line) as copy
        from actions a
        where a.community in (select community from scope)
    ) c
    join import i on i.import_id = c.import_id
) ranked
where preference = 1;

-- concept: copied_import
-- Imports that may be one file brought twice: another has its name, sheet and kind, and a community in common.
-- What they say is compared of these alone.
select distinct e.import_id
from import e
join import_community x on x.import_id = e.import_id
join import_community y on y.community = x.community
join import f on f.import_id = y.import_id and f.file = e.file and f.kind = e.kind
    and coalesce(f.sheet, '') = coalesce(e.sheet, '')
where x.community in (select community from scope) and f.import_id <> e.import_id;

-- concept: form_content
-- What each form says, as one line of text that two forms share only if they say the same; an answer
-- that belongs to no form stands alone.
select a.import_id, min(a.line) as line,
    concat(a.community, ' ', cast(a.occasion_id as varchar), ' ', cast(count(*) as varchar), ' ',
        cast(sum(length(a.answer)) as varchar), ' ',
        min(concat(a.wording, '=', a.answer)), ' ', max(concat(a.wording, '=', a.answer)), ' ',
        min(concat(a.answer, '=', a.wording)), ' ', max(concat(a.answer, '=', a.wording)), ' ',
        cast(coalesce(sum(a.value * length(a.wording)), 0e0) as varchar)) as content
from answers a
where a.community in (select community from scope) and a.import_id in (select import_id from copied_import)
group by a.import_id, a.community, a.occasion_id, a.form, case when a.form is null then a.line end;

-- concept: alike_row
-- Payments, votes and forms by what they say; `copy` tells apart those alike within one import.
select import_id, content, row_number() over (partition by import_id, content order by line) as copy
from (
    select import_id, line, content from form_content
    union all
    select import_id, line, concat(community, ' ', cast(date as varchar), ' ', answer, ' ',
        coalesce(cast(active as varchar), '')) as content
    from polls
    where community in (select community from scope) and import_id in (select import_id from copied_import)
    union all
    select import_id, line, concat(community, ' ', cast(period_from as varchar), ' ', cast(period_to as varchar), ' ',
        lower(trim(category)), ' ', cast(amount as varchar), ' ', type, ' ', nature, ' ', coalesce(funder, ''), ' ',
        coalesce(currency, '')) as content
    from budget
    where community in (select community from scope) and import_id in (select import_id from copied_import)
) said;

-- concept: kept_row
-- The same with the file, sheet and kind of their import, and its place in the order of loading.
select a.import_id, a.content, a.copy, i.file, coalesce(i.sheet, '') as sheet, i.kind, i.sequence
from alike_row a
join import i on i.import_id = a.import_id;

-- concept: superseded_import
-- Imports of which a later one, of the same file and sheet by name, holds nearly all. Found by what the
-- rows say, so that ten thousand communities may each have a file of the same name.
select distinct m.import_id
from (
    select e.import_id, f.import_id as later_id, count(*) as matched
    from kept_row e
    join kept_row f on f.content = e.content and f.copy = e.copy and f.file = e.file and f.sheet = e.sheet
        and f.kind = e.kind
    where f.sequence > e.sequence
    group by e.import_id, f.import_id
) m
join (select import_id, count(*) as rows_held from alike_row group by import_id) h on h.import_id = m.import_id
where m.matched >= $copies_share * h.rows_held;

-- concept: budgeted
select * from budget
where community in (select community from scope) and import_id not in (select import_id from superseded_import);

-- concept: polled
select * from polls
where community in (select community from scope) and import_id not in (select import_id from superseded_import);

-- concept: logged_milestone
-- Milestones: the same words are the same milestone, as last reported.
select community, import_id, line, date, due_on, status, essential, note
from (
    select c.*,
        row_number() over (partition by c.community, c.words, c.copy order by i.sequence desc, c.line) as preference
    from (
        select g.*, lower(trim(g.note)) as words,
            row_number() over (partition by g.import_id, g.community, lower(trim(g.note)) order by g.line) as copy
        from governance g
        where g.community in (select community from scope) and g.item = 'milestone'
    ) c
    join import i on i.import_id = c.import_id
) ranked
where preference = 1;

-- People save a longer file next month and bring it again. What stands in both files is one fact, and
-- the later file is believed; what stands twice in one file are two. So each row has a `copy` number
-- within its import, and rows alike in content and copy number are one.

-- concept: logged_action
-- The action log: the same words agreed on the same day are the same action, as last reported.
select community, import_id, line, action, agreed_on, due_on, status, completed_on
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

-- concept: budgeted
-- Budget rows alike in everything that counts are one.
select community, import_id, line, source_column, period_from, period_to, category, amount, type, nature,
    funder, currency
from (
    select c.*,
        row_number() over (partition by c.community, c.period_from, c.period_to, c.words, c.amount, c.type,
            c.nature, c.funder, c.currency, c.copy order by i.sequence desc, c.line, c.source_column) as preference
    from (
        select b.*, lower(trim(b.category)) as words,
            row_number() over (partition by b.import_id, b.community, b.period_from, b.period_to,
                lower(trim(b.category)), b.amount, b.type, b.nature, b.funder, b.currency
                order by b.line, b.source_column) as copy
        from budget b
        where b.community in (select community from scope)
    ) c
    join import i on i.import_id = c.import_id
) ranked
where preference = 1;

-- concept: polled
-- Renewal answers: anonymous, so alike within a file are different people.
select community, import_id, line, date, answer, active
from (
    select c.*,
        row_number() over (partition by c.community, c.date, c.answer, c.active, c.copy
            order by i.sequence desc, c.line) as preference
    from (
        select p.*,
            row_number() over (partition by p.import_id, p.community, p.date, p.answer, p.active
                order by p.line) as copy
        from polls p
        where p.community in (select community from scope)
    ) c
    join import i on i.import_id = c.import_id
) ranked
where preference = 1;

-- concept: form_content
-- What each form says, as one line of text that two forms share only if they say the same; an answer
-- that belongs to no form stands alone.
select a.import_id, a.community, a.occasion_id, a.form, case when a.form is null then a.line end as alone,
    min(a.line) as line,
    concat(cast(count(*) as varchar), ' ', cast(sum(length(a.answer)) as varchar), ' ',
        min(concat(a.wording, '=', a.answer)), ' ', max(concat(a.wording, '=', a.answer)), ' ',
        min(concat(a.answer, '=', a.wording)), ' ', max(concat(a.answer, '=', a.wording)), ' ',
        cast(coalesce(sum(a.value * length(a.wording)), 0e0) as varchar)) as content
from answers a
where a.community in (select community from scope)
group by a.import_id, a.community, a.occasion_id, a.form, case when a.form is null then a.line end;

-- concept: form_once
-- Forms alike in meeting and content in two files are one form; alike within a file they are two.
select import_id, occasion_id, form, alone
from (
    select c.*,
        row_number() over (partition by c.community, c.occasion_id, c.content, c.copy
            order by i.sequence desc, c.line) as preference
    from (
        select f.*,
            row_number() over (partition by f.import_id, f.community, f.occasion_id, f.content
                order by f.line) as copy
        from form_content f
    ) c
    join import i on i.import_id = c.import_id
) ranked
where preference = 1;

-- concept: given_answer
-- The answers of these forms.
select a.*
from answers a
join form_once f on f.import_id = a.import_id and f.occasion_id = a.occasion_id
    and coalesce(f.form, '') = coalesce(a.form, '') and coalesce(f.alone, a.line) = a.line
where a.community in (select community from scope);

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

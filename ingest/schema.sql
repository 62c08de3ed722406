-- The contract between ingest and metrics. Every fact carries the import it came from and the
-- line it stood on, so that any number leads back to a file, a sheet, a row and a column.
-- Facts are kept as each source gave them and are only ever added or taken out by import;
-- whose row it is (`mention` to `person_id`) and which meeting it speaks of (`occasion` to
-- `meeting_id`) are worked out again for the communities that an import touches, so that
-- neither the order of files nor an undo leaves a trace.
--
-- Facts have no foreign keys: DuckDB would index every one of them, and a register of ten
-- million rows would load at a tenth of its speed. `ingest.store` checks them in bulk instead,
-- before a new generation is put in place.

create table schema_version (version integer not null);
comment on table schema_version is 'One row: the version of this schema.';
comment on column schema_version.version is 'Raised when a table changes; an older database is refused with a sentence.';
insert into schema_version values (3);

create table community (
    community varchar primary key,
    community_key varchar not null unique
);
comment on table community is 'The ids of the communities that some import speaks of.';
comment on column community.community is 'The id as first written, trimmed.';
comment on column community.community_key is 'The id folded to lower case: ids are compared without case (R33).';

create table import (
    import_id varchar primary key,
    sequence integer not null unique,
    file varchar not null,
    sheet varchar,
    sha256 varchar not null,
    kind varchar not null,
    layout varchar not null,
    community varchar,
    loaded_at timestamp not null,
    reading varchar,
    rows_read integer not null check (rows_read >= 0),
    rows_loaded integer not null check (rows_loaded >= 0),
    rows_set_aside integer not null check (rows_set_aside >= 0),
    rows_ignored integer not null check (rows_ignored >= 0),
    check (rows_read = rows_loaded + rows_set_aside + rows_ignored)
);
comment on table import is 'One sheet of one file, taken in or out as a whole.';
comment on column import.import_id is 'First 12 hex digits of the SHA-256 of the file''s hash, the sheet and the community: the same bytes get the same id.';
comment on column import.sequence is 'Order of loading; where two imports disagree about a meeting or a community, the later one is believed.';
comment on column import.file is 'Name of the file, without its folder.';
comment on column import.sheet is 'Name of the sheet; null for a file without sheets.';
comment on column import.sha256 is 'SHA-256 of the file''s bytes, in hex.';
comment on column import.kind is 'Canonical kind: attendance, meetings, evaluations, budget, actions, …';
comment on column import.layout is 'Shape in which the facts stood: long, wide register, …';
comment on column import.community is 'The community when the whole import belongs to one; null when its rows name several.';
comment on column import.loaded_at is 'When it was loaded, as told by the caller.';
comment on column import.reading is 'What was decided about the file, as JSON: encoding, delimiter, date order, meaning of a blank; and whether a person was taken out of it.';
comment on column import.rows_read is 'Lines below the recognised header.';
comment on column import.rows_loaded is 'Lines that gave at least one fact.';
comment on column import.rows_set_aside is 'Lines with a fault, listed in problem.';
comment on column import.rows_ignored is 'Blank, repeated-header, total, note and duplicate lines, listed in problem with the reason.';

create table import_community (
    import_id varchar not null,
    community varchar not null,
    primary key (import_id, community)
);
comment on table import_community is 'Which communities an import speaks of.';
comment on column import_community.import_id is 'The import.';
comment on column import_community.community is 'A community that it speaks of.';

create table problem (
    import_id varchar not null,
    line integer not null,
    column_name varchar,
    value varchar,
    code varchar not null,
    outcome varchar not null check (outcome in ('set_aside', 'cell', 'ignored', 'warning')),
    message varchar not null,
    fix varchar not null
);
comment on table problem is 'Everything in a file that did not become a fact as it stood, and what to do about it.';
comment on column problem.import_id is 'The import.';
comment on column problem.line is 'Line of the sheet, counted from 1; 0 for the file as a whole.';
comment on column problem.column_name is 'Heading of the column, or its letter.';
comment on column problem.value is 'The value as it stood.';
comment on column problem.code is 'A code of ingest/problems.';
comment on column problem.outcome is 'set_aside: the row was not loaded; cell: the row was, this cell was not; ignored: no data; warning: loaded, but look.';
comment on column problem.message is 'What is wrong, in words.';
comment on column problem.fix is 'What to do instead.';

create table mapping (
    shape varchar primary key,
    document varchar not null,
    saved_at timestamp not null
);
comment on table mapping is 'How somebody said the columns of a shape of file are to be read; used for the next file of that shape.';
comment on column mapping.shape is 'The headings that it speaks of, folded and in order of the alphabet.';
comment on column mapping.document is 'The mapping as a TOML page.';
comment on column mapping.saved_at is 'When a file was last loaded by it, as told by the caller.';

create table occasion (
    occasion_id integer primary key,
    community varchar not null,
    date date not null,
    label varchar,
    meeting_id integer not null
);
comment on table occasion is 'Each way in which some row points at a meeting: a date, with or without a label.';
comment on column occasion.occasion_id is 'Number of the pair of date and label within the database.';
comment on column occasion.community is 'The community.';
comment on column occasion.date is 'Date of the meeting or of the row that belongs to it.';
comment on column occasion.label is 'Name of the meeting as written; null where the row gives only a date.';
comment on column occasion.meeting_id is 'The meeting meant: a date without a label is the labelled meeting of that date, of several the one loaded first (R30).';

create table mention (
    mention_id integer primary key,
    community varchar not null,
    person_id varchar not null,
    placeholder boolean not null default false
);
comment on table mention is 'Each way in which some row points at a person, and who that is, as a pseudonym. Without a row in mention_name it was somebody who was taken out (ingest/privacy).';
comment on column mention.mention_id is 'Number of the triple of community, name and e-mail within the database.';
comment on column mention.community is 'The community.';
comment on column mention.person_id is 'Pseudonym of the person: the same e-mail is the same person everywhere, a name only within its community (R40). Of somebody who was taken out, p and a number that is counted up.';
comment on column mention.placeholder is 'True for a device, a room or "Guest": in no count until somebody says who it was (R39).';

create table mention_name (
    mention_id integer primary key,
    name varchar,
    name_key varchar,
    email varchar
);
comment on table mention_name is 'The only table with names. Metrics ask it only whether there is an e-mail (ST-10); the facilitator''s page joins it.';
comment on column mention_name.mention_id is 'The mention.';
comment on column mention_name.name is 'Name as first written.';
comment on column mention_name.name_key is 'Name without case, accents, order marks and doubled spaces, for comparison.';
comment on column mention_name.email is 'E-mail in lower case.';

create table identity_decision (
    one varchar not null,
    other varchar not null,
    decision varchar not null check (decision in ('same', 'different')),
    decided_at timestamp not null,
    primary key (one, other),
    check (one < other)
);
comment on table identity_decision is 'What somebody decided about who is who. It is about e-mails and names in a community, not about rows, so it stays whatever is loaded or taken out.';
comment on column identity_decision.one is 'Pseudonym of an e-mail, or of a name in a community: the person_id that it has by itself.';
comment on column identity_decision.other is 'Pseudonym of the other, which comes after it in the alphabet.';
comment on column identity_decision.decision is 'same: the two are one person; different: they are two, and are never suggested again.';
comment on column identity_decision.decided_at is 'When, as told by the caller.';

create table review (
    community_key varchar not null,
    as_of date not null,
    headline varchar not null check (headline in
        ('SUSTAIN', 'INVIGORATE', 'RETIRE', 'TOO EARLY', 'INSUFFICIENT DATA')),
    qualifier varchar,
    moving_towards varchar check (moving_towards <> headline),
    read_headline varchar not null,
    read_qualifier varchar,
    rule integer not null check (rule between 1 and 8),
    firm boolean not null,
    because varchar not null,
    dimensions varchar not null,
    policy_sha256 varchar not null,
    taken_at timestamp not null,
    decision varchar check (decision in ('agree', 'disagree')),
    reason varchar,
    roles varchar,
    decided_on date check (decided_on >= as_of),
    plan varchar,
    primary key (community_key, as_of),
    check ((decision is null) = (reason is null)
        and (decision is null) = (roles is null) and (decision is null) = (decided_on is null))
);
comment on table review is 'The official readings, at most two a year, and what the committee decided on each. No import: it stays whatever is loaded or taken out, also the last file of its community, so it names the community by its key.';
comment on column review.community_key is 'Id of the community, folded as in community.';
comment on column review.as_of is 'The day it was read for.';
comment on column review.headline is 'The official word: the headline read that day, or that of the review before, kept until the change is sure.';
comment on column review.qualifier is 'Second word of the official word.';
comment on column review.moving_towards is 'The headline read that day, where the official word is still that of before.';
comment on column review.read_headline is 'The headline that was read that day.';
comment on column review.read_qualifier is 'Second word of what was read.';
comment on column review.rule is 'Number of the rule that decided what was read.';
comment on column review.firm is 'Whether what was read is beyond chance.';
comment on column review.because is 'Why, in words.';
comment on column review.dimensions is 'State of the six dimensions that day, as JSON: {"participation": "RED", …}.';
comment on column review.policy_sha256 is 'SHA-256 of the policy that it was judged by.';
comment on column review.taken_at is 'When it was taken, as told by the caller.';
comment on column review.decision is 'What the committee decided: agree or disagree with the official word; null where nothing is recorded yet.';
comment on column review.reason is 'Why they decided so, as they put it.';
comment on column review.roles is 'Who decided, by role and never by name, as they put it.';
comment on column review.decided_on is 'When they decided.';
comment on column review.plan is 'Dimensions that the plan adopted that day is for, separated by ;: those that were red (R16). Null where none was adopted.';

create table suspected_duplicate (
    community varchar not null,
    one varchar not null,
    other varchar not null,
    sure double not null check (sure > 0 and sure < 1),
    why varchar not null
);
comment on table suspected_duplicate is 'Pairs of persons of a community that may be one, until somebody decides (DQ-01); worked out again with mention.';
comment on column suspected_duplicate.community is 'The community.';
comment on column suspected_duplicate.one is 'person_id of the one that would stay: who has an e-mail, the fuller name, more attendances.';
comment on column suspected_duplicate.other is 'person_id of the one that may be the same.';
comment on column suspected_duplicate.sure is 'How sure it is, from 0 to 1.';
comment on column suspected_duplicate.why is 'Why they may be one, in words without names.';

create table communities (
    import_id varchar not null,
    line integer not null,
    community varchar not null,
    name varchar,
    focus varchar,
    sector varchar,
    province varchar,
    shape varchar check (shape in ('open', 'closed')),
    type varchar check (type in ('specific', 'open-ended')),
    started date,
    planned_end date,
    size_low integer,
    size_high integer,
    stage varchar,
    stakeholder_targets varchar,
    practitioner_categories varchar,
    frontline_target double,
    calendar varchar check (calendar in ('za-inland', 'za-coastal', 'none'))
);
comment on table communities is 'What a community says of itself: its charter.';
comment on column communities.import_id is 'The import.';
comment on column communities.line is 'Line of the sheet.';
comment on column communities.community is 'The community.';
comment on column communities.name is 'Full name.';
comment on column communities.focus is 'What it is about.';
comment on column communities.sector is 'Sector.';
comment on column communities.province is 'Province; gives the school calendar where none is declared.';
comment on column communities.shape is 'Declared shape: open or closed.';
comment on column communities.type is 'Declared type: specific or open-ended.';
comment on column communities.started is 'When it started.';
comment on column communities.planned_end is 'When it means to end.';
comment on column communities.size_low is 'Least number of people it wants in the room.';
comment on column communities.size_high is 'Greatest number of people it wants in the room.';
comment on column communities.stage is 'Declared stage of life.';
comment on column communities.stakeholder_targets is 'Stakeholder categories it wants in the room, separated by ;.';
comment on column communities.practitioner_categories is 'Which of these are frontline practitioners, separated by ;.';
comment on column communities.frontline_target is 'Share of attendances that practitioners should make up.';
comment on column communities.calendar is 'School calendar: za-inland, za-coastal or none.';

create table members (
    import_id varchar not null,
    line integer not null,
    community varchar not null,
    mention_id integer not null,
    organisation varchar,
    stakeholder varchar,
    province varchar,
    district varchar,
    joined_on date,
    left_on date,
    left_reason varchar,
    kind varchar check (kind in ('member', 'guest', 'convenor', 'facilitator', 'speaker')),
    consent_on date
);
comment on table members is 'The directory.';
comment on column members.import_id is 'The import.';
comment on column members.line is 'Line of the sheet.';
comment on column members.community is 'The community.';
comment on column members.mention_id is 'The person, as written.';
comment on column members.organisation is 'Organisation.';
comment on column members.stakeholder is 'Category of the organisation''s role; never of the person.';
comment on column members.province is 'Province.';
comment on column members.district is 'District.';
comment on column members.joined_on is 'When the person joined.';
comment on column members.left_on is 'When the person left.';
comment on column members.left_reason is 'Why: completed, term ended, deceased, … or free words.';
comment on column members.kind is 'What the person is here; convenors, facilitators and speakers are not counted as members (R12).';
comment on column members.consent_on is 'When the person agreed to share contact details.';

create table meetings (
    import_id varchar not null,
    line integer not null,
    community varchar not null,
    occasion_id integer not null,
    title varchar,
    status varchar check (status in ('held', 'cancelled', 'scheduled', 'no_register')),
    scheduled_for date,
    invited_on date,
    reminded_on date,
    mode varchar,
    venue varchar,
    facilitator_id integer,
    knowledge_manager_id integer,
    minutes double,
    presentation_minutes double,
    group_minutes double,
    discussion_minutes double,
    checkin_minutes double,
    agenda_items integer,
    member_agenda_items integer,
    previous_actions_reviewed boolean,
    agenda_sent_on date,
    activities varchar,
    outside_purpose_minutes double,
    seating varchar,
    headcount integer check (headcount >= 0)
);
comment on table meetings is 'The calendar: meetings held, cancelled and scheduled.';
comment on column meetings.import_id is 'The import.';
comment on column meetings.line is 'Line of the sheet.';
comment on column meetings.community is 'The community.';
comment on column meetings.occasion_id is 'Date and label of the meeting.';
comment on column meetings.title is 'Title.';
comment on column meetings.status is 'held, cancelled, scheduled or no_register (held, but nobody wrote names down); null where not said.';
comment on column meetings.scheduled_for is 'Date for which it was first scheduled.';
comment on column meetings.invited_on is 'When invitations went out.';
comment on column meetings.reminded_on is 'When the reminder went out.';
comment on column meetings.mode is 'In person, online or both, as written.';
comment on column meetings.venue is 'Venue.';
comment on column meetings.facilitator_id is 'mention_id of the facilitator.';
comment on column meetings.knowledge_manager_id is 'mention_id of the knowledge manager.';
comment on column meetings.minutes is 'Length in minutes.';
comment on column meetings.presentation_minutes is 'Minutes of presentations.';
comment on column meetings.group_minutes is 'Minutes of group work.';
comment on column meetings.discussion_minutes is 'Minutes of discussion.';
comment on column meetings.checkin_minutes is 'Minutes of check-in and check-out.';
comment on column meetings.agenda_items is 'Items on the agenda.';
comment on column meetings.member_agenda_items is 'Of these, items proposed by members outside the steering group.';
comment on column meetings.previous_actions_reviewed is 'Whether the actions of last time were reviewed.';
comment on column meetings.agenda_sent_on is 'When the agenda was sent.';
comment on column meetings.activities is 'Kinds of activity (guide 1.3), separated by ;.';
comment on column meetings.outside_purpose_minutes is 'Minutes outside the purpose.';
comment on column meetings.seating is 'movable or fixed, as written.';
comment on column meetings.headcount is 'People counted where no names were written down.';

create table attendance (
    import_id varchar not null,
    line integer not null,
    source_column varchar,
    community varchar not null,
    occasion_id integer not null,
    mention_id integer not null,
    status varchar not null check (status in ('present', 'online', 'absent', 'apology', 'unknown')),
    rsvp varchar check (rsvp in ('yes', 'no', 'none')),
    minutes double,
    role varchar,
    organisation varchar
);
comment on table attendance is 'The register: one row for each person, meeting and source.';
comment on column attendance.import_id is 'The import.';
comment on column attendance.line is 'Line of the sheet.';
comment on column attendance.source_column is 'Heading of the cell''s column in a wide register; null in a long one.';
comment on column attendance.community is 'The community.';
comment on column attendance.occasion_id is 'Date and label of the meeting.';
comment on column attendance.mention_id is 'The person, as written.';
comment on column attendance.status is 'present and online count as there; apology is absence with word; unknown says nothing either way.';
comment on column attendance.rsvp is 'Answer to the invitation.';
comment on column attendance.minutes is 'Minutes in the meeting.';
comment on column attendance.role is 'Role at this meeting, as written.';
comment on column attendance.organisation is 'Organisation as written that day.';

create table answers (
    import_id varchar not null,
    line integer not null,
    source_column varchar,
    community varchar not null,
    occasion_id integer not null,
    form varchar,
    question varchar not null,
    wording varchar not null,
    answer varchar not null,
    value double,
    scale varchar,
    stance varchar check (stance in ('agree', 'neutral', 'disagree'))
);
comment on table answers is 'Evaluation forms: one row for each answer given.';
comment on column answers.import_id is 'The import.';
comment on column answers.line is 'Line of the sheet.';
comment on column answers.source_column is 'Heading of the cell''s column where each question has its own.';
comment on column answers.community is 'The community.';
comment on column answers.occasion_id is 'Date, and label if given, of the meeting or of the form.';
comment on column answers.form is 'Which form within the import; null where the file does not tell forms apart (R37). Never a person.';
comment on column answers.question is 'Mapped question: useful, worth_time, used_something, …; other: for a question kept by its wording.';
comment on column answers.wording is 'Question as written.';
comment on column answers.answer is 'Answer as written.';
comment on column answers.value is 'Answer as a number on its scale; null for words.';
comment on column answers.scale is 'Scale used to read it: 1-5, 0-10, yes_no, words, percent, text.';
comment on column answers.stance is 'agree, neutral or disagree by R7; null where the answer takes no side (text, first time here).';

create table budget (
    import_id varchar not null,
    line integer not null,
    source_column varchar,
    community varchar not null,
    period_from date not null,
    period_to date not null,
    category varchar not null,
    amount decimal(18, 2) not null,
    type varchar not null check (type in ('planned', 'committed', 'actual')),
    nature varchar not null check (nature in ('cash', 'in_kind')),
    funder varchar,
    currency varchar,
    allocation_rule varchar,
    note varchar,
    check (period_to >= period_from)
);
comment on table budget is 'Money planned, promised and spent.';
comment on column budget.import_id is 'The import.';
comment on column budget.line is 'Line of the sheet.';
comment on column budget.source_column is 'Heading of the cell''s column where months or types stand across.';
comment on column budget.community is 'The community.';
comment on column budget.period_from is 'First day the amount is for.';
comment on column budget.period_to is 'Last day the amount is for; the same day for a dated row.';
comment on column budget.category is 'Line of the budget: venue, catering, …, as written.';
comment on column budget.amount is 'Amount in the currency; negative for a refund.';
comment on column budget.type is 'planned: cost expected; committed: promised towards it; actual: spent.';
comment on column budget.nature is 'cash or in_kind.';
comment on column budget.funder is 'Who pays.';
comment on column budget.currency is 'ISO code; null means the policy''s currency.';
comment on column budget.allocation_rule is 'How the cost is shared, as written.';
comment on column budget.note is 'Note.';

create table actions (
    import_id varchar not null,
    line integer not null,
    community varchar not null,
    action varchar not null,
    agreed_on date,
    due_on date,
    status varchar check (status in ('open', 'done', 'cancelled')),
    completed_on date,
    cancelled_reason varchar,
    outcome varchar,
    subgroup varchar,
    off_purpose boolean
);
comment on table actions is 'The action log.';
comment on column actions.import_id is 'The import.';
comment on column actions.line is 'Line of the sheet.';
comment on column actions.community is 'The community.';
comment on column actions.action is 'What is to be done.';
comment on column actions.agreed_on is 'When it was agreed: the date of the meeting.';
comment on column actions.due_on is 'When it is due.';
comment on column actions.status is 'open, done or cancelled; null where not said.';
comment on column actions.completed_on is 'When it was completed.';
comment on column actions.cancelled_reason is 'Why it was cancelled.';
comment on column actions.outcome is 'What came of it.';
comment on column actions.subgroup is 'Sub-group that took it on.';
comment on column actions.off_purpose is 'True where it is marked as outside the purpose.';

create table action_owners (
    import_id varchar not null,
    line integer not null,
    community varchar not null,
    mention_id integer not null
);
comment on table action_owners is 'Who owns the action of that import and line: none, one or several.';
comment on column action_owners.import_id is 'The import.';
comment on column action_owners.line is 'Line of the action.';
comment on column action_owners.community is 'The community.';
comment on column action_owners.mention_id is 'The owner, as written.';

create table contributions (
    import_id varchar not null,
    line integer not null,
    community varchar not null,
    occasion_id integer not null,
    mention_id integer not null,
    kind varchar not null check (kind in
        ('presented', 'facilitated', 'knowledge_manager', 'agenda_item', 'action', 'product', 'spoke')),
    minutes double
);
comment on table contributions is 'Who did what at a meeting.';
comment on column contributions.import_id is 'The import.';
comment on column contributions.line is 'Line of the sheet.';
comment on column contributions.community is 'The community.';
comment on column contributions.occasion_id is 'Date, and label if given, of the meeting.';
comment on column contributions.mention_id is 'The person, as written.';
comment on column contributions.kind is 'What the person did.';
comment on column contributions.minutes is 'For how many minutes.';

create table governance (
    import_id varchar not null,
    line integer not null,
    community varchar not null,
    item varchar not null check (item in
        ('champion', 'steering_member', 'purpose_review', 'milestone', 'conflict_process', 'direction_conflict',
         'invigoration_plan', 'purpose_fulfilled', 'role_defined', 'capture_policy', 'annotation')),
    mention_id integer,
    date date,
    due_on date,
    status varchar,
    essential boolean,
    note varchar
);
comment on table governance is 'The governance log: who leads, what was decided, which milestones are met.';
comment on column governance.import_id is 'The import.';
comment on column governance.line is 'Line of the sheet.';
comment on column governance.community is 'The community.';
comment on column governance.item is 'What the row records.';
comment on column governance.mention_id is 'The person concerned.';
comment on column governance.date is 'When; null means always.';
comment on column governance.due_on is 'When a milestone is due.';
comment on column governance.status is 'Status as written, in lower case: met, vacant, leaving, yes, ….';
comment on column governance.essential is 'Whether a milestone is essential; null counts as yes (R15).';
comment on column governance.note is 'Note; for an invigoration plan the dimensions it is for, separated by ;.';

create table followups (
    import_id varchar not null,
    line integer not null,
    community varchar not null,
    occasion_id integer not null,
    task varchar not null check (task in
        ('evaluation', 'thank_you', 'contacts', 'presentations', 'actions', 'reminder', 'products', 'minutes')),
    done_on date
);
comment on table followups is 'The checklist after a meeting (guide 4).';
comment on column followups.import_id is 'The import.';
comment on column followups.line is 'Line of the sheet.';
comment on column followups.community is 'The community.';
comment on column followups.occasion_id is 'Date, and label if given, of the meeting.';
comment on column followups.task is 'Which of the tasks.';
comment on column followups.done_on is 'When it was done; null means not done.';

create table products (
    import_id varchar not null,
    line integer not null,
    community varchar not null,
    date date not null,
    title varchar not null,
    type varchar,
    knowledge_type varchar,
    mention_id integer,
    shared_on date,
    reused_by varchar,
    outcome varchar,
    subgroup varchar,
    consent_on date
);
comment on table products is 'Knowledge products (guide 5).';
comment on column products.import_id is 'The import.';
comment on column products.line is 'Line of the sheet.';
comment on column products.community is 'The community.';
comment on column products.date is 'When it was made.';
comment on column products.title is 'Title.';
comment on column products.type is 'tool, resource, summary, practice example, method, as written.';
comment on column products.knowledge_type is 'explicit, tacit, theoretical or embedded, as written.';
comment on column products.mention_id is 'Who made it.';
comment on column products.shared_on is 'When it was shared.';
comment on column products.reused_by is 'Who used it again.';
comment on column products.outcome is 'Which outcome it serves.';
comment on column products.subgroup is 'Sub-group that made it.';
comment on column products.consent_on is 'When its makers agreed to its being shared.';

create table stories (
    import_id varchar not null,
    line integer not null,
    community varchar not null,
    date date not null,
    summary varchar not null,
    cycle varchar check (cycle in ('immediate', 'potential', 'applied', 'realised', 'reframing')),
    outcome varchar,
    consent boolean
);
comment on table stories is 'Value stories.';
comment on column stories.import_id is 'The import.';
comment on column stories.line is 'Line of the sheet.';
comment on column stories.community is 'The community.';
comment on column stories.date is 'When it was told.';
comment on column stories.summary is 'The story.';
comment on column stories.cycle is 'Deepest value cycle it shows.';
comment on column stories.outcome is 'Which outcome it serves.';
comment on column stories.consent is 'Whether the teller agreed to its being used.';

create table polls (
    import_id varchar not null,
    line integer not null,
    community varchar not null,
    date date not null,
    answer varchar not null check (answer in ('continue', 'continue_changed', 'stop')),
    active boolean
);
comment on table polls is 'Renewal poll: should the community go on?';
comment on column polls.import_id is 'The import.';
comment on column polls.line is 'Line of the sheet.';
comment on column polls.community is 'The community.';
comment on column polls.date is 'When the answer was given.';
comment on column polls.answer is 'continue, continue_changed or stop.';
comment on column polls.active is 'Whether the person answering is an active member; null counts as yes (R38).';

create table messages (
    import_id varchar not null,
    line integer not null,
    community varchar not null,
    date date not null,
    mention_id integer not null,
    messages integer not null check (messages > 0)
);
comment on table messages is 'How many messages a person wrote in the community''s chat on a day; what was written is not kept.';
comment on column messages.import_id is 'The import.';
comment on column messages.line is 'Line of the first of these messages.';
comment on column messages.community is 'The community.';
comment on column messages.date is 'The day, as the clock of the telephone had it that gave out the chat.';
comment on column messages.mention_id is 'Who wrote them: a name, or the number where the chat knows no name.';
comment on column messages.messages is 'How many.';

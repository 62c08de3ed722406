"""The records by kind of file, in its canonical columns, so that they can be loaded again; one declaration each."""

from dataclasses import dataclass

import pyarrow as pa

from dashboard.export.record_columns import (
    COMMUNITY,
    IN_ONE_CELL,
    OF_MEETING,
    OF_PERSON,
    PERSON,
    SOURCE,
    SOURCE_COLUMN,
    TOLD_APART,
    WHEN,
    Taken,
    from_,
    same,
    yes_no,
)
from dashboard.export.table import DAY, NUMBER, TEXT, WHOLE

MONEY = pa.decimal128(18, 2)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record: the table of the schema (`t`), what is joined to it, which rows, and the columns.

    `order` comes after the order of loading, and ends in what tells any two rows apart.
    """

    name: str
    columns: tuple[Taken, ...]
    joins: str = ""
    where: str = "true"
    order: str = "i.sequence, t.line"
    table: str = ""


OWNERS = """left join (
    select a.import_id, a.line, a.community, string_agg(p.as_owner, '; ' order by p.as_owner, a.mention_id) as owners,
        string_agg(p.pseudonym, '; ' order by p.as_owner, a.mention_id) as pseudonyms
    from action_owners a join person_written p on p.mention_id = a.mention_id
    group by a.import_id, a.line, a.community
) owned on owned.import_id = t.import_id and owned.line = t.line and owned.community = t.community"""

NOT_SUPERSEDED = "t.import_id not in (select import_id from superseded)"

KINDS = (
    Kind(
        "communities",
        (
            COMMUNITY,
            *same("name", "focus", "sector", "province", "shape", "type"),
            *same("started", "planned_end", kind=DAY),
            *same("size_low", "size_high", kind=WHOLE),
            *same("stage", "stakeholder_targets", "practitioner_categories"),
            *same("frontline_target", kind=NUMBER),
            *same("calendar"),
            *SOURCE,
        ),
    ),
    Kind(
        "members",
        (
            COMMUNITY, *PERSON, *same("organisation", "stakeholder", "province", "district"),
            from_("joined", "joined_on", DAY), from_("left", "left_on", DAY), *same("left_reason", "kind"),
            *same("consent_on", kind=DAY), *TOLD_APART, *SOURCE,
        ),
        OF_PERSON,
    ),
    Kind(
        "meetings",
        (
            COMMUNITY, *WHEN, *same("title", "status"),
            *same("scheduled_for", "invited_on", "reminded_on", kind=DAY), *same("mode", "venue"),
            Taken("facilitator", "f.person", TEXT, "Who led it"),
            Taken("knowledge_manager", "k.person", TEXT, "Who wrote down what was learnt"),
            *same("minutes", "presentation_minutes", "group_minutes", "discussion_minutes", kind=NUMBER),
            *same("checkin_minutes", kind=NUMBER),
            *same("agenda_items", "member_agenda_items", kind=WHOLE),
            yes_no("previous_actions_reviewed"), *same("agenda_sent_on", kind=DAY),
            *same("activities"), *same("outside_purpose_minutes", kind=NUMBER), *same("seating"),
            *same("headcount", kind=WHOLE), *SOURCE,
        ),
        f"{OF_MEETING} left join person_written f on f.mention_id = t.facilitator_id"
        " left join person_written k on k.mention_id = t.knowledge_manager_id",
        order="i.sequence, t.line, t.occasion_id",
    ),
    Kind(
        "attendance",
        (
            COMMUNITY, *WHEN, *PERSON, *same("status", "rsvp"), *same("minutes", kind=NUMBER),
            *same("role", "organisation"), *TOLD_APART, *SOURCE, SOURCE_COLUMN,
        ),
        f"{OF_MEETING} {OF_PERSON}",
        order="i.sequence, t.line, o.date, t.occasion_id, t.mention_id, t.status",
    ),
    Kind(
        "budget",
        (
            COMMUNITY,
            Taken("date", "case when t.period_from = t.period_to then cast(t.period_from as varchar) else"
                  " cast(t.period_from as varchar) || '/' || cast(t.period_to as varchar) end", TEXT,
                  "The day, or the first and the last day of the period"),
            *same("category"), *same("amount", kind=MONEY),
            *same("type", "nature", "funder", "currency", "allocation_rule", "note"), *SOURCE, SOURCE_COLUMN,
        ),
        where=NOT_SUPERSEDED,
        order="i.sequence, t.line, t.period_from, t.period_to, t.source_column, t.type, t.amount, t.category",
    ),
    Kind(
        "actions",
        (
            COMMUNITY, *same("action"), from_("date", "agreed_on", DAY),
            Taken("owner", "owned.owners", TEXT, "Who owns it: names, and e-mails in < >, parted by ;"),
            from_("due", "due_on", DAY), *same("status"), *same("completed_on", kind=DAY),
            *same("cancelled_reason", "outcome", "subgroup"), yes_no("off_purpose"),
            Taken("pseudonyms", "owned.pseudonyms", TEXT, "The owners, as cop-health people has them"), *SOURCE,
        ),
        OWNERS,
        "(t.import_id, t.line) in (select import_id, line from actions_once)",
        order="i.sequence, t.line, t.action",
    ),
    Kind(
        "contributions",
        (COMMUNITY, *WHEN, *PERSON, *same("kind"), *same("minutes", kind=NUMBER), *TOLD_APART, *SOURCE),
        f"{OF_MEETING} {OF_PERSON}",
        order="i.sequence, t.line, t.occasion_id, t.mention_id, t.kind",
    ),
    Kind(
        "governance",
        (
            COMMUNITY, *same("item"), *PERSON, *same("date", kind=DAY), from_("due", "due_on", DAY), *same("status"),
            yes_no("essential"), *same("note"), *TOLD_APART, *SOURCE,
        ),
        OF_PERSON,
        "(t.item <> 'milestone' or (t.import_id, t.line) in (select import_id, line from milestones_once))",
    ),
    Kind(
        "followups",
        (COMMUNITY, *WHEN, *same("task"), *same("done_on", kind=DAY), *SOURCE),
        OF_MEETING,
        order="i.sequence, t.line, t.occasion_id, t.task",
    ),
    Kind(
        "products",
        (
            COMMUNITY, *same("date", kind=DAY), IN_ONE_CELL, *same("title", "type", "knowledge_type"),
            *same("shared_on", kind=DAY), *same("reused_by", "outcome", "subgroup"), *same("consent_on", kind=DAY),
            *TOLD_APART, *SOURCE,
        ),
        OF_PERSON,
    ),
    Kind(
        "stories",
        (COMMUNITY, *same("date", kind=DAY), *same("summary", "cycle", "outcome"), yes_no("consent"), *SOURCE),
    ),
    Kind(
        "messages",
        (COMMUNITY, *same("date", kind=DAY), IN_ONE_CELL, *same("messages", kind=WHOLE), *TOLD_APART, *SOURCE),
        OF_PERSON,
        order="i.sequence, t.line, t.date, t.mention_id",
    ),
)  # fmt: skip
"""Whose rows say where they came from."""

NAMELESS = (
    Kind(
        "evaluations",
        (
            COMMUNITY, *WHEN,
            Taken("form", "t.number", WHOLE, "Number of the form, which says nothing of who filled it in"),
            Taken("question", "t.asked_as", TEXT, "The question as written; its scale where one wording had several"),
            Taken("answer", "t.answer", TEXT, "The answer as written"),
            Taken("known_question", "t.question", TEXT, "Which question of the indicators it is, or other"),
            Taken("read_on_scale", "t.scale", TEXT, "The scale that it was read on"),
            Taken("side", "t.stance", TEXT, "agree, neutral or disagree"),
        ),
        OF_MEETING,
        order="t.community, o.date, coalesce(o.label, w.label), t.number, t.asked_as, t.answer",
        table="answers_written",
    ),
    Kind(
        "polls",
        (COMMUNITY, *same("date", kind=DAY), *same("answer"), yes_no("active")),
        where=NOT_SUPERSEDED,
        order="t.community, t.date, t.answer, t.active",
    ),
)  # fmt: skip
"""What people answered: sorted by what was said, so that nothing tells who said it."""

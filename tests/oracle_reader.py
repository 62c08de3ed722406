"""Reads the facts of one community back from a cop-health database, so that the oracle can read real files."""

from collections import defaultdict
from typing import Any

import duckdb
import oracle_brought
from oracle_facts import (
    Action,
    Answer,
    Charter,
    Contribution,
    Decided,
    Facts,
    Followup,
    Mark,
    Member,
    Money,
    Planned,
    Poll,
    Product,
    Story,
)

PERSON = "(select person_id from mention m where m.mention_id = x.{})"
FORM = "case when x.form is not null then concat(x.import_id, '/', x.form) end"
CALENDAR = (
    f"o.date, o.label, status, scheduled_for, invited_on, {PERSON.format('facilitator_id')},"
    f" {PERSON.format('knowledge_manager_id')}, agenda_items, member_agenda_items, headcount,"
    " previous_actions_reviewed, activities, x.minutes, presentation_minutes, group_minutes, discussion_minutes,"
    " checkin_minutes, reminded_on, mode, seating, outside_purpose_minutes"
)
WHO = PERSON.format("mention_id")
PRODUCT = f"date, x.type, {WHO}, outcome, knowledge_type, shared_on, reused_by, subgroup"
COLUMNS: dict[str, tuple[str, type, str]] = {
    "members": (
        "members",
        Member,
        f"{WHO}, joined_on, left_on, left_reason, x.kind, stakeholder, consent_on, organisation,"
        " province, district,"
        " exists (select 1 from mention_name n where n.mention_id = x.mention_id and n.email is not null)",
    ),
    "meetings": ("calendar", Planned, CALENDAR),
    "attendance": ("register", Mark, f"o.date, {WHO}, status, o.label, role, rsvp"),
    "answers": ("answers", Answer, f"o.date, question, stance, {FORM}, o.label, x.value, scale"),
    "budget": (
        "budget",
        Money,
        "period_from, period_to, amount::double, type, category, nature, funder, currency, allocation_rule",
    ),
    "contributions": ("contributions", Contribution, f"o.date, {WHO}, x.kind, o.label, minutes"),
    "governance": ("governance", Decided, f"item, {WHO}, date, due_on, lower(status), essential, note"),
    "followups": ("followups", Followup, "o.date, task, done_on, o.label"),
    "products": ("products", Product, PRODUCT),
    "stories": ("stories", Story, "date, cycle, x.outcome, consent"),
    "polls": ("polls", Poll, "date, answer, active"),
}
CHARTER = (
    "name, shape, started, planned_end, stakeholder_targets, province, calendar, stage, practitioner_categories,"
    " frontline_target, size_low, size_high"
)


def read(cursor: duckdb.DuckDBPyConnection, community: str) -> Facts:
    """Everything the database holds of that community, in the order in which it was loaded."""
    facts = Facts(community)
    for table, (name, kind, columns) in COLUMNS.items():
        setattr(facts, name, [kind(*row) for row in _rows(cursor, table, columns, community)])
    charters = _rows(cursor, "communities", CHARTER, community)
    facts.charter = Charter(*charters[-1]) if charters else None
    facts.actions = _actions(cursor, community)
    facts.imports = oracle_brought.read(cursor, community)
    facts.duplicates = cursor.execute(
        "select one, other from suspected_duplicate where community = ?", [community]
    ).fetchall()
    facts.placeholders = {
        row[0]
        for row in cursor.execute(
            "select person_id from mention where community = ? and placeholder", [community]
        ).fetchall()
    }
    return facts


def _rows(
    cursor: duckdb.DuckDBPyConnection, table: str, columns: str, community: str
) -> list[tuple[Any, ...]]:
    occasion = "join occasion o on o.occasion_id = x.occasion_id" if "o.date" in columns else ""
    return cursor.execute(
        f"select {columns} from {table} x {occasion} join import i on i.import_id = x.import_id"
        " where x.community = ? order by i.sequence, x.line",
        [community],
    ).fetchall()


def _actions(cursor: duckdb.DuckDBPyConnection, community: str) -> list[Action]:
    owners = defaultdict(list)
    for import_id, line, person in _rows(cursor, "action_owners", f"x.import_id, x.line, {WHO}", community):
        owners[import_id, line].append(person)
    columns = "x.import_id, x.line, x.outcome, subgroup, off_purpose, agreed_on, due_on, status, completed_on"
    return [
        Action(
            *row,
            owners=tuple(owners[import_id, line]),
            outcome=outcome,
            subgroup=subgroup,
            off_purpose=off_purpose,
        )
        for import_id, line, outcome, subgroup, off_purpose, *row in _rows(
            cursor, "actions", columns, community
        )
    ]

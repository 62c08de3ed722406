"""The governance log: who leads, what was decided, which milestones are met."""

import pandas as pd

from ingest import cells
from ingest.columns import Columns
from ingest.kinds.kind import Column, Facts, Kind
from ingest.kinds.shared import COMMUNITY, EMAIL, PERSON, persons

ITEMS = {
    "champion": "champions kampioen leader",
    "steering_member": "steering_committee_member steering_committee steering_group steering stuurkomitee "
    "stuurkomiteelid",
    "purpose_review": "review_of_purpose purpose_reviewed doelhersiening",
    "milestone": "milestones mylpaal",
    "conflict_process": "conflict_resolution_process konflikproses",
    "direction_conflict": "conflict conflict_over_direction rigtingkonflik",
    "invigoration_plan": "invigoration plan_to_invigorate hernuwingsplan",
    "purpose_fulfilled": "purpose_achieved doel_bereik",
    "role_defined": "roles_defined role rol_omskryf",
    "capture_policy": "policy_for_capture vasleggingsbeleid",
    "annotation": "note event aantekening",
}


def _facts(columns: Columns) -> list[Facts]:
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            "item": columns.take("item"),
            **persons(columns, needed=False),
            "date": columns.take("date"),
            "due_on": columns.take("due"),
            "status": columns.take("status"),
            "essential": columns.take("essential"),
            "note": columns.take("note"),
        }
    )
    return [Facts("governance", frame[columns.keep], {"mention_id": ("name", "email")})]


GOVERNANCE = Kind(
    name="governance",
    columns=(
        COMMUNITY,
        PERSON,
        EMAIL,
        Column(
            "item",
            cells.choice(ITEMS),
            "governance item, what, entry, kind, type, matter, item type, decision, saak, aard, soort",
            words=tuple(ITEMS),
            needed=True,
            distinctive=True,
        ),
        Column(
            "date",
            cells.text,
            "from, since, decided on, date decided, on, datum, vanaf, sedert",
            code="not_a_date",
            is_date=True,
        ),
        Column(
            "due",
            cells.text,
            "due date, due on, deadline, target date, sperdatum, teikendatum",
            code="not_a_date",
            is_date=True,
        ),
        Column("status", cells.lower, "state, toestand"),
        Column(
            "essential",
            cells.yes_no,
            "is essential, must have, noodsaaklik",
            code="not_yes_no",
            distinctive=True,
        ),
        Column(
            "note", cells.text, "notes, comment, comments, description, details, nota, opmerking, beskrywing"
        ),
    ),
    required=(("item",),),
    told_by=(("date", "person", "status", "due", "essential"),),
    facts=_facts,
)

"""The directory: who belongs, since when, and for whom they speak."""

import pandas as pd

from ingest import cells
from ingest.columns import Columns
from ingest.kinds.kind import Column, Facts, Kind
from ingest.kinds.shared import COMMUNITY, EMAIL, FIRST_NAME, ORGANISATION, PERSON, SURNAME, persons

_KINDS = {
    "member": "lid participant deelnemer regular",
    "guest": "visitor gas besoeker",
    "convenor": "convener organiser organizer coordinator co_ordinator sameroeper koordineerder",
    "facilitator": "fasiliteerder external_facilitator",
    "speaker": "guest_speaker presenter spreker gasspreker",
}


def _facts(columns: Columns) -> list[Facts]:
    frame = pd.DataFrame(
        {
            "line": columns.lines,
            "community": columns.communities(),
            **persons(columns),
            "organisation": columns.take("organisation"),
            "stakeholder": columns.take("stakeholder"),
            "province": columns.take("province"),
            "district": columns.take("district"),
            "joined_on": columns.take("joined"),
            "left_on": columns.take("left"),
            "left_reason": columns.take("left_reason"),
            "kind": columns.take("kind"),
            "consent_on": columns.take("consent_on"),
        }
    )
    for row, (joined, left) in enumerate(zip(frame["joined_on"], frame["left_on"], strict=True)):
        if joined and left and left < joined:
            columns.fault(row, "ends_before_start", "left", left, other=joined.isoformat())
            frame.at[row, "left_on"] = None
    return [Facts("members", frame[columns.keep], {"mention_id": ("name", "email")})]


MEMBERS = Kind(
    name="members",
    columns=(
        COMMUNITY,
        PERSON,
        FIRST_NAME,
        SURNAME,
        EMAIL,
        ORGANISATION,
        Column(
            "stakeholder",
            cells.text,
            "stakeholder category, stakeholder group, category, belanghebbende, kategorie",
            distinctive=True,
        ),
        Column("province", cells.text, "provinsie"),
        Column("district", cells.text, "distrik, circuit, kring"),
        Column(
            "joined",
            cells.text,
            "joined on, date joined, join date, member since, since, aangesluit, sluit aan, lid sedert",
            code="not_a_date",
            is_date=True,
            distinctive=True,
        ),
        Column(
            "left",
            cells.text,
            "left on, date left, exit date, resigned, bedank, verlaat, uitgetree",
            code="not_a_date",
            is_date=True,
            distinctive=True,
        ),
        Column(
            "left_reason",
            cells.text,
            "reason for leaving, why left, reason, rede, rede vir verlating",
            distinctive=True,
        ),
        Column(
            "kind",
            cells.choice(_KINDS),
            "type, member type, kind of member, membership, soort, tipe, soort lid",
            words=tuple(_KINDS),
        ),
        Column(
            "consent_on",
            cells.text,
            "consent, consent date, consent given, toestemming, toestemming op",
            code="not_a_date",
            is_date=True,
            distinctive=True,
        ),
    ),
    required=(("person", "email", "surname"),),
    told_by=(
        (
            "joined",
            "left",
            "stakeholder",
            "kind",
            "consent_on",
            "left_reason",
            "organisation",
            "email",
            "province",
            "district",
        ),
    ),
    facts=_facts,
)

"""What advice there is on what to do first, and where it comes from: which lead belongs to which lever, what comes
early at a stage of life, and what a verdict asks for by itself (`verdict.md` 3.8, `audiences.md` 5)."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, NamedTuple

from metrics.indicator import Dimension
from metrics.judging.dimension import LEADS

LEVER_OF_DIMENSION = {
    Dimension.PARTICIPATION: "interest",
    Dimension.VALUE: "interest",
    Dimension.STEWARDSHIP: "leadership",
    Dimension.FOLLOW_THROUGH: "practice",
    Dimension.VOICE: "voice",
    Dimension.PURPOSE: "purpose",
}
LEVER_OF = {lead.id: LEVER_OF_DIMENSION[lead.dimension] for lead in LEADS} | {"funding_cover": "resources"}
"""The lever that works on a lead: the same as the vetoes and the red dimensions name."""

ONE_ADVICE = (
    ("attendance_held", "active_base"),
    ("core_retention", "backbone"),
    ("useful", "dissatisfaction"),
    ("action_completion", "overdue_actions"),
)
"""Leads to which the guide gives the same advice; it is given once, for both."""

FOUNDING = ("purpose_reviewed", "champion", "core_team", "funding_cover", "stakeholder_coverage")
"""The tasks of a first meeting, in the guide's order (2.1): purpose, champion, committee, costs, membership."""


class AtStage(NamedTuple):
    """What counts most at a stage of life, and what is usual there and can wait (`verdict.md` 3.8)."""

    early: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()


STAGES: Mapping[str, AtStage] = {
    "potential": AtStage(early=FOUNDING),
    "coalescing": AtStage(
        early=("champion", "core_team", "useful", "dissatisfaction"), usual=("applied_value",)
    ),
    "maturing": AtStage(
        early=("silent_share", "member_agenda", "stakeholder_coverage", "core_team"), usual=("backbone",)
    ),
    "stewardship": AtStage(early=("purpose_reviewed",)),
    "transformation": AtStage(early=("renewal_demand", "purpose_reviewed")),
}


class Advice(StrEnum):
    """What a step says. REMEDY is the advice on the card of its first lead; all others stand for themselves."""

    REMEDY = "remedy"
    RECORD = "record"
    FIRST_TASKS = "first_tasks"
    WELCOME = "welcome"
    ASK_MEMBERS = "ask_members"
    SMALLER_GROUP = "smaller_group"
    OFFER_OTHER = "offer_other"
    CLOSING_MEETING = "closing_meeting"
    SETTLE = "settle"
    CAPTURE_LEARNING = "capture_learning"
    CELEBRATE = "celebrate"
    PUBLISH = "publish"
    ARCHIVE = "archive"
    CONTACTS = "contacts"
    SUCCESSORS = "successors"
    NEW_PURPOSE = "new_purpose"
    RETHINK_MEMBERS = "rethink_members"
    ASK_WORTH = "ask_worth"
    FRESH_START = "fresh_start"


GUIDE: Mapping[Advice, tuple[str, ...]] = {
    Advice.RECORD: ("6",),
    Advice.FIRST_TASKS: ("2.1",),
    Advice.WELCOME: ("3.1", "4", "7"),
    Advice.ASK_MEMBERS: ("6",),
    Advice.SMALLER_GROUP: ("6", "7"),
    Advice.OFFER_OTHER: ("6", "7"),
    Advice.CLOSING_MEETING: ("6",),
    Advice.SETTLE: ("2.3",),
    Advice.CAPTURE_LEARNING: ("5.2",),
    Advice.CELEBRATE: ("6",),
    Advice.PUBLISH: ("5.2", "6"),
    Advice.ARCHIVE: ("5.2",),
    Advice.CONTACTS: ("4", "6"),
    Advice.SUCCESSORS: ("7",),
    Advice.NEW_PURPOSE: ("2.1", "7"),
    Advice.RETHINK_MEMBERS: ("2.1", "2.2"),
    Advice.ASK_WORTH: ("6",),
    Advice.FRESH_START: ("2.2", "2.3"),
}
"""The sections of the guide on which the advice that is not on a card rests."""

COMPLETED = (Advice.CELEBRATE, Advice.PUBLISH, Advice.ARCHIVE, Advice.CONTACTS, Advice.SUCCESSORS)
EXHAUSTED = (
    Advice.OFFER_OTHER,
    Advice.CLOSING_MEETING,
    Advice.SETTLE,
    Advice.CAPTURE_LEARNING,
    Advice.CONTACTS,
)
NEW_PURPOSE = (Advice.NEW_PURPOSE, Advice.PUBLISH, Advice.RETHINK_MEMBERS)
DRIFT = (Advice.ASK_WORTH, Advice.FRESH_START)


class Place(StrEnum):
    """Why a step stands where it stands, from the first places to the last."""

    ASK = "ask"
    EVIDENCE = "evidence"
    VERDICT = "verdict"
    DECIDED = "decided"
    LEVER = "lever"
    STAGE = "stage"
    CRITICAL = "critical"
    WATCH = "watch"
    USUAL = "usual"
    IF_KEPT = "if_kept"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing to do. `leads` are what it answers, the one whose advice it is first; `lever` is one of the verdict's.

    `guide` are sections of the guide. `evidence` says what to record, in a step that is for that.
    """

    advice: Advice
    place: Place
    leads: tuple[str, ...] = ()
    dimension: Dimension | None = None
    lever: str | None = None
    guide: tuple[str, ...] = ()
    evidence: str = ""

    def to_dict(self) -> dict[str, Any]:
        """The step as `assess --json` has it."""
        return asdict(self) | {
            "leads": list(self.leads),
            "guide": list(self.guide),
            "evidence": self.evidence or None,
        }

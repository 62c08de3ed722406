"""Facts of one community as plain lists: what the oracle reads, and what is written to a database.

A meeting is pointed at by a date and, where a day has several, a label. A person is one word. Every
list stands in the order of the file: of two rows about one thing the later is believed.
"""

import datetime as dt
from dataclasses import dataclass, field

from oracle_brought import Brought


@dataclass(frozen=True)
class Charter:
    name: str | None = None
    shape: str | None = None
    started: dt.date | None = None
    planned_end: dt.date | None = None
    targets: str | None = None
    province: str | None = None
    calendar: str | None = None
    stage: str | None = None
    practitioner_categories: str | None = None
    frontline_target: float | None = None
    size_low: int | None = None
    size_high: int | None = None


@dataclass(frozen=True)
class Member:
    person: str
    joined_on: dt.date | None = None
    left_on: dt.date | None = None
    left_reason: str | None = None
    kind: str | None = "member"
    stakeholder: str | None = None
    consent_on: dt.date | None = None
    organisation: str | None = None
    province: str | None = None
    district: str | None = None
    email: bool = False


@dataclass(frozen=True)
class Planned:
    """A row of the calendar of meetings."""

    date: dt.date
    label: str | None = None
    status: str | None = None
    scheduled_for: dt.date | None = None
    invited_on: dt.date | None = None
    facilitator: str | None = None
    knowledge_manager: str | None = None
    agenda_items: int | None = None
    member_agenda_items: int | None = None
    headcount: int | None = None
    previous_actions_reviewed: bool | None = None
    activities: str | None = None
    minutes: float | None = None
    presentation_minutes: float | None = None
    group_minutes: float | None = None
    discussion_minutes: float | None = None
    checkin_minutes: float | None = None
    reminded_on: dt.date | None = None
    mode: str | None = None
    seating: str | None = None
    outside_purpose_minutes: float | None = None


@dataclass(frozen=True)
class Mark:
    """One cell of a register."""

    date: dt.date
    person: str
    status: str = "present"
    label: str | None = None
    role: str | None = None
    rsvp: str | None = None


@dataclass(frozen=True)
class Answer:
    date: dt.date
    question: str
    stance: str | None
    form: str | None = None
    label: str | None = None
    value: float | None = None
    scale: str | None = None


@dataclass(frozen=True)
class Money:
    period_from: dt.date
    period_to: dt.date
    amount: float
    type: str
    category: str = "catering"
    nature: str = "cash"
    funder: str | None = None
    currency: str | None = None
    allocation_rule: str | None = None


@dataclass(frozen=True)
class Action:
    agreed_on: dt.date | None = None
    due_on: dt.date | None = None
    status: str | None = None
    completed_on: dt.date | None = None
    owners: tuple[str, ...] = ()
    outcome: str | None = None
    subgroup: str | None = None
    off_purpose: bool | None = None


@dataclass(frozen=True)
class Contribution:
    date: dt.date
    person: str
    kind: str
    label: str | None = None
    minutes: float | None = None


@dataclass(frozen=True)
class Decided:
    """A row of the governance log."""

    item: str
    person: str | None = None
    date: dt.date | None = None
    due_on: dt.date | None = None
    status: str | None = None
    essential: bool | None = None
    note: str | None = None


@dataclass(frozen=True)
class Followup:
    date: dt.date
    task: str
    done_on: dt.date | None = None
    label: str | None = None


@dataclass(frozen=True)
class Product:
    date: dt.date
    type: str | None = None
    person: str | None = None
    outcome: str | None = None
    knowledge_type: str | None = None
    shared_on: dt.date | None = None
    reused_by: str | None = None
    subgroup: str | None = None


@dataclass(frozen=True)
class Story:
    date: dt.date
    cycle: str | None = None
    outcome: str | None = None
    consent: bool | None = True


@dataclass(frozen=True)
class Poll:
    date: dt.date
    answer: str
    active: bool | None = None


@dataclass
class Facts:
    """Everything that is recorded of one community."""

    community: str = "c"
    charter: Charter | None = None
    members: list[Member] = field(default_factory=list)
    calendar: list[Planned] = field(default_factory=list)
    register: list[Mark] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    budget: list[Money] = field(default_factory=list)
    actions: list[Action] = field(default_factory=list)
    contributions: list[Contribution] = field(default_factory=list)
    governance: list[Decided] = field(default_factory=list)
    followups: list[Followup] = field(default_factory=list)
    products: list[Product] = field(default_factory=list)
    stories: list[Story] = field(default_factory=list)
    polls: list[Poll] = field(default_factory=list)
    imports: list[Brought] = field(default_factory=list)
    duplicates: list[tuple[str, str]] = field(default_factory=list)
    placeholders: set[str] = field(default_factory=set)

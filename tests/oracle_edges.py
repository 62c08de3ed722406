"""Four communities at the edges: with nothing, with one of everything, all alike, and all for nothing."""

import datetime as dt

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
)
from oracle_work import TASKS

AS_OF = dt.date(2026, 6, 30)
NEXT_YEAR = dt.date(2026, 9, 1)
MONTHS = [
    dt.date(2025 + (10 + n) // 12, (10 + n) % 12 + 1, 15) for n in range(8)
]  # 15 Nov 2025 … 15 Jun 2026
PEOPLE = [f"p{n}" for n in range(6)]
STAKEHOLDERS = ("teacher", "teacher", "teacher", "NGO", "NGO", "NGO")


def empty() -> Facts:
    """A charter and nothing else."""
    return Facts("empty", charter=Charter(targets="teacher; NGO"))


def one() -> Facts:
    """One meeting, one person, and one row in every register."""
    day = MONTHS[-1]
    return Facts(
        "one",
        charter=Charter(targets="teacher"),
        members=[Member("p0", stakeholder="teacher")],
        calendar=[
            Planned(
                day,
                None,
                "held",
                day,
                facilitator="p0",
                knowledge_manager="p1",
                agenda_items=1,
                member_agenda_items=1,
            )
        ],
        register=[Mark(day, "p0")],
        answers=[Answer(day, "useful", "agree", "f"), Answer(day, "used_something", "agree", "f")],
        budget=_money(10.0, 10.0, 10.0, 10.0),
        actions=[Action(day, day, "done", day, ("p0",))],
        contributions=[Contribution(day, "p0", "presented")],
        governance=_decided("p0", "met", reviewed=day),
        followups=[Followup(day, "thank_you", day)],
        products=[Product(day, "tool", "p0")],
        polls=[Poll(day, "continue")],
    )


def alike() -> Facts:
    """Six who always come, take turns, contribute four times each, and say that all is well."""
    facts = Facts("alike", charter=Charter(targets="teacher; NGO"), members=_members())
    for place, day in enumerate(MONTHS):
        roles = (PEOPLE[place], PEOPLE[(place + 1) % 6]) if place < 6 else (None, None)
        facts.calendar.append(Planned(day, None, "held", day, None, *roles, 4, 4))
        facts.register += [Mark(day, person) for person in PEOPLE]
        facts.answers += _forms(day, "agree", "agree")
        facts.followups += [Followup(day, task, day) for task in TASKS]
        facts.products.append(Product(day, "summary"))
    facts.contributions = [Contribution(MONTHS[0], person, "spoke") for person in PEOPLE]
    facts.actions = [Action(MONTHS[1], MONTHS[2], "done", MONTHS[2], (person,)) for person in PEOPLE]
    facts.budget = _money(480.0, 480.0, 100.0, 100.0)
    facts.governance = _decided("p0", "met", reviewed=AS_OF)
    facts.polls = [Poll(AS_OF, "continue")] * 6
    return facts


def for_nothing() -> Facts:
    """The same six until half-way; then nobody, and nothing that was begun has come to anything."""
    facts = Facts("for nothing", charter=Charter(targets="union"), members=_members())
    for place, day in enumerate(MONTHS):
        status = "present" if place < 4 else "absent"
        facts.calendar.append(
            Planned(
                day,
                None,
                "held",
                day - dt.timedelta(20),
                None,
                "p0",
                "p0",
                agenda_items=4,
                member_agenda_items=0,
            )
        )
        facts.register += [Mark(day, person, status) for person in PEOPLE]
        facts.answers += _forms(day, "disagree", "disagree") if place < 4 else []
        facts.followups.append(Followup(day, "thank_you", None))
    facts.contributions = [Contribution(MONTHS[0], "somebody else", "spoke")]
    facts.actions = [Action(MONTHS[1], MONTHS[2], "open", None, ("p0",)) for _ in PEOPLE]
    facts.budget = _money(0.0, 480.0, 100.0, 0.0)
    facts.governance = _decided(None, "not met", reviewed=None)
    facts.polls = [Poll(AS_OF, "stop")] * 6
    return facts


def _members() -> list[Member]:
    return [Member(p, stakeholder=s) for p, s in zip(PEOPLE, STAKEHOLDERS, strict=True)]


def _forms(day: dt.date, useful: str, used: str) -> list[Answer]:
    stances = (("useful", useful), ("used_something", used))
    return [Answer(day, question, stance, f"{day}-{p}") for p in PEOPLE for question, stance in stances]


def _money(spent: float, planned: float, ahead: float, promised: float) -> list[Money]:
    day = MONTHS[-1]
    return [
        Money(day, day, spent, "actual"),
        Money(day, day, planned, "planned"),
        Money(NEXT_YEAR, NEXT_YEAR, ahead, "planned"),
        Money(NEXT_YEAR, NEXT_YEAR, promised, "committed"),
    ]


def _decided(champion: str | None, status: str, reviewed: dt.date | None) -> list[Decided]:
    rows = [Decided("champion", champion, MONTHS[0])]
    rows += [Decided("milestone", None, MONTHS[0], due, status) for due in MONTHS[:2]]
    return rows if reviewed is None else [*rows, Decided("purpose_review", None, reviewed)]

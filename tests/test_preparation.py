"""What a facilitator prepares the next meeting with: dates, roles, open actions and follow-up tasks, by hand."""

import datetime as dt
from importlib import import_module
from typing import Any

import oracle_database
import pytest
from oracle_facts import Action, Answer, Contribution, Facts, Followup, Mark, Member, Planned, Product
from test_portable_sql import faults

from metrics import Policy, Preparation, preparation
from metrics.facilitator.carried_over import TASKS

JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE = (dt.date(2026, month, 10) for month in range(1, 7))
HELD = (JANUARY, FEBRUARY, MARCH, APRIL, MAY)
AS_OF = dt.date(2026, 5, 25)
PEOPLE = ("p1", "p2", "p3", "p4")


def prepared(as_of: dt.date = AS_OF, others: tuple[Facts, ...] = (), **facts: Any) -> Preparation:
    """Four people at five meetings, with these facts."""
    facts.setdefault("register", [Mark(day, person) for day in HELD for person in PEOPLE])
    with oracle_database.write([Facts("ecd", **facts), *others]) as cursor:
        return preparation(cursor, "ecd", as_of=as_of, policy=Policy.load())


def who(person: str) -> str:
    return f"ecd/{person}"


def test_the_next_meeting_is_the_first_that_is_planned() -> None:
    found = prepared(calendar=[Planned(dt.date(2026, 7, 10)), Planned(JUNE), Planned(MAY)])
    assert found.next and found.next.date == JUNE
    assert found.last and (found.last.date, found.last.present) == (MAY, 4)


def test_a_cancelled_meeting_is_not_the_next_one() -> None:
    found = prepared(calendar=[Planned(JUNE, status="cancelled"), Planned(dt.date(2026, 7, 10))])
    assert found.next and found.next.date == dt.date(2026, 7, 10)


def test_roles_of_the_last_four_meetings_and_who_has_had_none() -> None:
    found = prepared(
        contributions=[
            Contribution(JANUARY, "p4", "facilitated"),  # five meetings ago: no longer listed, but had one
            Contribution(FEBRUARY, "p1", "facilitated"),
            Contribution(MAY, "p1", "facilitated"),
            Contribution(MAY, "p2", "knowledge_manager"),
            Contribution(MAY, "p3", "spoke"),
        ],
        calendar=[Planned(JUNE, facilitator="p2", knowledge_manager="p2")],
    )
    told = [(role.role, role.date, role.person_id, role.coming) for role in found.roles]
    assert told == [
        ("facilitated", JUNE, who("p2"), True),
        ("knowledge_manager", JUNE, who("p2"), True),
        ("facilitated", MAY, who("p1"), False),
        ("knowledge_manager", MAY, who("p2"), False),
        ("facilitated", FEBRUARY, who("p1"), False),
    ]
    assert {p.person_id for p in found.people if p.without_role} == {who("p3")}


def test_open_actions_with_owner_and_due_the_longest_due_first() -> None:
    found = prepared(
        actions=[
            Action(MAY, JUNE, "open", None, ("p1", "p2")),
            Action(MARCH, APRIL, "open", None, ("p3",)),
            Action(MAY, None, "open", None, ()),  # no date: due at the next meeting, which is not held yet
            Action(APRIL, None, "open", None, ("p4",)),  # no date: was due at the next meeting, in May
            Action(MAY, JUNE, "done", dt.date(2026, 5, 20), ("p1",)),
            Action(MARCH, MAY, "cancelled", None, ("p1",)),
            Action(MAY, JUNE, "done", dt.date(2026, 5, 30), ("p4",)),  # done only after as_of: open
        ]
    ).actions
    told = [(a.owners, a.agreed_on, a.due_on, a.days_past_due) for a in found.carried]
    # 25 May − 10 April = 45 days, 25 May − 10 May = 15.
    assert told == [
        ((who("p3"),), MARCH, APRIL, 45),
        ((who("p4"),), APRIL, MAY, 15),
        ((who("p1"), who("p2")), MAY, JUNE, None),
        ((who("p4"),), MAY, JUNE, None),
        ((), MAY, None, None),
    ]
    # Agreed in May and not cancelled: four; of these one is done.
    assert (found.recorded, found.agreed, found.done, found.older) == (True, 4, 1, 0)


def test_actions_from_before_the_meetings_looked_at_are_only_counted() -> None:
    old = dt.date(2020, 1, 10)
    found = prepared(actions=[Action(old, old, "open"), Action(old, MAY, "open"), Action(None, None, "open")])
    assert found.actions.older == 1
    assert [action.due_on for action in found.actions.carried] == [MAY, None]


def test_follow_up_tasks_are_marked_by_the_checklist_and_by_what_other_records_show() -> None:
    found = prepared(
        followups=[
            Followup(MAY, "thank_you", dt.date(2026, 5, 12)),
            Followup(MAY, "contacts", dt.date(2026, 5, 30)),  # after as_of
            Followup(MAY, "presentations", None),
            Followup(APRIL, "actions", APRIL),  # of the meeting before
            Followup(MAY, "minutes", MAY),  # no task of the guide
        ],
        answers=[Answer(MAY, "useful", "agree", "f1")],
        products=[Product(MAY, shared_on=dt.date(2026, 5, 20))],
        calendar=[Planned(JUNE, reminded_on=dt.date(2026, 5, 24))],
    ).checklist
    assert tuple(task.task for task in found.tasks) == TASKS
    told = {task.task: (task.done_on, task.shown_by) for task in found.tasks if task.done}
    assert told == {
        "evaluation": (None, "forms"),
        "thank_you": (dt.date(2026, 5, 12), None),
        "reminder": (None, "calendar"),
        "products": (None, "products"),
    }
    assert (found.kept, found.done) == (True, 4)


def test_a_reminder_that_is_still_to_come_is_not_done() -> None:
    found = prepared(calendar=[Planned(JUNE, reminded_on=dt.date(2026, 6, 3))]).checklist
    assert (found.kept, found.done, len(found.tasks)) == (False, 0, 7)


def test_where_nothing_else_is_recorded_it_is_said_so() -> None:
    found = prepared()
    assert found.next is None
    assert (found.roles, found.roles_recorded, found.contributions_recorded) == ((), False, False)
    assert not found.actions.recorded
    assert (found.checklist.kept, found.checklist.done) == (False, 0)
    assert found.items == ()
    assert {p.contributions for p in found.people} == {None}
    assert not any(p.not_yet_heard or p.without_role for p in found.people)


def test_a_community_without_a_register_has_nobody_and_no_last_meeting() -> None:
    found = prepared(register=[], actions=[Action(MAY, JUNE, "open", None, ("p1",))])
    assert found.last is None
    assert found.people == ()
    assert found.checklist.tasks == ()
    assert [action.owners for action in found.actions.carried] == [(who("p1"),)]


def test_nothing_of_another_community_is_told() -> None:
    other = Facts(
        "other",
        register=[
            Mark(day, person) for day in (*HELD, dt.date(2026, 5, 20)) for person in ("p1", "q1", "q2")
        ],
        members=[Member("q3")],
        actions=[Action(MAY, JUNE, "open", None, ("q1",))],
        contributions=[Contribution(MAY, "q1", "facilitated")],
        calendar=[Planned(JUNE, facilitator="q1")],
        followups=[Followup(MAY, "thank_you", MAY)],
        answers=[Answer(day, "voice_heard", "agree", f"{day}/{n}") for day in HELD for n in range(6)],
    )
    assert prepared(others=(other,)) == prepared()


def test_an_unknown_community_is_refused() -> None:
    with oracle_database.write([Facts("ecd")]) as cursor, pytest.raises(KeyError):
        preparation(cursor, "nowhere", as_of=AS_OF, policy=Policy.load())


@pytest.mark.parametrize(
    ("module", "name"),
    [
        (module, name)
        for module in ("participants", "next_meeting", "carried_over", "pooled_items")
        for name, sql in vars(import_module(f"metrics.facilitator.{module}")).items()
        if isinstance(sql, str) and name.startswith("_") and name.isupper() and name != "_CALLED"
    ],
)
def test_the_questions_are_asked_in_portable_sql(module: str, name: str) -> None:
    assert faults(getattr(import_module(f"metrics.facilitator.{module}"), name)) == []

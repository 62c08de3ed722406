"""Changes to the facts of a community for the better, each of one lead: what else moves is part of the question."""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from oracle_facts import Contribution, Decided, Facts, Followup, Mark, Poll, Product
from oracle_stewardship import visible
from oracle_time import plus_months
from oracle_view import View
from oracle_work import TASKS, actions, due_on, is_cancelled, is_done

Change = Callable[[View, random.Random], Facts | None]
"""The community with one fact better; None where there is none to better."""


def _one(chance: random.Random, rows: Sequence[Any]) -> Any:
    return chance.choice(rows) if rows else None


def comes_back(view: View, chance: random.Random) -> Facts | None:
    """Somebody of the earlier half was at one more of the recent meetings."""
    early = {p for meeting in view.early for p in view.people_at(meeting)}
    chances = [(m, p) for m in view.recent if m.named for p in sorted(early) if m.marks.get(p) == "absent"]
    if not chances:
        return None
    meeting, person = chance.choice(chances)
    mark = Mark(meeting.date, person, "present", meeting.label or None)
    return replace(view.facts, register=[*view.facts.register, mark])


def _answered(question: str) -> Change:
    def change(view: View, chance: random.Random) -> Facts | None:
        found = [
            place
            for place, answer in enumerate(view.facts.answers)
            if answer.question == question and answer.stance in ("neutral", "disagree")
        ]
        if not found:
            return None
        answers = list(view.facts.answers)
        place = chance.choice(found)
        answers[place] = replace(answers[place], stance="agree")
        return replace(view.facts, answers=answers)

    return change


def done_on_time(view: View, chance: random.Random) -> Facts | None:
    """One more action that was due is done, on the day."""
    open_ = [a for a in actions(view) if not is_done(view, a) and not is_cancelled(view, a)]
    late = [(a, day) for a in open_ if (day := due_on(view, a)) is not None and day <= view.as_of]
    if not late:
        return None
    action, day = chance.choice(late)
    done = replace(action, status="done", completed_on=day)
    return replace(view.facts, actions=[done if a is action else a for a in view.facts.actions])


def champion_comes(view: View, chance: random.Random) -> Facts | None:
    """Somebody who was at the last meeting takes the lead."""
    there = view.people_at(view.named[-1]) if view.named else []
    if not there or not visible(view, "champion"):
        return None
    row = Decided("champion", chance.choice(there), view.as_of)
    return replace(view.facts, governance=[*view.facts.governance, row])


def more_is_promised(view: View, chance: random.Random) -> Facts | None:
    """More money for the year to come, where some was promised already."""
    ahead = [r for r in view.facts.budget if r.type == "committed"]
    ahead = [r for r in ahead if view.as_of < r.period_from <= plus_months(view.as_of, 12)]
    row = _one(chance, ahead)
    return (
        None if row is None else replace(view.facts, budget=[*view.facts.budget, replace(row, amount=900.0)])
    )


def is_heard(view: View, chance: random.Random) -> Facts | None:
    """One of those not yet heard speaks, where contributions are recorded."""
    silent = [p for p in view.active if not view.contributions(p)]
    if not silent or not any(meeting in view.window for meeting, _ in view.recorded):
        return None
    meeting = view.named_window[-1]
    row = Contribution(meeting.date, chance.choice(silent), "spoke", meeting.label or None)
    return replace(view.facts, contributions=[*view.facts.contributions, row])


def sets_an_item(view: View, chance: random.Random) -> Facts | None:
    """One item of an agenda was a member's."""
    found = [
        row
        for row in (m.row for m in view.window)
        if row is not None and (row.member_agenda_items or 0) < (row.agenda_items or 0)
    ]
    known = [row for row in found if row.member_agenda_items is not None and row in view.facts.calendar]
    row = _one(chance, known)
    if row is None:
        return None
    better = replace(row, member_agenda_items=row.member_agenda_items + 1)
    return replace(view.facts, calendar=[better if r is row else r for r in view.facts.calendar])


def wants_to_go_on(view: View, chance: random.Random) -> Facts | None:
    """One who voted to stop votes to go on."""
    against = [place for place, poll in enumerate(view.facts.polls) if poll.answer == "stop"]
    if not against:
        return None
    polls: list[Poll] = list(view.facts.polls)
    place = chance.choice(against)
    polls[place] = replace(polls[place], answer="continue")
    return replace(view.facts, polls=polls)


def milestone_met(view: View, chance: random.Random) -> Facts | None:
    """One more milestone is met."""
    ahead = [r for r in view.facts.governance if r.item == "milestone" and r.status == "not met"]
    row = _one(chance, ahead)
    if row is None:
        return None
    met = replace(row, status="met", date=view.as_of)
    return replace(view.facts, governance=[met if r is row else r for r in view.facts.governance])


def purpose_reviewed(view: View, _: random.Random) -> Facts | None:
    """The purpose was looked at today, where it was before."""
    if not visible(view, "purpose_review"):
        return None
    row = Decided("purpose_review", None, view.as_of)
    return replace(view.facts, governance=[*view.facts.governance, row])


def all_followed_up(view: View, chance: random.Random) -> Facts | None:
    """After one meeting that has a checklist, all is ticked off on the day."""
    row = _one(chance, [row for row in view.facts.followups if row.date <= view.as_of])
    if row is None:
        return None
    ticks = [Followup(row.date, task, row.date, row.label) for task in TASKS]
    return replace(view.facts, followups=[*view.facts.followups, *ticks])


def written_down(view: View, chance: random.Random) -> Facts | None:
    """One more meeting has a summary, where products are listed."""
    meeting = _one(chance, view.window)
    if meeting is None or all(row.date > view.as_of for row in view.facts.products):
        return None
    return replace(view.facts, products=[*view.facts.products, Product(meeting.date, "summary")])


CHANGES: dict[str, Change] = {
    "one more comes back": comes_back,
    "one more finds it useful": _answered("useful"),
    "one more used something": _answered("used_something"),
    "a champion who comes": champion_comes,
    "more money is promised": more_is_promised,
    "one more action is done on time": done_on_time,
    "one more is heard": is_heard,
    "one more item is a member's": sets_an_item,
    "one more wants to go on": wants_to_go_on,
    "one more milestone is met": milestone_met,
    "the purpose was reviewed": purpose_reviewed,
    "one meeting is followed up in full": all_followed_up,
    "one more meeting is summed up": written_down,
}

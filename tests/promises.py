"""Carries out what a “what would change this” sentence says, on plain facts and by the oracle's own counting.

Where a sentence leaves open which, the first in time are taken, and of people those who came most.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace

from oracle_facts import Contribution, Decided, Facts, Mark, Member, Money, Poll
from oracle_participation import active_in, half
from oracle_stewardship import seen_lately
from oracle_time import plus_months
from oracle_value import answers_to
from oracle_view import View
from promised_work import actions_done, actions_undone, milestones_met, planned, written_down

Promise = tuple[str, Callable[..., None]]


def carry_out(facts: Facts, sentence: str, as_of: dt.date) -> Facts:
    """The facts as they would be; every word of the sentence has to be understood."""
    facts = replace(
        facts, **{name: list(rows) for name, rows in vars(facts).items() if isinstance(rows, list)}
    )
    left = sentence
    for pattern, promise in PROMISES:
        for found in re.finditer(pattern, sentence):
            promise(facts, View(facts, as_of), *found.groups())
            left = left.replace(found[0], "")
    assert left in ("", " and "), f"nobody carried out: {left}"
    return facts


def forms(facts: Facts, view: View, number: str, which: str, _: str, plenty: str) -> None:
    stance = "agree" if plenty == "useful" else "disagree"
    other = "disagree" if stance == "agree" else "agree"
    order, then = (("neutral", other), stance) if which == "more" else ((stance,), "neutral")
    _restate(facts, view, "useful", order, then, int(number))


def forms_used(facts: Facts, view: View, number: str, which: str, _: str) -> None:
    now, then = ("disagree", "agree") if which == "more" else ("agree", "disagree")
    _restate(facts, view, "used_something", (now,), then, int(number))


def _restate(facts: Facts, view: View, question: str, order: tuple[str, ...], then: str, number: int) -> None:
    answers = [a for a in answers_to(view, question) if a.stance is not None]
    if question == "used_something":
        answers = [a for a in answers if view.meeting_on(a.date, a.label) != view.held[0]]
    chosen = [a for stance in order for a in sorted(answers, key=lambda a: a.date) if a.stance == stance]
    for answer in chosen[:number]:
        facts.answers[facts.answers.index(answer)] = replace(answer, stance=then)


def champion_named(facts: Facts, view: View) -> None:
    there = [p for p in {p for m in view.named[-2:] for p in m.marks} if seen_lately(view, p)]
    person = max(sorted(there), key=lambda p: (p in view.persons, view.persons.get(p, 0)))
    facts.governance.append(Decided("champion", person, view.as_of, status="in post"))


def champion_leaves(facts: Facts, view: View) -> None:
    facts.governance.append(Decided("champion", None, view.as_of, status="vacant"))


def heard(facts: Facts, view: View, number: str) -> None:
    silent = sorted((p for p in view.active if not view.contributions(p)), key=lambda p: -view.persons[p])
    last = view.named_window[-1]
    for person in silent[: int(number)]:
        facts.contributions.append(Contribution(last.date, person, "presented", last.label or None))


def money(facts: Facts, view: View, amount: str, currency: str | None, which: str) -> None:
    sign = 1 if which == "more" else -1
    day = plus_months(view.as_of, 1)
    facts.budget.append(
        Money(
            day,
            day,
            sign * float(amount.strip("R").replace(" ", "")),
            "committed",
            currency=currency or "ZAR",
        )
    )


def coming_again(facts: Facts, view: View, number: str, _: str) -> None:
    lapsed = [p for p in _earlier_active(view) if not any(m.was_there(p) for m in _recent(view))]
    for person in sorted(lapsed, key=lambda p: -view.persons[p])[: int(number)]:
        facts.register += [Mark(m.date, person, "present", m.label or None) for m in _recent(view)]


def staying_away(facts: Facts, view: View, number: str, _: str) -> None:
    still = [p for p in _earlier_active(view) if any(m.was_there(p) for m in _recent(view))]
    gone = set(sorted(still, key=lambda p: view.persons[p])[: int(number)])
    days = {m.date for m in _recent(view)}
    facts.register[:] = [
        replace(mark, status="absent") if mark.person in gone and mark.date in days else mark
        for mark in facts.register
    ]


def _recent(view: View) -> list:  # type: ignore[type-arg]
    return half(view, view.recent)


def _earlier_active(view: View) -> list[str]:
    return [p for p in active_in(view, half(view, view.early)) if view.left_on(p) is None]


def stakeholders(facts: Facts, view: View, _: str, __: str, times: str, kinds: str) -> None:
    for k, kind in enumerate(kinds.split("; ")):
        facts.members.append(Member(f"new {k}", stakeholder=kind))
        for meeting in _recent(view)[-int(times) :]:
            facts.register.append(Mark(meeting.date, f"new {k}", "present", meeting.label or None))


def agenda(facts: Facts, view: View, number: str, which: str, _: str) -> None:
    left = int(number)
    for meeting in reversed(view.window):
        for place, row in enumerate(facts.calendar):
            if row.date != meeting.date or row.agenda_items is None or row.member_agenda_items is None:
                continue
            room = row.agenda_items - row.member_agenda_items if which == "more" else row.member_agenda_items
            moved = min(left, room)
            left -= moved
            items = row.member_agenda_items + (moved if which == "more" else -moved)
            facts.calendar[place] = replace(row, member_agenda_items=items)


def votes(facts: Facts, view: View, left: int | str, which: str, _: str) -> None:
    left, now = int(left), which == "more"
    newest = max(poll.date for poll in facts.polls if poll.date <= view.as_of)
    for place, poll in sorted(enumerate(facts.polls), key=lambda each: each[1].date):
        counts = dt.timedelta(0) <= newest - poll.date <= dt.timedelta(90) and poll.active is not False
        if left and counts and (poll.answer == "stop") == now:
            facts.polls[place] = replace(poll, answer="continue" if now else "stop")
            left -= 1


def asked(facts: Facts, view: View, yes: str, of: str) -> None:
    facts.polls += [Poll(view.as_of, "continue" if k < int(yes) else "stop", True) for k in range(int(of))]


def purpose(facts: Facts, view: View) -> None:
    facts.governance.append(Decided("purpose_review", None, view.as_of))


NUMBER_OF = r"(\d+) (more|fewer) of the (\d+)"
PROMISES: tuple[Promise, ...] = (
    (r"(\d+) more of the (\d+) due actions done, the longest overdue first", actions_done),
    (r"(\d+) fewer of the (\d+) due actions done, those due last left undone", actions_undone),
    (r"something written down of (\d+) more of the last (\d+) meetings", written_down),
    (rf"{NUMBER_OF} due milestones? met", milestones_met),
    (rf"{NUMBER_OF} forms calling it (useful|of little use)", forms),
    (rf"{NUMBER_OF} forms saying that something was used", forms_used),
    (r"a champion named who comes to the meetings", champion_named),
    (r"the champion leaving and nobody following", champion_leaves),
    (r"(\d+) regular members? not yet heard taking something on \([^)]+\)", heard),
    (
        r"(\d+(?: \d{3})*|R\d+(?: \d{3})*)(?: ([A-Z]{3}))? (more|less) promised towards the coming year’s cost",
        money,
    ),
    (
        r"(\d+) more of the (\d+) earlier active people coming to the recent meetings as they used to",
        coming_again,
    ),
    (r"(\d+) fewer of the (\d+) earlier active people still coming", staying_away),
    (
        r"people from (\d+) more of the (\d+) groups wanted coming to (\d+) meetings: (.+?)(?= and |$)",
        stakeholders,
    ),
    (rf"{NUMBER_OF} agenda items proposed by members", agenda),
    (rf"{NUMBER_OF} active members asked wanting to go on", votes),
    (r"(\d+) of (\d+) active members, when they are asked, wanting to go on", asked),
    (r"the purpose looked at again together, and a note of it", purpose),
    (r"a day set for the next meeting, and put into the calendar", planned),
)

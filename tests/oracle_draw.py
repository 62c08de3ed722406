"""Draws of the registers that a community may keep beside its meetings."""

import datetime as dt
import random
from dataclasses import replace
from datetime import timedelta

from oracle_facts import Action, Answer, Contribution, Decided, Facts, Followup, Money, Poll, Product, Story
from oracle_time import plus_months
from oracle_work import TASKS

ITEMS = (
    "new_contact_or_idea", "worth_time", "attend_by_choice", "purpose_clear", "can_share_failures", "voice_heard",
    "views_welcome", "facilitation_welcoming", "facilitation_neutral", "facilitation_everyone_heard",
    "facilitation_linked_to_last",
)  # fmt: skip
OUTCOMES = (
    None, None, None, "Trust", "resources; horizontal", "forty children read", "Policy; trust", "system",
    "vertical integration",
)  # fmt: skip


class Draw:
    """One community to be, and the dice."""

    def __init__(self, seed: int, as_of: dt.date) -> None:
        self.chance = random.Random(seed)
        self.facts = Facts(community=f"c{seed}")
        self.as_of = as_of
        self.people = [f"p{i}" for i in range(self.chance.randint(4, 25))]
        self.held: list[tuple[dt.date, str | None]] = []

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def maybe(self, value: object, share: float = 0.5) -> object:
        return value if self.often(share) else None

    def day(self, back: int = 900, ahead: int = 60) -> dt.date:
        if self.often(0.2):
            months, nudge = self.chance.choice((-36, -24, -18, -12, 0, 12)), self.chance.choice((-1, 0, 1))
            return plus_months(self.as_of, months) + timedelta(nudge)
        if self.held and self.often(0.2):
            return self.chance.choice(self.held)[0]
        return self.as_of + timedelta(self.chance.randint(-back, ahead))

    def near(self, spread: int = 20) -> tuple[dt.date, str | None]:
        """A day on, or some days after, a meeting."""
        day, label = self.chance.choice(self.held)
        if self.often(0.6):
            return day, label
        return day + timedelta(self.chance.randint(1, spread)), None

    def forms(self) -> None:
        happy = self.chance.random()
        for form in range(self.chance.randint(3, 60)):
            day, label = self.near()
            mood = self.chance.choices(("agree", "neutral", "disagree"), (happy, 0.2, 1 - happy))[0]
            name = f"f{form}" if form % 7 else None
            if self.often(0.9):
                self.facts.answers.append(Answer(day, "useful", self.maybe(mood, 0.95), name, label))
            if self.often(0.8):
                used = self.chance.choice(("agree", "disagree", "disagree", None))
                self.facts.answers.append(Answer(day, "used_something", used, name, label))
            for question in ITEMS if self.often(0.7) else ():
                if self.often(0.6):
                    side = self.chance.choices(
                        ("agree", "neutral", "disagree", None), (happy, 0.2, 0.3, 0.1)
                    )[0]
                    self.facts.answers.append(Answer(day, question, side, name, label))
            if self.often(0.5):
                likely, scale = (
                    float(self.chance.randint(0, 10)),
                    self.chance.choice(("0-10", "0-10", "1-10")),
                )
                self.facts.answers.append(Answer(day, "recommend", None, name, label, likely, scale))

    def money(self) -> None:
        for _ in range(self.chance.randint(1, 14)):
            first = self.day(700, 500)
            kind = self.chance.choice(("planned", "planned", "committed", "actual", "actual"))
            length = self.chance.choice((0, 0, 0, 30, 90, 364))
            paid = Money(
                first,
                first + timedelta(length),
                self.chance.randint(100, 500_000) / 100,
                kind,
                category=self.chance.choice(("Venue", "catering", "travel")),
                nature=self.chance.choice(("cash", "cash", "in_kind")),
                funder=self.maybe(self.chance.choice(("Fund", "Trust")), 0.15),
                currency=self.chance.choice((None, None, "ZAR", "EUR")),
                allocation_rule=self.chance.choice((None, None, "by attendance", " ")),
            )
            self.facts.budget.append(paid)
            if kind == "actual" and self.often(0.15):
                self.facts.budget.append(replace(paid, amount=-round(paid.amount * self.chance.random(), 2)))

    def actions(self) -> None:
        busy = self.chance.random()
        for _ in range(self.chance.randint(1, 15)):
            agreed = self.maybe(self.near(5)[0] + timedelta(self.chance.choice((0, 0, 0, 500))), 0.85)
            late = self.as_of - timedelta(self.chance.choice((30, 31)))
            due = self.maybe(self.chance.choice((self.day(700, 90), self.day(700, 90), late)), 0.6)
            status = (
                self.chance.choice(("open", None, "cancelled", "open")) if self.often(1 - busy) else "done"
            )
            self.facts.actions.append(
                Action(
                    agreed,
                    due,
                    status,
                    completed_on=self.maybe(self.day(500, 60), 0.6) if status == "done" else None,
                    owners=tuple(self.chance.sample(self.people, self.chance.choice((0, 1, 1, 2)))),
                    outcome=self.chance.choice(OUTCOMES),
                )
            )

    def contributions(self) -> None:
        timed = self.often(0.5)
        kinds = ("presented", "facilitated", "knowledge_manager", "agenda_item", "spoke", "spoke", "product")
        for _ in range(self.chance.randint(1, 60)):
            day, label = self.near()
            kind = "action" if self.often(0.02) else self.chance.choice(kinds)
            person = self.people[min(int(self.chance.expovariate(0.3)), len(self.people) - 1)]
            minutes = self.maybe(self.chance.choice((5.0, 10.0, 40.0)), 0.8) if timed else None
            self.facts.contributions.append(Contribution(day, person, kind, label, minutes))

    def governance(self) -> None:
        decided = self.facts.governance
        for _ in range(self.chance.choice((0, 1, 1, 2))):
            status = self.chance.choice((None, None, "leaving", "vacant", "left"))
            person = self.maybe(self.chance.choice(self.people), 0.85)
            decided.append(
                Decided("champion", person, self.day() if self.often(0.8) else None, status=status)
            )
        for person in self.chance.sample(self.people, self.chance.randint(0, 4)):
            decided.append(
                Decided("steering_member", person, self.maybe(self.day()), status=self.maybe("left", 0.1))
            )
        for _ in range(self.chance.choice((0, 0, 1, 2, 4))):
            status = self.chance.choice((None, "met", "done", "yes", "not met"))
            essential = self.chance.choice((None, True, False))
            due = self.maybe(self.day(600, 400), 0.8)
            decided.append(Decided("milestone", None, self.maybe(self.day(400, 90)), due, status, essential))
        for _ in range(self.chance.choice((0, 0, 1, 2))):
            decided.append(Decided("purpose_review", None, self.day(1100, 60)))
        for _ in range(self.chance.choice((0, 0, 1, 2))):
            named = self.chance.sample(
                ("participation", "Value", "stewardship", "follow_through", "voice"), 2
            )
            note = self.chance.choice(("", named[0], "; ".join(named), "; ".join(named)))
            decided.append(Decided("invigoration_plan", None, self.day(500, 60), note=note or None))
        if self.often(0.04):
            decided.append(Decided("purpose_fulfilled", None, self.maybe(self.day()), status="yes"))

    def followups(self) -> None:
        for day, label in dict.fromkeys(self.chance.choices(self.held, k=self.chance.randint(1, 8))):
            for task in self.chance.sample((*TASKS, "minutes"), self.chance.randint(1, 8)):
                done = self.maybe(day + timedelta(self.chance.randint(0, 40)), 0.7)
                self.facts.followups.append(Followup(day, task, done, label))

    def products(self) -> None:
        for place in range(self.chance.randint(1, 5)):
            maker = self.maybe(self.chance.choice(self.people), 0.6)
            day, type_ = self.near(40)[0], self.chance.choice(("summary", "tool"))
            shared = day + timedelta(9 * place) if place % 2 else None
            self.facts.products.append(
                Product(day, type_, maker, self.chance.choice(OUTCOMES), shared_on=shared)
            )

    def stories(self) -> None:
        for _ in range(self.chance.randint(1, 6)):
            cycle = self.chance.choice((None, "immediate", "applied", "realised", "reframing"))
            consent = self.chance.choice((True, True, False, None))
            outcome = self.chance.choice(OUTCOMES)
            self.facts.stories.append(Story(self.near(40)[0], cycle, outcome, consent))

    def poll(self) -> None:
        newest, warm = self.day(800, 60), self.chance.random()
        for _ in range(self.chance.randint(2, 18)):
            answer = self.chance.choice(("continue", "continue_changed")) if self.often(warm) else "stop"
            day = newest - timedelta(self.chance.choice((0, 10, 89, 90, 91, 400)))
            self.facts.polls.append(Poll(day, answer, self.chance.choice((True, True, None, False))))

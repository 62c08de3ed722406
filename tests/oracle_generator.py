"""Small messy communities, made by a seeded draw: what people's files look like after some years."""

import datetime as dt
import random
from dataclasses import replace
from datetime import timedelta

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

CATEGORIES = ("teacher", "NGO", "district", "university", "union")
REASONS = (None, "completed", "term ended", "moved away", "deceased", "lost interest")


def messy(seed: int, as_of: dt.date) -> Facts:
    """One community, with facts before and after `as_of`."""
    return _Draw(seed, as_of).community()


class _Draw:
    def __init__(self, seed: int, as_of: dt.date) -> None:
        self.chance = random.Random(seed)
        self.facts = Facts(community=f"c{seed}")
        self.as_of = as_of
        self.people = [f"p{i}" for i in range(self.chance.randint(4, 25))]
        self.held: list[tuple[dt.date, str | None]] = []

    def community(self) -> Facts:
        self.charter()
        self.meetings()
        self.directory()
        for register in (
            self.forms,
            self.money,
            self.actions,
            self.contributions,
            self.governance,
            self.followups,
            self.products,
            self.poll,
        ):
            if self.often(0.75):
                register()
        return self.facts

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def maybe(self, value: object, share: float = 0.5) -> object:
        return value if self.often(share) else None

    def day(self, back: int = 900, ahead: int = 60) -> dt.date:
        return self.as_of + timedelta(self.chance.randint(-back, ahead))

    def near(self, spread: int = 20) -> tuple[dt.date, str | None]:
        """A day on, or some days after, a meeting."""
        day, label = self.chance.choice(self.held)
        if self.often(0.6):
            return day, label
        return day + timedelta(self.chance.randint(1, spread)), None

    def charter(self) -> None:
        if self.often(0.8):
            targets = self.chance.sample(CATEGORIES, self.chance.randint(1, 4))
            self.facts.charter = Charter(
                shape=self.chance.choice((None, None, None, "open", "closed")),
                started=self.maybe(self.day(1200, 10), 0.4),
                targets=self.maybe("; ".join(targets), 0.8),
                province=self.chance.choice((None, "Gauteng", "western cape", "Atlantis")),
                calendar=self.chance.choice((None, None, "za-inland", "za-coastal", "none")),
            )

    def meetings(self) -> None:
        count, gap = self.chance.randint(3, 12), self.chance.choice((14, 30, 60, 100, 150))
        day = self.as_of - timedelta(self.chance.randint(-gap, 4 * gap))
        keen = {person: self.chance.betavariate(1.2, 1.2) for person in self.people}
        for _ in range(count):
            twice = self.often(0.06)
            for label in ("morning", "afternoon") if twice else (self.maybe(f"M{day.toordinal()}", 0.3),):
                self.meeting(day, label, keen)
            day -= timedelta(max(1, round(self.chance.gauss(gap, gap / 3))))
            if self.often(0.15):
                keen = {person: share * self.chance.uniform(0.5, 1.6) for person, share in keen.items()}
        if not self.held:
            self.held.append((self.as_of - timedelta(40), None))

    def meeting(self, day: dt.date, label: str | None, keen: dict[str, float]) -> None:
        kind = self.chance.choices(
            ("named", "headcount", "cancelled", "no_register", "scheduled", "register only", "both"),
            (62, 7, 5, 5, 4, 12, 5),
        )[0]
        if kind != "register only":
            status = {
                "named": self.chance.choice(("held", "held", None)),
                "both": "held",
                "headcount": "held",
            }
            shifted = day + timedelta(self.chance.choice((0, 0, 0, -3, 14, -15, 30)))
            items = self.maybe(self.chance.randint(1, 6), 0.4)
            self.facts.calendar.append(
                Planned(
                    day,
                    label,
                    status.get(kind, kind),
                    scheduled_for=self.maybe(shifted, 0.5),
                    invited_on=self.maybe(day - timedelta(self.chance.randint(0, 40)), 0.3),
                    facilitator=self.maybe(self.chance.choice(self.people), 0.6),
                    knowledge_manager=self.maybe(self.chance.choice(self.people), 0.5),
                    agenda_items=items,
                    member_agenda_items=self.maybe(self.chance.randint(0, items), 0.85) if items else None,
                    headcount=self.chance.randint(0, 30) if kind in ("headcount", "both") else None,
                )
            )
        if kind in ("named", "register only", "both"):
            self.register(day, label, keen)
        if day <= self.as_of:
            self.held.append((day, label))

    def register(self, day: dt.date, label: str | None, keen: dict[str, float]) -> None:
        there = [person for person in self.people if self.chance.random() < keen[person]]
        there = there or [self.chance.choice(self.people)]
        self.held.append((day, label)) if day <= self.as_of else None
        for person in self.people:
            if person in there:
                status = self.chance.choices(("present", "online"), (9, 1))[0]
            elif self.often(0.5):
                continue
            else:
                status = self.chance.choices(("absent", "apology", "unknown"), (4, 3, 3))[0]
            role = "Guest speaker" if person == "p1" else self.maybe("Chair", 0.05)
            self.facts.register.append(Mark(day, person, status, label, role))
            if self.often(0.03):
                self.facts.register.append(Mark(day, person, "present", label, role))

    def directory(self) -> None:
        kinds = ("member", "member", "member", "member", "guest", None, "convenor", "facilitator", "speaker")
        share = self.chance.choice((0.0, 0.6, 1.0))
        for person in (*self.people, "listed1"):
            if person != "p1" and self.often(share):
                left = self.maybe(self.day(600, 60), 0.15)
                self.facts.members.append(
                    Member(
                        person,
                        joined_on=self.maybe(self.day(1100, 0), 0.5),
                        left_on=left,
                        left_reason=self.chance.choice(REASONS) if left else None,
                        kind=self.chance.choice(kinds) if self.often(0.4) else "member",
                        stakeholder=self.maybe(self.chance.choice(CATEGORIES).upper(), 0.8),
                    )
                )

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
                funder=self.maybe("Fund", 0.15),
                currency=self.chance.choice((None, None, "ZAR", "EUR")),
            )
            self.facts.budget.append(paid)
            if kind == "actual" and self.often(0.15):
                self.facts.budget.append(replace(paid, amount=-round(paid.amount * self.chance.random(), 2)))

    def actions(self) -> None:
        busy = self.chance.random()
        for _ in range(self.chance.randint(1, 15)):
            agreed = self.maybe(self.near(5)[0] + timedelta(self.chance.choice((0, 0, 0, 500))), 0.85)
            due = self.maybe(self.day(700, 90), 0.6)
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
                )
            )

    def contributions(self) -> None:
        kinds = ("presented", "facilitated", "knowledge_manager", "agenda_item", "spoke", "spoke", "product")
        for _ in range(self.chance.randint(1, 60)):
            day, label = self.near()
            kind = "action" if self.often(0.02) else self.chance.choice(kinds)
            person = self.people[min(int(self.chance.expovariate(0.3)), len(self.people) - 1)]
            self.facts.contributions.append(Contribution(day, person, kind, label))

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
        if self.often(0.04):
            decided.append(Decided("purpose_fulfilled", None, self.maybe(self.day()), status="yes"))

    def followups(self) -> None:
        for day, label in set(self.chance.choices(self.held, k=self.chance.randint(1, 8))):
            for task in self.chance.sample((*TASKS, "minutes"), self.chance.randint(1, 8)):
                done = self.maybe(day + timedelta(self.chance.randint(0, 40)), 0.7)
                self.facts.followups.append(Followup(day, task, done, label))

    def products(self) -> None:
        for _ in range(self.chance.randint(1, 5)):
            maker = self.maybe(self.chance.choice(self.people), 0.6)
            self.facts.products.append(
                Product(self.near(40)[0], self.chance.choice(("summary", "tool")), maker)
            )

    def poll(self) -> None:
        newest, warm = self.day(800, 60), self.chance.random()
        for _ in range(self.chance.randint(2, 18)):
            answer = self.chance.choice(("continue", "continue_changed")) if self.often(warm) else "stop"
            day = newest - timedelta(self.chance.choice((0, 10, 89, 90, 91, 400)))
            self.facts.polls.append(Poll(day, answer, self.chance.choice((True, True, None, False))))

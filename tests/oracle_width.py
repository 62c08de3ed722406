"""Draws of what makes records wide rather than long: places, replies, sizes, sub-groups, kinds, doubts and files.

With dice of its own, so that what the other draws give stays as it was.
"""

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from oracle_brought import Brought
from oracle_facts import Action, Answer, Charter, Facts, Mark, Member, Planned
from oracle_making import ACTIVITIES, KNOWLEDGE, TYPES

PROVINCES = ("Gauteng", "gauteng ", "Limpopo", None)
DISTRICTS = ("North", "South", "south", None)


class Width:
    """Widens the facts of one community."""

    def __init__(self, seed: int, as_of: dt.date) -> None:
        self.chance = random.Random(f"width {seed}")
        self.as_of = as_of

    def often(self, share: float) -> bool:
        return self.chance.random() < share

    def one_of(self, values: Sequence[Any], share: float = 1.0) -> Any:
        return self.chance.choice(values) if self.often(share) else None

    def add(self, facts: Facts) -> Facts:
        if self.often(0.6):
            facts.charter = self.sized(facts)
        if self.often(0.3):
            self.visited(facts)
        self.placed(facts)
        self.replied(facts)
        self.varied(facts)
        self.small_groups(facts)
        self.lost_forms(facts)
        self.doubts(facts)
        facts.imports = [self.brought() for _ in range(self.chance.randint(0, 4))]
        return facts

    def sized(self, facts: Facts) -> Charter:
        low = self.one_of(range(1, 16), 0.8)
        high = self.one_of(range(low or 2, 26), 0.8)
        return replace(facts.charter or Charter(), size_low=low, size_high=high)

    def visited(self, facts: Facts) -> None:
        """People who come once and hardly ever again, also where the same people are said to come."""
        facts.charter = replace(
            facts.charter or Charter(), shape=self.chance.choice(("closed", "closed", "open", None))
        )
        days = list(dict.fromkeys((m.date, m.label) for m in facts.register if m.status == "present"))
        back = 0.7 * self.chance.random()
        for visitor in range(self.chance.randint(6, 20) if days else 0):
            for day, label in self.chance.sample(days, min(len(days), 2 if self.often(back) else 1)):
                facts.register.append(Mark(day, f"v{visitor}", "present", label))

    def placed(self, facts: Facts) -> None:
        """A directory with places, addresses and leave to share them; and meetings held in two ways."""
        reachable, agreed, split = (self.chance.choice((0.0, 0.6, 0.95, 1.0)) for _ in range(3))
        if self.often(0.3) and not facts.members:
            facts.members = [Member(person) for person in dict.fromkeys(m.person for m in facts.register)]
        facts.members = [
            replace(
                row,
                province=self.one_of(PROVINCES, split),
                district=self.one_of(DISTRICTS, split),
                email=self.often(reachable),
                consent_on=self.as_of - timedelta(self.chance.randint(-30, 700))
                if self.often(agreed)
                else None,
            )
            for row in facts.members
        ]

    def replied(self, facts: Facts) -> None:
        """Replies, more of them kept by some communities than by others; some replied and were never marked."""
        if not self.often(0.6):
            return
        kept = self.chance.uniform(0.3, 1)
        facts.register = [self.reply(mark, kept) if self.often(0.8) else mark for mark in facts.register]

    def reply(self, mark: Mark, kept: float) -> Mark:
        came = mark.status in ("present", "online")
        said = "yes" if self.often(kept if came else 1 - kept) else self.chance.choice(("no", "none"))
        status = "unknown" if not came and self.often(0.1) else mark.status
        return replace(mark, rsvp=said, status=status)

    def varied(self, facts: Facts) -> None:
        """Activities and kinds of product, as written."""
        if self.often(0.7):
            facts.calendar = [self.busy(row) for row in facts.calendar]
        typed = self.chance.choice((0.0, 0.9, 0.9))
        facts.products = [
            replace(
                row,
                type=self.one_of(tuple(TYPES)[:-1], typed) if row.type != "summary" else row.type,
                knowledge_type=self.one_of(KNOWLEDGE, 0.5),
            )
            for row in facts.products
        ]

    def busy(self, row: Planned) -> Planned:
        done = self.chance.sample((*ACTIVITIES, "tea"), self.chance.randint(0, 4))
        return replace(row, activities="; ".join(done) or None)

    def small_groups(self, facts: Facts) -> None:
        names = ("Reading", "reading ", "Maths", "Policy")
        if self.often(0.6):
            facts.actions = [self.grouped(row, names) for row in facts.actions]
            facts.products = [replace(row, subgroup=self.one_of(names, 0.3)) for row in facts.products]

    def grouped(self, row: Action, names: tuple[str, ...]) -> Action:
        return replace(row, subgroup=self.one_of(names, 0.4))

    def lost_forms(self, facts: Facts) -> None:
        """Forms of a day without a meeting, some of them told apart and some not."""
        if facts.answers and self.often(0.5):
            for form in range(self.chance.randint(1, 6)):
                day = self.as_of - timedelta(self.chance.randint(-20, 900))
                name = self.one_of((f"lost{form}",), 0.7)
                label = self.one_of(("never was", None), 0.3)
                facts.answers.append(Answer(day, "useful", "agree", name, label))

    def doubts(self, facts: Facts) -> None:
        people = list(dict.fromkeys(mark.person for mark in facts.register))
        if len(people) > 3 and self.often(0.5):
            for _ in range(self.chance.randint(1, 3)):
                one, other = self.chance.sample(people, 2)
                facts.duplicates.append((one, other))

    def brought(self) -> Brought:
        lines = range(2, 2 + self.chance.choice((0, 5, 40, 40)))
        faulty = self.chance.sample(lines, min(len(lines), self.chance.randint(0, 6)))
        cut = self.chance.randint(0, len(faulty))
        name, sheet = self.chance.choice(("register.xlsx", "actions.csv")), self.one_of(("2025", "2026"), 0.3)
        return Brought(name, len(lines), frozenset(faulty[:cut]), frozenset(faulty[cut:]), sheet)

"""Draws of what a calendar, an action log and a governance log may say beside the essentials.

With dice of its own, so that what the other draws give stays as it was.
"""

import datetime as dt
import random
from dataclasses import replace
from datetime import timedelta

from oracle_facts import Action, Decided, Facts, Planned

NOTES = (None, "leader", "Facilitator and knowledge manager", "What members do", "co-ordinator", "Treasurer")
STATES = {
    "conflict_process": (None, "agreed", "no", "draft"),
    "direction_conflict": (None, "open", "resolved", "closed"),
    "role_defined": (None, "agreed"),
}


class Details:
    """Adds details to the facts of one community."""

    def __init__(self, seed: int, as_of: dt.date) -> None:
        self.chance = random.Random(f"details {seed}")
        self.as_of = as_of

    def maybe(self, value: object, share: float) -> object:
        return value if self.chance.random() < share else None

    def add(self, facts: Facts) -> Facts:
        tells, reminds, marks = (self.chance.random() < share for share in (0.5, 0.5, 0.3))
        facts.calendar = [self.planned(row, tells, reminds, marks) for row in facts.calendar]
        if self.chance.random() < 0.4:
            facts.actions = [self.action(action) for action in facts.actions]
        if self.chance.random() < 0.5:
            facts.governance += [self.decided() for _ in range(self.chance.randint(1, 6))]
        return facts

    def planned(self, row: Planned, tells: bool, reminds: bool, marks: bool) -> Planned:
        def before(days: tuple[int, int], share: float) -> object:
            return self.maybe(row.date - timedelta(self.chance.randint(*days)), share)

        return replace(
            row,
            invited_on=(before((-3, 60), 0.9) if tells else None) or row.invited_on,
            reminded_on=before((4, 10), 0.8) if reminds else None,
            mode=self.maybe(self.chance.choice(("In person", "Online", "hybrid")), 0.5),
            seating=self.maybe(self.chance.choice(("Movable", "fixed")), 0.4),
            minutes=self.maybe(float(self.chance.choice((90, 120, 180))), 0.8) if marks else None,
            outside_purpose_minutes=self.maybe(float(self.chance.choice((0, 10, 60, 200))), 0.7)
            if marks
            else None,
        )

    def action(self, action: Action) -> Action:
        return replace(action, off_purpose=self.chance.choice((None, None, True, False)))

    def decided(self) -> Decided:
        item = self.chance.choice(tuple(STATES))
        note = (
            self.chance.choice(NOTES)
            if item == "role_defined"
            else self.chance.choice((None, "Money", "money"))
        )
        day = self.maybe(self.as_of - timedelta(self.chance.randint(-60, 900)), 0.8)
        return Decided(item, None, day, status=self.chance.choice(STATES[item]), note=note)

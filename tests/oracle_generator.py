"""Small messy communities, made by a seeded draw: what people's files look like after some years."""

import datetime as dt
from dataclasses import replace
from datetime import timedelta

from oracle_details import Details
from oracle_draw import Draw
from oracle_facts import Charter, Facts, Mark, Member, Planned
from oracle_width import Width

CATEGORIES = ("teacher", "NGO", "district", "university", "union")
REASONS = (None, "completed", "term ended", "moved away", "deceased", "lost interest")


def messy(seed: int, as_of: dt.date) -> Facts:
    """One community, with facts before and after `as_of`."""
    return Width(seed, as_of).add(Details(seed, as_of).add(_Community(seed, as_of).community()))


class _Community(Draw):
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
            self.stories,
            self.poll,
        ):
            if self.often(0.75):
                register()
        return self.facts

    def charter(self) -> None:
        if self.often(0.8):
            targets = self.chance.sample(CATEGORIES, self.chance.randint(1, 4))
            self.facts.charter = Charter(
                shape=self.chance.choice((None, None, None, "open", "closed")),
                started=self.maybe(self.day(1200, 10), 0.4),
                targets=self.maybe("; ".join(targets), 0.8),
                province=self.chance.choice((None, "Gauteng", "western cape ", "KZN", "Atlantis")),
                planned_end=self.maybe(self.as_of + timedelta(self.chance.randint(-100, 900)), 0.2),
                stage=self.maybe("stewardship", 0.1),
                practitioner_categories=self.chance.choice((None, "Teacher; union ", "teacher;", "NGO")),
                frontline_target=self.chance.choice((None, 0.2, 0.5)),
                calendar=self.chance.choice((None, None, "za-inland", "za-coastal", "none")),
            )

    def meetings(self) -> None:
        count, gap = self.chance.randint(3, 12), self.chance.choice((14, 30, 60, 100, 150))
        day = self.as_of - timedelta(self.chance.randint(-gap, 4 * gap))
        keen = {person: self.chance.betavariate(1.2, 1.2) for person in self.people}
        story, turn = self.chance.choice((None, None, "fading", "replaced")), self.chance.randint(1, count)
        for place in range(count):
            if place == turn and story == "fading":
                keen = {person: min(1.0, 4 * share) for person, share in keen.items()}
            if place == turn and story == "replaced":
                keen = {person: 1 - share for person, share in keen.items()}
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
        if self.often(0.03):
            self.nobody(day, label)
            return
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
                    previous_actions_reviewed=None if day.day % 3 == 0 else day.day % 2 == 0,
                    minutes=None if day.day % 4 == 0 else 90.0,
                    presentation_minutes=None if day.day % 5 == 0 else 2.0 * day.day,
                    group_minutes=None if day.day % 7 == 0 else 3.0 * day.month * (day.year % 3),
                )
            )
            if self.often(0.08):
                self.facts.calendar.append(self.again(self.facts.calendar[-1]))
        if kind in ("named", "register only", "both"):
            self.register(day, label, keen)
        if day <= self.as_of:
            self.held.append((day, label))

    def again(self, row: Planned) -> Planned:
        """A second row for the same meeting: some of it left out, some of it corrected."""
        return replace(
            row,
            scheduled_for=self.maybe(row.scheduled_for),
            facilitator=self.maybe(self.chance.choice(self.people)),
            knowledge_manager=None,
            status=self.maybe(row.status),
            agenda_items=self.maybe(6),
            member_agenda_items=self.maybe(self.chance.randint(0, 7)),
            headcount=self.maybe(self.chance.randint(0, 9)) if row.headcount is not None else None,
        )

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
                again = self.chance.choice(("present", "absent", "apology", "unknown"))
                self.facts.register.append(Mark(day, person, again, label, role))
        if self.often(0.1):
            self.facts.placeholders.add("iPad")
            self.facts.register.append(Mark(day, "iPad", "present", label))

    def nobody(self, day: dt.date, label: str | None) -> None:
        """A column of the register in which nobody is said to be there."""
        status = self.chance.choice(("absent", "apology"))
        for person in self.people[:5]:
            self.facts.register.append(Mark(day, person, status, label))

    def directory(self) -> None:
        kinds = ("member", "member", "member", "member", "guest", None, "convenor", "facilitator", "speaker")
        share = self.chance.choice((0.0, 0.6, 1.0))
        for person in (*self.people, "listed1"):
            if person != "p1" and self.often(share):
                left = self.maybe(self.day(600, 60), 0.15)
                if self.often(0.05):
                    self.facts.members.append(Member(person, left_on=self.day(900, 0), stakeholder="union"))
                self.facts.members.append(
                    Member(
                        person,
                        joined_on=self.maybe(self.day(1100, 0), 0.5),
                        left_on=left,
                        left_reason=self.chance.choice(REASONS) if left else None,
                        kind=self.chance.choice(kinds) if self.often(0.4) else "member",
                        stakeholder=self.maybe(self.chance.choice(CATEGORIES).upper(), 0.8),
                        organisation=self.maybe(self.chance.choice("xyz"), 0.7),
                    )
                )

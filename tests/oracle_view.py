"""What a community looks like on one day: its meetings, window, persons and tiers, by loops over facts."""

import datetime as dt
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import cached_property

from oracle_facts import Contribution, Facts, Member, Planned
from oracle_time import months_between, plus_months

THERE = ("present", "online")
STANDING = ("unknown", "absent", "apology", "online", "present")
NOT_COUNTED_KINDS = ("convenor", "facilitator", "speaker")
NOT_COUNTED_ROLES = ("guest speaker", "convenor", "external facilitator")
FULFILLED = ("completed", "term ended", "died", "deceased")


@dataclass
class Meeting:
    date: dt.date
    label: str
    row: Planned | None = None
    marks: dict[str, str] = field(default_factory=dict)
    held: bool = False

    @property
    def key(self) -> tuple[dt.date, str]:
        return self.date, self.label

    @property
    def named(self) -> bool:
        return self.held and any(status != "unknown" for status in self.marks.values())

    @property
    def register(self) -> bool:
        return self.named or (self.held and self.row is not None and self.row.headcount is not None)

    def was_there(self, person: str) -> bool:
        return self.marks.get(person) in THERE


class View:
    """One community as at `as_of`: what is dated later does not exist (R8)."""

    def __init__(self, facts: Facts, as_of: dt.date) -> None:
        self.facts, self.as_of = facts, as_of
        self.meetings = self._meetings()

    def _label(self, day: dt.date, label: str | None) -> str:
        if label is not None:
            return label
        rows = [*self.facts.calendar, *self.facts.register, *self.facts.contributions]
        rows += [*self.facts.answers, *self.facts.followups]
        labels = {row.label.lower(): row.label for row in rows if row.date == day and row.label is not None}
        return next(iter(labels.values())) if len(labels) == 1 else ""

    def _meetings(self) -> list[Meeting]:
        found: dict[tuple[dt.date, str], Meeting] = {}
        for row in self.facts.calendar:
            label = self._label(row.date, row.label)
            found.setdefault((row.date, label), Meeting(row.date, label)).row = row
        for mark in self.facts.register:
            if mark.date <= self.as_of and mark.person not in self.facts.placeholders:
                label = self._label(mark.date, mark.label)
                meeting = found.setdefault((mark.date, label), Meeting(mark.date, label))
                known = meeting.marks.get(mark.person, mark.status)
                meeting.marks[mark.person] = max(known, mark.status, key=STANDING.index)
        for meeting in found.values():
            meeting.held = self._held(meeting)
        return sorted(found.values(), key=lambda meeting: meeting.key)

    def _held(self, meeting: Meeting) -> bool:
        """R31: one person present makes a meeting held, whatever its status."""
        if meeting.date > self.as_of:
            return False
        if any(status in THERE for status in meeting.marks.values()) or meeting.row is None:
            return True
        if meeting.row.status in ("held", "no_register"):
            return True
        if meeting.row.headcount:
            return True
        return meeting.row.status is None and any(s != "unknown" for s in meeting.marks.values())

    @cached_property
    def held(self) -> list[Meeting]:
        return [meeting for meeting in self.meetings if meeting.held]

    @cached_property
    def named(self) -> list[Meeting]:
        """Everything named up to as_of."""
        return [meeting for meeting in self.held if meeting.named]

    @cached_property
    def window(self) -> list[Meeting]:
        oldest = plus_months(self.as_of, -36)
        return [m for m in self.held if m.register and m.date >= oldest][-8:]

    @cached_property
    def early(self) -> list[Meeting]:
        return self.window[: len(self.window) // 2]

    @cached_property
    def recent(self) -> list[Meeting]:
        return self.window[len(self.window) // 2 :]

    @cached_property
    def named_window(self) -> list[Meeting]:
        return [meeting for meeting in self.window if meeting.named]

    @property
    def enough_names(self) -> bool:
        return len(self.named_window) >= 4

    @cached_property
    def span(self) -> tuple[dt.date, dt.date] | None:
        """First meeting of W, as_of."""
        return (self.window[0].date, self.as_of) if self.window else None

    def in_span(self, day: dt.date | None) -> bool:
        return self.span is not None and day is not None and self.span[0] <= day <= self.span[1]

    @cached_property
    def members(self) -> dict[str, Member]:
        return {member.person: member for member in self.facts.members}

    @cached_property
    def roles(self) -> dict[str, list[str]]:
        roles = defaultdict(list)
        for mark in self.facts.register:
            if mark.date <= self.as_of and mark.status in THERE:
                roles[mark.person].append((mark.role or "").strip().lower())
        return roles

    def counted(self, person: str) -> bool:
        """R12: neither convenor, contracted facilitator nor one-off speaker."""
        if person in self.members:
            return self.members[person].kind not in NOT_COUNTED_KINDS
        roles = self.roles[person]
        return not roles or any(role not in NOT_COUNTED_ROLES for role in roles)

    def people_at(self, meeting: Meeting) -> list[str]:
        return [p for p in meeting.marks if meeting.was_there(p) and self.counted(p)]

    def present(self, meeting: Meeting) -> int:
        if meeting.named:
            return len(self.people_at(meeting))
        return meeting.row.headcount or 0 if meeting.row is not None else 0

    @cached_property
    def seen(self) -> dict[str, list[Meeting]]:
        """Every counted person's meetings, over everything."""
        seen: dict[str, list[Meeting]] = defaultdict(list)
        for meeting in self.named:
            for person in self.people_at(meeting):
                seen[person].append(meeting)
        return seen

    def left_on(self, person: str) -> dt.date | None:
        """A leaving that is not yet, or that an attendance after it cancels, is none."""
        left = self.members[person].left_on if person in self.members else None
        if left is None or left > self.as_of or any(m.date > left for m in self.named if m.was_there(person)):
            return None
        return left

    def first_day(self, person: str) -> dt.date:
        first = self.seen[person][0].date
        joined = self.members[person].joined_on if person in self.members else None
        return first if joined is None else min(first, joined)

    @cached_property
    def persons(self) -> dict[str, int]:
        """a_i of all with a_i ≥ 1 in W."""
        return dict(Counter(person for meeting in self.named_window for person in self.people_at(meeting)))

    def had_chance(self, person: str, meeting: Meeting) -> bool:
        left = self.left_on(person)
        return (
            meeting.date >= self.first_day(person)
            and (left is None or meeting.date <= left)
            and meeting.marks.get(person) != "unknown"
        )

    @cached_property
    def opportunities(self) -> dict[str, int]:
        return {p: sum(self.had_chance(p, m) for m in self.named_window) for p in self.persons}

    @cached_property
    def active(self) -> list[str]:
        return [
            person
            for person, attended in self.persons.items()
            if attended >= 2
            and self.opportunities[person] >= 3
            and 2 * attended >= self.opportunities[person]
        ]

    @property
    def shape(self) -> str | None:
        declared = self.facts.charter.shape if self.facts.charter else None
        if declared or not self.enough_names or not self.persons:
            return declared
        mean = sum(self.present(m) for m in self.named_window) / len(self.named_window)
        return "closed" if len(self.persons) / mean <= 2 else "open"

    @property
    def age(self) -> int:
        started = self.facts.charter.started if self.facts.charter else None
        days = [day for day in (started, self.held[0].date if self.held else None) if day is not None]
        return months_between(min(days), self.as_of) if days else 0

    def meeting_on(self, day: dt.date, label: str | None = None) -> Meeting | None:
        """R35: the meeting of that date, else the last held before it."""
        if label is not None:
            for meeting in self.held:
                if meeting.key == (day, label):
                    return meeting
        before = [meeting for meeting in self.held if meeting.date <= day]
        return before[-1] if before else None

    @cached_property
    def recorded(self) -> list[tuple[Meeting, Contribution]]:
        """Rows of the contribution log up to as_of, with their meeting."""
        rows = []
        for row in self.facts.contributions:
            meeting = self.meeting_on(row.date, row.label) if row.date <= self.as_of else None
            if meeting is not None:
                rows.append((meeting, row))
        return rows

    @cached_property
    def done(self) -> Counter[tuple[tuple[dt.date, str], str]]:
        """Contributions of everybody by meeting and person, from all four sources (R35)."""
        counts: Counter[tuple[tuple[dt.date, str], str]] = Counter()
        single = {(m.key, row.person, row.kind) for m, row in self.recorded}
        for meeting in self.held:
            if meeting.row is not None:
                for person, kind in (
                    (meeting.row.facilitator, "facilitated"),
                    (meeting.row.knowledge_manager, "knowledge_manager"),
                ):
                    if person is not None:
                        single.add((meeting.key, person, kind))
        for product in self.facts.products:
            meeting = self.meeting_on(product.date) if product.date <= self.as_of else None
            if meeting is not None and product.person is not None:
                single.add((meeting.key, product.person, "product"))
        counts.update((key, person) for key, person, _ in single)
        logged = {m.key for m, row in self.recorded if row.kind == "action"}
        for action in self.facts.actions:
            if action.agreed_on is not None and action.agreed_on <= self.as_of:
                meeting = self.meeting_on(action.agreed_on)
                if meeting is not None and meeting.key not in logged:
                    counts.update((meeting.key, person) for person in set(action.owners))
        return counts

    def contributions(self, person: str) -> int:
        """Contributions in W."""
        return sum(self.done[meeting.key, person] for meeting in self.window)

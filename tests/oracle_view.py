"""What a community looks like on one day: its persons, tiers and contributions, by loops over facts."""

import datetime as dt
from collections import Counter, defaultdict
from functools import cached_property

from oracle_facts import Contribution, Member
from oracle_meetings import THERE, Calendar, Meeting
from oracle_time import months_between

NOT_COUNTED_KINDS = ("convenor", "facilitator", "speaker")
NOT_COUNTED_ROLES = ("guest speaker", "convenor", "external facilitator")
FULFILLED = ("completed", "term ended", "died", "deceased")


class View(Calendar):
    """One community as at `as_of`."""

    @cached_property
    def members(self) -> dict[str, Member]:
        """Each person's rows as one: what a later row says is believed; joining and leaving go together."""
        people: dict[str, Member] = {}
        for row in self.facts.members:
            known = people.get(row.person, Member(row.person, kind=None))
            dated = row if row.joined_on or row.left_on or row.left_reason else known
            people[row.person] = Member(
                row.person,
                dated.joined_on,
                dated.left_on,
                dated.left_reason,
                row.kind or known.kind,
                row.stakeholder or known.stakeholder,
                organisation=row.organisation or known.organisation,
                consent_on=row.consent_on or known.consent_on,
                province=row.province or known.province,
                district=row.district or known.district,
                email=row.email or known.email,
            )
        return people

    @cached_property
    def replies(self) -> dict[tuple[dt.date, str], dict[str, str]]:
        """Who said yes or no to the invitation, by meeting; yes in any row is yes, and no answer is none."""
        replies: dict[tuple[dt.date, str], dict[str, str]] = defaultdict(dict)
        for mark in self.facts.register:
            answered = mark.rsvp in ("yes", "no") and mark.person not in self.facts.placeholders
            if answered and mark.date <= self.as_of:
                said = replies[mark.date, self._label(mark.date, mark.label)]
                said[mark.person] = "yes" if "yes" in (mark.rsvp, said.get(mark.person)) else "no"
        return replies

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
        """Months from the declared start or the first held meeting; 0 while none was held."""
        if not self.held:
            return 0
        started = self.facts.charter.started if self.facts.charter else None
        first = self.held[0].date
        return months_between(min(first, started or first), self.as_of)

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

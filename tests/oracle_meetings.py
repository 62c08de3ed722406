"""The meetings of a community on one day: which were held, with what register, and which make up W."""

import datetime as dt
from dataclasses import dataclass, field, fields, replace
from functools import cached_property

from oracle_facts import Facts, Planned
from oracle_time import plus_months

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


def _both(earlier: Planned, later: Planned) -> Planned:
    """Two rows of one meeting: what the later says is believed, and the earlier adds the rest."""
    said = {f.name: getattr(later, f.name) for f in fields(later) if getattr(later, f.name) is not None}
    if later.agenda_items is not None:
        said["member_agenda_items"] = later.member_agenda_items
    elif "member_agenda_items" in said:
        del said["member_agenda_items"]
    return replace(earlier, **said)


class Calendar:
    """The meetings of one community as at `as_of`: what is dated later does not exist (R8)."""

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
            meeting = found.setdefault((row.date, label), Meeting(row.date, label))
            meeting.row = row if meeting.row is None else _both(meeting.row, row)
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

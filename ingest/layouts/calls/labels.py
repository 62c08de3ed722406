"""The names of meetings that one file tells of, where a day has more than one."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

from ingest.layouts.calls.clock import Clock
from ingest.layouts.calls.moments import moment_of
from ingest.layouts.calls.parts import Meeting
from ingest.layouts.calls.stays import Stay
from ingest.sheet import fold


def labels_of(held: Sequence[tuple[Stay, date]], clock: Clock) -> dict[tuple[date, Meeting], str]:
    """The name of each meeting: none, so that it is the meeting of its date (R30), unless the day has two.

    Meetings of one topic and number are one, begun anew. Of two topics each is called by its own; of one
    topic by its time as well.
    """
    by_day: dict[date, dict[tuple[str, str], list[Meeting]]] = {}
    for stay, day in held:
        of_day = by_day.setdefault(day, {}).setdefault((fold(stay.meeting.topic), stay.meeting.number), [])
        if stay.meeting not in of_day:
            of_day.append(stay.meeting)
    labels: dict[tuple[date, Meeting], str] = {}
    for day, meetings in by_day.items():
        names = _names([same[0] for same in meetings.values()], clock)
        for name, same in zip(names, meetings.values(), strict=True):
            labels.update({(day, meeting): name for meeting in same})
    return labels


def _names(meetings: Sequence[Meeting], clock: Clock) -> list[str]:
    """A name for each meeting of a day: none for the only one; topic, time and number as far as they are needed."""
    if len(meetings) == 1:
        return [""]
    names = [meeting.topic for meeting in meetings]
    for more in (lambda meeting: _begin(meeting, clock), lambda meeting: meeting.number):
        taken = Counter(fold(name) for name in names)
        names = [
            name if name and taken[fold(name)] == 1 else f"{name} {more(meeting)}".strip()
            for name, meeting in zip(names, meetings, strict=True)
        ]
    return names


def _begin(meeting: Meeting, clock: Clock) -> str:
    begin = clock.at(moment_of(meeting.start))
    return f"{begin:%H:%M}" if begin else ""

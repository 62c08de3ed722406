"""What happened on the way (a new facilitator, another venue, a strike), numbered for the run chart and its table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from dashboard.language import formats
from dashboard.language.words import say
from metrics import Annotation

ROOM = 0.08
"""The part of the chart's width that a number needs, so that it stays legible on a telephone."""


@dataclass(frozen=True, slots=True)
class Happened:
    """One dated note of the governance log, numbered from the oldest."""

    number: int
    date: date
    note: str

    @property
    def words(self) -> str:
        """The note with its number and day: "1: New facilitator (1 Feb 2026)"."""
        return say("chart.happened_one", n=self.number, note=self.note, date=formats.short_day(self.date))


def happened(annotations: Sequence[Annotation], series: Mapping[str, Any]) -> list[Happened]:
    """The dated notes from the first meeting of the chart on, oldest first; without a meeting there is no chart."""
    held = [date.fromisoformat(m["date"]) for m in series["meetings"] if m["status"] == "held"]
    if not held:
        return []
    dated = ((each.date, each.note) for each in annotations if each.date is not None)
    since = sorted((day, note) for day, note in dated if day >= min(held))
    return [Happened(number, day, note) for number, (day, note) in enumerate(since, start=1)]


def grouped(marks: Sequence[Happened], series: Mapping[str, Any]) -> list[list[Happened]]:
    """The notes in groups, one label each: those too close to one another for a number of their own share one."""
    days = [date.fromisoformat(m["date"]) for m in series["meetings"] if m["status"] == "held"]
    days += [mark.date for mark in marks]
    least = ROOM * (max(days) - min(days)).days
    groups: list[list[Happened]] = []
    for mark in marks:
        if groups and (mark.date - groups[-1][-1].date).days < least:
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups


def label(group: Sequence[Happened]) -> str:
    """The numbers of a group: "2" or "2–4"."""
    first, last = group[0].number, group[-1].number
    return str(first) if first == last else f"{first}{formats.DASH}{last}"


def sentence(marks: Sequence[Happened]) -> str:
    """All notes in one sentence; nothing where there are none."""
    return say("chart.happened", notes="; ".join(mark.words for mark in marks)) if marks else ""

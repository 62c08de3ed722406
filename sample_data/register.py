"""Who came to which meeting, and the sheets on which people write it down."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from random import Random

from sample_data.files import Cell, Rows

Presence = dict[str, set[date]]


def came(rng: Random, chances: Mapping[str, float], meetings: Iterable[date]) -> Presence:
    """Each person comes to each meeting with the given chance; who never came is left out."""
    days = tuple(meetings)
    drawn = {person: {day for day in days if rng.random() < chance} for person, chance in chances.items()}
    return {person: present for person, present in drawn.items() if present}


def from_marks(people: Sequence[str], marks: str, meetings: Sequence[date]) -> Presence:
    """One line of 1 and 0 for each person, in the order of the meetings."""
    lines = [line.replace(" ", "") for line in marks.split("\n") if line.strip()]
    return {
        person: {day for day, mark in zip(meetings, line, strict=True) if mark == "1"}
        for person, line in zip(people, lines, strict=True)
    }


def merge(*presences: Presence) -> Presence:
    """All of them together; a person of several is there when any says so."""
    merged: Presence = {}
    for presence in presences:
        for person, days in presence.items():
            merged.setdefault(person, set()).update(days)
    return merged


def present_at(presence: Presence, day: date) -> list[str]:
    """The people who came that day, in the order of the register."""
    return [person for person, days in presence.items() if day in days]


def headcount(presence: Presence, meetings: Iterable[date]) -> list[int]:
    """How many came to each meeting."""
    return [len(present_at(presence, day)) for day in meetings]


def wide(
    title: Sequence[Sequence[Cell]],
    presence: Presence,
    meetings: Sequence[date],
    *,
    marks: tuple[Cell, Cell],
    organisations: Mapping[str, str] | None = None,
) -> Rows:
    """A register with one line a person and one column a meeting, numbered, with totals.

    `marks` stand for there and not there. Only people who came to one of the meetings have a line,
    in the order in which they first came.
    """
    there, away = marks
    listed = sorted((p for p in presence if presence[p] & set(meetings)), key=lambda p: min(presence[p]))
    extra: list[Cell] = ["Organisation"] if organisations else []
    rows: list[Sequence[Cell]] = [*title, ["No.", "Name and surname", *extra, *meetings, "Total"]]
    for number, person in enumerate(listed, 1):
        days = presence[person]
        organisation = [organisations.get(person)] if organisations else []
        cells = [there if day in days else away for day in meetings]
        rows.append([number, person, *organisation, *cells, len(days & set(meetings))])
    counts = headcount(presence, meetings)
    rows.append([None, "TOTAL", *[None for _ in extra], *counts, sum(counts)])
    return rows

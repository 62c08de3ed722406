"""Which file would make most of the numbers known that may decide: what each of them needs, less what is there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain

from metrics.catalogue import BY_ID
from metrics.indicator import Band, Reading, Role

EASIEST_FIRST = (
    "attendance",
    "evaluations",
    "actions",
    "governance",
    "budget",
    "meetings",
    "contributions",
    "polls",
    "members",
    "communities",
    "followups",
    "products",
)
"""Kinds of file, the one that is least work to keep first: which of two that would tell as much is named."""

ALL = 3


@dataclass(frozen=True, slots=True)
class NextFile:
    """A kind of file, and the leads that it alone could make known."""

    kind: str
    leads: tuple[str, ...]


def next_file(readings: Sequence[Reading]) -> NextFile | None:
    """The file that would add most; None where every lead is known, or no one file would make another known."""
    # What needs three files has another way to be known, by which one of them is not there.
    there = set(_kinds(r.id for r in readings if r.value is not None and len(BY_ID[r.id].needs) < ALL))
    tells: dict[str, list[str]] = {}
    for reading in readings:
        if reading.role is Role.SUPPORT or reading.band is not Band.UNKNOWN or reading.value is not None:
            continue
        missing = [ways for ways in map(_ways, BY_ID[reading.id].needs) if not there & set(ways)]
        if len(missing) == 1:
            for kind in missing[0]:
                tells.setdefault(kind, []).append(reading.id)
    known = [kind for kind in EASIEST_FIRST if kind in tells]
    best = max(known, key=lambda kind: len(tells[kind]), default=None)
    return NextFile(best, tuple(tells[best])) if best else None


def _ways(need: str) -> tuple[str, ...]:
    """Any of these would do: "meetings or attendance"; "attendance with replies" is more than attendance."""
    return tuple(need.replace(", ", " or ").split(" or ")) if " with " not in need else (need,)


def _kinds(indicators: Iterable[str]) -> Iterable[str]:
    """The kinds of file that surely stand behind known numbers: not those of which one or another would do."""
    ways = (_ways(need) for name in indicators for need in BY_ID[name].needs)
    return chain.from_iterable(way for way in ways if len(way) == 1)

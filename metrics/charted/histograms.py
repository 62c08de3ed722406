"""People by how regularly they come, and by tier (PA-05, PA-12), where no bar is of fewer than k people (R23)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

REGULARITY = ("0-25%", "25-50%", "50-75%", "75-100%")
TIERS = ("core", "core (attendance proxy)", "active", "occasional", "new", "listed only")


@dataclass(frozen=True, slots=True)
class Bar:
    """So many people of these kinds: of one, or of neighbours that were put together."""

    kinds: tuple[str, ...]
    people: int


def bars(detail: Mapping[str, Any], kinds: Sequence[str], k: int) -> tuple[Bar, ...] | None:
    """The `people` of a reading's detail in the order of `kinds`, small ones put together with their neighbours.

    A kind with nobody is a bar of 0. None where nothing is known, or all together are fewer than `k`.
    """
    told: Mapping[str, int] = detail.get("people", {})
    if sum(told.values()) < k:
        return None
    # Being core is told by what is contributed or by a proxy for it, never by both in one community.
    other_core = TIERS[0] if TIERS[1] in told else TIERS[1]
    present = [kind for kind in kinds if kind != other_core]
    return merged([Bar((kind,), told.get(kind, 0)) for kind in present], k)


def merged(given: Sequence[Bar], k: int) -> tuple[Bar, ...]:
    """The bars in their order; one of some people but fewer than `k` is joined to its smaller neighbour with people."""
    found = list(given)
    while True:
        small = next((place for place, bar in enumerate(found) if 0 < bar.people < k), None)
        if small is None or len(found) == 1:
            return tuple(found)
        beside = [place for place in (small - 1, small + 1) if 0 <= place < len(found)]
        other = min(beside, key=lambda place: (found[place].people == 0, found[place].people))
        first, second = sorted((small, other))
        joined = Bar(found[first].kinds + found[second].kinds, found[first].people + found[second].people)
        found[first : second + 1] = [joined]

"""What needs work in many communities at once, so that support can be organised for all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from metrics.judging.verdict import LEVERS

VERDICTS = ("SUSTAIN", "INVIGORATE", "RETIRE")


@dataclass(frozen=True, slots=True)
class Recurring:
    """A lever, and in how many communities it is named; `share` is of those that have a verdict."""

    lever: str
    communities: int
    share: float


@dataclass(frozen=True, slots=True)
class Recurrence:
    """All levers that some community has, in the order of `LEVERS`, and how many communities have a verdict."""

    judged: int
    of: int
    levers: tuple[Recurring, ...]


def recurring(verdicts: Iterable[tuple[str, Sequence[str]]]) -> Recurrence:
    """Count the levers of these headlines. No community is named: a count has no worst one."""
    everyone = list(verdicts)
    judged = [set(levers) for headline, levers in everyone if headline in VERDICTS]
    counts = ((lever, sum(lever in levers for levers in judged)) for lever in LEVERS)
    return Recurrence(
        judged=len(judged),
        of=len(everyone),
        levers=tuple(Recurring(lever, number, number / len(judged)) for lever, number in counts if number),
    )

"""Who came first in one quarter, and how many of them in each quarter after: with what would tell of a few left out.

An intake of fewer than k is not shown. Elsewhere it is told how many came in a quarter altogether; so in each quarter
what is hidden has to be of two intakes at least and of k people together, or the smallest that is shown is hidden as
well. An intake tells nothing in its own first quarter, in which all of it came by definition. Intakes are not put
together instead: seen from the beginning of each they could be taken apart again, quarter by quarter.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from metrics.months import quarter_of


class NoShare(Enum):
    """Why a cell holds no share."""

    TOO_FEW = "too few"
    NO_MEETING = "no meeting"


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """Those who first came in the quarter `cohort`; `size` is None where they are too few.

    `shares` begins with the quarter after it: the part of them who came, or why there is none.
    `first_of_records` marks those who may have come before anything was written down.
    """

    cohort: str
    size: int | None
    first_of_records: bool
    shares: tuple[float | NoShare, ...]


def intakes(cohorts: Iterable[Mapping[str, Any]], k: int) -> tuple[Intake, ...]:
    """The intakes of the series up to the last quarter that is over, suppressed for `k`.

    One without such a quarter after it is left out. So is the quarter still running: more may come in it, and it
    would differ from one day to the next.
    """
    given = [(quarter_of(c["cohort"]), c) for c in cohorts]
    over = [(first, c, c["shares"][1:-1]) for first, c in given if len(c["shares"]) > 2]
    hidden = _hidden([(first, c["size"], shares) for first, c, shares in over], k)
    return tuple(
        Intake(
            cohort=c["cohort"],
            size=c["size"] if c["size"] >= k else None,
            first_of_records=c["first_of_records"],
            shares=tuple(
                NoShare.NO_MEETING if share is None
                else NoShare.TOO_FEW if (row, first + after) in hidden
                else share
                for after, share in enumerate(shares, start=1)
            ),
        )
        for row, (first, c, shares) in enumerate(over)
    )  # fmt: skip


def _hidden(given: Sequence[tuple[int, int, Sequence[float | None]]], k: int) -> set[tuple[int, int]]:
    """Row and quarter of every cell that is not to be shown."""
    hidden: set[tuple[int, int]] = set()
    for quarter in sorted(
        {first + after for first, _, shares in given for after in range(1, len(shares) + 1)}
    ):
        cells = [
            (size, row)
            for row, (first, size, shares) in enumerate(given)
            if 0 < quarter - first <= len(shares) and shares[quarter - first - 1] is not None
        ]
        # The youngest of two of one size: what is long ago is read more often.
        in_order = sorted(cells, key=lambda cell: (cell[0], -cell[1]))
        few = sum(size < k for size, _ in in_order)
        if few:
            while few < len(in_order) and (few < 2 or sum(size for size, _ in in_order[:few]) < k):
                few += 1
        hidden |= {(row, quarter) for _, row in in_order[:few]}
    return hidden

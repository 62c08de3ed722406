"""The days on which a number may be given, of many series of days at once; the rule itself stands in `released`.

A day is its number in the Gregorian calendar, a community its place in a list: both are whole numbers, and together
one number that sorts by community and then by day.
"""

from datetime import date

import numpy as np
import numpy.typing as npt

from metrics.months import months_after_all
from metrics.policy import Policy

Whole = npt.NDArray[np.int64]
Numbers = npt.NDArray[np.float64]
Truths = npt.NDArray[np.bool_]

NOTHING = -1
"""In the place of a day, or of an event, that there is not."""

_EPOCH = date(1970, 1, 1).toordinal()
_DAYS = 1 << 22
_LEAP = 5
"""A month's last day stands for up to four days that the month does not have."""


def numbers_of(days: npt.ArrayLike) -> Whole:
    """Dates as the numbers of their days."""
    return np.asarray(days).astype("datetime64[D]").astype(np.int64) + _EPOCH


def placed(community: Whole, day: Whole) -> Whole:
    """Both in one number."""
    return community * _DAYS + day


def parted(at: Whole) -> tuple[Whole, Whole]:
    """The community and the day of each of such numbers."""
    community, day = np.divmod(at, _DAYS)
    return community, day


def in_order(at: Whole) -> Whole:
    """Each of them once. By sorting: numpy's own `unique` takes seconds over a million such numbers."""
    found = np.sort(at)
    first = np.r_[True, found[1:] != found[:-1]][: len(found)]
    once: Whole = found[first]
    return once


class LastMeetings:
    """The first day of the last meetings as at any day: so many meetings, of so many months at most."""

    def __init__(self, community: Whole, day: Whole, policy: Policy) -> None:
        self._held = np.sort(placed(community, day))
        self._meetings = int(policy.number("window_meetings"))
        self._months = int(policy.number("window_months"))

    def start(self, at: Whole) -> Whole:
        """As at each placed day, the placed day that they begin on; NOTHING where there is no meeting."""
        community, day = parted(at)
        upto = np.searchsorted(self._held, at, "right")
        since = np.searchsorted(self._held, placed(community, _later(day, -self._months)), "left")
        first = np.maximum(upto - self._meetings, since)
        found = self._held[np.minimum(first, len(self._held) - 1)] if len(self._held) else at
        return np.where(first < upto, found, NOTHING)

    def changes(self) -> Whole:
        """Every placed day on which they may begin elsewhere, in order."""
        held = in_order(self._held)
        community, day = parted(held)
        gone = placed(community, _later(day, self._months))
        return in_order(np.concatenate([held, *(gone + late for late in range(_LEAP))]))


def good_days(group: Whole, before: Numbers, upto: Numbers, k: float) -> tuple[Truths, Whole]:
    """Whether each group's last day is good, and its last good day that has something to tell, or NOTHING.

    Of each day: the group it is of, and how many were counted before what is told on it begins and up to its end; in
    order of group and day, no group without a day. A day that tells of fewer than `k` tells nothing: it is good, and
    no other is compared with it. The second result counts days from 0, over all groups.
    """
    begins = np.flatnonzero(np.r_[True, group[1:] != group[:-1]]) if len(group) else np.zeros(0, np.int64)
    sizes = np.diff(np.r_[begins, len(group)])
    good, last = np.ones(len(begins), np.bool_), np.full(len(begins), NOTHING)
    longest = np.argsort(-sizes, kind="stable")
    ends = np.searchsorted(-sizes[longest], -np.arange(1, sizes.max(initial=0) + 1), "right")
    # What is good depends on the day before, so days are gone through; but all groups at once.
    for rank, end in enumerate(ends):
        going = longest[:end]
        at, then = begins[going] + rank, last[going]
        few = upto[at] - before[at] < k
        clear = (then == NOTHING) | (_clear(before[at] - before[then], k) & _clear(upto[at] - upto[then], k))
        good[going] = few | clear
        last[going] = np.where(clear & ~few, at, then)
    return good, last


def _clear(moved: Numbers, k: float) -> Truths:
    stayed: Truths = moved == 0
    return stayed | (moved >= k)


def _later(day: Whole, months: int) -> Whole:
    return numbers_of(months_after_all((day - _EPOCH).astype("datetime64[D]"), months))

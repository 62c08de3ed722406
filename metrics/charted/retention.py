"""The retention curve as far as k people are still followed, and how many are at each meeting (PA-07)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from metrics.engine import Engine
from metrics.statistics.survival import limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """`steps` are those of the series; `at_risk` says of each meeting since the first how many are still followed.

    `at_risk` begins at 0 and ends with the last meeting of which k people or more are followed; it is empty where
    fewer can be followed at all, and then there are no steps. `low` is the lower limit before the first step, where
    the curve and its upper limit are 1; None where nobody can be followed.
    """

    steps: tuple[Mapping[str, Any], ...]
    at_risk: tuple[int, ...]
    low: float | None


def retention(engine: Engine, steps: Sequence[Mapping[str, Any]], k: int, level: float) -> Retention:
    """The steps of a community's curve and the people at risk, cut where fewer than `k` are left.

    `level` is that of the interval of `steps`.
    """
    stays = np.array([meetings for (meetings,) in engine.rows("select meetings from stay")], np.int64)
    return cut(stays, steps, k, level)


def cut(
    stays: np.ndarray[Any, np.dtype[np.int64]], steps: Sequence[Mapping[str, Any]], k: int, level: float
) -> Retention:
    """The same from how long each person was followed, in meetings."""
    longest = int(stays.max()) if len(stays) else -1
    followed = [int((stays >= meeting).sum()) for meeting in range(longest + 1)]
    at_risk = tuple(people for people in followed if people >= k)
    shown = tuple(step for step in steps if step["at_risk"] >= k)
    if not at_risk:
        return Retention(steps=(), at_risk=(), low=None)
    # Up to the first step nobody has left: of the fewest followed so far, all have stayed.
    followed_so_far = shown[0]["at_risk"] if shown else at_risk[-1]
    low, _ = limits([1.0], [1.0], [followed_so_far], level)
    return Retention(steps=shown, at_risk=at_risk, low=float(low[0]))

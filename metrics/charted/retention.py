"""The retention curve as far as k people are still followed, and how many are at each meeting (PA-07)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from metrics.engine import Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class Retention:
    """`steps` are those of the series; `at_risk` says of each meeting since the first how many are still followed.

    `at_risk` begins at 0 and ends with the last meeting of which k people or more are followed; it is empty where
    fewer can be followed at all, and then there are no steps.
    """

    steps: tuple[Mapping[str, Any], ...]
    at_risk: tuple[int, ...]


def retention(engine: Engine, steps: Sequence[Mapping[str, Any]], k: int) -> Retention:
    """The steps of a community's curve and the people at risk, cut where fewer than `k` are left."""
    stays = np.array([meetings for (meetings,) in engine.rows("select meetings from stay")], np.int64)
    return cut(stays, steps, k)


def cut(stays: np.ndarray[Any, np.dtype[np.int64]], steps: Sequence[Mapping[str, Any]], k: int) -> Retention:
    """The same from how long each person was followed, in meetings."""
    longest = int(stays.max()) if len(stays) else -1
    followed = [int((stays >= meeting).sum()) for meeting in range(longest + 1)]
    at_risk = tuple(people for people in followed if people >= k)
    return Retention(steps=tuple(step for step in steps if step["at_risk"] >= k), at_risk=at_risk)

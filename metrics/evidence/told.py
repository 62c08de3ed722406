"""What members say beyond agreeing: how far they would recommend it, their stories, the outcomes of their work."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from metrics.policy import Policy
from metrics.statistics.estimates import net_promoter_interval

CYCLES = ("immediate", "potential", "applied", "realised", "reframing")
"""The cycles of value, from the nearest to the deepest."""

OUTCOMES = (
    "system contribution",
    "common purpose",
    "resources maximised",
    "horizontal spread",
    "policy and practice",
)
"""The five outcomes of the guide's introduction, in its order."""


def net_promoter_score(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """VA-09: points from −100 to 100 with the adjusted-Wald interval; the three parts in `detail`."""
    group, points = units["group"].to_numpy(), units["numerator"].to_numpy(float)
    promoters = np.bincount(group[points > 0], minlength=groups)
    detractors = np.bincount(group[points < 0], minlength=groups)
    forms = np.bincount(group, minlength=groups)
    low, high = net_promoter_interval(promoters, detractors, forms, policy.number("statistics_reading_level"))
    asked = np.where(forms > 0, forms, np.nan)
    numerator = 100.0 * (promoters - detractors) + 0 * asked
    detail = [
        {"promoters": int(p), "passives": int(n - p - d), "detractors": int(d)}
        for p, d, n in zip(promoters, detractors, forms, strict=True)
    ]
    return pd.DataFrame(
        {"value": numerator / asked, "numerator": numerator, "denominator": asked, "n": asked}
        | {"low": 100 * low, "high": 100 * high, "detail": detail}
    )


def stories_told(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """VA-06: stories that count; in `detail` how many by their deepest cycle, and the deepest that enough reach."""
    enough = policy.number("minimum_stories")
    kept = units[units["numerator"] > 0]
    ends = _counts(kept["group"].to_numpy(), kept["cycle"], CYCLES, groups)
    reach = ends[:, ::-1].cumsum(axis=1)[:, ::-1]
    deep = (reach >= enough).sum(axis=1)
    stories = reach[:, 0]
    detail = [
        {
            "word": f"{n}; at least {enough:g} reach {CYCLES[d - 1]} value" if d else f"{n}",
            "deepest": CYCLES[d - 1] if d else None,
            **{cycle: int(k) for cycle, k in zip(CYCLES, row, strict=True)},
        }
        for row, d, n in zip(ends, deep, stories, strict=True)
    ]
    register = np.bincount(units["group"], units["denominator"].to_numpy(float), groups) > 0
    return _counted(stories, stories, register, detail)


def outcomes_served(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """VA-07: how many of the five outcomes are named; in `detail` by how many items each, and which in words."""
    del policy
    named = _counts(units["group"].to_numpy(), units["outcome"], OUTCOMES, groups)
    detail = [
        {
            "word": f"{np.count_nonzero(row)} of {len(OUTCOMES)}: {', '.join(np.array(OUTCOMES)[row > 0])}",
            **{name.replace(" ", "_"): int(k) for name, k in zip(OUTCOMES, row, strict=True)},
        }
        for row in named
    ]
    items = named.sum(axis=1)
    return _counted((named > 0).sum(axis=1), items, items > 0, detail)


def _counts(group: np.ndarray, words: pd.Series, allowed: tuple[str, ...], groups: int) -> np.ndarray:
    """How often each of the allowed words stands in each group, shape (groups, words)."""
    place = pd.Index(allowed).get_indexer(words)
    cells = np.bincount(group * len(allowed) + place, minlength=groups * len(allowed))
    return cells.reshape(groups, len(allowed))


def _counted(
    value: np.ndarray, n: np.ndarray, known: np.ndarray, detail: Sequence[Mapping[str, object]]
) -> pd.DataFrame:
    """A number of things: over one, where there is a register of them."""
    value = np.where(known, value.astype(float), np.nan)
    return pd.DataFrame(
        {
            "value": value,
            "numerator": value,
            "denominator": np.where(known, 1.0, np.nan),
            "n": n,
            "detail": detail,
        }
    )

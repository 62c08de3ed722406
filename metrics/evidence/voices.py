"""Who is heard and who is in the room, as readings: numbers of the whole, never of a person."""

import numpy as np
import pandas as pd

from metrics.policy import Policy
from metrics.statistics import diversity
from metrics.statistics.estimates import finite
from metrics.statistics.inequality import Sorted

TOP = 2


def contributor_absence(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """VO-03: people behind half of the contributions; the share of the busiest two in `detail`."""
    del policy
    shares = Sorted(units["group"].to_numpy(), units["numerator"].to_numpy(float), groups)
    top = diversity.largest_share(shares, TOP)
    detail = [
        {"top2_share": finite(share), "contributions": int(total)}
        for share, total in zip(top, shares.total, strict=True)
    ]
    return pd.DataFrame({"value": diversity.absence_factor(shares), "n": shares.n, "detail": detail})


def variety_of_the_room(units: pd.DataFrame, groups: int) -> list[dict[str, float | None]]:
    """Beside VO-06: how many categories and organisations in effect share the room, and what the charter wants."""
    group, weight = units["group"].to_numpy(), np.ones(len(units))
    categories = diversity.effective_number(group, units["category"], weight, groups)
    organisations = diversity.effective_number(group, units["organisation"], weight, groups)
    targets = units.groupby("group")["target"].max().reindex(range(groups)).to_numpy(float)
    return [
        {"effective_categories": finite(c), "effective_organisations": finite(o), "target": finite(t)}
        for c, o, t in zip(categories, organisations, targets, strict=True)
    ]


def h_index_of_contributions(units: pd.DataFrame, groups: int) -> list[dict[str, int]]:
    """Beside VO-09: the h-index of contributions, and how many held a role."""
    group = units["group"].to_numpy()
    shares = Sorted(group, units["contributions"].to_numpy(float), groups)
    with_a_role = np.bincount(group, units["numerator"].to_numpy(float), groups)
    return [
        {"h_index": int(h), "people_with_a_role": int(people)}
        for h, people in zip(diversity.h_index(shares), with_a_role, strict=True)
    ]


def speaking_time(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """VO-10: people who in effect share the floor, of those there; Theil's T and its part between categories.

    Where nobody kept the time, whoever spoke counts as one; Theil is then not known.
    """
    del policy
    said, group = units["numerator"].to_numpy(float), units["group"].to_numpy()
    timed = np.bincount(group, units["minutes"].to_numpy(float), groups) > 0
    # By what they say: the order of loading must not show in the last digit of a sum.
    order = np.lexsort((said, group))
    k = np.bincount(group[order], said[order], groups)
    n = np.bincount(group, units["denominator"].to_numpy(float), groups)
    people = units[timed[group]].groupby(["group", "speaker"]).agg({"minutes": "sum", "stakeholder": "max"})
    people = people.reset_index().sort_values(["group", "minutes", "stakeholder"])
    at, minutes = people["group"].to_numpy(), people["minutes"].to_numpy(float)
    whole = diversity.theil(at, minutes, groups)
    between = diversity.theil_between(at, people["stakeholder"], minutes, groups)
    kinds = people.groupby("group")["stakeholder"].nunique().reindex(range(groups)).to_numpy(float)
    # Equal to the last digit but one is equal, and nothing can then lie between anybody.
    unequal = timed & (whole > 1e-12)
    split = np.divide(between, whole, out=np.full(groups, np.nan), where=unequal & (kinds > 1))
    detail = [
        {"timed": bool(t), "theil": finite(whole[i]) if t else None, "theil_between_share": finite(split[i])}
        for i, t in enumerate(timed)
    ]
    return _counted(k, n).assign(detail=detail)


def _counted(numerator: np.ndarray, denominator: np.ndarray) -> pd.DataFrame:
    with np.errstate(divide="ignore", invalid="ignore"):
        value = numerator / denominator
    return pd.DataFrame(
        {"value": value, "numerator": numerator, "denominator": denominator, "n": denominator}
    )

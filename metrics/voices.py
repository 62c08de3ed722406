"""Who is heard and who is in the room, as readings: numbers of the whole, never of a person."""

import numpy as np
import pandas as pd

from metrics import diversity, estimates
from metrics.estimates import finite
from metrics.inequality import Sorted
from metrics.policy import Policy

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


def frontline(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """VO-06: practitioners' share of attendances; how many categories and organisations share the room."""
    group, weight = units["group"].to_numpy(), np.ones(len(units))
    counts = _share_by_meeting(units, groups, policy)
    categories = diversity.effective_number(group, units["category"], weight, groups)
    organisations = diversity.effective_number(group, units["organisation"], weight, groups)
    targets = units.groupby("group")["target"].max().reindex(range(groups)).to_numpy(float)
    detail = [
        {"effective_categories": finite(c), "effective_organisations": finite(o), "target": finite(t)}
        for c, o, t in zip(categories, organisations, targets, strict=True)
    ]
    return counts.assign(detail=detail)


def role_breadth(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """VO-09: the share of active people who held a role; the h-index of contributions in `detail`."""
    group = units["group"].to_numpy()
    shares = Sorted(group, units["contributions"].to_numpy(float), groups)
    k, n = np.bincount(group, units["numerator"].to_numpy(float), groups), shares.n.astype(float)
    low, high = estimates.wilson(k, n, policy.number("statistics_reading_level"))
    detail = [{"h_index": int(h), "people_with_a_role": int(p)} for h, p in
              zip(diversity.h_index(shares), k, strict=True)]  # fmt: skip
    return _counted(k, n).assign(low=low, high=high, detail=detail)


def speaking_time(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """VO-10: people who in effect share the floor, of those there; Theil's T and its part between categories.

    Where nobody kept the time, whoever spoke counts as one; Theil is then not known.
    """
    del policy
    # By what they say: the order of loading must not show in the last digit of a sum.
    units = units.sort_values(["group", "numerator", "minutes"])
    group = units["group"].to_numpy()
    k, n = (
        np.bincount(group, units["numerator"].to_numpy(float), groups),
        np.bincount(group, minlength=groups),
    )
    timed = np.bincount(group, units["minutes"].to_numpy(float), groups) > 0
    people = units.groupby(["group", "person"]).agg({"minutes": "sum", "stakeholder": "max"}).reset_index()
    people = people.sort_values(["group", "minutes", "stakeholder"])
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


def _share_by_meeting(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """Σ numerator ÷ Σ denominator with an interval as wide as its meetings differ (R19)."""
    counts = ["numerator", "denominator"]
    clusters = units.groupby(["group", "meeting_id"])[counts].sum().astype(float).reset_index()
    # By what they say: the order of loading must not show in the last digit of a sum.
    clusters = clusters.sort_values(["group", *counts])
    group, x, n = (clusters[name].to_numpy() for name in ("group", *counts))
    phi = estimates.dispersion(
        group, x, n, groups,
        enough=policy.number("statistics_dispersion_meetings"),
        otherwise=policy.number("statistics_dispersion_few_meetings"),
    )  # fmt: skip
    k, of = np.bincount(group, x, groups), np.bincount(group, n, groups)
    low, high = estimates.wilson(k, of, policy.number("statistics_reading_level"), phi)
    return _counted(k, of).assign(low=low, high=high)

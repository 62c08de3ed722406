"""What is read off actions, minutes and knowledge products, for all communities at once."""

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.indicator import Share
from metrics.policy import Policy
from metrics.statistics.estimates import finite
from metrics.statistics.survival import kaplan_meier, median_time

Beside = Callable[[pd.DataFrame, int], pd.DataFrame]


def share_beside(beside: Beside) -> Share:
    """A share with the columns that `beside` gives of the units and the number of groups as its detail."""
    return Share(beside=lambda units, groups: _details(beside(units, groups)).tolist())


def median_of(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """Median over the units of numerator ÷ denominator."""
    return pd.DataFrame({"value": median(units, units["numerator"] / units["denominator"], groups)})


def median(units: pd.DataFrame, values: pd.Series, groups: int) -> pd.Series:
    """Median of some of the units' values by group; NaN where a group has none."""
    return values.groupby(units["group"]).median().reindex(range(groups)).astype(float)


def total(units: pd.DataFrame, values: pd.Series, groups: int) -> pd.Series:
    """Sum of the units' values by group; 0 where a group has none."""
    return values.astype(float).groupby(units["group"]).sum().reindex(range(groups), fill_value=0.0)


def of_all(units: pd.DataFrame, column: str, groups: int) -> pd.Series:
    """What each unit says of its whole community."""
    return units.groupby("group")[column].max().reindex(range(groups)).astype(float)


def cancelled_beside(units: pd.DataFrame, groups: int) -> pd.DataFrame:
    """FT-01: how many actions of the span were cancelled, and of how many."""
    cancelled, spanned = (of_all(units, name, groups) for name in ("cancelled", "agreed_or_due"))
    return pd.DataFrame({"cancelled": cancelled, "cancelled_share": cancelled / spanned})


def overdue_beside(units: pd.DataFrame, groups: int) -> pd.DataFrame:
    """FT-02: how many due actions are open, and the median of the days since they were due."""
    late = units[(units["open"] == 1) & (units["days_past_due"] > 0)]
    return pd.DataFrame(
        {
            "open_past_due": total(late, late["open"], groups),
            "median_days_overdue": median(late, late["days_past_due"], groups),
        }
    )


def owners_beside(units: pd.DataFrame, groups: int) -> pd.DataFrame:
    """FT-11: how many own an action, and of the active people the share that does."""
    active, owning = (of_all(units, name, groups) for name in ("active", "active_owners"))
    without_owner = total(units, units["without_owner"], groups)
    return pd.DataFrame(
        {
            "owners": of_all(units, "owners", groups),
            "active": active,
            "owner_spread": (owning / active.where(active > 0)).astype(float),
            "without_owner": without_owner,
            "without_due_date": total(units, units["without_due_date"], groups),
        }
    )


def time_to_completion(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """FT-03: median days from agreed to done, with the interval that the limits of the curve give."""
    level = policy.number("statistics_reading_level")
    timed = units[units["days"].notna()]
    curve = kaplan_meier(timed["group"], timed["days"].astype(int), timed["numerator"].astype(int))
    read = median_time(curve, groups, level)
    states = {name: total(units, units["state"] == name, groups) for name in ("done", "open", "cancelled")}
    beside = pd.DataFrame(
        {
            **states,
            "done_on_unknown_day": total(units, units["days"].isna(), groups),
            "median_days_between_meetings": of_all(units, "median_days_between_meetings", groups),
        }
    )
    never = pd.Series("Fewer than half of these actions are done so far.", index=read.index, dtype=object)
    bounded = read["low"].notna() & read["high"].notna()
    return read.assign(
        low=read["low"].where(bounded),
        high=read["high"].where(bounded),
        n=timed.groupby("group").size().reindex(range(groups), fill_value=0),
        why_unknown=never.where(read["value"].isna(), None),
        detail=_details(beside),
    )


def _details(table: pd.DataFrame) -> npt.NDArray[np.object_]:
    """The rows as dicts, None for what is not known."""
    details = np.empty(len(table), object)
    details[:] = [
        {name: finite(value) for name, value in zip(table.columns, row, strict=True)}
        for row in table.itertuples(index=False)
    ]
    return details

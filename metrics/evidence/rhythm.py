"""When meetings are announced and how evenly they come, for many communities at once (ST-08, ST-09)."""

from calendar import day_name

import numpy as np
import pandas as pd

from metrics.policy import Policy


def usual_notice(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """Median days of notice; in `detail` how many of the meetings had their reminder in time."""
    by_group = units.groupby("group")
    found = pd.DataFrame(
        {
            "value": by_group["numerator"].median(),
            "n": by_group.size(),
            "reminded": by_group["reminded"].sum(),
        }
    ).reindex(range(groups))
    detail = [
        {} if np.isnan(n) else {"reminded": int(reminded), "meetings": int(n)}
        for n, reminded in zip(found["n"].to_numpy(float), found["reminded"].to_numpy(float), strict=True)
    ]
    return pd.DataFrame(
        {
            "value": found["value"].to_numpy(float),
            "n": found["n"].fillna(0).to_numpy(float),
            "detail": detail,
        }
    )


def regularity(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """Coefficient of variation (n − 1) of the gaps; the commonest weekday and its share in `detail`."""
    gaps = units.assign(days=units["numerator"].astype(float)).groupby("group")["days"]
    spread = pd.DataFrame({"mean": gaps.mean(), "deviation": gaps.std(ddof=1)}).reindex(range(groups))
    weekdays = np.zeros((groups, len(day_name)))
    np.add.at(
        weekdays, (units["group"].to_numpy(int), pd.to_datetime(units["date"]).dt.day_of_week.to_numpy()), 1
    )
    meetings, most = weekdays.sum(axis=1), weekdays.max(axis=1)
    commonest = weekdays.argmax(axis=1)
    detail = [
        {"weekday": day_name[commonest[group]], "share": float(most[group] / meetings[group])}
        if meetings[group]
        else {}
        for group in range(groups)
    ]
    return pd.DataFrame(
        {
            "value": (spread["deviation"] / spread["mean"]).to_numpy(float),
            "n": meetings,
            "detail": detail,
        }
    )

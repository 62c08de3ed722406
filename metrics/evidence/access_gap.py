"""How far the group that comes least lies behind everybody."""

import numpy as np
import pandas as pd

from metrics.policy import Policy


def least_ratio(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """PA-15: the lowest ratio of a group's rate to that of all of its kind; every ratio in `detail`."""
    del policy
    with np.errstate(divide="ignore", invalid="ignore"):
        rate = units["attended"].to_numpy(float) / units["opportunities"].to_numpy(float)
        overall = units["all_attended"].to_numpy(float) / units["all_opportunities"].to_numpy(float)
        ratio = np.where(overall > 0, rate / overall, np.nan)
    rows = units.assign(ratio=ratio).sort_values(["group", "kind", "place"])
    least = rows.groupby("group")["ratio"].min().reindex(range(groups)).to_numpy(float)
    n = rows.groupby("group")["place"].count().reindex(range(groups), fill_value=0).to_numpy(float)
    detail: list[dict[str, dict[str, float]]] = [{} for _ in range(groups)]
    columns = (rows[name].tolist() for name in ("group", "kind", "place", "ratio"))
    for group, kind, place, number in zip(*columns, strict=True):
        if not np.isnan(number):
            detail[group].setdefault(kind, {})[place] = number
    return pd.DataFrame({"value": least, "n": n, "detail": detail})

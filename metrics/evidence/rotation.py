"""Among how many people a role goes round: the effective number of holders (ST-06)."""

import pandas as pd

from metrics.policy import Policy

ROLES = {"facilitated": "facilitator", "knowledge_manager": "knowledge manager"}


def effective_holders(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """1 ÷ Σ p² of each role, and as the value their mean; holders and effective number by role in `detail`.

    `units` has a row for each meeting, role and holder.
    """
    held = units.groupby(["group", "role", "person"], as_index=False).size()
    held = held.sort_values(
        ["group", "role", "size"]
    )  # else who is which would show in the last digit of a sum
    times = held.groupby(["group", "role"])["size"].transform("sum")
    shares = held.assign(squared=(held["size"] / times) ** 2).groupby(["group", "role"], as_index=False)
    roles = shares.agg(holders=("person", "nunique"), squared=("squared", "sum"))
    roles["effective"] = 1 / roles["squared"]
    detail: list[dict[str, object]] = [{} for _ in range(groups)]
    for role in roles.itertuples(index=False):
        detail[int(role.group)][ROLES[role.role]] = {
            "holders": int(role.holders),
            "effective": float(role.effective),
        }
    by_group = roles.groupby("group")["effective"].mean().reindex(range(groups))
    meetings = units.groupby("group")["meeting_id"].nunique().reindex(range(groups), fill_value=0)
    return pd.DataFrame({"value": by_group.to_numpy(float), "n": meetings.to_numpy(float), "detail": detail})

"""Amounts by currency, never mixed (R14)."""

import numpy as np
import pandas as pd

from metrics.policy import Policy


def per_unit(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """Σ numerator ÷ Σ denominator in the currency with most spent; other currencies in `detail`.

    `units` has `currency` (null where a row counts for every currency) and `spent`, which chooses. n is
    the number of persons or attendances, and where it is money through money, the number of amounts.
    """
    del policy
    shared = units[units["currency"].isna()].groupby("group")["denominator"].sum()
    own = units[units["currency"].notna()].groupby(["group", "currency"], sort=True)[
        ["numerator", "denominator", "spent"]
    ]
    table = own.sum().assign(rows=own.size()).reset_index()
    table["denominator"] = table["denominator"].astype(float) + table["group"].map(shared).fillna(0.0)
    table["numerator"] = table["numerator"].astype(float)
    with np.errstate(divide="ignore", invalid="ignore"):
        table["value"] = np.where(table["denominator"] > 0, table["numerator"] / table["denominator"], np.nan)
    chosen = table.sort_values(["group", "spent", "currency"], ascending=[True, False, True])
    chosen = chosen.drop_duplicates("group").set_index("group")
    result = chosen[["value", "numerator", "denominator", "currency"]].reindex(range(groups))
    result["n"] = result["denominator"].where(result.index.isin(shared.index), chosen["rows"])
    result["detail"] = [{} for _ in range(groups)]
    several = table.groupby("group").filter(lambda rows: len(rows) > 1)
    for group, rows in several.groupby("group"):
        others = rows[rows["currency"] != result.at[group, "currency"]]
        values = zip(others["currency"], others["value"], strict=True)
        result.at[group, "detail"] = {
            "by_currency": {name: None if np.isnan(value) else float(value) for name, value in values}
        }
    return result

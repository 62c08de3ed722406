"""Amounts by currency, never mixed (R14)."""

import numpy as np
import pandas as pd

from metrics.policy import Policy
from metrics.statistics import diversity
from metrics.statistics.estimates import finite

HOUR = 60


def per_unit(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """Σ numerator ÷ Σ denominator in the currency with most spent; other currencies in `detail`.

    `units` has `currency` (null where a row counts for every currency) and `spent`, which chooses. n is
    the number of persons or attendances, and where it is money through money, the number of amounts.
    """
    del policy
    # Amounts are parts of a period and not whole cents: added in another order, they differ in the last digit.
    units = units.sort_values(["group", "currency", "numerator", "denominator"])
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
    several = table[table.duplicated("group", keep=False)]
    for group, rows in several.groupby("group"):
        others = rows[rows["currency"] != result.at[group, "currency"]]
        values = zip(others["currency"], others["value"], strict=True)
        result.at[group, "detail"] = {
            "by_currency": {name: None if np.isnan(value) else float(value) for name, value in values}
        }
    return result


def with_in_kind(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """Cash for each unit; in `detail` the same with help in kind, and how far it is from its usual (CO-01, CO-10).

    `units` also has `in_kind`, null but for help in kind in the row's currency at the stated rate, and may
    have `usual` and `apart`, of the currency of the reading.
    """
    result = per_unit(units[units["in_kind"].isna()], groups, policy)
    help_in_kind = _chosen(units[units["in_kind"].notna()], result, "in_kind")
    detail, cash, among = (result[name].tolist() for name in ("detail", "numerator", "denominator"))
    for group, amount in help_in_kind.groupby("group")["in_kind"].sum().items():
        if among[group] > 0:
            detail[group]["with_in_kind"] = float((cash[group] + amount) / among[group])
    if "usual" in units:
        known = units[units["usual"].notna()].groupby("group")[["usual", "apart"]].max()
        for row in known.itertuples():
            detail[row.Index] |= {"own_median": row.usual, "from_own_median": row.apart}
    return result


def by_line(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """CO-03: cash a meeting; in `detail` the part of each line of the guide, by its name."""
    result = per_unit(units, groups, policy)
    sums = _chosen(units, result, "numerator").groupby(["group", "cost_line"], sort=True)["numerator"].sum()
    detail, among = result["detail"].tolist(), result["denominator"].tolist()
    for (group, line), amount in sums.items():
        lines = detail[group].setdefault("by_line", {})
        lines[line] = float(amount / among[group]) if among[group] > 0 else None
    return result


def share_of_value(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """CO-05: a part of the whole in the currency of the reading; NaN where refunds make it none."""
    result = per_unit(units, groups, policy)
    result["value"] = result["value"].where(result["value"].between(0, 1))
    return result


def funders(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """CO-06: the largest funder's share; how many funders that is in effect, and months of cover."""
    result = share_of_value(units, groups, policy)
    given = _chosen(units, result, "denominator")
    amounts = given["denominator"].to_numpy(float)
    effective = diversity.effective_number(given["group"].to_numpy(), given["funder"], amounts, groups)
    number = given.groupby("group")["funder"].nunique().reindex(range(groups)).fillna(0)
    months = given.groupby("group")["months"].max().reindex(range(groups)).to_numpy(float)
    for group, detail in result["detail"].items():
        detail |= {
            "funders": int(number[group]),
            "effective_funders": finite(effective[group]),
            "months_of_cover": finite(months[group]),
        }
    return result


def per_action(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """CO-09: cash for each action completed; for each product of the same months in `detail`."""
    result = per_unit(units, groups, policy)
    products = units.groupby("group")["products"].sum()
    detail, cash = result["detail"].tolist(), result["numerator"].tolist()
    for group, number in products[products > 0].items():
        detail[group]["per_product"] = float(cash[group] / number)
    return result


def person_hours(units: pd.DataFrame, groups: int, policy: Policy) -> pd.DataFrame:
    """CO-07: hours that members gave; how many of the meetings have a length in `detail`."""
    del policy
    group, minutes = units["group"].to_numpy(), units["person_minutes"].to_numpy(float)
    timed = ~np.isnan(minutes)
    meetings, lengths = np.bincount(group, minlength=groups), np.bincount(group, timed, groups)
    value = np.where(lengths > 0, np.bincount(group, np.nan_to_num(minutes), groups) / HOUR, np.nan)
    attendances = np.bincount(group, units["present"].to_numpy(float) * timed, groups)
    detail = [{"meetings": int(m), "meetings_timed": int(t)} for m, t in zip(meetings, lengths, strict=True)]
    return pd.DataFrame({"value": value, "n": attendances, "detail": detail})


def _chosen(units: pd.DataFrame, result: pd.DataFrame, column: str) -> pd.DataFrame:
    """The rows in the currency of the reading that have something in `column`."""
    currency = units["group"].map(result["currency"])
    own = units[units["currency"].notna() & (units["currency"] == currency) & units[column].notna()]
    return own.sort_values(["group", column])  # as above

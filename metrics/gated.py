"""Gates to unknown: where a condition of an indicator does not hold, why its value is not known, in words."""

from string import Formatter
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.indicator import Band, Indicator
from metrics.measured import Measured
from metrics.policy import Policy

SAID = ("numerator", "denominator", "units", "counted")


def apply_gates(
    indicator: Indicator, table: pd.DataFrame, state: pd.DataFrame, policy: Policy, measured: Measured
) -> None:
    """The first gate that does not hold makes the value unknown and says why.

    `table` has the sums of the evidence and a column `gate_0`, `gate_1` … for each gate, in the order of `state`.
    """
    open_ = np.ones(len(table), bool)
    for position, gate in enumerate(indicator.gates):
        shut = open_ & ~table[f"gate_{position}"].to_numpy(bool)
        rows = np.flatnonzero(shut)
        for row, said in zip(rows, _sentences(gate.otherwise, table, state, policy, rows), strict=True):
            measured.why_unknown[row] = said
        measured.gated[shut] = gate.band
        open_ &= ~shut
    nothing = open_ & np.isnan(measured.value)
    for row in np.flatnonzero(nothing):
        measured.why_unknown[row] = measured.why_unknown[row] or "There is nothing to divide by."
    for name in ("value", "low", "high"):
        setattr(measured, name, np.where(open_ & ~nothing, getattr(measured, name), np.nan))
    measured.gated[open_] = Band.UNKNOWN


def _sentences(
    text: str, table: pd.DataFrame, state: pd.DataFrame, policy: Policy, rows: npt.NDArray[np.intp]
) -> list[str]:
    """The sentence of a gate for each of the rows, with the numbers that it names."""
    limits, facts = {}, {}
    for name in {name for _, name, _, _ in Formatter().parse(text) if name}:
        column = table if name in SAID and name in table else state
        if name in column:
            facts[name] = [_count(value) for value in column[name].iloc[rows]]
        else:
            limits[name] = _count(policy.parameters()[name])
    if not facts:
        return [text.format_map(limits)] * len(rows)
    return [
        text.format_map(limits | dict(zip(facts, row, strict=True)))
        for row in zip(*facts.values(), strict=True)
    ]


def _count(value: Any) -> Any:
    if isinstance(value, (int, float, np.number)) and not isinstance(value, bool):
        return 0 if pd.isna(value) else int(value) if float(value).is_integer() else float(value)
    return 0 if value is pd.NA else value

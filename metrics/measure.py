"""Evidence to estimate: one indicator, measured for every community in scope at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
import pandas as pd

from metrics.engine import Engine
from metrics.gated import apply_gates
from metrics.indicator import Census, Computed, Described, Indicator, RatioOfCounts, Share
from metrics.measured import Measured, Numbers
from metrics.policy import Policy
from metrics.statistics import estimates

NUMBERS = {"value", "numerator", "denominator", "n", "low", "high"}
SUMMED = dict.fromkeys(("counted", "events_below", "actual_rows"), "sum") | dict.fromkeys(
    ("variant", "softened", "capped", "currency", "caveat"), "max"
)

NAMING = {"community", "import_id", "about"}
"""What tells people which unit it was; words, and of a million units they take longer than all that is computed."""

_PLACE = "(select community, row_number() over (order by community) - 1 as place from community_state)"


def measure(engine: Engine, indicator: Indicator, state: pd.DataFrame, policy: Policy) -> Measured:
    """Measure `indicator` for the communities of `state` (the concept `community_state`, by community)."""
    with _evidence(engine, indicator) as evidence:
        table = engine.frame(_totals_sql(engine, indicator, evidence))
        measured = _plain(table)
        _estimate(engine, indicator, evidence, state, policy, table, measured)
    apply_gates(indicator, table, state, policy, measured)
    return measured


@contextmanager
def _evidence(engine: Engine, indicator: Indicator) -> Iterator[str]:
    """What to read the evidence from: itself, or where it is read more than once, a table of it."""
    match indicator.estimate:
        case Share(False, None) | RatioOfCounts() | Census() | Described():
            yield f"({indicator.evidence})"
        case _:
            engine.define("evidence_rows", indicator.evidence)
            yield "evidence_rows"
            engine.forget("evidence_rows")


def _totals_sql(engine: Engine, indicator: Indicator, evidence: str) -> str:
    """The evidence summed by community, and each gate's condition, for every community in scope."""
    given = engine.columns(indicator.evidence)
    extra = "".join(f", {how}({name}) as {name}" for name, how in SUMMED.items() if name in given)
    gates = "".join(f", coalesce({gate.holds}, false) as gate_{i}" for i, gate in enumerate(indicator.gates))
    return f"""
        with measured as (
            select community as measured_community, sum(numerator) as numerator, sum(denominator) as denominator,
                count(*) as units{extra}
            from {evidence} evidence group by community)
        select m.*{gates} from community_state s
        left join measured m on m.measured_community = s.community order by s.community"""


def _plain(table: pd.DataFrame) -> Measured:
    rows = len(table)
    numerator, denominator = _floats(table, "numerator"), _floats(table, "denominator")
    with np.errstate(divide="ignore", invalid="ignore"):
        value = np.where(denominator != 0, numerator / denominator, np.nan)
    return Measured(
        value=value,
        numerator=numerator,
        denominator=denominator,
        n=_floats(table, "counted" if "counted" in table else "units"),
        low=np.full(rows, np.nan),
        high=np.full(rows, np.nan),
        variant=_words(table, "variant", ""),
        softened=np.nan_to_num(_floats(table, "softened")) > 0,
        capped=np.nan_to_num(_floats(table, "capped")) > 0,
        currency=_words(table, "currency", None),
        caveat=_words(table, "caveat", None),
        why_unknown=[None] * rows,
        gated=np.zeros(rows, np.int8),
        detail=[{}] * rows,
    )


def _estimate(
    engine: Engine,
    indicator: Indicator,
    evidence: str,
    state: pd.DataFrame,
    policy: Policy,
    table: pd.DataFrame,
    measured: Measured,
) -> None:
    level = policy.number("statistics_reading_level")
    match indicator.estimate:
        case Share(overdispersed, beside):
            measured.n = measured.denominator
            if beside:
                measured.detail = list(beside(_units(engine, indicator, evidence), len(state)))
            if overdispersed:
                measured.dispersion = _dispersion(engine, evidence, len(state), policy)
            counts = measured.numerator, measured.denominator
            measured.low, measured.high = estimates.wilson(*counts, level, measured.dispersion)
        case RatioOfCounts(dispersion):
            below = "events_below" if "events_below" in table else "denominator"
            spread = policy.number(dispersion) if dispersion else 1.0
            measured.low, measured.high = estimates.ratio_interval(
                measured.numerator, measured.denominator, _floats(table, below), level, spread
            )
        case Census():
            measured.low = measured.high = measured.value
        case Computed(compute):
            computed = compute(_units(engine, indicator, evidence), len(state), policy)
            # What is no quotient must not be shown as one: numerator and denominator only if it gives them.
            measured.numerator = measured.denominator = np.full(len(state), np.nan)
            for name in NUMBERS & set(computed):
                setattr(measured, name, computed[name].to_numpy(float))
            if "detail" in computed:
                measured.detail = computed["detail"].tolist()
            if "currency" in computed:
                measured.currency = _words(computed, "currency", None)
            if "why_unknown" in computed:
                measured.why_unknown = _words(computed, "why_unknown", None)


def _dispersion(engine: Engine, evidence: str, communities: int, policy: Policy) -> Numbers:
    # By what they say, not by their number: the order of loading must not show in the last digit of a sum.
    clusters = engine.frame(
        f"""select p.place as "group", sum(e.numerator) as numerator, sum(e.denominator) as denominator
        from {evidence} e join {_PLACE} p on p.community = e.community
        group by p.place, e.cluster order by p.place, numerator, denominator"""
    )
    return estimates.dispersion(
        clusters["group"].to_numpy(),
        clusters["numerator"].to_numpy(float),
        clusters["denominator"].to_numpy(float),
        communities,
        enough=policy.number("statistics_dispersion_meetings"),
        otherwise=policy.number("statistics_dispersion_few_meetings"),
    )


def _units(engine: Engine, indicator: Indicator, evidence: str) -> pd.DataFrame:
    """The units with `group`, the position of their community in the state, and without what only names them."""
    columns = [f"e.{name}" for name in engine.columns(indicator.evidence) if name not in NAMING]
    return engine.frame(
        f"""select p.place as "group", {", ".join(columns)}
        from {evidence} e join {_PLACE} p on p.community = e.community"""
    )


def _floats(table: pd.DataFrame, name: str) -> Numbers:
    return table[name].to_numpy(float, na_value=np.nan) if name in table else np.full(len(table), np.nan)


def _words(table: pd.DataFrame, name: str, missing: Any) -> list[Any]:
    if name not in table:
        return [missing] * len(table)
    return [missing if pd.isna(word) else word for word in table[name]]

"""Estimate to reading: the band of every value, how firm it is, and the words beside it."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from metrics.column import Column
from metrics.coming import define_coming
from metrics.doubts import warn_of_conscripts, warn_of_duplicates
from metrics.engine import Engine
from metrics.indicator import Band, Census, Indicator, Role
from metrics.measure import measure
from metrics.policy import Policy, band_of, firm_of
from metrics.season import read_again_in_season, season_reads


def read_all(
    engine: Engine, catalogue: tuple[Indicator, ...], state: pd.DataFrame, policy: Policy
) -> dict[str, Column]:
    """Every indicator by id, for the communities of `state`, in their order.

    An exception inside one indicator becomes the error of its readings; it never stops the others.
    """
    columns: dict[str, Column] = {}
    for place, indicator in enumerate(catalogue):
        if indicator.id == "evidence_coverage":
            _define_coverage(engine, columns, state)
        try:
            if indicator.id == "expected_attendance":
                define_coming(engine, policy)
            columns[indicator.id] = _read(engine, indicator, state, policy)
        except Exception as error:
            columns[indicator.id] = _failed(indicator, len(state), error)
        engine.let_go([*(later.evidence for later in catalogue[place + 1 :]), *season_reads()])
    read_again_in_season(engine, columns, state, policy, _read)
    _raise_replaced(columns)
    warn_of_duplicates(engine, columns, state, policy)
    warn_of_conscripts(columns)
    return columns


def _read(engine: Engine, indicator: Indicator, state: pd.DataFrame, policy: Policy) -> Column:
    measured = measure(engine, indicator, state, policy)
    known = ~np.isnan(measured.value)
    healthy, watch, at_most = policy.edges_of(indicator.id, measured.variant)
    # A statistic of its own has no quotient to compare unrounded, so it stands over one.
    quotient = known & (np.abs(measured.numerator - measured.value * measured.denominator) < 1e-9)
    numerator = np.where(quotient, measured.numerator, measured.value)
    denominator = np.where(quotient, measured.denominator, 1.0)
    band = band_of(numerator, denominator, indicator.better, healthy, watch, at_most)
    band = np.where(known, band, measured.gated).astype(np.int8)
    firm = firm_of(
        band,
        measured.low,
        measured.high,
        indicator.better,
        healthy,
        watch,
        at_most,
        census=isinstance(indicator.estimate, Census),
    )
    capped = measured.capped & (band == Band.HEALTHY)
    band[capped], firm[capped] = Band.WATCH, False
    softened = measured.softened & (band == Band.CRITICAL)
    firm = firm & (~softened | isinstance(indicator.estimate, Census))
    raised = np.where(softened, Band.CRITICAL, Band.UNKNOWN).astype(np.int8)
    return Column(indicator, measured, np.where(softened, Band.WATCH, band).astype(np.int8), firm, raised)


def _failed(indicator: Indicator, rows: int, error: Exception) -> Column:
    nothing = np.zeros(rows, np.int8)
    said = f"{type(error).__name__}: {str(error).splitlines()[0] if str(error) else 'no message'}"
    return Column(indicator, None, nothing, nothing.astype(bool), nothing, error=said)


def _raise_replaced(columns: Mapping[str, Column]) -> None:
    """Core retention critical reads as watch while the active base is healthy: lapsed people are replaced."""
    core, base = columns.get("core_retention"), columns.get("active_base")
    if core is None or base is None:
        return
    replaced = (core.band == Band.CRITICAL) & (base.band == Band.HEALTHY)
    core.raised_from[replaced], core.band[replaced], core.firm[replaced] = Band.CRITICAL, Band.WATCH, False


def _define_coverage(engine: Engine, columns: Mapping[str, Column], state: pd.DataFrame) -> None:
    """Which leads could be read, as a concept: evidence about the evidence (DQ-03)."""
    leads = [c for c in columns.values() if c.indicator.role is not Role.SUPPORT]
    frames = [
        pd.DataFrame({"community": state["community"], "id": c.indicator.id, "known": c.band != Band.UNKNOWN})
        for c in leads
    ]
    engine.define_table("lead_reading", pd.concat(frames).astype({"known": int}))

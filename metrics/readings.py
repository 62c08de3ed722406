"""Estimate to reading: the band of every value, how firm it is, and the words beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import pandas as pd

from metrics.coming import define_coming
from metrics.doubts import warn_of_conscripts, warn_of_duplicates
from metrics.engine import Engine
from metrics.indicator import Band, Census, Indicator, Reading, Role, Unit
from metrics.measure import Measured, measure
from metrics.policy import Policy, band_of, firm_of
from metrics.season import read_again_in_season, season_reads

Bands = npt.NDArray[np.int8]
BANDS = tuple(sorted(Band))
"""By their numbers, as they are in a column."""


@dataclass
class Column:
    """One indicator of all communities: what was measured, and how it is read. `error` stands for both."""

    indicator: Indicator
    measured: Measured | None
    band: Bands
    firm: npt.NDArray[np.bool_]
    raised_from: Bands
    error: str | None = None


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


def rows_of(columns: Mapping[str, Column], policy: Policy, communities: int) -> list[dict[str, Reading]]:
    """The readings of each community by id, in the order of `columns`."""
    table = [_readings(column, policy, communities) for column in columns.values()]
    return [dict(zip(columns, row, strict=True)) for row in zip(*table, strict=True)]


def _readings(column: Column, policy: Policy, communities: int) -> list[Reading]:
    indicator, measured = column.indicator, column.measured
    if measured is None:
        return [_error_reading(indicator, column.error)] * communities
    value, numerator, denominator, low, high = (
        _plain(getattr(measured, name)) for name in ("value", "numerator", "denominator", "low", "high")
    )
    n = [None if units is None else int(units) for units in _plain(np.rint(measured.n))]
    band, firm, raised = column.band.tolist(), column.firm.tolist(), column.raised_from.tolist()
    source = {variant: edges.source for variant, edges in policy.bands.get(indicator.id, {}).items()}
    money = indicator.unit is Unit.MONEY
    return [
        Reading(
            id=indicator.id,
            code=indicator.code,
            dimension=indicator.dimension,
            role=indicator.role,
            value=value[i],
            numerator=numerator[i],
            denominator=denominator[i],
            n=n[i],
            low=low[i],
            high=high[i],
            unit=(measured.currency[i] or policy.currency) if money else indicator.unit.value,
            band=BANDS[band[i]],
            firm=firm[i],
            band_source=source.get(measured.variant[i]) if band[i] else None,
            why_unknown=measured.why_unknown[i],
            raised_from=BANDS[raised[i]] if raised[i] else None,
            detail=_detail(measured, i) if value[i] is not None else {},
            caveats=indicator.caveats + _own_caveat(measured, i),
        )
        for i in range(communities)
    ]


def _detail(measured: Measured, i: int) -> Mapping[str, object]:
    """What stands beside the value, with the variant of the band that was read by, where it has any."""
    variant = measured.variant[i]
    return {**measured.detail[i], "variant": variant} if variant else measured.detail[i]


def _own_caveat(measured: Measured, i: int) -> tuple[str, ...]:
    own = measured.caveat[i]
    return () if own is None else (own,)


def _error_reading(indicator: Indicator, error: str | None) -> Reading:
    return Reading(
        id=indicator.id,
        code=indicator.code,
        dimension=indicator.dimension,
        role=indicator.role,
        value=None,
        numerator=None,
        denominator=None,
        n=None,
        low=None,
        high=None,
        unit=indicator.unit.value,
        band=Band.UNKNOWN,
        firm=False,
        band_source=None,
        why_unknown="It could not be computed because of an error.",
        error=error,
        caveats=indicator.caveats,
    )


def _plain(numbers: npt.NDArray[np.float64]) -> list[float | None]:
    """Plain numbers, None for NaN; whole numbers stay floats so that JSON shows one type for each field."""
    return [None if number != number else number for number in numbers.tolist()]

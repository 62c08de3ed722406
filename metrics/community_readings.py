"""The readings of one community, each made out of the columns of all when it is asked for.

Of ten thousand communities a list shows a few, and a verdict speaks of a few of its leads: a million readings would be
made for nothing.
"""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from metrics.column import Column
from metrics.indicator import Band, Indicator, Reading, Unit
from metrics.measured import Measured
from metrics.policy import Policy

BANDS = tuple(sorted(Band))
"""By their numbers, as they are in a column."""

FAILED = "It could not be computed because of an error."


class Counted(NamedTuple):
    """The numbers of a reading, as it has them."""

    value: float | None
    numerator: float | None
    denominator: float | None
    n: int | None


class CommunityReadings(Mapping[str, Reading]):
    """The readings of the community in row `row` of `columns`, by indicator id, in the order of `columns`."""

    def __init__(self, columns: Mapping[str, Column], row: int, policy: Policy) -> None:
        self._columns, self._row, self._policy = columns, row, policy
        self._made: dict[str, Reading] = {}

    def __getitem__(self, indicator: str) -> Reading:
        if indicator not in self._made:
            self._made[indicator] = _reading(self._columns[indicator], self._row, self._policy)
        return self._made[indicator]

    def counted(self, indicator: str) -> Counted:
        """The numbers of a reading that need not be made for them; all None where it failed."""
        measured, row = self._columns[indicator].measured, self._row
        if measured is None:
            return Counted(None, None, None, None)
        numbers = (measured.value, measured.numerator, measured.denominator, measured.n)
        value, numerator, denominator, n = (_number(column, row) for column in numbers)
        return Counted(value, numerator, denominator, None if n is None else round(n))

    def __iter__(self) -> Iterator[str]:
        return iter(self._columns)

    def __len__(self) -> int:
        return len(self._columns)


def _reading(column: Column, row: int, policy: Policy) -> Reading:
    indicator, measured = column.indicator, column.measured
    if measured is None:
        return _unknown(indicator)(why_unknown=FAILED, error=column.error)
    value, n = _number(measured.value, row), _number(measured.n, row)
    band, raised, variant = int(column.band[row]), int(column.raised_from[row]), measured.variant[row]
    edges = policy.bands.get(indicator.id, {}).get(variant) if band else None
    return _unknown(indicator)(
        value=value,
        numerator=_number(measured.numerator, row),
        denominator=_number(measured.denominator, row),
        n=None if n is None else round(n),
        low=_number(measured.low, row),
        high=_number(measured.high, row),
        unit=_unit(indicator, measured, row, policy),
        band=BANDS[band],
        firm=bool(column.firm[row]),
        band_source=edges.source if edges else None,
        why_unknown=measured.why_unknown[row],
        raised_from=BANDS[raised] if raised else None,
        detail=_detail(measured, row) if value is not None else {},
        caveats=indicator.caveats + _own_caveat(measured, row),
    )


def _unit(indicator: Indicator, measured: Measured, row: int, policy: Policy) -> str:
    money = indicator.unit is Unit.MONEY
    return (measured.currency[row] or policy.currency) if money else indicator.unit.value


def _detail(measured: Measured, row: int) -> Mapping[str, object]:
    """What stands beside the value, with the variant of the band that was read by, where it has any."""
    variant = measured.variant[row]
    return {**measured.detail[row], "variant": variant} if variant else measured.detail[row]


def _own_caveat(measured: Measured, row: int) -> tuple[str, ...]:
    own = measured.caveat[row]
    return () if own is None else (own,)


def _unknown(indicator: Indicator) -> partial[Reading]:
    """The reading of that indicator, of which nothing else is known yet."""
    return partial(
        Reading,
        id=indicator.id,
        code=indicator.code,
        dimension=indicator.dimension,
        role=indicator.role,
        unit=indicator.unit.value,
        caveats=indicator.caveats,
    )


def _number(numbers: npt.NDArray[np.float64], row: int) -> float | None:
    """A plain number, None for NaN; whole numbers stay floats so that JSON shows one type for each field."""
    number = float(numbers[row])
    return None if number != number else number


def counted(readings: Mapping[str, Reading], indicator: str) -> Counted | Reading | None:
    """The numbers of one of the readings; None where they have no such reading."""
    if indicator not in readings:
        return None
    return readings.counted(indicator) if isinstance(readings, CommunityReadings) else readings[indicator]


def known(readings: Mapping[str, Reading], indicator: str) -> Counted | Reading | None:
    """The same; None also where nothing is known."""
    found = counted(readings, indicator)
    return found if found is not None and found.value is not None else None

"""What casts doubt on everything said of participation: people counted twice, and people sent to attend."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from metrics.column import Column
from metrics.engine import Engine
from metrics.indicator import Band, Dimension
from metrics.policy import Policy
from metrics.wording import conscripts_caveat, duplicates_caveat


def warn_of_duplicates(
    engine: Engine, columns: Mapping[str, Column], state: pd.DataFrame, policy: Policy
) -> None:
    """A caveat beside participation where too many of those who came may be counted twice (DQ-01)."""
    place = {community: row for row, community in enumerate(state["community"])}
    doubts = engine.rows("select community, doubtful, doubtful_attendances, attendances from duplicate_doubt")
    for community, doubtful, doubtful_attendances, attendances in doubts:
        if doubtful_attendances > policy.number("statistics_doubtful_attendances") * attendances:
            warning = duplicates_caveat(doubtful, doubtful_attendances, attendances)
            _beside_participation(columns, place[community], warning)


def warn_of_conscripts(columns: Mapping[str, Column]) -> None:
    """A caveat beside participation where too few come by choice: voluntariness is critical (VO-08)."""
    choice = columns.get("voluntariness")
    if choice is None or choice.measured is None:
        return
    for row in np.flatnonzero(choice.band == Band.CRITICAL):
        agreed, forms = choice.measured.numerator[row], choice.measured.denominator[row]
        _beside_participation(columns, int(row), conscripts_caveat(agreed, forms))


def _beside_participation(columns: Mapping[str, Column], row: int, warning: str) -> None:
    for column in columns.values():
        if column.indicator.dimension is Dimension.PARTICIPATION and column.measured:
            own = column.measured.caveat[row]
            column.measured.caveat[row] = f"{own} {warning}" if own else warning

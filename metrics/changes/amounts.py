"""The smallest whole changes of a count that move its band."""

import numpy as np

from metrics.indicator import Better
from metrics.judge import Judged
from metrics.policy import Policy, band_of

STEPS = 2


def amounts(judged: Judged, row: int, policy: Policy, lead: str, *, up: bool) -> list[int]:
    """How many more (`up`) or fewer of a lead's counted things make it better or worse by one band, and by two.

    Which of the two more of them does is the lead's `better`. Empty where it is unknown, counts nothing whole, or
    can go no further.
    """
    column = judged.columns[lead]
    measured, indicator = column.measured, column.indicator
    if measured is None or np.isnan(measured.value[row]):
        return []
    k, n = measured.numerator[row], measured.denominator[row]
    if np.isnan(k) or np.isnan(n) or n <= 0:
        return []
    most = int(n - k) if up else int(k)
    if most < 1:
        return []
    moved = k + (1 if up else -1) * np.arange(0, most + 1)
    edges = policy.edges_of(indicator.id, [measured.variant[row]])
    bands = band_of(moved, n, indicator.better, *edges).astype(int)
    towards = 1 if up == (indicator.better is Better.HIGHER) else -1
    reached = (bands - bands[0]) * towards
    firsts = [int(np.argmax(reached >= step)) for step in range(1, STEPS + 1) if (reached >= step).any()]
    return sorted(set(firsts))

"""What was measured of one indicator, community by community, before it is read."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import numpy.typing as npt

Numbers = npt.NDArray[np.float64]


@dataclass
class Measured:
    """One indicator of all communities, as arrays in the order of `community_state`.

    `gated` is the band that an unmet gate gives (NaN-valued rows only); `why_unknown` is None where the
    value is known. `dispersion` is the φ by which the counts of a share were divided for its interval.
    """

    value: Numbers
    numerator: Numbers
    denominator: Numbers
    n: Numbers
    low: Numbers
    high: Numbers
    variant: list[str]
    softened: npt.NDArray[np.bool_]
    capped: npt.NDArray[np.bool_]
    currency: list[str | None]
    caveat: list[str | None]
    why_unknown: list[str | None]
    gated: npt.NDArray[np.int8]
    detail: list[dict[str, Any]] = field(default_factory=list)
    dispersion: Numbers | float = 1.0

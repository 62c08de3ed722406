"""What is read of one indicator, community by community."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from metrics.indicator import Indicator
from metrics.measured import Measured

Bands = npt.NDArray[np.int8]


@dataclass
class Column:
    """One indicator of all communities: what was measured, and how it is read. `error` stands for both."""

    indicator: Indicator
    measured: Measured | None
    band: Bands
    firm: npt.NDArray[np.bool_]
    raised_from: Bands
    error: str | None = None

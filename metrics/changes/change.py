"""A change of facts: what it is called, how large it is, and how it is carried out on a copy."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np

from metrics.changes.amounts import amounts
from metrics.changes.copies import Copies
from metrics.engine import Engine
from metrics.indicator import Band
from metrics.judge import Judged
from metrics.policy import Policy


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that people could do, or that could befall them.

    `better` says which of the two. `amount` of `of` things are changed, which is how far it is to go; `carry_out`
    does it to the copy of that number.
    """

    indicator: str
    words: str
    amount: float
    of: float
    better: bool
    carry_out: Callable[[Copies, int], None]

    @property
    def size(self) -> float:
        return self.amount / self.of if self.of else 1.0


@dataclass(frozen=True, slots=True)
class Subject:
    """The community whose verdict might change, with everything that a change is made of."""

    engine: Engine
    judged: Judged
    row: int
    policy: Policy

    @property
    def community(self) -> str:
        return str(self.judged.state["community"].iloc[self.row])

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        """The rows of a query that may use `$community` and the engine's parameters."""
        return self.engine.rows(sql, community=self.community)

    @property
    def active(self) -> int:
        """How many people take part in most sessions."""
        return int(
            self.rows("select count(*) from person_window where community = $community and active")[0][0]
        )

    def amounts(self, lead: str, *, up: bool) -> list[int]:
        """How many more or fewer move a lead's band."""
        return amounts(self.judged, self.row, self.policy, lead, up=up)

    def band(self, lead: str) -> Band:
        """How a lead is read."""
        return Band(int(self.judged.columns[lead].band[self.row]))

    def known(self, lead: str) -> bool:
        """Whether there is a value to change."""
        measured = self.judged.columns[lead].measured
        return measured is not None and not np.isnan(measured.value[self.row])

    def counted(self, lead: str) -> tuple[float, float]:
        """Numerator and denominator of a lead that is known."""
        measured = self.judged.columns[lead].measured
        assert measured is not None
        return float(measured.numerator[self.row]), float(measured.denominator[self.row])


Finder = Callable[[Subject], Iterator[Change]]
"""What changes of its kind are possible for a community."""

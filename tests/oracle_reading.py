"""One expected reading, and how its band and firmness follow from the value and its interval."""

from collections.abc import Mapping
from dataclasses import dataclass

SLACK = 1e-12


@dataclass(frozen=True)
class Expected:
    """What the handbook gives: `band` is unknown, critical, watch or healthy; an unknown value is None.

    What was counted, and the detail, are compared only where they are given.
    """

    value: float | None = None
    low: float | None = None
    high: float | None = None
    n: int | None = None
    band: str = "unknown"
    firm: bool = False
    raised: bool = False
    numerator: float | None = None
    denominator: float | None = None
    detail: Mapping[str, object] | None = None


@dataclass(frozen=True)
class Edges:
    healthy: float
    watch: float
    higher: bool = True

    def band(self, value: float) -> str:
        """An edge belongs to the better band (R39)."""
        for name, edge in (("healthy", self.healthy), ("watch", self.watch)):
            slack = SLACK * max(abs(value), abs(edge))
            if value >= edge - slack if self.higher else value <= edge + slack:
                return name
        return "critical"

    def firm(self, band: str, low: float, high: float) -> bool:
        """Critical and nothing in the interval healthy, or healthy and nothing in it critical."""
        best, worst = (high, low) if self.higher else (low, high)
        if band == "critical":
            return self.band(best) != "healthy"
        return band == "healthy" and self.band(worst) != "critical"


UNKNOWN = Expected()


def judged(
    value: float, interval: tuple[float, float], n: int | None, edges: Edges | None, softened: bool = False
) -> Expected:
    """A reading with an interval. With `softened` a critical reads as watch."""
    low, high = interval
    if edges is None:
        return Expected(value, low, high, n)
    band = edges.band(value)
    if softened and band == "critical":
        return Expected(value, low, high, n, "watch", raised=True)
    return Expected(value, low, high, n, band, edges.firm(band, low, high))


def counted(value: float, n: int | None, edges: Edges, softened: bool = False) -> Expected:
    """A census: low = high = value, always firm (R5)."""
    band = edges.band(value)
    raised = softened and band == "critical"
    return Expected(value, value, value, n, "watch" if raised else band, True, raised)

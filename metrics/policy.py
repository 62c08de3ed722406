"""The committee's judgement, read from one page: bands, weights, windows and minimum numbers.

The measure is ours (Python); the judgement is theirs (`policy.toml`). Which way a value is better
is read in one place only: `band_of`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, Self, TypeAlias

import numpy as np
import numpy.typing as npt

from metrics.indicator import VOTING, Band, Better
from metrics.policy_page import Fault, PolicyError, read_page

SHIPPED = Path(__file__).with_name("policy.toml")
ROUNDING = 1e-12

Numbers: TypeAlias = npt.NDArray[np.float64]
Bands: TypeAlias = npt.NDArray[np.int8]
Truths: TypeAlias = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Edges:
    """Where healthy and where watch end, in the indicator's unit; an edge belongs to the better band.

    What is good only up to a point has `at_most`: healthy ends there again, and more is watch.
    """

    healthy: float
    watch: float
    why: str
    source: str
    at_most: float = np.inf


@dataclass(frozen=True, slots=True)
class Setting:
    """A threshold, weight, window or minimum, with what it is for and where it comes from."""

    value: float | str
    why: str
    source: str


@dataclass(frozen=True)
class Policy:
    """One signed page. `bands` maps an indicator's id to its edges by variant ("" where it has none)."""

    name: str
    sha256: str
    agreed_on: str
    agreed_by: str
    settings: Mapping[str, Setting]
    bands: Mapping[str, Mapping[str, Edges]]

    @classmethod
    def load(cls, path: Path | None = None) -> Self:
        """The page at `path`, or the shipped one. Raises PolicyError, with every fault at once."""
        shipped = read_page(SHIPPED.read_text(encoding="utf-8"), SHIPPED.name)
        if path is None:
            path = SHIPPED
        try:
            content = path.read_bytes()
            page = read_page(content.decode("utf-8-sig"), path.name, pattern=shipped)
        except OSError as error:
            raise PolicyError(path.name, [Fault(0, "page", f"cannot be opened ({error.strerror})")]) from None
        except UnicodeDecodeError:
            raise PolicyError(path.name, [Fault(1, "page", "is not UTF-8 text; save it as UTF-8")]) from None
        return cls(
            name=page["name"],
            sha256=sha256(content).hexdigest(),
            agreed_on=page["agreed_on"],
            agreed_by=page["agreed_by"],
            settings={
                f"{section}_{key}": Setting(**entry)
                for section, entries in page.items()
                if isinstance(entries, dict) and section != "bands"
                for key, entry in entries.items()
            },
            bands={indicator: _variants(table) for indicator, table in page["bands"].items()},
        )

    def parameters(self) -> dict[str, float]:
        """Every number but the bands by section and key (`window_meetings`), for SQL's named parameters."""
        return {name: s.value for name, s in self.settings.items() if not isinstance(s.value, str)}

    def number(self, name: str) -> float:
        """One number by section and key, such as `minimum_forms`; KeyError if the page has none."""
        value = self.settings[name].value
        if isinstance(value, str):
            raise KeyError(name)
        return value

    @property
    def currency(self) -> str:
        """The currency of amounts that do not say theirs."""
        return str(self.settings["money_currency"].value)

    @property
    def weights(self) -> tuple[float, ...]:
        """Weights of the six voting dimensions, in their order."""
        return tuple(self.number(f"weights_{dimension.value}") for dimension in VOTING)

    def edges(self, indicator: str, variant: str = "") -> Edges | None:
        """The edges of an indicator's band; None where it has no band. KeyError on an unknown variant."""
        variants = self.bands.get(indicator)
        return None if variants is None else variants[variant]

    def edges_of(self, indicator: str, variants: Sequence[str]) -> tuple[Numbers, Numbers, Numbers]:
        """Edges for many rows at once: healthy, watch and at_most, each of the shape of `variants`.

        A variant that the band does not have gives NaN, hence an unknown band.
        """
        table = self.bands.get(indicator, {})
        nowhere = Edges(np.nan, np.nan, "", "")
        distinct = {variant: place for place, variant in enumerate(dict.fromkeys(variants))}
        which = np.array([distinct[variant] for variant in variants], int)
        edges = [table.get(variant, nowhere) for variant in distinct]
        healthy, watch, at_most = (
            np.array([getattr(edge, name) for edge in edges], float)
            for name in ("healthy", "watch", "at_most")
        )
        return healthy[which], watch[which], at_most[which]


def _variants(table: Mapping[str, Any]) -> dict[str, Edges]:
    shared = {key: text for key, text in table.items() if not isinstance(text, dict)}
    if "healthy" in shared:
        return {"": Edges(**shared)}
    return {variant: Edges(**(shared | edges)) for variant, edges in table.items() if isinstance(edges, dict)}


def band_of(
    numerator: npt.ArrayLike,
    denominator: npt.ArrayLike,
    better: Better,
    healthy: npt.ArrayLike,
    watch: npt.ArrayLike,
    at_most: npt.ArrayLike = np.inf,
) -> Bands:
    """Band of numerator ÷ denominator, as Band numbers of the arguments' common shape.

    An edge belongs to the better band and is compared unrounded, numerator against edge times
    denominator (R39), so that 7 of 10 is at 0.7 whatever the computer makes of the quotient.
    Unknown: NaN anywhere, a denominator that is not above 0, or an indicator without direction.
    """
    k, n = np.asarray(numerator, float), np.asarray(denominator, float)
    if better is Better.NEAR_ZERO:
        k = np.abs(k)
    known = np.isfinite(k) & (n > 0) & (better is not Better.NEITHER)
    band = np.full(np.broadcast(k, n).shape, Band.CRITICAL, np.int8)
    for edge, reached in ((watch, Band.WATCH), (healthy, Band.HEALTHY)):
        line = np.asarray(edge, float) * n
        slack = ROUNDING * np.maximum(np.abs(k), np.abs(line))
        beyond = k >= line - slack if better is Better.HIGHER else k <= line + slack
        band = np.where(known & beyond, reached, band)
        known = known & ~np.isnan(line)
    with np.errstate(invalid="ignore"):
        over = k > np.asarray(at_most, float) * n * (1 + ROUNDING)
    band = np.where(over & (band == Band.HEALTHY), Band.WATCH, band)
    return np.where(known, band, Band.UNKNOWN).astype(np.int8)


def firm_of(
    band: Bands,
    low: npt.ArrayLike,
    high: npt.ArrayLike,
    better: Better,
    healthy: npt.ArrayLike,
    watch: npt.ArrayLike,
    at_most: npt.ArrayLike = np.inf,
    *,
    census: bool = False,
) -> Truths:
    """Whether a band is beyond chance, for bands and intervals of one shape.

    Firm critical: critical, and nothing in the interval is healthy. Firm healthy: healthy, and
    nothing in it is critical. Watch is never firm. What was counted whole (`census`) always is.
    """
    if census:
        return np.asarray(band != Band.UNKNOWN)
    inside = (low, high, np.clip(0.0, low, high))
    bands = np.stack([band_of(value, 1.0, better, healthy, watch, at_most) for value in inside])
    bad = (band == Band.CRITICAL) & (bands != Band.HEALTHY).all(axis=0)
    good = (band == Band.HEALTHY) & (bands != Band.CRITICAL).all(axis=0)
    return np.asarray((bad | good) & (bands != Band.UNKNOWN).all(axis=0), bool)

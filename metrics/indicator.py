"""What an indicator is (declared once, under `metrics/indicators/`), and what it gives, in the words of `terms`."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from metrics.terms import VOTING as VOTING
from metrics.terms import Band as Band
from metrics.terms import Better as Better
from metrics.terms import Dimension as Dimension
from metrics.terms import Role as Role
from metrics.terms import Unit as Unit

if TYPE_CHECKING:
    import pandas as pd

    from metrics.policy import Policy


@dataclass(frozen=True)
class Gate:
    """A condition without which a value is not known, and the sentence that then stands in its place.

    `holds` is an SQL expression over `community_state` (see `concepts/state.sql`) and the evidence's sums: `numerator`,
    `denominator`, `units`, and `counted` if it has that; null counts as not holding. The sentence may name these, and
    the policy's parameters, in braces. With a `band`, the absence itself is read: no action ever is one to watch.
    """

    holds: str
    otherwise: str
    band: Band = Band.UNKNOWN


@dataclass(frozen=True)
class Share:
    """Numerator ÷ denominator as a proportion, with a Wilson interval.

    With `overdispersed`, `evidence` has a column `cluster` (the meeting), and the interval is widened by the spread
    between clusters (R19, R34). `beside` gives the detail, as `compute` does below.
    """

    overdispersed: bool = False
    beside: "Callable[[pd.DataFrame, int], Sequence[dict[str, Any]]] | None" = None


@dataclass(frozen=True)
class RatioOfCounts:
    """Numerator ÷ denominator of two counts, with a log-normal interval (R5).

    `dispersion` names a number of the policy, None is φ = 1; `events_below` counts events below the line.
    """

    dispersion: str | None = None


@dataclass(frozen=True)
class Census:
    """Everything was counted: no sampling, low = high = value, always firm (R5)."""


@dataclass(frozen=True)
class Described:
    """Numerator ÷ denominator, shown without an interval."""


@dataclass(frozen=True)
class Computed:
    """A statistic of the units themselves, by a vectorised function.

    `compute(units, groups, policy)` gets the evidence with a column `group` (0 … groups − 1) and gives a frame
    of `groups` rows with any of value, numerator, denominator, n, low, high, currency, why_unknown and detail (a dict).
    """

    compute: "Callable[[pd.DataFrame, int, Policy], pd.DataFrame]"


Estimate = Share | RatioOfCounts | Census | Described | Computed


@dataclass(frozen=True, kw_only=True)
class Indicator:
    """One number: what it asks, how it is measured, and what to do when it is weak.

    `objective` says what somebody decides by it, `filters` who and what is counted, and which rows are left out.
    The policy has the bands, each with its source.

    `evidence` is SQL in the portable subset. It gives one row for each unit counted (a person, a
    meeting, a form, an action) of *all* communities in scope, with at least `community`, `numerator`
    and `denominator`; the engine adds them up, and `explain` lists them, so that the number and its
    explanation cannot differ. Optional columns: `counted` (1 where the row is a unit of n), `cluster`
    (the meeting, for over-dispersion), `variant` (which edges of the policy apply), `softened` (1 where a
    critical reads as watch), `capped` (1 where a healthy does), `currency`, `events_below`, and what the row
    is: `person`, `meeting_id`, `about` (words), or `import_id` and `line`; `caveat`: a sentence for this one.
    `whole_history`: people's registers before the window count as well, so `explain` lists them.
    """

    id: str
    code: str
    dimension: Dimension
    role: Role
    title: str
    question: str
    description: str
    formula: str
    unit: Unit
    better: Better
    needs: tuple[str, ...]
    evidence: str
    estimate: Estimate
    gates: tuple[Gate, ...]
    source: str
    objective: str = ""
    filters: str = ""
    caveats: tuple[str, ...] = ()
    ethics: str = ""
    remedy: str = ""
    whole_history: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One indicator of one community at one date.

    `value` is in `unit`; `low` and `high` bound it at 90 % (R18). `n` is the number of units (persons,
    forms, actions, meetings) behind it. Exactly one of `value` and `why_unknown` is None.
    """

    id: str
    code: str
    dimension: Dimension
    role: Role
    unit: str
    value: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    n: int | None = None
    low: float | None = None
    high: float | None = None
    band: Band = Band.UNKNOWN
    firm: bool = False
    band_source: str | None = None
    why_unknown: str | None = None
    raised_from: Band | None = None
    error: str | None = None
    detail: Mapping[str, Any] = field(default_factory=dict)
    caveats: tuple[str, ...] = ()

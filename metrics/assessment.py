"""The one result object: what is drawn on screen, on paper and as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from metrics.indicator import Band, Dimension, Reading
from metrics.reviews import Annotation, Review
from metrics.why import Why

SCHEMA = "cop-health/assessment/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleTrace:
    """One rule of `verdict.md` 3.3: whether it held, and why or why not, in words."""

    rule: str
    held: bool
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Flags:
    """The five flags of `verdict.md` 3.2."""

    achieved: bool
    dormant: bool
    falling: bool
    tried: bool
    leaderless: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the evidence points to: the decision is the committee's and the members'.

    `g` is the weight of green dimensions over the weight of known ones, None when none is known;
    `rule` is the number of the rule that decided, `firm` whether that is beyond chance; `levers` name what to work on.
    `why` is None where it was not asked for, `official` (the last review) where there was none.
    """

    headline: str
    qualifier: str | None
    rule: str
    firm: bool
    because: str
    reasons: tuple[str, ...]
    levers: tuple[str, ...]
    flags: Flags
    ask_members_first: bool
    trace: tuple[RuleTrace, ...]
    g: float | None
    lam: float
    why: Why | None = None
    official: Review | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionState:
    """State of a dimension: GREEN, AMBER, RED or UNKNOWN; `known` of its `of` leads have a value."""

    dimension: Dimension
    state: str
    firm: bool
    known: int
    of: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """The last held meetings with a register that the numbers are about."""

    meetings: int
    first: date | None
    last: date | None
    early: int
    recent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CommunityAssessment:
    """Everything said of one community at one date. `series` is the JSON of the contract, or None.

    `purpose_type` is specific or open-ended, `province` as written; both as declared, None where nobody said.
    """

    id: str
    name: str
    shape: str | None
    shape_declared: bool
    stage: str | None
    stage_declared: bool
    age_months: int
    window: Window
    verdict: Verdict
    dimensions: tuple[DimensionState, ...]
    readings: tuple[Reading, ...]
    annotations: tuple[Annotation, ...] = ()
    series: Mapping[str, Any] | None = None
    purpose_type: str | None = None
    province: str | None = None

    @property
    def coverage(self) -> tuple[int, int]:
        """Leads with a value, and leads in all: "evidence 14 of 22"."""
        return sum(d.known for d in self.dimensions), sum(d.of for d in self.dimensions)

    def reading(self, indicator: str) -> Reading:
        """The reading of the indicator with that id; KeyError if the catalogue has none."""
        for reading in self.readings:
            if reading.id == indicator:
                return reading
        raise KeyError(indicator)


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """All communities asked for, in order of id."""

    as_of: date
    policy_name: str
    policy_sha256: str
    communities: tuple[CommunityAssessment, ...]

    @property
    def failed(self) -> bool:
        """Whether some indicator could not be computed because of an error."""
        return any(r.error for c in self.communities for r in c.readings)

    def community(self, community: str) -> CommunityAssessment:
        """The community with that id, compared without case; KeyError if there is none."""
        for found in self.communities:
            if found.id.casefold() == community.casefold():
                return found
        raise KeyError(community)

    def to_dict(self) -> dict[str, Any]:
        """The document of `assess --json`."""
        return {
            "schema": SCHEMA,
            "as_of": self.as_of.isoformat(),
            "policy": {"name": self.policy_name, "sha256": self.policy_sha256},
            "communities": [_community(c) for c in self.communities],
        }


def _community(c: CommunityAssessment) -> dict[str, Any]:
    known, of = c.coverage
    document: dict[str, Any] = {
        "id": c.id,
        "name": c.name,
        "shape": c.shape,
        "shape_declared": c.shape_declared,
        "stage": {"value": c.stage, "declared": c.stage_declared},
        "age_months": c.age_months,
        "window": {
            "meetings": c.window.meetings,
            "from": c.window.first.isoformat() if c.window.first else None,
            "to": c.window.last.isoformat() if c.window.last else None,
            "early": c.window.early,
            "recent": c.window.recent,
        },
        "verdict": _verdict(c.verdict),
        "coverage": {"known": known, "of": of},
        "dimensions": {
            d.dimension.value: {"state": d.state, "firm": d.firm, "known": d.known, "of": d.of}
            for d in c.dimensions
        },
        "readings": [_reading(r) for r in c.readings],
    }
    if c.series is not None:
        document["series"] = c.series
    return document


def _verdict(v: Verdict) -> dict[str, Any]:
    return {
        **{name: getattr(v, name) for name in ("headline", "qualifier", "rule", "firm", "because")},
        "reasons": list(v.reasons),
        "levers": list(v.levers),
        "flags": {name: getattr(v.flags, name) for name in Flags.__slots__},
        "ask_members_first": v.ask_members_first,
        "trace": [{"rule": t.rule, "held": t.held, "because": t.because} for t in v.trace],
        "g": v.g,
        "lambda": v.lam,
        **(v.why.to_dict() if v.why else {"would_change": None, "stability": None}),
        "official": v.official.to_dict() if v.official else None,
    }


def _reading(r: Reading) -> dict[str, Any]:
    return {name: _plain(getattr(r, name)) for name in Reading.__slots__}


def _plain(value: Any) -> Any:
    if isinstance(value, Band):
        return value.word
    return list(value) if isinstance(value, tuple) else value

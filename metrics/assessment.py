"""The one result object: what is drawn on screen, on paper and as JSON."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from metrics.assessment_document import community_document
from metrics.indicator import Dimension, Reading
from metrics.judging.guidance import Step
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
    """Everything said of one community at one date.

    `by_id` are its readings by indicator, `series` the JSON of the contract, or None. `first_steps` are what to do,
    most important first. `purpose_type` is specific or open-ended, `province` as written; both as declared, None where
    nobody said. `from_outside` is whether only what may be seen from outside of it is told.
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
    by_id: Mapping[str, Reading]
    first_steps: tuple[Step, ...] = ()
    annotations: tuple[Annotation, ...] = ()
    series: Mapping[str, Any] | None = None
    purpose_type: str | None = None
    province: str | None = None
    from_outside: bool = False

    @property
    def readings(self) -> tuple[Reading, ...]:
        """All readings, in the order of the catalogue."""
        return tuple(self.by_id.values())

    @property
    def coverage(self) -> tuple[int, int]:
        """Leads with a value, and leads in all: "evidence 14 of 22"."""
        return sum(d.known for d in self.dimensions), sum(d.of for d in self.dimensions)

    def reading(self, indicator: str) -> Reading:
        """The reading of the indicator with that id; KeyError if the catalogue has none."""
        return self.by_id[indicator]


@dataclass(frozen=True, slots=True, kw_only=True)
class Assessment:
    """All communities asked for, in order of id; `failed` where some indicator could not be computed for an error."""

    as_of: date
    policy_name: str
    policy_sha256: str
    communities: tuple[CommunityAssessment, ...]
    failed: bool = False

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
            "communities": [community_document(c) for c in self.communities],
        }

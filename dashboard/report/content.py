"""What the report says, word for word: numbers already written, charts already drawn. The renderers only place it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A drawing, and the same in words for those who do not see it."""

    svg: str
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Sentences under a heading; `facts` are names with what is to be said of them, `listed` stands as a list."""

    title: str
    said: tuple[str, ...] = ()
    chart: Chart | None = None
    facts: tuple[tuple[str, str], ...] = ()
    listed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """One number that may decide. `kind` names the mark that stands beside the words of its band."""

    title: str
    value: str
    evidence: str
    band: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DimensionLeads:
    """One dimension: how it stands, and the numbers that vote in it."""

    name: str
    question: str
    state: str
    kind: str
    known: str
    leads: tuple[Lead, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What the evidence points to. `points` are the words before the headline, the headline, and those after it."""

    points: tuple[str, str, str]
    kind: str
    meaning: str
    why: str
    because: str
    reasons: tuple[str, ...]
    work_on: tuple[str, str] | None
    coverage: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Blanks:
    """What the committee fills in by hand."""

    title: str
    lead: str
    agree: str
    disagree: str
    reason: str
    roles: str
    date: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Legend:
    """What the marks mean: each with its word."""

    title: str
    sentence: str
    marks: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The whole report. `day` is its date as ISO; `document` is what a reader program shows as its title.

    `columns` names the sections that stand beside one another, left and right.
    """

    language: str
    document: str
    day: str
    kicker: str
    as_of: str
    name: str
    facts: str
    window: str
    head: Head
    sure: Section
    dimensions_title: str
    dimensions: tuple[DimensionLeads, ...]
    changes: Section
    steps: Section
    attendance: Section
    columns: tuple[tuple[str, ...], tuple[str, ...]]
    returning: Section
    staying: Section
    evaluation: Section
    actions: Section
    money: Section
    purpose: Section
    review: Section
    unknown: Section
    rests: Section
    decision: Blanks
    legend: Legend
    footer: str
    page: str

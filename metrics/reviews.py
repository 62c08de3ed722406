"""The reviews of a community: its official readings, what was decided on each, and what happened on the way."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from datetime import date
from typing import Any

from metrics.engine import Engine
from metrics.judging.official import Before, Fresh, Official


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the committee decided: agree or disagree with the official word, why, who by role, and when.

    `reason` and `roles` are their own words, and empty where they are not told (`Review.outside`).
    """

    decision: str
    reason: str
    roles: str
    date: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """An official reading as it was taken. `meetings_since` are those held after it, up to the day asked for.

    `dimensions` has the state of each that day; `plan` names those that a plan was adopted for. `earlier` is the one
    before it.
    """

    as_of: date
    word: Official
    read: Fresh
    because: str
    dimensions: Mapping[str, str]
    decision: Decision | None
    plan: tuple[str, ...]
    meetings_since: int
    earlier: "Review | None"

    @property
    def before(self) -> Before:
        """What the next reading is held against."""
        return Before(word=self.word, read=self.read.headline, meetings_since=self.meetings_since)

    @property
    def outside(self) -> "Review":
        """The same without words that somebody wrote, or that tell of few people: as it is seen from outside."""
        return replace(
            self,
            because="",
            decision=replace(self.decision, reason="", roles="") if self.decision else None,
            earlier=self.earlier.outside if self.earlier else None,
        )

    def to_dict(self) -> dict[str, Any]:
        """`official` as `assess --json` has it."""
        return {
            "as_of": self.as_of.isoformat(),
            **asdict(self.word),
            "reading": asdict(self.read),
            "because": self.because,
            "dimensions": dict(self.dimensions),
            "decision": asdict(self.decision) | {"date": self.decision.date.isoformat()}
            if self.decision
            else None,
            "plan": list(self.plan),
            "meetings_since": self.meetings_since,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """Something that happened, as the governance log notes it; `date` is None where it gives none."""

    date: date | None
    note: str


def reviews_of(engine: Engine) -> dict[str, Review]:
    """The last review up to the engine's date of each community in scope that has one."""
    last: dict[str, Review] = {}
    for community, *row in engine.rows(_REVIEWS):
        last[community] = _review(row, engine.parameters["as_of"], last.get(community))
    return last


def _review(row: list[Any], as_of: date, earlier: Review | None) -> Review:
    (day, headline, qualifier, moving_towards, read, read_qualifier, rule, firm, because, dimensions,
     decision, reason, roles, decided_on, plan, meetings) = row  # fmt: skip
    return Review(
        as_of=day,
        word=Official(headline=headline, qualifier=qualifier, moving_towards=moving_towards),
        read=Fresh(headline=read, qualifier=read_qualifier, rule=str(rule), firm=firm),
        because=because,
        dimensions=json.loads(dimensions),
        decision=Decision(decision=decision, reason=reason, roles=roles, date=decided_on)
        if decision and decided_on <= as_of
        else None,
        plan=tuple(plan.split("; ")) if plan else (),
        meetings_since=meetings,
        earlier=earlier,
    )


def annotations_of(engine: Engine) -> dict[str, tuple[Annotation, ...]]:
    """What the governance log of each community in scope notes, newest first, what has no date at the end."""
    found: dict[str, tuple[Annotation, ...]] = {}
    for community, day, note in engine.rows(_ANNOTATIONS):
        found[community] = (*found.get(community, ()), Annotation(date=day, note=note))
    return found


_REVIEWS = """
select c.community, r.as_of, r.headline, r.qualifier, r.moving_towards, r.read_headline, r.read_qualifier, r.rule,
    r.firm, r.because, r.dimensions, r.decision, r.reason, r.roles, r.decided_on, r.plan,
    count(h.meeting_id) as meetings_since
from review r
join community c on c.community_key = r.community_key
join scope s on s.community = c.community
left join held_meeting h on h.community = c.community and h.date > r.as_of
where r.as_of <= $as_of
group by all
order by c.community, r.as_of
"""

_ANNOTATIONS = """
select distinct g.community, g.date, trim(g.note) as note
from governance g
join scope s on s.community = g.community
where g.item = 'annotation' and trim(g.note) <> '' and (g.date is null or g.date <= $as_of)
order by g.community, g.date desc nulls last, note
"""

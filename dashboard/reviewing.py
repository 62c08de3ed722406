"""Holding a review: reading a community officially, and keeping that with the decision and the plan adopted."""

import os
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from dashboard.language import formats
from dashboard.language.words import say
from ingest import Refused, reviews, store
from ingest.reviews import Decision, Taken
from metrics import Policy, Review, SeenBy, assess
from metrics.assessment import CommunityAssessment
from metrics.judging.dimension import State
from metrics.judging.official import Fresh, official
from metrics.reviews import Decision as Decided


@dataclass(frozen=True, slots=True)
class Held:
    """A community as it was read, its review now kept with it. `new` is False where the reading was there before."""

    community: CommunityAssessment
    review: Review
    new: bool


@dataclass(frozen=True, slots=True)
class Reviews:
    """The reviews of one community, to be looked at and added to."""

    database: Path
    policy: Policy
    community: str

    @property
    def per_year(self) -> int:
        """How many official readings may fall in any 365 days."""
        return int(self.policy.number("review_per_year"))

    def can_be_kept(self) -> bool:
        """Whether this database can be changed from here: a new one is put in its place."""
        return os.access(self.database, os.W_OK) and os.access(self.database.resolve().parent, os.W_OK)

    def days(self) -> list[date]:
        """The days that official readings were taken for, in order."""
        return reviews.days(self.database, self.community)

    def next_day(self, day: date) -> date:
        """The first day from `day` on for which another one can be taken."""
        return reviews.next_day(self.days(), day, self.per_year)

    def next_after(self, day: date) -> date:
        """The first day after `day` for which another one can be taken."""
        return self.next_day(day + timedelta(days=1))

    def hold(
        self, as_of: date, *, at: datetime, decision: Decision | None = None, adopt_plan: bool = False
    ) -> Held:
        """Take the official reading for a day, or what was taken for it before, and keep what was decided.

        Raises Refused where there is no room for another reading, or nothing is critical that a plan could be for.
        """
        found = self._read(as_of)
        taken = self._taken(found, as_of)
        plan = [name for name, state in taken.dimensions.items() if adopt_plan and state == State.RED.name]
        if adopt_plan and not plan:
            raise Refused(say("review.no_plan", community=found.id, date=formats.day(as_of)))
        new = reviews.record(
            self.database, taken, per_year=self.per_year, at=at, decision=decision, plan=plan
        )
        found = self._read(as_of)
        kept = found.verdict.official
        assert kept is not None
        if decision:
            # Of a later day, it would not be seen yet.
            kept = replace(kept, decision=_as_read(decision))
        return Held(found, kept, new)

    def _read(self, as_of: date) -> CommunityAssessment:
        with store.read(self.database) as cursor:
            found = assess(
                cursor,
                as_of=as_of,
                policy=self.policy,
                communities=[self.community],
                seen_by=SeenBy.COMMITTEE,
            )
        return found.communities[0]

    def _taken(self, found: CommunityAssessment, as_of: date) -> Taken:
        """The reading to be kept; the dimensions are those of the one that was taken for that day, if any was."""
        said, last = found.verdict, found.verdict.official
        today = last if last and last.as_of == as_of else None
        before = last.earlier if last and today else last
        fresh = Fresh(headline=said.headline, qualifier=said.qualifier, rule=said.rule, firm=said.firm)
        word = official(
            fresh, before.before if before else None, int(self.policy.number("review_meetings_between"))
        )
        states = {state.dimension.value: state.state for state in found.dimensions}
        return Taken(
            community=found.id,
            as_of=as_of,
            headline=word.headline,
            qualifier=word.qualifier,
            moving_towards=word.moving_towards,
            read_headline=said.headline,
            read_qualifier=said.qualifier,
            rule=int(said.rule),
            firm=said.firm,
            because=said.because,
            dimensions=today.dimensions if today else states,
            policy_sha256=self.policy.sha256,
        )


def _as_read(said: Decision) -> Decided:
    return Decided(decision=said.decision, reason=said.reason, roles=said.roles, date=said.decided_on)

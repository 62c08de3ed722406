"""The reasons for a verdict, each a clause with the number it rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from metrics.indicator import VOTING, Band, Dimension, Reading
from metrics.judging.dimension import COLUMN, LEADS, State
from metrics.judging.rules import Headline, Qualifier
from metrics.judging.verdict import VETOES, Outcome
from metrics.policy import Policy
from metrics.wording import listing, name_of, number_of, said_of

WATCHED = 3
VETO_LEADS = (
    ("champion", "core_team"),
    ("funding_cover",),
    ("dissatisfaction",),
    ("attendance_held",),
    ("renewal_demand",),
)


@dataclass(frozen=True, slots=True)
class Case:
    """One row of an outcome with the readings behind it; `readings` and `titles` by indicator id.

    Words are made for communities, whose flags and weights are given row by row or once for all.
    """

    outcome: Outcome
    row: int
    readings: Mapping[str, Reading]
    titles: Mapping[str, str]
    policy: Policy

    def holds(self, ground: str) -> bool:
        """Whether one of the `Grounds` holds here, by its name."""
        return bool(getattr(self.outcome.grounds, ground)[self.row])

    @property
    def meetings(self) -> int:
        return self._each(self.outcome.cases.meetings)

    @property
    def age_months(self) -> int:
        return self._each(self.outcome.cases.age_months)

    def _each(self, numbers: npt.ArrayLike) -> int:
        return int(np.broadcast_to(numbers, len(self.outcome.case))[self.row])

    def band(self, lead: str) -> int:
        return int(self.outcome.grounds.bands[self.row, COLUMN[lead]])

    def state(self, dimension: Dimension) -> State:
        return State(int(self.outcome.grounds.dimensions.state[self.row, VOTING.index(dimension)]))

    def firm(self, dimension: Dimension) -> bool:
        return bool(self.outcome.grounds.dimensions.firm[self.row, VOTING.index(dimension)])

    def known(self, dimension: Dimension) -> bool:
        """Whether some outcome lead of the dimension is known."""
        return bool(self.outcome.grounds.dimensions.known[self.row, VOTING.index(dimension)])

    @property
    def red(self) -> list[Dimension]:
        return [dimension for dimension in VOTING if self.state(dimension) is State.RED]

    @property
    def vetoes(self) -> list[int]:
        return [int(veto) for veto in np.flatnonzero(self.outcome.grounds.vetoes[self.row])]

    def number(self, lead: str) -> str:
        """A lead's title and number, to stand in brackets: "Core team: 1 person"."""
        return f"{self.titles[lead]}: {number_of(self.readings[lead])}"

    def said(self, lead: str) -> str:
        return said_of(self.readings[lead], self.titles[lead])

    def critical(self, leads: Iterable[str]) -> list[str]:
        """Those of the leads that are critical as judged."""
        return [lead for lead in leads if self.band(lead) == Band.CRITICAL]


def reasons_of(case: Case) -> tuple[str, ...]:
    """What the verdict rests on, most important first; never empty for a verdict."""
    headline = Headline(int(case.outcome.headline[case.row]))
    rule, qualifier = int(case.outcome.rule[case.row]), Qualifier(int(case.outcome.qualifier[case.row]))
    if rule == 1:
        return (case.said("renewal_demand"),)
    if rule == 2:
        return (f"{case.meetings} of {case.outcome.criteria.minimum_meetings} meetings with a register",)
    if rule == 3:
        return tuple(_exhausted(case))
    if rule == 4:
        return (quiet(case),)
    if rule == 5:
        return tuple(_unknown(case))
    if rule == 6:
        return tuple(f"{VETOES[veto].capitalize()}: {listing(veto_said(case, veto))}" for veto in case.vetoes)
    if rule == 7:
        return tuple(red_said(case, dimension) for dimension in case.red)
    if headline is Headline.SUSTAIN and qualifier is Qualifier.NONE:
        return tuple(_green_said(case, d) for d in VOTING if case.state(d) is State.GREEN)
    return tuple(case.said(lead) for lead in watch_items(case)) if rule == 8 else ()


def veto_said(case: Case, veto: int) -> list[str]:
    """The leads behind a veto, each as a clause."""
    return [case.said(lead) for lead in case.critical(VETO_LEADS[veto])]


def red_said(case: Case, dimension: Dimension) -> str:
    """A red dimension with its critical leads."""
    firmly = "firmly " if case.firm(dimension) else ""
    leads = [lead.id for lead in LEADS if lead.dimension is dimension]
    return f"{name_of(dimension)} is {firmly}critical: {listing(map(case.said, case.critical(leads)))}"


def _green_said(case: Case, dimension: Dimension) -> str:
    bands = [case.band(lead.id) for lead in LEADS if lead.dimension is dimension]
    known = sum(band != Band.UNKNOWN for band in bands)
    return f"{name_of(dimension)} is healthy ({bands.count(Band.HEALTHY)} of {known} known numbers healthy)"


def watch_items(case: Case) -> list[str]:
    """One to three leads to keep an eye on: critical before watch, firm first, then by weight."""
    weights = dict(zip(VOTING, np.atleast_2d(case.outcome.criteria.weights)[-1], strict=True))
    weak = [lead for lead in LEADS if case.band(lead.id) in (Band.CRITICAL, Band.WATCH)]
    weak.sort(key=lambda x: (case.band(x.id), not case.readings[x.id].firm, -weights[x.dimension]))
    return [lead.id for lead in weak[:WATCHED]]


def quiet(case: Case) -> str:
    """How long nothing has happened."""
    dormancy = case.readings.get("dormancy")
    if dormancy is None or dormancy.value is None:
        return "No meeting for a long time, and none is planned"
    return f"The last meeting is {dormancy.value:.1f} times the usual gap ago, and none is planned"


def _exhausted(case: Case) -> Iterable[str]:
    if case.holds("collapsed"):
        yield red_said(case, Dimension.PARTICIPATION)
        yield from _worthless(case)
        if case.state(Dimension.STEWARDSHIP) is State.RED:
            yield red_said(case, Dimension.STEWARDSHIP)
        if case.holds("tried"):
            yield "A plan to invigorate was tried, and all it was for is still critical"
    if case.holds("abandoned"):
        yield quiet(case)
        yield f"Nobody leads it: {listing(map(case.said, VETO_LEADS[0]))}"
    yield case.said("renewal_demand")


def _worthless(case: Case) -> Iterable[str]:
    if case.state(Dimension.VALUE) is State.RED:
        yield red_said(case, Dimension.VALUE)
    else:
        yield "Nobody reports that it is useful"


def _unknown(case: Case) -> Iterable[str]:
    known, needed = sum(map(case.known, VOTING)), case.outcome.criteria.known_dimensions
    if known < needed:
        yield f"{known} of {len(VOTING)} dimensions are known, and {needed} are needed"
    for dimension in VOTING:
        if not case.known(dimension):
            yield f"{name_of(dimension)} is not known"
    if case.known(Dimension.STEWARDSHIP) and not any(map(case.band, VETO_LEADS[0])):
        yield "Who leads the community is not known"

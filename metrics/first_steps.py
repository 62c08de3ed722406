"""What to do first: the guide's advice for what is weak, in the order of what the verdict names (`verdict.md` 3.3).

Facts without words: which advice, for which leads, and why it stands where it stands. The levers of the verdict come
first, one step of each; the stage of life changes the order of what they leave, and nothing else (R29).
"""

from collections.abc import Iterator
from dataclasses import replace

from metrics.indicator import Band, Dimension
from metrics.judging.guidance import (
    COMPLETED,
    DRIFT,
    EXHAUSTED,
    FOUNDING,
    GUIDE,
    NEW_PURPOSE,
    STAGES,
    Advice,
    AtStage,
    Place,
    Step,
)
from metrics.judging.next_evidence import registers_missing, tells, wanted
from metrics.judging.reasons import Case
from metrics.judging.rules import Headline, Qualifier
from metrics.judging.weak_leads import DIMENSION_OF, remedy_of, weak_leads


def first_steps(case: Case, stage: str | None = None) -> tuple[Step, ...]:
    """All steps that a verdict asks for, most important first; empty where nothing is weak."""
    headline = Headline(int(case.outcome.headline[case.row]))
    qualifier = Qualifier(int(case.outcome.qualifier[case.row]))
    at = STAGES.get(stage or "", AtStage())
    if headline is Headline.RETIRE:
        return (*_ending(case, qualifier), *_if_kept(case, at))
    if headline is Headline.TOO_EARLY:
        return (*_young(case, stage), *weak_leads(case, at, first=FOUNDING))
    if headline is Headline.INSUFFICIENT_DATA:
        return (*_evidence(case), *weak_leads(case, at))
    if qualifier is Qualifier.RESTART:
        restart = replace(remedy_of(("dormancy",), Place.VERDICT), lever="restart")
        return (restart, *weak_leads(case, at, first=FOUNDING))
    own = {Qualifier.NEW_PURPOSE: NEW_PURPOSE, Qualifier.DRIFT: DRIFT}.get(qualifier, ())
    return (*(_own(advice, lever=qualifier.word) for advice in own), *weak_leads(case, at))


def _own(advice: Advice, place: Place = Place.VERDICT, lever: str | None = None) -> Step:
    return Step(advice=advice, place=place, lever=lever, guide=GUIDE[advice])


def _ending(case: Case, qualifier: Qualifier) -> Iterator[Step]:
    """Ask where nobody knows, and end well."""
    if case.outcome.ask_members_first[case.row]:
        yield replace(
            _own(Advice.ASK_MEMBERS, Place.ASK), leads=("renewal_demand",), dimension=Dimension.PURPOSE
        )
        if case.band("renewal_demand") == Band.WATCH:
            yield _own(Advice.SMALLER_GROUP, Place.ASK)
    for advice in COMPLETED if qualifier is Qualifier.COMPLETED else EXHAUSTED:
        yield _own(advice)


def _if_kept(case: Case, at: AtStage) -> Iterator[Step]:
    """What would be weak if the members, asked, want to go on."""
    if case.outcome.ask_members_first[case.row]:
        for step in weak_leads(case, at):
            yield replace(step, place=Place.IF_KEPT)


def _young(case: Case, stage: str | None) -> tuple[Step, Step]:
    """What a first meeting is for, where there was hardly one yet; and the registers that a verdict needs."""
    if stage == "potential":
        return _own(Advice.FIRST_TASKS), _record(Dimension.PARTICIPATION, registers_missing(case))
    return _record(Dimension.PARTICIPATION, registers_missing(case)), _own(Advice.WELCOME)


def _evidence(case: Case) -> Iterator[Step]:
    """What to record, cheapest first."""
    if case.holds("few"):
        yield _record(Dimension.PARTICIPATION, registers_missing(case))
        return
    for dimension in wanted(case):
        missing = (lead for lead, of in DIMENSION_OF.items() if of is dimension and not case.band(lead))
        yield _record(dimension, tells(case.policy, dimension), tuple(missing))


def _record(dimension: Dimension, evidence: str, leads: tuple[str, ...] = ()) -> Step:
    step = _own(Advice.RECORD, Place.EVIDENCE)
    return replace(step, dimension=dimension, leads=leads, evidence=evidence)

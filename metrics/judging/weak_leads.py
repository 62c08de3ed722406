"""The leads that are weak, as steps in the order in which to take them: what the verdict rests on before all else."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

import numpy as np

from metrics.catalogue import BY_ID
from metrics.indicator import VOTING, Band
from metrics.judging.dimension import COLUMN, LEADS, OUTCOMES, State
from metrics.judging.guidance import LEVER_OF, ONE_ADVICE, Advice, AtStage, Place, Step
from metrics.judging.reasons import VETO_LEADS, Case
from metrics.judging.verdict import LEVERS

DIMENSION_OF = {lead.id: lead.dimension for lead in LEADS}


def weak_leads(case: Case, at: AtStage, first: tuple[str, ...] = ()) -> Iterator[Step]:
    """The advice for every weak lead: a step of each lever, the rest of the levers, then all others.

    `first` are leads that a verdict brings forward by itself, in their order.
    """
    levers, decided = levers_of(case), _decided(case)
    weights = dict(zip(VOTING, np.atleast_2d(case.outcome.criteria.weights)[-1], strict=True))

    def rank(lead: str) -> tuple[float, ...]:
        return (
            lead not in decided,
            first.index(lead) if lead in first else len(first),
            lead in at.usual,
            case.band(lead) != Band.CRITICAL,
            lead not in at.early,
            not bool(OUTCOMES[COLUMN[lead]]),
            not case.outcome.cases.firm[case.row, COLUMN[lead]],
            -weights[DIMENSION_OF[lead]],
            COLUMN[lead],
        )

    weak = sorted((lead for lead in COLUMN if case.band(lead) in (Band.CRITICAL, Band.WATCH)), key=rank)
    named = [lead for lead in weak if LEVER_OF[lead] in levers]
    heads = [next(lead for lead in named if LEVER_OF[lead] == lever) for lever in _pulled(levers, named)]
    order = [*heads, *(lead for lead in named if lead not in heads)]
    for leads in _together([*order, *(lead for lead in weak if lead not in order)]):
        lever = LEVER_OF[leads[0]] if LEVER_OF[leads[0]] in levers else None
        yield replace(remedy_of(leads, _place(case, leads[0], decided, lever, at)), lever=lever)


def _pulled(levers: list[str], leads: list[str]) -> list[str]:
    """The levers that work on some of the leads; restart, new purpose and drift work on the whole."""
    return [lever for lever in levers if lever in {LEVER_OF[lead] for lead in leads}]


def _place(case: Case, lead: str, decided: set[str], lever: str | None, at: AtStage) -> Place:
    if lead in decided:
        return Place.DECIDED
    if lever is not None:
        return Place.LEVER
    if lead in at.usual:
        return Place.USUAL
    if lead in at.early:
        return Place.STAGE
    return Place.CRITICAL if case.band(lead) == Band.CRITICAL else Place.WATCH


def _decided(case: Case) -> set[str]:
    """The critical leads that the verdict rests on: of the vetoes that fired, or of what is red."""
    rule = int(case.outcome.rule[case.row])
    if rule == 6:
        return {lead for veto in case.vetoes for lead in case.critical(VETO_LEADS[veto])}
    red = [lead for lead, of in DIMENSION_OF.items() if case.state(of) is State.RED]
    return set(case.critical(red)) if rule == 7 else set()


def _together(leads: Iterable[str]) -> list[tuple[str, ...]]:
    """Leads with one advice as one step, at the place of the first of them."""
    steps: dict[str, tuple[str, ...]] = {}
    for lead in leads:
        key = next((pair[0] for pair in ONE_ADVICE if lead in pair), lead)
        steps[key] = (*steps.get(key, ()), lead)
    return list(steps.values())


def remedy_of(leads: tuple[str, ...], place: Place) -> Step:
    """The advice on the card of the first of the leads."""
    indicator = BY_ID[leads[0]]
    return Step(
        advice=Advice.REMEDY, place=place, leads=leads, dimension=indicator.dimension,
        guide=sections_of(indicator.remedy),
    )  # fmt: skip


def levers_of(case: Case) -> list[str]:
    """The levers that the verdict names, in their order."""
    return [lever for lever, pulled in zip(LEVERS, case.outcome.levers[case.row], strict=True) if pulled]


@cache
def sections_of(advice: str) -> tuple[str, ...]:
    """The sections of the guide that a card's advice names in brackets."""
    cited = "; ".join(re.findall(r"\(guide([^)]*)\)", advice))
    return tuple(dict.fromkeys(re.findall(r"\d(?:\.\d)?", cited)))

"""What to do first, in plain words: the advice of a step, what it answers, and why it stands where it stands."""

from collections.abc import Sequence

from dashboard.language.told import told
from dashboard.language.words import say
from metrics.assessment import CommunityAssessment
from metrics.catalogue import BY_ID
from metrics.judging.guidance import GUIDE, Advice, Place, Step
from metrics.wording import said_of

AT_ONCE = 3
"""How many are shown first: a committee can do three things well."""


def lead(community: CommunityAssessment) -> str:
    """The sentence over the steps; where there are none, that nothing is weak."""
    if not community.first_steps:
        return say("steps.none")
    return say(f"steps.lead.{community.verdict.headline}")


def at_once(community: CommunityAssessment) -> Sequence[Step]:
    """The steps to begin with."""
    return community.first_steps[:AT_ONCE]


def later(community: CommunityAssessment) -> Sequence[Step]:
    """The steps that can wait."""
    return community.first_steps[AT_ONCE:]


def topic(step: Step) -> str:
    """What a step works on, in a word: its lever, else its dimension; nothing where it is about the whole."""
    if step.lever is not None:
        return say(f"lever.{step.lever}").capitalize()
    return say(f"dimension.{step.dimension.value}") if step.dimension is not None else ""


def advice(step: Step) -> str:
    """What to do, with the section of the guide."""
    if step.advice is Advice.REMEDY:
        return told(BY_ID[step.leads[0]].remedy)
    said = say(f"steps.advice.{step.advice.value}", evidence=told(step.evidence))
    return say("steps.cited", advice=said, sections=", ".join(step.guide))


def answers(step: Step, community: CommunityAssessment) -> str:
    """The numbers that a step answers, and why it stands where it stands."""
    weak = () if step.place is Place.EVIDENCE else step.leads
    readings = {reading.id: reading for reading in community.readings}
    said = "; ".join(told(said_of(readings[each], BY_ID[each].title)) for each in weak)
    return " ".join(filter(None, (said and f"{said}.", _why_here(step))))


def _why_here(step: Step) -> str:
    """What a verdict asks for by itself has reasons of its own; all else stands where the rules put it."""
    own = step.advice in GUIDE and step.place is not Place.EVIDENCE and step.advice is not Advice.ASK_MEMBERS
    return say(f"steps.why.{step.advice.value}" if own else f"steps.place.{step.place.value}")

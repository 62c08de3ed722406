"""What a community could record next, at least effort, to get a verdict (rules 2 and 5)."""

from metrics.indicator import VOTING, Dimension
from metrics.judging.reasons import Case
from metrics.policy import Policy
from metrics.wording import count, listing

CHEAPEST_FIRST = (
    Dimension.STEWARDSHIP,
    Dimension.VALUE,
    Dimension.VOICE,
    Dimension.PURPOSE,
    Dimension.FOLLOW_THROUGH,
    Dimension.PARTICIPATION,
)
TELLS = {
    Dimension.STEWARDSHIP: "a note of who the champion is, or that there is none",
    Dimension.VALUE: "{minimum_forms} evaluation forms at the next {minimum_form_meetings} meetings",
    Dimension.VOICE: "a note at the next meetings of who presented or proposed a topic",
    Dimension.PURPOSE: "{minimum_poll} answers from active members to whether to go on",
    Dimension.FOLLOW_THROUGH: "{minimum_actions} agreed actions with a due date, and what became of them",
    Dimension.PARTICIPATION: "registers with names of {minimum_meetings} meetings",
}


def registers_missing(case: Case) -> str:
    """What is still missing where too few meetings have a register (rule 2)."""
    minimum = case.outcome.criteria.minimum_meetings
    missing = minimum - case.meetings
    return "a register with names at the next " + (count(missing, "meeting") if missing > 1 else "meeting")


def cheapest(case: Case) -> str:
    """The least that would make enough known for a verdict (rule 5), as a list in a sentence."""
    return listing(tells(case.policy, dimension) for dimension in wanted(case))


def wanted(case: Case) -> list[Dimension]:
    """The dimensions to learn about so that a verdict becomes possible (rule 5), cheapest first."""
    found = [dimension for dimension in CHEAPEST_FIRST if _indispensable(case, dimension)]
    known = sum(case.known(dimension) or dimension in found for dimension in VOTING)
    for dimension in CHEAPEST_FIRST:
        if (
            known < case.outcome.criteria.known_dimensions
            and not case.known(dimension)
            and dimension not in found
        ):
            found.append(dimension)
            known += 1
    return found


def tells(policy: Policy, dimension: Dimension) -> str:
    """What to record to make a dimension known."""
    return TELLS[dimension].format_map({name: f"{number:g}" for name, number in policy.parameters().items()})


def _indispensable(case: Case, dimension: Dimension) -> bool:
    """Whether there is no verdict without the dimension, whatever else is known."""
    if dimension is Dimension.STEWARDSHIP:
        return not (case.band("champion") or case.band("core_team"))
    if dimension is Dimension.VALUE:
        return not (case.known(dimension) or case.band("renewal_demand"))
    return dimension is Dimension.PARTICIPATION and not case.known(dimension)

"""What is not known or not shown: the numbers that may decide and have no value, why, and what would tell most."""

from dashboard.language.told import told
from dashboard.language.words import begun, say
from dashboard.report.content import Section
from metrics import Policy
from metrics.assessment import CommunityAssessment
from metrics.catalogue import BY_ID
from metrics.disclosure import MAY_BE_KEPT
from metrics.indicator import Band, Reading, Role
from metrics.judging.next_evidence import CHEAPEST_FIRST, tells

MOST_LINES = 14
MOST_EVIDENCE = 2


def unknown(community: CommunityAssessment, policy: Policy) -> Section:
    """Each sentence that says why, with the numbers that it is about."""
    why: dict[str, list[str]] = {}
    for reading in community.readings:
        if reading.role is not Role.SUPPORT and (reading.band is Band.UNKNOWN or _kept_back(reading)):
            reason = told(reading.error or reading.why_unknown or "").rstrip(".")
            why.setdefault(reason, []).append(told(BY_ID[reading.id].title))
    lines = [
        say("report.unknown_line", titles=", ".join(titles), why=f"{reason}.")
        for reason, titles in sorted(why.items(), key=lambda each: -len(each[1]))
    ]
    if len(lines) > MOST_LINES:
        lines[MOST_LINES - 1 :] = [say("report.unknown_more", n=len(lines) - MOST_LINES + 1)]
    missing = _cheapest(community, policy)
    return Section(
        title=say("report.unknown"),
        said=() if lines else (say("report.unknown_none"),),
        listed=tuple(lines),
        facts=((say("report.next_evidence"), f"{begun(missing)}."),) if missing else (),
    )


def _kept_back(reading: Reading) -> bool:
    """Whether it is read and its number not shown: on paper nothing but this section can say why."""
    return reading.value is None and reading.id in MAY_BE_KEPT


def _cheapest(community: CommunityAssessment, policy: Policy) -> str:
    """What to record next, of the dimensions of which nothing is known; empty where something is known of each."""
    states = {state.dimension: state.state for state in community.dimensions}
    missing = [dimension for dimension in CHEAPEST_FIRST if states[dimension] == "UNKNOWN"]
    return "; ".join(told(tells(policy, dimension)) for dimension in missing[:MOST_EVIDENCE])

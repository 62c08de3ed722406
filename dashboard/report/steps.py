"""What a committee could do first: the advice of the guide for what is weak, most pressing first."""

from collections.abc import Iterator

from dashboard.report.unknown import cheapest
from dashboard.words import say
from metrics import CATALOGUE, Policy
from metrics.assessment import CommunityAssessment
from metrics.indicator import Band, Reading, Role
from metrics.rules import Headline

INDICATORS = {indicator.id: indicator for indicator in CATALOGUE}
MOST_STEPS = 4
OF_THE_QUALIFIER = {
    "completed": "report.step_completed",
    "exhausted": "report.step_exhausted",
    "new-purpose": "report.step_new_purpose",
}


def first_steps(community: CommunityAssessment, policy: Policy) -> tuple[str, ...]:
    """A few sentences, each with the sections of the guide that it is from."""
    steps = list(dict.fromkeys(_steps(community, policy)))[:MOST_STEPS]
    return tuple(steps) or (say("report.nothing_weak"),)


def _steps(community: CommunityAssessment, policy: Policy) -> Iterator[str]:
    said = community.verdict
    if said.qualifier in OF_THE_QUALIFIER:
        asked = "_ask" if said.qualifier == "exhausted" and said.ask_members_first else ""
        yield say(OF_THE_QUALIFIER[said.qualifier] + asked)
        return
    if said.headline in (Headline.INSUFFICIENT_DATA.word, Headline.TOO_EARLY.word) and (
        missing := cheapest(community, policy)
    ):
        yield say("report.step_evidence", evidence=missing)
    if said.flags.dormant:
        yield _step(community.reading("dormancy"))
    leads = [each for each in community.readings if each.role is not Role.SUPPORT]
    weak = [each for each in leads if each.band in (Band.CRITICAL, Band.WATCH)]
    for reading in sorted(
        weak, key=lambda each: (each.band, not each.firm, each.role is not Role.LEAD_OUTCOME)
    ):
        yield _step(reading)


def _step(reading: Reading) -> str:
    indicator = INDICATORS[reading.id]
    return say("report.step", title=indicator.title, remedy=indicator.remedy)

"""Each rule of verdict.md 3.3 on communities made by hand, with where the expectation comes from."""

import numpy as np
import pytest

from metrics.indicator import VOTING, Band
from metrics.judging.dimension import COLUMN, LEADS
from metrics.judging.rules import Headline, Qualifier
from metrics.judging.verdict import LEVERS, Cases, Criteria, decide
from metrics.policy import Policy

CRITERIA = Criteria.of(Policy.load())
SAYS = {
    "?": (Band.UNKNOWN, False),
    "critical": (Band.CRITICAL, False),
    "firm": (Band.CRITICAL, True),
    "watch": (Band.WATCH, False),
    "healthy": (Band.HEALTHY, False),
}


def community(said: str = "", otherwise: str = "healthy", **flags) -> Cases:
    """One community. `said` is like "VALUE=? champion,core_team=critical": dimensions in capitals, and leads."""
    words = dict.fromkeys(COLUMN, otherwise)
    for names, word in (entry.split("=") for entry in said.split()):
        for name in names.split(","):
            found = [lead.id for lead in LEADS if name in (lead.id, lead.dimension.name)]
            assert found, name
            words |= dict.fromkeys(found, word)
    given = {"meetings": 8, "age_months": 40, "achieved": False, "dormant": False} | flags
    planned = given.pop("planned", ())
    return Cases(
        bands=np.array([[SAYS[words[lead.id]][0] for lead in LEADS]], np.int8),
        firm=np.array([[SAYS[words[lead.id]][1] for lead in LEADS]]),
        planned=np.array([[dimension.value in planned for dimension in VOTING]]),
        **given,
    )


def verdict(cases: Cases) -> str:
    """The verdict as one would say it: "RETIRE exhausted, rule 3, ask", with the levers after a colon."""
    outcome = decide(cases, CRITERIA)
    words = (Headline(outcome.headline[0]).word, Qualifier(outcome.qualifier[0]).word)
    levers = " ".join(lever for lever, pulled in zip(LEVERS, outcome.levers[0], strict=True) if pulled)
    ask = ", ask" if outcome.ask_members_first[0] else ""
    return " ".join(filter(None, words)) + f", rule {outcome.rule[0]}{ask}" + (levers and f": {levers}")


UNVALUED = "PARTICIPATION=firm VALUE=?"
COLLAPSED = f"{UNVALUED} champion,core_team=critical"

# What the registers can make known: attendance (with the proxy for the core team, R4), evaluations,
# budget, and actions (which FT-08 also counts as captured).
ALONE = "PARTICIPATION,core_team={0}"
FOUR = f"{ALONE} VALUE,funding_cover,action_completion,overdue_actions,capture={{0}}"

TABLE = {
    # Rule 1: before any measure of vitality (3.3, 3.7 "natural end read as failure")
    "all milestones met, members want more":
        (community(achieved=True), "INVIGORATE new-purpose, rule 1: new-purpose"),
    "all milestones met, members want no more":
        (community("renewal_demand=critical", achieved=True), "RETIRE completed, rule 1"),
    "all milestones met, members split":
        (community("renewal_demand=watch", achieved=True), "RETIRE completed, rule 1, ask"),
    "all milestones met, members not asked":
        (community("renewal_demand=?", achieved=True), "RETIRE completed, rule 1, ask"),
    "achieved at any n, age or dormancy":
        (community(otherwise="?", achieved=True, meetings=0, age_months=0, dormant=True),
         "RETIRE completed, rule 1, ask"),
    # Rule 2: fewer than four meetings
    "three meetings, seven months (3.5)": (community(meetings=3, age_months=7), "TOO EARLY, rule 2"),
    "three meetings, twelve months: age < 12 no longer holds":
        (community(meetings=3, age_months=12), "INSUFFICIENT DATA, rule 2"),
    "nothing but a name": (community(otherwise="?", meetings=0, age_months=0), "TOO EARLY, rule 2"),
    "three meetings and gone quiet: rule 2 asks for not dormant, rule 3 for four meetings":
        (community(f"{COLLAPSED} renewal_demand=critical", meetings=3, dormant=True),
         "INVIGORATE restart, rule 4: restart"),
    # Rule 3
    "collapsed, nobody reports value, leaderless, not polled (3.5)":
        (community(f"{COLLAPSED} renewal_demand=?"), "RETIRE exhausted, rule 3, ask"),
    "collapsed, and members want no more":
        (community(f"{COLLAPSED} renewal_demand=firm"), "RETIRE exhausted, rule 3"),
    "collapsed, but actives want it (3.5: INVIGORATE)":
        (community(COLLAPSED), "INVIGORATE, rule 6: leadership interest"),
    "collapsed, but members split: watch protects too":
        (community(f"{COLLAPSED} renewal_demand=watch"), "INVIGORATE, rule 6: leadership interest"),
    "collapsed, disliked but one value lead watched: no protection, Value is RED":
        (community(f"{COLLAPSED} useful,dissatisfaction=critical renewal_demand=critical"),
         "RETIRE exhausted, rule 3"),
    "collapsed, one value lead watched: somebody reports value":
        (community(f"{COLLAPSED} useful=watch renewal_demand=critical"),
         "INVIGORATE, rule 6: leadership interest"),
    "Participation red by chance: only one of four is firm":
        (community(f"{COLLAPSED} PARTICIPATION,renewal_demand=critical attendance_held=firm"),
         "INVIGORATE, rule 6: leadership interest"),
    "collapsed in numbers, but those who come are regular and attendance does not fall":
        (community(f"{COLLAPSED} attendance_held=watch backbone=healthy renewal_demand=critical"),
         "INVIGORATE, rule 6: leadership"),
    "the same, but attendance falls":
        (community(f"{COLLAPSED} backbone=healthy renewal_demand=critical"), "RETIRE exhausted, rule 3"),
    "collapsed and led: after a failed invigoration (3.5)":
        (community(f"{UNVALUED} renewal_demand=critical", planned=["participation"]),
         "RETIRE exhausted, rule 3"),
    "a plan of which one dimension is no longer red has not failed (R16)":
        (community(f"{UNVALUED} renewal_demand=critical", planned=["participation", "voice"]),
         "INVIGORATE, rule 6: interest"),
    "collapsed and led, no plan tried":
        (community(f"{UNVALUED} renewal_demand=critical"), "INVIGORATE, rule 6: interest"),
    "dormant, nobody leads, nobody polled (3.5)":
        (community("champion,core_team=critical VALUE=? renewal_demand=?", dormant=True),
         "RETIRE exhausted, rule 3, ask"),
    "dormant and leaderless, but Value is green":
        (community("champion,core_team=critical renewal_demand=?", dormant=True),
         "INVIGORATE restart, rule 4: restart"),
    # Rule 4
    "dormant, champion willing (3.5)":
        (community("renewal_demand=?", dormant=True), "INVIGORATE restart, rule 4: restart"),
    # Rule 5
    "Participation not known": (community("PARTICIPATION=?"), "INSUFFICIENT DATA, rule 5"),
    "neither champion nor core team known": (community("champion,core_team=?"), "INSUFFICIENT DATA, rule 5"),
    "core team alone is enough": (community("champion=?"), "SUSTAIN, rule 8"),
    "neither Value nor renewal known": (community("VALUE=? renewal_demand=?"), "INSUFFICIENT DATA, rule 5"),
    "renewal stands in for Value": (community("VALUE=?"), "SUSTAIN, rule 8"),
    "three dimensions": (community("FOLLOW_THROUGH,VOICE,PURPOSE=?"), "INSUFFICIENT DATA, rule 5"),
    "four dimensions, Purpose counts": (community("FOLLOW_THROUGH,VOICE=?"), "SUSTAIN, rule 8"),
    "process leads make no dimension known (R17)":
        (community("VOICE,PURPOSE=? action_completion,overdue_actions=?"), "INSUFFICIENT DATA, rule 5"),
    # Rule 6: each veto alone, and all together
    "loved but no champion (3.5)": (community("champion=critical"), "INVIGORATE, rule 6: leadership"),
    "core team of one": (community("core_team=critical"), "INVIGORATE, rule 6: leadership"),
    "healthy but unfunded (3.5)": (community("funding_cover=critical"), "INVIGORATE, rule 6: resources"),
    "disliked beyond chance": (community("dissatisfaction=firm"), "INVIGORATE, rule 6: interest"),
    "disliked, perhaps by chance": (community("dissatisfaction=critical"), "SUSTAIN, rule 8"),
    "attendance falling": (community("attendance_held=firm"), "INVIGORATE, rule 6: interest"),
    "attendance perhaps falling": (community("attendance_held=critical"), "SUSTAIN, rule 8"),
    "no demand": (community("renewal_demand=firm"), "INVIGORATE, rule 6: purpose"),
    "no demand, perhaps by chance: no SUSTAIN without watch":
        (community("renewal_demand=critical"), "SUSTAIN watch, rule 8"),
    "every veto at once":
        (community("champion,funding_cover=critical attendance_held,renewal_demand=firm"),
         "INVIGORATE, rule 6: leadership resources interest purpose"),
    # Rule 7
    "dominated by two voices (3.5)":
        (community("silent_share,member_agenda=firm"), "INVIGORATE, rule 7: voice"),
    "one red that may be chance": (community("silent_share,member_agenda=critical"), "SUSTAIN watch, rule 8"),
    "two reds, neither firm":
        (community("silent_share,member_agenda,action_completion,overdue_actions=critical"),
         "INVIGORATE, rule 7: practice voice"),
    "Value and Participation red both say interest":
        (community("useful,applied_value,active_base,backbone=critical"), "INVIGORATE, rule 7: interest"),
    "founders gone but replaced: critical retention counts as watch (PA-02)":
        (community("core_retention=firm backbone=critical"), "SUSTAIN, rule 8"),
    "founders gone and not replaced":
        (community("core_retention,backbone=firm active_base=watch"), "INVIGORATE, rule 7: interest"),
    # Rule 8
    "mediocre everywhere (3.5: drift)": (community(otherwise="watch"), "INVIGORATE drift, rule 8: drift"),
    "ECD-like, everything well (3.5)": (community(), "SUSTAIN, rule 8"),
    "healthy, purpose never reviewed (3.5): paperwork cannot make a red":
        (community("purpose_reviewed,capture,follow_up_completeness=firm"), "SUSTAIN, rule 8"),
    "a firm critical outcome lead in an amber dimension":
        (community("member_agenda=firm"), "SUSTAIN watch, rule 8"),
    "a firm critical process lead takes the green from its dimension: 6/15":
        (community("FOLLOW_THROUGH,VOICE,PURPOSE=watch rhythm_kept=firm"), "SUSTAIN watch, rule 8"),
    "Participation, Value and Stewardship green are exactly 9/15, which is lambda (3.3)":
        (community("FOLLOW_THROUGH,VOICE,PURPOSE=watch"), "SUSTAIN, rule 8"),
    "neither Participation nor Value green":
        (community("PARTICIPATION,VALUE=watch"), "SUSTAIN watch, rule 8"),
    "8/15 green is below lambda 0.6":
        (community("PARTICIPATION,VALUE,VOICE=healthy", otherwise="watch"), "SUSTAIN watch, rule 8"),
    "5/15 green is not below delta 0.3":
        (community("STEWARDSHIP,VOICE=healthy", otherwise="watch"), "SUSTAIN watch, rule 8"),
    "4/15 green is": (community("FOLLOW_THROUGH,VOICE=healthy", otherwise="watch"),
        "INVIGORATE drift, rule 8: drift"),
    # What exactly the four registers of the mission can reach (3.3, "Checked by enumeration")
    "four registers, all well": (community(FOUR.format("healthy"), otherwise="?"), "SUSTAIN, rule 8"),
    "four registers, actions stall":
        (community(FOUR.format("healthy") + " action_completion,overdue_actions=firm", otherwise="?"),
         "INVIGORATE, rule 7: practice"),
    "four registers, core team and funding both critical":
        (community(FOUR.format("firm"), otherwise="?"), "RETIRE exhausted, rule 3, ask"),
    "attendance alone, well": (community(ALONE.format("healthy"), otherwise="?"), "INSUFFICIENT DATA, rule 5"),
    "attendance alone, ill": (community(ALONE.format("firm"), otherwise="?"), "INSUFFICIENT DATA, rule 5"),
    "attendance alone, gone quiet": (community(ALONE.format("firm"), otherwise="?", dormant=True),
        "INVIGORATE restart, rule 4: restart"),
}  # fmt: skip


@pytest.mark.parametrize("name", TABLE)
def test_each_rule(name):
    cases, expected = TABLE[name]
    assert verdict(cases) == expected

"""What is seen of the people of a community from outside of it: a convener, and lists of several communities (R23).

How single groups of them take part is their committee's alone (audiences.md 4): who came when, and how long they
stayed. Of the rest, no number of 1 to k − 1 people or forms is given, no share with so few on one side of it, nor two
numbers that differ by so many where one is part of the other. What is compared (`compare`) is counted all the same.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from metrics.catalogue import BY_ID
from metrics.community_readings import counted, known
from metrics.indicator import Reading
from metrics.policy import Policy
from metrics.series import trend_of
from metrics.withheld.small_meetings import SmallMeetings

Readings = Mapping[str, Reading]

OF_PEOPLE = (
    "core_retention",
    "newcomer_return",
    "returning_share",
    "backbone",
    "active_base",
    "silent_share",
    "tier_mix",
    "tier_mobility",
    "member_regularity",
    "excess_inequality",
    "attendance_concentration",
    "role_breadth",
    "leader_load",
    "show_up",
)
"""Numbers of so many people, `n` or the denominator: exempt within a community, not outside of it (R23)."""

PEOPLE = ("core_team", "contributor_absence")
"""Numbers that are people."""

COMMITTEES = (
    "newcomer_return",
    "member_regularity",
    "retention_curve",
    "expected_attendance",
    "show_up",
    "size_against_intention",
    "tier_mix",
    "tier_mobility",
    "attendance_concentration",
    "returning_share",
    "role_rotation",
    "leader_load",
    "owner_spread",
    "role_breadth",
    "contributor_absence",
    "speaking_time",
    "presenter_balance",
    "member_time",
    "cost_per_active_member",
    "suspected_duplicates",
)
"""Numbers that support, and decide nothing: how single groups take part. Their own committee's alone."""

OF_THE_WINDOW = ("attendance_held", "attendance_trend", "backbone", "response_rate", "frontline_share")
OF_THE_YEAR = ("cost_per_attendance",)
"""Numbers made of how many came to each meeting: from them and the rest follows what one of them is."""

SHARES = (
    "core_retention",
    "silent_share",
    "response_rate",
    "useful",
    "dissatisfaction",
    "applied_value",
    "potential_value",
    "value_for_time",
    "trust",
    "voluntariness",
    "facilitation_quality",
    "purpose_clarity",
    "renewal_demand",
)
"""Shares of people, or of what they answered: those on the one side, and on the other."""

SOME_PEOPLE = "fewer than {k} people"
FEW_PEOPLE = "Fewer than {k} people: too few to show."
COMMITTEE_ALONE = "Shown to the community’s own committee alone."
MEETING = "Fewer than {k} people came to one of these meetings: too few to show."
SIDE = "Fewer than {k} stand on one side of it: too few to show."
PART = "With other numbers it would tell of fewer than {k} people: not shown."

_COUNTED = re.compile(r"\b(\d+) (?:active )?(?:people|members|newcomers|forms)\b")


def kept_listed(readings: Readings, k: int) -> dict[str, str]:
    """Why each number is not given where several communities stand side by side: it is of fewer than `k` people."""
    few = [name for name in OF_PEOPLE if (found := counted(readings, name)) and 0 < (found.n or 0) < k]
    some = [name for name in PEOPLE if (found := counted(readings, name)) and 0 < (found.value or 0) < k]
    return {name: FEW_PEOPLE.format(k=k) for name in few} | {name: SOME_PEOPLE.format(k=k) for name in some}


def kept_outside(
    community: str, readings: Readings, small: SmallMeetings, k: int, *, shares: bool
) -> dict[str, str]:
    """Why each number that is not given to anybody outside of the community is not: these, and more.

    With `shares` they are left, whoever stands on one side, for what pools them with others.
    """
    totals = [
        *(OF_THE_WINDOW if community in small.window else ()),
        *(OF_THE_YEAR if community in small.year else ()),
    ]
    sided = [name for name in SHARES if not shares and any(0 < side < k for side in _sides(readings, name))]
    parts = [name for name, sizes in _parts(readings).items() if any(0 < size < k for size in sizes)]
    return (
        {name: PART.format(k=k) for name in parts if name in readings}
        | {name: SIDE.format(k=k) for name in sided}
        | {name: MEETING.format(k=k) for name in totals if name in readings}
        | kept_listed(readings, k)
        | dict.fromkeys((name for name in COMMITTEES if name in readings), COMMITTEE_ALONE)
    )


def _sides(readings: Readings, name: str) -> tuple[float, ...]:
    share = known(readings, name)
    if share is None or share.numerator is None or share.denominator is None:
        return ()
    return share.numerator, share.denominator - share.numerator


def _parts(readings: Readings) -> dict[str, tuple[float, ...]]:
    """The people that would be told by a number of people beside others that are given of the same community."""
    stayed, active_base = known(readings, "core_retention"), known(readings, "active_base")
    members, core = known(readings, "cost_per_member"), known(readings, "core_team")
    heard = known(readings, "silent_share") or known(readings, "excess_inequality")
    active = heard.n if heard else None
    found: dict[str, tuple[float, ...]] = {}
    if active_base:
        came = active_base.numerator or 0
        # Those who are active now and were not before.
        found["active_base"] = came, came - (stayed.numerator or 0) if stayed else 0
    if members:
        of = members.denominator or 0
        found["cost_per_member"] = of, of - active if active else 0
    if core and active:
        found["core_team"] = (active - (core.value or 0),)
    return found


def as_outside(reading: Reading, k: int) -> Reading:
    """The reading without what only those inside are told beside a number, or in the place of one."""
    found = replace(reading, caveats=BY_ID[reading.id].caveats)
    if reading.value is not None:
        return found
    why = reading.why_unknown or ""
    few = any(0 < int(number) < k for number in _COUNTED.findall(why))
    return replace(
        found, numerator=None, denominator=None, n=None, why_unknown=FEW_PEOPLE.format(k=k) if few else why
    )


def series_outside(series: Mapping[str, Any], policy: Policy) -> dict[str, Any]:
    """The histories: meetings of fewer than k people without their number (`few`), nobody's comings and goings."""
    k = int(policy.number("privacy_k"))
    meetings = [_meeting(meeting, k) for meeting in series["meetings"]]
    present = [m["present"] for m in meetings if m["register"] and m["present"] is not None]
    return {
        "meetings": meetings,
        "returning": [],
        "cohorts": [],
        "survival": [],
        "concentration": None,
        "trend": trend_of(present, policy),
    }


def _meeting(meeting: Mapping[str, Any], k: int) -> dict[str, Any]:
    """Without the headcount as well: beside the names it tells how many of those who came are not named."""
    few = 0 < (meeting["present"] or 0) < k
    return {**meeting, "headcount": None, "present": None if few else meeting["present"], "few": few}

"""Voice: who contributes, who is in the room, who has the floor; small facts, and the numbers by hand."""

import datetime as dt
from dataclasses import replace

import oracle_database
import pytest
from oracle_comparison import unsound
from oracle_facts import Charter, Contribution, Facts, Mark, Member, Planned
from test_oracle_golden import AS_OF, days, seven

import metrics
from metrics import Policy, Reading
from metrics.catalogue import find

DAYS = days(4)
PEOPLE = ("a", "b", "c", "d", "e", "f")


def read(facts: Facts, indicator: str, as_of: dt.date = AS_OF) -> Reading:
    with oracle_database.write([facts]) as connection:
        found = metrics.assess(connection, as_of=as_of, policy=Policy.load(None))
    reading = found.community(facts.community).reading(find(indicator).id)
    assert reading.error is None
    assert unsound(reading) == []
    return reading


def room(*contributions: Contribution, members: list[Member] | None = None) -> Facts:
    """Six people at all of four meetings."""
    return Facts(
        members=members or [],
        register=[Mark(day, person) for day in DAYS for person in PEOPLE],
        contributions=list(contributions),
    )


def gave(person: str, times: int, kind: str = "agenda_item") -> list[Contribution]:
    kinds = (kind, "presented", "spoke")
    return [Contribution(DAYS[n % 4], person, kinds[n // 4]) for n in range(times)]


def test_two_of_seven_make_half() -> None:
    """indicators.md 1.9: 9, 5, 4, 3, 1, 1, 0 give 2, and .61 by the top two; 2 of fewer than 8 is watch."""
    reading = read(seven(), "contributor_absence")
    assert (reading.value, reading.band.word, reading.n) == (2, "watch", 7)
    assert reading.detail["top2_share"] == pytest.approx(14 / 23)
    assert reading.detail["variant"] == "below-8"


def test_three_are_healthy_below_eight_people_only() -> None:
    # six people, two each: 4 of 12 after two, 6 after three
    facts = room(*(row for person in PEOPLE for row in gave(person, 2)))
    assert (read(facts, "VO-03").value, read(facts, "VO-03").band.word) == (3, "healthy")
    more = [Mark(day, person) for day in DAYS for person in ("g", "h")]
    facts.register += more  # two more who only listen: eight active, and three is watch
    assert (read(facts, "VO-03").value, read(facts, "VO-03").band.word) == (3, "watch")


def test_few_contributions_or_none_recorded_are_not_known() -> None:
    assert "No contributions" in (read(room(), "VO-03").why_unknown or "")
    few = read(room(*gave("a", 9)), "VO-03")
    assert few.value is None
    assert "10 are needed" in (few.why_unknown or "")


def test_role_breadth_and_h_index() -> None:
    # a presents four times, b once, c only brings an item; 2 of 6. Contributions 8, 1, 1: h = 1
    facts = room(*gave("a", 8), Contribution(DAYS[0], "b", "presented"), *gave("c", 1))
    facts.calendar = [Planned(DAYS[0], facilitator="outsider")]  # not active, and not one of the six
    reading = read(facts, "role_breadth")
    assert (reading.numerator, reading.denominator) == (2, 6)
    assert reading.detail["h_index"] == 1
    # Wilson, 90 %, 2 of 6: scipy binomtest(2, 6).proportion_ci(0.90, "wilson")
    assert (reading.low, reading.high) == (
        pytest.approx(0.117276, abs=1e-6),
        pytest.approx(0.652985, abs=1e-6),
    )
    assert read(seven(), "role_breadth").detail["h_index"] == 3


def practitioners(target: float | None, categories: str | None = "Teacher; Principal") -> Facts:
    kinds = ("teacher", "principal", "NPO", "NPO", "funder", None)
    schools = ("x", "x", "y", "z", None, None)
    members = [
        Member(p, stakeholder=s, organisation=o) for p, s, o in zip(PEOPLE, kinds, schools, strict=True)
    ]
    facts = room(members=members)
    facts.charter = Charter(practitioner_categories=categories, frontline_target=target)
    return facts


def test_frontline_share_and_how_varied_the_room_is() -> None:
    # four attendances each; f has no category: 8 of 20. Categories .2 .2 .4 .2: 1 ÷ .28; organisations ½ ¼ ¼: 1 ÷ .375
    reading = read(practitioners(0.4), "frontline_share")
    assert (reading.numerator, reading.denominator, reading.band.word) == (8, 20, "healthy")
    assert reading.detail["effective_categories"] == pytest.approx(1 / 0.28)
    assert reading.detail["effective_organisations"] == pytest.approx(1 / 0.375)
    assert reading.detail["target"] == 0.4
    # the same share at each meeting: no dispersion. scipy binomtest(8, 20), Wilson, 90 %
    assert (reading.low, reading.high) == (
        pytest.approx(0.242387, abs=1e-6),
        pytest.approx(0.581444, abs=1e-6),
    )


def test_fewer_than_the_charter_wants_is_watch() -> None:
    assert read(practitioners(0.41), "VO-06").band.word == "watch"
    assert read(practitioners(None), "VO-06").band.word == "healthy"
    assert read(practitioners(None, "learner"), "VO-06").band.word == "watch"  # none at all


def test_without_categories_the_frontline_is_not_known() -> None:
    assert "description of the community does not say" in (
        read(practitioners(None, None), "VO-06").why_unknown or ""
    )
    facts = practitioners(0.4)
    facts.members = [Member("a", stakeholder="teacher")]  # 4 of 24 attendances
    assert "4 of 24" in (read(facts, "VO-06").why_unknown or "")
    facts.members = []
    assert "directory" in (read(facts, "VO-06").why_unknown or "")


def spoke(day: dt.date, person: str, minutes: float | None = None) -> Contribution:
    return Contribution(day, person, "spoke", minutes=minutes)


def test_speaking_time_shared_by_two_in_effect() -> None:
    # 30 and 30 at the first: 2 in effect; 30 and 10 at the second: 40² ÷ 1000 = 1.6; 3.6 of 12 there
    first, second, third = DAYS[:3]
    rows = [spoke(first, "a", 30), spoke(first, "b", 30), spoke(second, "a", 30), spoke(second, "b", 10)]
    members = [Member(p, stakeholder="teacher" if p in "abc" else "NPO") for p in PEOPLE]
    reading = read(room(*rows, spoke(third, "c"), members=members), "speaking_time")
    assert (reading.numerator, reading.denominator) == (pytest.approx(3.6), 12)
    # minutes 60 40 0 0 0 0, mean 50/3: T = (3.6 ln 3.6 + 2.4 ln 2.4) ÷ 6; between: teachers have all, ln 2
    assert reading.detail["theil"] == pytest.approx(1.118748, abs=1e-6)
    assert reading.detail["theil_between_share"] == pytest.approx(0.619574, abs=1e-6)


def test_without_minutes_whoever_spoke_counts_as_one() -> None:
    reading = read(room(spoke(DAYS[0], "a"), spoke(DAYS[0], "b"), spoke(DAYS[1], "a")), "speaking_time")
    assert (reading.numerator, reading.denominator) == (3, 12)
    assert reading.detail == {"timed": False, "theil": None, "theil_between_share": None}
    assert "optional" in (read(room(), "speaking_time").why_unknown or "")


def test_members_guests_and_strangers_present() -> None:
    # a twice, a guest speaker of the directory once, and somebody who stands nowhere else once: 2 of 4
    rows = [Contribution(day, person, "presented") for day, person in zip(DAYS, "aagx", strict=True)]
    facts = room(*rows, members=[Member("g", kind="speaker")])
    reading = read(facts, "presenter_balance")
    assert (reading.numerator, reading.denominator, reading.band.word) == (2, 4, "unknown")
    later = replace(rows[-1], date=dt.date(2026, 7, 15))  # after as_of
    assert read(room(*rows[:2], later), "presenter_balance").value is None

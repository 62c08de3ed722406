"""Edges at which a second reading of the pages found the first one wrong: each worked out by hand."""

import datetime as dt
from dataclasses import replace

import oracle_database
import pytest
from oracle_comparison import unsound
from oracle_facts import (
    Action,
    Answer,
    Charter,
    Contribution,
    Decided,
    Facts,
    Followup,
    Mark,
    Member,
    Product,
)

import metrics
from metrics import Policy, Reading

AS_OF = dt.date(2026, 7, 1)
MEETINGS = [dt.date(2026, month, 15) for month in range(1, 7)]
JANUARY, FEBRUARY, MARCH, APRIL, MAY, JUNE = MEETINGS


def read(facts: Facts, indicator: str) -> Reading:
    with oracle_database.write([facts]) as connection:
        found = metrics.assess(connection, as_of=AS_OF, policy=Policy.load(None))
    reading = found.communities[0].reading(indicator)
    assert unsound(reading) == []
    return reading


def register(*people: str) -> list[Mark]:
    return [Mark(day, person) for day in MEETINGS for person in people]


def newcomers(*marks: Mark, members: tuple[Member, ...] = ()) -> Facts:
    """Two who always come, three more who come in January and February, and whoever else."""
    early = [Mark(day, person) for day in (JANUARY, FEBRUARY) for person in ("c", "d", "e")]
    return Facts("c", register=[*register("a", "b"), *early, *marks], members=list(members))


def test_a_meeting_of_which_nothing_is_known_is_none_of_the_next_two() -> None:
    # a to e come back at once. x: first in February, March unknown, April absent, May there: comes back.
    # y: first in April, May unknown, June absent: one meeting is known of, too few to say.
    x = [Mark(FEBRUARY, "x"), Mark(MARCH, "x", "unknown"), Mark(MAY, "x")]
    y = [Mark(APRIL, "y"), Mark(MAY, "y", "unknown")]
    reading = read(newcomers(*x, *y), "newcomer_return")
    assert (reading.numerator, reading.denominator) == (6, 6)


def test_who_leaves_at_once_has_not_come_back() -> None:
    left = Member("z", left_on=MARCH)
    reading = read(newcomers(Mark(MARCH, "z"), members=(left,)), "newcomer_return")
    assert (reading.numerator, reading.denominator) == (5, 6)


@pytest.mark.parametrize(
    ("facts", "core"),
    [
        # nothing but a register: all who come to three in four are core by attendance
        (Facts("c"), {"core (attendance proxy)": 5}),
        # something is recorded of what people do: a alone did something
        (Facts("c", contributions=[Contribution(MAY, "a", "presented")]), {"core": 1, "active": 4}),
        (Facts("c", actions=[Action(MAY, owners=("a",))]), {"core": 1, "active": 4}),
        (Facts("c", governance=[Decided("purpose_review", None, MAY)]), {"active": 5}),
    ],
)
def test_attendance_stands_in_only_where_nothing_else_is_recorded(facts: Facts, core: dict[str, int]) -> None:
    reading = read(replace(facts, register=register(*"abcde")), "tier_mix")
    assert reading.detail == {"people": core}
    assert reading.numerator == sum(number for name, number in core.items() if name != "active")


def test_a_suspected_pair_of_whom_one_has_not_come_yet_is_none() -> None:
    # a may be b, and b is there; c may be f, and f comes after the day: one of five
    later = Mark(dt.date(2026, 8, 15), "f")
    facts = Facts("c", register=[*register(*"abcde"), later], duplicates=[("b", "a"), ("f", "c")])
    reading = read(facts, "suspected_duplicates")
    assert (reading.numerator, reading.denominator) == (1, 5)


def test_a_ticked_checklist_is_a_record_too() -> None:
    # gaps 31, 28, 31, 30, 31 days: usually 31. The last meeting is 16 days old, the tick 4.
    facts = Facts("c", register=register("a"), followups=[Followup(JUNE, "thank_you", dt.date(2026, 6, 27))])
    assert read(facts, "staleness").value == pytest.approx(4 / 31)


def test_leave_to_share_an_address_is_a_share_of_members() -> None:
    # 4 of 5, so by Wilson at 90 % from 0.435 to 0.954 (R5): it could be a healthy directory
    members = [Member(person, consent_on=JANUARY if person < "e" else None, email=True) for person in "abcde"]
    reading = read(Facts("c", members=members, register=register("a")), "directory_health")
    assert (reading.value, reading.firm) == (0.8, False)
    assert (reading.low, reading.high) == (pytest.approx(0.4353, abs=1e-4), pytest.approx(0.9540, abs=1e-4))


def test_what_a_sub_group_finished_before_is_no_output_of_these_meetings() -> None:
    # six meetings from January on; Old was due in February and done in December, Late was due in December and
    # done in March, Undated says done and no more, Dropped was cancelled
    december = dt.date(2025, 12, 1)
    facts = Facts(
        "c",
        register=register("a"),
        actions=[
            Action(december, FEBRUARY, "done", december, subgroup="Old"),
            Action(december, december, "done", MARCH, subgroup="Late"),
            Action(JANUARY, FEBRUARY, "done", subgroup="Undated"),
            Action(JANUARY, FEBRUARY, "cancelled", subgroup="Dropped"),
        ],
        answers=[Answer(JUNE, "useful", "agree")],
    )
    reading = read(facts, "subgroup_outputs")
    assert (reading.value, reading.detail) == (2, {"subgroups": 3})


@pytest.mark.parametrize(("products", "band"), [([], "watch"), ([Product(JANUARY, "tool")], "critical")])
def test_where_one_log_is_missing_nothing_captured_is_not_critical(
    products: list[Product], band: str
) -> None:
    # an action of January, of six meetings: 1 of 6; what else was written is not known without a list of it
    facts = Facts("c", register=register("a"), actions=[Action(JANUARY, FEBRUARY)], products=products)
    reading = read(facts, "capture")
    assert (reading.value, reading.band.word, reading.firm) == (1 / 6, band, band == "critical")


def test_the_holidays_alone_shut_nobody_out() -> None:
    # za-inland: the fourth term of 2025 ends on 10 December, the next begins on 14 January. Ten are wanted; at four
    # meetings in term ten came, at two of 20 December and 5 January one: 42 ÷ 6 = 7, (7 − 10) ÷ 10 = −0.3.
    days = [dt.date(2025, 9, 3), dt.date(2025, 10, 22), dt.date(2026, 2, 11), dt.date(2026, 3, 4)]
    away = [dt.date(2025, 12, 20), dt.date(2026, 1, 5)]
    marks = [Mark(day, f"p{n}") for day in days for n in range(10)] + [Mark(day, "p0") for day in away]
    facts = Facts("c", charter=Charter(size_low=10, size_high=20, calendar="za-inland"), register=marks)
    reading = read(facts, "size_against_intention")
    assert (reading.value, reading.band.word) == (pytest.approx(-0.3), "healthy")
    assert reading.raised_from is not None

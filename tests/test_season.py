"""Meetings in the holidays and at the end of the year do not make participation critical on their own.

School year 2026, both clusters: terms end on 27 March, 26 June, 23 September and 9 December.
"""

import datetime as dt

import oracle_database
import pytest
from oracle_comparison import differences
from oracle_facts import Charter, Facts, Mark

from metrics import CommunityAssessment, Policy, assess

AS_OF = dt.date(2026, 12, 31)
POLICY = Policy.load(None)
TERM = [(2, 5), (3, 5), (5, 7), (6, 4), (8, 6), (9, 3)]
DECEMBER = [(12, 3), (12, 17)]  # in the last two weeks of the year, and in the holidays


def community(
    sizes: list[int], days: list[tuple[int, int]] | None = None, calendar: str = "za-inland"
) -> Facts:
    """So many people at each meeting, always the same ones first."""
    on = [dt.date(2026, month, day) for month, day in days or [*TERM, *DECEMBER]]
    marks = [Mark(day, f"p{i + 1}") for day, size in zip(on, sizes, strict=True) for i in range(size)]
    return Facts("c", charter=Charter(calendar=calendar), register=marks)


def read(facts: Facts) -> CommunityAssessment:
    with oracle_database.write([facts]) as connection:
        found = assess(connection, as_of=AS_OF, policy=POLICY, series=True).community("c")
    assert differences(facts, found, AS_OF) == []
    return found


def test_two_empty_meetings_in_december_are_no_fall() -> None:
    # 42 ÷ 80 = 0.525, and firmly: 0.525 · e^(1.645·√(2(1/42 + 1/80))) = 0.818. Without December 20 ÷ 20 = 1.
    found = read(community([20, 20, 20, 20, 20, 20, 1, 1]))
    held = found.reading("attendance_held")
    assert held.value == pytest.approx(0.525)
    assert held.high == pytest.approx(0.818, abs=5e-4)
    assert (held.band.word, held.firm) == ("healthy", False)
    assert held.raised_from is not None
    assert held.raised_from.word == "critical"
    assert held.caveats[-1] == (
        "2 meetings of these fell in the school holidays or in the last two weeks of the school year. Without them "
        "this is 100%, and healthy, so it is not read as critical."
    )
    assert not found.verdict.flags.falling


def test_a_fall_that_is_there_without_december_stays_critical() -> None:
    held = read(community([20, 20, 20, 20, 10, 10, 1, 1])).reading("attendance_held")  # 10 ÷ 20 without
    assert (held.band.word, held.firm, held.raised_from) == ("critical", True, None)


def test_the_better_band_may_be_watch() -> None:
    held = read(community([20, 20, 20, 20, 14, 14, 1, 1])).reading("attendance_held")  # 0.375; 0.7 without
    assert held.band.word == "watch"
    assert held.raised_from is not None


def test_what_is_only_to_be_watched_is_not_read_again() -> None:
    held = read(community([20, 20, 20, 20, 20, 20, 10, 10])).reading("attendance_held")  # 0.75; 1 without
    assert (held.band.word, held.raised_from) == ("watch", None)


def test_without_a_school_calendar_nothing_is_out_of_season() -> None:
    found = read(community([20, 20, 20, 20, 20, 20, 1, 1], calendar="none"))
    assert found.reading("attendance_held").band.word == "critical"
    assert found.verdict.flags.falling


def test_three_meetings_in_season_are_too_few_to_read_again() -> None:
    days = [TERM[0], TERM[1], TERM[4], *DECEMBER, (12, 18)]
    held = read(community([20, 20, 20, 1, 1, 1], days)).reading(
        "attendance_held"
    )  # 1 ÷ 20, and 3 left without
    assert (held.band.word, held.raised_from) == ("critical", None)


def test_retention_and_the_active_base_are_read_again_as_well() -> None:
    # Earlier half: p1 to p12 at both meetings in term; p13 to p40 at the two in the holidays, never seen again.
    # Recent half, in term: p1 to p12. Of 40 earlier active people 12 came back: 0.3; in season 12 of 12.
    days = [(6, 29), (7, 2), (8, 6), (8, 20), (9, 3), (9, 10), (10, 8), (10, 22)]
    facts = community([0, 0, 12, 12, 12, 12, 12, 12], days)
    visitors = [Mark(dt.date(2026, month, day), f"v{i}") for month, day in days[:2] for i in range(28)]
    found = read(Facts("c", charter=facts.charter, register=[*facts.register, *visitors]))
    for lead, value in (("core_retention", 0.3), ("active_base", 0.3)):
        reading = found.reading(lead)
        assert reading.value == pytest.approx(value)
        assert (reading.band.word, reading.firm) == ("healthy", False)
        assert reading.raised_from is not None
    assert found.reading("attendance_held").value == pytest.approx(0.6)  # 12 ÷ 20: watch, as it stands


@pytest.mark.parametrize(
    ("month", "day", "off"),
    [
        (3, 27, False),
        (3, 28, True),
        (4, 8, False),
        (11, 25, False),
        (11, 26, True),
        (12, 9, True),
        (8, 8, False),
    ],
)
def test_the_histories_say_which_meetings_were_out_of_season(month: int, day: int, off: bool) -> None:
    """26 November is the 14th day before the end of 9 December, both counted; 8 August is a Saturday in term."""
    series = read(community([3], [(month, day)])).series
    assert series is not None
    assert [meeting["off_season"] for meeting in series["meetings"]] == [off]

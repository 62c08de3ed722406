"""Roles, notice, rhythm, directory, venue, conflict and load (ST-06 to ST-15), by hand."""

import datetime as dt
from dataclasses import replace
from typing import Any

import oracle_database
import pytest
from oracle_comparison import unsound
from oracle_facts import Action, Charter, Contribution, Decided, Facts, Mark, Member, Planned

from metrics import Policy, Reading, assess

AS_OF = dt.date(2026, 10, 31)
POLICY = Policy.load(None)
# Thursdays of the school year 2026, za-inland; the last is the only Friday.
DAYS = [dt.date(2026, 2, 5), dt.date(2026, 3, 5), dt.date(2026, 5, 7), dt.date(2026, 6, 5)]


def community(*rows: Planned, **more: Any) -> Facts:
    """Four meetings of two people each, with what the calendar says of them."""
    register = [Mark(day, person) for day in DAYS for person in ("p1", "p2")]
    return Facts("c", register=register, calendar=list(rows), **more)


def read(facts: Facts, indicator: str, as_of: dt.date = AS_OF, emails: tuple[str, ...] = ()) -> Reading:
    with oracle_database.write([facts]) as connection:
        for person in emails:
            connection.execute(
                "insert into mention_name select mention_id, 'N', 'n', 'n@x' from mention where person_id = ?",
                [f"c/{person}"],
            )
        reading = assess(connection, as_of=as_of, policy=POLICY).community("c").reading(indicator)
    assert unsound(reading) == []
    assert reading.error is None
    return reading


def facilitated(*people: str | None) -> list[Planned]:
    return [Planned(day, None, "held", facilitator=p) for day, p in zip(DAYS, people, strict=True)]


def test_rotation_is_the_effective_number_of_holders() -> None:
    # facilitator p1 three times, p2 once: 1 ÷ (.75² + .25²) = 1.6
    reading = read(community(*facilitated("p1", "p1", "p2", "p1")), "role_rotation")
    assert reading.value == pytest.approx(1.6)
    assert reading.detail == {"facilitator": {"holders": 2, "effective": pytest.approx(1.6)}}
    assert (reading.band.word, reading.n) == ("unknown", 4)


def test_rotation_is_the_mean_of_both_roles() -> None:
    rows = [
        replace(row, knowledge_manager=p)
        for row, p in zip(facilitated(*["p1"] * 4), ["p2", "p3"] * 2, strict=True)
    ]
    # one facilitator, two knowledge managers in turn: (1 + 2) ÷ 2
    assert read(community(*rows), "role_rotation").value == pytest.approx(1.5)


@pytest.mark.parametrize(
    ("people", "value", "band"),
    [
        (("p1", "p1", "p2", "p1"), 1.0, "healthy"),
        (("p1", "p1", "p1", "p1"), 0.0, "critical"),
        (("p1", None, None, None), None, "unknown"),
    ],
)
def test_a_deputy_is_a_second_person_who_has_done_it_once(
    people: tuple, value: float | None, band: str
) -> None:
    reading = read(community(*facilitated(*people)), "role_deputies")
    assert (reading.value, reading.band.word) == (value, band)


def announced(days: tuple[int, ...], reminders: tuple[int | None, ...]) -> Facts:
    rows = [
        Planned(
            day,
            None,
            "held",
            invited_on=day - dt.timedelta(notice),
            reminded_on=None if reminder is None else day - dt.timedelta(reminder),
        )
        for day, notice, reminder in zip(DAYS, days, reminders, strict=True)
    ]
    return community(*rows)


@pytest.mark.parametrize(
    ("days", "reminders", "value", "band"),
    [
        ((30, 28, 40, 10), (7, 5, 9, None), 29.0, "healthy"),  # median of 10 28 30 40; 3 of 4 reminded
        ((30, 28, 40, 10), (7, 5, 10, None), 29.0, "watch"),  # ten days before is no reminder: 2 of 4
        ((30, 28, 40, 10), (None,) * 4, 29.0, "healthy"),  # none recorded: the days alone
        ((14, 14, 14, 14), (7, 7, 7, 7), 14.0, "watch"),
        ((13, 13, 13, 20), (7, 7, 7, 7), 13.0, "critical"),
        ((13, 13, 13, 20), (None,) * 4, 13.0, "critical"),
    ],
)
def test_notice_needs_days_and_reminders(days: tuple, reminders: tuple, value: float, band: str) -> None:
    reading = read(announced(days, reminders), "notice_given")
    assert (reading.value, reading.band.word, reading.n, reading.firm) == (value, band, 4, False)


def test_notice_of_two_meetings_is_not_known() -> None:
    facts = announced((30, 30, -1, -2), (7, 7, 7, 7))  # two invited afterwards
    assert "2 of the last meetings" in str(read(facts, "notice_given").why_unknown)
    assert "invitations" in str(read(community(), "notice_given").why_unknown)


def test_regularity_counts_calendar_days_where_no_school_calendar_is_known() -> None:
    # gaps 28, 63, 29: mean 40, deviation √((144 + 529 + 121) ÷ 2) = 19.924859
    reading = read(community(), "regularity")
    assert reading.value == pytest.approx(19.924859 / 40, abs=1e-6)
    assert (reading.band.word, reading.n) == ("watch", 4)
    assert reading.detail == {"weekday": "Thursday", "share": 0.75}
    assert any("No school calendar" in caveat for caveat in reading.caveats)


def test_regularity_in_school_days() -> None:
    # 5 Feb to 5 Mar: 20 school days. To 7 May: 16 to 27 March, and 22 from 8 April (8 Apr is a Wednesday): 38.
    # To 5 June: 21. Mean 79 ÷ 3; deviations −6.3333, 11.6667, −5.3333: √(204.6667 ÷ 2) = 10.115994
    facts = community(charter=Charter(calendar="za-inland"))
    assert read(facts, "regularity").value == pytest.approx(10.115994 / (79 / 3), abs=1e-6)


def test_regularity_needs_four_meetings_and_does_not_see_the_future() -> None:
    reading = read(community(), "regularity", as_of=dt.date(2026, 6, 4))
    assert "3 held meetings" in str(reading.why_unknown)


def members(consents: int) -> Facts:
    day = dt.date(2026, 1, 10)
    listed = [Member(f"m{i}", consent_on=day if i < consents else None) for i in range(5)]
    gone = Member("gone", left_on=day, consent_on=day)
    return Facts("c", members=[*listed, gone])


def test_directory_counts_addresses_with_leave_to_share_them() -> None:
    # five members, one more has left; m0 to m3 agreed, m0 to m2 and m4 have an address: 3 of 5
    reading = read(members(4), "directory_health", emails=("m0", "m1", "m2", "m4", "gone"))
    assert (reading.value, reading.n, reading.band.word) == (0.6, 5, "critical")


def test_directory_without_addresses_or_consent_is_not_known() -> None:
    assert read(members(0), "directory_health", emails=("m0",)).value is None
    assert read(members(5), "directory_health").value is None
    assert "No directory" in str(read(community(), "directory_health").why_unknown)


def test_venue_leaves_out_what_nobody_wrote_down() -> None:
    said = [("Movable", "in person"), ("fixed", "in person"), (None, "Online"), (None, "in person")]
    rows = [Planned(day, None, "held", seating=s, mode=m) for day, (s, m) in zip(DAYS, said, strict=True)]
    reading = read(community(*rows), "venue_fit")
    assert (reading.numerator, reading.denominator, reading.band.word) == (2, 3, "unknown")


@pytest.mark.parametrize(
    ("rows", "value", "band"),
    [
        ([Decided("conflict_process", status="agreed")], 1.0, "healthy"),
        ([Decided("direction_conflict", status="open", note="Money")], 0.0, "watch"),
        ([Decided("direction_conflict", status="open"), Decided("conflict_process")], 1.0, "healthy"),
        (
            [
                Decided("direction_conflict", date=dt.date(2026, 1, 1), note="Money"),
                Decided("direction_conflict", date=dt.date(2026, 2, 1), status="resolved", note="money"),
            ],
            0.5,
            "healthy",
        ),
        ([Decided("direction_conflict", date=dt.date(2026, 12, 1))], None, "unknown"),
        ([Decided("champion", "p1")], None, "unknown"),
    ],
)
def test_only_an_open_conflict_without_a_process_is_to_be_watched(
    rows: list, value: float | None, band: str
) -> None:
    reading = read(community(governance=rows), "conflict_process")
    assert (reading.value, reading.band.word) == (value, band)


def test_roles_are_found_in_the_notes() -> None:
    notes = ("Leader and co-ordinator", "Kennisbestuurder", "fasiliteerder", "leader", None)
    rows = [Decided("role_defined", note=note) for note in notes]
    reading = read(community(governance=rows), "role_clarity")
    assert (reading.value, reading.n, reading.band.word) == (0.8, 4, "healthy")
    assert read(community(governance=[Decided("champion", "p1")]), "role_clarity").value is None


def test_the_load_of_the_busiest() -> None:
    # p1: four times facilitator and one action; p2: spoke four times; p3: one action. 5 of 10
    spoken = [Contribution(day, "p2", "spoke") for day in DAYS]
    taken = [Action(DAYS[0], owners=("p1", "p3"))]
    facts = community(*facilitated(*["p1"] * 4), contributions=spoken, actions=taken)
    reading = read(facts, "leader_load")
    assert (reading.numerator, reading.denominator, reading.value) == (5, 10, 0.5)
    assert read(replace(facts, actions=[]), "leader_load").value is None  # eight are too few

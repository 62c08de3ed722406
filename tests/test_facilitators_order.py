"""Where on the facilitator's list people stand: those worth a call, newcomers, and those not seen for long apart.

Meetings every quarter on the tenth of January, April, July and October from 2023 on; read on 1 November 2025.
"""

import datetime as dt

import oracle_database
import pytest
from oracle_facts import Facts, Mark, Member, Planned

from dashboard.facilitator import calls, circle
from metrics import Participant, Place, Policy, participants

QUARTERS = [dt.date(year, month, 10) for year in (2023, 2024, 2025) for month in (1, 4, 7, 10)]
AS_OF = dt.date(2025, 11, 1)
CAME = {  # numbers of the meetings, the last is 11
    "steady": range(12),
    "gone_since_2023": (0, 1, 2),
    "gone_over_a_year": (4, 5, 6),  # last in July 2024: over a year before the last meeting
    "just_a_year": (5, 7),  # last in October 2024, a year to the day: still one to ring
    "lapsed": (4, 5, 8),  # missed the last three
    "once": (8,),
    "missed_two": (7, 8, 9),
    "new": (11,),
    "new_before_last": (10,),
    "second_time": (2, 11),
    "third_time": (2, 5, 11),
    "has_left": (5, 8),
}
MEMBERS = [
    Member("has_left", left_on=dt.date(2025, 2, 1)),
    Member("listed_lately", joined_on=dt.date(2025, 3, 1)),
    Member("listed_long_ago", joined_on=dt.date(2023, 5, 1)),
    Member("listed_undated"),
    Member("leads", kind="facilitator"),
]


@pytest.fixture(scope="module")
def people() -> dict[str, Participant]:
    register = [Mark(QUARTERS[n], person) for person, meetings in CAME.items() for n in meetings]
    register += [Mark(QUARTERS[n], "lapsed", "apology") for n in (9, 11)]
    calendar = [Planned(dt.date(2026, 1, 10))]
    with oracle_database.write(
        [Facts("ecd", register=register, members=MEMBERS, calendar=calendar)]
    ) as cursor:
        found = participants(cursor, "ecd", as_of=AS_OF, policy=Policy.load())
    return {person.person_id.removeprefix("ecd/"): person for person in found}


def test_who_left_or_was_not_seen_for_long_stands_apart(people: dict[str, Participant]) -> None:
    by_place = {place: {name for name, p in people.items() if p.place is place} for place in Place}
    assert by_place[Place.LEFT] == {"has_left"}
    assert by_place[Place.APART] == {
        "gone_since_2023",
        "gone_over_a_year",
        "listed_long_ago",
        "listed_undated",
    }
    assert by_place[Place.CALL] == {"just_a_year", "lapsed", "once", "listed_lately"}
    assert by_place[Place.HERE] == {
        "steady", "missed_two", "new", "new_before_last", "second_time", "third_time",
    }  # fmt: skip


def test_nobody_stands_apart_where_meetings_are_rare() -> None:
    """Three meetings in three years: two years without a sight is no more than two meetings missed."""
    days = [dt.date(year, 1, 10) for year in (2023, 2024, 2025)]
    register = [Mark(days[0], "early"), *(Mark(day, "steady") for day in days)]
    with oracle_database.write([Facts("ecd", register=register)]) as cursor:
        found = participants(cursor, "ecd", as_of=AS_OF, policy=Policy.load())
    assert {person.place for person in found} == {Place.HERE}


def test_newcomers_came_for_the_first_or_second_time_to_one_of_the_last_two(
    people: dict[str, Participant],
) -> None:
    assert {name for name, p in people.items() if p.newcomer} == {"new", "new_before_last", "second_time"}
    assert (people["second_time"].attended_ever, people["third_time"].attended_ever) == (2, 3)


def test_where_records_begin_nobody_is_said_to_be_new() -> None:
    register = [Mark(day, person) for day in QUARTERS[:1] for person in ("p1", "p2")]
    members = [Member("p2", joined_on=QUARTERS[0])]
    with oracle_database.write([Facts("ecd", register=register, members=members)]) as cursor:
        found = participants(cursor, "ecd", as_of=AS_OF, policy=Policy.load())
    assert {p.person_id for p in found if p.newcomer} == {"ecd/p2"}


def test_groups_hold_everybody_once_with_the_calls_first(people: dict[str, Participant]) -> None:
    groups = calls.groups(list(people.values()))
    told = {key: {p.person_id.removeprefix("ecd/") for p in group.people} for key, group in groups.items()}
    assert list(told) == ["missed", "once", "not_come", "first", "again", "apart"]
    assert told["missed"] == {"just_a_year", "lapsed"}
    assert told["once"] == {"once"}
    assert told["not_come"] == {"listed_lately"}
    assert told["first"] == {"new", "new_before_last"}
    assert told["again"] == {"second_time"}


@pytest.mark.parametrize(
    ("name", "said"),
    [
        # W is the last eight meetings, numbers 4 to 11.
        ("lapsed", "came to 3 of 8, last seen 10 Jan 2025, sent apologies for 2 of the last 3"),
        ("once", "came to 1 of 4, on 10 Jan 2025"),
        ("new", "came to 1 of 1, on 10 Oct 2025"),
        ("second_time", "came to 1 of 8, last seen 10 Oct 2025"),
        ("listed_lately", "came to 0 of 3, on the list since 1 Mar 2025"),
        ("gone_since_2023", "came to 0 of 8, last seen 10 Jul 2023"),
    ],
)
def test_the_facts_beside_a_name(people: dict[str, Participant], name: str, said: str) -> None:
    assert calls.facts(people[name]) == said


def test_every_order_can_be_turned_round_and_those_alike_stand_by_name(
    people: dict[str, Participant],
) -> None:
    everybody, names = list(people.values()), {p.person_id: name for name, p in people.items()}
    for order in circle.ORDERS:
        one = circle.ordered(everybody, names, order)
        other = circle.ordered(everybody, names, order, turned=True)
        assert {p.person_id for p in one} == {p.person_id for p in everybody}
        keys = [circle.ORDERS[order](p) for p in one]
        assert keys == sorted(keys)
        assert [circle.ORDERS[order](p) for p in other] == keys[::-1]
    by_name = [names[p.person_id] for p in circle.ordered(everybody, names, "name")]
    assert by_name == sorted(by_name)

"""All communities together, by hand: what recurs, when they meet, what attendances cost, where members are shared."""

import datetime as dt
from importlib import import_module

import pytest
from oracle_database import write
from oracle_facts import Charter, Facts, Mark, Member, Money, Planned
from test_portable_sql import faults

from metrics import Policy, Portfolio, portfolio, recurring
from metrics.communities.shared_people import end_of_last_quarter

AS_OF = dt.date(2026, 10, 31)
MARCH, MAY = dt.date(2026, 3, 10), dt.date(2026, 5, 10)
YEAR = (dt.date(2026, 1, 1), dt.date(2026, 1, 1))
POLICY = Policy.load()


def together(*communities: Facts, as_of: dt.date = AS_OF) -> Portfolio:
    with write(communities) as cursor:
        return portfolio(cursor, as_of=as_of, policy=POLICY)


def register(people: int, day: dt.date = MARCH, first: int = 1) -> list[Mark]:
    return [Mark(day, f"p{n}") for n in range(first, first + people)]


def test_levers_are_counted_once_a_community_in_a_fixed_order_of_those_with_a_verdict() -> None:
    found = recurring([
        ("INVIGORATE", ("voice", "interest", "interest")), ("INVIGORATE", ("interest",)), ("SUSTAIN", ()),
        ("RETIRE", ()), ("TOO EARLY", ("interest",)), ("INSUFFICIENT DATA", ()),
    ])  # fmt: skip
    # Four have a verdict: interest in two of them, voice in one.
    assert (found.judged, found.of) == (4, 6)
    assert [(one.lever, one.communities, one.share) for one in found.levers] == [
        ("interest", 2, 0.5),
        ("voice", 1, 0.25),
    ]
    assert recurring([("TOO EARLY", ("interest",))]).levers == ()


def test_meetings_are_counted_by_month_and_the_planned_ones_stand_by_date_and_name() -> None:
    november, october = dt.date(2026, 11, 20), dt.date(2026, 10, 2)
    found = together(
        Facts("b", Charter(name="Ölberg"), calendar=[Planned(november)], register=register(2, october)),
        Facts("a", Charter(name="zebra"), calendar=[Planned(november), Planned(MAY, status="cancelled")]),
        Facts("c", calendar=[Planned(dt.date(2026, 11, 3)), Planned(dt.date(2027, 1, 9), status="cancelled")],
              register=[*register(2, october), *register(2, dt.date(2026, 10, 9)), *register(2, dt.date(2025, 10, 9))]),
    )  # fmt: skip
    months = {month.first: month for month in found.months}
    # November 2025 to October 2027: twelve months that end with this one, and twelve to come.
    assert (len(months), min(months), max(months)) == (24, dt.date(2025, 11, 1), dt.date(2027, 10, 1))
    this, coming = months[dt.date(2026, 10, 1)], months[dt.date(2026, 11, 1)]
    assert (this.held, this.planned, this.communities) == (3, 0, 2)
    assert (coming.held, coming.planned, coming.communities) == (0, 3, 3)
    assert sum(month.held + month.planned for month in found.months) == 6
    # Of one day by name, where Ö stands with O.
    assert [(one.date.day, one.name) for one in found.coming] == [(3, "c"), (20, "Ölberg"), (20, "zebra")]


def test_cost_lines_for_each_attendance_beside_the_middle_half() -> None:
    # Five communities of five people at one meeting: R50, R100, R150, R200 and R250 ÷ 5 = 10, 20, 30, 40, 50.
    spend = [
        Facts(f"c{n}", register=register(5), budget=[Money(*YEAR, 50.0 * n, "actual")]) for n in range(1, 6)
    ]
    found = together(
        *spend, Facts("planned", register=register(5), budget=[Money(*YEAR, 70.0, "planned")]),
        Facts("kind", register=register(5), budget=[Money(*YEAR, 70.0, "actual", nature="in_kind")]),
        Facts("euro", register=register(5), budget=[Money(*YEAR, 70.0, "actual", "venue", currency="EUR")]),
        Facts("small", register=register(4), budget=[Money(*YEAR, 70.0, "actual")]),
    ).costs  # fmt: skip
    told = {(one.currency, one.line): (one.communities, one.low, one.middle, one.high) for one in found.usual}
    # Quartiles of 10 … 50 are 20, 30 and 40. One community in euros is no range; four people are too few to show.
    assert told == {("EUR", "venue"): (1, None, None, None), ("ZAR", "catering"): (5, 20.0, 30.0, 40.0)}
    assert [(one.name, one.amount, one.each) for one in found.spent] == [
        *((f"c{n}", 50.0 * n, 10.0 * n) for n in range(1, 6)), ("Euro", 70.0, 14.0), ("Small", 70.0, None),
    ]  # fmt: skip
    assert (found.communities, found.of) == (7, 9)


def everywhere(shared: int, *sizes: int, day: dt.date = MARCH) -> Portfolio:
    """Communities of these sizes that share so many people; the oracle's p0 alone is one person everywhere."""
    facts = [Facts(f"c{n}", register=register(size, day)) for n, size in enumerate(sizes)]
    with write(facts) as cursor:
        # As an e-mail would: the first so many are the same person in every community.
        cursor.execute(
            "update mention set person_id = split_part(person_id, '/', 2) "
            "where cast(substr(split_part(person_id, '/', 2), 2) as integer) <= ?", [shared],
        )  # fmt: skip
        return portfolio(cursor, as_of=AS_OF, policy=POLICY)


@pytest.mark.parametrize(
    ("shared", "sizes", "shown"),
    [
        (4, (20, 20), []),  # fewer than five
        (5, (20, 20), [5]),
        (9, (20, 20), [5]),  # rounded down, so that one more does not show
        (10, (20, 20), [10]),
        (5, (5, 20), []),  # all of one community
        (16, (20, 30), []),  # the four that are left over would be told
        (5, (20, 20, 8), [5]),  # with the third, three are left over: its pairs are out
    ],
)
def test_shared_members_are_shown_only_where_nobody_can_be_told(
    shared: int, sizes: tuple[int, ...], shown: list[int]
) -> None:
    assert [pair.at_least for pair in everywhere(shared, *sizes).shared.pairs] == shown


def test_the_same_name_in_two_communities_is_not_the_same_person() -> None:
    assert everywhere(0, 20, 20).shared.pairs == ()


def test_people_are_counted_up_to_the_last_full_quarter() -> None:
    assert end_of_last_quarter(dt.date(2026, 9, 29)) == dt.date(2026, 6, 30)
    assert end_of_last_quarter(dt.date(2026, 9, 30)) == dt.date(2026, 9, 30)
    assert end_of_last_quarter(dt.date(2027, 1, 1)) == dt.date(2026, 12, 31)
    assert everywhere(6, 20, 20, day=dt.date(2026, 10, 2)).shared.pairs == ()


def test_conveners_and_facilitators_are_not_members_that_are_shared() -> None:
    hosts = [Member("p0", kind="facilitator")]
    facts = [Facts(name, members=hosts, register=[Mark(MARCH, "p0"), *register(9)]) for name in ("a", "b")]
    assert together(*facts).shared.pairs == ()


@pytest.mark.parametrize("communities", [0, 3, 2_000])
def test_it_works_for_few_and_for_many(communities: int) -> None:
    facts = [
        Facts(f"c{n:04}", register=register(1), calendar=[Planned(dt.date(2026, 12, 1))],
              budget=[Money(*YEAR, 10.0, "actual")])
        for n in reversed(range(communities))
    ]  # fmt: skip
    found = together(*facts)
    names = [f"C{n:04}" for n in range(communities)]
    assert [one.name for one in found.coming] == names
    assert [one.name for one in found.costs.spent] == names
    assert sum(month.held for month in found.months) == communities


@pytest.mark.parametrize(
    ("module", "name"),
    [
        ("gatherings", "_MONTHS"),
        ("gatherings", "_COMING"),
        ("cost_lines", "_SPENT"),
        ("shared_people", "_PAIRS"),
    ],
)
def test_the_questions_are_asked_in_portable_sql(module: str, name: str) -> None:
    assert faults(getattr(import_module(f"metrics.communities.{module}"), name)) == []

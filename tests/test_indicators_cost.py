"""What it costs, who gives it, and what came of it; small books, and the numbers by hand."""

import datetime as dt

import pytest
from oracle_facts import Action, Facts, Mark, Money, Planned, Product
from test_indicators_voice import read
from test_oracle_golden import days

DAYS = days(4)  # 23 March, 20 April, 18 May, 15 June 2026
PEOPLE = ("a", "b", "c", "d", "e")
NEXT_YEAR = dt.date(2026, 9, 1)


def paid(
    amount: float, category: str = "catering", nature: str = "cash", day: dt.date = DAYS[0], **more: str
) -> Money:
    return Money(day, day, amount, "actual", category, nature, **more)


def ahead(amount: float, kind: str, day: dt.date = NEXT_YEAR, **more: str) -> Money:
    return Money(day, day, amount, kind, **more)


def books(*rows: Money) -> Facts:
    """Five people at all of four meetings, and a budget."""
    return Facts(register=[Mark(day, p) for day in DAYS for p in PEOPLE], budget=list(rows))


def test_cost_of_a_meeting_by_line() -> None:
    # 800 + 200 − 100 + 300 in four meetings and a fifth without a register; help in kind is no cash
    facts = books(
        paid(800, "Venue hire"), paid(200, "Lokaal"), paid(-100, "venue (refund)"), paid(300, "Tea and lunch"),
        paid(50, "Room", "in_kind"), paid(99, day=dt.date(2025, 6, 30)), ahead(70, "planned"),
    )  # fmt: skip
    facts.calendar = [Planned(dt.date(2026, 2, 2), status="held")]
    reading = read(facts, "cost_per_meeting")
    assert (reading.numerator, reading.denominator, reading.unit) == (1200, 5, "ZAR")
    assert reading.detail["by_line"] == {"catering": 60, "venue": 180}


def test_cash_and_with_help_in_kind() -> None:
    facts = books(paid(1000), paid(500, "venue", "in_kind"), paid(40, nature="in_kind", currency="USD"))
    attendance, member = read(facts, "CO-01"), read(facts, "CO-10")
    assert (attendance.value, attendance.detail) == (50, {"with_in_kind": 75})  # 20 attendances
    assert (member.value, member.detail) == (200, {"with_in_kind": 300})  # 5 people
    only = read(books(paid(500, "venue", "in_kind")), "CO-01")
    assert "No cash" in (only.why_unknown or "")


def yearly(*costs: float) -> Facts:
    """One meeting of five in each year, the last on 15 June 2026; what each cost, the last year first."""
    facts = Facts()
    for back, cost in enumerate(costs):
        day = dt.date(2026 - back, 6, 15)
        facts.register += [Mark(day, person) for person in PEOPLE]
        facts.budget.append(paid(cost, day=day))
    return facts


def test_dearer_than_its_own_years_is_said() -> None:
    # before: 500, 600, 400, and a last year that the books cover from its 15 June only: median 500 ÷ 5
    reading = read(yearly(650, 500, 600, 400, 10), "CO-01")
    assert (reading.value, reading.detail["own_median"]) == (130, 100)
    assert reading.detail["from_own_median"] == pytest.approx(0.3)
    assert reading.caveats[-1] == "It is more than 25 % above the middle of its own earlier years."
    assert "below" in read(yearly(300, 500, 600, 400, 10), "CO-01").caveats[-1]


def test_within_a_quarter_or_with_one_year_nothing_is_said() -> None:
    near, short = read(yearly(625, 500, 600, 400, 10), "CO-01"), read(yearly(650, 500, 600), "CO-01")
    assert near.detail["from_own_median"] == pytest.approx(0.25)
    assert not any("earlier years" in caveat for caveat in (*near.caveats[1:], *short.caveats[1:]))
    assert "own_median" not in short.detail


def test_share_in_kind() -> None:
    assert read(books(paid(300), paid(100, "venue", "in_kind")), "in_kind_share").value == 0.25
    assert read(books(paid(100, "venue", "in_kind")), "in_kind_share").value == 1
    assert "No help in kind" in (read(books(paid(300)), "in_kind_share").why_unknown or "")
    assert read(books(paid(-300), paid(100, "venue", "in_kind")), "in_kind_share").value is None


def test_the_largest_funder_and_months_of_cover() -> None:
    # A 300 + 100 in kind, B 200; 150 has no funder. Promised 250 towards 1 000 planned: three months
    rows = (paid(300, funder="A"), paid(100, nature="in_kind", funder=" a"), paid(200, funder="B"), paid(150))
    reading = read(books(*rows, ahead(1000, "planned"), ahead(250, "committed", funder="C")), "CO-06")
    assert (reading.numerator, reading.denominator) == (400, 600)
    assert reading.detail["funders"] == 2
    assert reading.detail["effective_funders"] == pytest.approx(1.8)  # 1 ÷ (4/9 + 1/9)
    assert reading.detail["months_of_cover"] == pytest.approx(3)


def test_without_funders_of_the_year_the_promised_ones() -> None:
    # nothing planned ahead: 300 promised, at 600 a year, is six months
    rows = (paid(600), ahead(100, "committed", funder="A"), ahead(200, "committed", funder="B"))
    reading = read(books(*rows), "CO-06")
    assert reading.value == pytest.approx(2 / 3)
    assert reading.detail["months_of_cover"] == pytest.approx(6)
    assert "names no funder" in (read(books(paid(600)), "CO-06").why_unknown or "")


def test_members_time() -> None:
    # 5 people × (120 + 60 + 30) minutes, the second meeting by its parts; two have no length, and one is too old
    facts = books()
    facts.calendar = [
        Planned(DAYS[0], minutes=120),
        Planned(DAYS[1], group_minutes=60, checkin_minutes=30),
        Planned(DAYS[2]),
    ]
    old = dt.date(2025, 6, 15)
    facts.register.append(Mark(old, "a"))
    facts.calendar.append(Planned(old, minutes=600))
    reading = read(facts, "member_time")
    assert (reading.value, reading.n, reading.unit) == (17.5, 10, "hours")
    assert reading.detail == {"meetings": 4, "meetings_timed": 2}
    assert "no length" in reading.caveats[-1]
    unknown = read(books(), "member_time")
    assert (unknown.value, len(unknown.caveats)) == (None, 1)


def test_lines_with_an_allocation_rule() -> None:
    rows = (
        paid(10, allocation_rule="by attendance"), ahead(20, "planned", allocation_rule="equally"),
        paid(30, allocation_rule=" "), paid(40), paid(50, day=dt.date(2024, 1, 1), allocation_rule="too old"),
        ahead(60, "actual", allocation_rule="not yet"),
    )  # fmt: skip
    reading = read(books(*rows), "allocation_rules")
    assert (reading.numerator, reading.denominator) == (2, 4)


def test_cost_of_a_completed_action_and_of_a_product() -> None:
    day, next_month = DAYS[0], dt.date(2026, 7, 10)
    facts = books(paid(900))
    facts.actions = [
        Action(day, DAYS[1], "done", DAYS[2]),
        Action(day, DAYS[1], "done"),
        Action(day, None, "done"),
    ]
    facts.actions += [
        Action(day, DAYS[1], "open"),
        Action(day, next_month, "done"),
        Action(day, DAYS[1], "cancelled"),
    ]
    facts.products = [Product(day), Product(next_month), Product(dt.date(2024, 1, 1))]
    reading = read(facts, "cost_per_completed_action")
    assert (reading.numerator, reading.denominator, reading.value) == (900, 3, 300)
    assert reading.detail["per_product"] == 900
    facts.actions = []
    assert "No list of actions" in (read(facts, "CO-09").why_unknown or "")


@pytest.mark.parametrize("indicator", ["CO-03", "CO-05", "CO-06", "CO-08", "CO-09"])
def test_no_budget_is_not_known(indicator: str) -> None:
    assert read(books(), indicator).why_unknown == "No budget has been brought."

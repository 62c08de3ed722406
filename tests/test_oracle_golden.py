"""Numbers that were worked out elsewhere, by hand or by another program; the origin stands beside each.

They hold for the oracle and for the product alike, through a real database wherever facts can carry them.
"""

import datetime as dt
import math

import oracle
import oracle_database
import pytest
from oracle_facts import Contribution, Facts, Mark, Planned
from oracle_history import lives
from oracle_statistics import mann_kendall_p
from oracle_view import View

import metrics
from metrics import Assessment, CommunityAssessment, Policy

AS_OF = dt.date(2026, 6, 30)
REGISTER = {  # indicators.md 1.9
    "A": "11111111",
    "B": "11011101",
    "C": "11100000",
    "D": "01110000",
    "E": "00001111",
    "F": "10000000",
    "G": "00010100",
    "H": "00000001",
}

COUNTS = [9, 5, 4, 3, 1, 1, 0]  # indicators.md 1.9: h-index 3, CAF 2, Gini .551, G0 .3069, top-2 .61
TRENDS = {  # indicators.md 0: exact p of Mann–Kendall; the same by scipy.stats.kendalltau(method="exact")
    (9, 10, 8, 7, 6): 0.083333,  # n = 5, |S| = 8
    (10, 9, 8, 7, 6): 0.016667,  # n = 5, |S| = 10
    (9, 10, 8, 7, 6, 5): 0.016667,  # n = 6, |S| = 13
    (9, 8, 7, 10, 6, 5, 4): 0.030159,  # n = 7, |S| = 15
    (9, 8, 7, 6, 5, 10, 4, 3): 0.031151,  # n = 8, |S| = 18
}
FOUR = (9, 8, 7, 6)


def days(number: int, step: int = 28) -> list[dt.date]:
    """So many meeting days, the last on 15 June 2026."""
    return [dt.date(2026, 6, 15) - dt.timedelta(step * back) for back in reversed(range(number))]


def golden() -> Facts:
    marks = [
        Mark(day, person, "present" if row[place] == "1" else "absent")
        for person, row in REGISTER.items()
        for place, day in enumerate(days(8))
    ]
    return Facts("golden", register=marks)


def seven() -> Facts:
    """Seven who came to all eight meetings, and gave as much as COUNTS says."""
    meetings, kinds = days(8), ("presented", "spoke")
    facts = Facts("seven", register=[Mark(day, f"p{i}") for day in meetings for i in range(7)])
    for person, count in enumerate(COUNTS):
        for number in range(count):
            done = Contribution(meetings[number // 2], f"p{person}", kinds[number % 2])
            facts.contributions.append(done)
    return facts


def forty() -> Facts:
    """Forty in February, thirty-one of them and a newcomer in May."""
    february, may = dt.date(2026, 2, 10), dt.date(2026, 5, 12)
    marks = [Mark(february, f"p{i}") for i in range(40)] + [Mark(may, f"p{i}") for i in range(31)]
    return Facts("forty", register=[*marks, Mark(may, "newcomer")])


def heads(counts: tuple[int, ...]) -> Facts:
    """Meetings of which only the number of heads is known."""
    days_and_counts = zip(days(len(counts)), counts, strict=True)
    return Facts(
        str(counts), calendar=[Planned(day, None, "held", headcount=n) for day, n in days_and_counts]
    )


@pytest.fixture(scope="module")
def assessment() -> Assessment:
    communities = [golden(), seven(), forty(), *(heads(counts) for counts in (*TRENDS, FOUR))]
    with oracle_database.write(communities) as connection:
        return metrics.assess(connection, as_of=AS_OF, policy=Policy.load(None), series=True)


@pytest.fixture(scope="module")
def found(assessment: Assessment) -> CommunityAssessment:
    return assessment.community("golden")


@pytest.mark.parametrize(
    ("indicator", "value", "low", "high"),
    [
        # indicators.md 1.9: attendance 4 4 3 4 | 3 4 2 4, so 13 ÷ 15; interval by hand:
        # exp(ln(13/15) ± 1.644854·√(2(1/13 + 1/15))) = .866667 · e^±.881463
        ("attendance_held", 13 / 15, 0.358953, 2.092505),
        # indicators.md 1.9: 2 of 4 {A, B, C, D}; rulings R18: .182 to .818 (scipy binomtest, Wilson, 90 %)
        ("core_retention", 0.5, 0.182400, 0.817600),
        # indicators.md 1.9: {A, B, E} ÷ {A, B, C, D}; .75 · e^±1.256278 by hand, from √(1/3 + 1/4)
        ("active_base", 0.75, 0.213534, 2.634243),
        # S(4) = S(3) = 6/7, five still followed: 5 % and 95 % of Beta(7, 1), in one case of two times Beta(5, 1);
        # the product by its moments, and (.50254, .98564) by four million draws
        ("retention_curve", 6 / 7, 0.502497, 0.985631),
    ],
)
def test_the_golden_register(
    found: CommunityAssessment, indicator: str, value: float, low: float, high: float
) -> None:
    reading = found.reading(indicator)
    assert reading.value == pytest.approx(value, abs=1e-12)
    assert (reading.low, reading.high) == (pytest.approx(low, abs=1e-6), pytest.approx(high, abs=1e-6))


def test_the_golden_register_is_counted_as_the_handbook_counts(found: CommunityAssessment) -> None:
    assert [m["present"] for m in found.series["meetings"]] == [4, 4, 3, 4, 3, 4, 2, 4]
    assert (found.window.early, found.window.recent) == (4, 4)
    reading = found.reading("core_retention")
    assert (reading.numerator, reading.denominator, reading.n) == (2, 4, 4)
    assert found.series["trend"]["slope_per_meeting"] == 0
    assert found.reading("attendance_trend").value == 0
    stays = [(7, False), (7, False), (5, True), (5, True), (3, False), (3, True), (4, False), (0, False)]
    assert sorted(lives(View(golden(), AS_OF))) == sorted(stays)


def test_the_golden_survival(found: CommunityAssessment) -> None:
    """S(3) and S(5) of indicators.md 1.9; 95 %: to S(3) nobody is censored, so it is the mid-p interval of 6
    of 7 (scipy's binom and brentq); for S(5) by moments, and (.0802, .8336) by four million draws."""
    third, fifth = found.series["survival"]
    assert (third["meetings"], third["at_risk"], third["lapsed"]) == (3, 7, 1)
    assert (fifth["meetings"], fifth["at_risk"], fifth["lapsed"]) == (5, 4, 2)
    assert third["probability"] == pytest.approx(0.8571, abs=5e-5)
    assert fifth["probability"] == pytest.approx(0.4286, abs=5e-5)
    assert (third["low"], third["high"]) == pytest.approx((0.46978929, 0.99285535), abs=1e-8)
    assert (fifth["low"], fifth["high"]) == pytest.approx((0.08134071, 0.83578432), abs=1e-8)


def test_contributions_of_seven_through_a_database(assessment: Assessment) -> None:
    reading = assessment.community("seven").reading("excess_inequality")
    assert reading.value == pytest.approx(0.3517, abs=5e-5)
    assert reading.detail["gini"] == pytest.approx(0.551, abs=5e-4)
    assert reading.detail["gini_by_chance"] == pytest.approx(0.3069, abs=5e-5)
    assert reading.band.word == "watch"


def test_thirty_one_of_forty_return(assessment: Assessment) -> None:
    """contract.md: base 40, returned 31, share .775, from .625 to .877 (scipy binomtest, Wilson, 95 %)."""
    (row,) = assessment.community("forty").series["returning"]
    assert (row["quarter"], row["base"], row["returned"], row["share"]) == ("2026Q2", 40, 31, 0.775)
    assert (round(row["low"], 3), round(row["high"], 3)) == (0.625, 0.877)
    assert row["in_progress"] is True


@pytest.mark.parametrize("counts", TRENDS)
def test_mann_kendall_through_a_database(assessment: Assessment, counts: tuple[int, ...]) -> None:
    community, p = assessment.community(str(counts)), pytest.approx(TRENDS[counts], abs=1e-6)
    assert community.series["trend"]["p"] == p
    assert community.reading("attendance_trend").detail["p"] == p
    assert mann_kendall_p(counts) == p


def test_four_meetings_are_too_few_for_a_trend(assessment: Assessment) -> None:
    """indicators.md 0: at n = 4 even a perfect decline gives a two-sided p of .083."""
    assert mann_kendall_p(FOUR) == pytest.approx(1 / 12)
    assert assessment.community(str(FOUR)).reading("attendance_trend").value is None


def test_the_oracle_reads_the_golden_register_too() -> None:
    readings = oracle.readings(View(golden(), AS_OF))
    assert math.isclose(readings["PA-01"].value or 0, 13 / 15)
    assert (readings["PA-02"].value, readings["PA-02"].band, readings["PA-02"].firm) == (0.5, "watch", False)
    assert (readings["PA-03"].value, readings["PA-03"].band) == (0.75, "watch")

"""What charts are drawn from: worked out by hand, against plain counting, and against the assessment itself."""

import random
from collections import Counter
from datetime import date
from itertools import product
from math import comb, prod
from pathlib import Path

import numpy as np
import pytest
from screen import AS_OF

from ingest import store
from metrics import Assessment, Figures, Policy, assess, figures
from metrics.charted.answers import Answers, shown
from metrics.charted.cohorts import NoShare, intakes
from metrics.charted.evenness import by_chance
from metrics.charted.histograms import REGULARITY, TIERS, Bar, bars, merged
from metrics.charted.retention import cut

POLICY = Policy.load()
DAY = date.fromisoformat(AS_OF)
FEW, NONE = NoShare.TOO_FEW, NoShare.NO_MEETING


@pytest.fixture(scope="module")
def told(sample_database: Path) -> list[tuple[object, Figures]]:
    with store.read(sample_database) as cursor:
        found: Assessment = assess(cursor, as_of=DAY, policy=POLICY, series=True)
        return [(one, figures(cursor, one, as_of=DAY, policy=POLICY)) for one in found.communities]


def test_it_needs_the_series(sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        (one,) = assess(cursor, as_of=DAY, policy=POLICY, communities=["rural-science"]).communities
        with pytest.raises(ValueError, match="rural-science was assessed without its series"):
            figures(cursor, one, as_of=DAY, policy=POLICY)


def test_the_retention_curve_is_the_series_as_far_as_five_are_followed(told: list) -> None:
    for one, found in told:
        steps = [step for step in one.series["survival"] if step["at_risk"] >= 5]
        assert list(found.retention.steps) == steps
        for step in steps:
            assert found.retention.at_risk[step["meetings"]] == step["at_risk"]
        assert all(people >= 5 for people in found.retention.at_risk)


def test_people_at_risk_by_hand() -> None:
    """Seven people, followed for 1, 2, 2, 4, 4, 4 and 6 meetings: five are left at the second, four at the third."""
    steps = [{"meetings": 2, "at_risk": 6}, {"meetings": 4, "at_risk": 4}]
    found = cut(np.array([1, 2, 2, 4, 4, 4, 6]), steps, 5)
    assert found.at_risk == (7, 7, 6)
    assert found.steps == (steps[0],)
    assert cut(np.array([3, 3, 3, 3]), steps, 5).at_risk == ()
    assert cut(np.array([], np.int64), [], 5).at_risk == ()


def cohort(quarter: str, size: int, *shares: float | None, first: bool = False) -> dict[str, object]:
    return {"cohort": quarter, "size": size, "first_of_records": first, "shares": list(shares)}


def test_an_intake_of_few_hides_the_smallest_other_in_the_same_quarters_only() -> None:
    found = intakes(
        [
            cohort("2025Q1", 12, 1.0, 0.5, 0.75, None, 0.5, 0.25, first=True),
            cohort("2025Q2", 8, 1.0, 0.5, None, 0.25, 1.0),
            cohort("2025Q3", 3, 1.0, None, 1 / 3, 2 / 3),
        ],
        5,
    )
    assert [(i.cohort, i.size, i.first_of_records) for i in found] == [
        ("2025Q1", 12, True), ("2025Q2", 8, False), ("2025Q3", None, False),
    ]  # fmt: skip
    # 2025Q3 tells nothing of who stayed of those who began in it; in 2025Q4 nobody met; 2026Q2 is still running.
    assert [i.shares for i in found] == [(0.5, 0.75, NONE, 0.5), (0.5, NONE, FEW), (NONE, FEW)]


def test_two_small_intakes_hide_another_where_together_they_are_few() -> None:
    small = [cohort("2025Q2", 2, 1.0, 0.5, 0.5, 0.0), cohort("2025Q2", 2, 1.0, 0.0, 0.5, 0.5)]
    found = intakes([cohort("2025Q1", 9, 1.0, 1.0, 1.0, 1.0, 1.0), *small], 5)
    assert found[0].shares == (1.0, FEW, FEW)
    enough = [cohort("2025Q2", 3, 1.0, 0.5, 0.5, 0.0), cohort("2025Q2", 2, 1.0, 0.0, 0.5, 0.5)]
    assert intakes([cohort("2025Q1", 9, 1.0, 1.0, 1.0, 1.0, 1.0), *enough], 5)[0].shares == (1.0, 1.0, 1.0)


def test_no_cell_can_be_worked_out_by_subtraction() -> None:
    chance = random.Random(5)
    for _ in range(300):
        given = [
            cohort(f"{2020 + q // 4}Q{q % 4 + 1}", chance.randint(1, 9), *[0.5] * (10 - q))
            for q in range(9) if chance.random() < 0.8
        ]  # fmt: skip
        told = {i.cohort: i for i in intakes(given, 5)}
        for quarter in range(1, 9):
            cells = []
            for one in given:
                first = 4 * (int(one["cohort"][:4]) - 2020) + int(one["cohort"][-1]) - 1
                if first < quarter:
                    cells.append((one["size"], told[one["cohort"]].shares[quarter - first - 1]))
            hidden = [size for size, share in cells if share is FEW]
            assert all(size >= 5 for size, share in cells if share is not FEW)
            if hidden and len(hidden) < len(cells):
                assert len(hidden) >= 2
                assert sum(hidden) >= 5


def test_every_cohort_share_is_that_of_the_series(told: list) -> None:
    seen = 0
    for one, found in told:
        for intake in found.intakes:
            (given,) = [c for c in one.series["cohorts"] if c["cohort"] == intake.cohort]
            assert intake.size in (given["size"], None)
            for share, exact in zip(intake.shares, given["shares"][1:-1], strict=True):
                assert share is FEW or (share is NONE and exact is None) or share == exact
                seen += isinstance(share, float)
    assert seen > 50


def lorenz_by_hand(counts: list[int]) -> list[float]:
    counts = sorted(counts)
    held = []
    for tenth in range(1, 10):
        people = tenth * len(counts) / 10
        whole = int(people + 1e-9)
        part = counts[whole] * (people - whole) if whole < len(counts) else 0
        held.append((sum(counts[:whole]) + part) / sum(counts))
    return held


def quantile(values: list[float], weights: list[float], share: float) -> float:
    reached = 0.0
    for value, weight in sorted(zip(values, weights, strict=True)):
        reached += weight
        if reached >= share - 1e-12:
            return value
    raise AssertionError


def test_the_chance_band_of_two_people_by_hand() -> None:
    """Two people, two chances each, two taken: both came once more with chance 4/6, one came twice with 2/6."""
    low, high = by_chance(np.array([2, 2]), 2, 2000, 0.95)
    assert (low[4], high[4]) == (1 / 4, 2 / 4)
    low, high = by_chance(np.array([2, 2]), 2, 2000, 0.2)
    assert (low[4], high[4]) == (2 / 4, 2 / 4)
    everybody, same = by_chance(np.array([3, 3]), 6, 100, 0.95)
    assert everybody.tolist() == same.tolist() == pytest.approx([n / 10 for n in range(1, 10)])


def test_the_chance_band_against_the_exact_distribution() -> None:
    chances, taken = [1, 2, 3, 4, 5], 7
    ways = [
        (again, prod(comb(n, x) for n, x in zip(chances, again, strict=True)) / comb(sum(chances), taken))
        for again in product(*(range(n + 1) for n in chances)) if sum(again) == taken
    ]  # fmt: skip
    assert sum(weight for _, weight in ways) == pytest.approx(1)
    curves = [lorenz_by_hand([1 + x for x in again]) for again, _ in ways]
    weights = [weight for _, weight in ways]
    low, high = by_chance(np.array(chances), taken, 40_000, 0.90)
    for place in range(9):
        values = [curve[place] for curve in curves]
        # So many draws leave the quantile between those of tails that differ by half a percent.
        for found, tail in ((low[place], 0.05), (high[place], 0.95)):
            assert quantile(values, weights, tail - 0.005) - 1e-9 <= found
            assert found <= quantile(values, weights, tail + 0.005) + 1e-9


def test_the_chance_band_against_a_simulation_of_seats() -> None:
    """Every later meeting that somebody could come to is a slip with a name; as many slips as came are drawn."""
    chances = [20, 20, 19, 15, 15, 12, 8, 8, 5, 3, 1, 0]
    slips = [person for person, n in enumerate(chances) for _ in range(n)]
    luck = random.Random(7)
    curves = []
    for _ in range(4000):
        drawn = Counter(luck.sample(slips, 60))
        curves.append(lorenz_by_hand([1 + drawn[person] for person in range(len(chances))]))
    low, high = by_chance(np.array(chances), 60, 4000, 0.95)
    for place in range(9):
        values = sorted(curve[place] for curve in curves)
        assert low[place] == pytest.approx(values[100], abs=0.006)
        assert high[place] == pytest.approx(values[-100], abs=0.006)


def test_the_curve_is_the_series_in_parts_of_five_people_or_more(told: list) -> None:
    parts = set()
    for one, found in told:
        given, curve = one.series["concentration"], found.evenness
        assert (curve.people, curve.attendances) == (given["people"], given["attendances"])
        for at, held in zip(curve.at, curve.held, strict=True):
            assert held == given["lorenz"][round(10 * at) - 1]
            assert curve.people >= 5 * curve.parts
        parts.add(curve.parts)
    assert parts >= {2, 5, 10}


def test_the_chances_that_are_drawn_from_add_up_to_the_attendances(sample_database: Path, told: list) -> None:
    from metrics.engine import prepare

    for one, _ in told:
        with store.read(sample_database) as cursor:
            engine = prepare(cursor, as_of=DAY, policy=POLICY, communities=[one.id])
            ((people, came),) = engine.rows("select count(*), sum(came) from coming")
        given = one.series["concentration"]
        assert (people, people + came) == (given["people"], given["attendances"])


@pytest.mark.parametrize(
    ("agree", "between", "disagree", "parts"),
    [
        (20, 6, 5, (31, 20, 6, 5, None)),
        (20, 0, 5, (25, 20, 0, 5, None)),
        (20, 3, 9, (32, 20, None, None, 12)),
        (20, 0, 0, (20, 20, 0, 0, None)),
        (20, 2, 2, (None, None, None, None, None)),
        (4, 10, 10, (None, None, None, None, None)),
        (0, 4, 0, (None, None, None, None, None)),
    ],
)
def test_answers_of_fewer_than_five_are_put_together_or_hidden(
    agree: int, between: int, disagree: int, parts: tuple[int | None, ...]
) -> None:
    found = shown("useful", agree, between, disagree, k=5)
    assert (found.answers, found.agree, found.between, found.disagree, found.rest) == parts


def test_answers_are_those_of_the_readings(told: list) -> None:
    seen = 0
    for one, found in told:
        asked: dict[str, Answers] = {a.question: a for a in found.answers}
        for indicator, question in (("useful", "useful"), ("value_for_time", "worth_time")):
            reading, told_of = one.reading(indicator), asked.get(question)
            if told_of and told_of.answers is not None:
                assert (told_of.answers, told_of.agree) == (reading.n, reading.numerator)
                assert (told_of.low, told_of.high) == (reading.low, reading.high)
                seen += 1
        useful = asked.get("useful")
        if useful and useful.disagree is not None:
            assert useful.disagree == one.reading("dissatisfaction").numerator
    assert seen > 8


def test_the_lines_of_the_budget_add_up_to_its_reading(told: list) -> None:
    seen = 0
    for one, found in told:
        reading = one.reading("budget_variance")
        if reading.value is None:
            continue
        own = [line for line in found.budget if line.currency == found.budget[0].currency]
        planned = sum(line.planned or 0.0 for line in own)
        spent = sum(line.spent or 0.0 for line in own)
        assert planned == pytest.approx(reading.denominator, rel=1e-12)
        assert spent - planned == pytest.approx(reading.numerator, rel=1e-9)
        seen += 1
    assert seen
    lines = {line.line: line for one, found in told if one.id == "early-childhood" for line in found.budget}
    assert lines["content"].planned is None
    assert (lines["catering"].planned, lines["catering"].spent) == (18000.0, 17850.0)


def test_small_bars_are_put_together_with_their_neighbours() -> None:
    given = [Bar((name,), people) for name, people in zip("abcd", (3, 20, 9, 4), strict=True)]
    assert merged(given, 5) == (Bar(("a", "b"), 23), Bar(("c", "d"), 13))
    alone = [Bar((name,), people) for name, people in zip("abc", (0, 3, 0), strict=True)]
    assert merged(alone, 5) == (Bar(("a", "b", "c"), 3),)
    assert bars({"people": {"0-25%": 4}}, REGULARITY, 5) is None
    assert bars({}, TIERS, 5) is None


def test_bars_hold_the_people_of_the_readings(told: list) -> None:
    for one, found in told:
        for shown_bars, indicator in ((found.regularity, "member_regularity"), (found.tiers, "tier_mix")):
            people = one.reading(indicator).detail.get("people", {})
            assert shown_bars is not None or sum(people.values()) < 5
            for bar in shown_bars or ():
                assert bar.people == sum(people.get(kind, 0) for kind in bar.kinds)
                assert bar.people == 0 or bar.people >= 5
            assert sum(bar.people for bar in shown_bars or ()) == (sum(people.values()) if shown_bars else 0)

"""What somebody from outside of a community could read off or subtract, over all days that a convener can choose.

The attacker has everything that is given to a convener on every end of a quarter: lists, funnels, the calendar, costs,
members in common, and each community's page with its charts and files. What stands behind it is taken from the rows of
the sample, by plain Python.
"""

import datetime as dt
import re
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import pytest
from test_suppression import POLICY, K

from dashboard import access, overview
from ingest import store
from metrics import Assessment, Figures, Portfolio, SeenBy, assess, compare, figures, portfolio
from metrics.communities.comparison import COMPARABLE
from metrics.engine import prepare
from metrics.withheld.outside import COMMITTEES, OF_THE_WINDOW, OF_THE_YEAR, SHARES

ENDS = [dt.date(2026, 6, 30), dt.date(2026, 9, 30)]
EVERY_END = sorted(
    {access.end_of_last_quarter(dt.date(2024, 6, 30) + dt.timedelta(90 * n)) for n in range(10)}
)
FEW_PEOPLE = re.compile(
    r"\b[1-4] (?:of the \d+ )?(?:active |regular )?(?:people|person|members?|newcomers?)\b"
)


@dataclass
class Day:
    """What there is on a day, and what is given of it."""

    owned: Assessment
    given: Assessment
    pooled: Assessment
    drawn: dict[str, Figures]
    together: Portfolio
    answers: dict[tuple[str, str], frozenset[tuple[object, ...]]]


def on(database: Path, day: dt.date) -> Day:
    with store.read(database) as cursor:
        owned = assess(cursor, as_of=day, policy=POLICY, series=True)
        given = assess(cursor, as_of=day, policy=POLICY, series=True, seen_by=SeenBy.OUTSIDE)
        engine = prepare(cursor, as_of=day, policy=POLICY, communities=None)
        rows: dict[tuple[str, str], set[tuple[object, ...]]] = {}
        for community, question, *row in engine.rows(
            "select community, question, import_id, line, source_column from answer where pooled and stance is not null"
        ):
            rows.setdefault((community, question), set()).add(tuple(row))
        return Day(
            owned=owned,
            given=given,
            pooled=assess(cursor, as_of=day, policy=POLICY, seen_by=SeenBy.POOLED),
            drawn={c.id: figures(cursor, c, as_of=day, policy=POLICY) for c in given.communities},
            together=portfolio(cursor, as_of=day, policy=POLICY, seen_by=SeenBy.OUTSIDE),
            answers={key: frozenset(found) for key, found in rows.items()},
        )


@pytest.fixture(
    scope="module", params=[ENDS, pytest.param(EVERY_END, marks=pytest.mark.slow)], ids=["some", "every"]
)
def days(request: pytest.FixtureRequest, sample_database: Path) -> dict[dt.date, Day]:
    return {day: on(sample_database, day) for day in request.param}


def small(number: float | None) -> bool:
    return number is not None and 0 < number < K


def test_no_meeting_of_fewer_than_five_is_read_off_or_left_over(days: dict[dt.date, Day]) -> None:
    """Nor is it told by a sum over meetings of which it is one: those are not given then."""
    hidden = sums = 0
    for day, found in days.items():
        year_ago = day.replace(year=day.year - 1)
        spent = {one.community for one in found.together.costs.spent if one.each is not None}
        for owned, given in zip(found.owned.communities, found.given.communities, strict=True):
            for was, now in zip(owned.series["meetings"], given.series["meetings"], strict=True):
                assert now["headcount"] is None
                assert now["present"] == (None if small(was["present"]) else was["present"])
                assert now["few"] == small(was["present"])
                hidden += now["few"]
            held = [m for m in owned.series["meetings"] if m["register"]]
            window = [m for m in held[-owned.window.meetings :] if small(m["present"])]
            year = [m for m in held if small(m["present"]) and m["date"] > year_ago.isoformat()]
            for names, few in ((OF_THE_WINDOW, window), (OF_THE_YEAR, year)):
                told = [name for name in names if given.reading(name).value is not None]
                assert not (few and told), (day, owned.id, told)
                sums += bool(few)
            assert not (year and owned.id in spent)
    assert hidden
    assert sums


def test_no_number_of_people_is_small_or_differs_from_another_of_them_by_few(
    days: dict[dt.date, Day],
) -> None:
    kept = 0
    for found in days.values():
        for owned, given in zip(found.owned.communities, found.given.communities, strict=True):
            numbers = {reading.id: reading for reading in given.readings if reading.value is not None}
            assert not numbers.keys() & set(COMMITTEES)
            core, active = numbers.get("core_team"), numbers.get("silent_share")
            stayed, base, cost = (
                numbers.get(n) for n in ("core_retention", "active_base", "cost_per_member")
            )
            assert not any(
                small(n) for n in (core and core.value, base and base.numerator, cost and cost.denominator)
            )
            for part, whole in (
                (core and core.value, active and active.n),
                (active and active.n, cost and cost.denominator),
                (stayed and stayed.numerator, base and base.numerator),
            ):
                assert part is None or whole is None or not small(whole - part), (owned.id, part, whole)
            kept += sum(r.value is not None and r.id not in numbers for r in owned.readings)
            for share in (numbers[name] for name in SHARES if name in numbers):
                assert not any(map(small, (share.numerator, share.denominator - share.numerator))), share
            for reading in given.readings:
                assert reading.value is not None or reading.n is None
                assert not FEW_PEOPLE.search(reading.why_unknown or ""), reading
                assert not any(FEW_PEOPLE.search(caveat) for caveat in reading.caveats)
    assert kept > 20


def test_of_comings_and_goings_nothing_is_given(days: dict[dt.date, Day]) -> None:
    """Cohorts, people at risk, Lorenz curve, tiers: whatever could be subtracted from one day to another."""
    for found in days.values():
        for one in found.given.communities:
            series = one.series
            assert (series["cohorts"], series["survival"], series["returning"]) == ([], [], [])
            assert series["concentration"] is None
        for drawn in found.drawn.values():
            assert (drawn.intakes, drawn.retention.at_risk, drawn.retention.steps) == ((), (), ())
            assert (drawn.evenness.parts, drawn.evenness.people, drawn.regularity, drawn.tiers) == (
                0,
                0,
                None,
                None,
            )


def test_answers_are_five_or_none_also_between_any_two_days(days: dict[dt.date, Day]) -> None:
    shown: dict[tuple[str, str], list[frozenset[tuple[object, ...]]]] = {}
    for found in days.values():
        for community, drawn in found.drawn.items():
            for one in drawn.answers:
                if one.answers is not None:
                    parts = (one.agree, one.between, one.disagree, one.rest)
                    assert not any(small(part) for part in parts)
                    assert one.answers == len(found.answers[community, one.question])
                    shown.setdefault((community, one.question), []).append(
                        found.answers[community, one.question]
                    )
    assert shown
    for key, sets in shown.items():
        for a, b in combinations(sets, 2):
            assert not small(len(a - b)), key
            assert not small(len(b - a)), key


def test_side_by_side_and_together_nobody_is_told(days: dict[dt.date, Day]) -> None:
    pairs: dict[tuple[str, str], list[int]] = {}
    points = 0
    for found in days.values():
        for indicator in COMPARABLE:
            for group in compare(found.pooled, indicator, POLICY, fewest=K).groups:
                assert all(one.denominator >= K for one in group.communities)
                rest = [group.numerator, group.denominator - group.numerator]
                for one in group.communities if indicator in SHARES else ():
                    sides = (one.numerator, one.denominator - one.numerator)
                    assert not any(map(small, sides))
                    rest = [total - side for total, side in zip(rest, sides, strict=True)]
                if indicator in SHARES:
                    points += len(group.communities)
                    assert not any(map(small, rest)), indicator
                    assert group.pooled - len(group.communities) != 1
        assert all(month.communities <= len(found.owned.communities) for month in found.together.months)
        for pair in found.together.shared.pairs:
            pairs.setdefault((pair.one, pair.other), [0]).append(pair.at_least)
    assert points
    assert all(abs(a - b) % K == 0 for told in pairs.values() for a, b in combinations(told, 2))


def test_two_settings_of_the_list_on_two_days_differ_by_whole_lines(days: dict[dt.date, Day]) -> None:
    lines = {day: overview.lines(found.given) for day, found in days.items()}
    for everyone in lines.values():
        settings = [(name, word) for name in overview.FILTERS for word in overview.options(everyone, name)]
        for one, other in combinations(settings, 2):
            assert set(overview.narrowed(everyone, dict((one, other)))) <= set(everyone)
        for line in everyone:
            assert not FEW_PEOPLE.search(line.because), line.because

"""On which days a number may be given, for all communities at once, beside the rule read plainly, day by day."""

import datetime as dt
import random
from collections.abc import Iterable

import numpy as np
import oracle_database
import pytest
from oracle_comparison import messy
from oracle_facts import Facts
from test_suppression import POLICY, K
from trickling import AS_OF, steady, turning_days

from metrics.disclosure import ASKED
from metrics.engine import Engine, prepare
from metrics.months import months_after, months_after_all
from metrics.withheld import released
from metrics.withheld.good_days import NOTHING, good_days, numbers_of

MEETINGS, MONTHS = int(POLICY.number("window_meetings")), int(POLICY.number("window_months"))
Counted = dict[dt.date, float]
Found = tuple[bool, dt.date | None]


def last_of(ends: Iterable[tuple[dt.date, float, float]]) -> Found:
    """Whether the last of the days is good, and the last good one: by each day, what came before and up to it."""
    good, last = True, None
    for day, before, upto in ends:
        if upto - before < K:
            good = True
            continue
        moved = (0.0, 0.0) if last is None else (before - last[1], upto - last[2])
        good = all(by == 0 or by >= K for by in moved)
        last = (day, before, upto) if good else last
    return good, last[0] if last else None


def plainly(counted: Counted, held: list[dt.date], as_of: dt.date) -> Found:
    """Of forms by day, with the days of the meetings that have a register."""
    gone = {months_after(day, MONTHS) + dt.timedelta(late) for day in held for late in range(5)}
    ends = []
    for day in sorted(d for d in {*counted, *held, *gone, as_of} if d <= as_of):
        window = [d for d in held if months_after(day, -MONTHS) <= d <= day][-MEETINGS:]
        first = window[0] if window else dt.date.max
        upto = sum(n for d, n in counted.items() if d <= day)
        ends.append((day, min(upto, sum(n for d, n in counted.items() if d < first)), upto))
    return last_of(ends) if held else (True, None)


def plain_poll(votes: Counted, as_of: dt.date) -> Found:
    """Of votes by day: a poll is over when no vote has come in for so many days."""
    days, quiet = sorted(votes), dt.timedelta(POLICY.number("forms_days_after_meeting"))
    back = dt.timedelta(POLICY.number("renewal_window_days"))
    ends = [one for one, after in zip(days, [*days[1:], dt.date.max], strict=True) if after - one > quiet]
    good, last = last_of(
        (
            day,
            sum(n for d, n in votes.items() if d < day - back),
            sum(n for d, n in votes.items() if d <= day),
        )
        for day in ends
    )
    return good and as_of - days[-1] >= quiet, last


def check(engine: Engine) -> int:
    """How many numbers may not be given; all are, by both readings, or none."""
    as_of = engine.parameters["as_of"]
    held: dict[str, list[dt.date]] = {}
    for community, day in engine.rows(f"{released._HELD} order by date"):
        held.setdefault(community, []).append(day)
    told: dict[tuple[str, str], Counted] = {}
    for community, question, day, answers in engine.rows(released._ANSWERS):
        for name in (name for name, own in ASKED.items() if question in own):
            counted = told.setdefault((community, name), {})
            counted[day] = max(answers, counted.get(day, 0))
    expected = {key: plainly(counted, held.get(key[0], []), as_of) for key, counted in told.items()}
    found = released.released(engine, ASKED, POLICY)
    assert {key: (at.now, at.last) for key, at in found.items()} == {
        key: at for key, at in expected.items() if not at[0]
    }
    votes: dict[str, Counted] = {}
    for community, day, answers in engine.rows(released._POLLED):
        votes.setdefault(community, {})[day] = answers
    polls = released.released_polls(engine, POLICY)
    assert {name: (at.now, at.last) for name, at in polls.items()} == {
        name: plain_poll(own, as_of) for name, own in votes.items()
    }
    return len(found) + sum(not at.now for at in polls.values())


def check_days(communities: list[Facts], chance: random.Random, most: int) -> None:
    days = sorted({day for facts in communities for day in turning_days(facts, chance, most)})
    with oracle_database.write(communities) as cursor:
        caught = [check(prepare(cursor.cursor(), as_of=day, policy=POLICY, communities=None)) for day in days]
    assert sum(caught) > 10


def test_all_communities_at_once_are_as_each_by_itself() -> None:
    check_days([*messy(71_000, 4, AS_OF), *map(steady, range(3))], random.Random(3), 1)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(72_000, 75_000, 1000))
def test_and_many(seed: int) -> None:
    check_days([*messy(seed, 8, AS_OF), *map(steady, range(seed, seed + 8))], random.Random(seed), 4)


def test_where_nobody_was_asked_nothing_is_kept_back() -> None:
    with oracle_database.write([Facts("c")]) as cursor:
        assert check(prepare(cursor.cursor(), as_of=AS_OF, policy=POLICY, communities=None)) == 0


def test_a_day_is_good_where_nothing_or_enough_has_moved_since_the_last_good_one() -> None:
    """By hand: 6, then 2 more (not good), then 3 more (5 since the first: good), then 4 fall away (not good)."""
    group = np.array([0, 0, 0, 0, 1, 2, 2])
    before = np.array([0.0, 0.0, 0.0, 4.0, 0.0, 0.0, 0.0])
    upto = np.array([6.0, 8.0, 11.0, 11.0, 3.0, 5.0, 5.0])
    good, last = good_days(group, before, upto, 5)
    assert good.tolist() == [False, True, True]
    assert last.tolist() == [2, NOTHING, 6]


def test_months_later_are_those_of_a_single_day() -> None:
    days = [dt.date(2023, 12, 25) + dt.timedelta(n) for n in range(500)]
    for months in (-12, -1, 0, 1, 12, 14):
        found = months_after_all(np.array(days, "datetime64[D]"), months)
        assert found.tolist() == [months_after(day, months) for day in days]
    assert numbers_of(days).tolist() == [day.toordinal() for day in days]

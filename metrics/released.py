"""On which days a number made of forms, votes or groups of people may be given, so that no two days tell fewer than k.

What is counted on a day lies between the first meeting of the last ones and that day, so both its ends only ever move
on. A day is good if, since the last good one, neither end has moved over 1 to k − 1 of what is counted: then this holds
for any two good days. Days are gone through from the first record on, so that a day stays good or not for ever.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate
from typing import TypeAlias

from metrics.engine import Engine
from metrics.months import months_after
from metrics.policy import Policy

Days: TypeAlias = Mapping[date, float]


@dataclass(frozen=True, slots=True)
class Released:
    """Whether the number may be given now, and the last day before on which it may; None where there is none."""

    now: bool
    last: date | None


class Window:
    """The first day of the last meetings as at any day, of one community."""

    def __init__(self, held: Iterable[date], policy: Policy) -> None:
        self.held = sorted(held)
        self._meetings = int(policy.number("window_meetings"))
        self._months = int(policy.number("window_months"))

    def start(self, day: date) -> date | None:
        """None where there is no meeting to begin with."""
        upto = bisect_right(self.held, day)
        first = max(upto - self._meetings, bisect_left(self.held, months_after(day, -self._months)))
        return self.held[first] if first < upto else None

    def changes(self) -> set[date]:
        """Every day on which it may begin elsewhere."""
        ends = {
            months_after(day, self._months) + timedelta(days=late) for day in self.held for late in range(5)
        }
        return ends | set(self.held)


def released(
    engine: Engine, asked: Mapping[str, Sequence[str]], policy: Policy
) -> dict[tuple[str, str], Released]:
    """By community and indicator, whether what its questions say may be given as at the engine's date."""
    told: dict[str, dict[str, dict[date, float]]] = defaultdict(lambda: defaultdict(dict))
    for community, question, day, answers in engine.rows(_ANSWERS):
        told[community][question][day] = float(answers)
    windows = _windows(engine, policy)
    return {
        (community, name): _released(_most(questions, own), windows.get(community), engine, policy)
        for community, questions in told.items()
        for name, own in asked.items()
        if any(question in questions for question in own)
    }


def released_polls(engine: Engine, policy: Policy) -> dict[str, Released]:
    """By community, whether the newest renewal poll may be given: as a whole, when votes have stopped coming in."""
    told: dict[str, dict[date, float]] = defaultdict(dict)
    for community, day, answers in engine.rows(_POLLED):
        told[community][day] = float(answers)
    back = timedelta(days=int(policy.number("renewal_window_days")))
    quiet = timedelta(days=int(policy.number("forms_days_after_meeting")))
    k, as_of = policy.number("privacy_k"), engine.parameters["as_of"]
    found = {}
    for community, days in told.items():
        order = sorted(days)
        ends = [a for a, b in zip(order, [*order[1:], date.max], strict=True) if b - a > quiet]
        seen = scan(days, ((day, day - back) for day in ends), k, as_of)
        found[community] = Released(seen.now and as_of - order[-1] >= quiet, seen.last)
    return found


def released_sides(engine: Engine, policy: Policy) -> dict[str, bool]:
    """By community, whether the share of frontline people may be given: at least k of them, and of others, or none.

    That holds for the last meetings together and, as a day more or less is a meeting more or less, for each.
    """
    k = policy.number("privacy_k")
    found: dict[str, bool] = {}
    for community, *sides in (*engine.rows(_SIDES), *engine.rows(_SIDES_BY_DAY)):
        found[community] = found.get(community, True) and not any(0 < side < k for side in sides)
    return found


def scan(days: Days, ends: Iterable[tuple[date, date | None]], k: float, as_of: date) -> Released:
    """`days` is how many were counted on each day; `ends` the last and first day of what is counted, in order."""
    order = sorted(days)
    sums = [0.0, *accumulate(days[day] for day in order)]
    last: tuple[float, float] | None = None
    good, when, now = True, None, True
    for day, start in ends:
        if day > as_of:
            break
        before = sums[bisect_left(order, start)] if start is not None else 0.0
        upto = sums[bisect_right(order, day)] if start is not None else 0.0
        if upto - before < k:
            now = True
            continue
        now = last is None or all(_clear(b - a, k) for a, b in zip(last, (before, upto), strict=True))
        if now:
            last, when = (before, upto), day
    good = now
    return Released(good, when)


def _clear(moved: float, k: float) -> bool:
    return moved == 0 or moved >= k


def _released(days: Days, window: Window | None, engine: Engine, policy: Policy) -> Released:
    if window is None or not days:
        return Released(True, None)
    as_of = engine.parameters["as_of"]
    when = sorted(day for day in {*days, *window.changes(), as_of} if day <= as_of)
    return scan(days, ((day, window.start(day)) for day in when), policy.number("privacy_k"), as_of)


def _most(questions: Mapping[str, Mapping[date, float]], own: Sequence[str]) -> dict[date, float]:
    """Forms of each day: as many as answer the question that most of them answer."""
    most: dict[date, float] = {}
    for question in own:
        for day, answers in questions.get(question, {}).items():
            most[day] = max(answers, most.get(day, 0.0))
    return most


def _windows(engine: Engine, policy: Policy) -> dict[str, Window]:
    held: dict[str, list[date]] = defaultdict(list)
    for community, day in engine.rows(_HELD):
        held[community].append(day)
    return {community: Window(days, policy) for community, days in held.items()}


_HELD = "select community, date from held_meeting where has_register"

_ANSWERS = """
    select community, question, date, count(*) as answers
    from answer
    where (question = 'recommend' and value is not null or question <> 'recommend' and stance is not null)
        and not (question = 'used_something' and stance = 'neutral')
        and not (question in ('used_something', 'facilitation_linked_to_last') and coalesce(first_meeting, false))
    group by community, question, date
"""

_POLLED = """
    select community, date, sum(case when coalesce(active, true) then 1 else 0 end) as answers
    from polled
    where date <= $as_of
    group by community, date
"""

_SIDE = "concat(';', f.categories, ';') like concat('%;', lower(trim(a.stakeholder)), ';%')"

_SIDES = f"""
    select a.community, count(distinct case when {_SIDE} then a.person end) as inside,
        count(distinct case when {_SIDE} then null else a.person end) as outside
    from attended_window a
    join frontline_charter f on f.community = a.community
    where a.stakeholder is not null
    group by a.community
"""

_SIDES_BY_DAY = f"""
    select a.community, count(distinct case when {_SIDE} then a.person end) as inside,
        count(distinct case when {_SIDE} then null else a.person end) as outside
    from attended_window a
    join presence s on s.person = a.person
    join meeting_window m on m.meeting_id = s.meeting_id
    join frontline_charter f on f.community = a.community
    where s.mark = 3 and m.named and a.stakeholder is not null
    group by a.community, m.meeting_id
"""

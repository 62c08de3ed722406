"""On which days a number made of forms, votes or groups of people may be given, so that no two days tell fewer than k.

What is counted on a day lies between the first meeting of the last ones and that day, so both its ends only ever move
on. A day is good if, since the last good one, neither end has moved over 1 to k − 1 of what is counted: then this holds
for any two good days. Days are gone through from the first record on, so that a day stays good or not for ever.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from metrics.engine import Engine
from metrics.policy import Policy
from metrics.withheld.good_days import (
    NOTHING,
    LastMeetings,
    Numbers,
    Truths,
    Whole,
    good_days,
    in_order,
    numbers_of,
    parted,
    placed,
)


@dataclass(frozen=True, slots=True)
class Released:
    """Whether the number may be given now, and the last day before on which it may; None where there is none."""

    now: bool
    last: date | None


def released(
    engine: Engine, asked: Mapping[str, Sequence[str]], policy: Policy, counted: str | None = None
) -> dict[tuple[str, str], Released]:
    """By community and indicator, what its questions say where that may not be given as at the engine's date.

    `counted` is SQL of how many `answers` to each `question` of each `community` and `date` there are, where not all
    that say something are.
    """
    answers = engine.frame(counted or _ANSWERS)
    place, communities = pd.factorize(answers["community"])
    answers["at"] = placed(place.astype(np.int64), numbers_of(answers["date"]))
    days = _Days(engine, policy, answers["at"].to_numpy(), communities)
    found = {}
    for name, own in asked.items():
        # As many forms as answer the question that most of them answer.
        most = answers[answers["question"].isin(own)].groupby("at")["answers"].max()
        for community, last in days.caught(most.index.to_numpy(np.int64), most.to_numpy(float)):
            found[communities[community], name] = Released(False, last)
    return found


def released_polls(engine: Engine, policy: Policy) -> dict[str, Released]:
    """By community, whether the newest renewal poll may be given: as a whole, when votes have stopped coming in."""
    votes = engine.frame(_POLLED)
    if votes.empty:
        return {}
    place, communities = pd.factorize(votes["community"])
    community, day = place.astype(np.int64), numbers_of(votes["date"])
    at, back = placed(community, day), int(policy.number("renewal_window_days"))
    sums = np.r_[0.0, votes["answers"].to_numpy(float).cumsum()]
    newest = np.r_[community[1:] != community[:-1], True]
    quiet = int(policy.number("forms_days_after_meeting"))
    ends = newest | (np.r_[day[1:], 0] - day > quiet)
    before, upto = sums[np.searchsorted(at, at - back)][ends], sums[1:][ends]
    good, last = good_days(community[ends], before, upto, policy.number("privacy_k"))
    settled = numbers_of([engine.parameters["as_of"]]) - day[newest] >= quiet
    when = _dates(day[ends], last)
    return {
        name: Released(bool(g and s), w)
        for name, g, s, w in zip(communities, good, settled, when, strict=True)
    }


def released_sides(engine: Engine, policy: Policy) -> dict[str, bool]:
    """By community, whether the share of frontline people may be given: at least k of them, and of others, or none.

    That holds for the last meetings together and, as a day more or less is a meeting more or less, for each.
    """
    k = policy.number("privacy_k")
    found: dict[str, bool] = {}
    for community, *sides in (*engine.rows(_SIDES), *engine.rows(_SIDES_BY_DAY)):
        found[community] = found.get(community, True) and not any(0 < side < k for side in sides)
    return found


class _Days:
    """The days on which anything may change of what the last meetings of each community tell."""

    def __init__(self, engine: Engine, policy: Policy, told: Whole, communities: pd.Index) -> None:
        now = numbers_of([engine.parameters["as_of"]])
        held = engine.frame(_HELD)
        place = communities.get_indexer(held["community"])
        known = place >= 0
        meetings = LastMeetings(place[known].astype(np.int64), numbers_of(held["date"])[known], policy)
        moving = np.r_[meetings.changes(), placed(np.arange(len(communities)), now)]
        at = in_order(np.r_[moving, told])
        at = at[parted(at)[1] <= now]
        moving = moving[parted(moving)[1] <= now]
        start, telling, moves = meetings.start(at), _among(at, told), _among(at, moving)
        # On the later of two days between which nothing can have changed, all is as on the other.
        same = (start[1:] == start[:-1]) & (parted(at[1:])[0] == parted(at[:-1])[0])
        kept = np.r_[~(same & moves[1:] & ~telling[1:] & ~telling[:-1]), True][: len(at)]
        self._k = policy.number("privacy_k")
        self._at, self._start, self._moves = at[kept], start[kept], moves[kept]
        self._begins = np.searchsorted(self._at, self._start)

    def caught(self, at: Whole, counted: Numbers) -> Iterator[tuple[int, date | None]]:
        """The communities for which today is no good day for what was `counted` at those days, and the last one."""
        here = np.zeros(len(self._at))
        here[np.searchsorted(self._at, at)] = counted
        sums = np.r_[0.0, here.cumsum()]
        upto = sums[1:]
        before = np.where(self._start == NOTHING, upto, sums[self._begins])
        asked = self._moves | (here > 0)
        community, day = parted(self._at[asked])
        good, last = good_days(community, before[asked], upto[asked], self._k)
        bad = np.flatnonzero(~good)
        yield from zip(bad.tolist(), _dates(day, last[bad]), strict=True)


def _among(at: Whole, some: Whole) -> Truths:
    """Which of the days, in order, are among some of them."""
    found = np.zeros(len(at), np.bool_)
    found[np.searchsorted(at, some)] = True
    return found


def _dates(day: Whole, at: Whole) -> list[date | None]:
    """The dates of the days in those places; None for NOTHING."""
    return [None if place == NOTHING else date.fromordinal(int(day[place])) for place in at.tolist()]


_HELD = "select community, date from held_meeting where has_register"

_ANSWERS = """
    select community, question, date, count(*) as answers
    from answer
    where date <= $as_of
        and (question = 'recommend' and value is not null or question <> 'recommend' and stance is not null)
        and not (question = 'used_something' and stance = 'neutral')
        and not (question in ('used_something', 'facilitation_linked_to_last') and coalesce(first_meeting, false))
    group by community, question, date
"""

_POLLED = """
    select community, date, sum(case when coalesce(active, true) then 1 else 0 end) as answers
    from polled
    where date <= $as_of
    group by community, date
    order by community, date
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

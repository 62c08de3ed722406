"""How people answered each question of the evaluation form: whole meetings of the window, pooled (VA-02, VA-03).

A part of fewer than k answers is put together with its neighbour, and where that does not help the question is not
shown: neither what a few said, nor what follows of them from the rest (R23). What is asked of facilitating is left to
the facilitator's own page, which takes several meetings together.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

import numpy as np

from metrics.engine import Engine
from metrics.policy import Policy
from metrics.statistics.estimates import dispersion, wilson
from metrics.withheld.released import released


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """Answers to one question: `agree`, `between` and `disagree`, None where a part is in another or not shown.

    `rest` is all that do not agree, where those who disagree would be too few by themselves. All are None where
    too few answered, at too few meetings, or where few did and few did not agree. `low` and `high` are the interval
    of the share that agree, as that of a reading (R18, R19).
    """

    question: str
    answers: int | None
    agree: int | None = None
    between: int | None = None
    disagree: int | None = None
    rest: int | None = None
    low: float | None = None
    high: float | None = None


def answers(engine: Engine, policy: Policy) -> tuple[Answers, ...]:
    """Every question that one community answered on a scale or by yes or no, in order of its name.

    Nothing is shown of a question on days that fewer than k answers lie away from one on which it is.
    """
    rows = engine.rows(_STANCES)
    asked = {name: (name,) for name, *_ in rows}
    kept = {name for _, name in released(engine, asked, policy, _BY_DAY)}
    return tuple(
        Answers(question=question, answers=None)
        if question in kept
        else _pooled(question, [tuple(map(int, row[1:])) for row in clusters], policy)
        for question, clusters in groupby(rows, key=lambda row: row[0])
    )


def _pooled(question: str, clusters: Sequence[tuple[int, ...]], policy: Policy) -> Answers:
    agree, disagree, of = (np.array(column, float) for column in zip(*clusters, strict=True))
    meetings = policy.number("minimum_form_meetings")
    if of.sum() < policy.number("minimum_forms") or len(clusters) < meetings:
        return Answers(question=question, answers=None)
    between = of.sum() - agree.sum() - disagree.sum()
    parts = (int(part) for part in (agree.sum(), between, disagree.sum()))
    found = shown(question, *parts, k=int(policy.number("privacy_k")))
    if found.answers is None:
        return found
    phi = dispersion(
        np.zeros(len(clusters), np.int64), agree, of, 1,
        enough=policy.number("statistics_dispersion_meetings"),
        otherwise=policy.number("statistics_dispersion_few_meetings"),
    )  # fmt: skip
    low, high = wilson(agree.sum(), of.sum(), policy.number("statistics_reading_level"), phi)
    return replace(found, low=float(low[0]), high=float(high[0]))


def shown(question: str, agree: int, between: int, disagree: int, *, k: int) -> Answers:
    """The parts that may be shown: all three, or those who agree and the rest, or none."""
    of = agree + between + disagree
    if of < k or 0 < agree < k or 0 < of - agree < k:
        return Answers(question=question, answers=None)
    if 0 < between < k or 0 < disagree < k:
        return Answers(question=question, answers=of, agree=agree, rest=of - agree)
    return Answers(question=question, answers=of, agree=agree, between=between, disagree=disagree)


_STANCES = """
    select question, sum(case when stance = 'agree' then 1 else 0 end) as agree,
        sum(case when stance = 'disagree' then 1 else 0 end) as disagree, count(*) as given
    from answer
    where pooled and stance is not null and question not like 'facilitation%'
    group by question, cluster order by question, agree, given, cluster
"""

_BY_DAY = """
    select community, question, date, count(*) as answers
    from answer
    where date <= $as_of and stance is not null
    group by community, question, date
"""

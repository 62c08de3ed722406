"""Nobody is told by a number: no group of fewer than k = 5 is read off or worked out by subtraction (R23).

What is broken down, where, and what keeps it; pairs of views are all tried on chance communities, here and in
tests/test_suppression_views.py:

* answers to each question of the forms, on the page and the report of a community, in what is said of its verdict, in
  the list of all communities and side by side: `metrics.disclosure`, whichever two days are compared
* of little use, in between and useful, as parts of one question: the same, and `report.evidence.parts`
* the newest renewal poll: the same; it is given as a whole, when votes have stopped coming in
* frontline people and others: the same, for the last meetings together and for each of them
* places and ways of meeting (PA-15): `indicators.participation.access_gap`, held by tests/test_indicators_access.py
* people of a community where several stand side by side (list, funnel plots): the same, and `metrics.compare`
* people of a community, for a convener: `metrics.outside` as well, held by tests/test_suppression_outside.py
* members in common, and what an attendance costs: `metrics.shared_people` and `metrics.cost_lines`
* tables that are exported: what `metrics.outside` leaves, held by tests/test_export.py
* items on how meetings were held, for the facilitator: `metrics.pooled_items`
* the filters of the list (verdict, lever, shape, province): they count communities; a line holds no number of people

What is left, and why. `assess --json` and `explain` are the owner's, who holds the files (R23). Attendance, roles and
actions of a community are told to its own committee day by day (R23). A convener sees whole quarters
(`access.settled`): two of them can differ by few people where little happens in a quarter, as any two reports can, but
no number is given that only grows.
"""

import datetime as dt
import random
from itertools import combinations

import oracle_database
import pytest
from oracle_comparison import messy
from oracle_facts import Answer, Charter, Facts, Mark, Member
from oracle_forms import FACILITATION, TRUST
from oracle_value import answers_to, meeting_of
from oracle_view import View
from test_portable_sql import faults
from trickling import AS_OF, steady, turning_days

from dashboard.report.evidence import parts
from metrics import Policy, Reading, SeenBy
from metrics.catalogue import BY_ID
from metrics.community_readings import CommunityReadings
from metrics.disclosure import ASKED, disclosed
from metrics.engine import prepare
from metrics.readings import read_all
from metrics.withheld import released

K, POLICY = 5, Policy.load()
OF_FORMS = tuple(BY_ID[name] for name in (*ASKED, "renewal_demand", "frontline_share", "response_rate"))
QUESTIONS = {
    "useful": ("useful",), "dissatisfaction": ("useful",), "applied_value": ("used_something",),
    "potential_value": ("new_contact_or_idea",), "value_for_time": ("worth_time",),
    "voluntariness": ("attend_by_choice",),
    "purpose_clarity": ("purpose_clear",), "trust": TRUST,
    "facilitation_quality": tuple(f"facilitation_{item}" for item in FACILITATION),
}  # fmt: skip


Told = dict[dt.date, dict[str, dict[str, Reading]]]
"""Readings by day, community and indicator."""


def given(communities: list[Facts], days: list[dt.date]) -> tuple[Told, Told]:
    """What is known, and what is told, of forms, polls and frontline people on each day."""
    known: Told = {}
    told: Told = {}
    with oracle_database.write(communities) as cursor:
        for day in days:
            engine = prepare(cursor.cursor(), as_of=day, policy=POLICY, communities=None)
            state = engine.frame("select * from community_state order by community")
            ids = state["community"].tolist()
            columns = read_all(engine, OF_FORMS, state, POLICY)
            rows = [CommunityReadings(columns, row, POLICY) for row in range(len(state))]
            known[day] = dict(zip(ids, rows, strict=True))
            told[day] = dict(zip(ids, disclosed(engine, ids, rows, POLICY, SeenBy.COMMITTEE), strict=True))
    return known, told


def behind(facts: Facts, name: str, day: dt.date) -> frozenset[int]:
    """Which forms, or votes, stand behind a number on a day, by the oracle's reading of the files."""
    view = View(facts, day)
    if name == "renewal_demand":
        polls = [poll for poll in facts.polls if poll.date <= day]
        newest = max(poll.date for poll in polls)
        return frozenset(
            n for n, poll in enumerate(facts.polls)
            if poll in polls and newest - poll.date <= dt.timedelta(90) and poll.active is not False
        )  # fmt: skip
    if name == "net_promoter":
        return frozenset(
            id(a) for a in facts.answers
            if a.question == "recommend" and a.scale == "0-10" and a.date <= day and view.in_span(a.date)
        )  # fmt: skip
    first = view.held[0] if view.held else None
    found = [a for question in QUESTIONS[name] for a in answers_to(view, question)]
    if name == "applied_value":
        found = [a for a in found if a.stance != "neutral" and meeting_of(view, a) is not first]
    return frozenset(map(id, found))


def pairs_that_tell(facts: Facts, days: dict[dt.date, dict[str, Reading]]) -> tuple[list[object], int]:
    """Any two days on which a number is given that only 1 to 4 forms or votes lie between; how many pairs there are."""
    told, tried = [], 0
    for name in (*QUESTIONS, "net_promoter", "renewal_demand"):
        shown = [
            (day, behind(facts, name, day)) for day, found in days.items() if found[name].value is not None
        ]
        pairs = list(combinations(shown, 2))
        tried += len(pairs)
        told += [
            (facts.community, name, one[0], other[0])
            for one, other in pairs
            if 0 < len(one[1] - other[1]) < K or 0 < len(other[1] - one[1]) < K
        ]
    return told, tried


def check_days(communities: list[Facts], chance: random.Random, most: int) -> None:
    days = sorted({day for facts in communities for day in turning_days(facts, chance, most)})
    told: list[object] = []
    everything, found = given(communities, days)
    tried = leaks = 0
    for facts in communities:
        wrong, pairs = pairs_that_tell(facts, {day: said[facts.community] for day, said in found.items()})
        unkept, _ = pairs_that_tell(facts, {day: said[facts.community] for day, said in everything.items()})
        told, tried, leaks = told + wrong, tried + pairs, leaks + len(unkept)
    assert told == []
    assert tried > 10  # that much is still told
    assert leaks > 10  # and so much would be, if nothing were kept back


def test_no_two_days_tell_of_fewer_than_five_forms_or_votes() -> None:
    check_days([steady(seed) for seed in range(4)], random.Random(4), 5)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(52_000, 55_000, 1000))
def test_and_of_many(seed: int) -> None:
    check_days([*messy(seed, 4, AS_OF), *map(steady, range(seed, seed + 4))], random.Random(seed), 8)


def test_parts_of_one_question_are_told_of_five_forms_or_none() -> None:
    """All ways in which 12 forms can call it useful, in between or of little use."""
    ways = [(good, bad) for good in range(13) for bad in range(13 - good)]
    words = {0: "agree", 1: "disagree", 2: "neutral"}
    days = [dt.date(2026, 3, 10), dt.date(2026, 5, 10)]
    communities = []
    for good, bad in ways:
        said = [0] * good + [1] * bad + [2] * (12 - good - bad)
        answers = [Answer(days[n % 2], "useful", words[w], f"f{n}") for n, w in enumerate(said)]
        register = [Mark(day, f"p{n}") for day in days for n in range(6)]
        communities.append(Facts(f"{good}-{bad}", register=register, answers=answers))
    for community, told in given(communities, [AS_OF])[1][AS_OF].items():
        good, bad = map(int, community.split("-"))
        cells = (12 - good - bad, bad)
        assert told["useful"].numerator == good
        if told["dissatisfaction"].value is None:
            assert any(0 < cell < K for cell in cells)
        else:
            assert bad == 0 or all(cell == 0 or cell >= K for cell in cells)
        assert all(
            share == 0 or round(share * 12) >= K
            for _, share in parts(told["useful"], told["dissatisfaction"], K)
        )


def frontline(teachers: int, others: int, absent: int = 0) -> Reading:
    """Four meetings of so many teachers and others; at the last, so many teachers do not come."""
    kinds = ["Teacher"] * teachers + ["NGO"] * others
    members = [Member(f"p{n}x", stakeholder=kind) for n, kind in enumerate(kinds)]
    days = [dt.date(2026, month, 10) for month in (2, 4, 6, 8)]
    register = [
        Mark(day, f"p{n}x", "absent" if day == days[-1] and n < absent else "present")
        for day in days for n in range(len(kinds))
    ]  # fmt: skip
    facts = Facts("c", Charter(practitioner_categories="Teacher"), members=members, register=register)
    return given([facts], [AS_OF])[1][AS_OF]["c"]["frontline_share"]


@pytest.mark.parametrize(
    ("teachers", "others", "absent", "shown"),
    [
        (5, 5, 0, True),
        (4, 9, 0, False),
        (9, 4, 0, False),
        (6, 6, 2, False),
        (10, 6, 2, True),
        (6, 6, 6, True),
    ],
)
def test_frontline_people_are_told_where_there_are_five_and_five_others(
    teachers: int, others: int, absent: int, shown: bool
) -> None:
    """By hand; where two of six stay away, four are left at one meeting, and a day before it would tell them."""
    assert (frontline(teachers, others, absent).value is not None) == shown


@pytest.mark.parametrize("name", ["_HELD", "_ANSWERS", "_POLLED", "_SIDES", "_SIDES_BY_DAY"])
def test_the_questions_are_asked_in_portable_sql(name: str) -> None:
    assert faults(getattr(released, name)) == []

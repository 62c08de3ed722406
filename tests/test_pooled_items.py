"""What forms say of how meetings are held, such that nobody's answer can be told: counted by hand."""

import datetime as dt
from itertools import pairwise

import oracle_database
import pytest
from oracle_facts import Answer, Facts, Mark

from metrics import Policy, preparation
from metrics.facilitator.pooled_items import Answered, PooledItem, lots

DAYS = [dt.date(2026, month, 10) for month in range(1, 7)]
AS_OF = dt.date(2026, 8, 1)
K = 5


def answers(day: dt.date, stances: str, question: str = "facilitation_welcoming") -> list[Answer]:
    """One form for each letter: a agree, n neutral, d disagree."""
    words = {"a": "agree", "n": "neutral", "d": "disagree"}
    return [Answer(day, question, words[each], f"{day}/{n}") for n, each in enumerate(stances)]


def pooled(*given: list[Answer], as_of: dt.date = AS_OF) -> dict[str, PooledItem]:
    register = [Mark(day, f"p{n}") for day in DAYS for n in range(6)]
    facts = Facts("ecd", register=register, answers=[answer for some in given for answer in some])
    with oracle_database.write([facts]) as cursor:
        found = preparation(cursor, "ecd", as_of=as_of, policy=Policy.load())
    return {item.item: item for item in found.items}


def test_meetings_are_pooled_until_five_answers_have_come_together() -> None:
    # 2 + 2 + 1 = 5 answers close the first lot: 1 + 2 + 1 agree. 3 + 3 the second: 3 + 0 agree.
    found = pooled(
        answers(DAYS[0], "ad"), answers(DAYS[1], "aa"), answers(DAYS[2], "a"),
        answers(DAYS[3], "aaa"), answers(DAYS[4], "ndd"),
    )["facilitation_welcoming"]  # fmt: skip
    assert (found.agree, found.answers, found.meetings) == (7, 11, 5)
    assert (found.first, found.last) == (DAYS[0], DAYS[4])


def test_what_is_left_over_waits_for_more() -> None:
    found = pooled(answers(DAYS[0], "aaad"), answers(DAYS[1], "a"), answers(DAYS[2], "dddd"))
    assert (found["facilitation_welcoming"].agree, found["facilitation_welcoming"].answers) == (4, 5)


def test_four_answers_are_too_few_to_show() -> None:
    found = pooled(answers(DAYS[0], "aa"), answers(DAYS[1], "aa"))["facilitation_welcoming"]
    assert (found.agree, found.answers, found.first, found.meetings) == (None, None, None, 0)


def test_one_meeting_alone_is_not_shown_however_many_answered() -> None:
    assert pooled(answers(DAYS[0], "aaaaaaaa"))["facilitation_welcoming"].answers is None
    both = pooled(answers(DAYS[0], "aaaaaaaa"), answers(DAYS[1], "aaaad"))["facilitation_welcoming"]
    assert (both.agree, both.answers) == (12, 13)


def test_each_item_is_pooled_by_its_own_answers() -> None:
    found = pooled(
        answers(DAYS[0], "aaaaa"), answers(DAYS[1], "aaaaa"),
        answers(DAYS[0], "aa", "facilitation_neutral"), answers(DAYS[1], "d", "facilitation_neutral"),
    )  # fmt: skip
    assert found["facilitation_welcoming"].answers == 10
    assert found["facilitation_neutral"].answers is None
    assert list(found) == ["facilitation_welcoming", "facilitation_neutral"]


def test_the_first_meeting_has_no_last_one_to_link_to() -> None:
    found = pooled(*(answers(day, "aaaaa", "facilitation_linked_to_last") for day in DAYS[:3]))
    assert found["facilitation_linked_to_last"].answers == 10


def test_forms_of_a_meeting_join_in_two_weeks_after_it() -> None:
    given = [answers(DAYS[0], "aaaaa"), answers(DAYS[1], "aaaaa")]
    settled = DAYS[1] + dt.timedelta(days=14)
    assert pooled(*given, as_of=settled - dt.timedelta(days=1))["facilitation_welcoming"].answers is None
    assert pooled(*given, as_of=settled)["facilitation_welcoming"].answers == 10


def test_nothing_asked_gives_nothing() -> None:
    assert pooled() == {}
    assert pooled(answers(DAYS[0], "aaaaa", "useful"), answers(DAYS[1], "aaaaa", "useful")) == {}


def test_no_two_days_differ_by_fewer_than_five_answers() -> None:
    """Forms trickle in day by day; whichever two days somebody compares, at least five answers lie between."""
    trickling = [
        Answer(
            day + dt.timedelta(days=late), "voice_heard", "agree" if late % 2 else "disagree", f"{day}/{late}"
        )
        for day, most in zip(DAYS, (3, 1, 7, 2, 2, 9), strict=True)
        for late in range(most)
    ]
    register = [Mark(day, f"p{n}") for day in DAYS for n in range(6)]
    days = [day + dt.timedelta(days=after) for day in DAYS for after in (2, 14)]
    seen = set()
    with oracle_database.write([Facts("ecd", register=register, answers=trickling)]) as cursor:
        for day in days:
            items = preparation(cursor.cursor(), "ecd", as_of=day, policy=Policy.load()).items
            seen |= {(item.answers or 0, item.agree or 0) for item in items}
    counts = sorted({answered for answered, _ in seen})
    # Lots of 3 + 1 + 7, 2 + 2 + 9 answers: no view shows anything else.
    assert counts == [0, 11, 24]
    assert all(after - before >= K for before, after in pairwise(counts))
    assert len(seen) == len(counts)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [((5, 4, 1, 2), [1, 2]), ((), []), ((4,), []), ((1, 1, 1, 1, 1), [5]), ((0, 6), [2])],
)
def test_lots_are_whole_meetings(counts: tuple[int, ...], expected: list[int]) -> None:
    units = [Answered(day, n, 0) for day, n in zip(DAYS, counts, strict=False)]
    assert [len(lot) for lot in lots(units, K, AS_OF)] == expected


def test_an_answer_carries_no_person_and_a_person_no_answer() -> None:
    with oracle_database.write([Facts("ecd", register=[Mark(DAYS[0], "p1")])]) as cursor:
        found = preparation(cursor, "ecd", as_of=AS_OF, policy=Policy.load())
    assert not [
        name for name in type(found.people[0]).__dataclass_fields__ if "answer" in name or "form" in name
    ]
    assert set(PooledItem.__dataclass_fields__) == {"item", "agree", "answers", "meetings", "first", "last"}

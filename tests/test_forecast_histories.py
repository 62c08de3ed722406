"""What the forecast reads off the registers (PA-08): times come, when last, and of how many meetings."""

import datetime as dt
from collections.abc import Iterable

import oracle_database
from oracle_comparison import messy
from oracle_facts import Facts, Mark, Member, Planned
from oracle_view import View

from metrics import Policy
from metrics.engine import prepare

DAYS = [dt.date(2026, month, 12) for month in range(2, 9)]
AS_OF = dt.date(2026, 9, 1)
POLICY = Policy.load(None)


def came(person: str, marks: str, days: Iterable[dt.date] = DAYS) -> list[Mark]:
    """One mark a meeting: 1 came, 0 stayed away, a sent word, ? nothing is known."""
    says = {"1": "present", "0": "absent", "a": "apology", "?": "unknown"}
    return [Mark(day, person, says[mark]) for day, mark in zip(days, marks, strict=False)]


def histories(*communities: Facts, as_of: dt.date = AS_OF) -> dict[str, tuple[int, int, int]]:
    with oracle_database.write(communities) as cursor:
        engine = prepare(cursor, as_of=as_of, policy=POLICY, communities=None)
        rows = engine.rows(
            "select concat(p.community, '/', p.person_id), c.came, c.last_came, c.chances"
            " from coming c join person p on p.person = c.person"
        )
    return {row[0]: row[1:] for row in rows}


def test_times_come_and_last_come_of_the_meetings_since_the_first() -> None:
    # the third date has a count and no names, the fifth was cancelled, and neither is a meeting here; so there are five
    days = [DAYS[i] for i in (0, 1, 3, 5, 6)]
    register = [
        *came("ann", "11111", days),  # four after the first, came to all, last at the fourth
        *came("ben", "01010", days),  # first at the second: of three after it came to the second
        *came("cas", "1a0??", days),  # an apology is a miss; two of which nothing is known are none: two left
        *came("dan", "1?010", days),  # of three known, came to the second (the meeting before it counts not)
        *came("eve", "00001", days),  # first at the last: none yet
        *came("fay", "11000", days),  # left after the second: the misses after it are what is to be learnt
        *came("gus", "11111", days),  # a convenor is in no count
    ]
    facts = Facts(
        register=register,
        calendar=[Planned(DAYS[2], status="held", headcount=9), Planned(DAYS[4], status="cancelled")],
        members=[Member("fay", left_on=DAYS[2]), Member("gus", kind="convenor")],
    )
    assert {name[-3:]: history for name, history in histories(facts).items()} == {
        "ann": (4, 4, 4),
        "ben": (1, 2, 3),
        "cas": (0, 0, 2),
        "dan": (1, 2, 3),
        "eve": (0, 0, 0),
        "fay": (1, 1, 4),
    }
    # on the day of the fourth of these meetings the fifth has not been
    seen = {name[-3:]: history for name, history in histories(facts, as_of=DAYS[5]).items()}
    assert (seen["ann"], seen["ben"], "eve" in seen) == ((3, 3, 3), (1, 2, 2), False)


def test_histories_are_those_of_plain_loops() -> None:
    communities, expected = messy(77_000, 40, AS_OF), {}
    for facts in communities:
        view = View(facts, AS_OF)
        for person, seen in view.seen.items():
            after = view.named[view.named.index(seen[0]) + 1 :]
            known = [m for m in after if m.marks.get(person) != "unknown"]
            times = [place for place, m in enumerate(known, 1) if m.was_there(person)]
            name = f"{facts.community}/{oracle_database.person_id(facts, person)}"
            expected[name] = (len(times), max(times, default=0), len(known))
    assert len(expected) > 200
    assert histories(*communities) == expected

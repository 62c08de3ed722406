"""The product against the oracle, on small messy communities made by chance.

A difference is settled by the handbook: one of the two does not do what it says. To look at one, take its
number from the failure: `oracle_generator.messy(number, as_of)` gives its facts.
"""

import datetime as dt
from pathlib import Path

import oracle_database
import oracle_reader
import pytest
from oracle_comparison import compare, compare_in, messy
from oracle_view import View

from ingest import ingest, store
from metrics import Participant, Policy, participants
from sample_data.make import HERE

DATES = ("2026-10-31", "2024-02-29", "2025-08-31", "2026-01-01")
MORE_DATES = ("2026-03-30", "2018-06-14", "2023-12-31", "2025-05-15", "2016-01-20", "2027-12-12")


@pytest.mark.parametrize("as_of", DATES)
def test_the_product_says_what_the_oracle_says(as_of: str) -> None:
    day = dt.date.fromisoformat(as_of)
    assert compare(messy(day.toordinal(), 75, day), day) == []


@pytest.mark.slow
@pytest.mark.parametrize("batch", range(3))
@pytest.mark.parametrize("as_of", [*DATES, *MORE_DATES])
def test_and_on_thousands(as_of: str, batch: int) -> None:
    day = dt.date.fromisoformat(as_of)
    assert compare(messy(1_000_000 * (batch + 1) + day.toordinal(), 200, day), day) == []


@pytest.mark.slow
def test_the_sample_communities_read_the_same(tmp_path: Path) -> None:
    """Real files, brought in as people bring them, at some dates of their lives."""
    path = str(tmp_path / "sample.duckdb")
    ingest([str(HERE)], path, at=dt.datetime(2026, 11, 1))  # noqa: DTZ001 - the clock on the wall
    with store.read(path) as cursor:
        ids = [row[0] for row in cursor.execute("select community from community").fetchall()]
        communities = [oracle_reader.read(cursor, community) for community in ids]
        found = [
            difference
            for as_of in (dt.date(2026, 10, 31), dt.date(2026, 3, 1), dt.date(2025, 6, 30))
            for difference in compare_in(cursor, communities, as_of)
        ]
    assert len(ids) == 9
    assert found == []


def test_who_takes_part_is_the_same() -> None:
    """The facilitator's list: attended of opportunities, apologies, contributions, first and last seen."""
    as_of = dt.date(2026, 10, 31)
    communities = messy(31_000, 5, as_of)
    with oracle_database.write(communities) as cursor:
        for facts in communities:
            listed = participants(cursor, facts.community, as_of=as_of, policy=Policy.load(None))
            seen = {person.person_id: person for person in listed if not person.listed_only}
            view = View(facts, as_of)
            assert set(seen) == {oracle_database.person_id(facts, person) for person in view.persons}
            for person in view.persons:
                assert taken_part(view, person) == told(seen[oracle_database.person_id(facts, person)])


def taken_part(view: View, person: str) -> tuple[object, ...]:
    apologies = sum(
        m.marks.get(person) == "apology" and view.had_chance(person, m) for m in view.named_window
    )
    last = [m for m in view.named[-3:] if m in view.window and view.had_chance(person, m)]
    logged = any(meeting in view.window for meeting, _ in view.recorded)
    done = view.contributions(person)
    return (
        view.persons[person],
        view.opportunities[person],
        apologies,
        done if logged else None,
        view.seen[person][0].date,
        view.seen[person][-1].date,
        view.left_on(person),
        len(last) == 3 and not any(meeting.was_there(person) for meeting in last),
        logged and person in view.active and done == 0,
    )


def told(person: Participant) -> tuple[object, ...]:
    return (
        person.attended,
        person.opportunities,
        person.apologies,
        person.contributions,
        person.first_seen,
        person.last_seen,
        person.left_on,
        person.missed_last_three,
        person.not_yet_heard,
    )

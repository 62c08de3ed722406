"""Every “what would change this” is carried out on the facts, and the oracle gives the verdict it promised."""

import datetime as dt
from pathlib import Path

import duckdb
import oracle
import oracle_database
import oracle_reader
import pytest
from oracle_comparison import messy
from oracle_facts import Facts, Mark
from oracle_verdict import decide
from oracle_view import View
from promises import carry_out

import metrics
from ingest import store
from metrics import Policy

AS_OF = dt.date(2026, 10, 31)


def kept_and_broken(cursor: duckdb.DuckDBPyConnection, communities: list[Facts]) -> tuple[int, list[str]]:
    """How many promises there were, and those that were not kept."""
    found = metrics.assess(cursor, as_of=AS_OF, policy=Policy.load(None), why=True)
    promises, broken = 0, []
    for facts in communities:
        verdict = found.community(facts.community).verdict
        assert verdict.why is not None
        for change in verdict.why.would_change:
            promises += 1
            view = View(carry_out(facts, change.change, AS_OF), AS_OF)
            ruled = decide(view, oracle.readings(view))
            if (ruled.headline, ruled.qualifier) != (change.to, change.qualifier):
                broken.append(f"{facts.community}: {change} became {ruled}")
    return promises, broken


def test_what_the_samples_are_promised_comes_true(sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        ids = [row[0] for row in cursor.execute("select community from community").fetchall()]
        promises, broken = kept_and_broken(cursor, [oracle_reader.read(cursor, name) for name in ids])
    assert broken == []
    assert promises >= 12


def test_a_day_for_the_next_meeting_wakes_a_community_that_has_gone_quiet() -> None:
    days = [dt.date(2026, month, 10) for month in (1, 2, 3, 4, 5)]
    quiet = Facts("quiet", register=[Mark(day, f"p{n}") for day in days for n in range(6)])
    with oracle_database.write([quiet]) as cursor:
        promises, broken = kept_and_broken(cursor, [quiet])
        found = metrics.assess(cursor, as_of=AS_OF, policy=Policy.load(None), why=True).community("quiet")
    assert (promises, broken) == (1, [])
    assert (found.verdict.headline, found.verdict.qualifier) == ("INVIGORATE", "restart")
    assert found.verdict.why is not None
    (change,) = found.verdict.why.would_change
    assert (change.indicator, change.to) == ("dormancy", "INSUFFICIENT DATA")


@pytest.mark.slow
@pytest.mark.parametrize("first", [500_000, 600_000])
def test_what_chance_communities_are_promised_comes_true(first: int) -> None:
    communities = messy(first, 24, AS_OF)
    with oracle_database.write(communities) as cursor:
        promises, broken = kept_and_broken(cursor, communities)
    assert broken == []
    assert promises >= 8

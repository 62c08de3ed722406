"""The benchmarks run, on a size that takes a moment."""

from pathlib import Path

import pytest

from benchmarks import archetypes, generate, ingest, invent, portfolio
from benchmarks.stories import STORIES
from ingest import store


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("benchmark") / "small.duckdb")
    generate.generate(path, communities=30, attendances=12_000)
    return path


def test_as_many_communities_and_attendances_as_asked_for(database: str) -> None:
    with store.read(database) as connection:
        found = connection.execute(
            "select count(distinct community), count(*), count(*) filter (status = 'present') from attendance"
        ).fetchone()
    assert found is not None
    communities, attendances, present = found
    assert communities == 30
    assert attendances == present == pytest.approx(12_000, rel=0.05)


def test_attendance_stands_sorted_by_community_person_and_date(database: str) -> None:
    with store.read(database) as connection:
        out_of_order = connection.execute("""
            select count(*) from (
                select (a.community, a.mention_id, o.date) as place,
                    lag((a.community, a.mention_id, o.date)) over (order by a.rowid) as before
                from attendance a join occasion o on o.occasion_id = a.occasion_id
            ) where place < before
        """).fetchone()
    assert out_of_order == (0,)


def test_every_register_is_filled(database: str) -> None:
    tables = """communities members meetings answers budget actions action_owners contributions governance
        followups products polls"""
    with store.read(database) as connection:
        for table in tables.split():
            assert connection.execute(f"select 1 from {table} limit 1").fetchone() == (1,), table


def test_the_same_call_writes_the_same_facts(database: str, tmp_path: Path) -> None:
    again = str(tmp_path / "again.duckdb")
    generate.generate(again, communities=30, attendances=12_000)
    sums = []
    for path in (database, again):
        with store.read(path) as connection:
            sums.append(
                connection.execute(
                    "select sum(hash(a)), sum(hash(b)) from attendance a, answers b "
                    "where a.line = b.line and a.community = b.community"
                ).fetchone()
            )
    assert sums[0] == sums[1]


def test_the_portfolio_is_assessed_without_an_error(database: str) -> None:
    figures = dict(line.split("  ", 1) for line in portfolio.measured(database).splitlines())
    assert figures["communities"].strip() == "30"
    assert figures["errors"].strip() == "0"
    assert len(figures["verdicts"].split(",")) >= 2


def test_the_register_is_loaded_whole_beside_a_bare_copy(tmp_path: Path) -> None:
    file = tmp_path / "register.csv"
    ingest.write(file, rows=12_000, all_columns=True)
    figures = dict(line.split("  ", 1) for line in ingest.measured(file).splitlines())
    assert figures["rows"].strip().startswith("12,000,")
    assert figures["loaded"].strip() == "12,000, problems 0"
    again = tmp_path / "again.csv"
    ingest.write(again, rows=12_000, all_columns=True)
    assert again.read_bytes() == file.read_bytes()


@pytest.mark.slow
def test_every_story_comes_out_as_it_is_meant(tmp_path: Path) -> None:
    """The leading headline of each archetype of `verdict.md` 3.5."""
    path = tmp_path / "stories.duckdb"
    invent.invent(path, STORIES, 12, archetypes.SEED)
    said = archetypes.measured(path, 12)
    assert said.count("as expected") == len(STORIES) == 23
    assert "EXPECTED" not in said

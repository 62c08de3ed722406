"""The list that a community is chosen from: the names of an assessment, without one being made."""

from datetime import date
from pathlib import Path

from filing import load

from ingest import store
from metrics import Policy, assess, community_names

DAY, POLICY = date(2026, 10, 31), Policy.load()
CHARTER = "community,name\nzulu_readers,Aardvark readers\necd,Early childhood\nmaths-circle,\ntwin,early Childhood\n"


def names(database: Path) -> tuple[tuple[str, str], ...]:
    with store.read(database) as cursor:
        return community_names(cursor, as_of=DAY, policy=POLICY)


def test_they_stand_by_name_without_case_and_where_two_are_alike_by_id(tmp_path: Path) -> None:
    file, db = tmp_path / "communities.csv", tmp_path / "facts.duckdb"
    file.write_text(CHARTER, encoding="utf-8")
    load(file, db)
    assert names(db) == (
        ("zulu_readers", "Aardvark readers"),
        ("ecd", "Early childhood"),
        ("twin", "early Childhood"),
        ("maths-circle", "Maths circle"),
    )


def test_they_are_those_of_the_assessment(sample_database: Path) -> None:
    with store.read(sample_database) as cursor:
        assessed = assess(cursor, as_of=DAY, policy=POLICY)
    assert dict(names(sample_database)) == {one.id: one.name for one in assessed.communities}

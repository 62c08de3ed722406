"""`assess --json` and `ingest --json` on the sample, as a script would call them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from metrics.catalogue import CATALOGUE
from sample_data.make import HERE

SCHEMA = json.loads((Path(__file__).parent.parent / "metrics" / "assessment.schema.json").read_text("utf-8"))
AS_OF = "2026-10-31"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "dashboard.cli", *arguments], capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("contract") / "sample.duckdb")
    loaded = run("ingest", str(HERE), "--db", path, "--json")
    assert loaded.returncode == 1, loaded.stderr  # one cell of the sample cannot be read, on purpose
    for entry in json.loads(loaded.stdout)["imports"]:
        if "rows_read" in entry:
            parts = ("rows_loaded", "rows_set_aside", "rows_ignored")
            assert entry["rows_read"] == sum(entry[part] for part in parts)
    return path


@pytest.fixture(scope="module")
def printed(database: str) -> str:
    done = run("assess", "--db", database, "--as-of", AS_OF, "--series", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


@pytest.fixture(scope="module")
def explained(database: str) -> str:
    return run("assess", "--db", database, "--as-of", AS_OF, "--series", "--why", "--json").stdout


def test_is_what_the_schema_says(printed: str) -> None:
    assert list(Draft202012Validator(SCHEMA).iter_errors(json.loads(printed))) == []


def test_the_schema_sees_a_wrong_document(printed: str) -> None:
    document = json.loads(printed)
    document["communities"][0]["readings"][0]["value"] = -1
    document["communities"][0]["readings"][0]["why_unknown"] = "both"
    document["communities"][1]["verdict"]["headline"] = "FINE"
    assert len(list(Draft202012Validator(SCHEMA).iter_errors(document))) == 2


def test_two_runs_print_the_same_bytes(database: str, printed: str) -> None:
    assert run("assess", "--db", database, "--as-of", AS_OF, "--series", "--json").stdout == printed


def test_why_is_null_unless_it_is_asked_for(printed: str) -> None:
    for community in json.loads(printed)["communities"]:
        assert (community["verdict"]["would_change"], community["verdict"]["stability"]) == (None, None)


def test_why_adds_nothing_but_why(database: str, printed: str, explained: str) -> None:
    document = json.loads(explained)
    assert list(Draft202012Validator(SCHEMA).iter_errors(document)) == []
    for community in document["communities"]:
        assert len(community["verdict"]["would_change"]) <= 3
        assert sum(community["verdict"]["stability"]["shares"].values()) == pytest.approx(1)
        community["verdict"] |= {"would_change": None, "stability": None}
    assert document == json.loads(printed)


def test_communities_and_readings_stand_in_order(printed: str) -> None:
    communities = json.loads(printed)["communities"]
    assert [c["id"] for c in communities] == sorted(c["id"] for c in communities)
    for community in communities:
        assert [r["id"] for r in community["readings"]] == [i.id for i in CATALOGUE]
        assert list(community["dimensions"]) == [
            "participation",
            "value",
            "stewardship",
            "follow_through",
            "voice",
            "purpose",
        ]


def test_no_name_of_a_person_is_printed(database: str, printed: str) -> None:
    from ingest import store

    with store.read(Path(database)) as cursor:
        names = [
            row[0]
            for row in cursor.execute("select name from mention_name where name is not null").fetchall()
        ]
        emails = [
            row[0]
            for row in cursor.execute("select email from mention_name where email is not null").fetchall()
        ]
    assert len(names) > 100
    assert not [name for name in names + emails if name in printed]


def test_one_community_reads_the_same_as_among_all(database: str, explained: str) -> None:
    """Asked for alone it is explained as well, by its own chance (R21)."""
    alone = run(
        "assess", "--db", database, "--as-of", AS_OF, "--series", "--json", "--community", "PRE-service"
    )
    found = [c for c in json.loads(explained)["communities"] if c["id"] == "pre-service"]
    assert json.loads(alone.stdout)["communities"] == found

"""`cop-health review`: the reading it takes, what is kept beside it, what it shows next time, how it refuses."""

import json
import shutil
from pathlib import Path

import pytest
from test_cli import cop_health, refused

DECIDED = ("--decide", "disagree", "--reason", "Two strikes emptied\nthe hall.", "--roles", "chair, champion")
FIRST, SECOND = "2025-10-31", "2026-06-30"


@pytest.fixture
def db(tmp_path: Path, sample_database: Path) -> Path:
    return Path(shutil.copy(sample_database, tmp_path / "cop.duckdb"))


def review(db: Path, day: str, *options: str, community: str = "ict-in-schools") -> dict:
    done = cop_health("review", community, "--db", db, "--as-of", day, "--json", *options)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def official(db: Path, day: str) -> dict | None:
    done = cop_health("assess", "--db", db, "--as-of", day, "--json")
    found = {each["id"]: each["verdict"]["official"] for each in json.loads(done.stdout)["communities"]}
    assert [name for name, its in found.items() if its] in ([], ["ict-in-schools"])
    return found["ict-in-schools"]


def test_a_reading_is_taken_decided_on_and_shown_next_time(db: Path) -> None:
    first = review(db, FIRST, *DECIDED, "--adopt-plan", community=" ICT-in-Schools")
    assert (first["community"], first["as_of"], first["new"], first["previous"]) == (
        "ict-in-schools", FIRST, True, None,
    )  # fmt: skip
    taken = first["official"]
    assert (taken["headline"], taken["moving_towards"], taken["reading"]["rule"]) == ("INVIGORATE", None, "6")
    assert taken["decision"] == {
        "decision": "disagree", "reason": "Two strikes emptied the hall.", "roles": "chair, champion", "date": FIRST,
    }  # fmt: skip
    assert (
        taken["plan"] == [name for name, state in taken["dimensions"].items() if state == "RED"] == ["value"]
    )
    assert official(db, FIRST) == taken
    assert official(db, "2025-10-30") is None
    assert official(db, SECOND) == {**taken, "meetings_since": 2}

    second = review(db, SECOND)
    assert second["official"]["decision"] is None
    before = second["previous"]
    assert {**before, "became": None} == {**taken, "meetings_since": 2, "became": None}
    assert before["became"]["headline"] == {"then": "INVIGORATE", "now": "INVIGORATE"}
    assert before["became"]["dimensions"]["stewardship"] == {"then": "GREEN", "now": "RED"}
    told = cop_health("review", "ict-in-schools", "--db", db, "--as-of", SECOND).stdout
    flat = " ".join(told.split())
    for words in (
        "Official reading of 30 June 2026: INVIGORATE.",
        "It was taken before, and stands as it was taken.",
        "No decision on it has been recorded yet.",
        "Last time: Official reading of 31 October 2025: INVIGORATE.",
        "decided otherwise on 31 October 2025 (chair, champion): Two strikes emptied the hall.",
        "A plan was adopted to work on: Value.",
        "2 meetings held since. Then: INVIGORATE. Now the evidence points to: INVIGORATE.",
        "Stewardship healthy critical",
        "The next official reading can be for 31 October 2026",
    ):
        assert words in flat


def test_a_third_in_a_year_is_refused_and_changes_nothing(db: Path) -> None:
    assert review(db, FIRST)["next_from"] == "2025-11-01"
    assert review(db, SECOND)["next_from"] == "2026-10-31"
    before = db.read_bytes()
    for more in ((), DECIDED, ("--adopt-plan",)):
        done = cop_health("review", "ict-in-schools", "--db", db, "--as-of", "2026-10-30", *more)
        refused(done, "At most 2", "2025-10-31 and 2026-06-30", "can be for 2026-10-31", "--as-of 2026-06-30")
    assert db.read_bytes() == before
    assert review(db, "2026-10-31")["new"]
    assert review(db, SECOND, community="rural-science")["new"]


def test_a_decision_can_follow_and_the_reading_stays_as_it_was(db: Path) -> None:
    taken = review(db, FIRST)["official"]
    agreed = (
        "--decide",
        "agree",
        "--reason",
        "So we see it.",
        "--roles",
        "chair",
        "--decided-on",
        "2025-11-06",
    )
    later = review(db, FIRST, *agreed)
    assert not later["new"] and {**later["official"], "decision": None} == taken
    assert later["official"]["decision"]["date"] == "2025-11-06"
    assert official(db, FIRST) == taken, "the decision is of a later day"
    seen = official(db, "2025-11-06")
    assert seen and seen["decision"]["date"] == "2025-11-06" and seen["decision"]["decision"] == "agree"
    planned = review(db, FIRST, "--adopt-plan")["official"]
    assert planned == {**taken, "plan": ["value"]}


def test_an_adopted_plan_is_tried_whatever_is_loaded_or_undone(db: Path) -> None:
    """Four meetings from one October to the next, and Value red at both ends."""

    def tried() -> bool:
        done = cop_health("assess", "--db", db, "--as-of", "2026-10-31", "--json")
        found = {
            each["id"]: each["verdict"]["flags"]["tried"] for each in json.loads(done.stdout)["communities"]
        }
        return bool(found["ict-in-schools"])

    assert not tried()
    review(db, FIRST, "--adopt-plan")
    assert tried()
    listed = json.loads(cop_health("imports", "--db", db, "--json").stdout)["imports"]
    (log,) = [
        each for each in listed if each["community"] == "ict-in-schools" and each["kind"] == "governance"
    ]
    assert cop_health("undo", log["import"], "--db", db).returncode == 0
    (again,) = (Path(__file__).parent.parent / "sample_data" / "ict-in-schools").glob(log["file"])
    assert cop_health("ingest", again, "--db", db, "--community", "ict-in-schools").returncode == 0
    assert tried()


def test_the_same_day_prints_the_same_bytes(db: Path) -> None:
    review(db, FIRST)
    again = ("review", "ict-in-schools", "--db", db, "--as-of", FIRST, "--json")
    assert cop_health(*again).stdout == cop_health(*again).stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("ict-in-schols",), ("Did you mean ict-in-schools?",)),
        (("ict-in-schools", "--decide", "agree"), ("--reason", "--roles", "by role")),
        (("ict-in-schools", "--decide", "agree", "--reason", "so", "--roles", "  "), ("--roles",)),
        (("ict-in-schools", "--decide", "perhaps"), ("perhaps",)),
        (("ict-in-schools", "--reason", "so"), ("--decide agree",)),
        (("ict-in-schools", *DECIDED, "--decided-on", "2026-10-30"), ("2026-10-30", "came later")),
        (("early-childhood", "--adopt-plan"), ("no dimension is critical on 31 October 2026",)),
        ((), ("COMMUNITY",)),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    db: Path, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    before = db.read_bytes()
    refused(cop_health("review", *arguments, "--db", db, "--as-of", "2026-10-31"), *words)
    assert db.read_bytes() == before


def test_there_must_be_a_database(tmp_path: Path) -> None:
    refused(cop_health("review", "ecd", "--db", tmp_path / "none.duckdb"), "no such database")
    assert list(tmp_path.iterdir()) == []


def test_no_name_of_a_person_is_printed(db: Path) -> None:
    from ingest import store

    with store.read(db) as cursor:
        names = {
            name
            for (name,) in cursor.execute("select name from mention_name where name is not null").fetchall()
        }
    told = cop_health("review", "ict-in-schools", "--db", db, "--as-of", FIRST).stdout
    assert len(names) > 100 and not [name for name in names if name in told]

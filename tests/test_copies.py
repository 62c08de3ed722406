"""A longer copy of the same file, brought a month later, adds what is new and nothing twice."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import pytest

from ingest import imports, ingest, store, undo
from metrics import Policy, assess

AS_OF = date(2026, 10, 31)
DAYS = ["2025-02-13", "2025-05-15", "2025-08-14", "2025-10-16", "2026-02-12", "2026-05-14", "2026-08-13"]
PEOPLE = ["Anele", "Busi", "Carl", "Dudu", "Emma", "Fiki"]
FORMS = ["5,yes,4", "5,yes,4", "4,no,3", "2,no,3"]  # two people may well say the same


def rows(days: Sequence[str], done: int) -> dict[str, list[str]]:
    """The files of a community as they stand after so many meetings and actions done."""
    return {
        "attendance.csv": ["date,person,status", *(f"{d},{p},present" for d in days for p in PEOPLE)],
        "evaluations.csv": [
            "date,useful,used_something,purpose_clear",
            *(f"{d},{f}" for d in days for f in FORMS),
        ],
        "actions.csv": [
            "action,agreed_on,owner,due,status",
            *(f"Task {k},{d},{PEOPLE[k % 6]},,{'done' if k < done else 'open'}" for k, d in enumerate(days)),
        ],
        "budget.csv": [
            "date,category,amount,type,funder",
            *(f"{d},Venue,500,actual," for d in days),
            *(f"{d},Taxi,{50 + k},actual," for k, d in enumerate(days)),
            "2027-02-11,Venue,500,planned,Trust",
        ],
        "polls.csv": ["date,answer", *["2026-09-01,continue"] * (done - 1), *["2026-09-01,stop"] * 2],
        "governance.csv": [
            "item,date,due,status,note",
            f"milestone,,2026-03-01,{'met' if done > 3 else 'open'},A guide for mentors",
            "milestone,,2026-06-01,open,A pilot in five schools",
        ],
    }


def write(folder: Path, files: dict[str, list[str]]) -> Path:
    folder.mkdir(parents=True)
    for name, lines in files.items():
        (folder / name).write_text("\n".join(lines) + "\n", "utf-8")
    return folder


def reading_of(database: Path) -> dict[str, object]:
    with store.read(database) as cursor:
        return assess(cursor, as_of=AS_OF, policy=Policy.load(None), series=True).to_dict()


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    earlier = write(tmp_path / "march" / "circle", rows(DAYS[:6], done=2))
    later = write(tmp_path / "october" / "circle", rows(DAYS, done=5))
    return earlier, later


def test_the_later_copy_is_believed_and_nothing_counts_twice(
    folders: tuple[Path, Path], tmp_path: Path
) -> None:
    earlier, later = folders
    alone, both = tmp_path / "alone.duckdb", tmp_path / "both.duckdb"
    at = datetime.fromisoformat("2026-10-31")
    assert ingest([later], alone, at=at).exit_code == 0
    expected = reading_of(alone)
    assert ingest([earlier], both, at=at).exit_code == 0
    assert ingest([later], both, at=at).exit_code == 0
    assert reading_of(both) == expected
    for entry in imports(both)[:6]:
        undo(entry["import"], both)
    assert reading_of(both) == expected


def test_what_was_expected_is_what_the_later_files_say(folders: tuple[Path, Path], tmp_path: Path) -> None:
    database = tmp_path / "both.duckdb"
    for folder in folders:
        ingest([folder], database, at=datetime.fromisoformat("2026-10-31"))
    with store.read(database) as cursor:
        readings = assess(cursor, as_of=AS_OF, policy=Policy.load(None)).community("circle")
    counts = {name: readings.reading(name) for name in ("useful", "action_completion", "renewal_demand")}
    assert {name: (r.numerator, r.denominator) for name, r in counts.items()} == {
        "useful": (21, 28),  # 3 of 4 forms at each of seven meetings
        # the seventh action has no later meeting yet, so six are due; five are done
        "action_completion": (5, 6),
        "renewal_demand": (4, 6),
    }
    assert readings.reading("milestone_position").value == 0.5
    # venue and taxi at the three meetings from 1 November 2025: 3 · 500 + 54 + 55 + 56
    assert readings.reading("cost_per_member").numerator == 1665


def test_a_corrected_line_replaces_the_old_one(folders: tuple[Path, Path], tmp_path: Path) -> None:
    corrected = rows(DAYS, done=5)
    corrected["budget.csv"] = [
        line.replace("2026-08-13,Venue,500", "2026-08-13,Venue,700") for line in corrected["budget.csv"]
    ]
    database = tmp_path / "corrected.duckdb"
    for folder in (
        folders[1],
        write(tmp_path / "november" / "circle", {"budget.csv": corrected["budget.csv"]}),
    ):
        ingest([folder], database, at=datetime.fromisoformat("2026-10-31"))
    with store.read(database) as cursor:
        readings = assess(cursor, as_of=AS_OF, policy=Policy.load(None)).community("circle")
    assert readings.reading("cost_per_member").numerator == 1865


def test_forms_and_votes_in_two_files_of_other_names_are_other_people(tmp_path: Path) -> None:
    together, apart = tmp_path / "together.duckdb", tmp_path / "apart.duckdb"
    files = rows(DAYS, done=6)  # seven votes: two files of the same bytes would be one
    paper = {
        "attendance.csv": files["attendance.csv"],
        **{
            f"{name} on paper.csv": [files[f"{name}.csv"][0], *files[f"{name}.csv"][1::2]]
            for name in ("evaluations", "polls")
        },
        **{
            f"{name} online.csv": [files[f"{name}.csv"][0], *files[f"{name}.csv"][2::2]]
            for name in ("evaluations", "polls")
        },
    }
    whole = {name: files[name] for name in ("attendance.csv", "evaluations.csv", "polls.csv")}
    at = datetime.fromisoformat("2026-10-31")
    assert ingest([write(tmp_path / "one" / "circle", whole)], together, at=at).exit_code == 0
    assert ingest([write(tmp_path / "two" / "circle", paper)], apart, at=at).exit_code == 0
    assert reading_of(apart) == reading_of(together)

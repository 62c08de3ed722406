"""With --kind, the bold columns of the contract are enough; without, a doubt is asked about."""

from datetime import date
from pathlib import Path

import pytest
from filing import codes, load, only, rows, table

from ingest.kinds.catalogue import KINDS

BOLD = {
    "communities": "community\necd",
    "members": "community,person\necd,Anna",
    "meetings": "community,date\necd,2026-03-14",
    "attendance": "community,date,person\necd,2026-03-14,Anna",
    "evaluations": "community,date,question,answer\necd,2026-03-14,useful,5",
    "budget": "community,date,category,amount\necd,2026-03-14,Venue,100",
    "actions": "community,action\necd,Write",
    "contributions": "community,date,person\necd,2026-03-14,Anna",
    "governance": "community,item\necd,champion",
    "followups": "community,date,task\necd,2026-03-14,thank_you",
    "products": "community,date,title\necd,2026-03-14,Rubric",
    "stories": "community,date,summary\necd,2026-03-14,We tried it",
    "messages": "community,date,person\necd,2026-03-14,Anna",
}


def test_every_kind_is_tried() -> None:
    assert BOLD.keys() | {"polls"} == {kind.name for kind in KINDS}


@pytest.mark.parametrize("kind", BOLD)
def test_the_bold_columns_are_enough(tmp_path: Path, db: Path, kind: str) -> None:
    entry = only(load(table(tmp_path / "f.csv", BOLD[kind]), db, kind=kind, community=None))
    assert (entry.kind, entry.rows_loaded, entry.refused) == (kind, 1, None)


@pytest.mark.parametrize("kind", sorted(BOLD.keys() - {"communities", "contributions", "messages"}))
def test_the_name_of_the_file_tells_where_the_headings_do_not(tmp_path: Path, db: Path, kind: str) -> None:
    entry = only(load(table(tmp_path / f"{kind}.csv", BOLD[kind]), db, community=None))
    assert (entry.kind, entry.rows_loaded) == (kind, 1)


def test_a_poll_without_an_answer_says_nothing(tmp_path: Path, db: Path) -> None:
    entry = only(load(table(tmp_path / "f.csv", "community,date\necd,2026-03-14"), db, kind="polls"))
    assert (entry.rows_ignored, codes(entry)) == (1, {"no_answer": 1})


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("community,name,province\necd,Early,Gauteng", "may be communities or members"),
        ("community,date,title\necd,2026-03-14,Rubric", "may be meetings or products"),
        ("community,person\necd,Anna", "may be members"),
    ],
)
def test_what_may_be_two_kinds_is_asked(tmp_path: Path, db: Path, text: str, asked: str) -> None:
    refused = only(load(table(tmp_path / "f.csv", text), db)).refused or ""
    assert asked in refused and refused.count("--kind") == asked.count(" or ") + 1


def test_a_contribution_of_no_kind_is_speaking(tmp_path: Path, db: Path) -> None:
    text = "date,person,kind\n2026-03-14,Anna,\n2026-03-14,Ben,presented\n2026-03-14,Cleo,juggled"
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert codes(entry) == {"kind_assumed": 1, "unknown_word": 1}
    assert rows(db, "select kind from contributions order by line") == [("spoke",), ("presented",)]


def test_a_number_present_is_a_headcount(tmp_path: Path, db: Path) -> None:
    load(table(tmp_path / "f.csv", "Date,Topic,No. present\n2026-03-14,Play,12"), db)
    assert rows(db, "select title, headcount from meetings") == [("Play", 12)]


def test_headings_over_nothing_are_told(tmp_path: Path, db: Path) -> None:
    entry = only(load(table(tmp_path / "f.csv", "date,person,status"), db, date=date(2026, 3, 14)))
    assert (entry.rows_read, codes(entry, "warning")) == (0, {"no_rows": 1})


def test_forms_of_one_meeting_take_its_date_from_the_user(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "f.csv", "useful,recommend\n5,9\n4,8")
    entry = only(load(file, db, date=date(2026, 3, 14)))
    assert (entry.kind, entry.rows_loaded, entry.facts_loaded) == ("evaluations", 2, {"answers": 4})

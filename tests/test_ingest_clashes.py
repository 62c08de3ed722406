"""What was loaded and yet somebody should look at: nobody's names, shared e-mails, cancelled meetings."""

from itertools import permutations
from pathlib import Path

import pytest
from filing import codes, load, only, rows, table

from ingest import problems, undo
from ingest.people import name_key

REGISTER = "date,name,status\n2026-03-14,Anna,present\n2026-03-14,Ben,present\n2026-04-14,Anna,absent"
MEETINGS = "date,meeting,status\n2026-03-14,M1,cancelled\n2026-04-14,M2,cancelled"


@pytest.mark.parametrize("order", list(permutations(("m.csv", "r.csv"))))
def test_people_at_a_cancelled_meeting_are_told_when_it_comes_about(
    tmp_path: Path, db: Path, order: tuple[str, str]
) -> None:
    table(tmp_path / "m.csv", MEETINGS)
    table(tmp_path / "r.csv", REGISTER)
    first, second = (only(load(tmp_path / name, db)) for name in order)
    assert (codes(first), codes(second)) == ({}, {"held_but_cancelled": 1})
    (told,) = problems(db)
    assert (
        told["file"] == order[1]
        and "14 March 2026" in told["message"]
        and "present there: 2" in told["message"]
    )
    assert only(load(tmp_path / order[1], db)).already_loaded
    undo(str(first.import_id), db)
    assert problems(db) == []


def test_both_files_in_one_command(tmp_path: Path, db: Path) -> None:
    files = [table(tmp_path / "m.csv", MEETINGS), table(tmp_path / "r.csv", REGISTER)]
    result = load(files, db)
    assert result.exit_code == 0
    assert [codes(entry) for entry in result.imports] == [{}, {"held_but_cancelled": 1}]


def test_nobodys_names_are_listed(tmp_path: Path, db: Path) -> None:
    text = "Name,2026-03-14,2026-04-14\niPhone,x,x\nGuest,x,\nAnna,x,x"
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert [(p.code, p.value, p.line) for p in entry.problems] == [
        ("placeholder", "iPhone", 2),
        ("placeholder", "Guest", 3),
    ]
    assert entry.rows_loaded == 3 and load(tmp_path / "f.csv", db).exit_code == 0


def test_one_email_beside_several_names_is_told(tmp_path: Path, db: Path) -> None:
    text = """
    name,email,joined
    Anna,office@x.org,2026-01-01
    Ben,office@x.org,2026-01-01
    T Nkosi,t@x.org,2026-01-01
    Thandi Nkosi,t@x.org,2026-01-01"""
    (told,) = only(load(table(tmp_path / "f.csv", text), db)).problems
    assert (told.code, told.value, told.outcome) == ("email_of_several", "office@x.org", "warning")
    assert "“Anna”, “Ben”" in told.message
    assert rows(db, "select count(distinct person_id) from mention") == [(2,)]


def test_an_apostrophe_has_many_shapes() -> None:
    assert {name_key(f"Pat O{mark}Brien") for mark in "'’‘ʼ`´"} == {"pat o'brien"}


def test_a_list_of_meetings_must_have_dates(tmp_path: Path, db: Path) -> None:
    text = "date,meeting,venue\n2026-03-14,M1,Hall\n,M5,Hall\n31/02/2026,M6,Hall"
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert codes(entry, "set_aside") == {"missing_value": 1, "not_a_date": 1}


def test_a_task_done_wants_its_date(tmp_path: Path, db: Path) -> None:
    text = (
        "date,task,done on\n2026-03-14,thank you,2026-03-15\n2026-03-14,contacts,no\n2026-03-14,minutes,yes"
    )
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert (entry.rows_loaded, codes(entry)) == (3, {"done_when": 1})
    assert rows(db, "select done_on::varchar from followups order by line") == [
        ("2026-03-15",),
        (None,),
        (None,),
    ]

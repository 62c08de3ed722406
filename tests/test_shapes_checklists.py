"""Checklists of what followed each meeting, with the tasks or the meetings across."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows, table

DONE = """
    select o.date::varchar, task, done_on::varchar from followups join occasion o using (occasion_id) order by all
"""


def test_one_line_a_meeting_and_one_column_a_task(tmp_path: Path, db: Path) -> None:
    text = "Meeting date,Evaluation sent,Thank-you letters,Contact list circulated,Slides shared\n"
    text += (
        "14/03/2026,14/03/2026,16/03/2026,no,20/03/2026\n16/04/2026,16/04/2026,,18/04/2026,\n21/05/2026,,,,"
    )
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert (entry.layout, entry.rows_loaded, codes(entry)) == ("checklist", 2, {"no_answer": 1})
    assert rows(db, DONE) == [
        ("2026-03-14", "contacts", None),
        ("2026-03-14", "evaluation", "2026-03-14"),
        ("2026-03-14", "presentations", "2026-03-20"),
        ("2026-03-14", "thank_you", "2026-03-16"),
        ("2026-04-16", "contacts", "2026-04-18"),
        ("2026-04-16", "evaluation", "2026-04-16"),
        ("2026-04-16", "presentations", None),
        ("2026-04-16", "thank_you", None),
    ]


def test_one_line_a_task_and_one_column_a_meeting(tmp_path: Path, db: Path) -> None:
    text = "Task,14/03/2026,16/04/2026,21/05/2026\nEvaluation forms,15/03/2026,17/04/2026,\n"
    text += "Thank-you letters,16/03/2026,,\nContact list,18/03/2026,20/04/2026,"
    only(load(table(tmp_path / "f.csv", text), db))
    assert rows(db, DONE) == [
        ("2026-03-14", "contacts", "2026-03-18"),
        ("2026-03-14", "evaluation", "2026-03-15"),
        ("2026-03-14", "thank_you", "2026-03-16"),
        ("2026-04-16", "contacts", "2026-04-20"),
        ("2026-04-16", "evaluation", "2026-04-17"),
        ("2026-04-16", "thank_you", None),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Task,14/03/2026,16/04/2026\nEvaluation forms,x,x\nThank-you letters,x,\nContact list circulated,x,x",
        "Meeting date,Evaluation,Thank you,Contacts\n14/03/2026,Y,Y,N\n16/04/2026,Y,N,N",
    ],
    ids=["tasks down", "tasks across"],
)
def test_ticks_are_no_attendance(text: str, tmp_path: Path, db: Path) -> None:
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert "does not say when" in (entry.refused or "")


def test_tasks_in_words_of_their_own(tmp_path: Path, db: Path) -> None:
    text = "Date,Follow-up task,Done on\n2026-03-14,Evaluation form sent,2026-03-14\n"
    text += "2026-03-14,Thank-you letters,2026-03-16\n2026-03-14,Reminder of the actions,2026-03-16"
    entry = only(load(table(tmp_path / "f.csv", text), db))
    assert (entry.kind, codes(entry)) == ("followups", {"unknown_word": 1})
    assert [task for _, task, _ in rows(db, DONE)] == ["evaluation", "thank_you"]


def test_tasks_with_somebody_for_each_and_a_tick_are_actions(tmp_path: Path, db: Path) -> None:
    text = "Task,Who,Done,Date\nSend evaluation form,Anna,Yes,2026-03-15\nCirculate contacts,Ben,No,"
    assert only(load(table(tmp_path / "f.csv", text), db)).kind == "actions"


def test_other_columns_beside_the_tasks_make_no_checklist(tmp_path: Path, db: Path) -> None:
    text = "Date,Venue,Evaluation sent,Reminder sent,Minutes sent,Headcount\n2026-03-14,Hall,,2026-03-01,,23"
    assert only(load(table(tmp_path / "f.csv", text), db)).facts_loaded == {"meetings": 1}

"""Lists of tasks that are easily taken for something else, or whose lines are not all tasks."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows, table, workbook

ACTIONS = (
    "select action, (select string_agg(name, ' + ' order by name) from action_owners o"
    " join mention_name using (mention_id) where o.line = a.line), due_on::varchar, status, completed_on::varchar"
    " from actions a order by line"
)


def test_a_heading_that_nobody_knows_does_not_make_a_form_of_a_log(db: Path, tmp_path: Path) -> None:
    log = """
        Date,{heading},Assigned,Deadline,Resolved (Y/N),Date resolved
        12 Feb 2026,Book the hall,Thandiwe Nkosi,20 Feb 2026,Y,18 Feb 2026
        12 Feb 2026,Share the slides,Sipho Dube,20 Mar 2026,N,
    """
    known = table(tmp_path / "log.csv", log.format(heading="Issue / Action point"))
    assert codes(only(load(known, db))) == {}
    assert rows(db, ACTIONS) == [
        ("Book the hall", "Thandiwe Nkosi", "2026-02-20", "done", "2026-02-18"),
        ("Share the slides", "Sipho Dube", "2026-03-20", "open", None),
    ]
    unknown = table(tmp_path / "list.csv", log.format(heading="Points from our last talk"))
    assert "it lacks a column action" in (only(load(unknown, db)).refused or "")


@pytest.mark.parametrize(
    "headings", ["Task / Action,Owner/Responsible,Due date/Deadline", "Action/Task,Who,When/By when"]
)
def test_two_words_for_one_thing_in_a_heading(db: Path, tmp_path: Path, headings: str) -> None:
    only(load(table(tmp_path / "log.csv", f"{headings}\nBook the hall,Anna Smit,20 Feb 2026"), db))
    assert rows(db, ACTIONS) == [("Book the hall", "Anna Smit", "2026-02-20", None, None)]


def test_clickup_names_its_people_in_brackets(db: Path, tmp_path: Path) -> None:
    path = table(
        tmp_path / "list.csv",
        """
        Task ID,Task Custom ID,Task Name,Status,Date Created Text,Due Date Text,Assignees,Space Name,Time Estimated
        86abc,,Book the hall,complete,"2/12/2026, 10:00:00 AM GMT+2",2/20/2026,"[Sipho Dube,Anna Smit]",Team,0
        86abd,,Share the slides,to do,"2/12/2026, 10:00:00 AM GMT+2",,[],Team,0
        """,
    )
    assert only(load(path, db)).layout == "ClickUp list"
    assert rows(db, ACTIONS) == [
        ("Book the hall", "Anna Smit + Sipho Dube", "2026-02-20", "done", None),
        ("Share the slides", None, None, "open", None),
    ]


def test_groups_of_a_board_are_no_tasks(db: Path, tmp_path: Path) -> None:
    path = table(
        tmp_path / "board.csv",
        """
        Reading circle
        To-do
        Name,Owner,Status,Due date,Priority
        Book the hall,Anna Smit,Done,2026-02-20,High

        Term two
        Name,Owner,Status,Due date,Priority
        Print the letters,Sipho Dube,Working on it,2026-05-20,Low
        """,
    )
    assert codes(only(load(path, db))) == {"blank_row": 1, "note_row": 1, "repeated_header": 1}
    assert [action for action, *_ in rows(db, ACTIONS)] == ["Book the hall", "Print the letters"]


def test_a_list_of_things_to_do_without_owners(db: Path, tmp_path: Path) -> None:
    path = table(
        tmp_path / "todo.csv",
        """
        Title,List,Status,Importance,Due Date,Reminder,Completed Date,Created Date
        Book the hall,Circle,Completed,normal,2026-02-20,,2026-02-18,2026-02-12
        Share the slides,Circle,Not started,high,2026-03-20,,,2026-02-12
        """,
    )
    assert only(load(path, db)).layout == "to-do list"
    assert rows(db, ACTIONS) == [
        ("Book the hall", None, "2026-02-20", "done", "2026-02-18"),
        ("Share the slides", None, "2026-03-20", "open", None),
    ]


def test_none_is_no_action(db: Path, tmp_path: Path) -> None:
    minutes = [
        ["Minutes of the meeting held on 12 March 2026"],
        ["Item", "Action", "By whom", "By when"],
        ["Slides", "Share the slides", "Sipho", "20 March"],
        ["Closing", "None", "", "-"],
        ["Sluiting", "Geen aksie", "n.v.t.", ""],
        ["Hall", "None of us has the key: ask the caretaker", "Anna", ""],
    ]
    assert codes(only(load(workbook(tmp_path / "minutes.xlsx", Minutes=minutes), db))) == {"no_action": 2}
    assert [action for action, *_ in rows(db, ACTIONS)] == [
        "Share the slides",
        "None of us has the key: ask the caretaker",
    ]


def test_letters_under_a_traffic_light_and_a_span_of_days(db: Path, tmp_path: Path) -> None:
    path = table(
        tmp_path / "log.csv",
        """
        Action,Assign,Due,RAG
        Book the hall,Anna Smit,"February 20, 2026 → February 25, 2026",R
        Share the slides,Sipho Dube,2026-03-20,a
        Print the letters,Sipho Dube,2026-03-20,G
        """,
    )
    assert codes(only(load(path, db))) == {"unclear_colour": 1}
    assert rows(db, ACTIONS) == [
        ("Book the hall", "Anna Smit", "2026-02-25", "open", None),
        ("Share the slides", "Sipho Dube", "2026-03-20", "open", None),
        ("Print the letters", "Sipho Dube", "2026-03-20", None, None),
    ]

"""The words of action logs, and files of other kinds that must not be taken for one."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from filing import codes, load, only, rows, table

from ingest.kinds.action_words import is_banner, is_template, is_whenever, list_status, read_status
from ingest.kinds.owners import owners_of

SHAPES = Path(__file__).parent / "shapes"
TASKS = "select action, due_on::varchar, status from actions order by line"


@pytest.mark.parametrize(
    ("cell", "status"),
    [
        ("Not started", "open"), ("In progress", "open"), ("Completed", "done"), ("Blocked", "open"), ("Klaar", "done"),
        ("WON'T DO", "cancelled"), ("Duplicate", "cancelled"), ("☑", "done"), (1, "done"), (0, "open"), (0.4, "open"),
        ("40%", "open"), ("100 %", "done"), ("100%", "done"), ("Done!", "done"), ("Done: see minutes", "done"),
        ("No, waiting", "open"), ("Nie gedoen nie", "open"), ("Nog nie klaar nie", "open"), ("Oop", "open"),
        ("Not done", "open"), ("Laat vaar", "cancelled"), ("amber", "open"), ("green", None), ("see e-mail", None),
    ],
)  # fmt: skip
def test_statuses(cell: Any, status: str | None) -> None:
    assert read_status(cell) == status


@pytest.mark.parametrize(
    ("name", "status"),
    [
        ("Done", "done"), ("✅ Done!", "done"), ("Klaar", "done"), ("Voltooi", "done"), ("Done in March", "done"),
        ("Completed – term 1", "done"), ("Won't do", "cancelled"), ("To do", None), ("Not done", None), ("", None),
        ("Complete the forms", None),
    ],
)  # fmt: skip
def test_lists_of_what_is_done(name: str, status: str | None) -> None:
    assert list_status(name) == status


def test_banners_templates_and_days_that_are_none() -> None:
    assert all(is_banner(text) for text in ("--- DONE ---", "=== To do ===", "-----", "Completed actions"))
    assert not any(
        is_banner(text) for text in ("Done with the hall?", "- Book the hall", "Re-print - both sides")
    )
    assert all(is_template(text) for text in ("Template", "[Template] New event", "New event [template]"))
    assert not any(is_template(text) for text in ("Template for minutes", "Draft a template"))
    assert all(is_whenever(text) for text in ("ASAP", "a.s.a.p.", "on-going", "Next meeting", "elke Vrydag"))
    assert not any(is_whenever(text) for text in ("soon", "2026-03-14", "Thandi"))


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("Sarah\nThabo", ["Sarah", "Thabo"]), ("Nkosi, Thandiwe; Dube, Sipho", ["Nkosi, Thandiwe", "Dube, Sipho"]),
        ("-", []), ("TBC", []), ("N/A", []), ("unassigned", []), ("@thabo", ["thabo"]), ("Sarah, Thabo and Anna",
        ["Sarah", "Thabo", "Anna"]), (7, ["7"]),
    ],
)  # fmt: skip
def test_owners(cell: Any, owners: list[str]) -> None:
    assert owners_of(cell) == owners


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (
            "evaluations",
            "Timestamp,Was the meeting useful?,What will you do next?,By when?\n2026-03-14,5,Read,soon",
        ),
        (
            "evaluations",
            "date,useful,What action will you take?,one thing to change\n2026-03-14,5,Read,nothing",
        ),
        ("budget", "Date,Item,Amount,Status\n2026-03-14,Venue,100,planned"),
        ("budget", "Date,Description,Budget,Actual\n2026-03-14,Venue,100,90"),
        ("attendance", "Date,Name,Present,Organisation\n2026-03-14,Thandi,yes,School"),
        ("attendance", "Name,2026-03-14,2026-04-16\nThandi,x,x\nSipho,x,"),
        ("meetings", "Date,Activity,Facilitator,Venue,Status\n2026-03-14,Play,Thandi,Hall,held"),
        ("followups", "date,task,done\n2026-02-19,thank_you,2026-02-20"),
        ("governance", "item,person,date,due,status\nmilestone,Thandi,2026-02-19,2026-03-01,met"),
        ("contributions", "date,name,what\n2026-02-19,Thandi,presented"),
        ("products", "Date,Title,Type,Author\n2026-02-19,Rubric,tool,Thandi"),
        ("members", "Name,Email,Joined,Group\nThandi,t@example.org,2026-02-19,A"),
    ],
)
def test_other_kinds_are_not_taken_for_a_log(tmp_path: Path, kind: str, text: str) -> None:
    entry = only(load(table(tmp_path / "f.csv", text), tmp_path / "x.duckdb", date=date(2026, 3, 14)))
    assert (entry.kind, entry.refused) == (kind, None)


def test_todoist_and_a_list_of_tasks(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    entry = only(load(SHAPES / "todoist_project.csv", db))
    assert (entry.layout, entry.rows_read, entry.rows_loaded) == ("Todoist project", 6, 2)
    assert codes(entry) == {"note_row": 3, "blank_row": 1, "due_in_words": 1}
    assert [row[:2] for row in rows(db, TASKS)] == [
        ("Print the parent letters", "2026-03-20"),
        ("Check the mailing list", None),
    ]
    other = tmp_path / "other.duckdb"
    assert only(load(SHAPES / "lists_tasks.xlsx", other)).layout == "task list"
    assert [row[2] for row in rows(other, TASKS)] == ["done", "open"]


@pytest.mark.parametrize(
    "file",
    [
        "due_in_words.csv",
        "unclear_colour.csv",
        "archived_as_done.csv",
        "unnamed_members.json",
        "no_cards.json",
        "no_action.csv",
    ],
)
def test_each_code_of_action_logs_has_a_file_that_provokes_it(tmp_path: Path, file: str) -> None:
    entry = only(load(Path(__file__).parent / "problem_files" / file, tmp_path / "x.duckdb"))
    assert (entry.kind, codes(entry)) == ("actions", {file.partition(".")[0]: 1})


def test_a_point_of_the_minutes_without_an_action_is_no_fault(tmp_path: Path) -> None:
    file = Path(__file__).parent / "problem_files" / "no_action.csv"
    entry = only(load(file, tmp_path / "x.duckdb"))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored) == (2, 1, 0, 1)


def test_a_costed_plan_is_asked_about_unless_it_says_how_far_things_are(tmp_path: Path) -> None:
    plan = table(tmp_path / "plan.csv", "Activity,Responsible,Timeline,Budget\nPrint,Thandi,March 2026,100")
    refused = only(load(plan, tmp_path / "x.duckdb")).refused or ""
    assert "may be actions or budget" in refused and "--kind actions or --kind budget" in refused
    entry = only(load(plan, tmp_path / "x.duckdb", kind="actions"))
    assert (entry.rows_loaded, entry.kept_out) == (1, ("Budget",))
    log = table(
        tmp_path / "log.csv", "Activity,Responsible,Timeline,Status,Budget\nPrint,Thandi,March 2026,done,100"
    )
    assert only(load(log, tmp_path / "x.duckdb")).kind == "actions"


@pytest.mark.parametrize(
    ("text", "layout", "statuses"),
    [
        ("Name,Owner,Status,Due date\nPrint,Thandi,Done,2026-03-20\nBook,,Working on it,", "task list",
         ["done", "open"]),
        ("Name,Assign,Due,Status\nPrint,Thandi,\"March 20, 2026\",Stuck", "task list", ["open"]),
        (
            "Subject,Due Date,Date Completed,% Complete,Status,Owner\nPrint,3/20/2026,3/18/2026,1,2,Thandi",
            "task list",
            ["done"],
        ),
        ("Card Name,List,Due,Members\nPrint,Klaar,2026-03-20,Thandi Nkosi", "Trello board", ["done"]),
        (
            "Card Name;List Name;Archived;Due Complete\nPrint;Doing;ONWAAR;WAAR\nBook;Doing;WAAR;ONWAAR"
            "\nRing;Doing;ONWAAR;ONWAAR",
            "Trello board",
            ["done", "done", "open"],
        ),
        ("Key;Summary;Status;Resolution\nC-1;Print;Closed;Incomplete\nC-2;Book;To Do;Unresolved", "Jira issues",
         ["cancelled", "open"]),
    ],
)  # fmt: skip
def test_tools_under_other_headings(tmp_path: Path, text: str, layout: str, statuses: list[str]) -> None:
    entry = only(load(table(tmp_path / "f.csv", text), tmp_path / "x.duckdb"))
    assert (entry.kind, entry.layout, codes(entry, "cell", "set_aside")) == ("actions", layout, {})
    assert [row[2] for row in rows(tmp_path / "x.duckdb", TASKS)] == statuses


@pytest.mark.parametrize(
    ("heading", "due"),
    [
        ("Due date (dd/mm/yyyy)", "2026-04-03"),
        ("Due (mm/dd/yyyy)", "2026-03-04"),
        ("Sperdatum (dd/mm/jjjj)", "2026-04-03"),
    ],
)
def test_a_heading_may_say_the_order_of_its_dates(tmp_path: Path, heading: str, due: str) -> None:
    only(
        load(
            table(tmp_path / "f.csv", f"Action,Owner,{heading}\nPrint,Thandi,03/04/2026"),
            tmp_path / "x.duckdb",
        )
    )
    assert [row[1] for row in rows(tmp_path / "x.duckdb", TASKS)] == [due]


def test_an_action_that_speaks_of_a_meeting_is_no_title(tmp_path: Path) -> None:
    text = """
        Minutes of 12 February 2026
        Action,Who,By when
        Post the minutes of the meeting of 12 March 2026
        Print the letters,Thandi,15 March
    """
    entry = only(load(table(tmp_path / "f.csv", text), tmp_path / "x.duckdb"))
    assert (entry.layout, entry.rows_loaded, codes(entry)) == ("minutes", 2, {})
    agreed = rows(tmp_path / "x.duckdb", "select distinct agreed_on::varchar from actions")
    assert agreed == [("2026-02-12",)]

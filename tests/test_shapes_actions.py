"""Action logs as project tools export them, loaded through the door: who, by when, how far."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows

from ingest import Imported

SHAPES = Path(__file__).parent / "shapes"
ACTIONS = (
    "select line, action, agreed_on::varchar, due_on::varchar, status, completed_on::varchar"
    " from actions order by all"
)
OWNERS = (
    "select line, coalesce(name, email) from action_owners join mention_name using (mention_id) order by all"
)
CANCELLED = "select line, cancelled_reason from actions where status = 'cancelled' order by line"


def counted(entry: Imported) -> tuple[str | None, str | None, int, int, int, int]:
    account = entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored
    return (entry.kind, entry.layout, *account)


def test_a_trello_board_as_csv(db: Path) -> None:
    entry = only(load(SHAPES / "trello_board.csv", db))
    assert counted(entry) == ("actions", "Trello board", 9, 7, 0, 2)
    assert codes(entry) == {"archived_as_done": 1, "note_row": 2}
    assert rows(db, ACTIONS) == [
        (2, "Print the parent letters", "2026-03-05", "2026-03-20", "done", None),
        (3, "Book the hall", "2026-03-05", "2026-04-02", "done", None),
        (4, "Ring the district office", "2026-05-14", "2026-06-30", "open", None),
        (5, "Old idea", "2026-05-14", None, "done", None),
        (6, "Ask for a donor", "2026-05-14", "2026-06-01", "cancelled", None),
        (9, "Total the travel claims", "2026-08-13", "2026-09-10", "open", None),
        (10, "Write the newsletter", None, None, "done", None),
    ]
    assert rows(db, OWNERS) == [
        (2, "Sipho Dube"),
        (2, "Thandiwe Nkosi"),
        (3, "Lerato Molefe"),
        (4, "Sipho Dube"),
        (6, "Lerato Molefe"),
        (9, "Anna-Marie van Wyk"),
    ]
    assert rows(db, CANCELLED) == [(6, "Cancelled")]
    assert {"Labels", "Board Name", "Start Date"} <= set(entry.kept_out)
    assert not {"Archived", "List Name", "Due Complete"} & set(entry.kept_out)


def test_trello_with_other_columns_in_another_order(db: Path) -> None:
    entry = only(load(SHAPES / "trello_custom_fields.csv", db))
    assert counted(entry) == ("actions", "Trello board", 2, 2, 0, 0)
    assert rows(db, ACTIONS) == [
        (2, "Draft the poster", None, "2026-09-01", "open", None),
        (3, "Send the poster", None, None, "done", None),
    ]
    assert rows(db, OWNERS) == [(2, "Thandiwe Nkosi"), (3, "siphodube")]
    assert entry.kept_out == ("Due Reminder", "Board Name", "Priority", "Hours")


@pytest.mark.parametrize(
    ("file", "read", "told"), [("trello_one_card.csv", 1, {}), ("trello_no_cards.csv", 0, {"no_rows": 1})]
)
def test_a_board_of_one_card_and_of_none(db: Path, file: str, read: int, told: dict[str, int]) -> None:
    entry = only(load(SHAPES / file, db))
    assert (*counted(entry), codes(entry)) == ("actions", "Trello board", read, read, 0, 0, told)


def test_an_asana_project(db: Path) -> None:
    entry = only(load(SHAPES / "asana_project.csv", db))
    assert counted(entry) == ("actions", "Asana project", 6, 4, 1, 1)
    assert codes(entry) == {"note_row": 1, "missing_value": 1}
    assert rows(db, ACTIONS) == [
        (2, "Print the parent letters", "2026-03-05", "2026-03-20", "done", "2026-03-18"),
        (3, "Check the mailing list", "2026-03-05", "2026-04-02", "open", None),
        (4, "Ring the district office", "2026-05-14", None, "open", None),
        (6, "Buy toner", "2026-05-14", "2026-06-01", "done", None),
    ]
    owners = "select line, name, email from action_owners join mention_name using (mention_id) order by line"
    assert rows(db, owners) == [
        (2, "Thandiwe Nkosi", "thandiwe@example.org"),
        (3, None, "sipho@example.org"),
        (4, "Thandiwe Nkosi", "thandiwe@example.org"),
        (6, "Lerato Molefe", None),
    ]


def test_asana_by_the_link_to_a_sheet_has_an_address_above_its_headings(db: Path) -> None:
    entry = only(load(SHAPES / "asana_sheets_link.csv", db))
    assert counted(entry) == ("actions", "Asana project", 3, 3, 0, 0)
    assert [row[0] for row in rows(db, ACTIONS)] == [5, 6, 7]
    assert "Parent Task" in entry.kept_out


def test_planner_as_it_is_imported(db: Path) -> None:
    entry = only(load(SHAPES / "planner_import.csv", db))
    assert counted(entry) == ("actions", "Planner plan", 3, 3, 0, 0)
    assert rows(db, ACTIONS) == [
        (2, "Print the parent letters", None, "2026-03-20", "done", None),
        (3, "Book the hall", None, "2026-04-02", "open", None),
        (4, "Find a donor", None, None, "open", None),
    ]
    assert rows(db, OWNERS) == [
        (2, "sipho@example.org"),
        (2, "thandiwe@example.org"),
        (3, "Sipho Dube"),
        (3, "Thandiwe Nkosi"),
    ]


def test_planner_as_it_is_exported_tells_the_order_of_its_dates(db: Path) -> None:
    entry = only(load(SHAPES / "planner_export.xlsx", db))
    assert counted(entry) == ("actions", "Planner plan", 3, 3, 0, 0)
    assert set(entry.reading["date_order"].values()) == {"dmy"}
    assert rows(db, ACTIONS) == [
        (6, "Print the parent letters", "2026-03-05", "2026-03-20", "done", "2026-03-18"),
        (7, "Book the hall", "2026-03-05", "2026-04-02", "open", None),
        (8, "Find a donor", "2026-03-05", None, "open", None),
    ]


def test_planner_with_shares_of_completion(db: Path) -> None:
    assert counted(only(load(SHAPES / "planner_premium.xlsx", db))) == ("actions", "Planner plan", 3, 3, 0, 0)
    assert [(due, status) for _, _, _, due, status, _ in rows(db, ACTIONS)] == [
        ("2026-03-20", "done"),
        ("2026-04-02", "open"),
        (None, "open"),
    ]


def test_jira_closes_without_doing(db: Path) -> None:
    entry = only(load(SHAPES / "jira_issues.csv", db))
    assert (counted(entry), codes(entry)) == (("actions", "Jira issues", 5, 5, 0, 0), {})
    assert rows(db, ACTIONS) == [
        (2, "Print the parent letters", "2026-03-05", "2026-03-20", "done", "2026-03-18"),
        (3, "Check the mailing list", "2026-03-05", "2026-04-02", "open", None),
        (4, "Ask for a donor", "2026-05-14", None, "cancelled", None),
        (5, "Print letters", "2026-05-14", None, "cancelled", None),
        (6, "Ring the district office", "2026-05-14", None, "open", None),
    ]
    assert rows(db, CANCELLED) == [(4, "Won't Do"), (5, "Duplicate")]
    assert [heading for heading in entry.kept_out if heading in ("Sprint", "Labels")] == [
        "Sprint", "Sprint", "Labels", "Labels",
    ]  # fmt: skip


def test_jira_in_other_words_tells_by_its_categories(db: Path) -> None:
    entry = only(load(SHAPES / "jira_iso_dates.csv", db))
    assert (counted(entry), codes(entry)) == (("actions", "Jira issues", 2, 2, 0, 0), {})
    assert [row[2:] for row in rows(db, ACTIONS)] == [
        ("2026-03-05", "2026-03-20", "done", "2026-03-18"),
        ("2026-03-05", "2026-04-02", "open", None),
    ]


def test_a_date_that_is_not_used_decides_the_order_of_those_that_are(db: Path, tmp_path: Path) -> None:
    entry = only(load(SHAPES / "jira_month_first.csv", db))
    assert entry.reading["date_order"] == {"Created": "mdy"}
    assert [row[2] for row in rows(db, ACTIONS)] == ["2026-03-05"]
    other = tmp_path / "other.duckdb"
    refused = only(load(SHAPES / "jira_undecided.csv", other)).refused or ""
    assert "jira_undecided.csv, column “Created”" in refused
    assert "--dates dmy for 3 May 2026 or --dates mdy for 5 March 2026" in refused
    assert only(load(SHAPES / "jira_undecided.csv", other, dates="dmy")).rows_loaded == 1
    assert [row[2] for row in rows(other, ACTIONS)] == ["2026-05-03"]


def test_a_github_project_and_its_issues(db: Path, tmp_path: Path) -> None:
    entry = only(load(SHAPES / "github_project.tsv", db))
    assert (counted(entry), codes(entry)) == (("actions", "GitHub project", 4, 4, 0, 0), {})
    assert [row[4] for row in rows(db, ACTIONS)] == ["done", "open", "open", "cancelled"]
    assert rows(db, OWNERS) == [(2, "siphod"), (2, "thandiwenkosi"), (3, "leratom")]
    other = tmp_path / "other.duckdb"
    entry = only(load(SHAPES / "github_issues.csv", other))
    assert (counted(entry), codes(entry)) == (("actions", "GitHub issues", 4, 4, 0, 0), {})
    assert [row[2:] for row in rows(other, ACTIONS)] == [
        ("2026-03-05", None, "done", "2026-03-18"),
        ("2026-03-05", None, "open", None),
        ("2026-05-14", None, "cancelled", None),
        ("2026-05-14", None, "open", None),
    ]
    assert rows(other, CANCELLED) == [(4, "not_planned")]

"""Action logs that people keep themselves: in a workbook, in minutes, in their own words; and boards as JSON."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows, table

SHAPES = Path(__file__).parent / "shapes"
ACTIONS = (
    "select line, action, agreed_on::varchar, due_on::varchar, status, completed_on::varchar"
    " from actions order by all"
)
OWNERS = (
    "select line, coalesce(name, email) from action_owners join mention_name using (mention_id) order by all"
)


def test_a_trello_board_as_json_says_when_each_card_was_done(db: Path) -> None:
    entry = only(load(SHAPES / "trello_board.json", db))
    account = entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored
    assert (entry.kind, entry.layout, account) == ("actions", "Trello board", (7, 6, 0, 1))
    assert codes(entry) == {"archived_as_done": 1, "unnamed_members": 1, "note_row": 1}
    assert rows(db, ACTIONS) == [
        (1, "Print the parent letters", "2026-03-05", "2026-03-20", "done", "2026-03-18"),
        (2, "Book the hall", "2026-03-05", None, "done", "2026-04-01"),
        (3, "Ring the district office", "2026-03-05", "2026-06-30", "open", None),
        (4, "Find a second venue", "2026-03-05", None, "done", "2026-04-11"),
        (5, "Old idea", "2026-03-05", None, "done", None),
        (7, "Reopened later", "2026-03-05", None, "open", None),
    ]
    assert rows(db, OWNERS) == [
        (1, "Sipho Dube"),
        (1, "Thandiwe Nkosi"),
        (2, "Lerato Molefe"),
        (3, "Sipho Dube"),
        (7, "Thandiwe Nkosi"),
    ]


def test_a_board_without_cards_is_told(db: Path) -> None:
    entry = only(load(SHAPES / "trello_empty_board.json", db))
    assert (entry.rows_read, codes(entry)) == (0, {"no_cards": 1})


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("json_other.json", "not the export of a Trello board"),
        ("json_rows.json", "not the export of a Trello board"),
        ("json_broken.json", "damaged or cut short"),
    ],
)
def test_other_json_is_refused_by_name(db: Path, file: str, said: str) -> None:
    refused = only(load(SHAPES / file, db)).refused or ""
    assert refused.startswith(file) and said in refused


def test_other_json_in_a_folder_is_passed_over(tmp_path: Path, db: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    for name in ("json_other.json", "trello_board.json"):
        (folder / name).write_bytes((SHAPES / name).read_bytes())
    result = load(folder, db)
    assert ([e.file for e in result.imports], [s.file for s in result.skipped]) == (
        ["trello_board.json"], ["json_other.json"],
    )  # fmt: skip


@pytest.mark.parametrize(
    "text", ['{"cards": 1, "lists": []}', '{"cards": [3, {"id": null}], "lists": [7], "actions": [1, {"data": 2}]}',
             "[" * 9 + '{"a": 1}' + "]" * 9, '{"a": ' * 5000]
)  # fmt: skip
def test_odd_json_ends_in_a_sentence(tmp_path: Path, db: Path, text: str) -> None:
    (tmp_path / "odd.json").write_text(text, encoding="utf-8")
    entry = only(load(tmp_path / "odd.json", db))
    assert entry.refused or entry.rows_loaded == 0


def test_an_english_log_in_a_workbook(db: Path) -> None:
    entry = only(load(SHAPES / "action_log_english.xlsx", db))
    assert (entry.kind, entry.rows_read, entry.rows_loaded, entry.kept_out) == (
        "actions",
        5,
        5,
        ("No", "Comments"),
    )
    assert codes(entry) == {"due_in_words": 3}
    assert rows(db, ACTIONS) == [
        (5, "Print the parent letters", "2026-03-05", "2026-03-20", "done", "2026-03-18"),
        (6, "Book the hall", "2026-03-05", None, "open", None),
        (7, "Ring the district office", "2026-05-14", None, "open", None),
        (8, "Total the travel claims", "2026-05-14", None, "open", None),
        (9, "Ask for a donor", "2026-05-14", "2026-06-30", None, None),
    ]
    assert rows(db, OWNERS) == [
        (5, "Sipho Dube"),
        (5, "Thandiwe Nkosi"),
        (6, "Lerato"),
        (7, "Lerato Molefe"),
        (7, "Sipho Dube"),
    ]
    told = next(p for p in entry.problems if p.code == "due_in_words")
    assert told.outcome == "cell" and "row 6, column “Due by”: “asap” names no day" in told.message
    assert "2026-03-14, or leave the cell empty" in told.fix


def test_an_afrikaans_log_with_semicolons(db: Path) -> None:
    entry = only(load(SHAPES / "action_log_afrikaans.csv", db))
    assert (entry.rows_loaded, codes(entry), entry.kept_out) == (4, {"due_in_words": 1}, ("Nr",))
    assert [row[1:] for row in rows(db, ACTIONS)] == [
        ("Druk die briewe", "2026-03-05", "2026-03-20", "done", "2026-03-18"),
        ("Bespreek die saal", "2026-03-05", "2026-04-02", "open", None),
        ("Bel die distrik", "2026-05-14", None, "open", None),
        ("Vra 'n skenker", "2026-05-14", None, "cancelled", None),
    ]


def test_colours_tell_but_for_green(db: Path, tmp_path: Path) -> None:
    entry = only(load(SHAPES / "action_log_colours.xlsx", db))
    assert (entry.rows_loaded, codes(entry, "cell")) == (4, {"unclear_colour": 1})
    assert [row[4] for row in rows(db, ACTIONS)] == [None, "open", "open", "done"]
    other = tmp_path / "other.duckdb"
    assert codes(only(load(SHAPES / "action_log_green_is_done.xlsx", other))) == {}
    assert [row[4] for row in rows(other, ACTIONS)] == ["done", "open"]


def test_statuses_in_peoples_own_words(db: Path) -> None:
    entry = only(load(SHAPES / "action_log_status_words.csv", db))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (11, 9, 2)
    assert codes(entry) == {"unknown_word": 1, "note_row": 1, "duplicate": 1}
    assert [(row[1], row[4], row[5]) for row in rows(db, ACTIONS)] == [
        ("A1", "done", "2026-03-18"),
        ("A2", "open", None),
        ("A3", "done", "2026-03-19"),
        ("A4", "open", None),
        ("A5", "done", None),
        ("A6", "cancelled", None),
        ("A7", None, None),
        ("A8", None, None),
        ("A9", "open", None),
    ]
    assert rows(db, OWNERS)[-2:] == [(12, "Dube, Sipho"), (12, "Nkosi, Thandiwe")]


def test_the_actions_of_minutes_are_agreed_on_the_day_of_the_meeting(db: Path) -> None:
    entry = only(load(SHAPES / "minutes_actions.xlsx", db))
    assert (entry.layout, entry.rows_loaded) == ("minutes", 3)
    assert codes(entry) == {"due_in_words": 1, "placeholder": 1}
    assert rows(db, ACTIONS) == [
        (8, "Print the letters", "2026-02-12", "2026-03-15", None, None),
        (9, "Book the hall", "2026-02-12", None, None, None),
        (10, "Ring the district", "2026-02-12", None, "done", None),
    ]


def test_a_log_that_runs_on_from_meeting_to_meeting(db: Path) -> None:
    entry = only(load(SHAPES / "minutes_running_log.xlsx", db))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (8, 4, 4)
    assert codes(entry) == {"blank_row": 1, "note_row": 2, "repeated_header": 1}
    assert [row[1:] for row in rows(db, ACTIONS)] == [
        ("Print the letters", "2026-02-12", "2026-03-15", "done", None),
        ("Book the hall", "2026-02-12", "2026-04-01", None, None),
        ("Ring the district", "2026-04-16", "2026-05-15", None, "2026-05-02"),
        ("Buy tea", "2026-04-16", "2026-05-15", "open", None),
    ]


def test_a_work_plan_and_a_log_numbered_beforehand(db: Path, tmp_path: Path) -> None:
    entry = only(load(SHAPES / "action_log_workplan.xlsx", db))
    assert (entry.rows_loaded, codes(entry)) == (4, {"total_row": 1})
    assert [row[3] for row in rows(db, ACTIONS)] == ["2026-03-31", "2026-04-02", "2026-06-30", "2026-12-31"]
    other = tmp_path / "other.duckdb"
    entry = only(load(SHAPES / "action_log_numbered_rows.xlsx", other))
    assert (entry.rows_read, entry.rows_loaded, codes(entry)) == (6, 3, {"padding_row": 3})
    assert rows(other, OWNERS) == [(2, "Sipho"), (2, "Thandiwe"), (3, "Lerato Molefe"), (4, "Thandiwe Nkosi")]
    assert [row[4:] for row in rows(other, ACTIONS)] == [("done", None), ("open", None), (None, "2026-03-30")]


def test_headings_of_a_log_over_nothing(db: Path) -> None:
    entry = only(load(SHAPES / "action_log_headings_only.csv", db))
    assert (entry.kind, entry.rows_read, codes(entry)) == ("actions", 0, {"no_rows": 1})


@pytest.mark.parametrize(
    ("due", "day"),
    [
        ("2026-10-27 morning", "2026-10-27"),
        ("by 27 October 2026, close of business", "2026-10-27"),
        ("27 Oktober 2026 oggend", "2026-10-27"),
        ("end of March 2026", "2026-03-31"),
    ],
)
def test_a_due_day_may_have_words_around_it(tmp_path: Path, db: Path, due: str, day: str) -> None:
    text = f'action,owner,agreed on,due\nShare the plans,Thandi Nkosi,2026-02-12,"{due}"'
    assert codes(only(load(table(tmp_path / "a.csv", text), db))) == {}
    assert rows(db, ACTIONS) == [(2, "Share the plans", "2026-02-12", day, None, None)]

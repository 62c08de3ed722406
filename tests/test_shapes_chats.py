"""WhatsApp chats: read only if asked for, counted by person and day, and nothing of what was written kept."""

import time
from pathlib import Path

import pytest
from filing import codes, load, only, rows

from ingest import undo
from ingest.problems import OptIn

SHAPES = Path(__file__).parent / "shapes"
COUNTS = "select date::varchar, name, messages from messages join mention_name using (mention_id) order by date, line"


@pytest.mark.parametrize(
    ("file", "account", "counts"),
    [
        ("whatsapp_android_za.txt", (13, 5, 0, 8),
         [("2023-12-20", "Farida Jacobs", 2), ("2023-12-20", "+27 82 555 0143", 1), ("2023-12-21", "Sipho Dube", 2)]),
        ("whatsapp_android.zip", (13, 5, 0, 8),
         [("2023-12-20", "Farida Jacobs", 2), ("2023-12-20", "+27 82 555 0143", 1), ("2023-12-21", "Sipho Dube", 2)]),
        ("whatsapp_ios.txt", (8, 4, 0, 4),
         [("2022-12-31", "Farida Jacobs", 1), ("2022-12-31", "Sipho Dube", 2), ("2023-01-01", "Farida Jacobs", 1)]),
        ("whatsapp_ios.zip", (8, 4, 0, 4),
         [("2022-12-31", "Farida Jacobs", 1), ("2022-12-31", "Sipho Dube", 2), ("2023-01-01", "Farida Jacobs", 1)]),
        ("whatsapp_ios_tilde.txt", (4, 3, 0, 1), [("2023-05-04", "Naledi", 2), ("2023-05-04", "+27 82 555 0143", 1)]),
        ("whatsapp_us.txt", (4, 3, 0, 1),
         [("2023-06-12", "Naledi Khumalo", 1), ("2023-06-13", "Naledi Khumalo", 1), ("2023-06-13", "Pieter Botha", 1)]),
        ("whatsapp_es.txt", (3, 2, 0, 1), [("2025-03-28", "Naledi Khumalo", 1), ("2025-04-01", "Pieter Botha", 1)]),
        ("whatsapp_de.txt", (2, 2, 0, 0), [("2023-12-20", "Naledi Khumalo", 1), ("2023-12-21", "Naledi Khumalo", 1)]),
        ("whatsapp_af.txt", (2, 2, 0, 0), [("2024-02-06", "Naledi Khumalo", 1), ("2024-02-06", "Pieter Botha", 1)]),
        ("whatsapp_one.txt", (1, 1, 0, 0), [("2023-12-20", "Farida Jacobs", 1)]),
        ("whatsapp_utf16.txt", (2, 2, 0, 0), [("2023-12-20", "Farida Jacobs", 1), ("2023-12-20", "Sipho Dube", 1)]),
        ("whatsapp_by_order.txt", (3, 3, 0, 0),
         [("2025-01-10", "Naledi Khumalo", 1), ("2025-01-12", "Naledi Khumalo", 1), ("2025-02-03", "Pieter Botha", 1)]),
    ],
)  # fmt: skip
def test_messages_of_each_person_and_day(
    db: Path, file: str, account: tuple[int, ...], counts: list[tuple[str, str, int]]
) -> None:
    result = load(SHAPES / file, db, kind="messages")
    entry = only(result)
    assert (entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored) == account
    assert (entry.kind, entry.layout, result.exit_code) == ("messages", "chat", 0)
    assert rows(db, COUNTS) == counts
    assert rows(db, "select count(*) from mention where placeholder") == [(0,)]


@pytest.mark.parametrize("file", ["whatsapp_android_za.txt", "whatsapp_ios.txt", "whatsapp_ios.zip"])
def test_a_chat_is_read_only_if_asked_for(db: Path, file: str) -> None:
    result = load(SHAPES / file, db)
    refused = only(result).refused or ""
    assert "nothing of what was written is kept" in refused and "--kind messages" in refused
    assert "\n" not in refused and result.exit_code == 2 and not db.exists()
    other = only(load(SHAPES / file, db, kind="attendance")).refused or ""
    assert "cannot be read as attendance" in other


def test_the_question_can_be_answered_on_the_page() -> None:
    question = OptIn("It is a chat.", "kind", (("messages", "count"),))
    assert (question.option, question.choices) == ("kind", (("messages", "count"),))


def test_nothing_of_what_was_written_is_kept(db: Path) -> None:
    load(SHAPES / "whatsapp_android_za.txt", db, kind="messages")
    kept = db.read_bytes()
    for word in (b"Good evening", b"Here is the plan", b"Stories", b"inside and outside", b"was fun"):
        assert word not in kept
    told = [
        text
        for row in rows(db, "select message, fix, value, column_name from problem")
        for text in row
        if text
    ]
    assert told and not any("plan" in text or "evening" in text for text in told)
    assert rows(db, "select code, outcome, line from problem order by line") == [
        ("chat_notice", "ignored", 1),
        ("chat_continued", "ignored", 6),
    ]


def test_days_that_may_be_read_both_ways_are_asked_about(db: Path, tmp_path: Path) -> None:
    refused = only(load(SHAPES / "whatsapp_undecided.txt", db, kind="messages")).refused or ""
    assert "3 April 2025 or 4 March 2025" in refused and "--dates" in refused
    load(SHAPES / "whatsapp_undecided.txt", db, kind="messages", dates="dmy")
    assert rows(db, COUNTS) == [("2025-04-03", "Naledi Khumalo", 1), ("2025-04-04", "Naledi Khumalo", 1)]
    other = tmp_path / "other.duckdb"
    load(SHAPES / "whatsapp_undecided.txt", other, kind="messages", dates="mdy")
    assert rows(other, COUNTS) == [("2025-03-04", "Naledi Khumalo", 1), ("2025-04-04", "Naledi Khumalo", 1)]


def test_a_chat_in_a_folder_is_passed_over_and_named(tmp_path: Path, db: Path) -> None:
    folder = tmp_path / "ecd"
    folder.mkdir()
    (folder / "_chat.txt").write_bytes((SHAPES / "whatsapp_ios.txt").read_bytes())
    (folder / "register.csv").write_text("date,name\n2026-02-19,Thandiwe Nkosi\n")
    result = load(folder, db)
    assert result.exit_code == 0
    assert [(s.file, "--kind messages" in s.reason) for s in result.skipped] == [("_chat.txt", True)]


def test_a_chat_of_an_unknown_form_is_not_shown(tmp_path: Path, db: Path) -> None:
    file = tmp_path / "WhatsApp Chat with Early years.txt"
    file.write_text("Tuesday evening\nFarida, Jacobs: a secret, and another\n")
    refused = only(load(file, db, kind="messages")).refused or ""
    assert "named like a WhatsApp chat" in refused and "secret" not in refused


def test_a_notice_is_not_a_person(tmp_path: Path, db: Path) -> None:
    file = tmp_path / "chat.txt"
    file.write_text("2026/02/19, 09:00 - Farida Jacobs changed the group description\n")
    entry = only(load(file, db, kind="messages"))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (1, 0, 1)
    assert codes(entry) == {"chat_notice": 1, "no_rows": 1}


def test_a_message_that_speaks_of_joining_is_a_message(tmp_path: Path, db: Path) -> None:
    file = tmp_path / "chat.txt"
    file.write_text("2026/02/19, 09:00 - Farida Jacobs: Sipho left early and Anna joined us\n")
    assert only(load(file, db, kind="messages")).rows_loaded == 1


def test_a_picture_without_a_space_before_it_is_a_message(tmp_path: Path, db: Path) -> None:
    file = tmp_path / "_chat.txt"
    file.write_text("[2026/02/19, 09:00:12] ~ Naledi:\u200eimage omitted\n", encoding="utf-8")
    assert only(load(file, db, kind="messages")).rows_loaded == 1


@pytest.mark.parametrize(
    "line",
    [
        "[2026/02/19, 09:00:12] Anna Dube: hello",
        "[19/02/2026, 9:00:12\u202fAM] Anna Dube: hello",
        "\u200e[19/02/2026, 9:00:12 am] \u202aAnna Dube\u202c: hello",
        "19/02/2026, 09:00 - Anna Dube: hello",
        "19/02/2026 à 09:00 - Anna Dube: hello",
        "19-02-2026 09:00 - Anna Dube: hello",
        "19.02.26, 09:00 - Anna Dube: hello",
        "2026-02-19 09.00 - Anna Dube: hello",
        "2/19/26, 9:00 AM - Anna Dube: hello",
        "2026/02/19, 9:00 vm. - ~\u202fAnna Dube: hello",
    ],
)
def test_every_way_in_which_a_line_starts(tmp_path: Path, db: Path, line: str) -> None:
    file = tmp_path / "chat.txt"
    file.write_text(f"{line}\nmore of it\n", encoding="utf-8")
    entry = only(load(file, db, kind="messages"))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (2, 1, 1)
    assert rows(db, COUNTS) == [("2026-02-19", "Anna Dube", 1)]


def test_a_table_of_those_in_a_whatsapp_group_is_a_table(tmp_path: Path, db: Path) -> None:
    file = tmp_path / "WhatsApp members.txt"
    file.write_text("Name\tJoined\nAnna Dube\t2026-02-19\n")
    assert only(load(file, db)).kind == "members"


def test_a_long_chat_is_told_in_two_sentences_and_read_at_once(tmp_path: Path, db: Path) -> None:
    lines = [f"2026/02/{1 + k % 28:02}, 09:00 - Person {k % 50}: hello\nand more\n" for k in range(30_000)]
    file = tmp_path / "_chat.txt"
    file.write_text("".join(lines))
    started = time.monotonic()
    entry = only(load(file, db, kind="messages"))
    assert time.monotonic() - started < 30
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (60_000, 30_000, 30_000)
    assert len(entry.problems) == 1
    assert rows(db, "select sum(messages)::int from messages") == [(30_000,)]


def test_messages_may_be_given_as_a_table_of_counts(db: Path) -> None:
    file = Path(__file__).parent / "problem_files" / "no_messages.csv"
    assert only(load(file, db)).kind != "messages"
    entry = only(load(file, db.with_name("asked.duckdb"), kind="messages"))
    assert (entry.rows_loaded, codes(entry)) == (1, {"no_messages": 1})
    assert rows(db.with_name("asked.duckdb"), COUNTS) == [("2026-02-19", "Thandiwe Nkosi", 4)]


def test_undo_takes_a_chat_out_with_its_people(db: Path) -> None:
    entry = only(load(SHAPES / "whatsapp_one.txt", db, kind="messages"))
    undo(str(entry.import_id), db)
    assert rows(db, "select (select count(*) from messages), (select count(*) from mention_name)") == [(0, 0)]

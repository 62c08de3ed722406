"""Registers and lists of calls as people make them up themselves: what stands in them beside the usual."""

from datetime import date
from pathlib import Path

from filing import codes, load, only, rows
from shape_files import SHAPES, attended, counts, refusal


def test_dates_in_brackets_behind_the_number_of_the_session(db: Path) -> None:
    entry = only(load(SHAPES / "register_sessions_in_brackets.csv", db))
    assert counts(entry) == (2, 2, 0, 0)
    assert attended(db) == [
        ("2026-03-14", "Thandiwe Nkosi", "present", None),
        ("2026-03-14", "Sipho Dube", "absent", None),
        ("2026-03-21", "Thandiwe Nkosi", "absent", None),
        ("2026-03-21", "Sipho Dube", "present", None),
    ]


def test_dates_in_brackets_without_a_year_ask_for_it(db: Path) -> None:
    assert "“Les 1 (05-Jan)”" in refusal("register_sessions_no_year.csv", db)
    assert "--year" in refusal("register_sessions_no_year.csv", db)
    assert counts(only(load(SHAPES / "register_sessions_no_year.csv", db, year=2026))) == (2, 2, 0, 0)
    assert {day for day, *_ in attended(db)} == {"2026-01-05", "2026-01-12"}


def test_students_with_a_status_in_words(db: Path) -> None:
    entry = only(load(SHAPES / "register_status_words.csv", db))
    assert (entry.kind, *counts(entry), codes(entry)) == ("attendance", 4, 4, 0, 0, {})
    assert attended(db) == [
        ("2026-03-14", "Thandiwe Nkosi", "present", None),
        ("2026-03-14", "Sipho Dube", "present", None),
        ("2026-03-14", "Anna Smit", "apology", None),
        ("2026-03-14", "Fatima Adams", "absent", None),
    ]


def test_large_numbers_of_students_are_no_scale_of_answers(db: Path) -> None:
    entry = only(load(SHAPES / "register_long_numbers.csv", db))
    assert (entry.kind, *counts(entry)) == ("attendance", 3, 3, 0, 0)
    assert attended(db) == [
        ("2026-02-25", "Thandiwe Nkosi", "present", None),
        ("2026-02-25", "Sipho Dube", "absent", None),
        ("2026-02-26", "Anna Smit", "present", None),
    ]


def test_the_time_of_arrival_is_no_question_of_a_form(db: Path) -> None:
    entry = only(load(SHAPES / "register_clock_times.csv", db))
    assert (entry.kind, *counts(entry)) == ("attendance", 2, 2, 0, 0)
    assert attended(db) == [
        ("2026-03-05", "THANDIWE NKOSI", "present", None),
        ("2026-03-13", "SIPHO DUBE", "present", None),
    ]


def test_names_and_minutes_under_a_title_with_the_day(db: Path) -> None:
    entry = only(load(SHAPES / "call_minutes_titled.csv", db))
    assert (entry.kind, *counts(entry)) == ("attendance", 3, 3, 0, 0)
    assert [(day, who, round(minutes, 2)) for day, who, _, minutes in attended(db)] == [
        ("2026-01-15", "Thandiwe Nkosi", 32.23),
        ("2026-01-15", "Sipho Dube", 30.0),
        ("2026-01-15", "Anna Smit", 65.0),
    ]


def test_the_day_in_the_name_of_a_list_of_one_meeting(db: Path, tmp_path: Path) -> None:
    file = SHAPES / "Attendance report - 2026-05-14 Reading circle.csv"
    assert counts(only(load(file, db))) == (1, 1, 0, 0)
    assert attended(db) == [("2026-05-14", "Thandiwe Nkosi", "present", 45.0)]
    nameless = tmp_path / "who was there.csv"
    nameless.write_bytes(file.read_bytes())
    other = tmp_path / "other.duckdb"
    assert "Give it with --date" in (only(load(nameless, other)).refused or "")
    load(nameless, other, date=date(2026, 5, 21))
    assert attended(other) == [("2026-05-21", "Thandiwe Nkosi", "present", 45.0)]


def test_programs_that_take_notes_are_nobody(db: Path) -> None:
    entry = only(load(SHAPES / "zoom_notetakers.csv", db))
    assert (*counts(entry), codes(entry)) == (5, 5, 0, 0, {"placeholder": 3})
    people = (
        "select n.name from attendance join mention m using (mention_id) join mention_name n using (mention_id)"
        " where not m.placeholder order by n.name"
    )
    assert rows(db, people) == [("Anna Fathom",), ("Thandiwe Nkosi",)]


def test_a_day_on_many_lines_with_a_name_and_a_mark_is_no_list_of_meetings(db: Path) -> None:
    entry = only(load(SHAPES / "register_many_columns.csv", db))
    assert (entry.kind, *counts(entry), codes(entry)) == ("attendance", 4, 4, 0, 0, {})
    assert attended(db) == [
        ("2026-02-25", "Thandiwe Nkosi", "present", None),
        ("2026-02-25", "Sipho Dube", "absent", None),
        ("2026-02-26", "Thandiwe Nkosi", "present", None),
        ("2026-02-26", "Sipho Dube", "present", None),
    ]


def test_who_registered_with_zoom_did_not_therefore_come(db: Path) -> None:
    entry = only(load(SHAPES / "zoom_registration.csv", db))
    assert (entry.layout, *counts(entry)) == ("Zoom registration report", 2, 2, 0, 0)
    assert attended(db) == [
        ("2026-04-16", "Thandiwe Nkosi", "unknown", None),
        ("2026-04-16", "Sipho Dube", "unknown", None),
    ]
    assert rows(db, "select rsvp from attendance order by line") == [("yes",), ("no",)]


def test_the_report_of_polls_is_refused_by_name(db: Path) -> None:
    assert "is the report of a Zoom meeting's polls" in refusal("zoom_polls.csv", db)


def test_a_sign_in_form_that_asks_more_loses_nobody(db: Path) -> None:
    entry = only(load(SHAPES / "google_forms_sign_in_more_asked.csv", db, kind="attendance"))
    assert (*counts(entry), codes(entry)) == (2, 2, 0, 0, {})
    assert entry.kept_out == ("What do you hope to learn?",)
    assert attended(db) == [
        ("2026-03-14", "Thandiwe Nkosi", "present", None),
        ("2026-03-14", "Sipho Dube", "absent", None),
    ]

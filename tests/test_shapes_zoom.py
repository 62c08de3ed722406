"""Zoom's reports of participants, of every generation and several languages: who, when, how long, and each line."""

from datetime import date
from pathlib import Path

import pytest
from filing import codes, load, only, rows
from shape_files import SHAPES, attended, counts, refusal


def test_a_block_about_the_meeting_above_the_people(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "zoom_meeting_block.csv", db))
    # Nine lines below the headings, but the last is the end of the file: eight rows.
    assert (entry.kind, entry.layout, counts(entry)) == (
        "attendance",
        "Zoom participants report",
        (8, 6, 0, 2),
    )
    assert attended(db) == [
        ("2021-04-15", "Lindiwe Khumalo", "online", 100.0),
        # 15:00–15:40, 15:30–16:00 and 16:10–16:20:30: what overlaps counts once.
        ("2021-04-15", "Thabo Jacobs", "online", 70.5),
        ("2021-04-15", "Brian Smith", "online", 60.0),
        ("2021-04-15", "Anneke Botha", "online", 30.0),
    ]
    assert entry.facts_loaded == {"attendance_online": 4}
    assert codes(entry, "ignored") == {"waiting_room": 2}
    assert entry.kept_out == ("Guest", "Recording Consent")
    # The meeting has no name, so that it is the meeting of its date (R30); its topic is kept with the import.
    assert rows(db, "select distinct label from occasion") == [(None,)]
    assert entry.reading["meetings"][0]["topic"] == "Reading circle"  # type: ignore[index]


def test_commas_between_the_blocks_a_byte_order_mark_and_a_visit_without_the_e_mail(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "zoom_meeting_block_commas.csv", db))
    assert counts(entry) == (3, 3, 0, 0)
    assert attended(db) == [
        ("2021-11-19", "Nandi Radebe", "online", 127.5),
        ("2021-11-19", "Zanele Mokoena", "online", 115.0),
    ]


def test_people_only_and_one_name_with_two_e_mails_is_two_people(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "zoom_people_only.csv", db))
    assert (counts(entry), entry.reading["date_order"]) == ((2, 2, 0, 0), {"Join Time": "dmy"})
    assert [row[3] for row in attended(db)] == [90.0, 30.0]
    assert rows(db, "select count(distinct person_id) from mention") == [(2,)]


@pytest.mark.parametrize("name", ["zoom_unique_users.csv", "zoom_spanish_unique.csv"])
def test_unique_users_have_no_date_and_the_user_gives_it(tmp_path: Path, name: str) -> None:
    db = tmp_path / "calls.duckdb"
    assert refusal(name, db) == (
        f"{name} tells who was in the call, but its date stands nowhere. Give it with --date, such as "
        "--date 2026-03-14."
    )
    entry = only(load(SHAPES / name, db, date=date(2021, 6, 17)))
    assert entry.rows_loaded == entry.rows_read > 0
    assert {row[0] for row in attended(db)} == {"2021-06-17"}


@pytest.mark.parametrize(
    ("name", "day", "people"),
    [
        ("zoom_unique_users_block.csv", "2021-06-17", [("Nomsa Dube", 92.0), ("Kagiso Molefe", 45.0)]),
        ("zoom_newer_headings.csv", "2024-02-29", [("Lerato Pillay", 60.0), ("Naidoo, Priya", 50.0)]),
        ("zoom_newer_unique.csv", "2024-03-14", [("Lerato Pillay", 62.0), ("Priya Naidoo", 13.0)]),
        ("zoom_german.csv", "2021-06-17", [("Jürgen Müller", 60.0)]),
        ("zoom_spanish.csv", "2021-06-17", [("Nomsa Dube", 60.0)]),
        ("zoom_portuguese.csv", "2021-06-17", [("Nomsa Dube", 60.0)]),
        ("zoom_french.csv", "2021-06-17", [("Nomsa Dubé", 60.0)]),
    ],
)
def test_other_headings(tmp_path: Path, name: str, day: str, people: list[tuple[str, float]]) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / name, db))
    assert attended(db) == [(day, person, "online", minutes) for person, minutes in people]
    assert entry.rows_loaded == len(people)
    assert set(codes(entry)) <= {"waiting_room"}


def test_dates_that_may_be_read_both_ways_are_asked_about(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    assert refusal("zoom_undecided.csv", db) == (
        "zoom_undecided.csv: “03/04/2021 03:00:00 PM” may be 3 April 2021 or 4 March 2021, and none of the dates "
        "decides. Add --dates dmy for 3 April 2021 or --dates mdy for 4 March 2021."
    )
    load(SHAPES / "zoom_undecided.csv", db, dates="mdy")
    assert attended(db) == [("2021-03-04", "Nomsa Dube", "online", 60.0)]


def test_the_date_that_the_user_gives_decides_how_to_read_it(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    load(SHAPES / "zoom_undecided.csv", db, date=date(2021, 4, 3))
    assert attended(db) == [("2021-04-03", "Nomsa Dube", "online", 60.0)]


def test_a_call_past_midnight_belongs_to_its_first_day_and_shows_the_order_of_day_and_month(
    tmp_path: Path,
) -> None:
    db = tmp_path / "calls.duckdb"
    # From 3 to 4 April is an hour and a half; from 4 March to 4 April nobody stays.
    load(SHAPES / "zoom_midnight.csv", db)
    assert attended(db) == [
        ("2021-04-03", "Nomsa Dube", "online", 90.0),
        ("2021-04-03", "Kagiso Molefe", "online", 20.0),
    ]


def test_nobody(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "zoom_nobody.csv", db))
    assert (counts(entry), entry.facts_loaded, codes(entry)) == ((0, 0, 0, 0), {}, {"no_rows": 1})


def test_broken_rows(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "zoom_broken_rows.csv", db))
    assert counts(entry) == (9, 7, 2, 0)
    assert codes(entry, "set_aside") == {"no_person": 1, "open_quote": 1}
    assert codes(entry, "cell") == {"ends_before_start": 1, "not_a_date": 1, "not_minutes": 1}
    assert codes(entry, "warning") == {"placeholder": 1, "email_of_several": 1}
    assert attended(db) == [
        ("2021-06-17", "Nomsa Dube", "online", 60.0),
        ("2021-06-17", "Kagiso Molefe", "online", 30.0),
        ("2021-06-17", "Lerato Pillay", "online", None),
        ("2021-06-17", "iPad", "online", 60.0),
        ("2021-06-17", "office@school.org.za", "online", 60.0),
        ("2021-06-17", "Anna Botha", "online", 60.0),
    ]


def test_a_workbook_with_a_sheet_a_meeting(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    result = load(SHAPES / "zoom_workbook.xlsx", db)
    assert [(entry.sheet, *counts(entry)) for entry in result.imports] == [
        ("Thursday", 2, 2, 0, 0),
        ("Friday", 1, 1, 0, 0),
    ]
    assert attended(db) == [
        ("2021-06-03", "Nomsa Dube", "online", 90.0),
        ("2021-06-18", "Kagiso Molefe", "online", 60.0),
    ]


@pytest.mark.parametrize("name", ["zoom_chat_tabs.txt", "zoom_chat_from.txt"])
def test_a_chat_is_no_attendance(tmp_path: Path, name: str) -> None:
    db = tmp_path / "calls.duckdb"
    assert refusal(name, db) == (
        f"{name} is the chat of a Zoom meeting: it has times but no date, and its messages are not read. Load the "
        "participants report of the meeting instead (in Zoom under Reports, Usage, Participants)."
    )


def test_the_list_of_meetings_counts_who_took_part_and_names_nobody(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "zoom_list_of_meetings.csv", db))
    assert (entry.kind, entry.layout, counts(entry)) == ("meetings", "Zoom list of meetings", (2, 2, 0, 0))
    assert "User Name" in entry.kept_out and "Meeting ID" in entry.kept_out
    held = "select o.date::varchar, label, title, headcount, minutes from meetings join occasion o using (occasion_id)"
    assert rows(db, f"{held} order by 1") == [
        ("2026-03-04", None, "Maths CoP", 14, 65.0),
        ("2026-04-16", None, "Maths CoP", 11, 60.0),
    ]
    assert rows(db, "select count(*) from mention") == [(0,)]

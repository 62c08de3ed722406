"""Zoom's reports of webinars, with those who did not come, and of all meetings of an account."""

from pathlib import Path

from filing import codes, load, only, rows
from shape_files import SHAPES, attended, counts

ANSWERS = (
    "select n.name, a.status, a.rsvp from attendance a join mention_name n using (mention_id) order by a.line"
)
LABELLED = (
    "select o.date::varchar, o.label, n.name, a.minutes from attendance a join occasion o using (occasion_id)"
    " join mention_name n using (mention_id) order by a.line"
)


def test_a_webinar_in_parts_with_no_shows(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "zoom_webinar.csv", db))
    # Ten lines below the headings of the hosts: six people's rows, two titles, two rows of headings.
    assert (entry.layout, counts(entry)) == ("Zoom webinar report", (10, 6, 0, 4))
    assert entry.facts_loaded == {"attendance_absent": 2, "attendance_online": 3}
    assert codes(entry) == {"report_part": 4}
    assert attended(db) == [
        ("2024-03-07", "Lindiwe Khumalo", "online", 95.0),
        ("2024-03-07", "Sipho Ndlovu", "online", 91.0),
        ("2024-03-07", "Nandi Radebe", "online", 70.0),
        ("2024-03-07", "Kagiso Molefe", "absent", None),
        ("2024-03-07", "Anna Botha", "absent", None),
    ]
    # Registered is not attended: who registered said yes, who cancelled no, host and panel were not asked.
    assert rows(db, ANSWERS) == [
        ("Lindiwe Khumalo", "online", None),
        ("Sipho Ndlovu", "online", None),
        ("Nandi Radebe", "online", "yes"),
        ("Kagiso Molefe", "absent", "yes"),
        ("Anna Botha", "absent", "no"),
    ]
    assert set(entry.kept_out) == {"Phone", "Is Guest", "Country/Region Name"}


def test_an_older_webinar_with_months_by_name_and_somebody_who_dialled_in(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "zoom_webinar_older.csv", db))
    assert counts(entry) == (8, 4, 0, 4)
    assert attended(db) == [
        ("2020-03-28", "Lindiwe Khumalo", "online", 60.0),
        ("2020-03-28", "Nandi Radebe", "online", 20.0),
        ("2020-03-28", "Kagiso Molefe", "absent", None),
        ("2020-03-28", "+27821230000", "online", 5.0),
    ]
    # A number is one person from meeting to meeting; those on a poor line often have no other way to come.
    assert codes(entry, "warning") == {}


def test_all_meetings_of_an_account_and_headings_given_twice(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    # The creation time, 15/08/2022, shows that the day comes first.
    entry = only(load(SHAPES / "zoom_usage.csv", db))
    assert (entry.layout, counts(entry)) == ("Zoom usage report", (4, 4, 0, 0))
    # Two meetings on 1 June are told apart by topic; the only one of 8 June is the meeting of its date.
    assert rows(db, LABELLED) == [
        ("2023-06-01", "Reading circle", "Lindiwe Khumalo", 60.0),
        ("2023-06-01", "Reading circle", "Nomsa Dube", 45.0),
        ("2023-06-01", "Maths circle", "Nomsa Dube", 60.0),
        ("2023-06-08", None, "Nomsa Dube", 60.0),
    ]
    assert rows(db, "select distinct email from mention_name order by all") == [
        ("lindiwe@circle.org.za",),
        ("nomsa@school.org.za",),
    ]
    assert "Department" in entry.kept_out and "User Name" in entry.kept_out


def test_headings_that_were_renamed_to_tell_them_apart(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    load(SHAPES / "zoom_usage_renamed.csv", db)
    assert rows(db, LABELLED) == [("2023-06-01", None, "Nomsa Dube", 21.0)]
    assert rows(db, "select email from mention_name") == [("nomsa@school.org.za",)]


def test_one_topic_twice_on_a_day_is_told_apart_by_time_and_a_new_start_is_no_new_meeting(
    tmp_path: Path,
) -> None:
    db = tmp_path / "calls.duckdb"
    assert counts(only(load(SHAPES / "zoom_same_topic_twice.csv", db))) == (3, 3, 0, 0)
    assert rows(db, LABELLED) == [
        ("2023-06-13", "Reading circle 09:00", "Nomsa Dube", 60.0),
        ("2023-06-13", "Reading circle 14:00", "Nomsa Dube", 90.0),
    ]

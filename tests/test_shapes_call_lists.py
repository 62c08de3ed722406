"""Lists of joining and leaving, live events, Google Meet and the lists of its extensions."""

from datetime import date
from pathlib import Path

from filing import codes, load, only
from shape_files import SHAPES, attended, counts, refusal


def test_the_older_list_of_teams(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "teams_list.csv", db))
    assert (entry.layout, counts(entry)) == ("list of joining and leaving", (6, 6, 0, 0))
    assert attended(db) == [
        # Did not leave before the list was saved: how long is not known.
        ("2021-03-17", "Lindiwe Khumalo", "online", None),
        ("2021-03-17", "Nomsa Dube", "online", 45.0),
        ("2021-03-17", "Thabo Jacobs", "online", None),
    ]


def test_without_headings(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    assert counts(only(load(SHAPES / "teams_list_bare.csv", db))) == (3, 3, 0, 0)
    assert [row[1:] for row in attended(db)] == [
        ("Lindiwe Khumalo", "online", None),
        ("Nomsa Dube", "online", 15.0),
    ]


def test_two_meetings_in_one_list_one_of_them_past_midnight(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    assert counts(only(load(SHAPES / "teams_list_two_meetings.csv", db))) == (6, 5, 0, 1)
    assert attended(db) == [
        ("2021-03-17", "Lindiwe Khumalo", "online", 45.0),
        ("2021-03-17", "Nomsa Dube", "online", None),
        ("2021-03-24", "Lindiwe Khumalo", "online", 60.0),
    ]


def test_in_german(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    load(SHAPES / "teams_list_german.csv", db)
    assert attended(db) == [("2021-03-17", "Lindiwe Khumalo", "online", 60.0)]


def test_a_live_event_with_two_devices_of_one_person(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "teams_live_event.csv", db))
    assert (entry.layout, counts(entry)) == ("Teams live event", (6, 5, 1, 0))
    assert codes(entry) == {"no_person": 1}
    # 16:48:08–17:18:08 on one device and 17:00:08–17:28:08 on the other.
    assert attended(db) == [
        ("2022-01-25", "Nomsa Dube", "online", 40.0),
        ("2022-01-25", "Thabo Jacobs", "online", None),
    ]
    assert (entry.kept_out, entry.reading["times"]) == (("SessionId", "UserAgent"), "UTC")


def test_google_meet_is_dated_by_the_name_of_its_file(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "2026-05-14 10-00 Reading circle.csv", db))
    assert (entry.layout, counts(entry)) == ("Google Meet attendance report", (3, 3, 0, 0))
    assert (entry.reading["meetings"], entry.reading["date_from"]) == ([{"topic": "Reading circle"}], "name")
    assert attended(db) == [
        ("2026-05-14", "Nomsa Dube", "online", 58.0),
        ("2026-05-14", "Thabo Jacobs", "online", 62.0),
        ("2026-05-14", "Thandiwe", "online", 0.75),
    ]


def test_google_meet_without_a_date_asks_for_it(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    assert refusal("meet_undated.csv", db).endswith("Give it with --date, such as --date 2026-03-14.")
    load(SHAPES / "meet_undated.csv", db, date=date(2026, 5, 14))
    assert {row[0] for row in attended(db)} == {"2026-05-14"}


def test_google_meet_past_midnight(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    load(SHAPES / "meet_past_midnight.csv", db, date=date(2026, 5, 14))
    assert attended(db) == [("2026-05-14", "Nomsa Dube", "online", 45.0)]


def test_an_extension_with_the_date_in_a_title(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "meet_extension_title.csv", db))
    assert (entry.layout, counts(entry)) == ("Google Meet extension list", (2, 2, 0, 0))
    assert attended(db) == [
        ("2026-05-14", "Nomsa Dube", "online", 45.5),
        ("2026-05-14", "Thabo Jacobs", "online", 62.0),
    ]


def test_an_extension_with_a_column_of_dates(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    load(SHAPES / "meet_extension_dates.csv", db)
    assert attended(db) == [
        ("2026-05-14", "Nomsa Dube", "online", 45.0),
        ("2026-05-21", "Nomsa Dube", "online", 50.0),
    ]


def test_an_extension_without_any_date_asks_for_it(tmp_path: Path) -> None:
    assert "its date stands nowhere" in refusal("meet_extension_undated.csv", tmp_path / "calls.duckdb")


def test_an_extension_with_moments_of_joining_and_leaving(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "meet_extension_joined_left.csv", db))
    assert (counts(entry), entry.kept_out) == ((2, 2, 0, 0), ("Rejoins", "Status"))
    assert attended(db) == [
        ("2026-05-14", "Nomsa Dube", "online", 33.0),
        ("2026-05-14", "Jacobs, Thabo", "online", 62.5),
    ]


def test_an_extension_with_a_line_for_each_joining_and_leaving(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    assert counts(only(load(SHAPES / "meet_extension_events.csv", db))) == (3, 3, 0, 0)
    assert attended(db) == [
        ("2026-05-14", "Nomsa Dube", "online", 30.0),
        ("2026-05-14", "Thabo Jacobs", "online", None),
    ]

"""What all reports of calls have in common: words, moments, names, and the one fate of a person's lines."""

from datetime import datetime
from pathlib import Path

import pytest
from filing import codes, load, only, rows, table
from shape_files import SHAPES, attended, counts

from ingest.dates import Order
from ingest.layouts.calls.headings import field_of
from ingest.layouts.calls.moments import minutes_of, moment_of
from ingest.layouts.calls.names import address, teams_name, zoom_name
from ingest.ledger import Ledger
from ingest.sheet import Place

ZOOM = "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes)\n"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("11/19/2021 9:54:15 AM", "2021-11-19 09:54:15"),
        ("04/25/2020 03:42:15 PM", "2020-04-25 15:42:15"),
        ("01/16/2023 00:00", "2023-01-16 00:00:00"),
        ("7/20/23, 4:16:29\u202fPM", "2023-07-20 16:16:29"),
        ("12/31/23, 12:05 AM", "2023-12-31 00:05:00"),
        ("Mar 28, 2020 08:07:27", "2020-03-28 08:07:27"),
        ("2021-11-19T09:00:00Z", "2021-11-19 09:00:00"),
        ("2022/11/14, 09:29:07", "2022-11-14 09:29:07"),
        ("3/28/2025, 9:29 p. m.", "2025-03-28 21:29:00"),
        (datetime.fromisoformat("2021-06-03T15:00"), "2021-06-03 15:00:00"),
    ],
)
def test_moments(cell: str | datetime, expected: str) -> None:
    moment = moment_of(cell)
    assert moment is not None
    assert str(moment.on(Order.MONTH_FIRST)) == expected


@pytest.mark.parametrize("cell", ["", "hello", "852 1848 6288", "328-972-509", "24:10", "Still in meeting"])
def test_what_is_no_moment(cell: str) -> None:
    assert moment_of(cell) is None


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1h 13m 42s", 73.7),
        ("59 Min. 0 Sek.", 59),
        ("1 Std.", 60),
        ("1 godz. 5 min 30 sek", 65.5),
        ("1 hr 2 min", 62),
        ("2 h 5 min et 30 s", 125.5),
        ("1:02:30", 62.5),
        ("62", 62),
        ("45 sec", 0.75),
    ],
)
def test_lengths_of_time(text: str, minutes: float) -> None:
    assert minutes_of(text) == pytest.approx(minutes)


@pytest.mark.parametrize("text", ["--", "an hour", "5 bananas", "-5"])
def test_what_is_no_length_of_time(text: str) -> None:
    assert minutes_of(text) is None


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("Nick (Real Name)", "Real Name"),
        ("iPhone (Brian Smith)", "Brian Smith"),
        ("Sipho Dlamini (iPhone)", "Sipho Dlamini"),
        ("Thandi Nkosi (Thandi)", "Thandi Nkosi"),
        ("Thandi Nkosi (Wits University)", "Thandi Nkosi"),
        ("Thandi Nkosi (she/her)", "Thandi Nkosi"),
        ("Galaxy A12 (Zanele Mokoena) (Guest)", "Zanele Mokoena"),
        ("27821230000", "+27821230000"),
        ("(Thandi)", "(Thandi)"),
    ],
)
def test_names_of_zoom(shown: str, name: str) -> None:
    assert zoom_name(shown) == name


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        ("JANSSENS JAN (EXT)", "JANSSENS JAN"),
        ("Garcia Simon, Pedro", "Garcia Simon, Pedro"),
        ("Nkosi, Thandi (DBE)", "Nkosi, Thandi"),
        ("Max Nel (Gast)", "Max Nel"),
        ("Ann Lee (Unverified) (they/them)", "Ann Lee"),
    ],
)
def test_names_of_teams(shown: str, name: str) -> None:
    assert teams_name(shown) == name


def test_addresses() -> None:
    assert address("thabo_t_school.org.za#EXT#@circle.onmicrosoft.com") == "thabo_t@school.org.za"
    assert address(" thabo@school.org.za ") == "thabo@school.org.za"


def test_headings_in_any_spelling() -> None:
    assert field_of("NameOriginalName") == field_of("Name (original name)") == "zoom_name"
    assert field_of("User_Email_2") == field_of("User Email.1") == field_of("Benutzer-E-Mail:") == "email"
    assert field_of("Recording Consent") is None


def test_the_lines_of_a_fact_share_its_fate() -> None:
    ledger = Ledger(Place("calls.csv"), [2, 3, 4])
    ledger.same_fact(3, 2)
    ledger.same_fact(4, 3)
    account = ledger.close({2})
    assert (account.loaded, account.set_aside, account.problems) == (3, 0, ())


def test_each_line_of_a_fact_that_is_set_aside_says_why(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    meetings = "date,meeting,status\n2026-03-14,Reading,held\n2026-03-14,Maths,held\n"
    visit = "Nomsa Dube,nomsa@school.org.za,2026-03-14 {}:00:00,2026-03-14 {}:30:00,30\n"
    load(table(tmp_path / "meetings.csv", meetings), db)
    entry = only(
        load(table(tmp_path / "zoom.csv", ZOOM + visit.format("09", "09") + visit.format("10", "10")), db)
    )
    assert (counts(entry), codes(entry)) == ((2, 0, 2, 0), {"which_meeting": 2})
    assert [(p.line, p.message[:20]) for p in entry.problems] == [
        (2, "zoom.csv, row 2: “20"),
        (3, "zoom.csv, row 3: “20"),
    ]


def test_what_is_known_of_a_meeting_from_elsewhere_is_joined_by_its_date(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    load(table(tmp_path / "meetings.csv", "date,meeting,status\n2024-02-29,Circle 7,held\n"), db)
    load(SHAPES / "zoom_newer_headings.csv", db)
    assert rows(db, "select count(distinct meeting_id) from occasion") == [(1,)]


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("Name,Email,Date,Duration\nNomsa Dube,nomsa@school.org.za,2026-03-14,90", "long"),
        ("Date,Name,Join time,Leave time\n2026-03-14,Nomsa Dube,09:00,10:00", "long"),
        ("Name,Joined,Left,Role\nNomsa Dube,2024-03-14,2025-03-14,chair", "long"),
        ("Name,2026-03-14,2026-04-18\nNomsa Dube,P,A", "wide register"),
    ],
)
def test_other_sheets_go_where_they_went_before(tmp_path: Path, text: str, layout: str) -> None:
    entry = only(load(table(tmp_path / "sheet.csv", text), tmp_path / "calls.duckdb"))
    assert (entry.layout, entry.rows_loaded) == (layout, 1)


def test_several_reports_in_one_file_repeated_headings_and_a_title_in_between(tmp_path: Path) -> None:
    block = "Meeting ID,Topic,Start Time\n{},Circle,2026-03-{} 09:00:00\n\n" + ZOOM
    visit = "Nomsa Dube,nomsa@school.org.za,2026-03-{0} 09:00:00,2026-03-{0} 10:00:00,60\n"
    text = block.format(1, 14) + visit.format(14) + block.format(1, 21) + visit.format(21)
    entry = only(load(table(tmp_path / "zoom.csv", text), tmp_path / "calls.duckdb"))
    assert (counts(entry), codes(entry)) == ((6, 2, 0, 4), {"report_part": 3, "blank_row": 1})
    assert [row[0] for row in attended(tmp_path / "calls.duckdb")] == ["2026-03-14", "2026-03-21"]


def test_a_row_without_a_day_among_several_days_is_set_aside(tmp_path: Path) -> None:
    visits = (
        "Nomsa Dube,,2026-03-14 09:00,2026-03-14 10:00,60\nNomsa Dube,,2026-03-21 09:00,2026-03-21 10:00,60\n"
    )
    entry = only(
        load(table(tmp_path / "zoom.csv", ZOOM + visits + "Thabo Jacobs,,,,30\n"), tmp_path / "calls.duckdb")
    )
    assert (counts(entry), codes(entry)) == ((3, 2, 1, 0), {"no_date": 1})


def test_the_name_of_the_file_decides_how_to_read_its_dates(tmp_path: Path) -> None:
    text = ZOOM + "Nomsa Dube,,03/04/2026 09:00,03/04/2026 10:00,60\n"
    load(table(tmp_path / "circle 2026-03-04.csv", text), tmp_path / "calls.duckdb")
    assert [row[0] for row in attended(tmp_path / "calls.duckdb")] == ["2026-03-04"]


def test_loading_the_same_report_again_changes_nothing(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    load(SHAPES / "zoom_meeting_block.csv", db)
    assert only(load(SHAPES / "zoom_meeting_block.csv", db)).already_loaded
    assert len(attended(db)) == 4


@pytest.mark.parametrize("code", ["waiting_room", "report_part"])
def test_the_file_that_provokes_a_code(tmp_path: Path, code: str) -> None:
    path = Path(__file__).parent / "problem_files" / f"{code}.csv"
    assert code in codes(only(load(path, tmp_path / "calls.duckdb")))

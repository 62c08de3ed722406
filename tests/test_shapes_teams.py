"""Attendance reports of Microsoft Teams: every encoding, generation and language, each person once."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows
from shape_files import SHAPES, attended, counts, refusal

CIRCLE = [
    ("2022-11-15", "KHUMALO LINDIWE", "online", 70.98),
    # In the call twice for 20 min and 20 min 15 s: the total of the report, not from first to last.
    ("2022-11-15", "Garcia Simon, Pedro", "online", 40.25),
    ("2022-11-15", "Nomsa Dube", "online", 20.0),
]


@pytest.mark.parametrize(
    ("name", "encoding"),
    [
        ("teams_utf16be.csv", "utf-16-be"),
        ("teams_utf16le.csv", "utf-16-le"),
        ("teams_utf16le_without_mark.csv", "utf-16-le"),
        ("teams_utf8.csv", "utf-8"),
        ("teams_resaved_commas.csv", "utf-8"),
        ("teams_resaved_semicolons.csv", "utf-8"),
        ("teams_report.xlsx", None),
    ],
)
def test_three_numbered_parts(tmp_path: Path, name: str, encoding: str | None) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / name, db))
    # Below the headings: three people, an empty line, a title, headings, four visits of the three.
    assert (entry.layout, counts(entry)) == ("Teams attendance report", (10, 7, 0, 3))
    assert codes(entry) == {"blank_row": 1, "report_part": 2}
    assert (entry.reading.get("encoding"), entry.facts_loaded) == (encoding, {"attendance_online": 3})
    assert attended(db) == CIRCLE
    assert rows(db, "select email from mention_name order by mention_id") == [
        ("lindiwe@circle.org.za",),
        ("pedro@school.org.za",),
        (None,),
    ]
    assert rows(db, "select role from attendance order by line") == [
        ("Organizer",),
        ("Presenter",),
        ("Attendee",),
    ]


def test_a_part_a_sheet(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    result = load(SHAPES / "teams_three_sheets.xlsx", db)
    assert [(entry.sheet, *counts(entry)) for entry in result.imports] == [
        ("Summary", 6, 0, 0, 6),
        ("Participants", 3, 3, 0, 0),
        ("In-Meeting Activities", 4, 4, 0, 0),
    ]
    assert rows(
        db, "select count(distinct person_id), count(distinct meeting_id) from mention, occasion"
    ) == [(3, 1)]


def test_a_fourth_part_about_consent_makes_nobody_present(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / "teams_four_parts.csv", db))
    # Two people and their two visits; of the two under “consent”, one repeats and one was not in the call.
    assert counts(entry) == (12, 5, 0, 7)
    assert attended(db) == [
        ("2023-07-20", "Lindiwe Khumalo", "online", 59.92),
        ("2023-07-20", "Thabo Jacobs", "online", 44.0),
    ]
    # A guest's account names the guest's own address.
    assert rows(db, "select email from mention_name order by mention_id")[1] == ("thabo@school.org.za",)
    assert entry.kept_out == ("Audio consent", "Video consent")


def test_the_report_of_2022_without_numbers(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    assert counts(only(load(SHAPES / "teams_meeting_summary.csv", db))) == (3, 3, 0, 0)
    assert attended(db) == [
        ("2022-04-13", "Lindiwe Khumalo", "online", 102.33),
        ("2022-04-13", "Nomsa Dube", "online", 2.12),
    ]


@pytest.mark.parametrize(
    "language",
    ["german", "portuguese", "spanish", "french", "italian", "dutch", "polish", "unlisted_language"],
)
def test_languages(tmp_path: Path, language: str) -> None:
    db = tmp_path / "calls.duckdb"
    entry = only(load(SHAPES / f"teams_{language}.csv", db))
    assert counts(entry) == (6, 3, 0, 3)
    assert attended(db) == [
        ("2026-10-22", "Lindiwe Khumalo", "online", 59.0),
        ("2026-10-22", "Nomsa Dube", "online", 65.0),
    ]
    # The second has no e-mail, but an account that is one.
    assert rows(db, "select email from mention_name order by mention_id") == [
        ("lindiwe@circle.org.za",),
        ("nomsa@partner.example",),
    ]


def test_a_meeting_begun_anew_has_two_reports_and_each_person_once(tmp_path: Path) -> None:
    db = tmp_path / "calls.duckdb"
    load([SHAPES / "teams_restart_1.csv", SHAPES / "teams_restart_2.csv"], db)
    assert rows(db, "select count(distinct meeting_id) from occasion") == [(1,)]
    assert rows(
        db,
        "select n.name, count(*) from attendance a join mention_name n using (mention_id) group by all order by all",
    ) == [("Lindiwe Khumalo", 2), ("Nomsa Dube", 1), ("Thabo Jacobs", 1)]
    assert rows(db, "select count(distinct person_id) from mention") == [(3,)]


def test_undecided_dates_are_asked_about(tmp_path: Path) -> None:
    told = refusal("teams_undecided.csv", tmp_path / "calls.duckdb")
    assert "may be 5 March 2024 or 3 May 2024" in told
    assert "--dates dmy for 5 March 2024 or --dates mdy for 3 May 2024" in told


def test_a_report_of_nobody(tmp_path: Path) -> None:
    entry = only(load(SHAPES / "teams_nobody.csv", tmp_path / "calls.duckdb"))
    assert (counts(entry), codes(entry)) == ((5, 0, 0, 5), {"report_part": 5, "no_rows": 1})

"""Meetup: answers to an invitation, whom the organisers saw, and the members of a group."""

from datetime import date
from pathlib import Path

import pytest
from filing import codes, load, only, rows

SHAPES = Path(__file__).parent / "shapes"
DAY = date(2026, 3, 5)
WHO = (
    "select n.name, a.status, a.rsvp from attendance a join occasion o using (occasion_id)"
    " join mention_name n using (mention_id) where o.date = date '2026-03-05' order by a.line"
)


def test_meetup(db: Path) -> None:
    entry = only(load(SHAPES / "meetup_rsvp.xls", db, date=DAY))
    assert (entry.layout, entry.rows_read, entry.rows_loaded) == ("meetup", 4, 4)
    assert rows(db, WHO) == [
        ("Thandiwe N.", "unknown", "yes"),
        ("Sipho (user 1002)", "unknown", "yes"),
        ("Sipho (user 1003)", "unknown", "no"),
        ("user 1004", "unknown", "none"),
    ]
    assert codes(entry) == {"one_name_several_accounts": 1, "unnamed_guests": 1}
    assert rows(db, "select role from attendance where role is not null") == [("host",)]


def test_meetup_with_attendance(db: Path) -> None:
    """A blank is no statement; N is one; who said no may have come all the same."""
    entry = only(load(SHAPES / "meetup_rsvp_attendance.xls", db, date=DAY))
    assert (entry.rows_read, entry.rows_loaded, codes(entry)) == (4, 4, {})
    assert rows(db, WHO) == [
        ("Thandiwe N.", "present", "yes"),
        ("Sipho D.", "unknown", "yes"),
        ("Lerato M.", "absent", "yes"),
        ("Pieter B.", "present", "no"),
    ]


@pytest.mark.parametrize(
    ("file", "joined"),
    [
        ("meetup_members.xls",
         [("Thandiwe N.", "2024-01-02"), ("Sipho D.", "2024-03-04"), ("Lerato M.", "2024-05-06")]),
        ("meetup_members_short.csv", [("Sara Steyn", "2024-01-01")]),
    ],
)  # fmt: skip
def test_the_members_of_a_meetup_group(db: Path, file: str, joined: list[tuple[str, str]]) -> None:
    entry = only(load(SHAPES / file, db))
    assert (entry.kind, entry.rows_set_aside, entry.problems) == ("members", 0, ())
    query = "select name, joined_on::varchar from members join mention_name using (mention_id) order by line"
    assert rows(db, query) == joined
    assert "Location" in entry.kept_out


def test_the_day_is_asked_for_and_an_empty_list_is_told(tmp_path: Path, db: Path) -> None:
    assert "--date" in (only(load(SHAPES / "meetup_rsvp.xls", db)).refused or "")
    for shape in ("meetup_rsvp.xls", "meetup_members.xls"):
        file = tmp_path / shape
        file.write_text((SHAPES / shape).read_text().splitlines()[0] + "\n")
        assert codes(only(load(file, db))) == {"no_rows": 1}


def test_namesakes_among_the_members_are_told(db: Path) -> None:
    entry = only(load(Path(__file__).parent / "problem_files" / "one_name_several_accounts.xls", db))
    assert codes(entry) == {"one_name_several_accounts": 1}
    assert "“Sipho (user 1002)”, “Sipho (user 1003)”" in entry.problems[0].message

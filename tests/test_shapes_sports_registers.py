"""Exports of programs for clubs: prefixed headings, and statuses such as None and Injured."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows, table
from shape_files import attended

HEAD = "team_id,event_name,date,time,location,{0}_id,{0}_first_name,{0}_last_name,attendance"


@pytest.mark.parametrize("whose", ["player", "student", "member", "participant"])
def test_a_column_of_statuses_called_attendance_counts_no_heads(tmp_path: Path, whose: str) -> None:
    db = tmp_path / "facts.duckdb"
    lines = (
        "1,Practice,2025-09-02,6:00pm,Field,11,Rose,Nkosi,Present",
        "1,Practice,2025-09-02,6:00pm,Field,12,Cecily,Gumede,None",
        "1,Practice,2025-09-02,6:00pm,Field,13,Emilia,Marais,Late",
        "1,Practice,2025-09-02,6:00pm,Field,14,Ava,Twala,Injured",
    )
    entry = only(load(table(tmp_path / "attendance.csv", "\n".join([HEAD.format(whose), *lines])), db))
    assert (entry.kind, entry.rows_loaded, codes(entry)) == ("attendance", 4, {})
    assert [(who, status) for _, who, status, _ in attended(db)] == [
        ("Rose Nkosi", "present"),
        ("Cecily Gumede", "unknown"),
        ("Emilia Marais", "present"),
        ("Ava Twala", "apology"),
    ]


def test_what_was_allocated_is_what_was_planned(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    file = table(
        tmp_path / "budget.csv", "Category,Allocated,Actual\nVenue,50000,48000\nCatering,30000,32000"
    )
    assert codes(only(load(file, db, year=2026))) == {}
    totals = "select type, sum(amount)::double from budget group by type order by type"
    assert rows(db, totals) == [("actual", 80000.0), ("planned", 80000.0)]


def test_a_roll_number_and_a_mark_are_no_list_of_meetings(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    file = table(
        tmp_path / "attendance.csv",
        "roll_no,date,status\n6748,2025-12-20,P\n6748,2025-12-21,A\n6758,2025-12-21,P",
    )
    assert only(load(file, db)).kind == "attendance"
    assert [(day, who, status) for day, who, status, _ in attended(db)] == [
        ("2025-12-20", "6748", "present"),
        ("2025-12-21", "6748", "absent"),
        ("2025-12-21", "6758", "present"),
    ]


def test_of_a_number_and_a_name_the_name_is_the_person(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    load(table(tmp_path / "attendance.csv", "roll_no,name,date,status\n6748,Rose Nkosi,2025-12-20,P"), db)
    assert [who for _, who, _, _ in attended(db)] == ["Rose Nkosi"]

"""Registers that lack something only their keeper knows: each is refused in words that say what to write."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from filing import load, only, table
from register_reading import load_shape

REFUSALS: list[tuple[str, dict[str, Any], str]] = [
    ("no_year.csv", {}, "Add the year, such as --year 2026."),
    (
        "names_above_dates_no_year.csv",
        {},
        "Add the year, such as --year 2026 (“2026” stands in the name or title).",
    ),
    ("dates_in_a_cell_no_year.csv", {}, "Add the year, such as --year 2026."),
    (
        "meeting_columns.csv",
        {},
        "the headings “Meeting 1”, “Meeting 2”, “Meeting 3” are no dates. Write the day of",
    ),
    (
        "meeting_columns.csv",
        {"kind": "attendance"},
        "the headings “Meeting 1”, “Meeting 2”, “Meeting 3” are no dates.",
    ),
    ("month_columns.csv", {}, "the headings “Jan”, “Feb”, “Mar” are no dates. Write the day of each meeting"),
    (
        "month_year_columns.csv",
        {},
        "“Jan-26” and “Feb-26” are months of a year rather than days. Write the day",
    ),
    (
        "month_year_columns.csv",
        {"year": 2026},
        "“Jan-26” and “Feb-26” are months of a year rather than days.",
    ),
    ("sheet_a_month.xlsx", {}, "the sheet's name may be a month of a year or a day of that month."),
    ("numbers_under_title.csv", {}, "the headings “1”, “2”, “3”, “4” are no dates. Write the day of"),
    ("week_columns.csv", {}, "the headings “Week 1”, “Week 2”, “Week 3” are no dates."),
    ("m1_columns.csv", {}, "the headings “M1”, “M2”, “M3” are no dates."),
    ("empty.csv", {}, "nothing is marked under them, so it does not say who was there. Write P for present"),
    (
        "all_blank.csv",
        {},
        "nothing is marked under them, so it does not say who was there. Write P for present",
    ),
    (
        "colours.xlsx",
        {},
        "6 cells are coloured, green (#00FF00), red (#FF0000), and nothing on the sheet says what",
    ),
    (
        "coloured_names.xlsx",
        {},
        "3 cells are coloured, green (#00FF00), and nothing on the sheet says what that means",
    ),
    (
        "months_over_days_no_year.csv",
        {},
        "The dates “5 Feb”, “19 Feb”, “5 Mar”, “19 Mar” give day and month only.",
    ),
    (
        "headcount_two_lines.csv",
        {},
        "counts those present on 2 lines (2 and 3), and none of them is called a total.",
    ),
    ("sheet_a_date_no_heading.xlsx", {}, "no heading stands over them. Write Name over the names"),
]


@pytest.mark.parametrize(("name", "options", "says"), REFUSALS, ids=[case[0] for case in REFUSALS])
def test_what_is_missing_is_said(tmp_path: Path, name: str, options: dict[str, Any], says: str) -> None:
    db = tmp_path / "facts.duckdb"
    result = load_shape(f"register_{name}", db, **options)
    refused = only(result).refused or ""
    assert says in refused
    assert refused.startswith(f"register_{name}")
    assert result.exit_code == 2
    assert not db.exists()


@pytest.mark.parametrize("name", ["meeting_columns.csv", "all_blank.csv"])
def test_a_date_for_the_whole_file_makes_no_columns_of_marks_into_one_meeting(
    tmp_path: Path, name: str
) -> None:
    entry = only(load_shape(f"register_{name}", tmp_path / "facts.duckdb", date=date(2026, 3, 14)))
    assert entry.refused


def test_figures_run_together_are_read_only_where_they_mean_one_day(tmp_path: Path) -> None:
    result = load_shape("register_sheet_a_date.xlsx", tmp_path / "facts.duckdb")
    first, second = (entry.refused or "" for entry in result.imports)
    assert "may be 6 January 2025, 1 June 2025, 10 June 2025 or 6 October 2025" in first
    assert "may be 16 January 2025, 11 June 2025 or 6 November 2025" in second
    assert "Name the sheet after its day in full, such as 2025-01-16" in second
    result = load_shape("register_sheet_a_date.xlsx", tmp_path / "facts.duckdb", dates="dmy")
    assert [bool(entry.refused) for entry in result.imports] == [True, False]


def test_what_an_empty_status_was_taken_for_is_shown(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    assert only(load_shape("register_sheet_a_date_marks.xlsx", db)).reading["blank"] == "absent"
    assert "blank" not in only(load_shape("register_apologies_dated.csv", db)).reading


def test_headings_repeated_over_a_total_make_no_register_that_only_counts(tmp_path: Path) -> None:
    text = "Name,2026-02-19,2026-03-19\nThandiwe Nkosi,TRUE,FALSE\n"
    file = table(tmp_path / "r.csv", f"{text}Name,2026-02-19,2026-03-19\nTotal present,7,7")
    entry = only(load(file, tmp_path / "facts.duckdb"))
    assert (entry.kind, entry.rows_loaded, entry.rows_ignored) == ("attendance", 1, 2)

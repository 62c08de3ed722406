"""Registers across the page, down the page and one a sheet, as people keep them: `tests/shapes/register_*`."""

from pathlib import Path
from typing import Any

import pytest
from filing import codes, load, only
from register_reading import SHAPES, days, load_shape, marks

T, S, A, L = "Thandiwe Nkosi", "Sipho Dube", "Anna Smit", "Lerato Mokoena"
P, N, Z = "Pieter Botha", "Nomsa Khumalo", "Zoë van der Merwe"
FEB_MAR = ["2026-02-19", "2026-03-19"]
FEB_MAR_MAY = [*FEB_MAR, "2026-05-14"]
FEB_MAY = ["2026-02-19", "2026-05-14"]
LATE_2025 = ["2025-11-25", "2025-11-27", "2025-12-02"]
SPRING = ["2026-09-17", "2026-10-15", "2026-11-19"]
SIX = {T: "PP", S: "PA", A: "AP", L: "PP", P: "PA", N: "AP"}
FOUR = ["2026-02-05", "2026-02-19", "2026-03-05", "2026-03-19"]
FEB_WEEKS = ["2026-02-03", "2026-02-10", "2026-02-17", "2026-02-24"]
THREE_WEEKS = FEB_WEEKS[:3]
MAR_APR = ["2026-03-14", "2026-04-16"]

CASES: list[tuple[str, dict[str, Any], tuple[int, int, int, int], list[str], dict[str, str]]] = [
    ("total_present.csv", {}, (4, 3, 0, 1), LATE_2025, {T: "PPA", S: "PAP", A: "APP"}),
    ("merged_titles.xlsx", {}, (3, 2, 0, 1), FEB_MAR_MAY, {T: "PPA", S: "PAE"}),
    ("no_year_sheet_name.xlsx", {}, (2, 2, 0, 0), MAR_APR, {T: "PP", S: "AP"}),
    ("no_year.csv", {"year": 2026}, (2, 2, 0, 0), MAR_APR, {T: "PP", S: "AP"}),
    ("dates_out_of_order.csv", {}, (2, 2, 0, 0), FEB_MAR_MAY, {T: "PAP", S: "PPA"}),
    ("excel_serials.csv", {}, (2, 2, 0, 0), FEB_MAY, {T: "PP", S: "PA"}),
    ("names_above_dates.csv", {}, (2, 2, 0, 0), FEB_MAR_MAY, {T: "PPA", S: "APP"}),
    ("names_below_dates.csv", {}, (3, 2, 0, 1), FEB_MAR_MAY, {T: "PPA", S: "APP"}),
    ("names_below_dates_2.csv", {}, (3, 2, 0, 1), FEB_MAR_MAY, {T: "PPA", S: "APP"}),
    ("names_above_dates_no_year.csv", {"year": 2026}, (2, 2, 0, 0), FEB_MAR, {T: "PP", S: "AP"}),
    ("transposed.csv", {}, (2, 2, 0, 0), FEB_MAR, {T: "PP", S: "AP", A: "PE"}),
    ("transposed_titles.xlsx", {}, (3, 2, 0, 1), FEB_MAR, {T: "PP", S: "AP", A: "PA"}),
    ("booleans.xlsx", {}, (2, 2, 0, 0), FEB_MAR, {T: "PA", S: "PP"}),
    ("padded_to_40.csv", {}, (40, 2, 0, 38), FEB_MAR, {T: "PP", S: "AP"}),
    ("future_columns.csv", {}, (2, 2, 0, 0), SPRING, {T: "PPP", S: "APP"}),
    ("walk_ins.csv", {}, (6, 4, 0, 2), FEB_MAR, {T: "PP", S: "PA", A: "?P", L: "P?"}),
    ("signatures.csv", {}, (2, 2, 0, 0), FEB_MAR, {T: "PP", S: "PA"}),
    ("surname_first.csv", {}, (2, 2, 0, 0), FEB_MAR, {T: "PP", Z: "AP"}),
    ("district_codes.csv", {}, (6, 6, 0, 0), FEB_MAR, SIX),
    ("district_codes_no_heading.csv", {}, (6, 6, 0, 0), FEB_MAR, SIX),
    ("pale.csv", {}, (3, 3, 0, 0), FEB_MAR, {T: "PP", S: "AP", A: "EA"}),
    ("afrikaans.csv", {}, (4, 3, 0, 1), FEB_MAY, {T: "PA", Z: "PE", A: "PP"}),
    ("i_marks.csv", {}, (3, 3, 0, 0), FEB_MAR, {T: "PP", S: "?P", A: "A?"}),
    ("online_letters.csv", {}, (4, 3, 0, 1), FEB_MAR, {T: "PO", S: "OA", A: "PP"}),
    ("online_words.csv", {}, (3, 3, 0, 0), FEB_MAR, {T: "PO", S: "OA", A: "OP"}),
    ("months_over_days.csv", {}, (2, 2, 0, 0), FOUR, {T: "PPAP", S: "PAPP"}),
    ("months_over_days_no_year.csv", {"year": 2026}, (2, 2, 0, 0), FOUR, {T: "PPAP", S: "PAPP"}),
    ("remarks_in_cells.csv", {}, (3, 3, 0, 0), FEB_MAR, {T: "PP", S: "AO", A: "EP"}),
    ("numbered_list.csv", {}, (4, 1, 0, 3), MAR_APR[:1], {T: "P"}),
    ("one_person.csv", {}, (1, 1, 0, 0), FEB_MAR[:1], {T: "P"}),
    ("apologies_dated.csv", {}, (3, 3, 0, 0), MAR_APR[:1], {T: "P", S: "P", A: "E", L: "E"}),
    ("apologies_block.csv", {}, (6, 4, 0, 2), MAR_APR[:1], {T: "P", S: "P", A: "E", L: "E"}),
    ("apologies_wide.csv", {}, (3, 2, 0, 1), FEB_MAR, {T: "PP", S: "AP"}),
    ("apologies_wide_one_meeting.csv", {}, (3, 3, 0, 0), MAR_APR[:1], {T: "P", S: "P", A: "E", L: "E"}),
    ("verskonings.csv", {}, (3, 3, 0, 0), MAR_APR[:1], {T: "P", S: "P", A: "E", L: "E"}),
    ("long_present.csv", {}, (3, 3, 0, 0), FEB_MAR, {T: "PP", S: "A·"}),
    ("long_present_2.csv", {}, (2, 2, 0, 0), FEB_MAR[:1], {T: "P", S: "A"}),
    ("dates_in_a_cell.csv", {}, (3, 2, 0, 1), ["2026-03-12", "2026-04-16"], {T: "PP", S: "·P"}),
    ("dates_in_a_cell_no_year.csv", {"year": 2026}, (2, 2, 0, 0), ["2026-03-12", "2026-04-16"], {T: "PP", S: "·P"}),
    ("sheet_a_date_marks.xlsx", {}, (3, 3, 0, 0), MAR_APR[:1], {T: "P", S: "A", A: "P"}),
    ("learner_numbers.csv", {}, (2, 2, 0, 0), THREE_WEEKS, {T: "PAP", S: "PPA"}),
    ("member_ids.csv", {}, (2, 2, 0, 0), FEB_MAR, {T: "PA", S: "PP"}),
    ("week_and_date.csv", {}, (2, 2, 0, 0), ["2026-02-03", "2026-02-17"], {T: "PA", S: "PP"}),
    ("month_in_title.csv", {}, (3, 2, 0, 1), ["2026-03-03", "2026-03-04", "2026-03-31"], {T: "PAP", S: "PPA"}),
    ("days_under_title.csv", {}, (2, 2, 0, 0), FEB_WEEKS, {T: "PAPP", S: "PPAP"}),
    ("excused_letters.csv", {}, (2, 2, 0, 0), ["2026-09-03", "2026-09-17"], {T: "PA", S: "EP"}),
    ("scanned.csv", {}, (3, 3, 0, 0), ["2026-02-25", "2026-02-26"], {T: "PP", S: "P·"}),
    ("scanned_status.csv", {}, (3, 3, 0, 0), ["2026-02-25"], {T: "P", S: "A", A: "E"}),
    ("attendance_codes.csv", {}, (2, 2, 0, 0), MAR_APR[:1], {T: "P", S: "A"}),
    ("class_dates.csv", {}, (2, 2, 0, 0), MAR_APR[:1], {T: "P", S: "A"}),
    *(
        (f"{encoding}", {}, (2, 2, 0, 0), FEB_MAY, {T: "PP", Z: "PA"})
        for encoding in (
            "cp1252.csv", "mac_line_ends.csv", "mac_roman.csv", "utf16_no_bom.csv", "utf16_be_no_bom.csv",
            "utf16_bom.txt", "sep.csv", "tab.tsv",
        )
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "options", "account", "dates", "expected"), CASES, ids=[case[0] for case in CASES]
)
def test_who_was_where(
    tmp_path: Path,
    name: str,
    options: dict[str, Any],
    account: tuple[int, int, int, int],
    dates: list[str],
    expected: dict[str, str],
) -> None:
    db = tmp_path / "facts.duckdb"
    result = load_shape(f"register_{name}", db, **options)
    entry = only(result)
    assert entry.kind == "attendance", entry.refused
    assert (entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored) == account
    assert days(db) == dates
    assert marks(db) == expected
    assert result.exit_code == 0


def test_each_sheet_named_after_a_day_is_a_meeting(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    result = load_shape("register_sheet_a_date_words.xlsx", db, year=2026)
    assert [(e.sheet, e.rows_loaded) for e in result.imports] == [
        ("2026-03-14", 2),
        ("16 April 2026", 2),
        ("14 May", 2),
    ]
    assert days(db) == ["2026-03-14", "2026-04-16", "2026-05-14"]
    assert marks(db) == {T: "PPP", S: "PPP"}
    db.unlink()
    load_shape("register_sheet_a_date_status.xlsx", db)
    assert marks(db) == {T: "PP", S: "AA", A: "EE"}


def test_a_list_with_addresses_on_a_sheet_named_after_a_day_is_no_list_of_members(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    plain = tmp_path / "people.xlsx"
    plain.write_bytes((SHAPES / "register_sheet_a_date_addresses.xlsx").read_bytes())
    result = load(plain, db)
    assert [(entry.kind, entry.rows_loaded) for entry in result.imports] == [
        ("attendance", 2),
        ("attendance", 1),
    ]
    assert days(db) == ["2026-03-14", "2026-04-14"]


def test_two_rosters_in_one_tab(tmp_path: Path) -> None:
    db = tmp_path / "facts.duckdb"
    entry = only(load_shape("register_two_rosters.xlsx", db))
    assert entry.reading["header_row"] == 6
    assert (entry.rows_read, entry.rows_loaded, entry.rows_ignored) == (92, 60, 32)
    assert codes(entry, "ignored") == {"blank_row": 30, "note_row": 1, "repeated_header": 1}
    assert days(db) == ["2026-02-19", "2026-02-20", "2026-03-19", "2026-03-20"]
    found = marks(db)
    assert len(found) == 60
    assert (found["Thandiwe Nkosi"], found["Nomsa Khumalo"], found["Nomsa Naidoo"]) == (
        "A·P·",
        "·A·P",
        "·P·P",
    )

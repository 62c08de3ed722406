"""What a register says beside its marks: colours, cancelled meetings, counts, totals, guests and keys."""

from datetime import date
from pathlib import Path

import pytest
from filing import AT, codes, load, only, rows, table
from register_reading import SHAPES, days, load_shape, marks, meetings

from ingest import Imported, ingest, store
from metrics import Policy, assess

T, S, A, L = "Thandiwe Nkosi", "Sipho Dube", "Anna Smit", "Lerato Mokoena"
THREE = {T: "PP", S: "PA", A: "AP"}


def said(entry: Imported, code: str) -> str:
    """The message of the one problem of that code."""
    (message,) = (problem.message for problem in entry.problems if problem.code == code)
    return message


@pytest.mark.parametrize(
    ("name", "account", "expected"),
    [
        ("colours_legend", (6, 3, 0, 3), THREE),
        ("colours_legend_in_cell", (3, 3, 0, 0), {**THREE, A: "EP"}),
        ("colours_legend_presence", (5, 3, 0, 2), THREE),
        ("coloured_names_key", (7, 4, 0, 3), {T: "P", S: "P", A: "A", L: "P"}),
    ],
)
def test_colours_are_read_by_the_key_on_the_sheet(
    db: Path, name: str, account: tuple[int, ...], expected: dict[str, str]
) -> None:
    entry = only(load_shape(f"register_{name}.xlsx", db))
    assert (entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored) == account
    assert marks(db) == expected
    assert "green (#00FF00) = present" in said(entry, "colour_read")


@pytest.mark.parametrize(
    ("name", "expected"),
    [("colours_decoration", {T: "PA", S: "PP"}), ("coloured_bands", dict.fromkeys((A, L, S, T), "P"))],
)
def test_colours_that_only_adorn_say_nothing(db: Path, name: str, expected: dict[str, str]) -> None:
    entry = only(load_shape(f"register_{name}.xlsx", db))
    assert (marks(db), codes(entry)) == (expected, {})


def test_colours_beside_marks_that_nobody_explains_are_told(db: Path) -> None:
    entry = only(load_shape("register_colours_and_marks.xlsx", db))
    assert "empty but coloured: 2 (yellow (#FFFF00))" in said(entry, "colour_unread")
    assert marks(db) == {T: "P", S: "A"}


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("cancelled_down.csv", "Cancelled"),
        ("cancelled_all.csv", "Public holiday"),
        ("cancelled_row.csv", "No meeting"),
        ("cancelled_heading.csv", "cancelled"),
        ("cancelled_transposed.csv", "cancelled"),
    ],
)
def test_a_meeting_that_the_register_calls_off_has_no_absentees(db: Path, name: str, word: str) -> None:
    result = load_shape(f"register_{name}", db)
    entry = only(result)
    assert result.exit_code == 0
    assert days(db) == ["2026-02-19", "2026-05-14"]
    assert marks(db) == {T: "PP", S: "AP", A: "PA"}
    assert meetings(db) == [("2026-03-19", "cancelled", None)]
    assert f"“{word}” stands there, so the meeting was read as cancelled" in said(entry, "not_held")


def test_cancelled_in_afrikaans_and_a_letter_in_each_cell(db: Path) -> None:
    load_shape("register_gekanselleer.csv", db)
    assert meetings(db) == [("2026-03-19", "cancelled", None)]
    db.unlink()
    load_shape("register_cancelled_letters.csv", db)
    assert meetings(db) == [("2026-03-19", "cancelled", None)]
    assert days(db) == ["2026-02-19", "2026-05-14"]


def test_a_column_with_people_present_is_held_whatever_one_cell_says(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", "Name,2026-02-19,2026-03-19\nThandiwe Nkosi,P,P\nSipho Dube,P,Cancelled")
    entry = only(load(file, db))
    assert codes(entry) == {"unknown_mark": 1}
    assert marks(db) == {T: "PP", S: "P?"}


HEADCOUNTS = [
    ("headcount_long.csv", [("2026-02-19", None, 23), ("2026-03-19", None, 19), ("2026-05-14", None, 0)], 3),
    ("headcount_attendance.csv", [("2026-02-19", None, 23), ("2026-03-19", None, 19)], 2),
    ("headcount_attendance_only.csv", [("2026-02-19", None, 23), ("2026-03-19", None, 19)], 2),
    ("headcount_afrikaans.csv", [("2026-02-19", None, 23), ("2026-03-19", None, 19)], 2),
    ("headcount_wide.csv", [("2026-02-19", "held", 23), ("2026-03-19", "held", 19)], 1),
    (
        "headcount_wide_title.csv",
        [("2026-02-19", "held", 23), ("2026-03-19", "held", 19), ("2026-05-14", "held", 31)],
        1,
    ),
    ("headcount_men_women.csv", [("2026-02-19", "held", 23), ("2026-03-19", "held", 19)], 1),
    ("headcount_lines.csv", [("2026-03-14", "held", 23)], 1),
]  # fmt: skip


@pytest.mark.parametrize(("name", "expected", "loaded"), HEADCOUNTS)
def test_registers_that_only_count(
    db: Path, name: str, expected: list[tuple[str, str | None, int]], loaded: int
) -> None:
    entry = only(load_shape(f"register_{name}", db))
    assert (entry.kind, entry.rows_loaded, entry.rows_set_aside) == ("meetings", loaded, 0)
    assert meetings(db) == expected
    assert codes(entry, "warning").get("nobody_counted", 0) == [count for _, _, count in expected].count(0)


def test_a_total_that_the_marks_do_not_bear_out_is_told(db: Path) -> None:
    entry = only(load_shape("register_total_differs.csv", db))
    assert "row 5, column “2026-03-19”: the total says “7”, but the marks give 2 present" in said(
        entry, "total_differs"
    )
    assert marks(db) == {T: "PP", S: "AP", A: "PA"}


def test_guests_without_a_name_are_told_and_are_nobody(db: Path) -> None:
    entry = only(load_shape("register_plus_one.csv", db))
    assert codes(entry, "warning") == {"placeholder": 2, "guests_of_a_member": 2}
    assert marks(db) == {"+1": "P?", A: "AP", "Guest": "PP", S: "PA", T: "PP"}
    assert rows(db, "select count(*) from mention where not placeholder") == [(3,)]


def test_a_key_may_say_what_an_empty_cell_means(db: Path) -> None:
    entry = only(load_shape("register_blank_key.csv", db))
    assert (marks(db), entry.reading["blank"]) == ({T: "PA", S: "EP"}, "absent")
    db.unlink()
    entry = only(load_shape("register_blank_key.csv", db, blank="unknown"))
    assert (marks(db), entry.reading["blank"]) == ({T: "P?", S: "EP"}, "unknown")


def test_a_letter_that_may_be_online_or_naught_is_not_guessed(db: Path) -> None:
    entry = only(load_shape("register_online_letters_no_key.csv", db))
    assert codes(entry) == {"unknown_mark": 2}
    assert marks(db) == {T: "P?", S: "?A", A: "PP"}
    db.unlink()
    assert codes(only(load_shape("register_hybrid_on_off.csv", db))) == {"unknown_mark": 1, "unclear_mark": 1}


def test_the_register_and_the_list_of_the_call_count_each_person_once(tmp_path: Path, db: Path) -> None:
    register = tmp_path / "register.csv"
    register.write_bytes((SHAPES / "register_signatures.csv").read_bytes())
    call = table(
        tmp_path / "call.csv",
        "Date,Meeting,Name,Status\n2026-03-19,Budget talk,Sipho Dube,online\n2026-03-19,Budget talk,Anna Smit,online\n"
        "2026-03-19,Budget talk,Thandiwe Nkosi,online",
    )
    load([register, call], db)
    assert rows(db, "select count(*) from attendance") == [(7,)]
    with store.read(db) as cursor:
        found = assess(cursor, as_of=date(2026, 6, 30), policy=Policy.load(None), series=True).communities[0]
    held = [(m["date"], m["named"], m["present"]) for m in (found.series or {})["meetings"]]
    assert held == [("2026-02-19", True, 2), ("2026-03-19", True, 3)]


def test_columns_filled_in_beforehand_are_facts_but_not_yet_meetings(db: Path) -> None:
    ingest([SHAPES / "register_future_columns.csv"], db, at=AT, community="ecd")
    with store.read(db) as cursor:
        found = assess(cursor, as_of=date(2026, 10, 31), policy=Policy.load(None), series=True).communities[0]
    held = [(m["date"], m["present"]) for m in (found.series or {})["meetings"] if m["status"] == "held"]
    assert held == [("2026-09-17", 1), ("2026-10-15", 2)]


@pytest.mark.parametrize(
    ("said_below", "expected"),
    [
        ("Apologies: none,", {S: "P", T: "P"}),
        ("Apologies: see the minutes,", {S: "P", T: "P"}),
        ('"Apologies received from: Anna Smit (ill), L. Mokoena & P. van der Walt",',
         {A: "E", "L. Mokoena": "E", "P. van der Walt": "E", S: "P", T: "P"}),
        ('"Verskonings: Smit, Anna; Mokoena, Lerato",', {"Mokoena, Lerato": "E", S: "P", "Smit, Anna": "E", T: "P"}),
        ("Apologies:,Anna Smit", {A: "E", S: "P", T: "P"}),
        ("Apologies,\n1. Anna Smit,Acacia\n2. anneke nel,\nWalk-ins,\nLerato Mokoena,",
         {A: "E", L: "P", S: "P", T: "P", "anneke nel": "E"}),
    ],
)  # fmt: skip
def test_apologies_in_many_hands(tmp_path: Path, db: Path, said_below: str, expected: dict[str, str]) -> None:
    people = "Register 14 March 2026,\nName,Remarks\nThandiwe Nkosi,Bluebell\nSipho Dube,Acacia"
    entry = only(load(table(tmp_path / "r.csv", f"{people}\n{said_below}"), db))
    assert marks(db) == expected
    assert codes(entry).get("apologies_unclear", 0) == ("minutes" in said_below)

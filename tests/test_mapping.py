"""Columns that somebody mapped: read so, kept, used for the next file of that shape, and shared as a page."""

from datetime import date
from pathlib import Path

import pytest
from filing import AT, PRESENT, codes, load, only, rows, table

from ingest import Refused, ingest, read_mappings, saved_mappings
from ingest.kinds.catalogue import column_names
from ingest.mapping import ColumnMapping, parse_mappings

OWN_HEADINGS = """
Wanneer was dit;Onderwyser by die tafel;Daar of nie;Opmerking
2026-03-14;Anna Smit;daar;laat
2026-03-14;Sipho Dube;weg;
2026-03-21;Anna Smit;daar;
"""
OWN = ColumnMapping(
    kind="attendance",
    columns={"date": "Wanneer was dit", "person": "Onderwyser by die tafel", "status": "Daar of nie"},
    words={"status": {"daar": "present", "weg": "absent"}},
)
UNDATED = """
Name,School,Meeting 1,Meeting 2
Anna Smit,Oak Primary,x,
Sipho Dube,Elm High,x,x
"""


def test_headings_that_nobody_knows_are_asked_about(tmp_path: Path, db: Path) -> None:
    entry = only(load(table(tmp_path / "lys.csv", OWN_HEADINGS), db))
    assert entry.asked == "mapping"
    assert entry.head[0] == ("Wanneer was dit", "Onderwyser by die tafel", "Daar of nie", "Opmerking")


def test_a_mapping_reads_them_and_its_words(tmp_path: Path, db: Path) -> None:
    entry = only(load(table(tmp_path / "lys.csv", OWN_HEADINGS), db, mappings=[OWN]))
    assert entry.facts_loaded == {"attendance_absent": 1, "attendance_present": 2}
    assert rows(db, PRESENT) == [("2026-03-14", "Anna Smit"), ("2026-03-21", "Anna Smit")]
    assert entry.kept_out == ("Opmerking",)


def test_a_fault_is_told_under_the_files_own_heading(tmp_path: Path, db: Path) -> None:
    faulty = OWN_HEADINGS.replace("2026-03-21", "31/02/2026")
    (problem,) = only(load(table(tmp_path / "lys.csv", faulty), db, mappings=[OWN])).problems
    assert (problem.code, problem.line, problem.column) == ("not_a_date", 4, "Wanneer was dit")


def test_what_was_said_of_one_file_holds_for_the_next_of_its_shape(tmp_path: Path, db: Path) -> None:
    load(table(tmp_path / "lys.csv", OWN_HEADINGS), db, mappings=[OWN])
    later = table(tmp_path / "later.csv", OWN_HEADINGS.replace("2026-03", "2026-04"))
    assert only(load(later, db)).facts_loaded == {"attendance_absent": 1, "attendance_present": 2}
    (tmp_path / "shared.toml").write_text(saved_mappings(db), encoding="utf-8")
    assert read_mappings(tmp_path / "shared.toml") == (OWN,)


def test_a_dry_run_keeps_no_mapping(tmp_path: Path, db: Path) -> None:
    ingest(
        [table(tmp_path / "lys.csv", OWN_HEADINGS)], db, at=AT, community="ecd", mappings=[OWN], dry_run=True
    )
    assert not db.exists()


def test_columns_that_are_no_dates_can_be_given_their_days(tmp_path: Path, db: Path) -> None:
    register = table(tmp_path / "register.csv", UNDATED)
    asked = only(load(register, db))
    assert (asked.asked, [heading for heading, _ in asked.choices]) == ("mapping", ["Meeting 1", "Meeting 2"])
    days = ColumnMapping("attendance", dates={"Meeting 1": date(2026, 3, 14), "Meeting 2": date(2026, 4, 11)})
    entry = only(load(register, db, mappings=[days]))
    assert entry.layout == "wide register"
    assert rows(db, PRESENT) == [
        ("2026-03-14", "Anna Smit"), ("2026-03-14", "Sipho Dube"), ("2026-04-11", "Sipho Dube"),
    ]  # fmt: skip
    (column,) = rows(db, "select distinct source_column from attendance where source_column like '%1'")
    assert column == ("Meeting 1",)


def test_a_question_is_what_the_user_says_it_is(tmp_path: Path, db: Path) -> None:
    form = table(
        tmp_path / "form.csv", "When,Out of five we give it,Tea\n2026-03-14,4,good\n2026-03-14,5,weak\n"
    )
    said = ColumnMapping(
        "evaluations",
        columns={"date": "When"},
        questions={"Out of five we give it": "useful"},
        leave_out=("Tea",),
    )
    entry = only(load(form, db, mappings=[said]))
    assert rows(db, "select question, wording, value from answers order by value") == [
        ("useful", "Out of five we give it", 4.0), ("useful", "Out of five we give it", 5.0),
    ]  # fmt: skip
    assert entry.kept_out == ("Tea",)


def test_a_known_heading_that_the_mapping_gives_away_is_left_out(tmp_path: Path, db: Path) -> None:
    """“Name” is the school's here."""
    file = table(tmp_path / "lys.csv", "Name,Onderwyser,Date\nOak Primary,Anna Smit,2026-03-14\n")
    entry = only(load(file, db, mappings=[ColumnMapping("attendance", {"person": "Onderwyser"})]))
    assert rows(db, PRESENT) == [("2026-03-14", "Anna Smit")]
    assert (entry.kept_out, codes(entry)) == (("Name",), {})


def test_a_mapping_of_another_shape_changes_nothing(tmp_path: Path, db: Path) -> None:
    plain = table(tmp_path / "register.csv", "Date,Name\n2026-03-14,Anna Smit\n")
    assert only(load(plain, db, mappings=[OWN])).facts_loaded == {"attendance_present": 1}


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("", "holds no mapping"),
        ("[[source]]\nkind = 'register'\n", "kind is to be one of"),
        ("[[source]]\nkind = 'attendance'\n[source.columns]\nwho = 'Name'\n", "has no column “who”"),
        ("[[source]]\nkind = 'attendance'\ncolour = 'red'\n", "“colour” is not known"),
        ("[[source]]\nkind = 'attendance'\n[source.dates]\n'M1' = 'March'\n", "the day of “M1” is no date"),
        ("[[source]]\nkind = 'attendance'\ncolumns = 3\n", "columns is to be a table"),
        ("[[source]]\nkind = 'attendance'\nleave_out = 3\n", "leave_out is to be a list"),
        ("[[source", "is not a TOML page"),
    ],
)
def test_a_page_that_says_something_else_is_refused_in_words(page: str, words: str) -> None:
    with pytest.raises(Refused, match=words):
        parse_mappings(page, column_names(), "shared.toml")


def test_a_page_that_is_not_there_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be read as a mapping"):
        read_mappings(tmp_path / "none.toml")


def test_a_mapping_is_written_as_it_is_read() -> None:
    whole = ColumnMapping(
        "attendance",
        columns={"person": 'Onderwyser "A"'},
        dates={"Meeting 1": date(2026, 3, 14)},
        questions={"Hoe\nwas dit?": "useful"},
        words={"status": {"daar": "present"}},
        leave_out=("Tea", "Notes"),
    )
    assert parse_mappings(whole.to_toml(), column_names(), "x") == (whole,)

"""What the marks and the gaps of a register mean."""

from pathlib import Path

import pytest
from filing import PRESENT, codes, load, only, rows, table, workbook


def present(db: Path) -> list[tuple[str, str]]:
    return rows(db, PRESENT)


def test_a_blank_means_what_the_other_marks_say_or_the_user(tmp_path: Path, db: Path) -> None:
    marks = "Name,2026-02-19,2026-05-14\nThandiwe Nkosi,P,\nSipho Dube,{},P"
    statuses = "select status from attendance order by status"
    for text, blank, expected in (
        ("P", None, ["absent", "present", "present", "present"]),
        ("A", None, ["absent", "present", "present", "unknown"]),
        ("P", "unknown", ["present", "present", "present", "unknown"]),
        ("A", "absent", ["absent", "absent", "present", "present"]),
    ):
        db.unlink(missing_ok=True)
        load(table(tmp_path / "r.csv", marks.format(text)), db, blank=blank)
        assert [status for (status,) in rows(db, statuses)] == expected


def test_a_column_without_a_mark_is_no_register(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", "Name,2026-02-19,2026-11-19\nThandiwe Nkosi,x,\nSipho Dube,,")
    entry = only(load(file, db))
    assert codes(entry) == {"empty_column": 1}
    assert rows(db, "select distinct date::varchar from occasion") == [("2026-02-19",)]
    assert entry.facts_loaded == {"attendance_absent": 1, "attendance_present": 1}


def test_a_mark_that_is_not_known_costs_its_cell_only(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", "Name,2026-02-19,2026-05-14\nThandiwe Nkosi,P,Q7\nSipho Dube,P,P\n,P,P")
    result = load(file, db)
    entry = only(result)
    assert result.exit_code == 1
    assert (entry.rows_loaded, entry.rows_set_aside) == (2, 1)
    mark, nobody = entry.problems
    assert (mark.line, mark.column, mark.value, mark.code, mark.outcome) == (
        2,
        "2026-05-14",
        "Q7",
        "unknown_mark",
        "cell",
    )
    assert mark.message == "r.csv, row 2, column “2026-05-14”: the mark “Q7” is not known in a register."
    assert (nobody.line, nobody.code, nobody.outcome) == (4, "no_person", "set_aside")


def test_a_cross_beside_another_mark_for_presence_is_not_guessed(tmp_path: Path, db: Path) -> None:
    text = "Name,2026-02-19,2026-05-14\nThandiwe Nkosi,P,X\nSipho Dube,P,P"
    entry = only(load(table(tmp_path / "r.csv", text), db))
    assert codes(entry, "cell") == {"unclear_mark": 1}
    db.unlink()
    entry = only(load(table(tmp_path / "r.csv", text + "\nX = absent,,"), db))
    assert entry.facts_loaded == {"attendance_absent": 1, "attendance_present": 3}
    db.unlink()
    entry = only(load(table(tmp_path / "r.csv", text + "\nAnna Smit,A,X"), db))
    assert entry.facts_loaded == {"attendance_absent": 1, "attendance_present": 5}


@pytest.mark.parametrize(
    ("marks", "facts", "told"),
    [
        ("/a,//", {"absent": 1, "present": 3}, {}),
        ("/o,\\/", {"absent": 1, "present": 3}, {}),
        ("/x,//", {"absent": 1, "present": 3}, {"cross_means_absent": 1}),
        ("P/,PA", {"absent": 1, "present": 2, "unknown": 1}, {"unclear_mark": 1}),
        ("TA,VT", {"absent": 1, "apology": 1, "present": 2}, {}),
        ("VA,VV", {"absent": 1, "present": 3}, {}),
        ("vx,vv", {"absent": 1, "present": 3}, {"cross_means_absent": 1}),
        ("PV,AP", {"absent": 1, "present": 2, "unknown": 1}, {"unclear_mark": 1}),
        ("Po,PA", {"absent": 1, "present": 2, "unknown": 1}, {"unknown_mark": 1}),
        ("Aa,-A", {"absent": 4}, {"nobody_present": 1}),
    ],
)
def test_signs_that_only_their_company_explains(
    tmp_path: Path, db: Path, marks: str, facts: dict, told: dict
) -> None:
    first, second = (f"{pair[0]},{pair[1]}" for pair in marks.split(","))
    text = f"Name,2026-02-19,2026-05-14\nThandiwe Nkosi,{first}\nSipho Dube,{second}"
    entry = only(load(table(tmp_path / "r.csv", text), db))
    assert entry.facts_loaded == {f"attendance_{status}": n for status, n in facts.items()}
    assert codes(entry) == told


def test_marks_as_programs_write_them(tmp_path: Path, db: Path) -> None:
    text = "Name,2026-02-19,2026-05-14\nThandiwe Nkosi,1.0,0.0\nSipho Dube,1.0,"
    assert codes(only(load(table(tmp_path / "r.csv", text), db))) == {}
    assert present(db) == [("2026-02-19", "Sipho Dube"), ("2026-02-19", "Thandiwe Nkosi")]


def test_a_status_that_is_empty_or_no_word_leaves_open_whether_the_person_was_there(
    tmp_path: Path, db: Path
) -> None:
    file = table(
        tmp_path / "a.csv",
        """
        date,person,status
        2026-02-19,Thandiwe Nkosi,present
        2026-02-19,Sipho Dube,
        2026-02-19,Anna Smit,perhaps
        2026-02-19,Lerato Mokoena,absent
        """,
    )
    result = load(file, db)
    entry = only(result)
    assert result.exit_code == 1
    assert codes(entry, "cell") == {"no_status": 1, "unknown_mark": 1}
    assert entry.facts_loaded == {"attendance_absent": 1, "attendance_present": 1, "attendance_unknown": 2}
    db.unlink()
    assert only(load(file, db, blank="absent")).facts_loaded["attendance_absent"] == 2


def test_a_line_of_a_register_of_which_nothing_can_be_read_is_set_aside(tmp_path: Path, db: Path) -> None:
    text = "Name,2026-02-19,2026-05-14\nThandiwe Nkosi,P,P\nSipho Dube,P,A\nAnna Smit,Q7,Q7"
    entry = only(load(table(tmp_path / "r.csv", text), db))
    assert (entry.rows_loaded, entry.rows_set_aside) == (2, 1)


def test_a_line_that_stands_twice_is_read_once(tmp_path: Path, db: Path) -> None:
    text = "Name,2026-02-19,2026-05-14\nThandiwe Nkosi,P,A\nSipho Dube,P,A\nThandiwe Nkosi,P,A"
    entry = only(load(table(tmp_path / "r.csv", text), db))
    assert (entry.rows_loaded, entry.rows_ignored, codes(entry)) == (2, 1, {"duplicate": 1})
    assert entry.facts_loaded == {"attendance_absent": 2, "attendance_present": 2}
    assert entry.problems[0].message == "r.csv, row 4: the row is the same as row 2."


def test_topics_under_the_dates_and_guests_under_the_people_are_no_people(tmp_path: Path, db: Path) -> None:
    text = "Name,2026-02-19,2026-05-14\n,Budget talk,Lesson study\nThandiwe Nkosi,P,A\nSipho Dube,P,A\nGuests,3,0"
    result = load(table(tmp_path / "r.csv", text), db)
    assert (result.exit_code, codes(only(result))) == (0, {"note_row": 1, "total_row": 1})


@pytest.mark.parametrize("word", ["n/a", "-", "none", "nvt", "TBC", "N.v.t."])
def test_words_for_an_empty_cell(tmp_path: Path, db: Path, word: str) -> None:
    file = table(
        tmp_path / "m.csv",
        f"Date,Title,Invited on,Headcount,Mode,Presentation minutes\n2026-02-19,n/a,{word},{word},{word},{word}\n"
        "2026-05-14,Budget,2026-05-01,13.0,online,1h30",
    )
    result = load(file, db)
    assert (result.exit_code, codes(only(result))) == (0, {})
    assert rows(db, "select headcount, presentation_minutes from meetings order by line") == [
        (None, None),
        (13, 90.0),
    ]


def test_a_stray_space_in_the_last_row_of_a_sheet_is_no_million_rows(tmp_path: Path, db: Path) -> None:
    lines = [["Name", "2026-02-19"], ["Thandiwe Nkosi", "P"], [], *[[" "]] * 3]
    entry = only(load(workbook(tmp_path / "r.xlsx", Register=lines), db))
    assert (entry.rows_read, entry.rows_loaded) == (1, 1)


def test_a_word_instead_of_a_needed_date_is_a_fault(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "a.csv", "date,person\ntbc,Thandiwe Nkosi\n2026-02-19,Sipho Dube")
    entry = only(load(file, db))
    assert [(p.code, p.value, p.outcome) for p in entry.problems] == [("not_a_date", "tbc", "set_aside")]


@pytest.mark.parametrize("late", ["L", "late", "laat"])
def test_a_cross_beside_late_is_still_presence(tmp_path: Path, db: Path, late: str) -> None:
    lines = f"Name,2026-03-14,2026-04-11\nAnna Smit,x,{late}\nSipho Dube,x,\nThandi Nkosi,,x"
    load(table(tmp_path / "register.csv", lines), db)
    assert rows(db, PRESENT) == [
        ("2026-03-14", "Anna Smit"),
        ("2026-03-14", "Sipho Dube"),
        ("2026-04-11", "Anna Smit"),
        ("2026-04-11", "Thandi Nkosi"),
    ]


@pytest.mark.parametrize("words", ["maternity leave", "Annual Leave", "study leave", "Kraamverlof", "verlof"])
def test_whoever_is_on_leave_sent_apologies(tmp_path: Path, db: Path, words: str) -> None:
    text = f"Name,2026-02-19,2026-05-14\nThandiwe Nkosi,P,{words}\nSipho Dube,P,P"
    entry = only(load(table(tmp_path / "r.csv", text), db))
    assert entry.facts_loaded == {"attendance_apology": 1, "attendance_present": 3}

"""What the marks and the gaps of a register mean."""

from pathlib import Path

import pytest
from filing import PRESENT, codes, load, only, rows, table


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "facts.duckdb"


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

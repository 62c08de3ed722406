"""What the user says of a register's marks: the doubtful, the unknown, and those that a key explains."""

from pathlib import Path

import pytest
from filing import PRESENT, codes, load, only, rows, table

from ingest import Refused

DOUBTFUL = """
    Name,2026-02-19,2026-05-14
    Thandiwe Nkosi,P,X
    Sipho Dube,P,P
"""
STRANGE = """
    Name,2026-02-19,2026-05-14,2026-06-11
    Thandiwe Nkosi,G,U,G
    Sipho Dube,G,G,U
    Anna Smit,U,G,G
"""


@pytest.mark.parametrize(
    ("marks", "facts"),
    [
        ({"x": "absent"}, {"absent": 1, "present": 3}),
        ({" X ": "present"}, {"present": 4}),
        ({"x": "afwesig"}, {"absent": 1, "present": 3}),
        ({"X": "unknown"}, {"present": 3, "unknown": 1}),
        ({"x": "absent", "p": "online"}, {"absent": 1, "online": 3}),
    ],
)
def test_a_doubtful_mark_means_what_the_user_says(
    tmp_path: Path, db: Path, marks: dict[str, str], facts: dict[str, int]
) -> None:
    entry = only(load(table(tmp_path / "r.csv", DOUBTFUL), db, marks=marks))
    assert entry.facts_loaded == {f"attendance_{status}": n for status, n in facts.items()}
    assert codes(entry, "cell", "warning") == {}


def test_the_user_wins_over_the_key_on_the_sheet_and_over_what_is_usual(tmp_path: Path, db: Path) -> None:
    keyed = table(tmp_path / "k.csv", DOUBTFUL.rstrip() + "\n    X = absent,,\n")
    assert only(load(keyed, db, marks={"x": "apology"})).facts_loaded == {
        "attendance_apology": 1,
        "attendance_present": 3,
    }
    ticked = table(tmp_path / "t.csv", "Name,2026-02-19,2026-05-14\nAnn Dube,✓,x\nBen Smit,✓,✓")
    entry = only(load(ticked, db, marks={"x": "present"}))
    assert entry.facts_loaded == {"attendance_present": 4}
    assert codes(entry) == {}


def test_a_key_on_the_sheet_leaves_nothing_to_warn_of(tmp_path: Path, db: Path) -> None:
    ticked = table(tmp_path / "t.csv", "Name,2026-02-19,2026-05-14\nAnn Dube,✓,x\nBen Smit,✓,✓\nx = absent,,")
    entry = only(load(ticked, db))
    assert entry.facts_loaded == {"attendance_absent": 1, "attendance_present": 3}
    assert codes(entry, "warning") == {}


def test_a_register_of_strange_marks_is_asked_about_and_read_by_the_answer(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", STRANGE)
    asked = only(load(file, db))
    assert (asked.asked, asked.choices) == ("marks", (("G", "G"), ("U", "U")))
    assert "“G”, “U”" in str(asked.refused) and "--mark G=present" in str(asked.refused)
    entry = only(load(file, db, marks={"g": "present", "u": "absent"}))
    assert entry.facts_loaded == {"attendance_absent": 3, "attendance_present": 6}
    assert [name for day, name in rows(db, PRESENT) if day == "2026-02-19"] == [
        "Sipho Dube",
        "Thandiwe Nkosi",
    ]


def test_of_strange_marks_half_answered_the_rest_is_told_cell_by_cell(tmp_path: Path, db: Path) -> None:
    entry = only(load(table(tmp_path / "r.csv", STRANGE), db, marks={"G": "present"}))
    assert entry.facts_loaded == {"attendance_present": 6, "attendance_unknown": 3}
    assert codes(entry) == {"unknown_mark": 3}
    assert [problem.value for problem in entry.problems] == ["U", "U", "U"]


def test_a_key_on_the_sheet_explains_strange_marks(tmp_path: Path, db: Path) -> None:
    keyed = STRANGE.rstrip() + "\n    G = present; U = absent,,,\n"
    entry = only(load(table(tmp_path / "r.csv", keyed), db))
    assert entry.facts_loaded == {"attendance_absent": 3, "attendance_present": 6}


@pytest.mark.parametrize("cells", [("7,8", "9,6"), ("good,fair", "poor,weak"), ("GOED1,G", "U,B")])
def test_what_are_no_marks_is_not_asked_about(tmp_path: Path, db: Path, cells: tuple[str, str]) -> None:
    first, second = cells
    text = f"Name,2026-02-19,2026-05-14\nAnn Dube,{first}\nBen Smit,{second}"
    entry = only(load(table(tmp_path / "r.csv", text), db))
    assert entry.refused and entry.asked != "marks"


def test_marks_of_a_list_of_statuses_and_of_a_register_turned_round(tmp_path: Path, db: Path) -> None:
    listed = table(tmp_path / "l.csv", "date,person,status\n2026-02-19,Ann Dube,w\n2026-02-19,Ben Smit,here")
    assert only(load(listed, db, marks={"W": "apology"})).facts_loaded == {
        "attendance_apology": 1,
        "attendance_present": 1,
    }
    turned = table(
        tmp_path / "t.csv", "Date,Ann Dube,Ben Smit\n2026-03-19,w,w\n2026-04-16,w,\n2026-05-14,w,w"
    )
    assert only(load(turned, db, marks={"w": "present"})).facts_loaded == {
        "attendance_absent": 1,
        "attendance_present": 5,
    }


def test_an_empty_cell_beside_a_tick_of_ones_own_means_absent(tmp_path: Path, db: Path) -> None:
    listed = table(tmp_path / "l.csv", "date,person,present\n2026-02-19,Ann Dube,w\n2026-02-19,Ben Smit,")
    assert only(load(listed, db, marks={"w": "present"})).facts_loaded == {
        "attendance_absent": 1,
        "attendance_present": 1,
    }


def test_what_no_mark_can_mean_is_refused(tmp_path: Path, db: Path) -> None:
    with pytest.raises(Refused, match="A mark cannot mean “perhaps”"):
        load(table(tmp_path / "r.csv", DOUBTFUL), db, marks={"x": "perhaps"})
    assert not db.exists()


def test_other_meanings_for_a_file_loaded_before_are_told(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "r.csv", DOUBTFUL)
    load(file, db, marks={"x": "absent"})
    assert not only(load(file, db, marks={"x": "absent"})).problems
    assert not only(load(file, db)).problems
    (told,) = only(load(file, db, marks={"x": "present"})).problems
    assert told.code == "loaded_otherwise" and "with marks that mean something else" in told.message

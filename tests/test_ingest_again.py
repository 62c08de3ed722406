"""Files brought again: other names, other wishes, and rows that waited for their meeting."""

import shutil
from datetime import date
from itertools import permutations
from pathlib import Path

import pytest
from filing import codes, load, only, rows, table

from ingest import undo

MARKED = (
    "select n.name, (select max(label) from occasion l where l.meeting_id = o.meeting_id)"
    " from attendance join occasion o using (occasion_id) join mention_name n using (mention_id) order by all"
)


def test_an_unnamed_meeting_stays_the_first_that_was_named(tmp_path: Path, db: Path) -> None:
    load(table(tmp_path / "unnamed.csv", "date,name\n2026-03-14,Anna"), db)
    first = only(load(table(tmp_path / "b.csv", "date,meeting,name\n2026-03-14,Play,Ben"), db))
    load(table(tmp_path / "a.csv", "date,meeting,name\n2026-03-14,Water,Cleo"), db)
    assert rows(db, MARKED) == [("Anna", "Play"), ("Ben", "Play"), ("Cleo", "Water")]
    undo(str(first.import_id), db)
    assert rows(db, MARKED) == [("Anna", "Water"), ("Cleo", "Water")]


def test_rows_that_waited_for_their_meeting_can_be_loaded_again(tmp_path: Path, db: Path) -> None:
    register = table(tmp_path / "r.csv", "date,name\n2026-03-14,Anna\n2026-04-14,Anna")
    lists = [table(tmp_path / f"{k}.csv", f"date,meeting,title\n2026-03-14,M{k},Play") for k in (1, 2)]
    first, _, waiting = load([*lists, register], db).imports
    assert codes(waiting) == {"which_meeting": 1}
    unchanged = only(load(register, db))
    assert unchanged.already_loaded and unchanged.rows_set_aside == 1
    undo(str(first.import_id), db)
    again = only(load(register, db))
    assert (again.already_loaded, again.rows_loaded, again.import_id) == (False, 2, waiting.import_id)
    assert only(load(register, db)).already_loaded
    assert rows(db, "select count(*) from attendance") == [(2,)]


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_the_names_of_files_do_not_matter_within_one_command(
    tmp_path: Path, db: Path, order: tuple[int, ...]
) -> None:
    texts = (
        "date,name\n2026-03-14,Anna",
        "date,meeting,name\n2026-03-14,Play,Ben",
        "date,meeting,name\n2026-03-14,Water,Cleo",
    )
    load([table(tmp_path / f"{place}.csv", texts[k]) for place, k in enumerate(order)], db)
    assert rows(db, MARKED) == [("Ben", "Play"), ("Cleo", "Water")]


@pytest.mark.parametrize(
    ("options", "then"),
    [
        ({"blank": "absent"}, "with empty cells read as unknown"),
        ({"kind": "meetings"}, "as attendance"),
        ({"year": 2025}, "with the year 2026"),
        ({"date": date(2026, 5, 1)}, "with another date"),
        ({"marks": {"p": "absent"}}, "with marks that mean something else"),
    ],
)
def test_another_wish_for_a_file_loaded_before_is_answered(
    tmp_path: Path, db: Path, options: dict[str, object], then: str
) -> None:
    file = table(tmp_path / "r.csv", "Name,19/2,26/2\nThandi,P,A\nSipho,,P")
    first = only(load(file, db, year=2026))
    copy = Path(shutil.copy(file, tmp_path / "copy.csv"))
    again = only(load(copy, db, **options))
    assert again.already_loaded and again.file == "copy.csv"
    (told,) = again.problems
    assert told.code == "loaded_otherwise" and then in told.message and str(first.import_id) in told.fix
    assert not only(load(copy, db, year=2026, blank="unknown")).problems


def test_an_empty_file_is_no_database_yet(tmp_path: Path, db: Path) -> None:
    db.touch()
    assert only(load(table(tmp_path / "r.csv", "date,name\n2026-03-14,Anna"), db)).rows_loaded == 1

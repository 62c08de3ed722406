"""Names under the date of each meeting, and nothing beside them."""

from pathlib import Path

import pytest
from filing import codes, load, only, table
from register_reading import days, marks
from shape_files import counts

LISTS = """
No,4 March 2026,8 April 2026,6 May 2026
1,Thandi Mokoena,"Mokoena, Thandi",Sipho Dlamini
2,Sipho Dlamini,Lerato Khumalo,123
3,Lerato Khumalo,Ayanda Zulu,
4,,,
Total,3,3,1
"""


@pytest.mark.parametrize("name", ["Attendance 2026.csv", "presensielys.csv", "who came.csv"])
def test_a_file_called_after_attendance(tmp_path: Path, db: Path, name: str) -> None:
    entry = only(load(table(tmp_path / name, LISTS), db))
    assert (entry.kind, entry.layout) == ("attendance", "names under dates")
    assert counts(entry) == (5, 3, 0, 2)
    assert codes(entry) == {"not_understood": 1, "padding_row": 1, "total_row": 1}
    assert days(db) == ["2026-03-04", "2026-04-08", "2026-05-06"]
    assert marks(db) == {
        "Ayanda Zulu": "·P·",
        "Lerato Khumalo": "PP·",
        "Mokoena, Thandi": "·P·",
        "Sipho Dlamini": "P·P",
        "Thandi Mokoena": "P··",
    }


def test_what_may_be_a_roster_is_asked_about(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "list.csv", LISTS)
    (entry,) = load(file, db).imports
    assert "If they are the people who came to each meeting, say so with --kind attendance" in str(
        entry.refused
    )
    assert counts(only(load(file, db, kind="attendance"))) == (5, 3, 0, 2)


def test_topics_under_dates_are_no_people(tmp_path: Path, db: Path) -> None:
    programme = "4 March 2026,8 April 2026\nPhonics 1,Maths 2\nThe use of stories in class,Assessment: how?"
    (entry,) = load(table(tmp_path / "attendance.csv", programme), db).imports
    assert entry.refused is not None

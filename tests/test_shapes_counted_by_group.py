"""Lists of meetings that count men and women, or those in the room and those online."""

from pathlib import Path

import pytest
from filing import codes, load, only, rows, table

HEADS = "select o.date::varchar, headcount from meetings join occasion o using (occasion_id) order by 1"


@pytest.mark.parametrize(
    ("headings", "cells", "heads"),
    [
        ("Male,Female,Total", ("4,12,16", "5,11,16"), (16, 16)),
        ("Male,Female", ("4,12", "5,11"), (16, 16)),
        ("Mans,Vroue,Jeug", ("4,12,3", "5,11,16"), (16, 16)),
        ("In person,Online,Female", ("4,12,9", "5,,2"), (16, None)),
        ("Venue,Members,Visitors", ("Hall,9,1", "Hall,8,0"), (10, 8)),
    ],
)
def test_everybody_is_counted_once(
    tmp_path: Path, db: Path, headings: str, cells: tuple[str, str], heads: tuple[int | None, int | None]
) -> None:
    days = ("2026-03-04", "2026-04-08")
    lines = [f"Date,{headings}", *(f"{day},{counts}" for day, counts in zip(days, cells, strict=True))]
    entry = only(load(table(tmp_path / "numbers.csv", "\n".join(lines)), db))
    assert (entry.kind, entry.rows_loaded, codes(entry, "set_aside")) == ("meetings", 2, {})
    assert rows(db, HEADS) == list(zip(days, heads, strict=True))


def test_groups_that_are_not_everybody_are_not_added_up(tmp_path: Path, db: Path) -> None:
    (entry,) = load(table(tmp_path / "numbers.csv", "Date,Men,Online\n2026-03-04,4,12"), db).imports
    assert "Add a column Number present" in str(entry.refused)


def test_money_for_men_and_women_is_no_count(tmp_path: Path, db: Path) -> None:
    (entry,) = load(
        table(tmp_path / "costs.csv", "Date,Item,Men,Women,Total\n2026-03-04,Shirts,R 4,R 5,R 9"), db
    ).imports
    assert entry.kind != "meetings"


def test_for_whom_a_meeting_was_is_no_count(tmp_path: Path, db: Path) -> None:
    lines = "Date,Topic,Attendees\n2026-03-04,Phonics,Teachers\n2026-04-08,Maths,Teachers and HODs"
    entry = only(load(table(tmp_path / "meetings.csv", lines), db))
    assert (entry.kind, codes(entry), entry.kept_out) == ("meetings", {}, ("Attendees",))
    assert rows(db, HEADS) == [("2026-03-04", None), ("2026-04-08", None)]

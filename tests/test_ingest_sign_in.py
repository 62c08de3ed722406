"""Sign-in sheets of one meeting, whose date stands in a title, in the name of the sheet, or nowhere."""

from datetime import date
from pathlib import Path

import pytest
from filing import PRESENT, codes, load, only, rows, table, workbook

SIGNED = (
    "No.,Name and Surname,School,Cell number,Signature\n"
    "1,Thandiwe Nkosi,Bluebell,082,tn\n2,Sipho Dube,Acacia,083,\n3,,,,"
)


@pytest.mark.parametrize(
    "title",
    [
        "ATTENDANCE REGISTER,,,,\nDate: 14 March 2026,,,,\n,,,,",
        "Sunrise circle,,,,\nDate,14/03/2026,Venue,Hall,",
        "Sunrise circle 2026-03-14,,,,",
    ],
)
def test_the_date_stands_in_a_title(tmp_path: Path, db: Path, title: str) -> None:
    entry = only(load(table(tmp_path / "list.csv", f"{title}\n{SIGNED}"), db))
    assert (entry.kind, entry.layout, entry.rows_loaded) == ("attendance", "sign-in sheet", 2)
    assert rows(db, PRESENT) == [("2026-03-14", "Sipho Dube"), ("2026-03-14", "Thandiwe Nkosi")]


def test_who_did_not_sign_counts_as_the_user_says(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "list.csv", f"ATTENDANCE REGISTER 14 March 2026,,,,\n{SIGNED}")
    entry = only(load(file, db))
    assert codes(entry, "warning") == {"unsigned": 1}
    assert "1 of the 2 people on the list did not sign. They count as present." in entry.problems[0].message
    assert "Signature" not in entry.kept_out
    (told,) = (p for p in only(load(file, db, blank="absent")).problems if p.code == "loaded_otherwise")
    assert "with empty cells read as present" in told.message
    for said in ("absent", "unknown"):
        db.unlink()
        entry = only(load(file, db, blank=said))
        assert entry.facts_loaded == {f"attendance_{said}": 1, "attendance_present": 1}
        assert codes(entry, "warning") == {}


@pytest.mark.parametrize("signature", ["tn", ""])
def test_where_all_or_none_signed_all_were_there(tmp_path: Path, db: Path, signature: str) -> None:
    text = f"Register 14 March 2026,\nName,Signature\nThandiwe Nkosi,{signature}\nSipho Dube,{signature}"
    entry = only(load(table(tmp_path / "list.csv", text), db, blank="absent"))
    assert entry.facts_loaded == {"attendance_present": 2}
    assert codes(entry) == {}


def test_one_sheet_for_each_meeting(tmp_path: Path, db: Path) -> None:
    people = [["Name", "School"], ["Thandiwe Nkosi", "Bluebell"]]
    file = workbook(tmp_path / "register.xlsx", **{"2026-03-14": people, "15 May 2026": people})
    load(file, db)
    assert [day for day, _ in rows(db, PRESENT)] == ["2026-03-14", "2026-05-15"]


def test_a_date_that_stands_nowhere_is_asked_for(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "list.csv", SIGNED)
    assert "Give it with --date" in (only(load(file, db)).refused or "")
    assert only(load(file, db, date=date(2026, 3, 14))).rows_loaded == 2


def test_a_list_of_members_is_no_register(tmp_path: Path, db: Path) -> None:
    text = "Contact list of 14 March 2026,,\nName,School,Email\nThandiwe Nkosi,Bluebell,t@x.org"
    assert only(load(table(tmp_path / "contacts.csv", text), db)).kind == "members"
    joined = "Register of members,,\nName,School,Joined\nThandiwe Nkosi,Bluebell,2020-01-15"
    assert only(load(table(tmp_path / "m.csv", joined), db)).kind == "members"


def test_two_dates_are_asked_about(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "list.csv", f"Register 14 March 2026 (printed 16 March 2026),,,,\n{SIGNED}")
    assert "14 March 2026 or 16 March 2026" in (only(load(file, db)).refused or "")

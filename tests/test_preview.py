"""What would be loaded, told before anything is: rows, problems beside them, questions; nothing changes."""

from pathlib import Path

from filing import AT, load, table

from ingest import SheetPreview, preview

LONG = """
Date,Name,Status,Minutes
2026-03-14,Anna Smit,P,90
31/02/2026,Sipho Dube,P,60
,,,
2026-03-14,Thandi Nkosi,A,long
"""
WIDE = """
Name,2026-03-14,2026-04-11
Anna Smit,P,A
Sipho Dube,Q,P
Total,1,1
"""


def shown(path: Path, db: Path, **options: object) -> SheetPreview:
    """The preview of the one sheet of a file."""
    (sheet,) = preview([path], db, at=AT, **{"community": "ecd", **options})
    return sheet


def test_rows_are_shown_as_they_would_be_loaded_with_their_problems(tmp_path: Path, db: Path) -> None:
    sheet = shown(table(tmp_path / "register.csv", LONG), db)
    assert sheet.columns == ("date", "name", "status", "minutes")
    assert [(row.line, row.outcome, row.cells) for row in sheet.rows] == [
        (2, "loaded", ("2026-03-14", "Anna Smit", "present", "90.0")),
        (3, "set_aside", ("31/02/2026", "Sipho Dube", "P", "60")),
        (4, "ignored", ("", "", "", "")),
        (5, "loaded", ("2026-03-14", "Thandi Nkosi", "absent", "")),
    ]
    assert [[p.code for p in row.problems] for row in sheet.rows] == [
        [], ["not_a_date"], ["blank_row"], ["not_minutes"],
    ]  # fmt: skip
    assert (sheet.entry.rows_read, sheet.entry.rows_loaded, sheet.entry.rows_set_aside) == (4, 2, 1)


def test_a_register_is_shown_as_it_stands_on_paper(tmp_path: Path, db: Path) -> None:
    sheet = shown(table(tmp_path / "register.csv", WIDE), db)
    assert sheet.columns == ("name", "2026-03-14", "2026-04-11")
    assert [row.cells for row in sheet.rows] == [
        ("Anna Smit", "present", "absent"), ("Sipho Dube", "unknown", "present"), ("", "", ""),
    ]  # fmt: skip
    assert [row.outcome for row in sheet.rows] == ["loaded", "loaded", "ignored"]


def test_nothing_is_changed(tmp_path: Path, db: Path) -> None:
    first = table(tmp_path / "first.csv", LONG)
    assert not shown(first, db).entry.refused
    assert not db.exists()
    load(first, db)
    before = db.read_bytes()
    shown(table(tmp_path / "second.csv", WIDE), db)
    assert db.read_bytes() == before


def test_a_refused_sheet_shows_its_first_lines_and_what_is_asked(tmp_path: Path, db: Path) -> None:
    sheet = shown(table(tmp_path / "register.csv", "Date,Name\n03/04/2026,Anna\n05/04/2026,Ben\n"), db)
    assert sheet.entry.asked == "dates"
    assert sheet.entry.choices == (("dmy", "3 April 2026"), ("mdy", "4 March 2026"))
    assert sheet.head[:2] == (("Date", "Name"), ("03/04/2026", "Anna"))


def test_an_answer_holds_for_the_file_it_is_given_for(tmp_path: Path, db: Path) -> None:
    one = table(tmp_path / "one.csv", "Date,Name\n03/04/2026,Anna\n")
    other = table(tmp_path / "other.csv", "Date,Name\n03/04/2026,Ben\n")
    sheets = preview([one, other], db, at=AT, community="ecd", answers={one: {"dates": "mdy"}})
    assert [sheet.entry.asked for sheet in sheets] == [None, "dates"]
    assert sheets[0].rows[0].cells[0] == "2026-03-04"


def test_what_is_loaded_already_says_so(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "register.csv", LONG)
    load(file, db)
    assert shown(file, db).entry.already_loaded


def test_who_and_what_is_new_is_counted(tmp_path: Path, db: Path) -> None:
    first = load(table(tmp_path / "first.csv", "Date,Name\n2026-03-14,Anna\n2026-03-14,Ben\n"), db)
    assert (first.new_people, first.new_meetings) == (2, 1)
    later = load(table(tmp_path / "later.csv", "Date,Name\n2026-04-14,Anna\n2026-04-14,Cid\n"), db)
    assert (later.new_people, later.new_meetings) == (1, 1)

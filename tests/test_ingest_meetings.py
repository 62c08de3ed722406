"""Which meeting a row speaks of (R30), whatever the order of the files."""

from pathlib import Path

from filing import codes, load, only, rows, table

from ingest import undo

MEETINGS = "select date::varchar, count(distinct meeting_id) from occasion group by 1 order by 1"


def test_a_row_without_a_name_belongs_to_the_one_meeting_of_its_date(tmp_path: Path, db: Path) -> None:
    load(table(tmp_path / "a.csv", "date,name\n2026-02-19,Thandi"), db)
    load(table(tmp_path / "m.csv", "date,meeting,title\n2026-02-19,M1,Play\n2026-05-14,M2,Water"), db)
    load(table(tmp_path / "c.csv", "date,person,kind\n2026-05-14,Thandi,presented"), db)
    assert rows(db, MEETINGS) == [("2026-02-19", 1), ("2026-05-14", 1)]


def test_two_named_meetings_on_one_day_are_not_guessed_between(tmp_path: Path, db: Path) -> None:
    load(
        table(tmp_path / "m.csv", "date,meeting,title\n2026-02-19,Morning,Play\n2026-02-19,Afternoon,Water"),
        db,
    )
    entry = only(
        load(table(tmp_path / "a.csv", "date,meeting,name\n2026-02-19,,Thandi\n2026-02-19,morning,Sipho"), db)
    )
    assert (entry.rows_loaded, codes(entry, "set_aside")) == (1, {"which_meeting": 1})
    assert "“Afternoon” or “Morning”" in entry.problems[0].message
    assert rows(db, MEETINGS) == [("2026-02-19", 2)]


def test_a_name_alone_takes_its_date_from_the_list_of_meetings(tmp_path: Path, db: Path) -> None:
    attendance = table(tmp_path / "a.csv", "meeting,name\nM1,Thandi\nM9,Sipho")
    alone = load(attendance, db)
    assert alone.exit_code == 2
    assert "Load the file that lists the meetings first" in (only(alone).refused or "")
    meetings = table(tmp_path / "m.csv", "date,meeting,title\n2026-02-19,M1,Play")
    result = load([attendance, meetings], db)
    assert codes(result.imports[0], "set_aside") == {"unknown_meeting": 1}
    assert rows(db, "select date::varchar, label from attendance join occasion using (occasion_id)") == [
        ("2026-02-19", "M1")
    ]


def test_a_title_or_a_date_may_stand_for_the_name(tmp_path: Path, db: Path) -> None:
    load(table(tmp_path / "m.csv", "date,title,status\n2026-02-19,Play and language,held"), db)
    entry = only(
        load(table(tmp_path / "a.csv", "session,name\nplay and Language,Thandi\n2026-05-14,Sipho"), db)
    )
    assert entry.rows_loaded == 2
    assert rows(db, MEETINGS) == [("2026-02-19", 1), ("2026-05-14", 1)]


def test_an_action_takes_the_date_of_the_meeting_it_names(tmp_path: Path, db: Path) -> None:
    load(table(tmp_path / "m.csv", "date,meeting,title\n2026-02-19,M1,Play"), db)
    entry = only(
        load(
            table(
                tmp_path / "l.csv", "meeting,action,owner,status\nM1,Print,Thandi,done\nM7,Ring,Sipho,open"
            ),
            db,
        )
    )
    assert codes(entry, "cell") == {"unknown_meeting": 1}
    assert rows(db, "select action, agreed_on::varchar from actions order by line") == [
        ("Print", "2026-02-19"),
        ("Ring", None),
    ]


def test_files_of_one_call_may_stand_in_any_order(tmp_path: Path, db: Path) -> None:
    folder = tmp_path / "ecd"
    folder.mkdir()
    table(folder / "1 attendance.csv", "meeting,name\nM1,Thandi\nM2,Thandi")
    table(folder / "2 wide.csv", "Name,2026-02-19\nSipho,x")
    table(folder / "3 more.csv", "date,meeting,name\n2026-02-19,M1b,Anna")
    table(folder / "9 meetings.csv", "date,meeting,title\n2026-02-19,M1,Play\n2026-05-14,M2,Water")
    result = load(folder, db, community=None)
    assert {e.community for e in result.imports} == {"ecd"}
    wide = next(e for e in result.imports if e.file == "2 wide.csv")
    assert codes(wide) == {"which_meeting": 1}  # M1b is known, though its file comes later
    assert rows(db, MEETINGS) == [("2026-02-19", 2), ("2026-05-14", 1)]


def test_undo_parts_what_an_import_had_joined(tmp_path: Path, db: Path) -> None:
    load(table(tmp_path / "a.csv", "date,name\n2026-02-19,Thandi"), db)
    before = rows(db, "select date, label, meeting_id = occasion_id from occasion")
    entry = only(load(table(tmp_path / "m.csv", "date,meeting,title\n2026-02-19,M1,Play"), db))
    undo((entry.import_id or "")[:6], db)
    assert rows(db, "select date, label, meeting_id = occasion_id from occasion") == before

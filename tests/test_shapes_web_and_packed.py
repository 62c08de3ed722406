"""Web tables, text and packed files that are called something else, and what a folder may hold besides."""

import zipfile
from datetime import date
from pathlib import Path

import pytest
from filing import PRESENT, load, only, rows

from ingest import Refused

SHAPES = Path(__file__).parent / "shapes"


def refused(path: Path, db: Path) -> str:
    result = load(path, db)
    text = only(result).refused or ""
    assert result.exit_code == 2 and "\n" not in text and not db.exists()
    return text


def test_a_web_table_called_xls(db: Path) -> None:
    entry = only(load(SHAPES / "web_table.xls", db))
    assert (entry.sheet, entry.rows_read, entry.rows_loaded) == (None, 3, 3)
    query = (
        "select date::varchar, name, status from attendance join occasion using (occasion_id)"
        " join mention_name using (mention_id) order by line"
    )
    assert rows(db, query) == [
        ("2026-02-19", "Zoë Ntuli", "present"),
        ("2026-02-19", "Sipho Dube", "absent"),
        ("2026-02-19", "Lerato Mokoena", "present"),
    ]


def test_several_web_tables_are_several_sheets(db: Path) -> None:
    result = load(SHAPES / "web_tables_two.xls", db)
    assert [(e.sheet, e.kind, e.rows_loaded) for e in result.imports] == [
        ("table 2", "attendance", 2),
        ("table 3", "budget", 1),
    ]
    assert len(result.skipped) == 1
    assert rows(db, "select amount::float from budget") == [(1250.0,)]


def test_text_called_xls(db: Path) -> None:
    entry = only(load(SHAPES / "text_called.xls", db))
    assert (entry.rows_loaded, entry.reading["encoding"], entry.reading["delimiter"]) == (
        2,
        "utf-16-le",
        "tab",
    )


def test_a_packed_folder_is_named_with_what_is_in_it(db: Path) -> None:
    text = refused(SHAPES / "packed_tables.zip", db)
    assert (
        "a packed folder that holds “register.csv”, “budget.xlsx”, “notes.txt” and 1 more. Unpack it first"
        in text
    )


def test_a_packed_chat_that_unpacks_to_gigabytes_is_refused(tmp_path: Path, db: Path) -> None:
    with zipfile.ZipFile(tmp_path / "c.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("_chat.txt", b"2026/02/19, 09:00 - Anna: a\n" + b"a" * (64 << 20))
    assert "unpacks to more" in refused(tmp_path / "c.zip", db)


def test_a_folder_with_nothing_but_notes_is_refused(tmp_path: Path, db: Path) -> None:
    (tmp_path / "README.txt").write_text("Here are the files of our community.\n")
    with pytest.raises(Refused, match="No file holds a table that can be read"):
        load(tmp_path, db)


def test_in_a_folder_texts_that_are_no_tables_are_passed_over(tmp_path: Path, db: Path) -> None:
    (tmp_path / "README.txt").write_text("Here are the files, in order:\nregister, then budget.\n")
    (tmp_path / "settings.json").write_text("{}")
    (tmp_path / "photos.zip").write_bytes((SHAPES / "packed_tables.zip").read_bytes())
    (tmp_path / "empty.txt").write_text("")
    (tmp_path / "register.txt").write_text("Name\tDate\nThandiwe Nkosi\t2026-02-19\n")
    (tmp_path / "old.xls").write_bytes((SHAPES / "workbook_old.xls").read_bytes())
    result = load(tmp_path, db)
    assert sorted(s.file for s in result.skipped) == [
        "README.txt",
        "empty.txt",
        "photos.zip",
        "settings.json",
    ]
    assert (result.exit_code, len(result.imports)) == (0, 3)
    (tmp_path / "question.txt").write_text("Name\tDate\nThandiwe Nkosi\t03/04/2026\n")
    asked = load(tmp_path, db)
    assert asked.exit_code == 1 and [e.file for e in asked.imports if e.refused] == ["question.txt"]
    assert date(2026, 2, 19).isoformat() in dict(rows(db, PRESENT))

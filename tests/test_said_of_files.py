"""What somebody says of how a file is written holds before what the file shows."""

from pathlib import Path

import pytest
from filing import AT, PRESENT, codes, load, only, rows, table

from dashboard.cli import main
from ingest import Refused, ingest

MONEY = "Date;Category;Amount;Type\n2026-03-14;Venue;1.234;actual\n2026-03-15;Tea;2,50;actual\n"


def test_letters(tmp_path: Path, db: Path) -> None:
    """These bytes are UTF-8 as well, and mean other letters there."""
    file = table(tmp_path / "register.csv", "Date,Name\n2026-03-14,ZoÃ« Smit\n", "cp1252")
    load(file, db, encoding="cp1252")
    assert rows(db, PRESENT) == [("2026-03-14", "ZoÃ« Smit")]


def test_an_encoding_that_there_is_not(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "register.csv", "Date,Name\n2026-03-14,Anna\n")
    with pytest.raises(Refused, match="There is no encoding 'latin-77'"):
        ingest([file], db, at=AT, community="ecd", encoding="latin-77")


def test_the_sign_between_cells(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "register.csv", "Date;Name;Org, or school;Status\n2026-03-14;Anna Smit;Oak;P\n")
    entry = only(load(file, db, delimiter=";", mappings=[]))
    assert entry.reading["delimiter"] == "semicolon"


def test_the_decimal_sign(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "budget.csv", MONEY)
    assert only(load(file, db)).reading["decimal_sign"] == {"Amount": ","}
    pointed = only(load(file, tmp_path / "other.duckdb", decimal="."))
    assert pointed.reading["decimal_sign"] == {"Amount": "."}


def test_it_is_told_where_a_loaded_file_is_now_said_to_be_written_otherwise(tmp_path: Path, db: Path) -> None:
    file = table(tmp_path / "register.csv", "Date,Name\n2026-03-14,Anna\n")
    load(file, db)
    assert codes(only(load(file, db, encoding="cp1252"))) == {"loaded_otherwise": 1}
    assert codes(only(load(file, db, delimiter=";"))) == {"loaded_otherwise": 1}
    assert codes(only(load(file, db, encoding="utf-8", delimiter=","))) == {}


def test_all_of_it_on_the_command_line(tmp_path: Path, db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = table(tmp_path / "budget.csv", MONEY)
    said = ["--encoding", "utf-8", "--delimiter", "semicolon", "--decimal", "comma"]
    assert main(["ingest", str(file), "--db", str(db), "--community", "ecd", *said]) == 0
    assert "budget.csv" in capsys.readouterr().out
    assert rows(db, "select amount::double from budget order by 1") == [(2.5,), (1234.0,)]

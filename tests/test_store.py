"""The store: generations, what a connection may do, and what is refused."""

import os
from pathlib import Path

import duckdb
import pytest

from ingest import store
from ingest.problems import Refused


def add(path: Path, *communities: str) -> None:
    with store.write(path) as connection:
        for community in communities:
            connection.execute("insert into community values ($1, $1)", [community])


def communities(path: Path) -> int:
    with store.read(path) as connection:
        return connection.execute("select count(*) from community").fetchall()[0][0]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "it's a café.duckdb"
    add(path, "ecd")
    return path


def test_a_reader_keeps_its_generation_and_the_next_one_sees_the_new(path: Path) -> None:
    before = store.generation(path)
    with store.read(path) as reader:
        add(path, "pstd")
        assert reader.execute("select count(*) from community").fetchall() == [(1,)]
        assert communities(path) == 2
    assert store.generation(path) != before


def test_an_exception_changes_nothing_and_leaves_nothing(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(ZeroDivisionError), store.write(path) as connection:
        connection.execute("insert into community values ('pstd', 'pstd')")
        raise ZeroDivisionError
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_an_exception_in_the_first_write_leaves_no_database(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), store.write(tmp_path / "new.duckdb"):
        raise ZeroDivisionError
    assert list(tmp_path.iterdir()) == []


def test_a_reader_reaches_no_other_file_and_changes_nothing(path: Path) -> None:
    with store.read(path) as connection:
        connection.execute("create temp table seen as select * from community")
        assert connection.execute("select count(*) from seen").fetchall() == [(1,)]
        for statement in (
            "select * from read_csv('/etc/passwd')",
            "copy community to 'out.csv'",
            "attach 'other.duckdb'",
            "load httpfs",
            "set enable_external_access = true",
            "insert into community values ('x', 'x')",
        ):
            with pytest.raises(duckdb.Error):
                connection.execute(statement)


def test_the_file_has_the_format_that_duckdb_1_5_reads(path: Path) -> None:
    with store.read(path) as connection:
        tags = connection.execute(
            "select tags from duckdb_databases() where database_name = 'cop'"
        ).fetchall()[0][0]
    assert tags["storage_version"].startswith("v1.5.0")


def test_a_key_that_leads_nowhere_is_refused_and_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    with (
        pytest.raises(Refused, match="1 rows of polls whose import_id leads nowhere"),
        store.write(path) as writer,
    ):
        writer.execute("insert into polls values ('nowhere', 1, 'ecd', date '2026-01-01', 'stop', true)")
    assert path.read_bytes() == before


def test_changes_that_another_program_left_beside_it_are_not_lost(path: Path) -> None:
    path.with_name(f"{path.name}.wal").write_bytes(b"committed elsewhere")
    with pytest.raises(Refused, match="Open and close"), store.write(path):
        pass
    assert path.with_name(f"{path.name}.wal").exists()


def test_a_link_to_a_database_stays_a_link(path: Path) -> None:
    link = path.with_name("link.duckdb")
    link.symlink_to(path.name)
    add(link, "pstd")
    assert link.is_symlink() and communities(path) == 2


@pytest.mark.parametrize("opened", [store.read, store.write])
def test_what_is_no_database_is_refused_in_one_line(opened, tmp_path: Path) -> None:
    text = tmp_path / "register.csv"
    text.write_text("community,date,person\n" * 1000)
    foreign = tmp_path / "foreign.duckdb"
    with duckdb.connect(str(foreign)) as other:
        other.execute("create table t (a integer)")
    for bad, words in (
        (text, "this is not a database"),
        (foreign, "not made by cop-health"),
        (tmp_path, "this is a folder"),
        (tmp_path / "no" / "folder.duckdb", "does not exist"),
    ):
        with pytest.raises(Refused, match=words) as refusal, opened(bad):
            pass
        assert "\n" not in str(refusal.value) and str(bad) in str(refusal.value)
    assert len(list(tmp_path.iterdir())) == 2


def test_a_missing_database_cannot_be_read_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cop-health ingest"), store.read(tmp_path / "x.duckdb"):
        pass
    assert store.generation(tmp_path / "x.duckdb") == "none"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("version", "words"), [(0, "an older cop-health"), (99, "a newer cop-health")])
def test_another_version_of_the_tables_is_refused(path: Path, version: int, words: str) -> None:
    with duckdb.connect(str(path)) as connection:
        connection.execute("update schema_version set version = ?", [version])
    for opened in (store.read, store.write):
        with pytest.raises(Refused, match=words), opened(path):
            pass


def test_a_damaged_file_is_refused(path: Path) -> None:
    whole = bytearray(path.read_bytes())
    whole[20_000:] = os.urandom(len(whole) - 20_000)
    path.write_bytes(whole)
    with pytest.raises(Refused, match=r"damaged|could not be read"), store.read(path) as connection:
        connection.execute("from community").fetchall()


def test_an_empty_file_counts_as_no_database_yet(tmp_path: Path) -> None:
    path = tmp_path / "made-by-mktemp"
    path.touch()
    add(path, "ecd")
    assert communities(path) == 1

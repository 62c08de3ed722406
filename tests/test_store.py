"""The store: what readers see while others write, and what a crash leaves behind."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from random import Random

import duckdb
import pytest

from ingest import store
from ingest.problems import Refused

# Adds a batch of communities in many statements, so that it can be killed in the middle of any.
WRITER = """
import sys
from ingest import store
path, first, batches = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
with store.write(path) as connection:
    for batch in range(first, first + batches):
        connection.execute(
            "insert into community select c, c from (select 'c' || (? * 20000 + range) c from range(20000))",
            [batch],
        )
        print("batch", flush=True)
print("done", flush=True)
"""
HOLDER = """
import sys, time
from ingest import store
with store.write(sys.argv[1]):
    print("holding", flush=True)
    time.sleep(60)
"""


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


def python(code: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_a_reader_keeps_its_generation_and_the_next_one_sees_the_new(path: Path) -> None:
    before = store.generation(path)
    with store.read(path) as reader:
        add(path, "pstd")
        assert reader.execute("select count(*) from community").fetchall() == [(1,)]
        assert communities(path) == 2
    assert store.generation(path) != before


def test_threads_read_whole_generations_while_a_process_and_a_thread_write(path: Path) -> None:
    add(path, "pstd")
    stop = threading.Event()

    def look() -> list[int]:
        seen = []
        while not stop.is_set():
            with store.read(path) as connection:
                first = connection.execute("select count(*) from community").fetchall()[0][0]
                again = connection.execute("select count(distinct community_key) from community").fetchall()[
                    0
                ][0]
            assert first == again
            seen.append(first)
        return seen

    with ThreadPoolExecutor(4) as pool:
        looks = [pool.submit(look) for _ in range(4)]
        other = python(WRITER, path, 0, 5)
        for name in range(5):
            add(path, f"x{name}", f"y{name}")
            assert communities(path) % 2 == 0
        assert other.communicate(timeout=60)[1] == ""
        final = communities(path)
        stop.set()
    assert final == 2 + 10 + 100_000
    for seen in (look.result() for look in looks):
        assert seen == sorted(seen), "a thread saw an older generation after a newer one"
        assert set(seen) <= {2 + 2 * mine + theirs for mine in range(6) for theirs in (0, 100_000)}


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


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_kill_minus_nine_at_any_instant_leaves_the_database_as_it_was(path: Path) -> None:
    started = time.monotonic()
    uninterrupted = python(WRITER, shutil.copy(path, path.with_name("timing.duckdb")), 0, 10)
    assert uninterrupted.communicate(timeout=120)[1] == ""
    whole = time.monotonic() - started
    random, killed, before = Random(20), 0, path.read_bytes()
    while killed < 20:
        writer = python(WRITER, path, 0, 10)
        time.sleep(random.uniform(0.1, 1.0) * whole)
        writer.send_signal(signal.SIGKILL)
        if "done" in writer.communicate(timeout=30)[0]:
            shutil.copy(path.with_name("timing.duckdb"), path)
            path.write_bytes(before)
            continue
        killed += 1
        assert path.read_bytes() == before or communities(path) == 1 + 10 * 20_000
        path.write_bytes(before)
    add(path, "after")
    assert communities(path) == 2
    assert sorted(file.name for file in path.parent.iterdir()) == sorted([path.name, "timing.duckdb"])


def test_a_second_writer_waits_and_then_says_who_holds_the_lock(path: Path) -> None:
    holder = python(HOLDER, path)
    try:
        assert holder.stdout is not None and holder.stdout.readline() == "holding\n"
        assert communities(path) == 1
        who = rf"process {holder.pid} on .* has been writing to it since \d\d:\d\d:\d\d"
        with pytest.raises(Refused, match=who), store.write(path, wait_seconds=0.3):
            pass
    finally:
        holder.kill()
        holder.communicate()
    add(path, "pstd")
    assert communities(path) == 2


def test_a_second_writer_goes_on_when_the_first_has_finished(path: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        for done in [pool.submit(add, path, f"c{number}") for number in range(8)]:
            done.result()
    assert communities(path) == 9


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

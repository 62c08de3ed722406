"""The store under several threads and processes: kill -9, readers during writes, two writers."""

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


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of a file")
def test_a_disk_that_fills_up_at_any_point_changes_nothing(path: Path) -> None:
    """A limit on the size of a file stands in for the disk: the same writes fail, in the same places."""
    before, refused = path.read_bytes(), set()
    for kilobytes in range(500, 12_000, 800):
        limit = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({kilobytes * 1024},) * 2)"
        told = python(limit + WRITER, path, 0, 10).communicate(timeout=60)[1]
        refused.add("Refused" in told)
        assert communities(path) == (1 if told else 1 + 10 * 20_000)
        assert [file.name for file in path.parent.iterdir()] == [path.name]
        path.write_bytes(before)
    assert refused == {True, False}, "some limits stop the writer, and some do not"


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

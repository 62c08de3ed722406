"""An import that is killed at any instant leaves the database as it was."""

import hashlib
import os
import random
import shutil
import subprocess
import sys
import time
from datetime import datetime
from pathlib import Path

import pytest

from ingest import imports, ingest

TIMES = 20


def start(file: Path, database: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [
            sys.executable,
            "-m",
            "dashboard.cli",
            "ingest",
            str(file),
            "--db",
            str(database),
            "--community",
            "ecd",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def register(path: Path, people: int, year: int) -> Path:
    days = [f"{year}-{month:02d}-14" for month in range(1, 13)]
    rows = [f"{day},Person {number},present" for number in range(people) for day in days]
    path.write_text("date,person,status\n" + "\n".join(rows) + "\n", "utf-8")
    return path


def digest(database: Path) -> str:
    return hashlib.sha256(database.read_bytes()).hexdigest()


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_twenty_killed_imports_change_nothing(tmp_path: Path) -> None:
    before, database = tmp_path / "before.duckdb", tmp_path / "cop.duckdb"
    ingest(
        [register(tmp_path / "2024.csv", 500, 2024)],
        before,
        at=datetime.fromisoformat("2025-01-01"),
        community="ecd",
    )
    more = register(tmp_path / "2025.csv", 4000, 2025)

    shutil.copyfile(before, database)
    began = time.monotonic()
    assert start(more, database).wait() == 0
    seconds = time.monotonic() - began
    assert [entry["rows_loaded"] for entry in imports(database)] == [6000, 48000]

    chance, interrupted = random.Random(20), 0
    while interrupted < TIMES:
        shutil.copyfile(before, database)
        writer = start(more, database)
        time.sleep(chance.uniform(0.2, 0.95) * seconds)
        writer.kill()
        if writer.wait() == 0:
            seconds *= 0.9  # the machine has become faster
            continue
        interrupted += 1
        loaded = [entry["rows_loaded"] for entry in imports(database)]
        # Killed after the new file was in its place, but before the process could end, it is whole as well.
        assert digest(database) == digest(before) if len(loaded) == 1 else loaded == [6000, 48000]
    assert start(more, database).wait() == 0
    assert [entry["rows_loaded"] for entry in imports(database)] == [6000, 48000]
    assert not [
        path.name
        for path in tmp_path.iterdir()
        if path.name.startswith("cop.duckdb.") and "lock" not in path.name
    ]

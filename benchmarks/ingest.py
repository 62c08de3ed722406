"""Loads a long register, and says what it cost beside reading the same file into a bare table.

`python -m benchmarks.ingest --rows 1000000`

A time alone says more about the machine than about the program. So the time of `ingest` is given as a
multiple of the time that the engine needs to put the file into a table as it stands, in the same run,
before and after: a table in a database file, as `ingest` makes one, and a table in memory, which skips
the work of writing it down. Of each the least of several is taken: others may use the machine too.
"""

import argparse
import csv
import gc
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta
from functools import _lru_cache_wrapper
from itertools import islice, product
from pathlib import Path

import duckdb

from benchmarks.cost import cost_of, peak_memory
from ingest import Imported, ingest

AT = datetime.fromisoformat("2026-11-01T12:00")
PEOPLE, MEETINGS = 50, 200
"""Of each community."""

STATUSES = ("present", "present", "absent", "online", "present", "apology", "present")
REPEATS = 3


def main(arguments: Sequence[str] | None = None) -> None:
    """The command: writes a register into a folder of its own, loads it, and throws it away."""
    parser = argparse.ArgumentParser(description="Load a long register beside a bare copy of the file.")
    parser.add_argument("--rows", type=int, default=50_000)
    parser.add_argument("--all-columns", action="store_true", help="with e-mail and minutes as well")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "register.csv"
        write(file, asked.rows, asked.all_columns)
        sys.stdout.write(measured(file))


def write(file: Path, rows: int, all_columns: bool = False) -> None:
    """A register of that many rows; the same call writes the same bytes."""
    width = 6 if all_columns else 4
    headings = ("community", "date", "person", "status", "email", "minutes")
    with file.open("w", encoding="utf-8", newline="") as out:
        lines = csv.writer(out, lineterminator="\n")
        lines.writerow(headings[:width])
        lines.writerows(line[:width] for line in islice(_lines(), rows))


def _lines() -> Iterator[tuple[object, ...]]:
    """Everybody at every meeting, community after community, without end."""
    number = 0
    while True:
        number += 1
        for meeting, person in product(range(MEETINGS), range(PEOPLE)):
            day = date(2022, 1, 5) + timedelta(weeks=meeting)
            status = STATUSES[(meeting * 3 + person * 5 + number) % len(STATUSES)]
            who = f"member.{number}.{person}@example.org"
            yield f"cop-{number}", day, f"Member {number} {person}", status, who, 30 + 15 * (person % 4)


def measured(file: Path) -> str:
    """What loading the register cost, in lines to read."""
    kept = [cost_of(lambda: _copy(file, kept=True)) for _ in range(REPEATS)]
    passing = [cost_of(lambda: _copy(file, kept=False)) for _ in range(REPEATS)]
    before = peak_memory()
    entries: list[Imported] = []
    loads = []
    for _ in range(REPEATS):
        _forget()
        loads.append(cost_of(lambda: entries.append(_load(file))))
    kept += [cost_of(lambda: _copy(file, kept=True)) for _ in range(REPEATS)]
    passing += [cost_of(lambda: _copy(file, kept=False)) for _ in range(REPEATS)]
    load, entry = _least(loads), entries[0]
    lines = {
        "rows": f"{entry.rows_read:,}, {file.stat().st_size / 1e6:,.0f} MB",
        "loaded": f"{entry.rows_loaded:,}, problems {len(entry.problems):,}",
        "ingest": _seconds(load),
        "table in a file": _seconds(_least(kept)),
        "table in memory": _seconds(_least(passing)),
        "ingest ÷ file": _ratio(load, _least(kept)),
        "ingest ÷ memory": _ratio(load, _least(passing)),
        "peak memory": f"{peak_memory():,.0f} MB ({before:,.0f} MB before ingest)",
        "engine": f"DuckDB {duckdb.__version__}, {os.cpu_count()} cores",
    }
    return "".join(f"{what:24} {figure}\n" for what, figure in lines.items())


def _copy(file: Path, kept: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "bare.duckdb" if kept else ":memory:"
        with duckdb.connect(where) as connection:
            connection.execute("create table t as select * from read_csv(?)", [str(file)])


def _forget() -> None:
    """Empty whatever the program remembers of what it has read, so that each load is like the first."""
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.__module__.startswith("ingest."):
            each.cache_clear()


def _load(file: Path) -> Imported:
    with tempfile.TemporaryDirectory() as folder:
        (entry,) = ingest([file], Path(folder) / "register.duckdb", at=AT).imports
    return entry


def _least(costs: Sequence[tuple[float, float]]) -> tuple[float, float]:
    elapsed, worked = zip(*costs, strict=True)
    return min(elapsed), min(worked)


def _seconds(cost: tuple[float, float]) -> str:
    return f"{cost[0]:.2f} s, processors {cost[1]:.2f} s"


def _ratio(cost: tuple[float, float], bare: tuple[float, float]) -> str:
    return f"{cost[0] / bare[0]:.1f}, processors {cost[1] / bare[1]:.1f}"


if __name__ == "__main__":
    main()

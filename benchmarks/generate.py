"""Writes a database of invented communities, as large as asked for.

`python -m benchmarks.generate big.duckdb --communities 10000 --attendances 10000000`

The facts go straight into the tables of `ingest/schema.sql`, by the SQL of `portfolio.sql`, a
thousand communities at a time: files for ten million attendances would measure the reading of
files. The number of attendances is met to within about one in a hundred.
"""

import argparse
import re
import sys
import time
from collections.abc import Sequence
from datetime import date
from importlib import resources

import duckdb

from ingest import store

AS_OF = date(2026, 10, 31)
AT_A_TIME = 1000
STATEMENTS = resources.files("benchmarks").joinpath("portfolio.sql").read_text(encoding="utf-8")


def generate(path: str, communities: int, attendances: int) -> int:
    """Write that many communities into a new database at `path`; gives the attendances written."""
    with store.write(path) as connection:
        for first in range(1, communities + 1, AT_A_TIME):
            last = min(first + AT_A_TIME - 1, communities)
            _write_range(connection, first, last, attendances / communities)
        row = connection.execute("select count(*) from attendance").fetchone()
    return row[0] if row else 0


def _write_range(
    connection: duckdb.DuckDBPyConnection, first: int, last: int, attendances_each: float
) -> None:
    values = {"first": first, "last": last, "attendances_each": attendances_each, "as_of": AS_OF}
    for statement in STATEMENTS.split(";\n"):
        named = set(re.findall(r"\$(\w+)", re.sub(r"--.*", "", statement)))
        if re.sub(r"--.*", "", statement).strip():
            connection.execute(statement, {name: values[name] for name in named})


def main(arguments: Sequence[str] | None = None) -> None:
    """The command: writes the database, and says what it wrote and how long that took."""
    parser = argparse.ArgumentParser(description="Write a database of invented communities.")
    parser.add_argument("database")
    parser.add_argument("--communities", type=int, default=200)
    parser.add_argument("--attendances", type=int, default=200_000)
    asked = parser.parse_args(arguments)
    began = time.perf_counter()
    written = generate(asked.database, asked.communities, asked.attendances)
    seconds = time.perf_counter() - began
    sys.stdout.write(f"{asked.communities:,} communities, {written:,} attendances in {seconds:.1f} s\n")


if __name__ == "__main__":
    main()

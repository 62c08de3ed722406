"""Writes communities that are drawn by their stories, as `ingest` would have stored them."""

import random
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from benchmarks.invented import Invented, Rows
from benchmarks.stories import Story
from ingest import store


def invent(path: Path, stories: Sequence[Story], each: int, seed: int) -> None:
    """`each` communities of every story into a new database; their ids begin with the place of the story."""
    rows: Rows = defaultdict(list)
    for place, story in enumerate(stories):
        for number in range(each):
            chance = random.Random(f"{seed} {story.name} {number}")  # noqa: S311 - invented facts, no secret
            Invented(rows, f"{place:02}-{number:04}", story, chance).draw()
    with store.write(path) as connection:
        for table, its_rows in rows.items():
            _insert(connection, table, its_rows)


def _insert(connection: duckdb.DuckDBPyConnection, table: str, rows: list[dict[str, Any]]) -> None:
    connection.register("incoming", pa.Table.from_pylist(rows))
    connection.execute(f"insert into {table} by name select * from incoming")
    connection.unregister("incoming")

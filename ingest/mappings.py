"""Mappings kept in the database: what was said of one file holds for the next one of its shape."""

import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import duckdb

from ingest import store
from ingest.kinds.catalogue import column_names
from ingest.mapping import ColumnMapping, parse_mappings
from ingest.problems import Refused


def read_mappings(path: Path) -> tuple[ColumnMapping, ...]:
    """The mappings of the TOML page at `path`. Raises Refused where it cannot be read or understood."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        raise Refused(
            f"{path} cannot be read as a mapping: {why}. Give a TOML page with --mapping."
        ) from error
    return parse_mappings(text, column_names(), path.name)


def saved_mappings(db: str | os.PathLike[str]) -> str:
    """The mappings that the database at `db` keeps, as one page; empty where there are none."""
    with store.read(db) as cursor:
        return "\n".join(mapping.to_toml() for mapping in saved(cursor))


def saved(cursor: duckdb.DuckDBPyConnection) -> tuple[ColumnMapping, ...]:
    """The mappings kept, the newest first; one that names what is no longer known is passed over."""
    pages = cursor.execute("select document from mapping order by saved_at desc, shape").fetchall()
    kinds = column_names()
    found: list[ColumnMapping] = []
    for (page,) in pages:
        with suppress(Refused):
            found += parse_mappings(page, kinds, "A saved mapping")
    return tuple(found)


def save(cursor: duckdb.DuckDBPyConnection, used: Iterable[ColumnMapping], at: datetime) -> None:
    """Keep the mappings by which files were loaded; one of the same shape takes the older one's place."""
    for mapping in used:
        cursor.execute(
            "insert or replace into mapping values (?, ?, ?)", [mapping.shape, mapping.to_toml(), at]
        )

"""What must hold of a whole database before it is put in place, checked in bulk."""

import re
from importlib.resources import files
from pathlib import Path

import duckdb

from ingest.problems import Refused

SCHEMA = files("ingest").joinpath("schema.sql").read_text(encoding="utf-8")
SCHEMA_VERSION = int(re.findall(r"insert into schema_version values \((\d+)\)", SCHEMA)[0])

# A column of this name, in whichever table, holds only keys of that table's column.
REFERENCES = {
    "import_id": ("import", "import_id"),
    "community": ("community", "community"),
    "occasion_id": ("occasion", "occasion_id"),
    "mention_id": ("mention", "mention_id"),
    "facilitator_id": ("mention", "mention_id"),
    "knowledge_manager_id": ("mention", "mention_id"),
}


def check_version(connection: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Raise `Refused` where the attached database is not ours, or of another version of the schema."""
    try:
        rows = connection.execute("select version from schema_version").fetchall()
    except duckdb.CatalogException:
        rows = []
    if len(rows) != 1:
        raise Refused(
            f"{target}: this database was not made by cop-health. Name another file: "
            "a new one is made where there is none"
        )
    version = rows[0][0]
    if version < SCHEMA_VERSION:
        raise Refused(
            f"{target}: made by an older cop-health (tables of version {version}, now {SCHEMA_VERSION}). "
            "Load your files again into a new database"
        )
    if version > SCHEMA_VERSION:
        raise Refused(
            f"{target}: made by a newer cop-health (tables of version {version}, here {SCHEMA_VERSION}). "
            "Install the newest cop-health, then try again"
        )


def check_whole(connection: duckdb.DuckDBPyConnection, target: Path) -> None:
    """Raise `Refused` where the attached database is of another version, or a key in it leads nowhere.

    DuckDB itself holds the CHECKs of `schema.sql`, such as the row arithmetic of an import, and the
    checksums of what is read here.
    """
    check_version(connection, target)
    columns = connection.execute(
        "select table_name, column_name from duckdb_columns() where database_name = 'cop'"
    ).fetchall()
    counts = [
        f"select '{table}' as at, '{column}' as key, count(*) as lost from {table} "
        f"where {column} is not null and {column} not in (select {key} from {home})"
        for table, column in columns
        for home, key in [REFERENCES.get(column, (table, column))]
        if home != table
    ]
    lost = connection.execute(f"from ({' union all '.join(counts)}) where lost > 0 order by all").fetchall()
    if lost:
        found = "; ".join(f"{count} rows of {table} whose {key} leads nowhere" for table, key, count in lost)
        raise Refused(
            f"{target}: nothing was changed, because what was to be written is not whole ({found}). "
            "This is a fault of cop-health: please report it"
        )

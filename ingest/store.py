"""The one place that opens a database: generations, cursors, and what a database must hold.

A database is one DuckDB file, and whatever stands at its path is never changed in place. A writer
works on a private copy beside it, in one transaction, and puts the finished copy in its place in
one step: a crash at any instant leaves the old generation whole, and readers go on with the one
they opened. DuckDB forces this: an open writer shuts out every reader of a file, and an open reader
every writer.

Each call opens an engine of its own. Threads must not share a connection, and DuckDB answers a
second `duckdb.connect(path)` out of the first one's engine, which would show the old generation
for as long as any reader in the process is open. An engine in memory that attaches the file is
never shared.
"""

import os
import shutil
import tempfile
import uuid
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from ingest.integrity import SCHEMA, check_version, check_whole
from ingest.problems import Refused
from ingest.publishing import clear_private_copies, log_of, private_copy_of, publish
from ingest.storage_errors import in_words, os_errors_in_words
from ingest.write_lock import sole_writer

WAIT_SECONDS = 30.0

# A file written with the newest format cannot be opened by DuckDB 1.5.
STORAGE_VERSION = "v1.5.0"
NEW = f"storage_version '{STORAGE_VERSION}'"


@contextmanager
def read(path: str | os.PathLike[str]) -> Generator[duckdb.DuckDBPyConnection]:
    """Open the current generation of the database at `path`, read-only, until the block ends.

    The connection may make temporary tables, and can reach no other file and no network. Use it in
    one thread. Raises `Refused` where there is no database of ours, or one that cannot be read.
    """
    target = _place(path)
    if not target.exists():
        raise Refused(
            f"{path}: there is no such database. Load files into it first: "
            f"cop-health ingest FILES --db {path}"
        )
    with _opened(target, "read_only", target) as connection:
        check_version(connection, target)
        yield connection


@contextmanager
def write(
    path: str | os.PathLike[str], wait_seconds: float = WAIT_SECONDS, *, anew: bool = False
) -> Generator[duckdb.DuckDBPyConnection]:
    """Change the database at `path`, in one transaction; a new database is made where there is none.

    The new generation is put in place when the block ends without an exception and its checks are
    passed; otherwise nothing changes. Frames and Arrow tables reach SQL through
    `connection.register`. With `anew` the file is written from the beginning, row by row: what was
    deleted or changed, now or earlier, is then in none of its bytes. Raises `Refused` where another
    process writes for longer than `wait_seconds`, where the database cannot be read or written, or
    where the checks fail.
    """
    target = _place(path)
    with sole_writer(target, wait_seconds):
        clear_private_copies(target)
        private = private_copy_of(target)
        try:
            fresh = _copy(target, private)
            with _opened(private, NEW, target) as connection:
                connection.begin()
                if fresh:
                    connection.execute(SCHEMA)
                yield connection
                connection.commit()
                # Closing does it too, but says nothing when the disk is full.
                connection.execute("checkpoint")
            # What is checked is the file alone, as it will stand.
            log_of(private).unlink(missing_ok=True)
            if anew:
                _write_anew(private, target)
            with _opened(private, "read_only", target) as connection:
                check_whole(connection, target)
            publish(private, target)
        finally:
            clear_private_copies(target)


def generation(path: str | os.PathLike[str]) -> str:
    """A word for what stands at `path` now; it changes whenever a writer puts a new generation there."""
    try:
        now = os.stat(path)
    except OSError:
        return "none"
    return f"{now.st_ino:x}-{now.st_mtime_ns:x}-{now.st_size:x}"


def _place(path: str | os.PathLike[str]) -> Path:
    """The file meant, behind any link, so that replacing it does not replace the link."""
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise Refused(
            f"{path}: this is a folder. Give the name of a database file, such as "
            f"{Path(path) / 'communities.duckdb'}"
        )
    if not target.parent.is_dir():
        raise Refused(
            f"{path}: the folder {target.parent} does not exist. Make it first, or name another place"
        )
    return target


@contextmanager
def _opened(
    file: Path, options: str, target: Path, empty: Path | None = None
) -> Generator[duckdb.DuckDBPyConnection]:
    """An engine of its own that has `file` attached and can reach nothing else; `target` is for messages.

    With `empty`, a new database at that place is the one in use, and `file` is beside it.
    """
    spill = Path(tempfile.gettempdir()) / f"cop-health-{uuid.uuid4().hex}"
    connection = duckdb.connect(
        config={
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "temp_directory": str(spill),
        }
    )
    try:
        with in_words(target):
            _attach(connection, file, "cop", options)
            if empty:
                _attach(connection, empty, "anew", NEW)
            connection.execute("set enable_external_access = false")
            connection.execute("set lock_configuration = true")
            yield connection
    finally:
        connection.close()


def _attach(connection: duckdb.DuckDBPyConnection, file: Path, name: str, options: str) -> None:
    """Attach a file under a name, and use it."""
    quoted = str(file).replace("'", "''")
    connection.execute(f"attach '{quoted}' as {name} (type duckdb, {options})")
    connection.execute(f"use {name}")


def _write_anew(private: Path, target: Path) -> None:
    """Write the private copy again as a new file: DuckDB leaves deleted rows and free blocks as they were."""
    fresh = private.with_name(f"{private.name}-anew")
    with _opened(private, "read_only", target, empty=fresh) as connection:
        connection.begin()
        connection.execute(SCHEMA)
        connection.execute("delete from schema_version")
        tables = connection.execute("select table_name from duckdb_tables() where database_name = 'cop'")
        for (table,) in tables.fetchall():
            connection.execute(f"insert into {table} by name from cop.{table}")
        connection.commit()
        connection.execute("checkpoint")
    log_of(fresh).unlink(missing_ok=True)
    with os_errors_in_words(target):
        shutil.copymode(private, fresh)
        fresh.replace(private)


def _copy(target: Path, private: Path) -> bool:
    """Copy the present generation to `private`; True where there is none to copy."""
    with os_errors_in_words(target):
        if log_of(target).exists():
            raise Refused(
                f"{target}: another program has left changes beside it ({log_of(target).name}). Open and close "
                "the database in that program, then try again"
            )
        if not target.exists() or target.stat().st_size == 0:
            return True
        if not os.access(target, os.W_OK):
            raise PermissionError(13, "Permission denied", str(target))
        # Opened meanwhile, so that no other program can be writing to what is copied.
        with _opened(target, "read_only", target) as connection:
            check_version(connection, target)
            shutil.copyfile(target, private)
            shutil.copymode(target, private)
    return False

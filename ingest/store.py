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

import glob
import os
import shutil
import tempfile
import time
import uuid
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from ingest.integrity import SCHEMA, check_version, check_whole
from ingest.problems import Refused
from ingest.storage_errors import in_words, os_errors_in_words
from ingest.write_lock import sole_writer

WAIT_SECONDS = 30.0

# A file written with the newest format cannot be opened by DuckDB 1.5.
STORAGE_VERSION = "v1.5.0"

TRIES_TO_REPLACE = 100
SECONDS_BETWEEN_TRIES = 0.05


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
    path: str | os.PathLike[str], wait_seconds: float = WAIT_SECONDS
) -> Generator[duckdb.DuckDBPyConnection]:
    """Change the database at `path`, in one transaction; a new database is made where there is none.

    The new generation is put in place when the block ends without an exception and its checks are
    passed; otherwise nothing changes. Frames and Arrow tables reach SQL through
    `connection.register`. Raises `Refused` where another process writes for longer than
    `wait_seconds`, where the database cannot be read or written, or where the checks fail.
    """
    target = _place(path)
    with sole_writer(target, wait_seconds):
        _clear_private_copies(target)
        private = target.with_name(f"{target.name}.{os.getpid()}.new")
        try:
            fresh = _copy(target, private)
            with _opened(private, f"storage_version '{STORAGE_VERSION}'", target) as connection:
                connection.begin()
                if fresh:
                    connection.execute(SCHEMA)
                yield connection
                connection.commit()
            with _opened(private, "read_only", target) as connection:
                check_whole(connection, target)
            _publish(private, target)
        finally:
            _clear_private_copies(target)


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
def _opened(file: Path, options: str, target: Path) -> Generator[duckdb.DuckDBPyConnection]:
    """An engine of its own that has `file` attached and can reach nothing else; `target` is for messages."""
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
            quoted = str(file).replace("'", "''")
            connection.execute(f"attach '{quoted}' as cop (type duckdb, {options})")
            connection.execute("use cop")
            connection.execute("set enable_external_access = false")
            connection.execute("set lock_configuration = true")
            yield connection
    finally:
        connection.close()


def _copy(target: Path, private: Path) -> bool:
    """Copy the present generation to `private`; True where there is none to copy."""
    with os_errors_in_words(target):
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


def _clear_private_copies(target: Path) -> None:
    """Remove private copies, and DuckDB's log of them: whoever made one and lives holds the lock."""
    with os_errors_in_words(target):
        for left_over in target.parent.glob(f"{glob.escape(target.name)}.*.new*"):
            left_over.unlink()


def _publish(private: Path, target: Path) -> None:
    """Put the finished copy in place: on the disk first, then under its name, then the name on the disk."""
    with os_errors_in_words(target):
        with private.open("rb+") as finished:
            os.fsync(finished.fileno())
        _replace(private, target)
        if os.name == "posix":
            folder = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)


def _replace(private: Path, target: Path) -> None:
    """Windows refuses while a reader has the file open; readers open it for moments only."""
    for _ in range(TRIES_TO_REPLACE if os.name == "nt" else 0):
        try:
            private.replace(target)
        except PermissionError:
            time.sleep(SECONDS_BETWEEN_TRIES)
        else:
            return
    private.replace(target)

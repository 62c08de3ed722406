"""What DuckDB and the operating system say of a database file, in one plain line."""

import errno
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from ingest.problems import Refused

DISK_FULL = "the disk is full; nothing was changed. Free some space, then try again"
NO_PERMISSION = (
    "you have no permission to read or change it, or its folder. Ask whoever owns it, or name another place"
)
DAMAGED = "the file is damaged. Put a copy back, or load the files again into a new database"

# What DuckDB's message holds, and what to say then. The first that fits is said.
WORDS = (
    ("No space left", DISK_FULL),
    ("There is not enough space", DISK_FULL),
    ("not a valid DuckDB database", "this is not a database. Check the name after --db"),
    (
        "version number",
        "this database was written by a newer DuckDB. Install the newest cop-health, then try again",
    ),
    ("lock on file", "another program has it open for writing. Close that program, then try again"),
    ("Permission denied", NO_PERMISSION),
    ("checksum", DAMAGED),
    ("Could not read enough bytes", DAMAGED),
    ("orrupt", DAMAGED),
)
ERRNO_WORDS = {
    errno.ENOSPC: DISK_FULL,
    errno.EDQUOT: DISK_FULL,
    errno.EACCES: NO_PERMISSION,
    errno.EPERM: NO_PERMISSION,
    errno.EROFS: NO_PERMISSION,
}
TROUBLE = (
    duckdb.Error,
    duckdb.IOException,
    duckdb.OutOfMemoryException,
    duckdb.SerializationException,
    duckdb.FatalException,
)


@contextmanager
def in_words(target: Path) -> Generator[None]:
    """Turn DuckDB's trouble with files, memory and damaged data into `Refused` about `target`."""
    try:
        yield
    except duckdb.Error as error:
        # A wrong checksum comes as a bare duckdb.Error; the other kinds are faults of a statement.
        if type(error) not in TROUBLE:
            raise
        told = str(error).partition("\n")[0]
        said = next(
            (words for sign, words in WORDS if sign in str(error)),
            f"it could not be read or written ({told})",
        )
        raise Refused(f"{target}: {said}") from error


@contextmanager
def os_errors_in_words(target: Path) -> Generator[None]:
    """Turn the operating system's refusals into `Refused` about `target`."""
    try:
        yield
    except OSError as error:
        said = ERRNO_WORDS.get(error.errno or 0, f"it could not be read or written ({error.strerror})")
        raise Refused(f"{target}: {said}") from error

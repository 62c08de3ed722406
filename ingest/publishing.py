"""The private copy that a writer works on, and how it takes the place of the database in one step."""

import glob
import os
import time
from pathlib import Path

from ingest.storage_errors import os_errors_in_words

TRIES_TO_REPLACE = 100
SECONDS_BETWEEN_TRIES = 0.05


def private_copy_of(target: Path) -> Path:
    """Where this process works: beside the database, since only within a folder is a move one step."""
    return target.with_name(f"{target.name}.{os.getpid()}.new")


def log_of(file: Path) -> Path:
    """Where DuckDB keeps what was committed and is not yet in the file."""
    return file.with_name(f"{file.name}.wal")


def clear_private_copies(target: Path) -> None:
    """Remove private copies, and DuckDB's log of them: whoever made one and lives holds the lock."""
    with os_errors_in_words(target):
        for left_over in target.parent.glob(f"{glob.escape(target.name)}.*.new*"):
            left_over.unlink()


def publish(private: Path, target: Path) -> None:
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

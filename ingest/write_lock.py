"""One writer at a time: a lock that the operating system takes back when its process dies."""

import json
import os
import socket
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from ingest.problems import Refused
from ingest.storage_errors import os_errors_in_words

SECONDS_BETWEEN_TRIES = 0.05


@contextmanager
def sole_writer(target: Path, wait_seconds: float) -> Generator[None]:
    """Hold the right to write the database `target`, waiting for it up to `wait_seconds`.

    The lock is on a file beside the database, which is gone again afterwards and whose presence
    alone means nothing. Raises `Refused`, naming the process that holds the lock.
    """
    path = target.with_name(f"{target.name}.lock")
    with os_errors_in_words(target):
        lock = _wait(path, target, wait_seconds)
    try:
        yield
    finally:
        _give_back(lock, path)


def _wait(path: Path, target: Path, wait_seconds: float) -> IO[bytes]:
    until = time.monotonic() + wait_seconds
    while True:
        lock = path.open("ab+")
        if _try(lock) and _still_there(lock, path):
            _sign(lock)
            return lock
        lock.close()
        if time.monotonic() >= until:
            raise Refused(
                f"{target}: {_holder(path)}. Waited {wait_seconds:.0f} s. "
                "Nothing was changed; try again when it has finished"
            )
        time.sleep(SECONDS_BETWEEN_TRIES)


def _still_there(lock: IO[bytes], path: Path) -> bool:
    """Whether the file locked is the one others will find: its last holder may just have removed it."""
    try:
        return os.path.samestat(os.fstat(lock.fileno()), path.stat())
    except FileNotFoundError:
        return False


def _sign(lock: IO[bytes]) -> None:
    command = " ".join([Path(sys.argv[0]).name, *sys.argv[1:2]])
    lock.truncate(0)
    lock.write(json.dumps({"pid": os.getpid(), "host": socket.gethostname(), "command": command}).encode())
    lock.flush()


def _holder(path: Path) -> str:
    """Who holds the lock, in words. The time of signing is the file's own."""
    try:
        since = time.strftime("%H:%M:%S", time.localtime(path.stat().st_mtime))
        who = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return "another process is writing to it"
    return f"process {who['pid']} on {who['host']} ({who['command']}) has been writing to it since {since}"


if sys.platform == "win32":
    import msvcrt

    # A locked byte cannot be read by others there, so it lies far behind what they are to read.
    LOCKED_BYTE = 1 << 30

    def _try(lock: IO[bytes]) -> bool:
        lock.seek(LOCKED_BYTE)
        try:
            msvcrt.locking(lock.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _give_back(lock: IO[bytes], path: Path) -> None:
        lock.close()
        try:
            path.unlink()
        except OSError:
            return  # The next writer has it open already, and will remove it.

else:
    import fcntl

    def _try(lock: IO[bytes]) -> bool:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _give_back(lock: IO[bytes], path: Path) -> None:
        # Removed while still held: whoever waits on the removed file looks again (`_still_there`).
        path.unlink(missing_ok=True)
        lock.close()

"""Files into a folder, all of them or none: they are written beside it first, and put in place when all are whole."""

import tempfile
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from dashboard.language.words import say
from ingest.problems import Refused
from ingest.publishing import publish
from ingest.storage_errors import os_errors_in_words


def put(files: Mapping[str, Callable[[Path], None]], folder: Path) -> tuple[str, ...]:
    """Write each file by its function; the names of those that took the place of another. The folder is made.

    Raises Refused, with nothing changed, where a file cannot be written.
    """
    _check(files, folder)
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    with os_errors_in_words(folder), ExitStack() as stack:
        private = Path(
            stack.enter_context(tempfile.TemporaryDirectory(dir=there, prefix=".cop-health-export-"))
        )
        for name, write in files.items():
            (private / name).parent.mkdir(exist_ok=True)
            write(private / name)
        before = tuple(name for name in files if (folder / name).exists())
        for name in files:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
        for name in files:
            publish(private / name, folder / name)
    return before


def _check(files: Mapping[str, Callable[[Path], None]], folder: Path) -> None:
    there = next(place for place in (folder, *folder.absolute().parents) if place.exists())
    if not there.is_dir():
        raise Refused(say("export.is_file", path=there))
    for name in files:
        place = folder / name
        if place.is_dir() or (place.parent.exists() and not place.parent.is_dir()):
            raise Refused(say("export.in_the_way", path=place if place.is_dir() else place.parent))

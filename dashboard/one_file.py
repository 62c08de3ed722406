"""A file that a command writes for somebody: its form by the end of its name, and into its place in one step."""

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from dashboard.language.words import say
from ingest.problems import Refused
from ingest.publishing import publish
from ingest.storage_errors import os_errors_in_words


def form_of(path: Path, forms: Sequence[str], best: str, about: str) -> str:
    """Which of `forms` a file is to have, by the end of its name. Raises Refused for another, or a place that is none:
    in the words for what it is `about`, with the name that it would have as the `best` of them."""
    if path.is_dir():
        raise Refused(say(f"{about}.is_folder", path=path))
    form = path.suffix.lower().removeprefix(".")
    if form not in forms:
        raise Refused(say(f"{about}.ending", path=path, other=path.with_suffix(f".{best}")))
    if not path.parent.is_dir():
        raise Refused(say("report.no_folder", path=path, folder=path.parent))
    return form


def save(content: bytes, path: Path) -> bool:
    """Put a file in its place in one step; whether there was one before. Whoever reads it sees the old or the new."""
    before = path.exists()
    with os_errors_in_words(path):
        handle, private = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".new")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            os.chmod(private, path.stat().st_mode & 0o777 if before else 0o666 & ~_umask())
            publish(Path(private), path)
        finally:
            Path(private).unlink(missing_ok=True)
    return before


def _umask() -> int:
    """What new files are not allowed to be; it can only be read by setting it."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask

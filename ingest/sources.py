"""Which files a command means, in the order in which they are read, and whose they are (R33)."""

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ingest.problems import Refused
from ingest.readers import KNOWN_ENDINGS


@dataclass(frozen=True)
class Source:
    """One file. `folder_community` is the community that its folder names, if it does.

    `within` is its path inside the folder that was given; None for a file that was named itself.
    """

    path: Path
    folder_community: str | None = None
    within: str | None = None


@dataclass(frozen=True)
class Skipped:
    """A file of a folder that is of no known type, or a sheet among others that holds no table."""

    file: str
    reason: str

    def to_dict(self) -> dict[str, str]:
        return {"file": self.file, "reason": self.reason}


def find(paths: Iterable[str | os.PathLike[str]]) -> tuple[list[Source], list[Skipped]]:
    """The files meant by `paths`, folders opened up, in order of name; each file once.

    Raises Refused if a path does not exist, or a folder holds no file that can be read.
    """
    sources: dict[Path, Source] = {}
    skipped: list[Skipped] = []
    for given in map(Path, paths):
        if given.is_dir():
            found, passed = _in_folder(given)
            if not found:
                raise Refused(
                    f"{given} holds no file that can be read. Put CSV or XLSX files into it, or name a file."
                )
            skipped += passed
        elif given.is_file():
            found = [Source(given)]
        else:
            raise Refused(
                f"{given} does not exist. Check the name, and put quotation marks round it if it has spaces."
            )
        for source in found:
            sources.setdefault(source.path.resolve(), source)
    return list(sources.values()), skipped


def _in_folder(top: Path) -> tuple[list[Source], list[Skipped]]:
    sources, skipped = [], []
    for path in sorted(top.rglob("*")):
        hidden = any(part.startswith((".", "~$")) for part in path.relative_to(top).parts)
        if hidden or not path.is_file():
            continue
        if path.suffix.lower() in KNOWN_ENDINGS:
            sources.append(Source(path, _community_of(path.parent, top), str(path.relative_to(top))))
        else:
            skipped.append(Skipped(str(path.relative_to(top)), _not_read(path.suffix)))
    return sources, skipped


def _not_read(ending: str) -> str:
    if not ending:
        return "files without an ending are not read; workbooks (XLSX, XLS, ODS) and text (CSV, TSV, TXT) are"
    return f"files {ending} are not read; workbooks (XLSX, XLS, ODS) and text (CSV, TSV, TXT) are"


def _community_of(folder: Path, top: Path) -> str | None:
    """The folder's name, if the folder or its parent is the path that was given."""
    return folder.resolve().name if top in (folder, folder.parent) else None

"""All files of a call → drafts, before the database is touched."""

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias

from ingest.draft import Draft, draft
from ingest.history import loaded_before
from ingest.kinds.kind import Options
from ingest.problems import Refused
from ingest.result import Imported
from ingest.sources import Skipped, find

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called with files done, files in all, and the name of the one that is next."""


@dataclass(frozen=True)
class Work:
    """The sheets of a call in order: drafted, or loaded before or refused; and the files passed over."""

    drafts: tuple[Draft | Imported, ...]
    skipped: tuple[Skipped, ...]


def draft_all(
    paths: Iterable[str | os.PathLike[str]],
    db: str | os.PathLike[str],
    options: Options,
    answers: Mapping[Path, Mapping[str, Any]],
    progress: Progress | None,
) -> Work:
    """Read every file; `answers` are options of single files. Raises Refused where there is nothing to read."""
    sources, skipped = find(paths)
    before = loaded_before(db)
    drafts: list[Draft | Imported] = []
    for done, source in enumerate(sources):
        if progress:
            progress(done, len(sources), source.path.name)
        own = _answered(options, answers.get(source.path, {}))
        own = replace(own, mappings=(*own.mappings, *before.mappings))
        for sheet in draft(source, own, before):
            if isinstance(sheet, Skipped):
                skipped.append(sheet)
            else:
                drafts.append(sheet)
    if not drafts:
        raise Refused(_nothing_in(len(sources), skipped[0]))
    return Work(tuple(drafts), tuple(skipped))


def _nothing_in(count: int, first: Skipped) -> str:
    """What to say where every file, or every sheet of the one file, was passed over."""
    return (
        f"No file holds a table that can be read ({count} looked at; the first: {first.file}: "
        f"{first.reason.rstrip('.')}). Put CSV or XLSX files into the folder, or name a file."
    )


def _answered(options: Options, answers: Mapping[str, Any]) -> Options:
    """The options with what was answered for one file in their place."""
    said = {("meeting_date" if name == "date" else name): value for name, value in answers.items()}
    if marks := answers.get("marks"):
        said["marks"] = {mark.casefold(): status for mark, status in marks.items()}
    return replace(options, **{name: value for name, value in said.items() if value is not None})

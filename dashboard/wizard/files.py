"""Files dropped on the page, taken to ingest as files of the same name: looked at first, then loaded."""

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeAlias

import ingest

SAMPLE_DATA = Path(__file__).parents[2] / "sample_data"

Answers: TypeAlias = Mapping[str, Mapping[str, Any]]
"""By name of the file: the options of `ingest` that somebody settled for it."""

Progress: TypeAlias = Callable[[int, int, str], None]


@dataclass(frozen=True, slots=True)
class Dropped:
    """A file as it was dropped; no two of one go have the same name."""

    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Looked:
    """What each sheet would become, or why none could be looked at."""

    sheets: tuple[ingest.SheetPreview, ...]
    refused: str | None = None


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of one go: the imports as `ingest --json` tells them, or why nothing was loaded."""

    imports: tuple[Mapping[str, Any], ...]
    new_people: int = 0
    new_meetings: int = 0
    refused: str | None = None


def named(files: Sequence[tuple[str, bytes]]) -> tuple[Dropped, ...]:
    """The files by name and content; the second of one name gets a number, the same bytes count once."""
    found: dict[str, Dropped] = {}
    for given, content in files:
        path = Path(Path(given.replace("\\", "/")).name)
        name, number = path.name, 1
        while name in found and found[name].content != content:
            number += 1
            name = f"{path.stem} ({number}){path.suffix}"
        found[name] = Dropped(name, content)
    return tuple(found.values())


def look(files: Sequence[Dropped], database: Path, answers: Answers, community: str | None) -> Looked:
    """What `bring` would make of the files; nothing is changed. A refusal is told, not raised."""
    with _on_disk(files) as paths:
        try:
            sheets = ingest.preview(
                paths.values(), database, at=_now(), community=community, answers=_by_path(paths, answers)
            )
        except ingest.Refused as refusal:
            return Looked((), _without_folder(refusal, paths))
    return Looked(sheets)


def bring(
    files: Sequence[Dropped],
    database: Path,
    answers: Answers | None = None,
    community: str | None = None,
    progress: Progress | None = None,
) -> Brought:
    """Load the files, each with what was answered for it; a refusal is told, not raised."""
    with _on_disk(files) as paths:
        try:
            result = ingest.ingest(
                paths.values(),
                database,
                at=_now(),
                community=community,
                answers=_by_path(paths, answers or {}),
                progress=progress,
            )
        except ingest.Refused as refusal:
            return Brought((), refused=_without_folder(refusal, paths))
    return Brought(tuple(result.to_dict()["imports"]), result.new_people, result.new_meetings)


def bring_sample(database: Path) -> Brought:
    """Load the invented communities that come with the program; a refusal is told, not raised."""
    try:
        result = ingest.ingest([SAMPLE_DATA], database, at=_now())
    except ingest.Refused as refusal:
        return Brought((), refused=str(refusal))
    return Brought(tuple(result.to_dict()["imports"]), result.new_people, result.new_meetings)


@contextmanager
def _on_disk(files: Sequence[Dropped]) -> Iterator[dict[str, Path]]:
    """The files by name, as files of a folder that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="cop-health-") as folder:
        paths = {file.name: Path(folder) / file.name for file in files}
        for file in files:
            paths[file.name].write_bytes(file.content)
        yield paths


def _by_path(paths: Mapping[str, Path], answers: Answers) -> dict[Path, Mapping[str, Any]]:
    return {paths[name]: said for name, said in answers.items() if name in paths}


def _without_folder(refusal: ingest.Refused, paths: Mapping[str, Path]) -> str:
    folders = {str(path.parent) for path in paths.values()}
    words = str(refusal)
    for folder in folders:
        words = words.replace(f"{folder}/", "").replace(f"{folder}\\", "")
    return words


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)

"""Files dropped on the page, taken to ingest as files of the same name, and what came of each."""

import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import ingest
from ingest.kinds.catalogue import KINDS as ALL_KINDS

KINDS = tuple(kind.name for kind in ALL_KINDS)


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of one go: the imports as `ingest --json` tells them, or why nothing was loaded."""

    imports: tuple[Mapping[str, Any], ...]
    refused: str | None = None


def bring(files: Sequence[tuple[str, bytes]], database: Path, **options: Any) -> Brought:
    """Load the files, by name and content, all with the same options; a refusal is told, not raised.

    `options` are those of `ingest.ingest`; None leaves a decision to the file itself.
    """
    with tempfile.TemporaryDirectory(prefix="cop-health-") as folder:
        paths = []
        for number, (name, content) in enumerate(files):
            place = Path(folder) / str(number) / Path(name.replace("\\", "/")).name
            place.parent.mkdir()
            place.write_bytes(content)
            paths.append(place)
        try:
            result = ingest.ingest(paths, database, at=datetime.now(UTC).replace(tzinfo=None), **options)
        except ingest.Refused as refusal:
            return Brought((), str(refusal).replace(folder, "").lstrip("/"))
    return Brought(tuple(result.to_dict()["imports"]))

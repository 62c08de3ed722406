"""What `cop-health export` wrote, read back for the tests of it."""

import csv
import io
import zipfile
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow.parquet
import pytest
from filing import AT

import ingest
from dashboard.cli import main
from dashboard.export.spreadsheets import BOM
from ingest import store
from metrics import Policy, assess

DAY = "2026-10-31"


def export(db: Path, to: Path, *more: object) -> None:
    assert main(["export", "--db", str(db), "--to", str(to), "--as-of", DAY, *map(str, more)]) == 0


def read(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8").removeprefix(BOM))))


def told(folder: Path) -> str:
    """Everything that the files say, whatever they are packed in."""
    said = []
    for path in sorted(folder.rglob("*")):
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as archive:
                said += [archive.read(name).decode("utf-8", "replace") for name in archive.namelist()]
        elif path.suffix == ".parquet":
            said.append(str(pyarrow.parquet.read_table(path).to_pylist()))
        elif path.is_file():
            said.append(path.read_text(encoding="utf-8"))
    return "\n".join(said)


def records(db: Path, to: Path, *more: object) -> Path:
    """The folder with the records, with names."""
    export(db, to, "--with-names", *more)
    return to / "with-names"


OF_FILES = {"rows_set_aside"}
"""The reading that is about the files themselves, and not about what stands in them."""


def document(db: Path) -> dict[str, Any]:
    """`assess --json --series`, without what is told of the files."""
    with store.read(db) as cursor:
        found = assess(cursor, as_of=date.fromisoformat(DAY), policy=Policy.load(None), series=True).to_dict()
    for community in found["communities"]:
        community["readings"] = [r for r in community["readings"] if r["id"] not in OF_FILES]
    return found


def again(folder: Path, db: Path, **options: Any) -> Path:
    result = ingest.ingest([folder], db, at=AT, **options)
    assert result.exit_code == 0, [(e.file, e.refused, e.problems) for e in result.imports]
    return db


def same(one: Any, other: Any) -> bool:
    """Equal but for the last digits of sums that were added up in another order."""
    if isinstance(one, float) and isinstance(other, float):
        return one == pytest.approx(other, rel=1e-9, abs=1e-9)
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(same(one[key], other[key]) for key in one)
    if isinstance(one, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)

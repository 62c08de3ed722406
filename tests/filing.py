"""Small files for the tests of ingest, and what they became."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl

from ingest import Imported, IngestResult, ingest, store

AT = datetime.fromisoformat("2026-11-01T12:00")

PRESENT = (
    "select o.date::varchar, coalesce(n.name, n.email) from attendance a join occasion o using (occasion_id)"
    " join mention_name n using (mention_id) where a.status in ('present', 'online') order by all"
)


def table(path: Path, text: str, encoding: str = "utf-8") -> Path:
    """A text file. Leading spaces of lines are not part of it."""
    path.write_bytes("\n".join(line.strip(" ") for line in text.strip("\n").split("\n")).encode(encoding))
    return path


def workbook(path: Path, **sheets: Sequence[Sequence[Any]]) -> Path:
    """A workbook of sheets given as rows of cells."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(path)
    return path


def load(path: Path | Sequence[Path], db: Path, **options: Any) -> IngestResult:
    """Load into `db`, as community ecd unless told otherwise."""
    options.setdefault("community", "ecd")
    paths = [path] if isinstance(path, Path) else list(path)
    return ingest(paths, db, at=AT, **options)


def only(result: IngestResult) -> Imported:
    """The one import of a result, with its account checked."""
    (entry,) = result.imports
    assert entry.rows_read == entry.rows_loaded + entry.rows_set_aside + entry.rows_ignored
    return entry


def rows(db: Path, query: str) -> list[tuple[Any, ...]]:
    """What the database answers."""
    with store.read(db) as cursor:
        return cursor.execute(query).fetchall()


def codes(entry: Imported, *outcomes: str) -> dict[str, int]:
    """How often each code came up, among those outcomes or all."""
    found: dict[str, int] = {}
    for problem in entry.problems:
        if not outcomes or problem.outcome in outcomes:
            found[problem.code] = found.get(problem.code, 0) + 1
    return found

"""The files of `tests/shapes` that are reports of calls, and what they became."""

from pathlib import Path
from typing import Any

from filing import load, rows

from ingest import Imported

SHAPES = Path(__file__).parent / "shapes"


def attended(db: Path) -> list[tuple[Any, ...]]:
    """Day, name (or e-mail), status and minutes of each attendance, by day and line."""
    return rows(
        db,
        "select o.date::varchar, coalesce(n.name, n.email), a.status, a.minutes from attendance a"
        " join occasion o using (occasion_id) join mention_name n using (mention_id) order by o.date, a.line",
    )


def counts(entry: Imported) -> tuple[int, int, int, int]:
    """Rows read, loaded, set aside and ignored."""
    return entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored


def refusal(name: str, db: Path, **options: Any) -> str:
    """Why the file is refused."""
    (entry,) = load(SHAPES / name, db, **options).imports
    assert entry.refused is not None
    return entry.refused

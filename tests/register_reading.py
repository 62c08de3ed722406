"""What a register of `tests/shapes` became, as people would write it down again."""

from pathlib import Path
from typing import Any

from filing import load, rows

from ingest import IngestResult

SHAPES = Path(__file__).parent / "shapes"
_LETTERS = {"present": "P", "absent": "A", "apology": "E", "online": "O", "unknown": "?"}


def load_shape(name: str, db: Path, **options: Any) -> IngestResult:
    """Load the file of that name among the shapes."""
    return load(SHAPES / name, db, **options)


def days(db: Path) -> list[str]:
    """The dates of which the register says anything about anybody."""
    query = "select distinct date::varchar from attendance join occasion using (occasion_id) order by 1"
    return [day for (day,) in rows(db, query)]


def marks(db: Path) -> dict[str, str]:
    """Name → a letter for each of `days`: P, A, E (apology), O (online), ? (unknown), · (nothing said)."""
    said = rows(
        db,
        "select coalesce(n.name, n.email), o.date::varchar, status from attendance join occasion o using (occasion_id)"
        " join mention_name n using (mention_id)",
    )
    found: dict[str, dict[str, str]] = {}
    for name, day, status in said:
        found.setdefault(name, {})[day] = _LETTERS[status]
    every = days(db)
    return {name: "".join(by_day.get(day, "·") for day in every) for name, by_day in sorted(found.items())}


def meetings(db: Path) -> list[tuple[str, str | None, int | None]]:
    """Date, status and headcount of the meetings that were stated as such."""
    query = (
        "select date::varchar, status, headcount from meetings join occasion using (occasion_id) order by 1"
    )
    return rows(db, query)

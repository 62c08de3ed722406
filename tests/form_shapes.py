"""What is asked of the exports of forms in `shapes`: whose answers, when, on which side."""

from pathlib import Path
from typing import Any

from filing import rows

from ingest import Imported

SHAPES = Path(__file__).parent / "shapes"
EIGHT = {
    "useful",
    "worth_time",
    "used_something",
    "new_contact_or_idea",
    "voice_heard",
    "can_share_failures",
    "purpose_clear",
    "one_thing_to_change",
}
"""The eight questions of the form that is recommended to communities."""


def account(entry: Imported) -> tuple[int, int, int, int]:
    return entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored


def stances(db: Path, form: str) -> dict[str, tuple[Any, ...]]:
    """The known questions of one form: value and stance."""
    found = rows(
        db, f"select question, value, stance from answers where form = '{form}' and question <> 'other'"
    )
    return {question: (value, stance) for question, value, stance in found}


def days(db: Path) -> list[tuple[Any, ...]]:
    return rows(
        db,
        "select form, min(o.date)::varchar, max(o.date)::varchar from answers join occasion o using (occasion_id)"
        " group by form order by form",
    )

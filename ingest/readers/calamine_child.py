"""Run as a process of its own: reads the workbook named on the command line, prints it as JSON.

A small hostile file can abort the process that reads it, so it is not ours: see `workbook.py`. It
imports nothing of this project, so that it starts fast and wherever it is called from.
"""

import json
import sys
from datetime import date, datetime, time, timedelta
from typing import Any

import python_calamine as calamine

try:
    import resource
except ImportError:  # Windows has no such limits; the timeout and the guard remain.
    resource = None  # type: ignore[assignment]


LOCKED = 3
"""Exit code for a workbook with a password."""


def _cell(value: Any) -> Any:
    """A value JSON can carry. Dates become {"d": …}; truth becomes the word a sheet shows."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, datetime | date):
        return {"d": value.isoformat()}
    if isinstance(value, time):
        return value.isoformat()
    if isinstance(value, timedelta):
        return {"m": value.total_seconds() / 60}
    return value


def _without_empty_end(rows: list[list[Any]]) -> list[list[Any]]:
    """The rows to the last that holds more than spaces: a stray space in row 1,048,576 is no million rows."""
    end = len(rows)
    while end and not any(str(value).strip() for value in rows[end - 1]):
        end -= 1
    return rows[:end]


def main(path: str, memory_bytes: int) -> None:
    """Print {"sheets": [{"name", "hidden", "rows"}]} of the workbook at that path."""
    if resource is not None:
        resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))
    with open(path, "rb") as stream:  # By its content: from a path it would believe the ending.
        try:
            workbook = calamine.CalamineWorkbook.from_filelike(stream)
        except calamine.PasswordError:
            sys.exit(LOCKED)
    sheets = []
    for about in workbook.sheets_metadata:
        if about.typ != calamine.SheetTypeEnum.WorkSheet:
            continue
        rows = workbook.get_sheet_by_name(about.name).to_python(skip_empty_area=False)
        hidden = about.visible != calamine.SheetVisibleEnum.Visible
        sheets.append(
            {
                "name": about.name,
                "hidden": hidden,
                "rows": [[_cell(v) for v in row] for row in _without_empty_end(rows)],
            }
        )
    json.dump({"sheets": sheets}, sys.stdout)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))

"""Files as they were brought: lines read and their faults, as the tables `import` and `problem` keep them."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import duckdb

Row = dict[str, Any]


@dataclass(frozen=True)
class Brought:
    """One sheet of one file: lines read, lines set aside, lines with a cell that was not read."""

    file: str
    read: int
    set_aside: frozenset[int] = frozenset()
    cells: frozenset[int] = frozenset()
    sheet: str | None = None


def tables(facts: Mapping[str, list[Row]], brought: Mapping[str, Iterable[Brought]]) -> dict[str, list[Row]]:
    """Rows of `import`, `import_community` and `problem`: of these facts, and of files beside them."""
    sources = {(row["import_id"], table) for table, rows in facts.items() for row in rows}
    kinds = {import_id: table for import_id, table in sources if table != "action_owners"}
    spoken = {(row["import_id"], row["community"]) for rows in facts.values() for row in rows}
    imports = [_import(import_id, kinds[import_id], f"{import_id}.csv") for import_id in sorted(kinds)]
    problems = []
    for community, sheets in brought.items():
        for place, sheet in enumerate(sheets):
            import_id = f"{community}-brought-{place}"
            spoken.add((import_id, community))
            imports.append(_import(import_id, "attendance", sheet.file, sheet))
            for outcome, lines in (("set_aside", sheet.set_aside), ("cell", sheet.cells)):
                fault = {"import_id": import_id, "code": "not_a_date", "outcome": outcome}
                said = {"message": "is no date", "fix": "write the date"}
                problems += [{**fault, **said, "line": line} for line in sorted(lines)]
    return {
        "import": [{**row, "sequence": sequence} for sequence, row in enumerate(imports, 1)],
        "import_community": [{"import_id": i, "community": community} for i, community in sorted(spoken)],
        "problem": problems,
    }


def _import(import_id: str, kind: str, file: str, sheet: Brought | None = None) -> Row:
    lines = sheet or Brought(file, 0)
    return {
        "import_id": import_id,
        "file": file,
        "sheet": lines.sheet,
        "sha256": "0" * 64,
        "kind": kind,
        "layout": "long",
        "loaded_at": dt.date(2020, 1, 1),
        "rows_read": lines.read,
        "rows_loaded": lines.read - len(lines.set_aside),
        "rows_set_aside": len(lines.set_aside),
        "rows_ignored": 0,
    }


def read(cursor: duckdb.DuckDBPyConnection, community: str) -> list[Brought]:
    """The imports that speak of that community, in the order of loading."""
    sheets = []
    for import_id, file, sheet, lines in cursor.execute(
        "select i.import_id, file, sheet, rows_read from import i join import_community s using (import_id)"
        " where s.community = ? order by sequence",
        [community],
    ).fetchall():
        faults = cursor.execute(
            "select outcome, line from problem where import_id = ?", [import_id]
        ).fetchall()
        sides = [
            frozenset(line for outcome, line in faults if outcome == wanted)
            for wanted in ("set_aside", "cell")
        ]
        sheets.append(Brought(file, lines, sides[0], sides[1], sheet))
    return sheets

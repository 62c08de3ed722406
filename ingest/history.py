"""What was loaded before: imports and their problems, as the contract shows them."""

import json
import os
from dataclasses import replace
from typing import Any

import duckdb

from ingest import store
from ingest.kinds.kind import Options
from ingest.mappings import saved
from ingest.privacy.naming import MARK, TAKEN_OUT
from ingest.problems import Problem, Refused
from ingest.read_otherwise import read_otherwise
from ingest.result import Imported
from ingest.sheet import Place

WAITING = ("unknown_meeting", "which_meeting")
"""Codes of rows that may fit when other files have come or gone."""

_IMPORT = (
    "select import_id, file, sheet, kind, layout, community, rows_read, rows_loaded, rows_set_aside, "
    "rows_ignored,"
    " reading, sha256, loaded_at from import"
)


def imports(db: str | os.PathLike[str]) -> list[dict[str, Any]]:
    """Every import in the order of loading: id, file, sheet, sha256, kind, layout, community, when, rows, reading."""
    with store.read(db) as cursor:
        rows = cursor.execute(f"{_IMPORT} order by sequence").fetchall()
    return [
        {
            "import": row[0],
            "file": row[1],
            "sheet": row[2],
            "sha256": row[11],
            "kind": row[3],
            "layout": row[4],
            "community": row[5],
            "when": row[12].isoformat(),
            "rows_read": row[6],
            "rows_loaded": row[7],
            "rows_set_aside": row[8],
            "rows_ignored": row[9],
            "reading": json.loads(row[10] or "{}"),
        }
        for row in rows
    ]


def problems(db: str | os.PathLike[str], import_id: str | None = None) -> list[dict[str, Any]]:
    """Every problem of one import or of all, with file and sheet. Raises Refused for an unknown import."""
    with store.read(db) as cursor:
        wanted = find_import(cursor, import_id) if import_id is not None else None
        rows = cursor.execute(
            "select i.import_id, i.file, i.sheet, p.line, p.column_name, p.value, p.code, p.outcome, "
            "p.message, p.fix"
            " from problem p join import i using (import_id) where ? is null or import_id = ?"
            " order by i.sequence, p.line, p.column_name, p.code",
            [wanted, wanted],
        ).fetchall()
    names = ("import", "file", "sheet", "row", "column", "value", "code", "outcome", "message", "fix")
    return [dict(zip(names, row, strict=True)) | {"row": row[3] or None} for row in rows]


def find_import(cursor: duckdb.DuckDBPyConnection, written: str) -> str:
    """The id of the one import that begins as written. Raises Refused if there is none, or several."""
    found = [
        row[0]
        for row in cursor.execute(
            "select import_id from import where starts_with(import_id, ?) order by sequence",
            [written.strip().lower()],
        ).fetchall()
    ]
    if len(found) == 1 and written.strip():
        return str(found[0])
    if not found or not written.strip():
        raise Refused(f"There is no import {written!r}. See the ids with: cop-health imports --db FILE")
    raise Refused(f"{written!r} begins {len(found)} imports: {', '.join(found[:5])}. Write more of the id.")


class LoadedBefore:
    """What a database already holds, by the bytes and the sheet it came from, and its mappings."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection | None) -> None:
        """`cursor` is None where there is no database yet."""
        self._found: dict[tuple[str, str | None], list[Imported]] = {}
        self._unnamed: dict[str, list[Imported]] = {}
        self.mappings = saved(cursor) if cursor else ()
        self._waiting = waiting(cursor) if cursor else frozenset()
        for row in cursor.execute(f"{_IMPORT} order by sequence").fetchall() if cursor else ():
            reading = json.loads(row[10] or "{}")
            entry = Imported(
                file=row[1],
                sheet=row[2],
                import_id=row[0],
                kind=row[3],
                layout=row[4],
                community=row[5],
                rows_read=row[6],
                rows_loaded=row[7],
                rows_set_aside=row[8],
                rows_ignored=row[9],
                already_loaded=True,
                facts_loaded=reading.pop("facts", {}),
                kept_out=tuple(reading.pop("kept_out", ())),
                reading=reading,
            )
            self._found.setdefault((row[11], row[2]), []).append(entry)
            if row[2] and MARK in row[2]:
                self._unnamed.setdefault(row[11], []).append(entry)

    def add(self, sha256: str, entry: Imported) -> None:
        """Take in what has just been loaded."""
        again = replace(entry, already_loaded=True, problems=())
        self._found.setdefault((sha256, entry.sheet), []).append(again)

    def find(self, sha256: str, place: Place, options: Options) -> Imported | None:
        """The import that these bytes gave for this community, or for any if the file itself names it.

        It bears the file's name of today, and a warning where it was read otherwise than now asked. A sheet that
        is not known is the one whose name was taken out with a person, if there is such a one.
        """
        known = self._found.get((sha256, place.sheet)) or self._unnamed.get(sha256, [])
        for entry in known:
            given = str(entry.reading.get("community_given") or "")
            same = options.community is None or options.community.casefold() == given.casefold()
            if same or entry.reading.get("community_from") == "file":
                return replace(entry, file=place.file, problems=read_otherwise(entry, place, options))
        return None

    def waits(self, entry: Imported) -> bool:
        """Whether rows of the import were set aside for want of one meeting that fits.

        Where a person was taken out of it, it stays as it is: its file would bring the name back.
        """
        return entry.import_id in self._waiting and not entry.reading.get(TAKEN_OUT)


def waiting(cursor: duckdb.DuckDBPyConnection) -> frozenset[str]:
    """The imports with rows set aside for want of one meeting that fits."""
    found = cursor.execute(
        "select distinct import_id from problem where code in (select unnest(?::varchar[]))", [list(WAITING)]
    ).fetchall()
    return frozenset(import_id for (import_id,) in found)


def loaded_before(db: str | os.PathLike[str]) -> LoadedBefore:
    """What the database at `db` holds; nothing where there is none yet."""
    if not os.path.exists(db) or os.path.getsize(db) == 0:
        return LoadedBefore(None)
    with store.read(db) as cursor:
        return LoadedBefore(cursor)


def problems_of(cursor: duckdb.DuckDBPyConnection, import_id: str) -> tuple[Problem, ...]:
    """The problems of one import, in order of line."""
    rows = cursor.execute(
        "select line, column_name, value, code, outcome, message, fix from problem"
        " where import_id = ? order by line",
        [import_id],
    ).fetchall()
    return tuple(Problem(*row) for row in rows)

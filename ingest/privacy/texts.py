"""What people wrote, cell by cell, with a person's name taken out of it."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, Protocol

import duckdb
import pandas as pd

from ingest import meetings
from ingest.privacy.apart import OWN_WORDS, kept_apart
from ingest.privacy.columns import TEXTS
from ingest.privacy.naming import Naming


class Named(Protocol):
    """Whoever is meant, one person or several."""

    def of(self, community: str | None) -> Naming:
        """How texts of a community name who is meant; None for texts that belong to no one community."""


Community = Callable[[str], str | None]


def key_of(table: str) -> str:
    """The column of a table that tells to which community a row belongs."""
    return {"import": "import_id", "problem": "import_id", "review": "community_key"}.get(table, "community")


def _communities(cursor: duckdb.DuckDBPyConnection, table: str) -> Community:
    """The community by what stands in that column; None for an import that speaks of several."""
    if key_of(table) == "import_id":
        rows = cursor.execute(
            "select import_id, min(community) from import_community group by import_id having count(*) = 1"
        )
        return dict(rows.fetchall()).get
    known = dict(cursor.execute("select community_key, community from community").fetchall())
    return lambda key: known.get(key.casefold(), key)


def named_in(cursor: duckdb.DuckDBPyConnection, namings: Named) -> Iterator[tuple[str, str, pd.DataFrame]]:
    """Table, column, and the cells that name the person: `key`, `before` as it stands, `after` without."""
    for table, columns in TEXTS.items():
        if table == "mapping":
            continue
        key, community = key_of(table), _communities(cursor, table)
        for column in columns:
            cells = cursor.execute(
                f"select distinct {key}, {column} from {table} where {column} is not null order by all"
            ).fetchall()
            told = [(k, text, without(namings, column, community(k), text)) for k, text in cells]
            if (table, column) in OWN_WORDS:
                told = list(kept_apart(told, of_each_key=table != "import"))
            changed = [row for row in told if row[1] != row[2]]
            if changed:
                yield table, column, pd.DataFrame(changed, columns=["key", "before", "after"])


def without(namings: Named, column: str, community: str | None, text: str) -> str:
    """The text of a cell without the person; what was decided about a file is JSON."""
    naming = namings.of(community)
    if column != "reading":
        return naming.without(text)
    held = json.loads(text)
    cleaned = _cleaned(held, naming.without)
    return text if cleaned == held else json.dumps(cleaned)


def _cleaned(held: Any, clean: Callable[[str], str]) -> Any:
    if isinstance(held, str):
        return clean(held)
    if isinstance(held, list):
        return [_cleaned(each, clean) for each in held]
    if isinstance(held, dict):
        # Which community was given is an id.
        return {
            clean(key): each if key == "community_given" else _cleaned(each, clean)
            for key, each in held.items()
        }
    return held


def strings_in(reading: str) -> Iterator[str]:
    """Every text that stands in the reading of an import."""
    waiting = [json.loads(reading)]
    while waiting:
        held = waiting.pop()
        if isinstance(held, str):
            yield held
        elif isinstance(held, dict):
            waiting += [*held.values(), *held]
        elif isinstance(held, list):
            waiting += held


def take_out(cursor: duckdb.DuckDBPyConnection, namings: Named) -> tuple[Counter[str], set[str]]:
    """Take the person out of all texts; how many rows were changed, by table, and the imports they came from."""
    changed: Counter[str] = Counter()
    imports: set[str] = set()
    for table, column, cells in list(named_in(cursor, namings)):
        cursor.register("cells", cells)
        same = f"{table}.{key_of(table)} = c.key and {table}.{column} = c.before"
        if table not in ("review", "occasion"):
            found = cursor.execute(f"select distinct {table}.import_id from {table}, cells c where {same}")
            imports |= {import_id for (import_id,) in found.fetchall()}
        done = cursor.execute(f"update {table} set {column} = c.after from cells c where {same}").fetchone()
        changed[table] += done[0] if done else 0
        cursor.unregister("cells")
    changed["mapping"] += _mappings(cursor, namings)
    _one_occasion_each(cursor)
    return +changed, imports


def _mappings(cursor: duckdb.DuckDBPyConnection, namings: Named) -> int:
    """A mapping whose headings name the person is for files that do: it goes, as no other file has that shape."""
    naming = namings.of(None)
    gone = [
        shape
        for shape, document in cursor.execute("select shape, document from mapping").fetchall()
        if naming.names(shape) or naming.names(document)
    ]
    for shape in gone:
        cursor.execute("delete from mapping where shape = ?", [shape])
    return len(gone)


def _one_occasion_each(cursor: duckdb.DuckDBPyConnection) -> None:
    """Labels that were two and are one now: of one meeting they become one, of two they are told apart by a number."""
    rows = cursor.execute(
        "select community, date, label, meeting_id, occasion_id from occasion where label is not null order by all"
    ).fetchall()
    ranked: dict[tuple[Any, ...], list[int]] = {}
    kept: dict[tuple[Any, ...], int] = {}
    same: list[tuple[int, int]] = []
    for community, day, label, meeting, occasion in rows:
        alike = ranked.setdefault((community, day, meetings.label_key(label)), [])
        if meeting not in alike:
            alike.append(meeting)
        if (found := kept.setdefault((community, day, label, meeting), occasion)) != occasion:
            same.append((occasion, found))
        elif number := alike.index(meeting):
            told_apart = [f"{label} {number + 1}", occasion]
            cursor.execute("update occasion set label = ? where occasion_id = ?", told_apart)
    if same:
        cursor.register("same_occasion", pd.DataFrame(same, columns=["gone", "kept"]))
        for table in meetings.OCCASION_TABLES:
            cursor.execute(
                f"update {table} set occasion_id = s.kept from same_occasion s where {table}.occasion_id = s.gone"
            )
        cursor.execute("delete from occasion where occasion_id in (select gone from same_occasion)")
        cursor.unregister("same_occasion")


def mark(cursor: duckdb.DuckDBPyConnection, imports: set[str], word: str) -> None:
    """Keep in the reading of those imports that somebody was taken out of them."""
    rows = cursor.execute(
        "select import_id, reading from import where import_id in (select unnest(?::varchar[]))",
        [sorted(imports)],
    ).fetchall()
    for import_id, reading in rows:
        marked = json.dumps({**json.loads(reading or "{}"), word: True})
        cursor.execute("update import set reading = ? where import_id = ?", [marked, import_id])

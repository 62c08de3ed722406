"""What is written about one person, row by row, each with its place in the files and without anybody else's name."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

import duckdb
import pandas as pd

from ingest import facts
from ingest.privacy.columns import KINDS, TEXTS
from ingest.privacy.namings import Namings
from ingest.privacy.texts import key_of, named_in, strings_in

Said: TypeAlias = str | int | float | bool | date | None
Row: TypeAlias = dict[str, Any]

NAMED_IN = "named_in"
"""Stands in what a record says where it is not a row about the person, but a text that names the person."""

_NOT_SAID = {
    "file", "sheet", "sequence", "name", "day", "import_id", "line", "source_column", "community", "occasion_id",
    "mention_id", "date",
}  # fmt: skip
_OWNED = "(select a.*, w.mention_id from actions a join action_owners w using (import_id, line))"
_OF_OCCASION = ("meetings", "attendance", "contributions")
_PLACE = {
    "import": "import_id",
    "problem": "import_id, line",
    "review": "community_key as community, as_of as day",
    "occasion": "community, date as day",
}


@dataclass(frozen=True)
class Record:
    """One thing that is held. `kind` is the kind of file; `said` what it says, by column."""

    kind: str
    community: str | None
    date: date | None
    said: dict[str, Said]
    file: str | None = None
    sheet: str | None = None
    line: int | None = None
    column: str | None = None

    def to_dict(self) -> dict[str, object]:
        """An entry of `records` of the JSON."""
        return {
            "kind": self.kind,
            "community": self.community,
            "date": self.date.isoformat() if self.date else None,
            "said": {k: v.isoformat() if isinstance(v, date) else v for k, v in self.said.items()},
            "file": self.file,
            "sheet": self.sheet,
            "line": self.line,
            "column": self.column,
        }


class Reader:
    """Reads the facts about one person, with nobody else's name in them."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, namings: Namings) -> None:
        self._cursor, self.namings = cursor, namings
        self._others = namings.of_others()
        self._imports: set[str] = set()
        self._seen: set[tuple[str, str, int]] = set()
        cursor.register("own", pd.DataFrame({"mention_id": [each.mention_id for each in namings.own]}))

    def about(self, table: str) -> Iterator[Record]:
        """The rows of a table that are about the person, each with what it says."""
        kind, dated = KINDS.get(table, table), table in _OF_OCCASION
        for column in facts.MENTION_COLUMNS[table].split():
            for row in self._rows(
                f"select i.file, i.sheet, i.sequence, n.name, n.email as address, t.*,"
                f" {'o.date' if dated else 'null'} as day, {'o.label' if dated else 'null'} as meeting"
                f" from {_OWNED if table == 'action_owners' else table} t"
                f" join import i on i.import_id = t.import_id join mention_name n on n.mention_id = t.{column}"
                f" {'join occasion o on o.occasion_id = t.occasion_id' if dated else ''}"
                f" where t.{column} in (select mention_id from own) order by i.sequence, t.line, day"
            ):
                self._imports.add(row["import_id"])
                self._seen.add((kind, row["import_id"], row["line"]))
                said = {"person": row["name"], "email": row.pop("address"), "meeting": row.pop("meeting")}
                if table == "meetings":
                    # The meeting itself is no fact about the person; that it was theirs to lead is.
                    said |= {"title": row["title"], "role": column.removesuffix("_id")}
                else:
                    said |= {name: value for name, value in row.items() if name not in _NOT_SAID}
                yield self._record(kind, row, said)

    def texts(self) -> Iterator[Record]:
        """What people wrote that names the person, and was not told as a row about them."""
        files = {row["import_id"]: row for row in self._rows("select import_id, file, sheet from import")}
        for table, column, cells in named_in(self._cursor, self.namings):
            self._cursor.register("cells", cells)
            places = self._rows(
                f"select distinct {_PLACE.get(table, 'import_id, line, community')}, {column} as text"
                f" from {table} t join cells c on t.{key_of(table)} = c.key and t.{column} = c.before order by all"
            )
            self._cursor.unregister("cells")
            kind = KINDS.get(table, table)
            for row in places:
                import_id = row.get("import_id")
                if (kind, import_id, row.get("line")) in self._seen:
                    continue
                if import_id:
                    self._imports.add(import_id)
                    row |= files[import_id]
                if column == "reading":
                    naming = self.namings.of(None)
                    row["text"] = "; ".join(sorted(t for t in strings_in(row["text"]) if naming.names(t)))
                yield self._record(kind, row, {NAMED_IN: column.replace("_", " "), "text": row["text"]})

    def files(self) -> tuple[tuple[str, str | None, str], ...]:
        """File, sheet and id of every import from which all of it came."""
        rows = self._rows("select import_id, file, sheet from import order by sequence")
        return tuple(
            (self._plain(row["file"]), self._plain(row["sheet"]), row["import_id"])
            for row in rows
            if row["import_id"] in self._imports
        )

    def _record(self, kind: str, row: Row, said: Row) -> Record:
        texts = {*TEXTS.get(kind, ()), "meeting", "text"} - {"organisation"}
        return Record(
            kind=kind,
            community=row.get("community"),
            date=row.get("day") or row.get("date") or row.get("agreed_on") or row.get("joined_on"),
            said={
                name: self._plain(value) if name in texts else value
                for name, value in said.items()
                if value is not None
            },
            file=self._plain(row.get("file")),
            sheet=self._plain(row.get("sheet")),
            line=row.get("line"),
            column=self._plain(row.get("source_column")),
        )

    def _plain(self, value: Any) -> Any:
        return self._others.without(value) if isinstance(value, str) else value

    def _rows(self, sql: str) -> list[Row]:
        found = self._cursor.execute(sql)
        names = [column[0] for column in found.description]
        return [
            {
                name: float(value) if isinstance(value, Decimal) else value
                for name, value in zip(names, row, strict=True)
            }
            for row in found.fetchall()
        ]

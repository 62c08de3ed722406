"""One community many times over, each copy to be changed and judged on its own.

A copy is made of facts, so whatever hangs together with a change changes with it, and one judgement of all
copies costs little more than one of the community. The copies are temporary tables that stand in front of the
database's own; nothing in the database is changed.
"""

from collections.abc import Sequence
from typing import Any

from metrics.engine import Engine, prepare
from metrics.policy import Policy

STEP = 100_000_000
"""Between the numbers of one copy and the next; no database has as many people or meetings."""

_NUMBERS = ("occasion_id", "meeting_id", "mention_id", "facilitator_id", "knowledge_manager_id", "sequence")
_WORDS = ("community", "community_key", "import_id", "file")
_OF_COMMUNITY = {
    "import": "import_id in (select import_id from {source}.import_community where community = $community)",
    "mention_name": "mention_id in (select mention_id from {source}.mention where community = $community)",
}
ADDED = "added"
"""The import of facts that a change adds."""


class Copies:
    """Copies number 1 to `count` of one community, as temporary tables of a cursor of their own."""

    def __init__(self, engine: Engine, community: str, count: int) -> None:
        self._cursor = engine.cursor()
        self.community, self.as_of, self.count = community, engine.parameters["as_of"], count
        [(database, schema)] = self._rows("select current_database(), current_schema()")
        tables = self._rows(
            "select table_name, list(column_name order by column_index) from duckdb_columns()"
            " where database_name = current_database() and schema_name = current_schema() group by all"
        )
        self._cursor.execute(
            "create or replace temp table copy_number as select range as number from range(1, $1)",
            [count + 1],
        )
        for table, names in tables:
            self._copy(f'"{database}"."{schema}"', table, names)
        self._cursor.execute(
            "insert into import (import_id, sequence, file, sha256, kind, layout, loaded_at, rows_read, rows_loaded,"
            " rows_set_aside, rows_ignored) select concat($added, '~', number), $step * number + $step - 1,"
            " concat($added, '~', number), '', '', '', timestamp '2000-01-01', 0, 0, 0, 0 from copy_number",
            {"added": ADDED, "step": STEP},
        )

    def _rows(self, sql: str) -> list[tuple[Any, ...]]:
        return self._cursor.execute(sql).fetchall()

    def _copy(self, source: str, table: str, names: Sequence[str]) -> None:
        if table not in _OF_COMMUNITY and "community" not in names:
            return
        where = _OF_COMMUNITY.get(table, "community = $community").format(source=source)
        self._cursor.execute(
            f"create or replace temp table {table} as select {', '.join(map(_numbered, names))}"
            f" from {source}.{table} cross join copy_number where {where}",
            {"community": self.community},
        )

    def id(self, number: int) -> str:
        """The id of a copy."""
        return f"{self.community}~{number}"

    def run(self, number: int, sql: str, **values: Any) -> None:
        """Change a copy.

        The SQL may use its id (`$id`), the end of its imports' ids (`$copy`), the import of what is added
        (`$added`), and what its numbers are raised by (`$shift`) and stay below (`$end`).
        """
        known = {
            "copy": f"~{number}",
            "shift": STEP * number,
            "end": STEP * (number + 1),
            "id": self.id(number),
            "added": f"{ADDED}~{number}",
        }
        needed = {name: value for name, value in (known | values).items() if f"${name}" in sql}
        self._cursor.execute(sql, needed)

    def prepared(self, policy: Policy) -> Engine:
        """An engine that sees the copies and nothing else."""
        ids = [self.id(number) for number in range(1, self.count + 1)]
        return prepare(self._cursor, as_of=self.as_of, policy=policy, communities=ids)


def _numbered(name: str) -> str:
    if name in _WORDS:
        return f"concat({name}, '~', number) as {name}"
    if name in _NUMBERS:
        return f"cast({name} as bigint) + {STEP} * number as {name}"
    return name

"""The records with names, in the columns that `cop-health ingest` reads, so that they can be loaded again."""

from collections.abc import Iterator, Sequence
from datetime import date

import pandas as pd
import pyarrow as pa
from duckdb import DuckDBPyConnection

from dashboard.export.forms_written import write_forms
from dashboard.export.record_columns import OF_IMPORT
from dashboard.export.record_kinds import KINDS, NAMELESS, Kind
from dashboard.export.table import Column, Table
from dashboard.export.written_people import written_people
from metrics import Policy
from metrics.brought_once import brought_once

ROWS_AT_ONCE = 50_000
ABOUT = {
    "evaluations": "Answers to evaluation forms; nothing says whose they are",
    "polls": "Answers to the renewal poll; nothing says whose they are",
}
_COMMENTS = """
    select table_name, coalesce(column_name, ''), comment
    from (
        select database_name, table_name, column_name, comment from duckdb_columns()
        union all select database_name, table_name, null, comment from duckdb_tables()
    ) where database_name = current_database() and comment is not null
"""


def records(
    cursor: DuckDBPyConnection, *, as_of: date, policy: Policy, communities: Sequence[str] | None
) -> tuple[Table, ...]:
    """Every kind of record that there is, in the order in which they were loaded. `cursor` gets temporary tables."""
    once = brought_once(cursor, as_of=as_of, policy=policy)
    _hold(cursor, "superseded", once.superseded)
    _hold(cursor, "actions_once", once.actions)
    _hold(cursor, "milestones_once", once.milestones)
    _hold(cursor, "person_written", written_people(cursor))
    wanted = None if communities is None else {name.strip().casefold() for name in communities}
    known = cursor.execute("select community, community_key from community order by 1").fetchall()
    chosen = [community for community, key in known if wanted is None or key in wanted]
    _hold(cursor, "wanted", pd.DataFrame({"community": pd.Series(chosen, dtype="string")}))
    cursor.execute(
        "create or replace temp table meeting_written as"
        " select meeting_id, min(label) as label from occasion group by meeting_id"
    )
    write_forms(cursor)
    comments = {(table, column): text for table, column, text in cursor.execute(_COMMENTS).fetchall()}
    tables = (_table(cursor, kind, comments) for kind in (*KINDS, *NAMELESS))
    return tuple(table for table in tables if table.size)


def _hold(cursor: DuckDBPyConnection, name: str, frame: pd.DataFrame) -> None:
    # Of no rows at all, older versions of pandas and DuckDB would not see that a column holds text.
    typed = frame.astype({column: "string" for column in frame.columns if frame[column].dtype == object})
    cursor.register("held_frame", pa.Table.from_pandas(typed, preserve_index=False))
    cursor.execute(f"create or replace temp table {name} as select * from held_frame")
    cursor.unregister("held_frame")


def _table(cursor: DuckDBPyConnection, kind: Kind, comments: dict[tuple[str, str], str]) -> Table:
    source = (
        f"from {kind.table or kind.name} t {OF_IMPORT} {kind.joins}"
        f" where {kind.where} and t.community in (select community from wanted)"
    )
    [(size,)] = cursor.execute(f"select count(*) {source}").fetchall()
    taken = ", ".join(f'{each.sql} as "{each.name}"' for each in kind.columns)
    columns = tuple(
        Column(each.name, each.type, each.about or comments[kind.name, each.of].rstrip("."))
        for each in kind.columns
    )
    schema = pa.schema([(column.name, column.type) for column in columns])
    return Table(
        name=kind.name,
        about=(ABOUT.get(kind.name) or comments[kind.name, ""]).rstrip("."),
        columns=columns,
        size=size,
        parts=lambda: _parts(cursor, f"select {taken} {source} order by {kind.order}", schema),
    )


def _parts(cursor: DuckDBPyConnection, sql: str, schema: pa.Schema) -> Iterator[pa.RecordBatch]:
    """The rows of a query, so many at once, in the types that they were promised in."""
    made = cursor.sql(sql)
    # In DuckDB 1.5 it has another name.
    read = getattr(made, "to_arrow_reader", None) or made.fetch_arrow_reader
    for batch in read(ROWS_AT_ONCE):
        yield pa.RecordBatch.from_arrays(
            [column.cast(field.type) for column, field in zip(batch.columns, schema, strict=True)],
            schema=schema,
        )

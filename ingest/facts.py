"""Facts → the database: people, meetings and communities get their numbers, frames go in whole.

Also the way out again: `forget` takes one import's rows out and leaves no trace of them.
"""

from collections.abc import Iterable, Sequence

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa

from ingest import cancelled, identity, meetings, people, suspects
from ingest.kinds.kind import Facts

TABLES = (
    "communities",
    "members",
    "meetings",
    "attendance",
    "answers",
    "budget",
    "actions",
    "action_owners",
    "contributions",
    "governance",
    "followups",
    "products",
    "stories",
    "polls",
)
"""The tables of facts of schema.sql; each has import_id, line and community."""

_MENTION_COLUMNS = {
    "members": "mention_id",
    "meetings": "facilitator_id knowledge_manager_id",
    "attendance": "mention_id",
    "action_owners": "mention_id",
    "contributions": "mention_id",
    "governance": "mention_id",
    "products": "mention_id",
}


def canonical_communities(cursor: duckdb.DuckDBPyConnection, written: Iterable[str]) -> dict[str, str]:
    """{id as written: id as first written}; ids that are new are only named, not yet kept."""
    known = dict(cursor.execute("select community_key, community from community").fetchall())
    return {text: known.setdefault(text.casefold(), text) for text in written}


def add_communities(cursor: duckdb.DuckDBPyConnection, import_id: str, communities: Sequence[str]) -> None:
    """Keep the ids, and that this import speaks of them."""
    for community in sorted(communities):
        cursor.execute(
            "insert into community select ?, ? where not exists (from community where community_key = ?)",
            [community, community.casefold(), community.casefold()],
        )
        cursor.execute("insert into import_community values (?, ?)", [import_id, community])


def insert(cursor: duckdb.DuckDBPyConnection, import_id: str, facts: Facts) -> None:
    """Write the facts of one table. `community` is canonical; occasions have date and label."""
    frame = facts.frame
    columns: dict[str, object] = {"import_id": np.full(len(frame), import_id, dtype=object)}
    used: set[str] = set()
    if facts.occasion:
        columns["occasion_id"] = _numbered(cursor, "occasion", frame, ["community", "date", "label"])
        used |= {"date", "label"}
    for column, (name, email) in facts.persons.items():
        named = pd.DataFrame(
            {
                "community": frame["community"],
                "name": frame[name],
                "email": frame[email] if email else None,
            }
        )
        columns[column] = _numbered(cursor, "mention", named, ["community", "name", "email"])
        used |= {name, email or name}
    for column in frame.columns:
        if column not in used:
            columns[column] = frame[column]
    _write(cursor, facts.table, pd.DataFrame(columns))


def _write(cursor: duckdb.DuckDBPyConnection, table: str, frame: pd.DataFrame) -> None:
    """One insert by column name; sorted as the metrics read."""
    order = [c for c in ("community", "mention_id", "occasion_id", "line") if c in frame]
    cursor.register("incoming", pa.Table.from_pandas(frame, preserve_index=False))
    cursor.execute(f"insert into {table} by name select * from incoming order by {', '.join(order)}")
    cursor.unregister("incoming")


def _numbered(
    cursor: duckdb.DuckDBPyConnection, table: str, frame: pd.DataFrame, key: list[str]
) -> pd.Series:
    """The number of each row's key in `mention` or `occasion`; new keys get the next numbers.

    A row with nothing but a community has no number.
    """
    codes = frame.groupby(key, dropna=False, sort=False).ngroup().to_numpy()
    _, first = np.unique(codes, return_index=True)
    distinct = frame.iloc[first][key].reset_index(drop=True)
    empty = distinct[key[1:]].isna().all(axis=1)
    cursor.register(
        "wanted", pa.Table.from_pandas(distinct.assign(k=range(len(distinct))), preserve_index=False)
    )
    known = "occasion" if table == "occasion" else "mention join mention_name using (mention_id)"
    same = " and ".join(
        f"k.{c} is not distinct from cast(w.{c} as {'date' if c == 'date' else 'varchar'})" for c in key
    )
    found = cursor.execute(
        f"select w.k, k.{table}_id as number from wanted w left join (from {known}) k on {same} order by w.k"
    ).df()
    cursor.unregister("wanted")
    new = found["number"].isna().to_numpy() & ~empty.to_numpy()
    [(start,)] = cursor.execute(f"select coalesce(max({table}_id), 0) from {table}").fetchall()
    numbers = found["number"].astype("Int64").to_numpy(dtype=object, na_value=None)
    numbers[new] = np.arange(start + 1, start + 1 + new.sum())
    (_add_occasions if table == "occasion" else _add_mentions)(
        cursor, distinct[new].assign(number=numbers[new])
    )
    return pd.Series(pd.array(numbers[codes], dtype="Int64"), index=frame.index)


def _add_occasions(cursor: duckdb.DuckDBPyConnection, new: pd.DataFrame) -> None:
    frame = new.rename(columns={"number": "occasion_id"}).assign(meeting_id=new["number"])
    append(cursor, "occasion", frame)


def _add_mentions(cursor: duckdb.DuckDBPyConnection, new: pd.DataFrame) -> None:
    """Who they are is worked out at the end, for the whole community: until then a blank."""
    append(
        cursor,
        "mention",
        pd.DataFrame(
            {
                "mention_id": new["number"],
                "community": new["community"],
                "person_id": "",
                "placeholder": False,
            }
        ),
    )
    keys = [people.name_key(name) if isinstance(name, str) else None for name in new["name"]]
    append(
        cursor,
        "mention_name",
        pd.DataFrame(
            {
                "mention_id": new["number"],
                "name": new["name"],
                "name_key": keys,
                "email": new["email"],
            }
        ),
    )


def append(cursor: duckdb.DuckDBPyConnection, table: str, frame: pd.DataFrame) -> None:
    """Insert the frame's rows into the table, by column name."""
    cursor.register("incoming", pa.Table.from_pandas(frame, preserve_index=False))
    cursor.execute(f"insert into {table} by name select * from incoming")
    cursor.unregister("incoming")


def settle(cursor: duckdb.DuckDBPyConnection, communities: list[str]) -> None:
    """Work out again, for whole communities, who is who, which occasions are one meeting, and what clashes."""
    suspects.recompute(cursor, identity.recompute(cursor, communities))
    meetings.recompute(cursor, communities)
    cancelled.tell(cursor)


def forget(cursor: duckdb.DuckDBPyConnection, import_id: str) -> None:
    """Take one import out, with the people, meetings and communities that nothing else speaks of."""
    touched = cursor.execute(
        "select community from import_community where import_id = ?", [import_id]
    ).fetchall()
    for table in (*TABLES, "problem", "import_community", "import"):
        cursor.execute(f"delete from {table} where import_id = ?", [import_id])
    mentioned = " union ".join(
        f"select {column} from {table} where {column} is not null"
        for table, columns in _MENTION_COLUMNS.items()
        for column in columns.split()
    )
    for table in ("mention_name", "mention"):
        cursor.execute(f"delete from {table} where mention_id not in ({mentioned})")
    used = " union ".join(f"select occasion_id from {table}" for table in meetings.OCCASION_TABLES)
    cursor.execute(f"delete from occasion where occasion_id not in ({used})")
    cursor.execute("delete from community where community not in (select community from import_community)")
    settle(cursor, [community for (community,) in touched])

"""Facts → the database: people, meetings and communities get their numbers, frames go in whole.

Also the way out again: `forget` takes one import's rows out and leaves no trace of them.
"""

from collections.abc import Iterable, Sequence

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa

from ingest import cancelled, meetings
from ingest.coded import Coded, coded, in_arrow
from ingest.kinds.kind import Facts
from ingest.numbering import NOBODY, append, numbered
from ingest.people import identity, suspects

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
    "messages",
)
"""The tables of facts of schema.sql; each has import_id, line and community."""

MENTION_COLUMNS = {
    "members": "mention_id",
    "meetings": "facilitator_id knowledge_manager_id",
    "attendance": "mention_id",
    "action_owners": "mention_id",
    "contributions": "mention_id",
    "governance": "mention_id",
    "products": "mention_id",
    "messages": "mention_id",
}
"""The columns of each table that say which person a fact is about."""


def canonical_communities(cursor: duckdb.DuckDBPyConnection, written: Iterable[str]) -> dict[str, str]:
    """{id as written: id as first written}; ids that are new are only named, not yet kept."""
    known = dict(cursor.execute("select community_key, community from community").fetchall())
    return {text: known.setdefault(text.casefold(), text) for text in written}


def add_communities(cursor: duckdb.DuckDBPyConnection, import_id: str, communities: Sequence[str]) -> None:
    """Keep the ids, and that this import speaks of them."""
    known = {key for (key,) in cursor.execute("select community_key from community").fetchall()}
    spoken_of = pd.DataFrame({"community": sorted(communities)}, dtype=object)
    spoken_of["community_key"] = [community.casefold() for community in spoken_of["community"]]
    append(cursor, "community", spoken_of[~spoken_of["community_key"].isin(known)])
    append(cursor, "import_community", spoken_of[["community"]].assign(import_id=import_id))


def insert(cursor: duckdb.DuckDBPyConnection, import_id: str, facts: Facts) -> None:
    """Write the facts of one table. `community` is canonical; occasions have date and label."""
    frame = facts.frame
    if frame.empty:
        return
    said = {name: coded(frame[name]) for name in {"community", *_names(facts)}}
    numbers: dict[str, np.ndarray] = {}
    used = {"date", "label"} if facts.occasion else set()
    if facts.occasion:
        key = {name: said[name] for name in ("community", "date", "label")}
        numbers["occasion_id"] = numbered(cursor, "occasion", key)
    for column, (name, email) in facts.persons.items():
        unnamed = Coded.all(None, len(frame))
        key = {
            "community": said["community"],
            "name": said[name],
            "email": said[email] if email else unnamed,
        }
        numbers[column] = numbered(cursor, "mention", key)
        used |= {name, email or name}
    # As the metrics read. Sorted here by numbers: DuckDB would compare names, and takes longer.
    keys = [numbers[name] for name in ("mention_id", "occasion_id") if name in numbers]
    order = np.lexsort([frame["line"].to_numpy(), *keys[::-1], _rank(said["community"])])
    columns = {name: pa.array(n, pa.int64(), mask=n == NOBODY) for name, n in numbers.items()}
    # What no row says is left to the table: a column of nothing takes time as any other does.
    columns |= {n: in_arrow(frame[n]) for n in frame.columns if n not in used and not frame[n].isna().all()}
    _write(cursor, import_id, facts.table, pa.table(columns).take(pa.array(order)))


def _rank(community: Coded) -> np.ndarray:
    """The place of each row's community in the alphabet."""
    rank: np.ndarray = np.argsort(np.argsort(community.values))[community.codes]
    return rank


def _names(facts: Facts) -> set[str]:
    """The columns that say which meeting and which people a row is about."""
    people = {column for pair in facts.persons.values() for column in pair if column}
    return people | ({"date", "label"} if facts.occasion else set())


def _write(cursor: duckdb.DuckDBPyConnection, import_id: str, table: str, rows: pa.Table) -> None:
    """One insert by column name, in the order given."""
    cursor.register("incoming", rows)
    cursor.execute(f"insert into {table} by name select ? as import_id, * from incoming", [import_id])
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
        for table, columns in MENTION_COLUMNS.items()
        for column in columns.split()
    )
    for table in ("mention_name", "mention"):
        cursor.execute(f"delete from {table} where mention_id not in ({mentioned})")
    used = " union ".join(f"select occasion_id from {table}" for table in meetings.OCCASION_TABLES)
    cursor.execute(f"delete from occasion where occasion_id not in ({used})")
    cursor.execute("delete from community where community not in (select community from import_community)")
    settle(cursor, [community for (community,) in touched])

"""The numbers of people and meetings as they are written: known ones found, new ones given and kept."""

from collections.abc import Mapping

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa

from ingest.coded import Coded, together
from ingest.people import name_key

NOBODY = 2**31 - 1
"""Stands for no number; greater than any."""


def numbered(cursor: duckdb.DuckDBPyConnection, table: str, key: Mapping[str, Coded]) -> np.ndarray:
    """The number of each row's key in `mention` or `occasion`; new keys get the next numbers.

    A row with nothing but a community has none, and comes after the others.
    """
    codes, first = together(list(key.values()))
    distinct = pd.DataFrame(
        {name: pd.Series(c.at_rows(first).cells, dtype=object) for name, c in key.items()}
    )
    empty = distinct[list(key)[1:]].isna().all(axis=1)
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
    numbers = found["number"].fillna(NOBODY).to_numpy(dtype=np.int64)
    numbers[new] = np.arange(start + 1, start + 1 + new.sum())
    (_add_occasions if table == "occasion" else _add_mentions)(
        cursor, distinct[new].assign(number=numbers[new])
    )
    of_rows: np.ndarray = numbers[codes]
    return of_rows


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
    keys = [name_key(name) if isinstance(name, str) else None for name in new["name"]]
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

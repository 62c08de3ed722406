"""What stands behind a community: the files that speak of it, and the names that are written in them."""

import duckdb


def files_of(cursor: duckdb.DuckDBPyConnection, community: str) -> int:
    """How many files speak of a community; the same bytes are one file."""
    row = cursor.execute(
        "select count(distinct i.sha256) from import i join import_community c using (import_id)"
        " where lower(c.community) = lower(?)",
        [community],
    ).fetchone()
    return int(row[0]) if row else 0


def written_names(cursor: duckdb.DuckDBPyConnection, community: str) -> frozenset[str]:
    """Every name of a person as it is written, so that a text which names somebody can be told, and is not printed."""
    rows = cursor.execute(
        "select distinct n.name from mention m join mention_name n using (mention_id)"
        " where lower(m.community) = lower(?) and n.name is not null and not m.placeholder",
        [community],
    ).fetchall()
    return frozenset(name for (name,) in rows)

"""By what name people read each community: what a list to choose from needs, without judging any of them."""

from datetime import date

from duckdb import DuckDBPyConnection

from metrics.communities.alphabet import folded
from metrics.engine import prepare
from metrics.policy import Policy


def community_names(
    cursor: DuckDBPyConnection, *, as_of: date, policy: Policy
) -> tuple[tuple[str, str], ...]:
    """Id and name of every community in the database that `cursor` reads, by name; the id decides between two alike."""
    engine = prepare(cursor, as_of=as_of, policy=policy, communities=None)
    named = [
        (str(community), str(name)) for community, name in engine.rows("select community, name from called")
    ]
    return tuple(sorted(named, key=lambda each: (folded(each[1]), each[0])))

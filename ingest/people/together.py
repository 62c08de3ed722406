"""Who was seen at one meeting with whom, in one and the same source: those are two people."""

from collections.abc import Iterable, Sequence

import duckdb
import pandas as pd
import pyarrow as pa

_BOTH_THERE = """
    with there as (
        select distinct s.pair, s.side, a.import_id, a.occasion_id
        from sides s join attendance a on a.mention_id = s.mention_id
        where a.status in ('present', 'online')
    )
    select distinct a.pair from there a
    join there b on b.pair = a.pair and b.import_id = a.import_id and b.occasion_id = a.occasion_id
    where a.side = 0 and b.side = 1
"""


def seen_together(
    cursor: duckdb.DuckDBPyConnection, pairs: Sequence[tuple[Iterable[int], Iterable[int]]]
) -> set[int]:
    """Which of the pairs of sets of mentions were both there at some meeting, by their place in `pairs`."""
    rows = [
        (k, side, mention)
        for k, pair in enumerate(pairs)
        for side, mentions in enumerate(pair)
        for mention in mentions
    ]
    if not rows:
        return set()
    frame = pd.DataFrame(rows, columns=["pair", "side", "mention_id"])
    cursor.register("sides", pa.Table.from_pandas(frame, preserve_index=False))
    found = cursor.execute(_BOTH_THERE).fetchall()
    cursor.unregister("sides")
    return {pair for (pair,) in found}

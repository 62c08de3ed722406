"""Assesses a whole portfolio in one process, and says what it cost beside a bare query.

`python -m benchmarks.portfolio --communities 10000 --attendances 10000000`

A time alone says more about the machine than about the program. So the time of `assess` is given
as a multiple of the time that four of its cards take as bare SQL (`cards.sql`: cohort retention, Gini,
action completion, cost per member), and of the least that any answer needs, counting the attendances of
each community: in the same run on the same connection, before and after. What a convener may see of the same
communities is given as a multiple of what their owner has: that much more it costs to keep back what tells of few.
"""

import argparse
import os
import statistics
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

import duckdb

from benchmarks.cost import cost_of, peak_memory
from benchmarks.generate import AS_OF, generate
from ingest import store
from metrics import Assessment, Policy, SeenBy, assess, coming

BARE = "select community, count(*) from attendance group by community"
CARDS = resources.files("benchmarks").joinpath("cards.sql").read_text(encoding="utf-8")
REPEATS = 5
CARD_REPEATS = 2


def main(arguments: Sequence[str] | None = None) -> None:
    """The command: on the database given, or on one made for the run and thrown away."""
    parser = argparse.ArgumentParser(description="Assess every community of a large database.")
    parser.add_argument("--db", help="a database of benchmarks.generate; without it, one is made")
    parser.add_argument("--communities", type=int, default=200)
    parser.add_argument("--attendances", type=int, default=200_000)
    asked = parser.parse_args(arguments)
    if asked.db:
        sys.stdout.write(measured(asked.db))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "portfolio.duckdb")
        generate(path, asked.communities, asked.attendances)
        sys.stdout.write(measured(path))


def measured(path: str) -> str:
    """What assessing every community of the database at `path` cost, in lines to read."""
    policy = Policy.load()
    with store.read(path) as connection:
        attendances = sum(row[1] for row in connection.execute(BARE).fetchall())
        bare = [cost_of(lambda: connection.execute(BARE).fetchall()) for _ in range(REPEATS)]
        cards = [cost_of(lambda: four_cards(connection)) for _ in range(CARD_REPEATS)]
        before = peak_memory()
        results: list[Assessment] = []
        whole = cost_of(lambda: results.append(assess(connection, as_of=AS_OF, policy=policy)))
        peak = peak_memory()
        # Else what the forecast learnt would be there already.
        coming._fitted.cache_clear()
        outside = cost_of(lambda: assess(connection, as_of=AS_OF, policy=policy, seen_by=SeenBy.OUTSIDE))
        bare += [cost_of(lambda: connection.execute(BARE).fetchall()) for _ in range(REPEATS)]
        cards += [cost_of(lambda: four_cards(connection)) for _ in range(CARD_REPEATS)]
    elapsed, worked = (statistics.median(kind) for kind in zip(*bare, strict=True))
    cards_elapsed, cards_worked = (statistics.median(kind) for kind in zip(*cards, strict=True))
    communities = results[0].communities
    verdicts = Counter(community.verdict.headline for community in communities)
    lines = {
        "communities": f"{len(communities):,}",
        "attendances": f"{attendances:,}",
        "assess": f"{whole[0]:.2f} s, processors {whole[1]:.2f} s",
        "assess from outside": f"{outside[0]:.2f} s, processors {outside[1]:.2f} s",
        "from outside ÷ assess": f"{outside[0] / whole[0]:,.2f}, processors {outside[1] / whole[1]:,.2f}",
        "four cards as bare SQL": f"{cards_elapsed:.2f} s, processors {cards_worked:.2f} s",
        "assess ÷ four cards": f"{whole[0] / cards_elapsed:,.1f}, processors {whole[1] / cards_worked:,.1f}",
        "bare count by community": f"{elapsed * 1000:.1f} ms, processors {worked * 1000:.1f} ms",
        "assess ÷ bare count": f"{whole[0] / elapsed:,.0f}, processors {whole[1] / worked:,.0f}",
        "peak memory": f"{peak:,.0f} MB ({before:,.0f} MB before assess)",
        "engine": f"DuckDB {duckdb.__version__}, {os.cpu_count()} cores",
        "verdicts": ", ".join(f"{word} {number:,}" for word, number in sorted(verdicts.items())),
        "errors": str(sum(1 for c in communities for r in c.readings if r.error)),
    }
    return "".join(f"{what:24} {figure}\n" for what, figure in lines.items())


def four_cards(connection: duckdb.DuckDBPyConnection) -> None:
    """The cards of `cards.sql`, every community of each."""
    for sql in CARDS.split("-- card: ")[1:]:
        query = sql.partition("\n")[2]
        connection.execute(query, {"as_of": AS_OF} if "$as_of" in query else None).fetchall()


if __name__ == "__main__":
    main()

"""The steps of taking people out, whether it is one of them or all that a retired community still names."""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import datetime

import duckdb
import pandas as pd

from ingest import facts
from ingest.history import waiting
from ingest.people import decisions as identity_decisions
from ingest.people.decisions import Pair, crossed
from ingest.people.identity import owned_sources
from ingest.privacy.naming import MARK, is_nobody
from ingest.privacy.namings import Mentioned, Namings

REASONS_THAT_COUNT = frozenset(
    ("completed", "completed term", "term completed", "term ended", "end of term", "died", "deceased", "death",
     "passed away", "voltooi", "termyn verstreke", "oorlede")
)  # fmt: skip
"""Why somebody left, where that is no loss (PA-02): words that say nothing of one person. Others are taken out."""

_MINE = "mention_id in (select mention_id from own)"


def facts_about(cursor: duckdb.DuckDBPyConnection, own: Sequence[Mentioned]) -> tuple[Counter[str], set[str]]:
    """How many facts are about those people, by table, and the imports that they are of."""
    mentions = [each.mention_id for each in own]
    counted: Counter[str] = Counter()
    imports: set[str] = set()
    for table, columns in facts.MENTION_COLUMNS.items():
        about = " or ".join(f"{column} in (select unnest($1::integer[]))" for column in columns.split())
        found = cursor.execute(
            f"select import_id, count(*) from {table} where {about} group by import_id", [mentions]
        ).fetchall()
        imports |= {import_id for import_id, _ in found}
        counted[table] += sum(count for _, count in found)
    return +counted, imports


def imports_waiting(cursor: duckdb.DuckDBPyConnection, communities: Collection[str]) -> set[str]:
    """The imports of those communities with lines that wait for a meeting: nobody knows whom these lines name."""
    rows = cursor.execute(
        "select distinct import_id from import_community where community in (select unnest(?::varchar[]))",
        [sorted(communities)],
    ).fetchall()
    return {import_id for (import_id,) in rows} & waiting(cursor)


def forget_decisions(cursor: duckdb.DuckDBPyConnection, namings: Namings) -> int:
    """Delete what was decided about them, also of names that no file holds now; how many times somebody did."""
    decided = identity_decisions.read(cursor)
    theirs = {source for its in owned_sources(_columns(namings.others)).values() for source in its}
    reached, before = set(namings.sources), 0
    while len(reached) > before:
        before = len(reached)
        reached |= {one for pair in decided.same if not reached.isdisjoint(pair) for one in pair} - theirs
    about = {pair for pair in decided.same | decided.different if not reached.isdisjoint(pair)}
    rows = cursor.execute("select one, other, decision, decided_at from identity_decision").fetchall()
    identity_decisions.take_back(cursor, about)
    return len({(decision, at) for one, other, decision, at in rows if (one, other) in about})


def let_go(cursor: duckdb.DuckDBPyConnection, own: Sequence[Mentioned]) -> None:
    """Take the names away from the mentions, and from the facts what else would tell whose they are.

    Each person becomes a nobody, with a number that says only which facts are of the same one.
    """
    numbers = _nobodies(cursor, [each.person_id for each in own])
    mentions = [(each.mention_id, numbers[each.person_id]) for each in own]
    cursor.register("own", pd.DataFrame(mentions, columns=["mention_id", "nobody"]))
    cursor.execute(f"delete from mention_name where {_MINE}")
    cursor.execute(
        "update mention set person_id = own.nobody from own where mention.mention_id = own.mention_id"
    )
    cursor.execute(f"update members set consent_on = null where {_MINE}")
    cursor.execute(
        f"update members set left_reason = null where {_MINE} and left_reason is not null"
        " and lower(trim(left_reason)) not in (select unnest(?::varchar[]))",
        [sorted(REASONS_THAT_COUNT)],
    )
    cursor.unregister("own")


def _nobodies(cursor: duckdb.DuckDBPyConnection, persons: Iterable[str]) -> dict[str, str]:
    """The next free numbers for those who are taken out; they say nothing but that."""
    rows = cursor.execute("select distinct person_id from mention").fetchall()
    first = max((int(person_id[1:]) for (person_id,) in rows if is_nobody(person_id)), default=0) + 1
    # In order of the mentions, which is that of files: an order of ids would tell a little of the names.
    return {person: f"p{n:012d}" for n, person in enumerate(dict.fromkeys(persons), start=first)}


def settle(
    cursor: duckdb.DuckDBPyConnection, communities: Collection[str], others: Sequence[Mentioned], at: datetime
) -> None:
    """Work out again who is who, and leave all `others` as they were.

    A name that two persons bore is not given to the one who is left: it may have been the other's. Somebody who was
    one person only by what was decided of a name that is gone stays one.
    """
    facts.settle(cursor, sorted(communities))
    now = dict(cursor.execute("select mention_id, person_id from mention").fetchall())
    then = {each.mention_id: each.person_id for each in others}
    joined = _differing(_columns(others), ((now[mention], then[mention]) for mention in then))
    renamed = ((each.community, now[each.mention_id], each.name_key, each.email) for each in others)
    parted = _differing(renamed, ((then[mention], now[mention]) for mention in then))
    for pairs, decision in ((joined, "different"), (parted, "same")):
        identity_decisions.add(cursor, pairs, decision, at)
    if joined or parted:
        facts.settle(cursor, sorted(communities))


def _differing(
    columns: Iterable[tuple[str, str, str | None, str | None]], persons: Iterable[tuple[str, str]]
) -> set[Pair]:
    """The sources of one person crossed with those of another, of all that fall to one and the same."""
    together: dict[str, set[str]] = {}
    for one, other in persons:
        together.setdefault(one, set()).add(other)
    several = [sorted(each) for each in together.values() if len(each) > 1]
    owned = owned_sources(columns) if several else {}
    return {
        pair
        for ranked in several
        for k, one in enumerate(ranked)
        for other in ranked[:k]
        for pair in crossed(owned[one], owned[other])
    }


def _columns(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, str, str | None, str | None]]:
    return ((each.community, each.person_id, each.name_key, each.email) for each in mentions)


def rename_imports(cursor: duckdb.DuckDBPyConnection) -> None:
    """An import's id is worked out of its sheet's name: where that named somebody, it gets another."""
    rows = cursor.execute(
        "select import_id, sha256, sequence from import where contains(sheet, ?) order by sequence", [MARK]
    ).fetchall()
    for before, sha256, sequence in rows:
        after = hashlib.sha256(f"{sha256}\n{MARK}\n{sequence}".encode()).hexdigest()[:12]
        for table in (*facts.TABLES, "problem", "import_community", "import"):
            cursor.execute(f"update {table} set import_id = ? where import_id = ?", [after, before])

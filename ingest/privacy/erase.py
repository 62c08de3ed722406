"""Taking one person out of a database, everywhere, for good.

What made the person known goes: names, e-mails, organisation, district, date of consent, free words about leaving,
what was decided about who is who, and the name in whatever text there is. What the person did stays, as that of
nobody: the facts keep the mentions that they point at, but these have no row in `mention_name` any more and share a
number that is counted up and worked out of nothing. So a meeting has as many people as before and a return is still
a return, and neither an import, an undo nor the same file again can find the person, since mentions are known by
what stands in `mention_name`. Province and stakeholder category stay, because they are counted and few people's alone.
"""

import hashlib
import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

import duckdb
import pandas as pd

from ingest import facts, store
from ingest.history import waiting
from ingest.people import decisions as identity_decisions
from ingest.people.decisions import crossed
from ingest.people.identity import owned_sources
from ingest.people.whom import Everybody
from ingest.privacy import texts
from ingest.privacy.columns import KINDS
from ingest.privacy.naming import MARK, TAKEN_OUT, is_nobody
from ingest.privacy.namings import Mentioned, Namings

_FILES = "select import_id, file, sheet from import order by sequence"

REASONS_THAT_COUNT = frozenset(
    ("completed", "completed term", "term completed", "term ended", "end of term", "died", "deceased", "death",
     "passed away", "voltooi", "termyn verstreke", "oorlede")
)  # fmt: skip
"""Why somebody left, where that is no loss (PA-02): words that say nothing of one person. Others are taken out."""


@dataclass(frozen=True)
class Erased:
    """What was taken out, in numbers, and what still names the person.

    `files` are files with their sheets, as they were called; `namesakes` the ids of others who bear the very name;
    `communities` those whose id itself names the person.
    """

    names: int
    emails: int
    decisions: int
    kept: tuple[tuple[str, int], ...]
    texts: int
    files: tuple[tuple[str, str | None], ...]
    namesakes: tuple[str, ...]
    communities: tuple[str, ...]


def erase(person: str, db: str | os.PathLike[str], *, at: datetime) -> Erased:
    """Take a person out of the database at `db`. Raises Refused where `person` is nobody, or may be several."""
    with store.read(db) as cursor:
        Everybody(cursor).anywhere(person)
    with store.write(db, anew=True) as cursor:
        namings = Namings(cursor, Everybody(cursor).anywhere(person))
        files = {i: (file, sheet) for i, file, sheet in cursor.execute(_FILES).fetchall()}
        known = [each for (each,) in cursor.execute("select community from community order by 1").fetchall()]
        kept, imports = _facts(cursor, namings)
        decided = _forget_decisions(cursor, namings)
        changed, touched = texts.take_out(cursor, namings)
        _let_go(cursor, namings)
        _settle(cursor, namings, at)
        texts.mark(cursor, imports | touched | _waiting(cursor, namings), TAKEN_OUT)
        _rename_imports(cursor)
    named = [files[import_id] for import_id in files if import_id in imports | touched]
    return Erased(
        names=len(namings.names),
        emails=len(namings.emails),
        decisions=decided,
        kept=tuple((KINDS.get(table, table), n) for table, n in kept.items()),
        texts=changed.total(),
        files=tuple(dict.fromkeys(named)),
        namesakes=tuple(namings.namesakes),
        communities=tuple(each for each in known if namings.of(None).names(each)),
    )


def _facts(cursor: duckdb.DuckDBPyConnection, namings: Namings) -> tuple[Counter[str], set[str]]:
    """How many facts are about the person, by table, and the imports that they are of."""
    own = [each.mention_id for each in namings.own]
    counted: Counter[str] = Counter()
    imports: set[str] = set()
    for table, columns in facts.MENTION_COLUMNS.items():
        about = " or ".join(f"{column} in (select unnest($1::integer[]))" for column in columns.split())
        found = cursor.execute(
            f"select import_id, count(*) from {table} where {about} group by import_id", [own]
        ).fetchall()
        imports |= {import_id for import_id, _ in found}
        counted[table] += sum(count for _, count in found)
    return +counted, imports


def _waiting(cursor: duckdb.DuckDBPyConnection, namings: Namings) -> set[str]:
    """The imports of those communities with lines that wait for a meeting: nobody knows whom these lines name."""
    rows = cursor.execute(
        "select distinct import_id from import_community where community in (select unnest(?::varchar[]))",
        [namings.communities],
    ).fetchall()
    return {import_id for (import_id,) in rows} & waiting(cursor)


def _forget_decisions(cursor: duckdb.DuckDBPyConnection, namings: Namings) -> int:
    """Delete what was decided about the person, also of names that no file holds now; how many times somebody did."""
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


def _let_go(cursor: duckdb.DuckDBPyConnection, namings: Namings) -> None:
    """Take the names away from the mentions, and from the facts what else would tell whose they are."""
    own = pd.DataFrame({"mention_id": [each.mention_id for each in namings.own]})
    cursor.register("own", own)
    mine = "mention_id in (select mention_id from own)"
    cursor.execute(f"delete from mention_name where {mine}")
    cursor.execute(f"update mention set person_id = ? where {mine}", [_nobody(cursor)])
    cursor.execute(f"update members set organisation = null, district = null, consent_on = null where {mine}")
    cursor.execute(
        f"update members set left_reason = null where {mine} and left_reason is not null"
        " and lower(trim(left_reason)) not in (select unnest(?::varchar[]))",
        [sorted(REASONS_THAT_COUNT)],
    )
    cursor.execute(f"update attendance set organisation = null where {mine}")
    cursor.unregister("own")


def _nobody(cursor: duckdb.DuckDBPyConnection) -> str:
    """The next free number for somebody who was taken out; it says nothing but that."""
    rows = cursor.execute("select distinct person_id from mention").fetchall()
    taken = {person_id for (person_id,) in rows if is_nobody(person_id)}
    return f"p{max((int(each[1:]) for each in taken), default=0) + 1:012d}"


def _settle(cursor: duckdb.DuckDBPyConnection, namings: Namings, at: datetime) -> None:
    """Work out again who is who, and leave all others as they were.

    A name that two persons bore is not given to the one who is left: it may have been the other's.
    """
    facts.settle(cursor, namings.communities)
    now = dict(cursor.execute("select mention_id, person_id from mention").fetchall())
    together: dict[str, set[str]] = {}
    for each in namings.others:
        together.setdefault(now[each.mention_id], set()).add(each.person_id)
    joined = [persons for persons in together.values() if len(persons) > 1]
    if not joined:
        return
    owned = owned_sources(_columns(namings.others))
    for persons in joined:
        ranked = sorted(persons)
        for k, one in enumerate(ranked):
            for other in ranked[:k]:
                identity_decisions.add(cursor, crossed(owned[one], owned[other]), "different", at)
    facts.settle(cursor, namings.communities)


def _columns(mentions: Iterable[Mentioned]) -> Iterator[tuple[str, str, str | None, str | None]]:
    return ((each.community, each.person_id, each.name_key, each.email) for each in mentions)


def _rename_imports(cursor: duckdb.DuckDBPyConnection) -> None:
    """An import's id is worked out of its sheet's name: where that named the person, it gets another."""
    rows = cursor.execute(
        "select import_id, sha256, sequence from import where contains(sheet, ?) order by sequence", [MARK]
    ).fetchall()
    for before, sha256, sequence in rows:
        after = hashlib.sha256(f"{sha256}\n{MARK}\n{sequence}".encode()).hexdigest()[:12]
        for table in (*facts.TABLES, "problem", "import_community", "import"):
            cursor.execute(f"update {table} set import_id = ? where import_id = ?", [after, before])

"""Taking one person out of a database, everywhere, for good.

What made the person known goes: names, e-mails, organisation, district, date of consent, free words about leaving,
what was decided about who is who, and the name in whatever text there is. What the person did stays, as that of
nobody: the facts keep the mentions that they point at, but these have no row in `mention_name` any more and share a
number that is counted up and worked out of nothing. So a meeting has as many people as before and a return is still
a return, and neither an import, an undo nor the same file again can find the person, since mentions are known by
what stands in `mention_name`. Province and stakeholder category stay, because they are counted and few people's alone.
"""

import os
from dataclasses import dataclass
from datetime import datetime

import duckdb
import pandas as pd

from ingest import store
from ingest.people.whom import Everybody
from ingest.privacy import forgetting, texts
from ingest.privacy.columns import KINDS
from ingest.privacy.naming import TAKEN_OUT
from ingest.privacy.namings import Namings, namings_of

FILES = "select import_id, file, sheet from import order by sequence"


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
        namings = namings_of(cursor, Everybody(cursor).anywhere(person))
        files = {i: (file, sheet) for i, file, sheet in cursor.execute(FILES).fetchall()}
        known = [each for (each,) in cursor.execute("select community from community order by 1").fetchall()]
        kept, imports = forgetting.facts_about(cursor, namings.own)
        decided = forgetting.forget_decisions(cursor, namings)
        changed, touched = texts.take_out(cursor, namings)
        _without_places(cursor, namings)
        forgetting.let_go(cursor, namings.own)
        forgetting.settle(cursor, namings.communities, namings.others, at)
        waiting = forgetting.imports_waiting(cursor, namings.communities)
        texts.mark(cursor, imports | touched | waiting, TAKEN_OUT)
        forgetting.rename_imports(cursor)
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


def _without_places(cursor: duckdb.DuckDBPyConnection, namings: Namings) -> None:
    """Of one among many with a name, the organisation or the district may tell who it was."""
    cursor.register("own", pd.DataFrame({"mention_id": [each.mention_id for each in namings.own]}))
    mine = "mention_id in (select mention_id from own)"
    cursor.execute(f"update members set organisation = null, district = null where {mine}")
    cursor.execute(f"update attendance set organisation = null where {mine}")
    cursor.unregister("own")

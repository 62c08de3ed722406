"""A drafted sheet → the database, within the caller's one transaction."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import duckdb
import numpy as np
import pandas as pd

from ingest import facts as store_facts
from ingest import meetings
from ingest.coded import coded, together
from ingest.draft import Draft
from ingest.kinds.kind import Facts
from ingest.ledger import Account
from ingest.numbering import append
from ingest.problems import Refused
from ingest.resolve import resolve
from ingest.result import Imported


class Known:
    """What all drafts of a call and the database know together: ids as first written, and labelled meetings."""

    def __init__(self, cursor: duckdb.DuckDBPyConnection, drafts: Sequence[Draft]) -> None:
        frames = [f.frame for drafted in drafts for f in drafted.facts]
        written = {c: None for frame in frames for c in coded(frame["community"]).present}
        self.community = store_facts.canonical_communities(cursor, written)
        self.calendar = meetings.calendar(cursor, set(self.community.values()))
        for drafted in drafts:
            for facts in drafted.facts:
                self._add(facts)

    def _add(self, facts: Facts) -> None:
        for column in ("label", "title"):
            if facts.occasion and column in facts.frame and facts.frame[column].notna().any():
                key = [coded(facts.frame[name]) for name in ("community", "date", column)]
                _, first = together(key)
                named = zip(*(said.at_rows(first).cells for said in key), strict=True)
                dated = [(self.community[c], day, text) for c, day, text in named if day and text]
                self.calendar.add(dated, titles=column == "title")

    def canonical(self, facts: Facts) -> Facts:
        """The facts, their communities with the ids as first written."""
        community = coded(facts.frame["community"]).told(self.community.get)
        return replace(facts, frame=facts.frame.assign(community=community.categorical()))


def load(
    cursor: duckdb.DuckDBPyConnection, drafted: Draft, known: Known, at: datetime, before: Imported | None
) -> tuple[Imported, set[str]]:
    """Load one sheet; the import, and the communities it speaks of.

    Where it was loaded `before`, that stays, unless rows fit now that did not then: it is replaced.
    Raises Refused if not one of its rows could be loaded for want of its meetings.
    """
    facts = [resolve(known.canonical(f), known.calendar, drafted.ledger) for f in drafted.facts]
    lines = [np.empty(0, dtype=np.int64), *(f.frame["line"].to_numpy(np.int64) for f in facts)]
    account = drafted.ledger.close(np.concatenate(lines))
    communities = sorted({c for f in facts for c in coded(f.frame["community"]).present})
    _refuse_unknown_meetings(drafted, account)
    named = sorted({known.community[c] for f in drafted.facts for c in coded(f.frame["community"]).present})
    entry = _entry(drafted, account, facts, named)
    if before and entry.rows_set_aside >= before.rows_set_aside:
        return before, set()
    if before:
        store_facts.forget(cursor, str(before.import_id))
    store_facts.add_communities(cursor, str(entry.import_id), communities)
    for one in facts:
        store_facts.insert(cursor, str(entry.import_id), one)
    # A community of which no row could be loaded is not one that the database speaks of.
    _keep(cursor, entry if communities else replace(entry, community=None), drafted, at)
    return entry, set(communities)


def _refuse_unknown_meetings(drafted: Draft, account: Account) -> None:
    unknown = [p for p in account.problems if p.code == "unknown_meeting"]
    if unknown and not account.loaded:
        raise Refused(
            f"{drafted.place.at()} names its meetings (such as “{unknown[0].value}”) but not their dates, and none "
            "of them is known yet. Load the file that lists the meetings first, or together with this one."
        )


def _entry(drafted: Draft, account: Account, facts: Sequence[Facts], communities: list[str]) -> Imported:
    named = communities or [drafted.options.community or ""]
    whose = named[0] if len(named) == 1 and named[0] else None
    key = f"{drafted.sha256}\n{drafted.place.sheet or ''}\n{'|'.join(c.casefold() for c in named)}"
    return Imported(
        file=drafted.place.file,
        sheet=drafted.place.sheet,
        import_id=hashlib.sha256(key.encode()).hexdigest()[:12],
        kind=drafted.table.kind,
        layout=drafted.table.layout,
        community=whose,
        rows_read=account.read,
        rows_loaded=account.loaded,
        rows_set_aside=account.set_aside,
        rows_ignored=account.ignored,
        facts_loaded=counted(facts),
        kept_out=drafted.table.kept_out,
        reading=drafted.reading,
        problems=account.problems,
    )


def counted(facts: Sequence[Facts]) -> dict[str, int]:
    """Rows written, by table; attendance by status, as that is what people count."""
    counts: dict[str, int] = {}
    for one in facts:
        if one.table == "attendance":
            status = coded(one.frame["status"])
            numbers = np.bincount(status.codes, minlength=len(status.values))
            counted = sorted((word, int(n)) for word, n in zip(status.values, numbers, strict=True) if n)
            counts |= {f"attendance_{word}": n for word, n in counted}
        elif len(one.frame):
            counts[one.table] = len(one.frame)
    return counts


def _keep(cursor: duckdb.DuckDBPyConnection, entry: Imported, drafted: Draft, at: datetime) -> None:
    """The import itself, and everything that did not become a fact."""
    reading = json.dumps(
        {**entry.reading, "kept_out": entry.kept_out, "facts": entry.facts_loaded}, default=str
    )
    cursor.execute(
        "insert into import select ?, coalesce(max(sequence), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? "
        "from import",
        [
            entry.import_id,
            entry.file,
            entry.sheet,
            drafted.sha256,
            entry.kind,
            entry.layout,
            entry.community,
            at,
            reading,
            entry.rows_read,
            entry.rows_loaded,
            entry.rows_set_aside,
            entry.rows_ignored,
        ],
    )
    if entry.problems:
        frame = pd.DataFrame(
            {
                "import_id": entry.import_id,
                "line": [p.line for p in entry.problems],
                "column_name": [p.column for p in entry.problems],
                "value": [p.value for p in entry.problems],
                "code": [p.code for p in entry.problems],
                "outcome": [p.outcome for p in entry.problems],
                "message": [p.message for p in entry.problems],
                "fix": [p.fix for p in entry.problems],
            }
        )
        append(cursor, "problem", frame)

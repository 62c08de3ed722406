"""The pipeline of one sheet: read → recognise → map → check → load.

Everything that can be refused is refused while reading, before the database is touched; loading
then happens within the caller's one transaction.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import duckdb
import pandas as pd

from ingest import facts as store_facts
from ingest import meetings
from ingest.columns import Columns
from ingest.history import LoadedBefore
from ingest.kinds.catalogue import kind_named
from ingest.kinds.kind import Facts, Options, Table
from ingest.ledger import Account, Ledger
from ingest.problems import Refused
from ingest.readers import read
from ingest.recognise import recognise
from ingest.resolve import resolve
from ingest.result import Imported
from ingest.sheet import Place, Sheet
from ingest.sources import Source


@dataclass(frozen=True)
class Draft:
    """A sheet as read: its facts before people and meetings have numbers, and its open account."""

    place: Place
    sha256: str
    table: Table
    facts: Sequence[Facts]
    ledger: Ledger
    given_community: str | None
    reading: Mapping[str, object]


def draft(source: Source, options: Options, before: LoadedBefore) -> Iterator[Draft | Imported]:
    """Each sheet of the file, read; a sheet or file that cannot be is an `Imported` with `refused`."""
    try:
        data = source.path.read_bytes()
        sheets = read(source.path, data)
        if not any(len(sheet.cells) or sheet.faults for sheet in sheets):
            raise Refused(f"{source.path.name} is empty. Choose the file that holds the rows.")
    except OSError as error:
        yield Imported(source.path.name, refused=f"{source.path.name} cannot be opened ({error.strerror}). Close it in other programs and check its permissions.")
        return
    except Refused as refusal:
        yield Imported(source.path.name, refused=str(refusal))
        return
    sha256 = hashlib.sha256(data).hexdigest()
    own = replace(options, community=options.community or source.folder_community)
    for sheet in sheets:
        loaded = before.find(sha256, sheet.place.sheet, own.community)
        try:
            yield loaded or _draft(sheet, sha256, own)
        except Refused as refusal:
            yield Imported(sheet.place.file, sheet.place.sheet, refused=str(refusal))


def _draft(sheet: Sheet, sha256: str, options: Options) -> Draft:
    found = recognise(sheet, options)
    ledger = Ledger(sheet.place)
    table = found.read(ledger)
    below = [line for line in (*sheet.cells.index, *sheet.faults) if line > table.header_line]
    ledger.lines.update(below)
    for line, (code, text) in sheet.faults.items():
        ledger.fault(line, code, None, text)
    for code, details in sheet.notes.items():
        ledger.warn(code, **details)
    kind = kind_named(table.kind)
    columns = Columns(table, kind, options, ledger)
    facts = kind.facts(columns)
    if "community" not in columns and options.community is None:
        raise Refused(
            f"{sheet.place.at()} does not say which community it is about. Name it with --community, or put the "
            "file into a folder with the community's name and give the folder above it."
        )
    whose = "file" if "community" in columns else "given"
    reading = {**sheet.reading, "community_from": whose, **table.reading, **_orders(columns), "header_row": table.header_line}
    return Draft(sheet.place, sha256, table, facts, ledger, options.community, reading)


def _orders(columns: Columns) -> dict[str, object]:
    orders = {columns.table.headings.get(name, name): order.value for name, order in columns.decided.items()}
    return {"date_order": orders} if orders else {}


def load(cursor: duckdb.DuckDBPyConnection, drafted: Draft, at: datetime) -> tuple[Imported, set[str]]:
    """Load one sheet; the import, and the communities it speaks of. Raises Refused if not one of its rows could be loaded for want of its meetings."""
    written = {c for facts in drafted.facts for c in facts.frame["community"].unique()}
    canonical = store_facts.canonical_communities(cursor, sorted(written))
    facts = [replace(f, frame=f.frame.assign(community=f.frame["community"].map(canonical))) for f in drafted.facts]
    known = meetings.calendar(cursor, set(canonical.values()))
    facts = [resolve(f, known, drafted.ledger) for f in facts]
    account = drafted.ledger.close({int(line) for f in facts for line in f.frame["line"].unique()})
    communities = sorted({c for f in facts for c in f.frame["community"].unique()})
    _refuse_unknown_meetings(drafted, account)
    entry = _entry(drafted, account, facts, communities)
    store_facts.add_communities(cursor, str(entry.import_id), communities)
    for one in facts:
        store_facts.insert(cursor, str(entry.import_id), one)
    _keep(cursor, entry, drafted, at)
    return entry, set(communities)


def _refuse_unknown_meetings(drafted: Draft, account: Account) -> None:
    unknown = [p for p in account.problems if p.code == "unknown_meeting"]
    if unknown and not account.loaded:
        raise Refused(
            f"{drafted.place.at()} names its meetings (such as {unknown[0].value!r}) but not their dates, and none "
            "of them is known yet. Load the file that lists the meetings first, or together with this one."
        )


def _entry(drafted: Draft, account: Account, facts: Sequence[Facts], communities: list[str]) -> Imported:
    whose = communities[0] if len(communities) == 1 else None
    key = f"{drafted.sha256}\n{drafted.place.sheet or ''}\n{'|'.join(c.casefold() for c in communities)}"
    return Imported(
        file=drafted.place.file, sheet=drafted.place.sheet,
        import_id=hashlib.sha256(key.encode()).hexdigest()[:12],
        kind=drafted.table.kind, layout=drafted.table.layout, community=whose,
        rows_read=account.read, rows_loaded=account.loaded,
        rows_set_aside=account.set_aside, rows_ignored=account.ignored,
        facts_loaded=counted(facts), kept_out=drafted.table.kept_out, reading=drafted.reading,
        problems=account.problems,
    )  # fmt: skip


def counted(facts: Sequence[Facts]) -> dict[str, int]:
    """Rows written, by table; attendance by status, as that is what people count."""
    counts: dict[str, int] = {}
    for one in facts:
        if one.table == "attendance":
            statuses = one.frame["status"].value_counts()
            counts |= {f"attendance_{status}": int(n) for status, n in sorted(statuses.items())}
        elif len(one.frame):
            counts[one.table] = len(one.frame)
    return counts


def _keep(cursor: duckdb.DuckDBPyConnection, entry: Imported, drafted: Draft, at: datetime) -> None:
    """The import itself, and everything that did not become a fact."""
    reading = json.dumps({**entry.reading, "kept_out": entry.kept_out, "facts": entry.facts_loaded}, default=str)
    cursor.execute(
        "insert into import select ?, coalesce(max(sequence), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from import",
        [entry.import_id, entry.file, entry.sheet, drafted.sha256, entry.kind, entry.layout, entry.community, at,
         reading, entry.rows_read, entry.rows_loaded, entry.rows_set_aside, entry.rows_ignored],
    )  # fmt: skip
    if entry.problems:
        frame = pd.DataFrame({
            "import_id": entry.import_id,
            "line": [p.line for p in entry.problems],
            "column_name": [p.column for p in entry.problems],
            "value": [p.value for p in entry.problems],
            "code": [p.code for p in entry.problems],
            "outcome": [p.outcome for p in entry.problems],
            "message": [p.message for p in entry.problems],
            "fix": [p.fix for p in entry.problems],
        })  # fmt: skip
        store_facts.append(cursor, "problem", frame)

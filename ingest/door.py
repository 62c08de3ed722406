"""`ingest`, `preview` and `undo`: files in, looked at beforehand, and out again, each in one transaction."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import duckdb

from ingest import cancelled, facts, store
from ingest.checked import checked
from ingest.draft import Draft
from ingest.drafting import Progress, Work, draft_all
from ingest.history import LoadedBefore, find_import, problems_of
from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Options
from ingest.load import Known, load
from ingest.mapping import ColumnMapping
from ingest.mappings import save as save_mappings
from ingest.preview import SheetPreview, show
from ingest.problems import Refused
from ingest.result import Imported, IngestResult


class _NothingToKeep(Exception):
    """Leaves the transaction without a new generation: a dry run, or nothing was loaded."""


@dataclass
class _Loaded:
    """What came of the drafts, by their place in the list, and who and what is new."""

    entries: dict[int, Imported]
    new_people: int = 0
    new_meetings: int = 0


def ingest(
    paths: Iterable[str | os.PathLike[str]],
    db: str | os.PathLike[str],
    *,
    at: datetime,
    community: str | None = None,
    kind: str | None = None,
    date: date | None = None,
    year: int | None = None,
    dates: str | None = None,
    blank: str | None = None,
    mappings: Iterable[ColumnMapping] = (),
    encoding: str | None = None,
    delimiter: str | None = None,
    decimal: str | None = None,
    marks: Mapping[str, str] | None = None,
    answers: Mapping[Path, Mapping[str, Any]] | None = None,
    dry_run: bool = False,
    progress: Progress | None = None,
) -> IngestResult:
    """Read files and folders into the database at `db` (contract.md, `ingest`); `at` is kept as the time.

    `encoding`, `delimiter` and `decimal` hold before what a text shows itself. `marks` say what marks of
    registers mean: mark → present, absent, apology, online or unknown. `mappings` say how
    columns are to be read and are kept for the next files of their shape; `answers` are options of
    single files, by path, and win over the others. Each sheet is an import of its own, whole or not
    at all. A sheet or file that cannot be read is reported as refused and does not stop the others.
    Raises Refused where the command itself cannot be carried out.
    """
    options = checked(
        Options(
            community,
            kind,
            date,
            year,
            dates,
            blank,
            tuple(mappings),
            encoding,
            delimiter,
            decimal,
            marks or {},
        )
    )
    work = draft_all(paths, db, options, answers or {}, progress)
    loaded = _load_all(work, db, at, keep=not dry_run)
    told = _with_problems(db, [loaded.entries[k] for k in sorted(loaded.entries)])
    return IngestResult(tuple(told), work.skipped, dry_run, loaded.new_people, loaded.new_meetings)


def preview(
    paths: Iterable[str | os.PathLike[str]],
    db: str | os.PathLike[str],
    *,
    at: datetime,
    answers: Mapping[Path, Mapping[str, Any]] | None = None,
    **options: Any,
) -> tuple[SheetPreview, ...]:
    """What `ingest` would make of the files, sheet by sheet with its first rows; nothing is changed.

    `options` are those of `ingest`. Raises Refused as `ingest` does.
    """
    named = {name: value for name, value in options.items() if value is not None}
    if "date" in named:
        named["meeting_date"] = named.pop("date")
    work = draft_all(paths, db, checked(Options(**named)), answers or {}, None)
    loaded = _load_all(work, db, at, keep=False)
    return tuple(show(drafted, loaded.entries[k]) for k, drafted in enumerate(work.drafts))


def _load_all(work: Work, db: str | os.PathLike[str], at: datetime, *, keep: bool) -> _Loaded:
    """Load the drafts in one transaction; it is left without a trace where nothing is to be kept."""
    refused = {k: d for k, d in enumerate(work.drafts) if isinstance(d, Imported)}
    loaded = _Loaded(refused)
    if len(refused) == len(work.drafts):
        return loaded
    try:
        with store.write(db) as cursor:
            with _counted(cursor, loaded):
                loaded.entries |= dict(_load_each(cursor, work.drafts, at))
            if not keep or all(e.refused or e.already_loaded for e in loaded.entries.values()):
                raise _NothingToKeep
    except _NothingToKeep:
        pass
    return loaded


@contextmanager
def _counted(cursor: duckdb.DuckDBPyConnection, loaded: _Loaded) -> Iterator[None]:
    """Count who and which meetings are new when the block ends."""
    queries = (
        "select distinct person_id from mention where not placeholder",
        "select distinct community, date, meeting_id from occasion"
        " where occasion_id in (select occasion_id from attendance union select occasion_id from meetings)",
    )
    before = [set(cursor.execute(query).fetchall()) for query in queries]
    yield
    people, meetings = (
        len(set(cursor.execute(query).fetchall()) - old) for query, old in zip(queries, before, strict=True)
    )
    loaded.new_people, loaded.new_meetings = people, meetings


def _load_each(
    cursor: duckdb.DuckDBPyConnection, drafts: tuple[Draft | Imported, ...], at: datetime
) -> Iterator[tuple[int, Imported]]:
    """Load the drafts, those that name meetings first: so the order of the files' names never matters."""
    order = [k.name for k in KINDS]
    ready = [(k, d) for k, d in enumerate(drafts) if isinstance(d, Draft)]
    before, known = LoadedBefore(cursor), Known(cursor, [d for _, d in ready])
    touched: set[str] = set()
    loaded: dict[int, Imported] = {}
    for k, drafted in sorted(ready, key=lambda pair: (order.index(pair[1].table.kind), pair[0])):
        entry = before.find(drafted.sha256, drafted.place, drafted.options)
        try:
            if entry is None or before.waits(entry):
                entry, communities = load(cursor, drafted, known, at, entry)
                touched |= communities
                loaded[k] = entry
                before.add(drafted.sha256, entry)
            yield k, entry
        except Refused as refusal:
            yield k, Imported.turned_away(drafted.place, refusal, drafted.head)
    facts.settle(cursor, sorted(touched))
    save_mappings(cursor, (m for k, d in ready if k in loaded and (m := d.table.mapping)), at)
    warned = cancelled.told_of(cursor)
    for k, entry in loaded.items():
        if entry.import_id in warned and not entry.already_loaded:
            yield k, replace(entry, problems=problems_of(cursor, str(entry.import_id)))


def _with_problems(db: str | os.PathLike[str], entries: list[Imported]) -> list[Imported]:
    """The entries, those loaded before with the problems they had then."""
    if not any(e.already_loaded for e in entries) or not os.path.exists(db):
        return entries
    with store.read(db) as cursor:
        return [
            replace(e, problems=(*e.problems, *problems_of(cursor, str(e.import_id))))
            if e.already_loaded
            else e
            for e in entries
        ]


def undo(import_id: str, db: str | os.PathLike[str]) -> str:
    """Take one import out again, whole, and nothing else; its full id. Raises Refused if it is not known."""
    with store.read(db) as cursor:
        found = find_import(cursor, import_id)
    with store.write(db) as cursor:
        facts.forget(cursor, found)
    return found

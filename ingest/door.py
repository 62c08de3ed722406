"""`ingest` and `undo`: files in, and out again, each in one transaction."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import TypeAlias

import duckdb

from ingest import cancelled, facts, store
from ingest.draft import Draft, draft
from ingest.history import LoadedBefore, find_import, loaded_before, problems_of
from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Options
from ingest.load import Known, load
from ingest.problems import Refused
from ingest.result import Imported, IngestResult
from ingest.sources import Skipped, Source, find

Progress: TypeAlias = Callable[[int, int, str], None]
"""Called with files done, files in all, and the name of the one that is next."""


class _NothingToKeep(Exception):
    """Leaves the transaction without a new generation: a dry run, or nothing was loaded."""


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
    dry_run: bool = False,
    progress: Progress | None = None,
) -> IngestResult:
    """Read files and folders into the database at `db` (contract.md, `ingest`); `at` is kept as the time.

    Each sheet is an import of its own, whole or not at all. A sheet or file that cannot be read is
    reported as refused and does not stop the others. Raises Refused where the command itself cannot
    be carried out.
    """
    options = Options((community or "").strip() or None, kind, date, year, dates, blank)
    if kind is not None and kind not in {k.name for k in KINDS}:
        raise Refused(f"There is no kind {kind!r}. Say one of: {', '.join(k.name for k in KINDS)}.")
    sources, skipped = find(paths)
    before = loaded_before(db)
    drafts: list[Draft | Imported] = []
    for done, source in enumerate(sources):
        if progress:
            progress(done, len(sources), source.path.name)
        for sheet in draft(source, options, before):
            if isinstance(sheet, Skipped):
                skipped.append(sheet)
            else:
                drafts.append(sheet)
    if not drafts:
        raise Refused(_nothing_in(sources, skipped))
    entries: dict[int, Imported] = {k: d for k, d in enumerate(drafts) if isinstance(d, Imported)}
    if len(entries) < len(drafts):
        try:
            with store.write(db) as cursor:
                entries |= dict(_load_all(cursor, drafts, at))
                if dry_run or all(e.refused or e.already_loaded for e in entries.values()):
                    raise _NothingToKeep
        except _NothingToKeep:
            pass
    told = _with_problems(db, [entries[k] for k in sorted(entries)])
    return IngestResult(tuple(told), tuple(skipped), dry_run)


def _nothing_in(sources: Sequence[Source], skipped: Sequence[Skipped]) -> str:
    """What to say where every file, or every sheet of the one file, was passed over."""
    first = skipped[0]
    return (
        f"None of the files holds a table that can be read ({len(sources)} looked at; the first: {first.file}: "
        f"{first.reason.rstrip('.')}). Put CSV or XLSX files into the folder, or name a file."
    )


def _load_all(
    cursor: duckdb.DuckDBPyConnection, drafts: list[Draft | Imported], at: datetime
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
            yield k, Imported(drafted.place.file, drafted.place.sheet, refused=str(refusal))
    facts.settle(cursor, sorted(touched))
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

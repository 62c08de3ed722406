"""One file → the facts of each of its sheets, before the database is touched: read, recognise, map, check."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.columns import Columns
from ingest.history import LoadedBefore
from ingest.kinds.catalogue import kind_named
from ingest.kinds.kind import Facts, Options, Table
from ingest.layouts.sheet_dates import is_dated
from ingest.ledger import Ledger
from ingest.lines import empty_end
from ingest.names_to_check import warn_of_names
from ingest.problems import Refused
from ingest.readers import read
from ingest.recognise import recognise
from ingest.result import Imported
from ingest.sheet import Place, Sheet
from ingest.sources import Skipped, Source


@dataclass(frozen=True)
class Draft:
    """A sheet as read: its facts before people and meetings have numbers, and its open account."""

    place: Place
    sha256: str
    table: Table
    facts: Sequence[Facts]
    ledger: Ledger
    options: Options
    reading: Mapping[str, object]


def draft(source: Source, options: Options, before: LoadedBefore) -> Iterator[Draft | Imported | Skipped]:
    """Each sheet of the file, read; a sheet or file that cannot be is an `Imported` with `refused`.

    A sheet of notes among others, without any table, is skipped.
    """
    try:
        data = source.path.read_bytes()
        sheets = read(source.path, data)
        if not any(len(sheet.cells) or sheet.faults for sheet in sheets):
            raise Refused(f"{source.path.name} is empty. Choose the file that holds the rows.")
    except OSError as error:
        yield Imported(
            source.path.name,
            refused=f"{source.path.name} cannot be opened ({error.strerror}). Close it in other programs and "
            f"check its permissions.",
        )
        return
    except Refused as refusal:
        yield Imported(source.path.name, refused=str(refusal))
        return
    sha256 = hashlib.sha256(data).hexdigest()
    own = replace(options, community=options.community or source.folder_community)
    for sheet in sheets:
        loaded = before.find(sha256, sheet.place, own)
        if len(sheets) > 1 and not sheet.has_table and not is_dated(sheet):
            yield Skipped(sheet.place.at(), "the sheet holds notes, not a table")
            continue
        if loaded and not before.waits(loaded):
            yield loaded
            continue
        try:
            yield _draft(sheet, sha256, own)
        except Refused as refusal:
            yield loaded or Imported(sheet.place.file, sheet.place.sheet, refused=str(refusal))


def _draft(sheet: Sheet, sha256: str, options: Options) -> Draft:
    ledger = Ledger(sheet.place)
    end = empty_end(sheet.cells)
    if end:
        sheet = replace(sheet, cells=sheet.cells.drop(index=end))
        ledger.lines.update(end)
        ledger.ignore_all(end, "empty_end")
    found = recognise(sheet, options)
    table = found.read(ledger)
    below = [line for line in (*sheet.cells.index, *sheet.faults) if line > table.header_line]
    ledger.lines.update(below)
    for line, (code, text) in sheet.faults.items():
        ledger.fault(line, code, None, text)
    for code, details in sheet.notes.items():
        ledger.warn(code, None, None, 0, **details)
    kind = kind_named(table.kind)
    columns = Columns(table, kind, options, ledger)
    facts = kind.facts(columns)
    warn_of_names(facts, ledger)
    if "community" not in columns and options.community is None:
        raise Refused(
            f"{sheet.place.at()} does not say which community it is about. Name it with --community, or put "
            f"the "
            "file into a folder with the community's name and give the folder above it."
        )
    whose = "file" if "community" in columns else "given"
    reading = {
        **sheet.reading,
        "community_from": whose,
        "community_given": options.community,
        **_given(options),
        **table.reading,
        **columns.reading,
        **_orders(columns),
        "header_row": table.header_line,
    }
    return Draft(sheet.place, sha256, table, facts, ledger, options, reading)


def _given(options: Options) -> dict[str, object]:
    """What the user said of dates that the file does not: needed to see that it is now read otherwise."""
    day = options.meeting_date.isoformat() if options.meeting_date else None
    given = {name: said for name, said in (("year", options.year), ("date", day)) if said}
    return {"given": given} if given else {}


def _orders(columns: Columns) -> dict[str, object]:
    orders = {columns.table.headings.get(name, name): order.value for name, order in columns.decided.items()}
    return {"date_order": orders} if orders else {}

"""One file → the facts of each of its sheets, before the database is touched: read, recognise, map, check."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.blanks.marked_sheets import is_marked
from ingest.columns import Columns
from ingest.history import LoadedBefore
from ingest.kinds.catalogue import kind_named
from ingest.kinds.kind import Facts, Options, Table
from ingest.layouts.sheet_dates import is_dated
from ingest.ledger import Ledger
from ingest.lines import empty_end
from ingest.people.names_to_check import warn_of_names
from ingest.problems import NotATable, NothingToRead, OptIn, Question, Refused
from ingest.readers import OFTEN_SOMETHING_ELSE, read
from ingest.readers.text import Said
from ingest.recognise import recognise
from ingest.result import Imported
from ingest.sheet import Head, Place, Sheet
from ingest.sources import Skipped, Source


@dataclass(frozen=True)
class Draft:
    """A sheet as read: its facts before people and meetings have numbers, and its open account.

    `head` holds the first lines of the sheet as they stand.
    """

    place: Place
    sha256: str
    table: Table
    facts: Sequence[Facts]
    ledger: Ledger
    options: Options
    reading: Mapping[str, object]
    head: Head = ()


def draft(source: Source, options: Options, before: LoadedBefore) -> Iterator[Draft | Imported | Skipped]:
    """Each sheet of the file, read; a sheet or file that cannot be is an `Imported` with `refused`.

    A sheet of notes among others, without any table, is skipped, and so is what our blank workbooks
    hold beside the sheet to fill in, and a text in a folder that is no table.
    """
    try:
        data = source.path.read_bytes()
        sheets = read(source.path, data, Said(options.encoding, options.delimiter))
        if not any(len(sheet.cells) or sheet.faults for sheet in sheets):
            raise NotATable(f"{source.path.name} is empty. Choose the file that holds the rows.")
    except OSError as error:
        yield Imported(
            source.path.name,
            refused=f"{source.path.name} cannot be opened ({error.strerror}). Close it in other programs and "
            f"check its permissions.",
        )
        return
    except Refused as refusal:
        yield _passed_over(source, refusal) or Imported.turned_away(Place(source.path.name), refusal)
        return
    sha256 = hashlib.sha256(data).hexdigest()
    own = replace(options, community=options.community or source.folder_community)
    marked = [sheet for sheet in sheets if is_marked(sheet)]
    yield from (Skipped(sheet.place.at(), "the sheet says that it is not read") for sheet in marked)
    sheets = [sheet for sheet in sheets if not is_marked(sheet)]
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
        except NothingToRead as reason:
            alone = len(sheets) == 1
            yield (
                Imported.turned_away(sheet.place, reason, sheet.head)
                if alone
                else Skipped(sheet.place.at(), str(reason))
            )
        except Refused as refusal:
            if marked and not sheet.has_table:
                yield Skipped(sheet.place.at(), "nothing stands below the headings")
                continue
            refused = Imported.turned_away(sheet.place, refusal, sheet.head)
            yield loaded or _passed_over(source, refusal) or refused


def _passed_over(source: Source, refusal: Refused) -> Skipped | None:
    """The note that a text in a folder was passed over: as no table, or as a chat that nobody asked for (R33)."""
    often = source.within and source.path.suffix.lower() in OFTEN_SOMETHING_ELSE
    if often and isinstance(refusal, NotATable | OptIn):
        return Skipped(source.within or "", str(refusal))
    return None


def _draft(sheet: Sheet, sha256: str, options: Options) -> Draft:
    ledger = Ledger(sheet.place)
    end = empty_end(sheet.cells)
    if end:
        above = sheet.coded.rows(slice(0, len(sheet.cells) - len(end)))
        sheet = replace(sheet, cells=above.frame, known=above)
        ledger.account_for(end)
        ledger.ignore_all(end, "empty_end")
    found = recognise(sheet, options)
    table = found.read(ledger)
    lines = sheet.cells.index.to_numpy()
    ledger.account_for(lines[lines > table.header_line])
    ledger.account_for(line for line in sheet.faults if line > table.header_line)
    for line, (code, text) in sheet.faults.items():
        ledger.fault(line, code, None, text)
    for code, details in sheet.notes.items():
        ledger.warn(code, None, None, 0, **details)
    kind = kind_named(table.kind)
    columns = Columns(table, kind, options, ledger)
    facts = kind.facts(columns)
    warn_of_names(facts, ledger)
    if "community" not in columns and options.community is None:
        raise Question(
            f"{sheet.place.at()} does not say which community it is about. Name it with --community, or put "
            "the file into a folder with the community's name and give the folder above it.",
            "community",
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
        **_signs(columns),
        "header_row": table.header_line,
    }
    return Draft(sheet.place, sha256, table, facts, ledger, options, reading, sheet.head)


def _given(options: Options) -> dict[str, object]:
    """What the user said of dates and marks that the file does not: needed to see that it is now read otherwise."""
    day = options.meeting_date.isoformat() if options.meeting_date else None
    said = {"year": options.year, "date": day, "marks": dict(options.marks)}
    given = {name: value for name, value in said.items() if value}
    return {"given": given} if given else {}


def _orders(columns: Columns) -> dict[str, object]:
    orders = {columns.table.headings.get(name, name): order.value for name, order in columns.decided.items()}
    return {"date_order": orders} if orders else {}


def _signs(columns: Columns) -> dict[str, object]:
    """The decimal sign of each column of amounts; a layout that had to read them itself has said so."""
    own = columns.table.reading.get("decimal_sign")
    signs = own or columns.signs
    return {"decimal_sign": signs} if signs else {}

"""Budgets in an IIF file of QuickBooks: records called BUD, with twelve amounts from a first day on."""

from datetime import date

import pandas as pd

from ingest.columns import is_blank
from ingest.date_order import settle
from ingest.dates import Evidence, Order, Parts, evidence, parts_of
from ingest.kinds.kind import Options, Table
from ingest.layouts.layout import Found
from ingest.layouts.money_names import is_income_name
from ingest.ledger import Ledger
from ingest.periods import interval, months
from ingest.problems import Refused
from ingest.sheet import Sheet, fold, text_of

_LENGTHS = {"month": 1, "quarter": 3, "year": 12}
_INCOME = frozenset({"INC", "EXINC"})
_SEARCHED = 5000


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """A line “!BUD” that names the parts of the records called BUD."""
    if options.kind not in (None, "budget") or sheet.cells.shape[1] < 4:
        return None
    marks = sheet.cells[0].head(_SEARCHED)
    header = next((int(str(line)) for line, cell in marks.items() if text_of(cell).upper() == "!BUD"), None)
    return None if header is None else Found(1.0, lambda ledger: _read(sheet, header, options, ledger))


def _read(sheet: Sheet, header: int, options: Options, ledger: Ledger) -> Table:
    fields = [text_of(cell).upper() for cell in sheet.cells.loc[header]]
    where = {name: k for k, name in reversed(list(enumerate(fields))) if name}
    amounts = [k for k, name in enumerate(fields) if name == "AMOUNT"]
    lacking = [name for name in ("ACCNT", "PERIOD", "AMOUNT", "STARTDATE") if name not in where]
    if lacking:
        raise Refused(
            f"{sheet.place.at(header)} names the parts of the budget, but not {' and '.join(lacking)}. Export the "
            "budget from QuickBooks again (File, Utilities, Export, Lists to IIF Files, Budgets)."
        )
    _name_the_others(sheet, header, ledger)
    income = _accounts_of_income(sheet)
    records = _records(sheet, header, where, income, ledger)
    order = _order(sheet, records, where["STARTDATE"], options)
    starts = [parts_of(text_of(cell)) for cell in records[where["STARTDATE"]]]
    decided = evidence(starts) is not Evidence.NOT_NEEDED
    parts: list[dict[str, object]] = []
    for line, row in records.iterrows():
        parts += _amounts(int(str(line)), row, where, amounts, order, options, ledger)
    if records.empty:
        ledger.warn("no_rows", row=header)
    cells = pd.DataFrame(
        parts, columns=["line", "source_column", "category", "amount", "date", "type"], dtype=object
    )
    cells["line"] = cells["line"].astype("int64")
    return Table(
        place=sheet.place,
        kind="budget",
        layout="IIF budget",
        cells=cells,
        headings={"category": "ACCNT", "amount": "AMOUNT", "date": "STARTDATE"},
        header_line=header,
        kept_out=tuple(
            name for name in ("CLASS", "CUSTOMER") if name in where and _filled(records, where[name])
        ),
        reading={"date_order": {"STARTDATE": order.value}} if decided else {},
    )


def _filled(records: pd.DataFrame, k: int) -> bool:
    return any(not is_blank(cell) for cell in records[k])


def _name_the_others(sheet: Sheet, header: int, ledger: Ledger) -> None:
    """A warning that names the sorts of records above the budget, which are no rows of it."""
    above = [text_of(cell) for cell in sheet.cells.loc[: header - 1, 0]]
    others = sorted({mark for mark in above if mark and not mark.startswith("!")})
    if others:
        ledger.warn("other_record", None, ", ".join(others))


def _accounts_of_income(sheet: Sheet) -> set[str]:
    """The accounts that a list of accounts in the same file calls income."""
    found: set[str] = set()
    name, kind = -1, -1
    for row in sheet.cells.itertuples(index=False):
        mark = text_of(row[0]).upper()
        if mark == "!ACCNT":
            fields = [text_of(cell).upper() for cell in row]
            name = fields.index("NAME") if "NAME" in fields else -1
            kind = fields.index("ACCNTTYPE") if "ACCNTTYPE" in fields else -1
        elif mark == "ACCNT" and min(name, kind) > 0 and text_of(row[kind]).upper() in _INCOME:
            found.add(fold(text_of(row[name])))
    return found


def _records(
    sheet: Sheet, header: int, where: dict[str, int], income: set[str], ledger: Ledger
) -> pd.DataFrame:
    """The records of costs; others are ignored with their reason."""
    wanted = []
    for line, row in sheet.cells.loc[header + 1 :].iterrows():
        number, mark, account = int(str(line)), text_of(row[0]).upper(), text_of(row[where["ACCNT"]])
        if not any(text_of(cell) for cell in row):
            ledger.ignore(number, "blank_row")
        elif mark == "!BUD":
            ledger.ignore(number, "repeated_header")
        elif mark != "BUD":
            ledger.ignore(number, "other_record", mark.lstrip("!") or None)
        elif fold(account) in income or is_income_name(account.rpartition(":")[2]):
            ledger.ignore(number, "income_row")
        else:
            wanted.append(number)
    return sheet.cells.loc[wanted]


def _order(sheet: Sheet, records: pd.DataFrame, k: int, options: Options) -> Order:
    """Day or month first: a budget starts on the first of a month, which decides where the rest does not."""
    pairs = [(cell, parts) for cell in records[k] if (parts := parts_of(cell))]
    first = [order for order in Order if pairs and all(_first(parts, order) for _, parts in pairs)]
    if len(first) == 1 and not options.dates:
        return first[0]
    return settle(sheet.place.at(column="STARTDATE"), pairs, options.year, options.dates, Evidence.UNDECIDED)


def _first(parts: Parts, order: Order) -> bool:
    day = parts.on(order)
    return day is not None and day.day == 1


def _amounts(
    line: int,
    row: "pd.Series[object]",
    where: dict[str, int],
    amounts: list[int],
    order: Order,
    options: Options,
    ledger: Ledger,
) -> list[dict[str, object]]:
    """The amounts of a record, each with its months; a record whose start or step is not known is set aside."""
    start, step = row[where["STARTDATE"]], text_of(row[where["PERIOD"]])
    parts = parts_of(text_of(start))
    begins = parts.on(order, options.year) if parts else None
    size = _LENGTHS.get(fold(step))
    if begins is None:
        ledger.fault(line, "not_a_date", "STARTDATE", text_of(start))
    if size is None:
        ledger.fault(line, "unknown_word", "PERIOD", step, allowed="MONTH, QUARTER, YEAR")
    if begins is None or size is None:
        return []
    found: list[dict[str, object]] = []
    for turn, k in enumerate(amounts):
        if not is_blank(row[k]) and (period := _period(begins, turn * size, size)):
            found.append(
                {
                    "line": line,
                    "source_column": f"AMOUNT {turn + 1}",
                    "category": text_of(row[where["ACCNT"]]),
                    "amount": row[k],
                    "date": period,
                    "type": "planned",
                }
            )
    if not found:
        ledger.fault(line, "missing_value", "AMOUNT")
    return found


def _period(begins: date, ahead: int, size: int) -> str | None:
    year, month = divmod(begins.year * 12 + begins.month - 1 + ahead, 12)
    period = months(year, month + 1, size)
    return interval(period) if period else None

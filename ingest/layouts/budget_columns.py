"""A budget with planned and spent side by side: one line an item, one column of amounts for each."""

from dataclasses import replace

import pandas as pd

from ingest.columns import is_blank
from ingest.headings import Mapped, heading_keys, map_headings
from ingest.kinds.budget import BUDGET
from ingest.kinds.kind import Options, Table
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.layouts.long import date_given, lacking
from ingest.layouts.long_lines import lines_of_data
from ingest.ledger import Ledger
from ingest.sheet import Sheet, fold, text_of

_TYPES = {
    "planned": "budget, budgeted, budget amount, budgeted amount, planned, planned amount, plan, begroot, begroting, "
    "beplan",
    "committed": "committed, committed amount, pledged, promised, secured, confirmed, belowe, toegese",
    "actual": "actual, actuals, actual amount, actual cost, spent, amount spent, actual spent, paid, expenditure, "
    "spent to date, werklik, werklike uitgawe, bestee, betaal",
}
_HEADINGS = {fold(heading): kind for kind, headings in _TYPES.items() for heading in headings.split(",")}


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Two or more columns of amounts of different types beside the items; Refused where no date can be had."""
    if options.kind not in (None, "budget"):
        return None
    for line, row in sheet.cells.head(SEARCHED_LINES).iterrows():
        header = [text_of(cell) for cell in row]
        amounts = _amounts(header)
        others = ["" if k in amounts else heading for k, heading in enumerate(header)]
        mapped = map_headings(others, BUDGET, date_given(BUDGET, options))
        if len(set(amounts.values())) > 1 and "category" in mapped.columns and "type" not in mapped.columns:
            mapped = replace(mapped, columns={**mapped.columns, "amount": min(amounts)})
            if not mapped.complete:
                raise lacking(sheet, mapped)
            return _found(sheet, int(str(line)), header, mapped, amounts)
    return None


def _amounts(header: list[str]) -> dict[int, str]:
    """Position → type of the columns of amounts; of two of one type the first is used."""
    found: dict[int, str] = {}
    for position, heading in enumerate(header):
        kind = next((_HEADINGS[key] for key in heading_keys(heading) if key in _HEADINGS), None)
        if kind and kind not in found.values():
            found[position] = kind
    return found


def _found(sheet: Sheet, line: int, header: list[str], mapped: Mapped, amounts: dict[int, str]) -> Found:
    return Found(0.9, lambda ledger: _read(sheet, line, header, mapped, amounts, ledger))


def _read(
    sheet: Sheet, line: int, header: list[str], mapped: Mapped, amounts: dict[int, str], ledger: Ledger
) -> Table:
    body = sheet.cells.loc[line + 1 :]
    kept = body[lines_of_data(body, header, mapped, ledger)]
    parts = []
    for position, kind in amounts.items():
        filled = kept[[not is_blank(cell) for cell in kept[position]]]
        part = pd.DataFrame({name: filled[k] for name, k in mapped.columns.items()}, dtype=object)
        part["amount"] = filled[position]
        part["type"] = kind
        part["source_column"] = header[position]
        part["line"] = filled.index
        parts.append(part)
    cells = pd.concat(parts).sort_values("line", kind="stable").reset_index(drop=True)
    for number in sorted(set(kept.index) - set(cells["line"])):
        ledger.ignore(int(number), "note_row")
    used = {*mapped.columns.values(), *amounts}
    return Table(
        place=sheet.place,
        kind="budget",
        layout="budget columns",
        cells=cells,
        headings={name: header[k] for name, k in mapped.columns.items() if name != "amount"},
        header_line=line,
        kept_out=tuple(h for k, h in enumerate(header) if h and k not in used),
    )

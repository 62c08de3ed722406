"""What project tools export, one task a line: Trello, Asana, Planner, Jira, GitHub, Todoist."""

from dataclasses import dataclass

import numpy as np
import pandas as pd

from ingest.dates import Evidence, Order, Parts, evidence, parts_of
from ingest.headings import heading_keys
from ingest.kinds.kind import Options, Table
from ingest.layouts import tool_rows
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.layouts.tool import Tool
from ingest.layouts.tools import TOOLS
from ingest.ledger import Ledger
from ingest.sheet import Sheet, fold, text_of

_DATED = ("date", "due", "completed_on")


@dataclass(frozen=True)
class _Export:
    """A tool's headings on a line of a sheet: what a column is for → its position."""

    tool: Tool
    line: int
    header: tuple[str, ...]
    columns: dict[str, int]


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """A line with the headings that only one tool writes, or a list of tasks with owners, days and statuses."""
    if options.kind not in (None, "actions"):
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        header = tuple(text_of(cell) for cell in row)
        keys = [heading_keys(heading) for heading in header]
        tool = next((tool for tool in TOOLS if _is_of(tool, {k for own in keys for k in own})), None)
        if tool:
            columns = {
                use: k for use, names in tool.columns.items() if (k := _position(names, keys)) is not None
            }
            return _found(sheet, _Export(tool, line, header, columns))
    return None


def _found(sheet: Sheet, export: _Export) -> Found:
    return Found(0.95, lambda ledger: _read(sheet, export, ledger))


def _folded(names: str) -> list[str]:
    return [fold(name) for name in names.split(",")]


def _is_of(tool: Tool, keys: set[str]) -> bool:
    each = all(any(name in keys for name in _folded(names)) for names in tool.must)
    return each and sum(name in keys for name in set(_folded(tool.tells))) >= tool.least


def _position(names: str, keys: list[tuple[str, ...]]) -> int | None:
    """The first column of the first of those headings that is there."""
    return next((k for name in _folded(names) for k, own in enumerate(keys) if name in own), None)


def _read(sheet: Sheet, export: _Export, ledger: Ledger) -> Table:
    tool, columns, header = export.tool, export.columns, export.header
    body = sheet.cells.loc[export.line + 1 :]
    kept = body[tool_rows.tasks(body, header, columns, ledger)]
    if kept.empty:
        ledger.warn("no_rows" if export.line else "no_cards", row=export.line)
    texts = {use: [text_of(cell) for cell in kept[k]] for use, k in columns.items()}
    said = [tool.judge({use: texts[use][row] for use in texts}) for row in range(len(kept))]
    archived = sum(one.only_archived for one in said)
    if archived:
        ledger.warn("archived_as_done", header[columns["archived"]], count=archived)
    found = {name: kept[k] for name, k in columns.items() if name in ("action", "owner_email", *_DATED)}
    cells = pd.DataFrame(found, index=kept.index, dtype=object)
    cells.insert(0, "line", kept.index.to_numpy())
    if "due" in cells:
        cells["due"] = [tool_rows.end_of(cell) for cell in cells["due"]]
    cells["status"] = np.array([one.status for one in said], dtype=object)
    cells["cancelled_reason"] = np.array([one.reason for one in said], dtype=object)
    if "owner" in columns:
        cells["owner"] = kept[columns["owner"]].map(lambda cell: tool_rows.owners(cell, tool.apart))
    if "completed_on" in cells:
        # What was closed without being done, or opened again, has a day of closing too.
        cells["completed_on"] = cells["completed_on"].where(cells["status"] == "done", "")
    if tool.id_dates and "date" not in cells and "id" in columns:
        cells["date"] = tool_rows.made_on(kept, columns)
    orders = _settle_dates(sheet, cells, export)
    return Table(
        place=sheet.place,
        kind="actions",
        layout=tool.name,
        cells=cells,
        header_line=export.line,
        headings={name: header[k] for name, k in columns.items() if name in cells} | _status_heading(export),
        kept_out=tuple(h for k, h in enumerate(header) if h and k not in columns.values()),
        reading={"date_order": orders} if orders else {},
    )


def _status_heading(export: _Export) -> dict[str, str]:
    use = next((use for use in ("status", "ticked", "list", "archived") if use in export.columns), None)
    return {"status": export.header[export.columns[use]]} if use else {}


def _settle_dates(sheet: Sheet, cells: pd.DataFrame, export: _Export) -> dict[str, str]:
    """Read the dates in the order that any column of dates, or a title, shows, also one not used otherwise."""
    above, body = sheet.cells.loc[: export.line - 1], sheet.cells.loc[export.line + 1 :]
    titles = [parts for cell in above.to_numpy().ravel() if (parts := parts_of(cell)) and parts.year]
    seen = evidence([*titles, *(parts for k in body for parts in _moments(body[k]))])
    if seen not in (Evidence.DAY_FIRST, Evidence.MONTH_FIRST):
        return {}
    order, orders = Order(seen.value), {}
    for name in _DATED:
        days = {
            cell: day
            for cell in (
                pd.unique(cells[name].to_numpy()) if name in cells and name in export.columns else ()
            )
            if (parts := parts_of(cell)) and not parts.fixed and (day := parts.on(order))
        }
        if days:
            cells[name] = [days.get(cell, cell) for cell in cells[name]]
            orders[export.header[export.columns[name]]] = order.value
    return orders


def _moments(column: "pd.Series[object]") -> list[Parts]:
    """The dates of a column of dates; none where most cells are something else."""
    filled = [cell for cell in pd.unique(column.to_numpy()) if text_of(cell)]
    found = [parts for cell in filled if (parts := parts_of(cell)) and parts.year]
    return found if len(found) > len(filled) / 2 else []

"""A table of money on a sheet → one statement for each amount, every line accounted for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from ingest.columns import is_blank
from ingest.kinds.kind import Table
from ingest.layouts.money_columns import Chosen, MoneyColumn
from ingest.layouts.money_grid import Grid
from ingest.layouts.money_header import Header
from ingest.layouts.money_lines import sort_lines
from ingest.layouts.money_names import indent_of, is_bare_total, outline_of
from ingest.layouts.money_parents import MoneyLine
from ingest.layouts.money_titles import Period
from ingest.ledger import Ledger
from ingest.lines import column_letter
from ingest.money import amount, decimal_sign
from ingest.periods import interval, is_bare_financial_year
from ingest.sheet import Cell, Sheet, text_of

_STEP = 100
"""A name in a further column stands further in than any number of spaces."""

_OF_A_COLUMN = ("type", "nature", "funder", "currency")
_ABOUT_THE_LINE = ("community", "type", "nature", "funder", "currency", "allocation_rule", "note")


@dataclass(frozen=True)
class Reading:
    """How a table is read: its name, whether it is an accounting report, and the period of the whole."""

    layout: str
    report: bool
    told: tuple[Period, str] | None
    assumed: str | None = None
    assumed_heading: str | None = None


def read_table(sheet: Sheet, grid: Grid, chosen: Chosen, how: Reading, ledger: Ledger) -> Table:
    """The statements of a table; totals, income, headings and notes are ignored with their reason."""
    header = grid.header
    below = sheet.cells.loc[header.last + 1 :]
    body = below.drop(index=_no_lines(below, header.texts, ledger))
    lines = _lines(body, grid, chosen)
    reasons = sort_lines(lines, ledger, how.report)
    parts: list[dict[str, object]] = []
    group, seen = "", dict[tuple[str, ...], int]()
    for line, row in zip(lines, body.to_numpy().tolist(), strict=True):
        reason = reasons.get(line.line)
        group = group if reason == "total_row" else _group(grid, row) or group
        first = seen.setdefault(tuple(text_of(cell) for cell in row), line.line)
        if reason == "note_row" and (stray := _only_in_total(row, chosen)) is not None:
            ledger.fault(line.line, "only_total", header.texts[stray], text_of(row[stray]))
        elif reason:
            ledger.ignore(line.line, reason)
        elif first != line.line and not how.report:
            ledger.ignore(line.line, "duplicate", first=first)
        else:
            parts += _statements(line.line, row, grid, chosen, group, how)
    _warn(header, chosen, how, lines, ledger)
    return _table(sheet, grid, chosen, how, parts)


def _lines(body: pd.DataFrame, grid: Grid, chosen: Chosen) -> list[MoneyLine]:
    """The lines with their names, depths and amounts, the latter in the decimal sign of their column."""
    columns = [list(body[c.position]) for c in chosen.columns]
    signs = [decimal_sign(cells) for cells in columns]
    lines = []
    for k, (number, row) in enumerate(zip(body.index.tolist(), body.to_numpy().tolist(), strict=True)):
        step = max((j for j, p in enumerate(grid.labels) if not is_blank(row[p])), default=0)
        raw = row[grid.labels[step]]
        if is_blank(raw):
            raw = next((cell for cell in row if is_bare_total(text_of(cell))), raw)
        numbered = raw if grid.numbers is None else row[grid.numbers]
        own = [cells[k] for cells in columns]
        amounts = tuple(None if is_blank(c) else amount(c, sign) for c, sign in zip(own, signs, strict=True))
        filled = not all(is_blank(cell) for cell in own)
        depth = step * _STEP + indent_of(raw)
        lines.append(MoneyLine(number, text_of(raw), depth, outline_of(text_of(numbered)), amounts, filled))
    return lines


def _only_in_total(row: list[Cell], chosen: Chosen) -> int | None:
    """The position of a total that is filled though none of what it adds up is."""
    filled = (k for k in chosen.totals if re.search("[1-9]", text_of(row[k])))
    return next(filled, None)


def _statements(
    line: int, row: list[Cell], grid: Grid, chosen: Chosen, group: str, how: Reading
) -> list[dict[str, object]]:
    """One statement for each filled amount of a line."""
    names = [text_of(row[k]) for k in grid.labels if not is_blank(row[k])]
    category = group or (names[0] if names else "")
    about = {name: row[k] for name, k in grid.mapped.columns.items() if name in _ABOUT_THE_LINE}
    if group and names and len(names) > (names[0] == group) and is_blank(about.get("note", "")):
        about["note"] = names[-1]
    found = []
    for column in chosen.columns:
        if not is_blank(row[column.position]):
            own = {name: value for name in _OF_A_COLUMN if (value := getattr(column, name)) is not None}
            date = _date(row, grid, column, how)
            found.append(
                {"line": line, "source_column": column.heading, "category": category, **about, **own, **date}
                | {"amount": row[column.position]}
            )
    return found


def _date(row: list[Cell], grid: Grid, column: MoneyColumn, how: Reading) -> dict[str, object]:
    """The period of the column, else the line's own date, else the period of the whole."""
    if column.period:
        return {"date": interval(column.period)}
    if "date" in grid.mapped.columns and not is_blank(row[grid.mapped.columns["date"]]):
        return {"date": row[grid.mapped.columns["date"]]}
    return {"date": interval(how.told[0])} if how.told else {}


def _warn(header: Header, chosen: Chosen, how: Reading, lines: list[MoneyLine], ledger: Ledger) -> None:
    for second, first in chosen.twice.items():
        ledger.warn("column_twice", header.texts[second], first=header.texts[first])
    if how.assumed:
        ledger.warn("type_assumed", how.assumed_heading, read_as=how.assumed)
    fiscal = (text_of(said.period) for said in header.said.values() if said.period)
    if named := next((text for text in fiscal if is_bare_financial_year(text)), None):
        ledger.warn("financial_year_assumed", None, named)
    if not lines:
        ledger.warn("no_rows", row=header.last)


def _table(sheet: Sheet, grid: Grid, chosen: Chosen, how: Reading, parts: list[dict[str, object]]) -> Table:
    columns = {n: k for n, k in grid.mapped.columns.items() if n in (*_ABOUT_THE_LINE, "date")}
    if any(column.period for column in chosen.columns):
        columns.pop("date", None)
    used = {c.position for c in chosen.columns} | {*grid.labels, *columns.values(), grid.numbers}
    names = dict.fromkeys(["line", "source_column", "category", "amount", *columns])
    names |= dict.fromkeys(key for part in parts for key in part)
    rows = [["" if (cell := part.get(name)) is None else cell for name in names] for part in parts]
    cells = pd.DataFrame(rows, columns=list(names), dtype=object)
    cells["line"] = cells["line"].astype("int64")
    texts = grid.header.texts
    reading: dict[str, object] = {}
    if any(column.period for column in chosen.columns):
        reading["periods"] = {c.heading: interval(c.period) for c in chosen.columns if c.period}
    if how.told and any(column.period is None for column in chosen.columns):
        reading |= {"period": interval(how.told[0]), "period_from": how.told[1]}
    return Table(
        place=sheet.place,
        kind="budget",
        layout=how.layout,
        cells=cells,
        headings={name: texts[k] for name, k in columns.items()}
        | {"category": texts[grid.labels[0]] or "category"},
        header_line=grid.header.last,
        kept_out=tuple(text for k, text in enumerate(texts) if text and k not in used),
        reading=reading,
    )


def _no_lines(body: pd.DataFrame, texts: Sequence[str], ledger: Ledger) -> list[int]:
    """The lines that are empty, repeat the headings, or have cells beyond the last heading: ignored or set aside."""
    found = []
    last = max((k for k, text in enumerate(texts) if text), default=0)
    for number, row in zip(body.index.tolist(), body.to_numpy().tolist(), strict=True):
        cells = [text_of(cell) for cell in row]
        if not any(cells):
            ledger.ignore(number, "blank_row")
        elif [c for c in cells if c] == [t for t in texts if t]:
            ledger.ignore(number, "repeated_header")
        elif beyond := [cell for cell in cells[last + 1 :] if cell]:
            ledger.fault(number, "too_many_cells", column_letter(last + 1), beyond[0], count=len(beyond))
        else:
            continue
        found.append(number)
    return found


def _group(grid: Grid, row: list[Cell]) -> str:
    """The name in the first of two columns of names, which stands once for several lines."""
    return text_of(row[grid.labels[0]]) if "category" in grid.mapped.columns and len(grid.labels) > 1 else ""

"""A register as people keep it on paper: one line a person, one column a meeting, marks in the cells."""

from dataclasses import replace
from datetime import date

import numpy as np
import pandas as pd

from ingest.columns import is_blank
from ingest.kinds.kind import Options, Table
from ingest.layouts import register_totals, undated_columns
from ingest.layouts.apologies import Excused, excused, with_rows
from ingest.layouts.keyed import keyed
from ingest.layouts.layout import Found
from ingest.layouts.marks import Marks, key_of, meaning_of_blank, read_marks, told
from ingest.layouts.marks import warn as warn_marks
from ingest.layouts.months_over_days import joined
from ingest.layouts.not_held import columns_not_held
from ingest.layouts.parts_of_days import spread
from ingest.layouts.register_blocks import Block, find_blocks
from ingest.layouts.register_dates import warn_year
from ingest.layouts.register_lines import sort_lines
from ingest.layouts.signed import signed
from ingest.ledger import Ledger
from ingest.sheet import Sheet, text_of

_STATEMENT = ["line", "source_column", "person", "date", "meeting", "status"]


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """A line with dates across it, names beside and marks beneath; Refused where the year is missing."""
    if options.kind not in (None, "attendance"):
        return None
    sheet = keyed(signed(spread(joined(sheet))), options.marks)
    blocks = find_blocks(sheet, options)
    return Found(0.95, lambda ledger: _read(sheet, blocks, options, ledger)) if blocks else None


def _read(sheet: Sheet, blocks: list[Block], options: Options, ledger: Ledger) -> Table:
    bodies = []
    listed = _excused(sheet, blocks, ledger)
    for k, block in enumerate(blocks):
        if k and block.header_line != blocks[0].header_line:
            ledger.ignore(block.header_line, "repeated_header")
        bodies.append(sheet.cells.loc[sort_lines(sheet, block, listed.lines, ledger)])
    first, named = blocks[0], {*blocks[0].positions, *blocks[0].people.values()}
    blocks, not_held = _held(sheet, blocks, bodies, ledger)
    everything = [
        body[block.positions].to_numpy().ravel() for body, block in zip(bodies, blocks, strict=True)
    ]
    distinct = pd.unique(np.concatenate(everything))
    marks = read_marks(distinct, key_of(sheet, distinct, options.marks))
    blank = meaning_of_blank(sheet, marks, options.blank)
    warn_year(sheet, [block.header[k] for block in blocks for k in block.positions], options, ledger)
    parts = [_block(sheet, body, b, marks, blank, ledger) for body, b in zip(bodies, blocks, strict=True)]
    table = pd.concat(parts, ignore_index=True)
    if listed.names and blocks[0].days:
        table = with_rows(table, _apologies(listed, blocks[0]))
    warn_marks(marks, distinct, table["status"], ledger)
    return Table(
        place=sheet.place,
        kind="attendance",
        layout="wide register",
        cells=table[table["status"].notna()].reset_index(drop=True),
        headings={name: first.header[k] or name for name, k in first.people.items()},
        header_line=first.header_line,
        kept_out=tuple(heading for k, heading in first.header.items() if k not in named and heading),
        reading={"blank": blank, "dates": [d.isoformat() for block in blocks for d in block.days.values()]},
        not_held=not_held,
    )


def _excused(sheet: Sheet, blocks: list[Block], ledger: Ledger) -> Excused:
    """The apologies under a register of one meeting; under more, nothing says for which they are."""
    if len(blocks) > 1 or len(blocks[0].days) > 1:
        return Excused()
    block = blocks[0]
    body = sheet.cells.loc[block.header_line + 1 : block.last_line]
    return excused(body, block.people, ledger, block.positions)


def _apologies(listed: Excused, block: Block) -> pd.DataFrame:
    """The statements of those who sent apologies for the one meeting."""
    ((position, day),) = block.days.items()
    rows = listed.rows().assign(source_column=block.header[position], meeting=block.labels.get(position, ""))
    return rows.assign(date=pd.Series([day] * len(rows), dtype=object))


def _held(
    sheet: Sheet, blocks: list[Block], bodies: list[pd.DataFrame], ledger: Ledger
) -> tuple[list[Block], tuple[tuple[int, date, str | None], ...]]:
    """The registers without the meetings that they call cancelled; and those: line, date, name."""
    held, cancelled = [], []
    for block, body in zip(blocks, bodies, strict=True):
        every = sheet.cells.loc[block.header_line + 1 : block.last_line]
        words = columns_not_held(every, body, block.header, block.positions)
        for k, word in words.items():
            ledger.warn("not_held", block.header[k], word)
            cancelled.append((block.header_line, block.days[k], block.labels.get(k)))
        held.append(replace(block, days={k: day for k, day in block.days.items() if k not in words}))
    return held, tuple(cancelled)


def _block(
    sheet: Sheet, body: pd.DataFrame, block: Block, marks: Marks, blank: str, ledger: Ledger
) -> pd.DataFrame:
    """The statements of one register, a cell each. A column without a mark is no register and says nothing."""
    filled = body[block.positions].map(lambda cell: not is_blank(cell)).to_numpy(dtype=bool)
    statuses = told(body[block.positions], marks, blank)
    _warn(block, filled, ledger)
    undated_columns.warn(body, block, ledger)
    unclear = statuses == "unclear"
    for row, k in zip(*np.nonzero(unclear), strict=True):
        position = block.positions[k]
        value = text_of(body.iat[row, position])
        ledger.fault(int(body.index[row]), "unclear_mark", block.header[position], value)
        statuses[row, k] = None if unclear[row].all() else "unknown"
    there = np.isin(statuses.astype(str), ["present", "online"])
    present = dict(zip(block.positions, there.sum(axis=0).tolist(), strict=True))
    other = dict(zip(block.positions, (~there).sum(axis=0).tolist(), strict=True))
    register_totals.warn(sheet, block, present, other, ledger)
    columns = [
        _column(body, statuses[:, k], block, position)
        for k, position in enumerate(block.positions)
        if filled[:, k].any()
    ]
    return pd.concat(columns) if columns else pd.DataFrame(columns=_STATEMENT, dtype=object)


def _warn(block: Block, filled: np.ndarray, ledger: Ledger) -> None:
    seen: set[date] = set()
    for k, (position, day) in enumerate(block.days.items()):
        if not filled[:, k].any():
            ledger.warn("empty_column", block.header[position])
        elif day in seen and position not in block.labels:
            ledger.warn("same_date_twice", block.header[position])
        seen.add(day)


def _column(body: pd.DataFrame, statuses: np.ndarray, block: Block, position: int) -> pd.DataFrame:
    """The statements of one meeting's column."""
    frame = pd.DataFrame({name: body[k].to_numpy() for name, k in block.people.items()}, dtype=object)
    frame.insert(0, "line", body.index.to_numpy())
    frame["source_column"] = block.header[position]
    frame["date"] = pd.Series([block.days[position]] * len(body), dtype=object)
    frame["meeting"] = pd.Series([block.labels.get(position, "")] * len(body), dtype=object)
    frame["status"] = pd.Series(statuses, dtype=object)
    return frame

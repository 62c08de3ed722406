"""One statement a line under a row of headings."""

from dataclasses import replace

import pandas as pd

from ingest.coded import CodedFrame
from ingest.columns import blanks
from ingest.headings import Mapped
from ingest.kinds.budget_amounts import type_named
from ingest.kinds.kind import Options, Table
from ingest.layouts.counted_answers import column_of_counts, repeated
from ingest.layouts.form_columns import unfold
from ingest.layouts.form_grids import asked_in
from ingest.layouts.form_letters import key_of, spelled_out
from ingest.layouts.form_scale import scale_told, with_scale
from ingest.layouts.layout import Found
from ingest.layouts.long_actions import ticked
from ingest.layouts.long_kind import fitting
from ingest.layouts.long_lines import lines_of_data
from ingest.layouts.long_money import by_category, by_spent, lines_of_costs
from ingest.layouts.money_titles import told_type
from ingest.ledger import Ledger
from ingest.questions import is_administrative
from ingest.questions.personal import holds_addresses
from ingest.sheet import Sheet, text_of


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """The kind whose headings fit best on the line that fits best; Refused where two fit equally well."""
    found = fitting(sheet, options)
    if found is None:
        return None
    mapped, header_line, score = found
    return Found(
        min(0.9, 0.3 + score / 10), lambda ledger: _read(sheet, mapped, header_line, options, ledger)
    )


def _read(sheet: Sheet, mapped: Mapped, header_line: int, options: Options, ledger: Ledger) -> Table:
    above = int(sheet.cells.index.searchsorted(header_line, side="right"))
    body = sheet.coded.rows(slice(above, None))
    header = [text_of(cell) for cell in sheet.cells.loc[header_line]]
    mapped = by_category(mapped, header, body.frame) if mapped.kind.adds_up else ticked(mapped, header)
    mapped = by_spent(mapped, header) if mapped.kind.adds_up else mapped
    data = lines_of_data(body, header, mapped, ledger)
    if mapped.kind.adds_up:
        data &= lines_of_costs(body.frame, data, mapped, ledger)
    # Every export of a form has its times and its names twice: nothing to look at.
    for second, first in () if mapped.kind.has_questions else mapped.twice.items():
        ledger.warn("column_twice", header[second], first=header[first])
    if not data.any():
        ledger.warn("no_rows", row=header_line)
    kept = body.rows(data)
    # Where the user says when the meeting was, nobody need know how the times of filling in are written.
    needless = {"submitted"} if options.meeting_date else set()
    used = {name: k for name, k in mapped.columns.items() if name not in needless}
    cells = kept.frame[list(used.values())].set_axis(list(used), axis=1)
    cells.insert(0, "line", cells.index.to_numpy())
    if (
        mapped.kind.adds_up
        and "type" not in cells
        and (kind := _type_told(sheet, header_line, header, mapped))
    ):
        cells["type"] = kind
    table = Table(
        place=sheet.place,
        kind=mapped.kind.name,
        layout="long",
        cells=cells,
        header_line=header_line,
        headings={name: header[position] for name, position in mapped.columns.items()},
        kept_out=tuple(header[k] for k in mapped.left_over),
        known=CodedFrame(cells, {name: kept[position] for name, position in mapped.columns.items()}),
    )
    if (counted := column_of_counts(mapped, header, kept.frame)) is not None:
        return repeated(table, header[counted], kept.frame[counted], ledger)
    if mapped.questions and "question" not in mapped.columns:
        answered = _questions(mapped, header, kept.frame)
        frame = spelled_out(kept.frame, answered, key_of(sheet, header_line))
        asked = asked_in({k: header[k] for k in answered}, frame)
        asked = with_scale(asked, frame, scale_told(sheet, header_line))
        positions = {one.position for one in asked}
        kept_out = tuple(header[k] for k in mapped.left_over if k not in positions)
        return unfold(replace(table, kept_out=kept_out), frame, asked)
    return table


def _type_told(sheet: Sheet, header_line: int, header: list[str], mapped: Mapped) -> str | None:
    """Whether the titles say that money is planned or spent, where the heading of the amounts does not."""
    heading = header[mapped.columns["amount"]] if "amount" in mapped.columns else ""
    return None if type_named(heading) else told_type(sheet, header_line)


def _questions(mapped: Mapped, header: list[str], kept: pd.DataFrame) -> list[int]:
    """The columns that are questions; an “answer” among them was one too, as no column names the question.

    A column without a single answer, or of addresses, is none.
    """
    others = [k for k in mapped.left_over if not is_administrative(header[k])]
    answers = [k for name, k in mapped.columns.items() if name == "answer"]
    asked = sorted({*mapped.questions, *others, *answers})
    answered = [
        k for k in asked if not blanks(kept[k].to_numpy()).all() and not holds_addresses(list(kept[k]))
    ]
    return answered or asked

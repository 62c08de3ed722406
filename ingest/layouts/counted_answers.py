"""Answers counted in a list: one line an answer, and beside it how many gave it."""

from dataclasses import replace

import numpy as np
import pandas as pd

from ingest.cells import whole
from ingest.columns import is_blank
from ingest.headings import Mapped
from ingest.kinds.kind import Table
from ingest.ledger import Ledger
from ingest.lines import NUMBERS_OF_LINES, is_total
from ingest.sheet import Cell, fold, text_of

_CALLED = (
    "votes, vote count, number of votes, no of votes, count, counts, responses, number of responses, no of responses, "
    "response count, total, frequency, freq, how many, tally, people, forms, number of forms, number of people, "
    "number of respondents, stemme, aantal, aantal stemme, getal, hoeveel, aantal antwoorde, aantal vorms"
)
_MOST = 9999
"""No meeting has more; a larger number is something else, or a slip."""
_COUNTS = frozenset(fold(heading) for heading in _CALLED.split(","))


def column_of_counts(mapped: Mapped, header: list[str], body: pd.DataFrame) -> int | None:
    """Where it says how many gave the answer of the line; None where each line is one person's answer."""
    if mapped.kind.name not in ("evaluations", "polls") or "answer" not in mapped.columns:
        return None
    found = [k for k in mapped.left_over if fold(header[k]) in _COUNTS and _holds_counts(body[k])]
    beside = mapped.columns.get("respondent")
    if len(found) != 1 or (beside is not None and fold(header[beside]) not in NUMBERS_OF_LINES):
        return None
    return found[0]


def _holds_counts(cells: pd.Series) -> bool:
    return any(not is_blank(cell) and whole(cell) is not None for cell in cells)


def repeated(table: Table, heading: str, counts: "pd.Series[object]", ledger: Ledger) -> Table:
    """As many answers as were counted. `respondent` numbers those of a question: which belong together is not known,
    only how many forms there were at least (R37)."""
    lines = table.cells["line"].tolist()
    times = [
        _times(line, text_of(answer), cell, heading, ledger)
        for line, answer, cell in zip(lines, table.cells["answer"], counts, strict=True)
    ]
    cells = table.cells.loc[table.cells.index.repeat(times)].reset_index(drop=True)
    if table.kind == "evaluations":
        asked = [name for name in ("community", "date", "meeting", "question") if name in cells]
        numbered = cells[asked].map(text_of).groupby(asked, dropna=False).cumcount() + 1 if asked else []
        cells["respondent"] = np.asarray(numbered).astype(str).astype(object)
    kept_out = tuple(name for name in table.kept_out if name != heading)
    return replace(table, layout="counted answers", cells=cells, kept_out=kept_out)


def _times(line: int, answer: str, cell: Cell, heading: str, ledger: Ledger) -> int:
    """How many gave the answer of a line; a line that counts nothing is passed over, and one that is no number set
    aside."""
    count = whole(cell)
    if is_total(answer):
        ledger.ignore(line, "total_row")
        return 0
    if count is None and not is_blank(cell):
        ledger.fault(line, "not_a_number", heading, text_of(cell))
    elif not count:
        ledger.ignore(line, "no_answer")
    elif count > _MOST:
        ledger.fault(line, "not_understood", heading, text_of(cell))
    return count if count and count <= _MOST else 0

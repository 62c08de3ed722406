"""Which lines of a tally count answers, and why the others do not."""

import re
from collections.abc import Iterable

from ingest.columns import is_blank
from ingest.ledger import Ledger
from ingest.lines import is_note, is_total
from ingest.sheet import Cell, Sheet, text_of

_COUNT = re.compile(r"\d{1,4}(?:[.,]0{1,2})?")


def lines_of_counts(
    sheet: Sheet, header_line: int, question: int, answers: Iterable[int], ledger: Ledger
) -> list[int]:
    """The lines below the header with a question and counts; each other is ignored, or set aside, with its reason."""
    kept = []
    header = [text_of(cell) for cell in sheet.cells.loc[header_line]]
    positions = list(answers)
    for number, row in sheet.cells.loc[header_line + 1 :].iterrows():
        line = int(str(number))
        asked, texts = text_of(row[question]), [text_of(cell) for cell in row]
        counts = [row[k] for k in positions]
        bad = next((cell for cell in counts if not is_blank(cell) and not _is_count(cell)), None)
        if not any(texts):
            ledger.ignore(line, "blank_row")
        elif texts == header:
            ledger.ignore(line, "repeated_header")
        elif is_total(asked):
            ledger.ignore(line, "total_row")
        elif bad is not None:
            position = positions[[cell is bad for cell in counts].index(True)]
            ledger.fault(line, "not_a_number", header[position], text_of(bad))
        elif all(map(is_blank, counts)):
            note = is_note(asked) or sum(map(bool, texts)) == 1
            ledger.ignore(line, "note_row" if note else "no_answer")
        elif not asked:
            ledger.fault(line, "missing_value", header[question] or "question", None)
        else:
            kept.append(line)
    return kept


def _is_count(cell: Cell) -> bool:
    return bool(_COUNT.fullmatch(text_of(cell)))

"""Which lines of a long table hold data, and why the others do not."""

from functools import partial

import numpy as np
import pandas as pd

from ingest.coded import CodedFrame, together
from ingest.columns import is_blank
from ingest.headings import Mapped
from ingest.ledger import Ledger
from ingest.lines import column_letter, first_text, is_apologies, is_note, is_total
from ingest.sheet import Cell, text_of


def lines_of_data(
    body: pd.DataFrame | CodedFrame, header: list[str], mapped: Mapped, ledger: Ledger
) -> np.ndarray:
    """Which lines below the headings to read; each other is ignored, or set aside, with its reason."""
    body = body if isinstance(body, CodedFrame) else CodedFrame(body)
    blank = np.column_stack([body[k].where(is_blank) for k in body.frame.columns])
    data = _data_lines(body, blank, header, mapped, ledger)
    data &= _within_headings(body, blank, header, data, ledger)
    if not mapped.kind.may_repeat:
        data &= _first_of_its_kind(body, data, ledger)
    return data


def _data_lines(
    body: CodedFrame, blank: np.ndarray, header: list[str], mapped: Mapped, ledger: Ledger
) -> np.ndarray:
    """Which lines hold data; the others are ignored, each with its reason."""
    lines = body.frame.index.to_numpy()
    data = np.asarray(~blank.all(axis=1))
    for row in np.flatnonzero(~data):
        ledger.ignore(int(lines[row]), "blank_row")
    spoken = [
        k
        for name, k in mapped.columns.items()
        if name in ("person", "category", "action", "title", "summary", "community")
    ]
    suspects = np.zeros(len(lines), dtype=bool)
    for k in {0, *spoken}:
        suspects |= body[k].where(partial(_suspicious, header[k]))
    for row in np.flatnonzero(suspects & data):
        texts = [text_of(cell) for cell in body.frame.iloc[row]]
        filled = int((~blank[row]).sum())
        if reason := _reason(texts, header, filled, [texts[k] for k in spoken]):
            data[row] = False
            ledger.ignore(int(lines[row]), reason)
    return data


def _suspicious(heading: str, cell: Cell) -> bool:
    text = text_of(cell)
    return bool(text) and (text == heading or is_total(text) or is_note(text) or is_apologies(text))


def _reason(texts: list[str], header: list[str], filled: int, spoken: list[str]) -> str | None:
    """Why a suspicious line is no data, or None if it is."""
    if [t for t in texts if t] == [h for h in header if h]:
        return "repeated_header"
    start = first_text(list(texts))
    if is_total(start) or any(is_total(text) for text in spoken if text):
        return "total_row"
    return "note_row" if filled == 1 and (is_note(start) or is_apologies(start)) else None


def _within_headings(
    body: CodedFrame, blank: np.ndarray, header: list[str], data: np.ndarray, ledger: Ledger
) -> np.ndarray:
    """Which lines have no cells beyond the last heading; the others lost their place in the columns."""
    last = max(k for k, heading in enumerate(header) if heading)
    beyond = (~blank[:, last + 1 :]).sum(axis=1)
    for row in np.flatnonzero((beyond > 0) & data):
        value = next(
            text_of(c)
            for c, empty in zip(body.frame.iloc[row, last + 1 :], blank[row, last + 1 :], strict=True)
            if not empty
        )
        line = int(body.frame.index[row])
        ledger.fault(line, "too_many_cells", column_letter(last + 1), value, count=int(beyond[row]))
    within: np.ndarray = beyond == 0
    return within


def _first_of_its_kind(body: CodedFrame, data: np.ndarray, ledger: Ledger) -> np.ndarray:
    """Which lines are not the exact repetition of an earlier one."""
    which, first = together([body[k] for k in body.frame.columns])
    if len(first) == len(which):
        return np.ones(len(which), dtype=bool)
    earliest = first[which]
    repeated = (earliest != np.arange(len(earliest))) & data
    lines = body.frame.index.to_numpy()
    for row in np.flatnonzero(repeated):
        ledger.ignore(int(lines[row]), "duplicate", first=int(lines[earliest[row]]))
    fresh: np.ndarray = ~repeated
    return fresh

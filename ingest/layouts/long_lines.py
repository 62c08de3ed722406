"""Which lines of a long table hold data, and why the others do not."""

import re
from functools import partial

import numpy as np
import pandas as pd

from ingest.coded import CodedFrame, together
from ingest.columns import is_blank
from ingest.dates import parts_of
from ingest.headings import Mapped
from ingest.ledger import Ledger
from ingest.lines import column_letter, first_text, is_apologies, is_note, is_total
from ingest.sheet import Cell, text_of

_NUMBERED = re.compile(r"\d{1,4}\s*[.)]?")


def lines_of_data(
    body: pd.DataFrame | CodedFrame, header: list[str], mapped: Mapped, ledger: Ledger
) -> np.ndarray:
    """Which lines below the headings to read; each other is ignored, or set aside, with its reason."""
    body = body if isinstance(body, CodedFrame) else CodedFrame(body)
    blank = np.column_stack([body[k].where(is_blank) for k in body.frame.columns])
    data = _data_lines(body, blank, header, mapped, ledger)
    data &= within_headings(body.frame, blank, header, data, ledger)
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
    _pass_over_padding(body.frame, blank, data, mapped, ledger)
    dates = [k for name, k in mapped.columns.items() if name in ("date", "submitted")]
    suspects = np.zeros(len(lines), dtype=bool)
    for k in {0, *spoken}:
        suspects |= body[k].where(partial(_suspicious, header[k]))
    alone = (~blank).sum(axis=1) == 1  # wherever it stands, a note may be all that a line holds
    for row in np.flatnonzero((suspects | alone) & data):
        texts = [text_of(cell) for cell in body.frame.iloc[row]]
        if mapped.kind.has_questions and any(parts_of(texts[k]) for k in dates):
            continue  # “Average” may well be the answer to the first question
        reason = _reason(texts, header, int((~blank[row]).sum()), [texts[k] for k in spoken])
        if reason and not (reason == "total_row" and _may_be_no_total(texts, mapped)):
            data[row] = False
            ledger.ignore(int(lines[row]), reason)
    return data


def _pass_over_padding(
    body: pd.DataFrame, blank: np.ndarray, data: np.ndarray, mapped: Mapped, ledger: Ledger
) -> None:
    """Lines numbered beforehand and never filled in hold no data; on a form the one number may be the answer."""
    first = blank.argmin(axis=1)
    alone = data & ((~blank).sum(axis=1) == 1) & ~np.isin(first, list(mapped.columns.values()))
    for row in np.flatnonzero(alone & (not mapped.kind.has_questions)):
        if _NUMBERED.fullmatch(text_of(body.iat[row, int(first[row])])):
            data[row] = False
            ledger.ignore(int(body.index[row]), "padding_row")


def _is_task(texts: list[str], mapped: Mapped) -> bool:
    """Whether an action is worded as one, with an owner, a day or a status beside it."""
    if len(texts[mapped.columns["action"]].split()) < 3:
        return False
    beside = [texts[k] for name, k in mapped.columns.items() if name in ("owner", "status", "due")]
    return any(any(c.isalpha() for c in text) or parts_of(text) for text in beside)


def _may_be_no_total(texts: list[str], mapped: Mapped) -> bool:
    """“Total the travel claims” is an action as good as any, with somebody to do it; of money the sums tell."""
    return mapped.kind.adds_up or (mapped.kind.name == "actions" and _is_task(texts, mapped))


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


def within_headings(
    body: pd.DataFrame, blank: np.ndarray, header: list[str], data: np.ndarray, ledger: Ledger
) -> np.ndarray:
    """Which lines have no cells beyond the last heading; the others lost their place in the columns."""
    last = max(k for k, heading in enumerate(header) if heading)
    beyond = (~blank[:, last + 1 :]).sum(axis=1)
    for row in np.flatnonzero((beyond > 0) & data):
        value = next(
            text_of(c)
            for c, empty in zip(body.iloc[row, last + 1 :], blank[row, last + 1 :], strict=True)
            if not empty
        )
        line = int(body.index[row])
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

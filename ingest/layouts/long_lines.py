"""Which lines of a long table hold data, and why the others do not."""

import re

import numpy as np
import pandas as pd

from ingest.headings import Mapped
from ingest.ledger import Ledger
from ingest.lines import blank_cells, column_letter, first_text, is_apologies, is_note, is_total
from ingest.sheet import text_of


def lines_of_data(body: pd.DataFrame, header: list[str], mapped: Mapped, ledger: Ledger) -> np.ndarray:
    """Which lines below the headings to read; each other is ignored, or set aside, with its reason."""
    blank = blank_cells(body)
    data = _data_lines(body, blank, header, mapped, ledger)
    data &= _within_headings(body, blank, header, data, ledger)
    if not mapped.kind.may_repeat:
        data &= _first_of_its_kind(body, data, ledger)
    return data


def _data_lines(
    body: pd.DataFrame, blank: np.ndarray, header: list[str], mapped: Mapped, ledger: Ledger
) -> np.ndarray:
    """Which lines hold data; the others are ignored, each with its reason."""
    data = np.ones(len(body), dtype=bool)
    for row in np.flatnonzero(blank.all(axis=1)):
        data[row] = False
        ledger.ignore(int(body.index[row]), "blank_row")
    filled = (~blank).sum(axis=1)
    spoken = [
        k
        for name, k in mapped.columns.items()
        if name in ("person", "category", "action", "title", "summary", "community")
    ]
    suspects = np.zeros(len(body), dtype=bool)
    for k in {0, *spoken}:
        codes, distinct = pd.factorize(body[k].to_numpy())
        suspects |= np.array([_suspicious(text_of(c), header[k]) for c in distinct], dtype=bool)[codes]
    for row in np.flatnonzero((suspects | (filled == 1)) & data):
        texts = [text_of(cell) for cell in body.iloc[row]]
        numbered = filled[row] == 1 and _is_number_of_the_line(texts, mapped)
        reason = _reason(texts, header, int(filled[row]), [texts[k] for k in spoken])
        if reason := "padding_row" if numbered else reason:
            data[row] = False
            ledger.ignore(int(body.index[row]), reason)
    return data


def _is_number_of_the_line(texts: list[str], mapped: Mapped) -> bool:
    """Whether all that a line holds is a number in a column that means nothing: numbered beforehand, not filled."""
    position = next(k for k, text in enumerate(texts) if text)
    return position not in mapped.columns.values() and bool(re.fullmatch(r"\d{1,4}\s*[.)]?", texts[position]))


def _suspicious(text: str, heading: str) -> bool:
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
        ledger.fault(
            int(body.index[row]), "too_many_cells", column_letter(last + 1), value, count=int(beyond[row])
        )
    within: np.ndarray = beyond == 0
    return within


def _first_of_its_kind(body: pd.DataFrame, data: np.ndarray, ledger: Ledger) -> np.ndarray:
    """Which lines are not the exact repetition of an earlier one."""
    codes = pd.DataFrame({k: pd.factorize(body[k].to_numpy())[0] for k in body})
    repeated = codes.duplicated().to_numpy() & data
    if repeated.any():
        lines = body.index.to_numpy()
        first = codes.assign(line=lines).groupby(list(codes.columns), sort=False)["line"].transform("first")
        for row in np.flatnonzero(repeated):
            ledger.ignore(int(lines[row]), "duplicate", first=int(first.iloc[row]))
    fresh: np.ndarray = ~repeated
    return fresh

"""Which lines under the headings of a form tool's export are forms, and why the others are not."""

import numpy as np
import pandas as pd

from ingest.layouts.form_headings import Form
from ingest.layouts.long_lines import within_headings
from ingest.ledger import Ledger
from ingest.lines import blank_cells, first_text, is_note, is_total
from ingest.sheet import Sheet, text_of


def lines_of_forms(sheet: Sheet, form: Form, ledger: Ledger) -> pd.DataFrame:
    """The lines that are forms; each other is ignored, or set aside, with its reason.

    A line on which the tool wrote its own number or time is a form, whatever its answers say.
    """
    body = form.body(sheet)
    blank = blank_cells(body)
    data = np.ones(len(body), dtype=bool)
    header = [form.header[k] for k in body.columns]
    theirs = [k for k, position in enumerate(body.columns) if position in form.own]
    for row in np.flatnonzero(_suspects(body, blank, header, theirs)):
        texts = [text_of(cell) for cell in body.iloc[row]]
        if reason := _reason(texts, header, blank[row], theirs):
            data[row] = False
            ledger.ignore(int(body.index[row]), reason)
    data &= within_headings(body, blank, _labelled(header, form), data, ledger)
    if not data.any():
        ledger.warn("no_rows", row=form.header_line)
    return body[data]


def _suspects(body: pd.DataFrame, blank: np.ndarray, header: list[str], theirs: list[int]) -> np.ndarray:
    """Which lines may be no forms: without the tool's own cells, or that begin like a total or the header."""
    codes, distinct = pd.factorize(body.iloc[:, 0].to_numpy())
    begins = np.array([text_of(c) == header[0] or is_total(text_of(c)) for c in distinct], dtype=bool)[codes]
    suspects: np.ndarray = blank[:, theirs].all(axis=1) | begins
    return suspects


def _reason(texts: list[str], header: list[str], blank: np.ndarray, theirs: list[int]) -> str | None:
    """Why a line is no form, or None if it is one."""
    start, without = first_text(list(texts)), bool(blank[theirs].all())
    if blank.all():
        return "blank_row"
    if [t for t in texts if t] == [h for h in header if h]:
        return "repeated_header"
    if is_total(start) and (without or not any(_has_digit(texts[k]) for k in theirs)):
        return "total_row"
    return "note_row" if without and (~blank).sum() == 1 and is_note(start) else None


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _labelled(header: list[str], form: Form) -> list[str]:
    """The headings, with those that only the second row of headings gives."""
    used = {k for asked in form.asked for k in (asked.position, *asked.choices)}
    return [heading or ("-" if k in used else "") for k, heading in enumerate(header)]

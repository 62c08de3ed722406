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
    for row in range(len(body)):
        line = int(body.index[row])
        texts = [text_of(cell) for cell in body.iloc[row]]
        if blank[row].all():
            reason = "blank_row"
        elif [t for t in texts if t] == [h for h in header if h]:
            reason = "repeated_header"
        elif blank[row, theirs].all() and is_total(first_text(list(texts))):
            reason = "total_row"
        elif blank[row, theirs].all() and (~blank[row]).sum() == 1 and is_note(first_text(list(texts))):
            reason = "note_row"
        elif is_total(texts[0]) and header[0] and not any(map(_has_digit, (texts[k] for k in theirs))):
            reason = "total_row"
        else:
            continue
        data[row] = False
        ledger.ignore(line, reason)
    data &= within_headings(body, blank, _labelled(header, form), data, ledger)
    if not data.any():
        ledger.warn("no_rows", row=form.header_line)
    return body[data]


def _has_digit(text: str) -> bool:
    return any(c.isdigit() for c in text)


def _labelled(header: list[str], form: Form) -> list[str]:
    """The headings, with those that only the second row of headings gives."""
    used = {k for asked in form.asked for k in (asked.position, *asked.choices)}
    return [heading or ("-" if k in used else "") for k, heading in enumerate(header)]

"""Which layout a sheet has: reading `LAYOUTS` is the overview of the shapes that are known."""

from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Options
from ingest.layouts import (
    budget_columns,
    coloured_register,
    counted_register,
    dates_attended,
    long,
    sign_in,
    time_stamped,
    transposed_register,
    undated_columns,
    wide_register,
)
from ingest.layouts.layout import Found, Recognise
from ingest.problems import Refused
from ingest.sheet import Sheet, text_of

LAYOUTS: tuple[Recognise, ...] = (
    coloured_register.recognise,
    counted_register.recognise,
    wide_register.recognise,
    dates_attended.recognise,
    time_stamped.recognise,
    sign_in.recognise,
    budget_columns.recognise,
    long.recognise,
    transposed_register.recognise,
)
"""In order of precedence: of two that are equally sure, the first is taken."""

SURE = 0.85
"""A layout this sure is taken without asking the others."""


def recognise(sheet: Sheet, options: Options) -> Found:
    """The layout that knows the sheet best. Raises Refused if none does, or with a layout's question."""
    best: Found | None = None
    for layout in LAYOUTS:
        found = layout(sheet, options)
        if found and found.score >= SURE:
            return found
        if found and (best is None or found.score > best.score):
            best = found
    if best is None:
        raise Refused(undated_columns.question(sheet) or long.nearest(sheet, options) or _unknown(sheet))
    return best


def _unknown(sheet: Sheet) -> str:
    line = next((row for _, row in sheet.cells.iterrows() if any(text_of(cell) for cell in row)), None)
    headings = (
        ", ".join(f"“{text_of(cell)}”" for cell in list(line)[:6] if text_of(cell))
        if line is not None
        else ""
    )
    kinds = ", ".join(kind.name for kind in KINDS)
    seen = f" Its first line reads {headings}." if headings else ""
    return (
        f"{sheet.place.at()} is not a table that is known here.{seen} Give its columns the headings of one "
        f"of "
        f"the kinds ({kinds}), or name the kind with --kind."
    )

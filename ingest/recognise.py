"""Which layout a sheet has: reading `LAYOUTS` is the overview of the shapes that are known."""

from dataclasses import replace

from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Options
from ingest.layouts import (
    analysed_cash_book,
    bank_statement,
    bank_without_headings,
    budget_columns,
    chat,
    coloured_register,
    counted_by_group,
    counted_messages,
    counted_register,
    dates_attended,
    eventbrite,
    followups_across,
    form_export,
    form_titled,
    forms_across,
    iif,
    long,
    meetup,
    minutes_actions,
    names_listed,
    names_under_dates,
    nearest,
    project_tools,
    results,
    sign_in,
    tally,
    time_stamped,
    transposed_register,
    undated_columns,
    wide_register,
)
from ingest.layouts.calls import actions, meet, teams, zoom, zoom_chat, zoom_meetings
from ingest.layouts.layout import Found, Recognise
from ingest.layouts.mapped import Rewritten, rewrite
from ingest.layouts.money_units import with_units
from ingest.problems import OptIn, Refused
from ingest.sheet import Sheet, text_of

LAYOUTS: tuple[Recognise, ...] = (
    results.recognise,
    zoom_chat.recognise,
    zoom.recognise,
    zoom_meetings.recognise,
    teams.recognise,
    actions.recognise,
    meet.recognise,
    project_tools.recognise,
    form_export.recognise,
    form_titled.recognise,
    chat.recognise,
    counted_messages.recognise,
    eventbrite.recognise,
    meetup.recognise,
    iif.recognise,
    analysed_cash_book.recognise,
    bank_statement.recognise,
    budget_columns.recognise,
    followups_across.recognise,
    coloured_register.recognise,
    counted_register.recognise,
    counted_by_group.recognise,
    wide_register.recognise,
    dates_attended.recognise,
    names_listed.recognise,
    names_under_dates.recognise,
    time_stamped.recognise,
    sign_in.recognise,
    minutes_actions.recognise,
    tally.recognise,
    forms_across.recognise,
    long.recognise,
    transposed_register.recognise,
    bank_without_headings.recognise,
)
"""In order of precedence: of two that are equally sure, the first is taken."""

SURE = 0.85
"""A layout this sure is taken without asking the others."""


def recognise(sheet: Sheet, options: Options) -> Found:
    """The layout that knows the sheet best. Raises Refused if none does, or with a layout's question.

    A mapping that fits the sheet comes before all.
    """
    for mapping in options.mappings:
        if options.kind in (None, mapping.kind) and (rewritten := rewrite(sheet, mapping)):
            return _mapped(rewritten, replace(options, kind=mapping.kind, mappings=()))
    best: Found | None = None
    for layout in LAYOUTS:
        found = layout(sheet, options)
        if found and found.score >= SURE:
            return with_units(sheet, found)
        if found and (best is None or found.score > best.score):
            best = found
    if best is None:
        raise undated_columns.question(sheet) or nearest.nearest(sheet, options) or _unknown(sheet)
    return with_units(sheet, best)


def _mapped(rewritten: Rewritten, options: Options) -> Found:
    found = recognise(rewritten.sheet, options)
    return replace(found, read=lambda ledger: rewritten.restore(found.read(ledger)))


def _unknown(sheet: Sheet) -> Refused:
    line = next((row for _, row in sheet.cells.iterrows() if any(text_of(cell) for cell in row)), None)
    headings = (
        ", ".join(f"“{text_of(cell)}”" for cell in list(line)[:6] if text_of(cell))
        if line is not None
        else ""
    )
    kinds = ", ".join(kind.name for kind in KINDS)
    seen = f" Its first line reads {headings}." if headings else ""
    return OptIn(
        f"{sheet.place.at()} is not a table that is known here.{seen} Give its columns the headings of one "
        f"of the kinds ({kinds}), or name the kind with --kind.",
        "mapping",
    )

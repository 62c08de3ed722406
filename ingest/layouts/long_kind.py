"""Which kind a long table is: by its headings, and where they do not decide, by what stands under them."""

import re
from dataclasses import replace

import pandas as pd

from ingest.columns import is_blank
from ingest.headings import Mapped, is_calendar, map_headings
from ingest.kinds.catalogue import KINDS, kind_named
from ingest.kinds.kind import Kind, Options
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES
from ingest.layouts.long_actions import are_ticked_off, is_owned
from ingest.layouts.money_grid import COST_WORDS
from ingest.layouts.nearest import date_given, lacking, which_of
from ingest.money import Sign, amount
from ingest.sheet import Sheet, fold, text_of

_MARGIN = 1.0
"""How much better than the next kind a kind must fit to be taken without asking."""

_WORTH_A_LOOK = 4.0
_PEOPLE = ("attendees", "participants", "bywoners", "deelnemers")


def fitting(sheet: Sheet, options: Options) -> tuple[Mapped, int, float] | None:
    """The kind that fits best, with the line of its headings and how well they fit; None where none does.

    Raises Question where two fit equally well, or the one lacks a column.
    """
    best: tuple[float, int, list[Mapped]] | None = None
    kinds = [kind_named(options.kind)] if options.kind else [kind for kind in KINDS if not kind.opt_in]
    for line, row in sheet.first_lines(SEARCHED_LINES):
        headings = [text_of(cell) for cell in row]
        fits = [map_headings(headings, kind, date_given(kind, options)) for kind in kinds]
        fits = [m for m in fits if (m.columns or m.known_questions) and not _stands_among_data(headings, m)]
        fits = [m for m in fits if m.told or options.kind or _called(sheet, m)]
        fits = [m for m in fits if options.kind or not _seems_only(headings, m)]
        if fits and not options.kind:
            sample = sheet.cells.loc[line + 1 :].head(SAMPLED_LINES)
            fits = [m for m in fits if not _is_another(headings, m, sample)]
        fits.sort(key=lambda m: -m.score)
        if fits and (best is None or fits[0].score > best[0]):
            best = (fits[0].score, line, fits)
    if best is None:
        return None
    score, header_line, fits = best
    mapped = _without_words(_best(sheet, header_line, fits, options), sheet, header_line)
    if not mapped.complete:
        raise lacking(sheet, mapped)
    return mapped, header_line, score


def _best(sheet: Sheet, header_line: int, fits: list[Mapped], options: Options) -> Mapped:
    """The kind that fits best; where headings alone do not decide, by what stands under them."""
    sample = sheet.cells.loc[header_line + 1 :].head(SAMPLED_LINES)
    fits = [m for m in fits if not _marks_people(m, sample, options)] or fits
    near = [m for m in fits if fits[0].score - m.score < _WORTH_A_LOOK]
    ranked = sorted(
        ((m.score + m.fits(sample), k, m) for k, m in enumerate(near)), key=lambda r: (-r[0], r[1])
    )
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN:
        called = [m for _, _, m in ranked[:2] if _named_after(sheet, m.kind)]
        if len(called) == 1:
            return called[0]
        raise which_of(sheet, [m.kind.name for _, _, m in ranked[:2]])
    best = _register_instead(ranked[0][2], fits, sample)
    if best.kind.name == "actions" and not options.kind and _costed(sheet, header_line, best):
        raise which_of(sheet, ["actions", "budget"])
    return best


def _marks_people(mapped: Mapped, sample: pd.DataFrame, options: Options) -> bool:
    """Whether a list of meetings would have marks of a register where it counts heads, or says what was held."""
    if mapped.kind.name != "meetings":
        return False
    for name in {"headcount", "status"} & mapped.columns.keys():
        filled = [cell for cell in sample[mapped.columns[name]] if not is_blank(cell)]
        read = mapped.kind.column(name).read
        if any(options.mark(cell) for cell in filled) and not any(read(cell) is not None for cell in filled):
            return True
    return False


def _is_another(headings: list[str], mapped: Mapped, sample: pd.DataFrame) -> bool:
    """Whether what stands under the headings tells that it is another kind than they say."""
    return (
        _priced(headings, mapped, sample)
        or _misworded(mapped, sample)
        or are_ticked_off(headings, mapped, sample)
    )


def _misworded(mapped: Mapped, sample: pd.DataFrame) -> bool:
    """Whether only columns tell the kind of whose closed lists of words none stands in them: it is another kind."""
    strange = set()
    for name, k in mapped.columns.items():
        column = mapped.kind.column(name)
        filled = [cell for cell in sample[k] if not is_blank(cell)] if column.words else []
        if filled and all(column.read(cell) is None for cell in filled):
            strange.add(name)
    columns = {name: k for name, k in mapped.columns.items() if name not in strange}
    return bool(strange) and mapped.told and not replace(mapped, columns=columns).told


def _priced(headings: list[str], mapped: Mapped, sample: pd.DataFrame) -> bool:
    """Whether a list of meetings would have numbers for places or facilitators, beside other costs: their prices."""
    if mapped.kind.name != "meetings":
        return False
    if not any(COST_WORDS.search(headings[k]) for k in mapped.left_over):
        return False
    for name in {"venue", "facilitator"} & mapped.columns.keys():
        filled = [cell for cell in sample[mapped.columns[name]] if not is_blank(cell)]
        if filled and all(amount(cell, Sign.UNDECIDED) is not None for cell in filled):
            return True
    return False


def _without_words(mapped: Mapped, sheet: Sheet, header_line: int) -> Mapped:
    """A list of meetings without a column called “Attendees” that holds only words: for whom it was meant."""
    position = mapped.columns.get("headcount")
    if mapped.kind.name != "meetings" or position is None:
        return mapped
    filled = [text for cell in sheet.cells.loc[header_line + 1 :, position] if (text := text_of(cell))]
    called = fold(text_of(sheet.cells.at[header_line, position])) in _PEOPLE
    if not called or not filled or any(any(c.isdigit() for c in text) for text in filled):
        return mapped
    columns = {name: k for name, k in mapped.columns.items() if k != position}
    return replace(mapped, columns=columns, left_over=tuple(sorted((*mapped.left_over, position))))


def _register_instead(best: Mapped, fits: list[Mapped], sample: pd.DataFrame) -> Mapped:
    """The register, where a list of meetings would have each day on many lines, and a name and a mark on each."""
    register = next((m for m in fits if m.kind.name == "attendance" and m.complete), None)
    if best.kind.name != "meetings" or register is None or "status" not in register.columns:
        return best
    days = sample[best.columns["date"]].map(text_of)
    repeated = days.nunique() <= len(days) / 2
    return register if repeated and register.fits(sample) > 0 else best


def _costed(sheet: Sheet, header_line: int, mapped: Mapped) -> bool:
    """Whether a plan has money beside its activities, and nothing that says how far they are: it may be a budget."""
    left = [text_of(sheet.cells.at[header_line, k]) for k in mapped.left_over]
    told = {"status", "completed_on"} & mapped.columns.keys()
    return not told and "amount" in map_headings(left, kind_named("budget")).columns


def _stands_among_data(headings: list[str], mapped: Mapped) -> bool:
    """Whether a line that names a column by chance holds numbers or dates elsewhere, as data does."""
    numbers = any(re.fullmatch(r"[\d.,/: -]*\d[\d.,/: -]*", headings[k]) for k in mapped.left_over)
    return numbers and len(mapped.left_over) >= len(mapped.columns)


def _called(sheet: Sheet, mapped: Mapped) -> bool:
    """Whether file or sheet are named after the kind, and the headings are all its own."""
    alone = mapped.complete and len(mapped.columns) > 1 and not mapped.left_over
    return alone and _named_after(sheet, mapped.kind)


def _seems_only(headings: list[str], mapped: Mapped) -> bool:
    """Whether a kind only seems to fit.

    The sums of a register and people with their addresses are no meetings, payments to people are no register,
    a time is no question, and what somebody is responsible for is none either.
    """
    if mapped.kind.name == "evaluations":
        asked = [fold(headings[k]) for k in mapped.questions]
        return (asked == ["time"] and "answer" not in mapped.columns) or is_owned(headings, mapped)
    if mapped.kind.name == "communities":
        return is_calendar(headings)
    if mapped.kind.name == "meetings":
        register = map_headings(headings, kind_named("attendance")).columns
        return "person" in register and ("date" not in mapped.columns or "email" in register)
    if mapped.kind.name != "attendance" or {"status", "rsvp", "minutes", "role"} & mapped.columns.keys():
        return False
    return "amount" in map_headings([headings[k] for k in mapped.left_over], kind_named("budget")).columns


def _named_after(sheet: Sheet, kind: Kind) -> bool:
    return kind.name.removesuffix("s") in fold(f"{sheet.place.file} {sheet.place.sheet or ''}")

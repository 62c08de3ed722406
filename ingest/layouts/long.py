"""One statement a line under a row of headings."""

import re
from dataclasses import replace

import pandas as pd

from ingest.coded import CodedFrame
from ingest.columns import blanks
from ingest.headings import Mapped, is_calendar, map_headings
from ingest.kinds.budget_amounts import type_named
from ingest.kinds.catalogue import KINDS, kind_named
from ingest.kinds.kind import Kind, Options, Table
from ingest.layouts.counted_answers import column_of_counts, repeated
from ingest.layouts.form_columns import unfold
from ingest.layouts.form_grids import asked_in
from ingest.layouts.form_scale import scale_told, with_scale
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES, Found
from ingest.layouts.long_actions import is_owned, ticked
from ingest.layouts.long_lines import lines_of_data
from ingest.layouts.long_money import by_category, lines_of_costs
from ingest.layouts.money_titles import told_type
from ingest.layouts.nearest import date_given, lacking, which_of
from ingest.ledger import Ledger
from ingest.questions import is_administrative
from ingest.questions.personal import holds_addresses
from ingest.sheet import Sheet, fold, text_of

MARGIN = 1.0
"""How much better than the next kind a kind must fit to be taken without asking."""

_WORTH_A_LOOK = 4.0


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """The kind whose headings fit best on the line that fits best; Refused where two fit equally well."""
    best: tuple[float, int, list[Mapped]] | None = None
    kinds = [kind_named(options.kind)] if options.kind else [kind for kind in KINDS if not kind.opt_in]
    for line, row in sheet.first_lines(SEARCHED_LINES):
        headings = [text_of(cell) for cell in row]
        fits = [map_headings(headings, kind, date_given(kind, options)) for kind in kinds]
        fits = [m for m in fits if (m.columns or m.known_questions) and not _stands_among_data(headings, m)]
        fits = [m for m in fits if m.told or options.kind or _called(sheet, m)]
        fits = [m for m in fits if options.kind or not _seems_only(headings, m)]
        fits.sort(key=lambda m: -m.score)
        if fits and (best is None or fits[0].score > best[0]):
            best = (fits[0].score, line, fits)
    if best is None:
        return None
    score, header_line, fits = best
    mapped = _best(sheet, header_line, fits, kinds)
    if not mapped.complete:
        raise lacking(sheet, mapped)
    return Found(
        min(0.9, 0.3 + score / 10), lambda ledger: _read(sheet, mapped, header_line, options, ledger)
    )


def _best(sheet: Sheet, header_line: int, fits: list[Mapped], kinds: list[Kind]) -> Mapped:
    """The kind that fits best; where headings alone do not decide, by what stands under them."""
    near = [m for m in fits if fits[0].score - m.score < _WORTH_A_LOOK]
    sample = sheet.cells.loc[header_line + 1 :].head(SAMPLED_LINES)
    ranked = sorted(
        ((m.score + m.fits(sample), k, m) for k, m in enumerate(near)), key=lambda r: (-r[0], r[1])
    )
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN:
        called = [m for _, _, m in ranked[:2] if _named_after(sheet, m.kind)]
        if len(called) == 1:
            return called[0]
        raise which_of(sheet, [m.kind.name for _, _, m in ranked[:2]])
    best = _register_instead(ranked[0][2], fits, sample)
    if best.kind.name == "actions" and len(kinds) > 1 and _costed(sheet, header_line, best):
        raise which_of(sheet, ["actions", "budget"])
    return best


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


def _read(sheet: Sheet, mapped: Mapped, header_line: int, options: Options, ledger: Ledger) -> Table:
    above = int(sheet.cells.index.searchsorted(header_line, side="right"))
    body = sheet.coded.rows(slice(above, None))
    header = [text_of(cell) for cell in sheet.cells.loc[header_line]]
    mapped = by_category(mapped, header, body.frame) if mapped.kind.adds_up else ticked(mapped, header)
    data = lines_of_data(body, header, mapped, ledger)
    if mapped.kind.adds_up:
        data &= lines_of_costs(body.frame, data, mapped, ledger)
    # Every export of a form has its times and its names twice: nothing to look at.
    for second, first in () if mapped.kind.has_questions else mapped.twice.items():
        ledger.warn("column_twice", header[second], first=header[first])
    if not data.any():
        ledger.warn("no_rows", row=header_line)
    kept = body.rows(data)
    # Where the user says when the meeting was, nobody need know how the times of filling in are written.
    needless = {"submitted"} if options.meeting_date else set()
    used = {name: k for name, k in mapped.columns.items() if name not in needless}
    cells = kept.frame[list(used.values())].set_axis(list(used), axis=1)
    cells.insert(0, "line", cells.index.to_numpy())
    if (
        mapped.kind.adds_up
        and "type" not in cells
        and (kind := _type_told(sheet, header_line, header, mapped))
    ):
        cells["type"] = kind
    table = Table(
        place=sheet.place,
        kind=mapped.kind.name,
        layout="long",
        cells=cells,
        header_line=header_line,
        headings={name: header[position] for name, position in mapped.columns.items()},
        kept_out=tuple(header[k] for k in mapped.left_over),
        known=CodedFrame(cells, {name: kept[position] for name, position in mapped.columns.items()}),
    )
    if (counted := column_of_counts(mapped, header, kept.frame)) is not None:
        return repeated(table, header[counted], kept.frame[counted], ledger)
    if mapped.questions and "question" not in mapped.columns:
        asked = asked_in({k: header[k] for k in _questions(mapped, header, kept.frame)}, kept.frame)
        asked = with_scale(asked, kept.frame, scale_told(sheet, header_line))
        positions = {one.position for one in asked}
        kept_out = tuple(header[k] for k in mapped.left_over if k not in positions)
        return unfold(replace(table, kept_out=kept_out), kept.frame, asked)
    return table


def _type_told(sheet: Sheet, header_line: int, header: list[str], mapped: Mapped) -> str | None:
    """Whether the titles say that money is planned or spent, where the heading of the amounts does not."""
    heading = header[mapped.columns["amount"]] if "amount" in mapped.columns else ""
    return None if type_named(heading) else told_type(sheet, header_line)


def _questions(mapped: Mapped, header: list[str], kept: pd.DataFrame) -> list[int]:
    """The columns that are questions; an “answer” among them was one too, as no column names the question.

    A column without a single answer, or of addresses, is none.
    """
    others = [k for k in mapped.left_over if not is_administrative(header[k])]
    answers = [k for name, k in mapped.columns.items() if name == "answer"]
    asked = sorted({*mapped.questions, *others, *answers})
    answered = [
        k for k in asked if not blanks(kept[k].to_numpy()).all() and not holds_addresses(list(kept[k]))
    ]
    return answered or asked

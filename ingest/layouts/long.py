"""One statement a line under a row of headings."""

import re
from dataclasses import replace

from ingest.cells import one_of
from ingest.coded import CodedFrame
from ingest.headings import Mapped, map_headings
from ingest.kinds.catalogue import KINDS, kind_named
from ingest.kinds.kind import Kind, Options, Table
from ingest.layouts.form_columns import unfold
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES, Found
from ingest.layouts.long_lines import lines_of_data
from ingest.ledger import Ledger
from ingest.problems import Refused
from ingest.questions import is_administrative
from ingest.sheet import Sheet, fold, text_of

MARGIN = 1.0
"""How much better than the next kind a kind must fit to be taken without asking."""

_WORTH_A_LOOK = 4.0


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """The kind whose headings fit best on the line that fits best; Refused where two fit equally well."""
    best: tuple[float, int, list[Mapped]] | None = None
    kinds = [kind_named(options.kind)] if options.kind else list(KINDS)
    for line, row in sheet.cells.head(SEARCHED_LINES).iterrows():
        headings = [text_of(cell) for cell in row]
        fits = [map_headings(headings, kind, date_given(kind, options)) for kind in kinds]
        fits = [m for m in fits if (m.columns or m.known_questions) and not _stands_among_data(headings, m)]
        fits = [m for m in fits if m.told or options.kind or _called(sheet, m)]
        fits.sort(key=lambda m: -m.score)
        if fits and (best is None or fits[0].score > best[0]):
            best = (fits[0].score, int(str(line)), fits)
    if best is None:
        return None
    score, header_line, fits = best
    mapped = _best(sheet, header_line, fits)
    if not mapped.complete:
        raise Refused(lacking(sheet, mapped))
    return Found(min(0.9, 0.3 + score / 10), lambda ledger: _read(sheet, mapped, header_line, ledger))


def _best(sheet: Sheet, header_line: int, fits: list[Mapped]) -> Mapped:
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
        raise Refused(_which_of(sheet, [m.kind.name for _, _, m in ranked[:2]]))
    return ranked[0][2]


def date_given(kind: Kind, options: Options) -> bool:
    """Whether the user said what date, or for money what year, the file is about."""
    return options.meeting_date is not None or (kind.name == "budget" and options.year is not None)


def _stands_among_data(headings: list[str], mapped: Mapped) -> bool:
    """Whether a line that names a column by chance holds numbers or dates elsewhere, as data does."""
    numbers = any(re.fullmatch(r"[\d.,/: -]*\d[\d.,/: -]*", headings[k]) for k in mapped.left_over)
    return numbers and len(mapped.left_over) >= len(mapped.columns)


def _called(sheet: Sheet, mapped: Mapped) -> bool:
    """Whether file or sheet are named after the kind, and the headings are all its own."""
    alone = mapped.complete and len(mapped.columns) > 1 and not mapped.left_over
    return alone and _named_after(sheet, mapped.kind)


def _named_after(sheet: Sheet, kind: Kind) -> bool:
    return kind.name.removesuffix("s") in fold(f"{sheet.place.file} {sheet.place.sheet or ''}")


def _which_of(sheet: Sheet, kinds: list[str]) -> str:
    """The question which kind is meant, where more than one fits, or one but not surely."""
    options = one_of(f"--kind {kind}" for kind in kinds)
    why = "its headings fit both" if len(kinds) == 2 else "its headings alone do not tell"
    return f"{sheet.place.at()} may be {one_of(kinds)}: {why}. Say what it is with {options}."


def nearest(sheet: Sheet, options: Options) -> str | None:
    """The kinds a sheet may be, or what it lacks of the one it comes nearest to; None if it comes near none."""
    near: list[tuple[float, Mapped]] = []
    for line, row in sheet.cells.head(SEARCHED_LINES).iterrows():
        headings = [text_of(cell) for cell in row]
        every = [map_headings(headings, kind, date_given(kind, options)) for kind in KINDS]
        possible = [m.kind.name for m in every if m.complete and len(m.columns) > 1 and not m.left_over]
        if possible:
            return _which_of(sheet, possible)
        for mapped in every:
            if len(mapped.columns) > 1 and len(mapped.missing) == 1:
                sample = sheet.cells.loc[int(str(line)) + 1 :].head(SAMPLED_LINES)
                near.append((mapped.score + mapped.fits(sample), mapped))
    return lacking(sheet, max(near, key=lambda pair: pair[0])[1]) if near else None


def lacking(sheet: Sheet, mapped: Mapped) -> str:
    """What the sheet lacks to be of that kind, and what to do."""
    lacking = "; ".join("a column " + " or ".join(group) for group in mapped.missing)
    option = " or give the year with --year" if mapped.kind.name == "budget" else ""
    option = f", or give the date with --date{option}" if any("date" in g for g in mapped.missing) else ""
    return (
        f"{sheet.place.at()} cannot be read as {mapped.kind.name}: it lacks {lacking}. "
        f"Add the column under one of these headings{option}."
    )


def _read(sheet: Sheet, mapped: Mapped, header_line: int, ledger: Ledger) -> Table:
    above = int(sheet.cells.index.searchsorted(header_line, side="right"))
    body = sheet.coded.rows(slice(above, None))
    header = [text_of(cell) for cell in sheet.cells.loc[header_line]]
    data = lines_of_data(body, header, mapped, ledger)
    # Every export of a form has its times and its names twice: nothing to look at.
    for second, first in () if mapped.kind.has_questions else mapped.twice.items():
        ledger.warn("column_twice", header[second], first=header[first])
    if not data.any():
        ledger.warn("no_rows", row=header_line)
    kept = body.rows(data)
    cells = kept.frame[list(mapped.columns.values())].set_axis(list(mapped.columns), axis=1)
    cells.insert(0, "line", cells.index.to_numpy())
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
    if mapped.questions and "question" not in mapped.columns:
        asked = {k: header[k] for k in _questions(mapped, header)}
        kept_out = tuple(header[k] for k in mapped.left_over if k not in asked)
        return unfold(replace(table, kept_out=kept_out), kept.frame, asked)
    return table


def _questions(mapped: Mapped, header: list[str]) -> list[int]:
    """The columns that are questions; an “answer” among them was one too, as no column names the question."""
    others = [k for k in mapped.left_over if not is_administrative(header[k])]
    answers = [k for name, k in mapped.columns.items() if name == "answer"]
    return sorted({*mapped.questions, *others, *answers})

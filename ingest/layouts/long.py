"""One statement a line under a row of headings."""

from dataclasses import replace

import numpy as np
import pandas as pd

from ingest.headings import Mapped, map_headings
from ingest.kinds.catalogue import KINDS, kind_named
from ingest.kinds.kind import Kind, Options, Table
from ingest.layouts.form_columns import unfold
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES, Found
from ingest.ledger import Ledger
from ingest.lines import blank_cells, column_letter, first_text, is_apologies, is_note, is_total
from ingest.problems import Refused
from ingest.questions import is_administrative
from ingest.sheet import Sheet, text_of

MARGIN = 1.0
"""How much better than the next kind a kind must fit to be taken without asking."""

_WORTH_A_LOOK = 4.0


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """The kind whose headings fit best on the line that fits best; Refused where two fit equally well."""
    best: tuple[float, int, list[Mapped]] | None = None
    kinds = [kind_named(options.kind)] if options.kind else list(KINDS)
    for line, row in sheet.cells.head(SEARCHED_LINES).iterrows():
        headings = [text_of(cell) for cell in row]
        fits = [map_headings(headings, kind, _date_given(kind, options)) for kind in kinds]
        fits = [m for m in fits if m.columns and (m.told or options.kind)]
        fits.sort(key=lambda m: -m.score)
        if fits and (best is None or fits[0].score > best[0]):
            best = (fits[0].score, int(str(line)), fits)
    if best is None:
        return None
    score, header_line, fits = best
    mapped = _best(sheet, header_line, fits)
    if not mapped.complete:
        raise Refused(_lacking(sheet, mapped))
    return Found(min(0.9, 0.3 + score / 10), lambda ledger: _read(sheet, mapped, header_line, ledger))


def _best(sheet: Sheet, header_line: int, fits: list[Mapped]) -> Mapped:
    """The kind that fits best; where headings alone do not decide, by what stands under them."""
    near = [m for m in fits if fits[0].score - m.score < _WORTH_A_LOOK]
    sample = sheet.cells.loc[header_line + 1 :].head(SAMPLED_LINES)
    ranked = sorted(
        ((m.score + m.fits(sample), k, m) for k, m in enumerate(near)), key=lambda r: (-r[0], r[1])
    )
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN:
        first, second = ranked[0][2].kind.name, ranked[1][2].kind.name
        raise Refused(
            f"{sheet.place.at()} may be {first} or {second}: its headings fit both. "
            f"Say which with --kind {first} or --kind {second}."
        )
    return ranked[0][2]


def _date_given(kind: Kind, options: Options) -> bool:
    """Whether the user said what date, or for money what year, the file is about."""
    return options.meeting_date is not None or (kind.name == "budget" and options.year is not None)


def nearest(sheet: Sheet, options: Options) -> str | None:
    """What a sheet lacks to be of the kind that it comes nearest to; None if it comes near none."""
    near: list[tuple[float, Mapped]] = []
    for line, row in sheet.cells.head(SEARCHED_LINES).iterrows():
        headings = [text_of(cell) for cell in row]
        for kind in KINDS:
            mapped = map_headings(headings, kind, _date_given(kind, options))
            if len(mapped.columns) > 1 and len(mapped.missing) == 1:
                sample = sheet.cells.loc[int(str(line)) + 1 :].head(SAMPLED_LINES)
                near.append((mapped.score + mapped.fits(sample), mapped))
    return _lacking(sheet, max(near, key=lambda pair: pair[0])[1]) if near else None


def _lacking(sheet: Sheet, mapped: Mapped) -> str:
    lacking = "; ".join("a column " + " or ".join(group) for group in mapped.missing)
    option = " or give the year with --year" if mapped.kind.name == "budget" else ""
    option = f", or give the date with --date{option}" if any("date" in g for g in mapped.missing) else ""
    return (
        f"{sheet.place.at()} cannot be read as {mapped.kind.name}: it lacks {lacking}. "
        f"Add the column under one of these headings{option}."
    )


def _read(sheet: Sheet, mapped: Mapped, header_line: int, ledger: Ledger) -> Table:
    body = sheet.cells.loc[header_line + 1 :]
    header = [text_of(cell) for cell in sheet.cells.loc[header_line]]
    blank = blank_cells(body)
    data = _data_lines(body, blank, header, mapped, ledger)
    data &= _within_headings(body, blank, header, data, ledger)
    if not mapped.kind.may_repeat:
        data &= _first_of_its_kind(body, data, ledger)
    for second, first in mapped.twice.items():
        ledger.warn("column_twice", header[second], first=header[first])
    kept = body[data]
    cells = pd.DataFrame({name: kept[position] for name, position in mapped.columns.items()}, dtype=object)
    cells.insert(0, "line", kept.index.to_numpy())
    table = Table(
        place=sheet.place,
        kind=mapped.kind.name,
        layout="long",
        cells=cells,
        header_line=header_line,
        headings={name: header[position] for name, position in mapped.columns.items()},
        kept_out=tuple(header[k] for k in mapped.left_over),
    )
    if mapped.questions and "question" not in mapped.columns:
        asked = {k: header[k] for k in _questions(mapped, header)}
        kept_out = tuple(header[k] for k in mapped.left_over if k not in asked)
        return unfold(replace(table, kept_out=kept_out), kept, asked)
    return table


def _questions(mapped: Mapped, header: list[str]) -> list[int]:
    """The columns that are questions; an “answer” among them was one too, as no column names the question."""
    others = [k for k in mapped.left_over if not is_administrative(header[k])]
    answers = [k for name, k in mapped.columns.items() if name == "answer"]
    return sorted({*mapped.questions, *others, *answers})


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
    for row in np.flatnonzero(suspects & data):
        texts = [text_of(cell) for cell in body.iloc[row]]
        if reason := _reason(texts, header, int(filled[row]), [texts[k] for k in spoken]):
            data[row] = False
            ledger.ignore(int(body.index[row]), reason)
    return data


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

"""Marks of a register that only a key explains: what the sheet says beside it (“G = present”), or the user does."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial

from ingest import cells
from ingest.columns import is_blank
from ingest.layouts.layout import SAMPLED_LINES, SEARCHED_LINES
from ingest.layouts.marks import legend_of
from ingest.layouts.register_dates import date_headings
from ingest.problems import Question
from ingest.sheet import Cell, Sheet, text_of

_LONGEST_CODE = 4
_MOST_CODES = 8
_LEAST_REPEATS = 2


def keyed(sheet: Sheet, said: Mapping[str, str]) -> Sheet:
    """The sheet with the status for each mark under its dates that is strange here and that a key explains.

    Without this a register full of such marks would not be seen to be one. Marks that are known here are left as they
    stand: what these mean is decided beside all the others.
    """
    for line, row in sheet.first_lines(SEARCHED_LINES):
        positions = date_headings(list(row))
        if not positions:
            continue
        below = sheet.cells.index > line
        strange = _strange(sheet.cells.loc[below, positions].head(SAMPLED_LINES).to_numpy().ravel())
        coded = any(len(text) <= _LONGEST_CODE for text in strange)
        key = {**(legend_of(sheet) if coded else {}), **said}
        if not key.keys() & strange:
            return sheet
        changed = sheet.cells.copy()
        changed.loc[below, positions] = changed.loc[below, positions].map(partial(_told, key))
        return replace(sheet, cells=changed)
    return sheet


def _told(key: Mapping[str, str], cell: Cell) -> Cell:
    return key.get(text_of(cell).casefold(), cell) if cells.mark(cell) is None else cell


def question(sheet: Sheet, under_dates: Iterable[Cell]) -> Question | None:
    """What the strange marks under the dates of a sheet mean, where they look like marks: few, short and repeated."""
    texts = [text for cell in under_dates if (text := text_of(cell))]
    written = [text for text in texts if cells.mark(text) is None]
    spelt: dict[str, str] = {}
    for text in written:
        spelt.setdefault(text.casefold(), text)
    codes = list(spelt.values())
    if not codes or len(codes) > _MOST_CODES or len(written) < _LEAST_REPEATS * len(codes):
        return None
    if not all(len(code) <= _LONGEST_CODE and not code.isdigit() for code in codes):
        return None
    shown = ", ".join(f"“{code}”" for code in codes)
    return Question(
        f"{sheet.place.at()} has dates over its columns, but marks under them that are not known in a register: "
        f"{shown}. Say what each of them means, such as --mark {codes[0]}=present.",
        "marks",
        [(code, code) for code in codes],
    )


def _strange(under_dates: Iterable[Cell]) -> set[str]:
    """The marks that mean nothing by themselves, in small letters."""
    return {
        text_of(cell).casefold() for cell in under_dates if not is_blank(cell) and cells.mark(cell) is None
    }

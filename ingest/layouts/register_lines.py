"""Which lines of a register are people, and why the others are not."""

import re
from collections.abc import Collection, Sequence

from ingest import cells
from ingest.columns import is_blank
from ingest.dates import parts_of
from ingest.headings import map_headings
from ingest.kinds.attendance import ATTENDANCE
from ingest.layouts.marks import legend_in
from ingest.layouts.not_held import says_not_held
from ingest.layouts.register_blocks import Block
from ingest.ledger import Ledger
from ingest.lines import first_text, is_apologies, is_note, is_total
from ingest.sheet import Cell, Sheet, text_of

MOST_WORDS_OF_A_NAME = 7
_CODE = re.compile(r"\(?\s*\d{1,3}\s*\)")

SECTION = re.compile(
    r"(?:new |other |nuwe )?(?:guests?|visitors?|walk[- ]?ins?|others?|attendees|members|people|faces|gaste|besoekers?"
    r"|ander|lede|inlopers?)(?: \([^)]*\)| present| on the day)?:?",
    re.IGNORECASE,
)
"""A row of these with numbers counts people who have no row of their own; without, it is a heading among them."""


def sort_lines(sheet: Sheet, block: Block, excused: Collection[int], ledger: Ledger) -> list[int]:
    """The numbers of the lines to read; each other line is ignored, or set aside, with its reason.

    Those `excused` are apologies that are read elsewhere.
    """
    positions, people = block.positions, block.people
    header = [text_of(sheet.cells.at[block.header_line, k]) for k in positions]
    titles = _titles_below(sheet, block) if block.followed else set()
    wanted, in_apologies = [], False
    first: dict[tuple[str, ...], int] = {}
    for line, row in sheet.cells.loc[block.header_line + 1 : block.last_line].iterrows():
        number = int(str(line))
        row_cells = [cell if k in block.header else "" for k, cell in enumerate(row)]
        marks = [row[k] for k in positions if not is_blank(row[k])]
        name = " ".join(
            text_of(row[people[p]]) for p in ("person", "first_name", "surname", "email") if p in people
        ).strip()
        start = first_text(row_cells)
        in_apologies = (in_apologies and not marks) or is_apologies(start)
        reason = (
            "apologies_row"
            if start and in_apologies
            else _reason(row_cells, marks, name, start, header, positions)
        )
        if number in excused:
            continue
        if number in titles:
            ledger.ignore(number, "note_row")
        elif reason:
            ledger.ignore(number, reason)
        elif not name:
            ledger.fault(number, "no_person")
        elif (same := first.setdefault(tuple(map(text_of, row_cells)), number)) != number:
            ledger.ignore(number, "duplicate", first=same)
        else:
            wanted.append(number)
    return wanted


def _titles_below(sheet: Sheet, block: Block) -> set[int]:
    """Lines of one cell at the foot of a register are the title of the next one."""
    found: set[int] = set()
    for line in range(block.last_line, block.header_line, -1):
        filled = (
            [cell for cell in sheet.cells.loc[line] if not is_blank(cell)]
            if line in sheet.cells.index
            else []
        )
        if len(filled) > 1:
            break
        found |= {line} if filled else set()
    return found


def _reason(
    row: list[Cell], marks: list[Cell], name: str, start: str, header: list[str], positions: Sequence[int]
) -> str | None:
    """Why a line is no person's, or None."""
    if not start:
        return "blank_row"
    if sum(text_of(row[k]) == text for k, text in zip(positions, header, strict=True)) > len(header) / 2:
        return "repeated_header"
    if _names_a_column(name) and not any(cells.is_mark(cell) for cell in marks):
        return "note_row"  # what the meetings were called, under their dates
    if not name and marks and all(says_not_held(cell) for cell in marks):
        return "note_row"
    if _is_total(start, name, marks):
        return "total_row"
    if not marks:
        return "note_row" if SECTION.fullmatch(name or start) else _without_marks(name, start)
    if SECTION.fullmatch(name) and all(text_of(cell).isdigit() for cell in marks):
        return "total_row"
    if not any(c.isalpha() for c in name) and (reason := _without_name(marks, bool(name))):
        return reason
    return "note_row" if name and is_note(name) and not any(c.isalpha() for c in name) else None


def _names_a_column(name: str) -> bool:
    """Whether what stands where the names stand is itself a heading."""
    return bool({"person", "first_name", "surname"} & map_headings([name], ATTENDANCE).columns.keys())


def _is_total(start: str, name: str, marks: list[Cell]) -> bool:
    """A row called a total, unless marks of presence or absence stand in it, as behind the name of a person."""
    called = is_total(start) or bool(name and is_total(name))
    return called and not any(c.isalpha() and cells.is_mark(c) for c in map(text_of, marks))


def _without_marks(name: str, start: str) -> str | None:
    letters = any(c.isalpha() for c in name)
    if not letters and re.fullmatch(r"[\d.\s)(]+", start):
        return "padding_row"
    if (
        not letters
        or is_note(name)
        or is_note(start)
        or legend_in([name, start])
        or ":" in name
        or len(name.split()) > MOST_WORDS_OF_A_NAME
    ):
        return "note_row"
    return None


def _without_name(marks: list[Cell], numbered: bool) -> str | None:
    texts = [text_of(cell) for cell in marks]
    if not numbered and (all(map(_CODE.fullmatch, texts)) or all(map(parts_of, marks))):
        return "note_row"
    if not numbered and all(
        cells.mark(cell) is None and any(c.isalpha() for c in text_of(cell)) for cell in marks
    ):
        return "note_row"  # what the meetings were about, under their dates
    if all(re.fullmatch(r"\d+([.,]\d+)?\s*%?", text) for text in texts) and any(
        cells.mark(cell) is None for cell in marks
    ):
        return "total_row"
    return None

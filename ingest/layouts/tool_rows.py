"""The lines of a project tool's export: which of them are tasks, who owns them, and when they were made."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime

import numpy as np
import pandas as pd

from ingest import cells
from ingest.dates import Order, parts_of
from ingest.kinds.action_words import is_template
from ingest.ledger import Ledger
from ingest.lines import blank_cells, column_letter, is_note
from ingest.sheet import Cell, fold, text_of

_LOOKED_AT = 4
"""How many filled cells of a line tell what it is; an export may have hundreds."""

_FIRST_ID = date(2010, 1, 1)
_LAST_ID = date(2100, 1, 1)
_FULL_NAME = re.compile(r"(?!(?:van|von|de|der|du|da|le|la|st)\b)[^\s,]{2,}(?: [^\s,]+)+", re.IGNORECASE)
_SPAN = re.compile(r".*\S\s*(?:→|⟶|->)\s*(\S.*)")
_USER_NAME = re.compile(r"\s*\([^()\s]*\)$")


def tasks(
    body: pd.DataFrame, header: tuple[str, ...], columns: Mapping[str, int], ledger: Ledger
) -> np.ndarray:
    """Which lines are tasks; each other is ignored, or set aside, with its reason."""
    kept = np.zeros(len(body), dtype=bool)
    last = max(k for k, heading in enumerate(header) if heading)
    filled = ~blank_cells(body)
    seen: dict[tuple[Cell, ...], int] = {}
    for row, (index, line) in enumerate(zip(body.index, body.to_numpy(), strict=True)):
        number, beyond = int(index), np.flatnonzero(filled[row, last + 1 :])
        texts = {use: text_of(line[k]) for use, k in columns.items()}
        if reason := _heads_a_group(body, filled, row, header) or _no_task(
            [text_of(cell) for cell in line[filled[row]][:_LOOKED_AT]], header, texts
        ):
            ledger.ignore(number, reason)
        elif len(beyond):
            first = text_of(line[last + 1 + int(beyond[0])])
            ledger.fault(number, "too_many_cells", column_letter(last + 1), first, count=len(beyond))
        elif (same := seen.setdefault(tuple(line), number)) != number:
            ledger.ignore(number, "duplicate", first=same)
        else:
            kept[row] = True
    return kept


def _heads_a_group(body: pd.DataFrame, filled: np.ndarray, row: int, header: tuple[str, ...]) -> str | None:
    """“Completed” alone in its line over the headings once more: the name of a group, as Monday writes it."""
    if filled[row].sum() != 1 or row + 1 == len(body):
        return None
    below = [text_of(cell) for cell in body.iloc[row + 1]][: len(header)]
    return "note_row" if below == list(header)[: len(below)] else None


def _no_task(filled: list[str], header: tuple[str, ...], row: Mapping[str, str]) -> str | None:
    """Why a line is no task, or None if it is one. `filled` are the first of its cells that hold something."""
    if not filled:
        return "blank_row"
    if filled == [heading for heading in header if heading][:_LOOKED_AT]:
        return "repeated_header"
    name = row.get("action", "")
    section = name.endswith(":") and not any(
        row.get(use) for use in ("owner", "owner_email", "due", "completed_on")
    )
    template = is_template(name) or cells.yes_no(row.get("template", "")) is True
    other = "type" in row and fold(row["type"]) != "task"
    kept_for_copying = fold(row.get("list", "")) in ("template", "templates", "sjablone")
    note = len(filled) == 1 and is_note(filled[0])
    return "note_row" if section or template or other or kept_for_copying or note else None


def owners(cell: Cell, apart: str) -> str:
    """The owners as the action log reads them: parted by semicolons, no user names, no name turned round."""
    names = [_USER_NAME.sub("", text_of(name)).lstrip("@") for name in text_of(cell).strip("[]").split(apart)]
    return "; ".join(_forward(name) for name in names if name)


def _forward(name: str) -> str:
    """“Nkosi, Thandiwe” → “Thandiwe Nkosi”: where the comma parts no two owners, it parts a name.

    “Sipho Dube, Thandiwe Nkosi” are two: a given name and a surname stand on each side.
    """
    parts = [part.strip() for part in name.split(",")]
    if len(parts) > 1 and all(_FULL_NAME.fullmatch(part) for part in parts):
        return "; ".join(parts)
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first and first.strip() else name


def end_of(cell: Cell) -> Cell:
    """The last day of a span, “1 March 2026 → 4 March 2026”; anything else as it stands."""
    found = _SPAN.fullmatch(cell) if isinstance(cell, str) else None
    return found[1] if found else cell


def made_on(body: pd.DataFrame, columns: Mapping[str, int]) -> list[date | str]:
    """When each card was made: its id begins with the second in which that was. Blank where that cannot be.

    A card that was made after it was last touched has an id of another kind.
    """
    touched = body[columns["activity"]] if "activity" in columns else [""] * len(body)
    return [_made_on(text_of(own), last) for own, last in zip(body[columns["id"]], touched, strict=True)]


def _made_on(identity: str, touched: Cell) -> date | str:
    if not re.fullmatch(r"[0-9a-f]{24}", identity):
        return ""
    day = datetime.fromtimestamp(int(identity[:8], 16), UTC).date()
    parts = parts_of(touched)
    latest = parts.on(Order.DAY_FIRST) if parts and parts.fixed else None
    return day if _FIRST_ID <= day <= (latest or _LAST_ID) else ""

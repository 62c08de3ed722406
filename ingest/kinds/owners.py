"""Who owns an action: one cell → the names in it."""

import re

from ingest.cells import says_nothing
from ingest.people import clean_name
from ingest.sheet import Cell, fold, text_of

_PARTED = re.compile(r"\s*(?:[;&/\n|]|\s\+\s|\b(?:and|en)\b)\s*")
_NOBODY = frozenset({"nobody", "noone", "unassigned", "notassigned", "niemand", "unallocated", "vacant"})


def owners_of(cell: Cell) -> list[str]:
    """The names in one cell: “Sarah & Thabo”, “A; B”, “A / B”, “A and B”; “NKOSI, Thandiwe” stays one."""
    lines = [text_of(line) for line in cell.split("\n")] if isinstance(cell, str) else [text_of(cell)]
    text = "\n".join(line for line in lines if line)
    if _is_nobody(text):
        return []
    if turned := _turned_round(text):
        return turned
    parts = [part for part in _PARTED.split(text) if part]
    pieces = [piece for part in parts for piece in _comma(part, len(parts) > 1)]
    return [name for piece in pieces if not _is_nobody(piece) and (name := clean_name(piece.lstrip("@")))]


def _is_nobody(text: str) -> bool:
    return says_nothing(text) or fold(text) in _NOBODY


def _turned_round(text: str) -> list[str]:
    """“Nkosi, Thandiwe; Dube, Sipho”: where each part has one comma, the comma parts a name, not two people."""
    parts = [part.strip() for part in re.split(r"[;\n]", text) if part.strip()]
    turned = len(parts) > 1 and all(part.count(",") == 1 for part in parts)
    return [clean_name(part) for part in parts] if turned else []


def _comma(text: str, others: bool) -> list[str]:
    """A comma parts names, but for a single “SURNAME, First” or “Van der Merwe, Johan”."""
    pieces = [p.strip() for p in text.split(",") if p.strip()]
    if len(pieces) == 2 and not others:
        last, first = pieces
        turned = last.isupper() or (len(last.split()) > 1) != (len(first.split()) > 1)
        return [text] if turned and not (len(first.split()) > 1) else pieces
    return pieces

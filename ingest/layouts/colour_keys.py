"""What the colours of a sheet mean, where a cell of that colour or a line of words on the sheet says so."""

import re
from collections.abc import Collection

from ingest import cells
from ingest.layouts.marks import MEANING
from ingest.readers.fills import name_of
from ingest.sheet import Sheet, text_of

_NAMES = {
    "green": "green groen", "red": "red rooi", "yellow": "yellow geel", "blue": "blue blou", "orange": "orange oranje",
    "purple": "purple pers", "pink": "pink pienk", "grey": "grey gray grys", "black": "black swart",
}  # fmt: skip
_WORDS = {word: name for name, words in _NAMES.items() for word in words.split()}
_SAID = re.compile(
    rf"\b({'|'.join(_WORDS)})\b\s*(?:=|:|-|–|—|is|means|beteken)\s*({MEANING})\b", re.IGNORECASE
)


def key_of(sheet: Sheet, register: Collection[tuple[int, int]]) -> dict[str, str]:
    """Colour → status. `register`: the cells in which people are marked, which explain nothing.

    A word stands in a cell of the colour, or beside one, or names the colour: “Green = present”.
    """
    found: dict[str, str] = {}
    for (line, k), colour in sheet.fills.items():
        if (line, k) not in register and (status := _beside(sheet, line, k)):
            found.setdefault(colour, status)
    said = [
        pair
        for cell in sheet.cells.to_numpy().ravel()
        if isinstance(cell, str) and len(cell) > 6
        for pair in _SAID.findall(cell)
    ]
    for colour in set(sheet.fills.values()) - set(found):
        for word, meaning in said:
            if _WORDS[word.casefold()] == name_of(colour) and (status := cells.mark(meaning)):
                found.setdefault(colour, status)
    return found


def _beside(sheet: Sheet, line: int, k: int) -> str | None:
    """The status said in the cell, or, where it is empty, in the next or the one before."""
    if line not in sheet.cells.index:
        return None
    row = sheet.cells.loc[line]
    texts = [text_of(row[p]) for p in (k, k + 1, k - 1) if p in row.index]
    own = next((text for text in texts if text), "")
    return cells.mark(own) if len(own) > 1 or own == texts[0] else None


def shown(colours: Collection[str]) -> str:
    """“green (#00FF00), red (#FF0000)”."""
    return ", ".join(f"{name_of(colour)} (#{colour})" for colour in sorted(colours))

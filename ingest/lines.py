"""Lines of a sheet that are not data: blank, total, note, legend, repeated heading."""

import re

import numpy as np
import pandas as pd

from ingest.columns import blanks, is_blank
from ingest.sheet import Cell, text_of

NUMBERS_OF_LINES = frozenset(("", "no", "nr", "number", "nommer"))
"""Headings, folded, over the numbers of the lines, which may have none."""

_MANY = 100
_LINES_AT_ONCE = 1000

_COUNTED = (
    r"(?:present|aanwesig|teenwoordig|attended|attending|attendees|members|people|absent|attendance|rate|%)"
)
_TOTAL = re.compile(
    r"(?:grand |sub ?-?|column |group )?(?:total|totaal|subtotaal|som|sum|average|gemiddeld"
    r"|mean)e?s?\b.{0,30}"
    rf"|(?:number|aantal|getal|count|%|percentage|attendance)(?: of)?(?: \w+)? ?{_COUNTED}?"
    rf"|n[or]\.? (?:of )?(?:\w+ )?{_COUNTED}",  # “No” alone is an answer
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"(?:note|notes|nb(?! [^\W\d]+$)|n\.b\.|nota|notas|key|legend|sleutel|source|bron|signed|signature|handtekening"
    r"|prepared by|compiled by|"
    r"opgestel deur|date printed|page|bladsy|generated)\b.*|[*†#].*|.*\S ?= ?\w{3,}.*|.*_{4,}.*|\W+",
    re.IGNORECASE | re.DOTALL,
)
_APOLOGIES = re.compile(r"(?:apolog(?:y|ies)|verskonings?|sent apologies)\b.*", re.IGNORECASE | re.DOTALL)


def is_total(text: str) -> bool:
    """“Total”, “Totaal present”, “Number of members”: a row that counts others."""
    return bool(_TOTAL.fullmatch(text.replace("_", " ").strip(" :")))


def is_note(text: str) -> bool:
    """“Note: …”, “P = present”, a line to sign on: no data."""
    return bool(_NOTE.fullmatch(text.strip()))


def is_apologies(text: str) -> bool:
    """“Apologies: …” under a register."""
    return bool(_APOLOGIES.fullmatch(text.strip()))


def blank_cells(cells: pd.DataFrame) -> np.ndarray:
    """Which cells hold nothing, as an array of the same shape."""
    blank = np.zeros(cells.shape, dtype=bool)
    for k in range(cells.shape[1]):
        blank[:, k] = blanks(cells.iloc[:, k].to_numpy())
    return blank


def empty_end(cells: pd.DataFrame) -> list[int]:
    """The empty lines at the end of a sheet, where there are so many that to list each helps nobody."""
    below = len(cells)
    while below:
        above = max(0, below - _LINES_AT_ONCE)
        filled = np.flatnonzero(~blank_cells(cells.iloc[above:below]).all(axis=1))
        if len(filled):
            end: list[int] = cells.index[above + int(filled[-1]) + 1 :].tolist()
            return end if len(end) > _MANY else []
        below = above
    return []


def first_text(row: "pd.Series[object] | list[Cell]") -> str:
    """The first cell of a line that is not blank, as text; the empty string if there is none."""
    return next((text_of(cell) for cell in row if not is_blank(cell)), "")


def column_letter(position: int) -> str:
    """The spreadsheet's name of a column counted from 0: A, B, …, Z, AA."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, 26)
        letters = chr(65 + rest) + letters
    return letters

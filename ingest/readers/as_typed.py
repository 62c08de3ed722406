"""Text kept from running as a formula → as it was typed: spreadsheets, and our own exports, put a ' before it."""

import re
from typing import TypeVar

import pandas as pd

T = TypeVar("T")

_KEPT = re.compile(r"'[=+\-@\t\r]")


def kept_from_running(text: str) -> bool:
    """Whether anywhere in the text of a file there may be such a cell."""
    return bool(_KEPT.search(text))


def as_typed(cell: T) -> T | str:
    """The cell without the mark: “'=later” → “=later”; “'n Plan” stays."""
    return cell[1:] if isinstance(cell, str) and _KEPT.match(cell) else cell


def all_as_typed(cells: pd.DataFrame) -> pd.DataFrame:
    """The same of every cell."""
    return cells.map(as_typed)

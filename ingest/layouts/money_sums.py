"""Columns of amounts that add up to another on every line."""

from collections.abc import Sequence
from decimal import Decimal

import pandas as pd

from ingest.columns import is_blank
from ingest.money import amount, decimal_sign

LEAST_SUMMED = 2
"""So many columns that count, and so many lines that add up: one line may do so by chance."""


def add_up(body: pd.DataFrame, parts: Sequence[int], total: int) -> bool:
    """Whether the parts are the total on every line that has any, and more than one of them counts."""
    signs = {k: decimal_sign(body[k]) for k in (*parts, total)}
    seen = dict.fromkeys(parts, Decimal(0))
    lines = 0
    for row in body[[*parts, total]].to_numpy().tolist():
        filled = {k: cell for k, cell in zip((*parts, total), row, strict=True) if not is_blank(cell)}
        read = {k: value for k, c in filled.items() if (value := amount(c, signs[k])) is not None}
        if not read:
            continue  # a heading, a note, or the shares of a last line
        whole = read.pop(total, Decimal(0))
        if len(read) + (total in filled) < len(filled) or sum(read.values(), Decimal(0)) != whole:
            return False
        lines += bool(whole)
        for k, value in read.items():
            seen[k] += value
    return lines >= LEAST_SUMMED and sum(bool(value) for value in seen.values()) >= LEAST_SUMMED

"""Rows to the text of a file that an office would hold."""

import csv
import io
from collections.abc import Sequence
from datetime import date

Cell = str | int | float | date | None
Rows = Sequence[Sequence[Cell]]


def csv_file(rows: Rows, *, delimiter: str = ",", encoding: str = "utf-8", line_end: str = "\n") -> bytes:
    """Rows as CSV; dates as ISO."""
    text = io.StringIO()
    csv.writer(text, delimiter=delimiter, lineterminator=line_end).writerows(rows)
    return text.getvalue().encode(encoding)


def rand(amount: float) -> str:
    """R 12 500,00: decimal comma, no-break space between thousands."""
    return "R " + f"{amount:,.2f}".replace(",", "\u00a0").replace(".", ",")


def table(text: str) -> list[list[Cell]]:
    """Rows written as lines with | between the cells; an empty cell is None."""
    lines = [line for line in text.splitlines() if line.strip()]
    return [[cell.strip() or None for cell in line.split("|")] for line in lines]


def card(text: str) -> list[list[Cell]]:
    """Two rows, headings and values, written as lines of heading: value."""
    pairs = [line.split(": ", 1) for line in text.splitlines() if line.strip()]
    return [[heading for heading, _ in pairs], [value for _, value in pairs]]

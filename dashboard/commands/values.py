"""Values of the command line that have a form of their own: a date, a year, a port."""

import argparse
import re
from datetime import date

DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def a_date(text: str) -> date:
    """2026-10-31, and nothing that merely looks like it."""
    try:
        return date.fromisoformat(DATE.fullmatch(text)[0])
    except (TypeError, ValueError):
        raise argparse.ArgumentTypeError(
            f"{text} is not a date; write it as year-month-day, such as 2026-10-31"
        ) from None


def a_year(text: str) -> int:
    """A year in four digits."""
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise argparse.ArgumentTypeError(f"{text} is not a year; write it with four digits, such as 2026")
    return int(text)


def a_port(text: str) -> int:
    """A port that can be served on."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(
            f"{text} is not a port; write a number from 1 to 65535, such as 8501"
        )
    return int(text)

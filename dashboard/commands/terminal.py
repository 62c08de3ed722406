"""How results are set on a terminal: paragraphs, tables, one JSON document, a bar for long work."""

import json
import shutil
import sys
import textwrap
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from typing import Any, TextIO

from dashboard.language.words import say

WIDEST = 110
BAR = 24


def paragraph(text: str, *, indent: int = 0, bullet: str = "", file: TextIO | None = None) -> None:
    """Print a paragraph, broken at the terminal's width; further lines stand under the first."""
    width = min(shutil.get_terminal_size().columns, WIDEST)
    first = " " * indent + bullet
    lines = textwrap.wrap(text, width, initial_indent=first, subsequent_indent=" " * len(first),
                          break_long_words=False, break_on_hyphens=False)  # fmt: skip
    print("\n".join(lines), file=file)


def complaint(text: str, *, indent: int = 0, bullet: str = "") -> None:
    """Print a problem on standard error: broken as a paragraph on a terminal, else as one line."""
    if sys.stderr.isatty():
        paragraph(text, indent=indent, bullet=bullet, file=sys.stderr)
    else:
        print(" " * indent + bullet + " ".join(text.split()), file=sys.stderr)


def table(heads: Sequence[str], rows: Sequence[Sequence[object]], *, indent: int = 0) -> None:
    """Print rows in columns, under their heads if there are any; None is left empty."""
    lines = [list(heads)] if heads else []
    lines += [["" if cell is None else str(cell) for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    if heads:
        lines.insert(1, ["-" * width for width in widths])
    for line in lines:
        cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
        print(" " * indent + "  ".join(cells).rstrip())


def document(content: Any) -> None:
    """Print one JSON document. Raises ValueError on a number that JSON does not have, such as NaN."""
    print(json.dumps(content, ensure_ascii=False, allow_nan=False, indent=2))


@contextmanager
def progress_bar() -> Generator[Callable[[int, int, str], None]]:
    """A function that draws how much is done, and of what, on standard error, if somebody is looking.

    It takes how many are done, how many there are, and a word for the next; the bar is wiped at the end.
    """
    width = shutil.get_terminal_size().columns - 1
    watched = sys.stderr.isatty()

    def write(line: str) -> None:
        if watched:
            sys.stderr.write("\r\x1b[K" + line[:width])
            sys.stderr.flush()

    def draw(done: int, of: int, what: str) -> None:
        filled = BAR * done // max(of, 1)
        write(f"{'#' * filled}{'.' * (BAR - filled)} {say('cli.files.progress', done=done, of=of)}  {what}")

    try:
        yield draw
    finally:
        write("")

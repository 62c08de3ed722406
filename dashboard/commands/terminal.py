"""How results are set on a terminal: paragraphs, tables, one JSON document, a bar for long work."""

import json
import shutil
import sys
import textwrap
from collections.abc import Sequence
from typing import Any, TextIO

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


def progress(done: int, of: int, what: str) -> None:
    """Draw the bar on standard error, where somebody is looking; it is wiped when all is done."""
    if not sys.stderr.isatty():
        return
    filled = BAR * done // of if of else BAR
    line = f"{'#' * filled}{'.' * (BAR - filled)} {done} of {of}  {what}" if done < of else ""
    sys.stderr.write("\r\x1b[K" + line[: shutil.get_terminal_size().columns - 1])
    sys.stderr.flush()

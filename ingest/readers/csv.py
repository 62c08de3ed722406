"""Separated text → one sheet. Delimiter by evidence; every line that goes in comes out."""

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterator
from itertools import islice

import numpy as np
import pandas as pd

from ingest.coded import CodedFrame
from ingest.problems import Refused
from ingest.readers.as_typed import all_as_typed, kept_from_running
from ingest.readers.plain_csv import LONG, read_plain
from ingest.readers.text import decode
from ingest.sheet import Place, Sheet

DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_SAMPLE_LINES = 200
_MOST_CELLS = 50_000_000

_SPACED = re.compile(r'([,;]) +(?=")')
_FORMULA = re.compile(r'(^|[,;\t|])="(?=[^"]*"(?:[,;\t|]|$))')
"""`="0821234567"`: written so that spreadsheet programs take it as text."""

_ADDRESS = re.compile(r"\Adata:text/[\w.+-]+(?:;[\w=-]+)*,")
"""The head of an address that some web pages save with the file; its comma would move the headings on by a column."""

_QUOTED = re.compile(r'[,;]"|^"')

# A cell may hold a whole answer; the module's own limit of 128 KiB would raise instead of reading on.
csv.field_size_limit(min(sys.maxsize, 2**31 - 1))


def read_csv(data: bytes, place: Place) -> list[Sheet]:
    """The file as a list of one sheet; Refused if it is not text."""
    return read_text(*decode(data, place), place)


def read_text(text: str, encoding: str, place: Place, said: str | None = None) -> list[Sheet]:
    """The text as a list of one sheet; `encoding` is what it was decoded from. Refused if it is too large.

    The delimiter is what somebody `said`, else what the text declares or shows.
    """
    text = _ADDRESS.sub("", text, count=1)
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    notes = {"changed_characters": {"count": replaced}} if (replaced := text.count("�")) else {}
    marked = kept_from_running(text)
    if len(text) >= LONG and not marked and (plain := _plain(text, said)):
        coded, delimiter = plain
        reading = {"encoding": encoding, "delimiter": DELIMITERS[delimiter]}
        return [Sheet(place, coded.frame, {}, notes, reading, known=coded)]
    lines = text.split("\n")
    if lines and not lines[-1]:
        lines.pop()
    lines = [_FORMULA.sub(r'\1"', line) for line in lines] if '="' in text else lines
    declared = _declared(lines)
    lines = ["", *lines[1:]] if declared else lines
    lines = _unspaced(lines) if '"' in text else lines
    delimiter = said or declared or find_delimiter(lines[:_SAMPLE_LINES])
    if len(lines) * (max((line.count(delimiter) for line in lines), default=0) + 1) > _MOST_CELLS:
        raise Refused(
            f"{place.at()} has {len(lines)} rows and one of very many cells, more than can be read. "
            "Copy the filled part into a new file and try again."
        )
    if '"' in text:
        records, faults = _records(lines, delimiter)
        cells = _frame(records, faults)
    else:
        cells, faults = _split(lines, delimiter), {}
    cells = all_as_typed(cells) if marked else cells
    reading = {"encoding": encoding, "delimiter": DELIMITERS[delimiter]}
    return [Sheet(place, cells, faults, notes, reading)]


def _plain(text: str, said: str | None) -> tuple[CodedFrame, str] | None:
    """The cells of a long text and its delimiter, the fast way; None where that might differ."""
    head = _first_lines(text, _SAMPLE_LINES)
    if _declared(head):
        return None
    delimiter = said or find_delimiter(head)
    if (text.count("\n") + 1) * (head[0].count(delimiter) + 1) > _MOST_CELLS:
        return None
    cells = read_plain(text, delimiter)
    return (cells, delimiter) if cells else None


def _first_lines(text: str, count: int) -> list[str]:
    """The first lines of a text, without a copy of all the others."""
    lines: list[str] = []
    start = 0
    while len(lines) < count and (end := text.find("\n", start)) >= 0:
        lines.append(text[start:end])
        start = end + 1
    return lines if len(lines) == count else [*lines, text[start:]]


def _declared(lines: list[str]) -> str | None:
    """The delimiter of a first line such as “sep=;”, which Excel writes and understands."""
    first = lines[0].strip().strip('"') if lines else ""
    return (
        first[4]
        if len(first) == 5 and first.casefold().startswith("sep=") and first[4] in DELIMITERS
        else None
    )


def find_delimiter(lines: list[str]) -> str:
    """The delimiter that cuts most lines into the same number of cells, more than one; else the comma.

    A tab is never part of a text, as commas are of “Nkosi, Thandi” and of “15/11/26, 09:30”.
    """
    filled = [line for line in lines if line.strip()]
    if filled and sum("\t" in line for line in filled) >= len(filled) / 2:
        return "\t"
    best, best_score = ",", (0.0, 0)
    for delimiter in DELIMITERS:
        widths = [len(record) for record in csv.reader(_ended(lines), delimiter=delimiter) if any(record)]
        several = Counter(width for width in widths if width > 1)
        if several:
            width, count = max(several.items(), key=lambda item: (item[1], item[0]))
            score = (round(count / len(widths), 2), width)
            if score > best_score:
                best, best_score = delimiter, score
    return best


def _unspaced(lines: list[str]) -> list[str]:
    """`1, "a, b"` → `1,"a, b"`: some programs set a space before a quoted cell; only where all are so."""
    if any(_QUOTED.search(line) for line in lines) or not any(_SPACED.search(line) for line in lines):
        return lines
    return [_SPACED.sub(r"\1", line) for line in lines]


def _ended(lines: list[str], start: int = 0) -> Iterator[str]:
    return (line + "\n" for line in islice(lines, start, None))


def _split(lines: list[str], delimiter: str) -> pd.DataFrame:
    """The cells of lines without quotation marks, cut all at once: a list a line would cost most of the time."""
    counts = [line.count(delimiter) for line in lines]
    width = max(counts, default=-1) + 1
    padded = [line + delimiter * (width - 1 - n) for line, n in zip(lines, counts, strict=True)]
    flat = delimiter.join(padded).split(delimiter) if lines else []
    columns = {k: np.array(flat[k::width], dtype=object) for k in range(width)}
    return pd.DataFrame(columns, index=pd.RangeIndex(1, len(lines) + 1), dtype=object)


def _records(lines: list[str], delimiter: str) -> tuple[list[list[str]], dict[int, tuple[str, str]]]:
    """The records in order, and the faulty ones by number.

    A quotation mark that is never closed, or closed by another row's, would swallow the rows
    between: such a record is set aside by its first line, and reading goes on with the next.
    """
    records: list[list[str]] = []
    faults: dict[int, tuple[str, str]] = {}
    start = 0
    while start < len(lines):
        begun = start
        reader = csv.reader(_ended(lines, begun), delimiter=delimiter)
        for record in reader:
            end = begun + reader.line_num
            if end - start > 1 and _swallowed(lines[start:end], delimiter):
                records.append([])
                faults[len(records)] = ("open_quote", lines[start])
                start += 1
                break
            records.append(record)
            start = end
    return records, faults


def _swallowed(lines: list[str], delimiter: str) -> bool:
    """Whether a record of several lines is really several records.

    It is if its last quotation mark is not closed, or closed where no cell ends, or if each line
    between first and last has as many delimiters as a record of its own.
    """
    text = "\n".join(lines)
    if text.count('"') % 2:
        return True
    try:
        (record,) = csv.reader(_ended(lines), delimiter=delimiter, strict=True)
    except (csv.Error, ValueError):
        return True
    between = [line.count(delimiter) for line in lines[1:-1]]
    return len(record) > 1 and bool(between) and all(count >= len(record) - 1 for count in between)


def _frame(records: list[list[str]], faults: dict[int, tuple[str, str]]) -> pd.DataFrame:
    width = max(map(len, records), default=0)
    padded = [record if len(record) == width else record + [""] * (width - len(record)) for record in records]
    columns = {k: np.array(column, dtype=object) for k, column in enumerate(zip(*padded, strict=True))}
    frame = pd.DataFrame(columns, index=pd.RangeIndex(1, len(records) + 1), dtype=object)
    return frame.drop(index=list(faults)) if faults else frame

"""Files as they come after an accident: bytes flipped, cut, doubled; rows and cells shuffled, types swapped."""

import csv
import io
import random
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl

TESTS = Path(__file__).parent
SEEDS = [
    path
    for folder in (TESTS / "shapes", TESTS / "problem_files", TESTS.parent / "sample_data")
    for path in sorted(folder.rglob("*"))
    if path.is_file() and path.suffix not in (".py", ".md", ".pyc") and path.stat().st_size < 60_000
]
STRANGE = (
    "", " ", "0", "-1", "31/02/2026", "03/04/2026", "2026-13-45", "1e309", "NaN", "∞", "=1+1", "'", '"', "P", "x",
    "R 1 234,50", "TRUE", "\x00", "\u200b", "🙂", "Ωμέγα", "Total", "Apologies: Anna", "a" * 5000, "9" * 40, "#REF!",
)  # fmt: skip


def mutate(seed: Path, chance: random.Random) -> bytes:
    """The bytes of a file after one to three accidents."""
    data = seed.read_bytes()
    for _ in range(chance.randint(1, 3)):
        kinds = WORKBOOK if data.startswith(b"PK") else TEXT
        data = chance.choice(kinds)(data, chance)
    return data


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:start] + data[end:] if chance.random() < 0.5 else data[: max(start, 1)]


def _double(data: bytes, chance: random.Random) -> bytes:
    start, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
    return data[:end] + data[start:end] + data[end:]


def _lines(data: bytes, chance: random.Random) -> bytes:
    """The lines in another order, some of them twice or gone."""
    lines = data.splitlines(keepends=True)
    for _ in range(chance.randint(1, 6)):
        if len(lines) > 1:
            a, b = chance.randrange(len(lines)), chance.randrange(len(lines))
            lines[a], lines[b] = lines[b], lines[a]
    if lines and chance.random() < 0.4:
        lines.insert(chance.randrange(len(lines)), chance.choice(lines))
    if lines and chance.random() < 0.3:
        del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def _cells(data: bytes, chance: random.Random) -> bytes:
    """Cells exchanged, shuffled within their row, or replaced by values of another type."""
    text = data.decode("utf-8", errors="surrogateescape")
    delimiter = max(",;\t|", key=text.count)
    rows = list(csv.reader(io.StringIO(text.replace("\0", ""), newline=""), delimiter=delimiter))
    _disturb(rows, chance)
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator="\r\n").writerows(rows)
    return out.getvalue().encode("utf-8", errors="surrogateescape")


def _disturb(rows: list[list], chance: random.Random) -> None:
    filled = [row for row in rows if row]
    for _ in range(chance.randint(1, 8) if filled else 0):
        row, other = chance.choice(filled), chance.choice(filled)
        here, there = chance.randrange(len(row)), chance.randrange(len(other))
        accident = chance.randrange(4)
        if accident == 0:
            row[here], other[there] = other[there], row[here]
        elif accident == 1:
            chance.shuffle(row)
        elif accident == 2:
            row.insert(here, chance.choice(STRANGE))
        else:
            row[here] = chance.choice(STRANGE)


def _other_encoding(data: bytes, chance: random.Random) -> bytes:
    text = data.decode("utf-8", errors="replace")
    return text.encode(
        chance.choice(("utf-16", "utf-16-le", "utf-16-be", "cp1252", "utf-8-sig")), errors="replace"
    )


def _workbook_cells(data: bytes, chance: random.Random) -> bytes:
    """The same accidents in the cells of a workbook; what its program cannot open or write again stays."""
    out = io.BytesIO()
    try:
        book = openpyxl.load_workbook(io.BytesIO(data))
        for sheet in book.worksheets:
            rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
            _disturb(rows, chance)
            sheet.delete_rows(1, sheet.max_row + 1)
            for row in rows:
                sheet.append([_storable(value) for value in row])
        book.save(out)
    except Exception:  # whatever the accident before left, the reader under test has to bear
        return data
    return out.getvalue()


def _storable(value: object) -> object:
    return value.replace("\0", "") if isinstance(value, str) else value


def _workbook_parts(data: bytes, chance: random.Random) -> bytes:
    """One part of the package damaged, or gone."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            parts = {name: package.read(name) for name in package.namelist()}
    except Exception:  # as above
        return data
    hit = chance.choice(sorted(parts)) if parts else ""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            if name != hit:
                package.writestr(name, content)
            elif chance.random() < 0.7:
                package.writestr(name, _flip(content, chance))
    return out.getvalue()


Accident = Callable[[bytes, random.Random], bytes]
TEXT: tuple[Accident, ...] = (_flip, _cut, _double, _lines, _cells, _cells, _other_encoding)
WORKBOOK: tuple[Accident, ...] = (_flip, _cut, _workbook_cells, _workbook_cells, _workbook_parts)

"""A cash book with analysis columns: a date and what was paid a line, and again under the kind of cost across."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

import pandas as pd

from ingest.columns import is_blank
from ingest.dates import parts_of
from ingest.headings import map_headings
from ingest.kinds.budget import BUDGET
from ingest.kinds.kind import Options, Table
from ingest.layouts.bank_headings import MOST_COLUMNS
from ingest.layouts.layout import SEARCHED_LINES, Found
from ingest.layouts.money_grid import COST_WORDS
from ingest.layouts.money_headings import read_heading
from ingest.layouts.money_names import is_bare_total, is_result
from ingest.layouts.money_sums import LEAST_SUMMED, add_up
from ingest.layouts.money_titles import titles, told_type
from ingest.ledger import Ledger
from ingest.money import amount, decimal_sign
from ingest.sheet import Cell, Sheet, text_of

_CENTS = re.compile(r"[,.]\d\d\)?$|^\s*(?:R|ZAR|\$|€|£)\s*\d")
_CALLED = re.compile(
    r"cash ?book|petty cash|payments?|expens|expend|spen[dt]|cost|budget|kasboek|kleinkas|kontant|betaling|uitgawe"
    r"|koste|begroting",
    re.IGNORECASE,
)
_CAME_IN = re.compile(
    r"\breceipts?\b|receiv|\bincome\b|inkomste|ontvang|deposit|takings|fund-?rais", re.IGNORECASE
)
_WENT_OUT = re.compile(
    r"payment|paid|expens|expend|spen[dt]|cost|betaal|betaling|uitgawe|koste", re.IGNORECASE
)


@dataclass(frozen=True)
class _Book:
    """A cash book on a sheet. `parts`: the kinds of costs across; `total`: what was paid; `text`: what for, or whom."""

    header: int
    texts: tuple[str, ...]
    date: int
    text: int
    received: int | None
    parts: tuple[int, ...]
    total: int


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Dates beside what was paid, which the columns of kinds of costs add up to on every line."""
    if options.kind not in (None, "budget") or sheet.cells.shape[1] > MOST_COLUMNS:
        return None
    for line, row in sheet.first_lines(SEARCHED_LINES):
        book = _book(sheet, int(line), tuple(text_of(cell) for cell in row))
        if book:
            return Found(0.9, lambda ledger, book=book: _read(sheet, book, ledger))  # type: ignore[misc]
    return None


def _book(sheet: Sheet, line: int, texts: tuple[str, ...]) -> _Book | None:
    columns = map_headings(texts, BUDGET).columns
    costs = [k for k, text in enumerate(texts) if COST_WORDS.search(text)]
    if "date" not in columns or not costs:
        return None
    body = sheet.cells.loc[line + 1 :]
    date = columns["date"]
    dated = body[body[date].map(lambda cell: parts_of(cell) is not None).astype(bool)]
    words = [k for k in range(len(texts)) if k != date and texts[k] and _are_words(dated[k])]
    if len(dated) < LEAST_SUMMED or not words:
        return None
    text = columns["category"] if columns.get("category") in words else words[0]
    kinds = [k for k in range(len(texts)) if k not in (*columns.values(), *words) and _names_a_kind(texts[k])]
    called = " ".join([sheet.place.file, sheet.place.sheet or "", *titles(sheet, line)]).replace("_", " ")
    for total, parts in _sides(texts, kinds, body):
        own = f"{texts[text]} {texts[total]}"
        if _CAME_IN.search(own) or (_CAME_IN.search(called) and not _WENT_OUT.search(f"{called} {own}")):
            continue
        if _is_money(called, texts, parts, body) and add_up(body, parts, total):
            return _Book(line, texts, date, text, columns.get("received"), parts, total)
    return None


def _sides(
    texts: tuple[str, ...], kinds: list[int], body: pd.DataFrame
) -> Iterator[tuple[int, tuple[int, ...]]]:
    """What may be a total with what may add up to it: all kinds on one side of it, or only the outer ones."""
    for total in (k for k, text in enumerate(texts) if text and _has_amounts(body[k])):
        right, left = [k for k in kinds if k > total], [k for k in kinds if k < total]
        for size in range(len(right), LEAST_SUMMED - 1, -1):
            yield total, tuple(right[-size:])
        for size in range(len(left), LEAST_SUMMED - 1, -1):
            yield total, tuple(left[-size:])


def _names_a_kind(text: str) -> bool:
    return any(letter.isalpha() for letter in text) and read_heading(text) is None


def _are_words(cells: "pd.Series[object]") -> bool:
    filled = [text for cell in cells.tolist() if (text := text_of(cell))]
    return bool(filled) and all(any(c.isalpha() for c in text) and not _CENTS.search(text) for text in filled)


def _has_amounts(cells: "pd.Series[object]") -> bool:
    sign = decimal_sign(cells)
    return any(amount(cell, sign) for cell in cells if not is_blank(cell))


def _is_money(called: str, texts: tuple[str, ...], parts: tuple[int, ...], body: pd.DataFrame) -> bool:
    """Whether it is costs that add up, not heads: by their names, and by cents, two such names, or the title."""
    costs = sum(bool(COST_WORDS.search(texts[k])) for k in parts)
    cells = body[list(parts)].to_numpy().ravel()
    cents = any(isinstance(cell, str) and _CENTS.search(cell) for cell in cells)
    return costs > 0 and (costs > 1 or cents or bool(_CALLED.search(called)))


def _read(sheet: Sheet, book: _Book, ledger: Ledger) -> Table:
    body = sheet.cells.loc[book.header + 1 :]
    money = (book.total, *book.parts)
    signs = {k: decimal_sign(body[k]) for k in money}
    above = dict.fromkeys(money, Decimal(0))
    found: list[dict[str, object]] = []
    seen: dict[tuple[str, ...], int] = {}
    kind = told_type(sheet, book.header)
    for number, row in zip(body.index.tolist(), body.to_numpy().tolist(), strict=True):
        read = {k: amount(row[k], signs[k]) or Decimal(0) for k in money}
        first = seen.setdefault(tuple(text_of(cell) for cell in row), number)
        if reason := _no_payment(row, book, read, above):
            ledger.ignore(number, reason)
        elif first != number:
            ledger.ignore(number, "duplicate", first=first)
        else:
            above = {k: above[k] + read[k] for k in money}
            own = {"line": number, "date": row[book.date], "note": text_of(row[book.text])}
            own |= {"type": kind} if kind else {}
            found += [
                {**own, "category": book.texts[k], "amount": row[k], "source_column": book.texts[k]}
                for k in book.parts
                if read[k]
            ]
    return _table(sheet, book, found, kind)


def _no_payment(
    row: list[Cell], book: _Book, read: dict[int, Decimal], above: dict[int, Decimal]
) -> str | None:
    """Why a line is no payment; None where it is one."""
    texts = [text_of(cell) for cell in row]
    if not any(texts):
        return "blank_row"
    if [t for t in texts if t] == [t for t in book.texts if t]:
        return "repeated_header"
    summed = not texts[book.date] and not texts[book.text] and any(read.values()) and read == above
    if summed or is_result(texts[book.text]) or any(is_bare_total(text) for text in texts if text):
        return "total_row"
    if any(read.values()):
        return None
    return "income_row" if book.received is not None and texts[book.received] else "note_row"


def _table(sheet: Sheet, book: _Book, found: list[dict[str, object]], kind: str | None) -> Table:
    names = ["line", "date", "category", "note", "amount", "source_column", *(["type"] if kind else [])]
    cells = pd.DataFrame(found, columns=names, dtype=object)
    cells["line"] = cells["line"].astype("int64")
    used = {book.date, book.text, book.total, *book.parts}
    return Table(
        place=sheet.place,
        kind="budget",
        layout="analysed cash book",
        cells=cells,
        headings={
            "date": book.texts[book.date],
            "note": book.texts[book.text],
            "amount": book.texts[book.total],
        },
        header_line=book.header,
        kept_out=tuple(text for k, text in enumerate(book.texts) if text and k not in used),
    )

"""The headings of a table of money, in one line or in two: which columns hold which amounts."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.columns import is_blank
from ingest.headings import Mapped, map_headings
from ingest.kinds.budget import BUDGET
from ingest.layouts.layout import SEARCHED_LINES
from ingest.layouts.money_heading_lines import said_by, two_lines
from ingest.layouts.money_headings import Heading
from ingest.money import currency_of
from ingest.sheet import Sheet, fold, text_of

_AMOUNT = re.compile(r"[-(]?\s?(?:R\s?)?\d[\d\s,.]*[.,]\d\d\)?")

_COSTS = frozenset(
    fold(word)
    for word in (
        "amount",
        "bedrag",
        "total amount",
        "total price",
        "amount in rand",
        "rand value",
        "cost",
        "costs",
        "total cost",
        "cost total",
        "line total",
        "line cost",
        "koste",
        "totale koste",
        "price",
    )
)
"""Headings of amounts beside one of what they are for; alone, “Cost” is what a line is about."""


@dataclass(frozen=True)
class Header:
    """One or two lines of headings. `said` has what each position with amounts says; `texts` all headings."""

    first: int
    last: int
    said: dict[int, Heading]
    texts: tuple[str, ...]
    mapped: Mapped

    def where(self, test: str) -> list[int]:
        """The positions of which the named part of the heading holds."""
        return [k for k, heading in self.said.items() if getattr(heading, test)]

    @property
    def amounts(self) -> list[int]:
        """The positions whose amounts are no difference or share of others."""
        return [k for k, h in self.said.items() if not h.derived]


def headers(sheet: Sheet) -> Iterator[Header]:
    """Every line, alone and with the one below it, that may be the headings of amounts."""
    lines = [int(str(line)) for line in sheet.cells.head(SEARCHED_LINES).index]
    rows = {line: sheet.cells.loc[line] for line in lines}
    filled = [line for line in lines if not all(is_blank(cell) for cell in rows[line])]
    for number, line in enumerate(filled):
        if any(_AMOUNT.fullmatch(text_of(cell)) for cell in rows[line]):
            continue  # “25 March 2026, Expense, Cash, 120.00” is a line of data, not the headings of amounts
        own = said_by(rows[line])
        below = filled[number + 1] if number + 1 < len(filled) else None
        if below is not None and (two := two_lines(rows[line], rows[below])):
            yield _header(line, below, two[0], two[1])
        else:
            texts = tuple(text_of(cell) for cell in rows[line])
            header = _header(line, line, *_spread(own, texts))
            if len(header.said) > 1 or (header.said and "category" in header.mapped.columns):
                yield header


def _header(first: int, last: int, said: dict[int, Heading], texts: tuple[str, ...]) -> Header:
    mapped = map_headings(["" if k in said else text for k, text in enumerate(texts)], BUDGET)
    called = {k for k, text in enumerate(texts) if k not in said and fold(_bare(text)) in _COSTS}
    if "category" in mapped.columns:
        called -= {mapped.columns["category"]}
        plain = {mapped.columns["amount"], *called} if "amount" in mapped.columns else called
        said = said | {k: Heading(currency=currency_of(texts[k])) for k in plain}
    return Header(first, last, said, texts, mapped)


def _bare(text: str) -> str:
    return re.sub(r"(?i)[(\[].*?[)\]]|\bin (?:rands?|zar)\b|\s(?:R|ZAR)$", " ", text)


def _spread(said: dict[int, Heading], texts: tuple[str, ...]) -> tuple[dict[int, Heading], tuple[str, ...]]:
    """In one line, “Jan 26 | Budget | Feb 26 | Budget” of QuickBooks: the months head what was spent in them."""
    alone = [k for k, h in said.items() if h.period and not h.says_what]
    typed = [k for k, h in said.items() if h.says_what and not h.period and not h.to_date]
    if not alone or not typed or min(typed) < min(alone) or any(said[k].type != "planned" for k in typed):
        return said, texts
    spread, named, last = {}, list(texts), alone[0]
    for k, heading in sorted(said.items()):
        if k in alone:
            last = k
            spread[k] = replace(heading, type="actual")
        else:
            spread[k] = replace(heading, period=said[last].period) if k in typed else heading
            named[k] = f"{texts[last]} {texts[k]}"
    return spread, tuple(named)

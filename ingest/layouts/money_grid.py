"""Tables of money: names of costs down, and amounts across for months, quarters, years, or planned and spent."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from ingest.columns import is_blank
from ingest.headings import Mapped, map_headings
from ingest.kinds.attendance import ATTENDANCE
from ingest.kinds.budget import BUDGET
from ingest.kinds.kind import Options
from ingest.layouts.layout import SAMPLED_LINES
from ingest.layouts.money_funders import with_funders
from ingest.layouts.money_header import Header, headers
from ingest.layouts.money_headings import Heading
from ingest.layouts.money_names import outline_of
from ingest.layouts.money_titles import titles, told_type
from ingest.money import Sign, amount
from ingest.sheet import Cell, Sheet, fold, text_of

_LEAST_AMOUNTS = 0.6
_LEAST_TOLD = 0.3
_WIDEST = 500
_VAGUE = (
    "item, items, line items, description, item description, details, particulars, line, category, beskrywing, "
    "besonderhede, kategorie, pos"
)
"""Headings that stand over other things than costs as well, such as groups of people."""

COST_WORDS = re.compile(
    r"\b(?:venue|cater|refresh|transport|travel|print|station[ae]r|facilitat|honorar|airtime|data\b|rent|salar|wage"
    r"|stipend|software|zoom|licen[cs]e|insurance|bank charge|advert|market|promot|publish|telephone|internet|electric"
    r"|hire|hall|hosting|website|accommodation|subsistence|fuel|petrol|equipment|contingenc|postage|gifts?\b|snacks|fees?\b"
    r"|lokaal|versnapering|verversing|vervoer|drukwerk|etes|skryfbehoeftes|lunch|meals|food|tea\b|materials?|consult"
    r"|saal|huur|reis|koste|costs?\b|expens|uitgaw)",
    re.IGNORECASE,
)
"""Things that cost money, as a community has them."""

_MONEY_WORDS = re.compile(
    r"budget|begro|cost|koste|spen[dt]|bestee|amount|bedrag|expen|uitga|fund|befonds|committed|pledg|paid|betaal|\bR\b|rand"
    r"|financ|finans|\bkas|cash|donat",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Grid:
    """A table of money on a sheet. `amounts`: positions of amounts; `labels`: where the names of the costs stand.

    `mapped` are the other columns known; `numbers` the position of the lines' own numbers, such as 1.2.
    """

    header: Header
    amounts: tuple[int, ...]
    labels: tuple[int, ...]
    mapped: Mapped
    numbers: int | None

    @property
    def has_periods(self) -> bool:
        """Whether months, quarters or years stand across."""
        return len([k for k in self.amounts if self.header.said[k].period]) > 1

    @property
    def types(self) -> set[str]:
        """The types that headings name."""
        return {kind for k in self.amounts if (kind := self.header.said[k].type)}


def find_grid(sheet: Sheet, options: Options) -> Grid | None:
    """The table of money of a sheet, if it has one; registers and headcounts by date are none."""
    if sheet.cells.shape[1] > _WIDEST:
        return None
    best: Grid | None = None
    for header in headers(sheet):
        grid = _grid(sheet, header)
        if (
            grid
            and (best is None or len(grid.amounts) > len(best.amounts))
            and _is_money(sheet, grid, options)
        ):
            best = grid
    return best


def _grid(sheet: Sheet, header: Header) -> Grid | None:
    """The table under a header; what is called like amounts but holds other things is another column."""
    body = sheet.cells.loc[header.last + 1 :].head(SAMPLED_LINES)
    shares = {k: _share_of_amounts(list(body[k])) for k in header.said}
    said = {k: h for k, h in header.said.items() if _holds_amounts(h, shares[k])}
    if not any(shares[k] for k in said) and not (
        body.empty and len(said) > 1 and "category" in header.mapped.columns
    ):
        return None
    texts = ["" if k in said else text for k, text in enumerate(header.texts)]
    header = replace(header, said=said, mapped=map_headings(texts, BUDGET))
    header = with_funders(sheet.cells.loc[header.last + 1 :], header)
    amounts = tuple(header.amounts)
    labels, numbers = _labels(body, header)
    return Grid(header, amounts, labels, header.mapped, numbers) if amounts and labels else None


def _holds_amounts(said: Heading, share: float | None) -> bool:
    """Whether a column is of amounts: most of its cells are, or some under a heading that can be of little else."""
    return share is None or share >= (_LEAST_TOLD if said.type or said.period else _LEAST_AMOUNTS)


def _share_of_amounts(cells: Sequence[Cell]) -> float | None:
    """Share of the filled cells that are amounts; None where there are none."""
    filled = [cell for cell in cells if not is_blank(cell)]
    read = sum(amount(cell, Sign.UNDECIDED) is not None or text_of(cell).endswith("%") for cell in filled)
    return read / len(filled) if filled else None


def _labels(body: pd.DataFrame, header: Header) -> tuple[tuple[int, ...], int | None]:
    """Where the names stand: under the heading of the category, else in the columns of text before the amounts."""
    columns = header.mapped.columns
    twice = [k for k, first in header.mapped.twice.items() if first == columns.get("category")]
    before = [k for k in range(min(header.said)) if k not in columns.values() and k not in twice]
    kinds = {k: _kind_of(list(body[k])) for k in before}
    named = sorted({columns["category"], *twice}) if "category" in columns else []
    numbered = [k for k in named if len(named) > 1 and _kind_of(list(body[k])) == "numbers"]
    kinds |= dict.fromkeys(numbered, "numbers")
    before = sorted({*before, *numbered})
    labels = [k for k in named if k not in numbered] or [k for k in before if kinds[k] == "text"]
    numbers = next((k for k in before if labels and k < labels[0] and kinds[k] == "numbers"), None)
    return tuple(labels), numbers


def _kind_of(cells: Sequence[Cell]) -> str:
    """Whether a column holds text, the numbers of lines (1, 1.1, 1.2), or something else."""
    filled = [text_of(cell) for cell in cells if not is_blank(cell)]
    if filled and all(
        re.fullmatch(r"\d{1,2}(?:\.\d{1,2})*\.?", text) and outline_of(text) for text in filled
    ):
        return "numbers"
    letters = sum(any(c.isalpha() for c in text) for text in filled)
    return "text" if filled and letters >= 0.5 * len(filled) else "other"


def _is_money(sheet: Sheet, grid: Grid, options: Options) -> bool:
    """Whether it is sure enough that the numbers are money, not heads or marks."""
    if options.kind == "budget":
        return True
    header = grid.header
    headings = ["" if k in header.said else text for k, text in enumerate(header.texts)]
    people = {"person", "surname", "first_name", "email"} & map_headings(headings, ATTENDANCE).columns.keys()
    category = grid.mapped.columns.get("category")
    vague = category is None or fold(header.texts[category]) in map(fold, _VAGUE.split(","))
    return not people and (not vague or is_sure(sheet, grid))


def is_sure(sheet: Sheet, grid: Grid) -> bool:
    """Whether headings, titles, names of costs or signs of currencies show that the numbers are money."""
    headings = " ".join(grid.header.texts[k] for k in grid.amounts)
    told = told_type(sheet, grid.header.first) is not None or bool(_MONEY_WORDS.search(headings))
    named = " ".join([sheet.place.file, sheet.place.sheet or "", *titles(sheet, grid.header.first)])
    return (
        told
        or bool(_MONEY_WORDS.search(named.replace("_", " ")))
        or _costs(sheet, grid)
        or _in_currency(sheet, grid)
    )


def _costs(sheet: Sheet, grid: Grid) -> bool:
    """Whether two names, or half of them, are of things that cost money."""
    cells = sheet.cells.loc[grid.header.last + 1 :].head(SAMPLED_LINES)[list(grid.labels)].to_numpy().ravel()
    texts = [text_of(cell) for cell in cells if not is_blank(cell)]
    costs = sum(bool(COST_WORDS.search(text)) for text in texts)
    return costs >= 2 or (costs > 0 and 2 * costs >= len(texts))


def _in_currency(sheet: Sheet, grid: Grid) -> bool:
    """Whether an amount has cents or the sign of a currency."""
    cells = sheet.cells.loc[grid.header.last + 1 :].head(SAMPLED_LINES)[list(grid.amounts)].to_numpy().ravel()
    return any(
        re.search(r"[,.]\d\d$|^\s*(?:R|ZAR|\$|€|£)\s*\d", text_of(cell))
        for cell in cells
        if isinstance(cell, str)
    )

"""Lines of headings of amounts: what each says alone, and with the line below it."""

from dataclasses import replace
from itertools import pairwise

import pandas as pd

from ingest.columns import is_blank
from ingest.dates import parts_of
from ingest.layouts.money_headings import Heading, read_heading
from ingest.periods import period_of
from ingest.sheet import Cell, fold, text_of

_FUNDERS = frozenset(
    fold(word) for word in ("funders", "funded by", "funding sources", "sources of funding", "befondsers")
)


def said_by(row: "pd.Series[object]") -> dict[int, Heading]:
    """What the cells of a line say as headings; nothing where they are rather amounts than years."""
    found = {int(str(k)): said for k, cell in row.items() if (said := read_heading(_cell(cell)))}
    years = [k for k, said in found.items() if said.period and text_of(_cell(said.period)).isdigit()]
    numbers = [int(text_of(_cell(row[k]))) for k in years if text_of(_cell(row[k])).isdigit()]
    days = [k for k, said in found.items() if said.period and k not in years and _is_day(said.period)]
    if len(years) == len(days) == 1:
        return {}  # “Venue, 2000, In kind, 14/03/2026” is a line of data: an amount and the day it was paid
    steps = {later - earlier for earlier, later in pairwise(numbers)}
    if len(numbers) == len(years) and steps - {0, 1, -1}:
        return {}
    return found


def _is_day(cell: Cell) -> bool:
    parts = parts_of(cell)
    return parts is not None and parts.year is not None and period_of(cell) is None


def _cell(cell: object) -> Cell:
    known: Cell = cell  # type: ignore[assignment]
    return known


def two_lines(
    above: "pd.Series[object]", below: "pd.Series[object]"
) -> tuple[dict[int, Heading], tuple[str, ...]] | None:
    """The headings of two lines as one, where the upper one's stand over groups of the lower one's."""
    upper, lower = said_by(above), said_by(below)
    upper = {k: heading for k, heading in upper.items() if k >= min(lower, default=0)}
    if funders := _funders(above, below):
        upper = {k: h for k, h in upper.items() if k not in funders}
        lower = {k: h for k, h in lower.items() if k not in funders} | funders
    elif not _complement(upper, lower):
        return None
    over: dict[int, int] = {}
    last: int | None = None
    for k in (int(str(k)) for k in above.index):
        if not is_blank(_cell(above[k])):
            last = k if k in upper else None
        if last is not None and (k in lower or k == last):
            over[k] = last
    said = {}
    for k in sorted({*upper, *lower}):
        said[k] = _joined(upper.get(over.get(k, -1)), lower.get(k))
    if not funders and not any(said[k].says_what and (said[k].period or said[k].total) for k in said):
        return None
    texts = tuple(
        _text(above, below, k, None if k in funders else over.get(k))
        for k in (int(str(k)) for k in above.index)
    )
    return said, texts


def _complement(upper: dict[int, Heading], lower: dict[int, Heading]) -> bool:
    """Whether one line says when and the other what, and the upper has no column that the lower does not go on with."""
    if not upper or len([h for h in lower.values() if not h.total]) < 2:
        return False
    when_over_what = any(h.period or h.total for h in upper.values()) and any(
        h.says_what for h in lower.values()
    )
    what_over_when = any(h.says_what for h in upper.values()) and any(h.period for h in lower.values())
    return when_over_what or what_over_when


def _joined(upper: Heading | None, lower: Heading | None) -> Heading:
    if upper is None or lower is None:
        return lower or upper or Heading()
    return replace(
        lower,
        type=lower.type or upper.type,
        period=lower.period or upper.period,
        nature=lower.nature or upper.nature,
        funder=lower.funder or upper.funder,
        currency=lower.currency or upper.currency,
        derived=lower.derived or upper.derived,
        total=lower.total or upper.total,
        to_date=lower.to_date or upper.to_date,
        term=lower.term or upper.term,
    )


def _text(above: "pd.Series[object]", below: "pd.Series[object]", k: int, over: int | None) -> str:
    upper = text_of(_cell(above[k if over is None else over]))
    lower = text_of(_cell(below[k]))
    return " ".join(text for text in (upper, lower) if text)


def _funders(above: "pd.Series[object]", below: "pd.Series[object]") -> dict[int, Heading]:
    """The names under a heading “Funders”: each is a column of what that funder promised."""
    positions = [int(str(k)) for k in above.index]
    start = next((k for k in positions if fold(text_of(_cell(above[k]))) in _FUNDERS), None)
    if start is None:
        return {}
    end = next((k for k in positions if k > start and not is_blank(_cell(above[k]))), positions[-1] + 1)
    named = {k: text_of(_cell(below[k])) for k in range(start, end) if not is_blank(_cell(below[k]))}
    totals = {k for k in named if (said := read_heading(named[k])) and (said.total or said.derived)}
    if len(named) < 2 or any(not any(c.isalpha() for c in name) for name in named.values()):
        return {}
    return {
        k: Heading(derived=True) if k in totals else Heading(type="committed", funder=name)
        for k, name in named.items()
    }

"""Which columns of amounts are read, each with its type and period, so that none is counted twice."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ingest.kinds.kind import Options
from ingest.layouts.money_grid import Grid
from ingest.layouts.money_headings import Heading
from ingest.layouts.money_periods import settle_periods
from ingest.layouts.money_titles import Period
from ingest.problems import Question
from ingest.sheet import Sheet, text_of


@dataclass(frozen=True)
class MoneyColumn:
    """A column of amounts that is read.

    `type` None: the kind decides. `period` None: the line's own date, or the user's.
    """

    position: int
    heading: str
    type: str | None
    period: Period | None
    nature: str | None
    funder: str | None
    currency: str | None


@dataclass(frozen=True)
class Chosen:
    """The columns read; `totals`: positions of sums of others; `twice`: position → the one used in its place."""

    columns: tuple[MoneyColumn, ...]
    totals: tuple[int, ...] = ()
    twice: Mapping[int, int] = field(default_factory=dict)


def choose(sheet: Sheet, grid: Grid, options: Options, told: Period | None, kind: str | None) -> Chosen:
    """The columns to read. `told`: the period of the titles; `kind`: the type of columns that name none.

    Raises Question where a period cannot be known.
    """
    said = {k: grid.header.said[k] for k in grid.amounts}
    if terms := [k for k in said if said[k].term]:
        raise _terms(sheet, grid.header.texts[terms[0]])
    dated = {k: h.period for k, h in said.items() if h.period is not None}
    periods = settle_periods(sheet, dated, options, told)
    columns = {k: _column(grid, k, periods.get(k), kind) for k in said}
    totals = _sums(said, columns, bool(grid.has_periods))
    kept: dict[int, MoneyColumn] = {}
    twice: dict[int, int] = {}
    for k, column in columns.items():
        if k in totals:
            continue
        same = next((j for j, other in kept.items() if _key(other) == _key(column)), None)
        if same is None:
            kept[k] = column
        else:
            twice[k] = same
    return Chosen(tuple(kept.values()), tuple(sorted(totals)), twice)


def _column(grid: Grid, k: int, period: Period | None, kind: str | None) -> MoneyColumn:
    said = grid.header.said[k]
    heading = grid.header.texts[k]
    return MoneyColumn(k, heading, said.type or kind, period, said.nature, said.funder, said.currency)


def _key(column: MoneyColumn) -> tuple[object, ...]:
    return column.type, column.period, column.nature, column.funder


def _sums(said: Mapping[int, Heading], columns: Mapping[int, MoneyColumn], across: bool) -> set[int]:
    """The columns that count again what others of the same type hold: totals, years over months, years to date."""
    found = set()
    for k, heading in said.items():
        others = [j for j in columns if j != k and not said[j].total and not said[j].to_date]
        alike = [j for j in others if columns[j].type == columns[k].type]
        if heading.total and not heading.says_what:
            if others:
                found.add(k)
        elif heading.total or heading.to_date:
            if (across and heading.total and others) or alike:
                found.add(k)
        elif columns[k].period is None:
            if across and any(columns[j].period for j in alike):
                found.add(k)
        elif any(_holds(columns[k], columns[j]) for j in alike):
            found.add(k)
    return found


def _holds(whole: MoneyColumn, part: MoneyColumn) -> bool:
    """Whether a period has another within it, for amounts of the same nature and funder."""
    if (whole.nature, whole.funder) != (part.nature, part.funder) or not whole.period or not part.period:
        return False
    begins, ends = whole.period
    return whole.period != part.period and begins <= part.period[0] and part.period[1] <= ends


def _terms(sheet: Sheet, heading: str) -> Question:
    return Question(
        f"{sheet.place.at(column=text_of(heading))}: school terms differ by province and year, so it is not known "
        "which months these amounts are for. Write the months over the columns instead, such as “Jan-Mar 2026”, and "
        "load the file again, or give one date for all with --date.",
        option="date",
    )

"""A budget with one line an item: planned and spent side by side, months, quarters or years across."""

from ingest.headings import map_headings
from ingest.kinds.budget import BUDGET
from ingest.kinds.catalogue import KINDS
from ingest.kinds.kind import Options, Table
from ingest.layouts import quickbooks, xero
from ingest.layouts.layout import Found
from ingest.layouts.money_columns import choose
from ingest.layouts.money_grid import Grid, find_grid, is_sure
from ingest.layouts.money_names import is_result, total_of
from ingest.layouts.money_table import Reading, read_table
from ingest.layouts.money_titles import Period, told_period, told_type
from ingest.layouts.nearest import lacking
from ingest.ledger import Ledger
from ingest.problems import Question
from ingest.sheet import Sheet, text_of


def recognise(sheet: Sheet, options: Options) -> Found | None:
    """Amounts across beside the names of costs; Question where it is not known for when they are."""
    if options.kind not in (None, "budget"):
        return None
    grid = find_grid(sheet, options)
    if grid is None or not (grid.has_periods or len(grid.types) > 1 or _alone(sheet, grid, options)):
        return None
    return Found(0.9, lambda ledger: _read(sheet, grid, options, ledger))


def _alone(sheet: Sheet, grid: Grid, options: Options) -> bool:
    """Whether amounts that nothing tells apart are those of a budget whose period only the titles or the user say.

    With a date beside each it is a long table.
    """
    if "category" not in grid.mapped.columns:
        return False
    texts = ["amount" if k in grid.amounts else text for k, text in enumerate(grid.header.texts)]
    scores = {kind.name: map_headings(texts, kind, True).score for kind in KINDS}
    if scores["budget"] < max(scores.values()):
        return False
    if "date" in grid.mapped.columns:
        told_apart = any(grid.header.said[k].nature or grid.header.said[k].funder for k in grid.amounts)
        return told_apart or "amount" not in map_headings(list(grid.header.texts), BUDGET).columns
    return _told(sheet, grid, options) is not None or options.year is not None or is_sure(sheet, grid)


def _told(sheet: Sheet, grid: Grid, options: Options) -> tuple[Period, str] | None:
    """The period of the whole, where the user did not give it."""
    given = options.year is not None or options.meeting_date is not None
    return None if given else told_period(sheet, grid.header.first)


def _read(sheet: Sheet, grid: Grid, options: Options, ledger: Ledger) -> Table:
    layout, report = _known(sheet, grid)
    said = told_type(sheet, grid.header.first)
    dated = all(grid.header.said[k].period for k in grid.amounts) or "date" in grid.mapped.columns
    told = None if dated and not _yearless(grid) else _told(sheet, grid, options)
    kind = None if "type" in grid.mapped.columns else said or _default(grid)
    chosen = choose(sheet, grid, options, told[0] if told else None, kind)
    across = {column.period for column in chosen.columns if column.period}
    if len(across) == 1 and told is None:
        told = across.pop(), "headings"
    undated = [column for column in chosen.columns if column.period is None]
    if undated and not told and not (options.year or options.meeting_date or "date" in grid.mapped.columns):
        raise _asked(sheet, grid)
    untyped = [c.heading for c in chosen.columns if grid.header.said[c.position].type is None]
    assumed = {"planned": "planned", "actual": "spent"}.get(kind or "") if untyped and not said else None
    if layout == "Xero budget":
        assumed = None
    return read_table(sheet, grid, chosen, Reading(layout, report, told, assumed, _heading(untyped)), ledger)


def _known(sheet: Sheet, grid: Grid) -> tuple[str, bool]:
    """The name of the shape, and whether it is a report of an accounting program."""
    if xero.is_budget(sheet, grid):
        return "Xero budget", True
    if quickbooks.is_report(sheet, grid):
        return "QuickBooks report", True
    if xero.is_report(sheet, grid):
        return "Xero report", True
    names = [text_of(cell) for cell in sheet.cells.loc[grid.header.last + 1 :][grid.labels[0]]]
    report = any(is_result(name) and total_of(name) is None for name in names)
    return ("budget months" if grid.has_periods else "budget columns"), report


def _default(grid: Grid) -> str | None:
    """The type of amounts of which nothing says it: planned under a period, else by the columns beside them."""
    if any(grid.header.said[k].period for k in grid.amounts):
        return "planned"
    return None if not grid.types else "actual" if "actual" in grid.types else "planned"


def _yearless(grid: Grid) -> bool:
    """Whether a heading names a month or quarter without its year, or a total may stand for the whole."""
    periods = [grid.header.said[k].period for k in grid.amounts]
    return any(period is None or not any(c.isdigit() for c in text_of(period)[2:]) for period in periods)


def _heading(untyped: list[str]) -> str | None:
    return untyped[0] if len(untyped) == 1 else None


def _asked(sheet: Sheet, grid: Grid) -> Question:
    return lacking(sheet, map_headings([*grid.header.texts, "amount"], BUDGET))

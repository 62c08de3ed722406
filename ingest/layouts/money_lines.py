"""Which lines of a table of money are costs: no total counts again what it adds up, and income is no cost."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ingest.layouts import money_names as names
from ingest.layouts.money_parents import MoneyLine, adds_up_to, parents
from ingest.ledger import Ledger

_LEAST_PARTS = 2


@dataclass
class _Sorted:
    """What became of the lines so far: reasons by line, the costs, and the names of sections and lines."""

    reasons: dict[int, str] = field(default_factory=dict)
    costs: list[MoneyLine] = field(default_factory=list)
    named: list[str] = field(default_factory=list)
    income: list[MoneyLine] = field(default_factory=list)


def sort_lines(
    lines: Sequence[MoneyLine], ledger: Ledger, report: bool = False, hierarchical: bool = True
) -> dict[int, str]:
    """Line → why it is no cost: total_row, income_row or note_row. The lines not in it are costs.

    `report`: an export of an accounting program, where a name tells income and every “Total …” is one.
    `hierarchical`: lines may be parts of others, as in a budget, not in a list of payments by date.
    Warns of a line that may be a total but is counted.
    """
    done = _Sorted()
    in_income = False
    for line in lines:
        if not line.filled:
            in_income = _section(line, lines, in_income)
            done.named.append(line.label)
            done.reasons[line.line] = "total_row" if names.is_bare_total(line.label) else "note_row"
        elif _is_total(line, done, report, ledger):
            done.reasons[line.line] = "total_row"
            in_income = in_income and not names.is_bare_total(line.label)
        elif in_income or (report and names.is_income_name(line.label)):
            done.reasons[line.line] = "income_row"
            done.income.append(line)
            done.named.append(line.label)
        else:
            done.costs.append(line)
            done.named.append(line.label)
    if hierarchical:
        totals = [line for line in lines if done.reasons.get(line.line) == "total_row"]
        kept = {line.line for line in done.costs}
        done.reasons |= dict.fromkeys(parents(lines, kept, totals, report, ledger), "total_row")
    return done.reasons


def _section(line: MoneyLine, lines: Sequence[MoneyLine], in_income: bool) -> bool:
    """Whether the lines below a heading are income: till a heading of costs, or the total of the income."""
    if names.is_income_section(line.label):
        return True
    total = names.total_of(line.label)
    return (
        in_income and not names.is_cost_section(line.label) and not (total and names.is_income_section(total))
    )


def _is_total(line: MoneyLine, done: _Sorted, report: bool, ledger: Ledger) -> bool:
    if names.is_bare_total(line.label) or names.is_result(line.label):
        return True
    if not line.label:
        return _adds_up(line, done.costs) or _adds_up(line, done.income)
    of = names.total_of(line.label)
    if of is None:
        return False
    least = 1 if names.is_subtotal(line.label) else _LEAST_PARTS
    if any(names.same_name(of, name) for name in done.named) or _adds_up(line, done.costs, least):
        return True
    if report or _adds_up(line, done.income):
        return True
    ledger.warn("maybe_total", None, line.label, line.line)
    return False


def _adds_up(line: MoneyLine, above: Sequence[MoneyLine], least: int = _LEAST_PARTS) -> bool:
    """Whether the amounts are those of at least so many lines right above, added up."""
    sums: list[Decimal] = [Decimal(0)] * len(line.amounts)
    for count, other in enumerate(reversed(above), start=1):
        sums = [total + (amount or 0) for total, amount in zip(sums, other.amounts, strict=True)]
        if count >= least and adds_up_to(line.amounts, sums):
            return True
    return False

"""Which lines of a table of money are costs: no total counts again what it adds up, and income is no cost."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from ingest.layouts import money_names as names
from ingest.ledger import Ledger

_LEAST_PARTS = 2


@dataclass(frozen=True)
class MoneyLine:
    """A line: its name, how far that stands in, its number if it has one, and its amounts column by column.

    `filled`: it has an amount, or something that should be one.
    """

    line: int
    label: str
    depth: int
    outline: tuple[int, ...]
    amounts: tuple[Decimal | None, ...]
    filled: bool


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
        _mark_parents(lines, done, report, ledger)
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
    if any(names.same_name(of, name) for name in done.named) or _adds_up(line, done.costs):
        return True
    if report or _adds_up(line, done.income):
        return True
    ledger.warn("maybe_total", None, line.label, line.line)
    return False


def _adds_up(line: MoneyLine, above: Sequence[MoneyLine]) -> bool:
    """Whether the amounts are those of two or more lines right above, added up."""
    sums: list[Decimal] = [Decimal(0)] * len(line.amounts)
    for count, other in enumerate(reversed(above), start=1):
        sums = [total + (amount or 0) for total, amount in zip(sums, other.amounts, strict=True)]
        if count >= _LEAST_PARTS and _equal(line.amounts, sums):
            return True
    return False


def _equal(amounts: Sequence[Decimal | None], sums: Sequence[Decimal]) -> bool:
    """Whether amounts, of which one at least is not zero, are these sums wherever there is one."""
    alike = all(amount is None or amount == total for amount, total in zip(amounts, sums, strict=True))
    return alike and any(amounts)


def _mark_parents(lines: Sequence[MoneyLine], done: _Sorted, report: bool, ledger: Ledger) -> None:
    """Lines whose parts stand below them, further in or numbered under them, and add up to them: totals."""
    kept = {line.line for line in done.costs}
    for k in range(len(lines) - 1, -1, -1):
        line = lines[k]
        if line.line not in kept:
            continue
        parts = [part for part in _below(lines, k) if part.line in kept]
        sums = [
            sum((p.amounts[j] or Decimal(0) for p in parts), Decimal(0)) for j in range(len(line.amounts))
        ]
        if parts and _equal(line.amounts, sums):
            kept.discard(line.line)
            done.reasons[line.line] = "total_row"
        elif parts and not report:
            ledger.warn("parts_differ", None, line.label, line.line, count=len(parts))
        elif not parts and _may_be_parent(lines, k, kept):
            ledger.warn("maybe_total", None, line.label, line.line)


def _below(lines: Sequence[MoneyLine], k: int) -> list[MoneyLine]:
    """The lines that are parts of the k-th: numbered under it, or further in, one under another."""
    line = lines[k]
    parts = []
    for other in lines[k + 1 :]:
        if line.outline and other.outline and max(len(line.outline), len(other.outline)) > 1:
            under = (
                len(other.outline) > len(line.outline) and other.outline[: len(line.outline)] == line.outline
            )
        else:
            under = other.depth > line.depth
        if not under:
            break
        parts.append(other)
    return parts


def _may_be_parent(lines: Sequence[MoneyLine], k: int, kept: set[int]) -> bool:
    """Whether the lines right below add up to it though nothing shows them as its parts.

    One amount may do so by chance: there all lines to the next that is no cost must.
    """
    line = lines[k]
    sums = [Decimal(0)] * len(line.amounts)
    several = sum(bool(amount) for amount in line.amounts) > 1
    for count, other in enumerate(lines[k + 1 :], start=1):
        if other.line not in kept or other.depth != line.depth:
            return count > _LEAST_PARTS and not several and _equal(line.amounts, sums)
        sums = [total + (amount or 0) for total, amount in zip(sums, other.amounts, strict=True)]
        if several and count >= _LEAST_PARTS and _equal(line.amounts, sums):
            return True
        if count == len(lines) - k - 1:
            return count >= _LEAST_PARTS and _equal(line.amounts, sums)
    return False

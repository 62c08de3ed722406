"""Cash planned and cash spent by line of the guide (2.3), over the last twelve months (CO-04 by line)."""

from dataclasses import dataclass

from metrics.budget_lines import lines_of
from metrics.engine import Engine


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetLine:
    """One line; None where nothing is recorded of what was planned, or spent, on it."""

    line: str
    planned: float | None
    spent: float | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Budget:
    """The lines of one currency in the guide's order, and what is recorded on all of them; None for nothing."""

    currency: str
    lines: tuple[BudgetLine, ...]

    @property
    def planned(self) -> float | None:
        return _total([line.planned for line in self.lines])

    @property
    def spent(self) -> float | None:
        return _total([line.spent for line in self.lines])


def budgets(engine: Engine) -> tuple[Budget, ...]:
    """Every line that anything is recorded of, by currency, that with most spent first."""
    lines: dict[str, list[BudgetLine]] = {}
    for row in lines_of(engine):
        lines.setdefault(row.currency, []).append(
            BudgetLine(line=row.line, planned=row.planned, spent=row.spent)
        )
    found = [Budget(currency=currency, lines=tuple(rows)) for currency, rows in lines.items()]
    return tuple(sorted(found, key=lambda budget: (-(budget.spent or 0.0), budget.currency)))


def _total(amounts: list[float | None]) -> float | None:
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if known else None

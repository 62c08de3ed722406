"""A known budget, whatever its spelling of money and dates, is read back to the cent, or a line is set aside."""

import tempfile
from pathlib import Path

import pytest
from budget_shapes import Budget, budgets
from filing import codes, load, only, rows
from hypothesis import HealthCheck, given, settings

_UNHURRIED = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}


def holds(budget: Budget) -> None:
    """Every amount is the one that was written; those that may be read two ways are set aside, never guessed."""
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "facts.duckdb"
        entry = only(load(budget.write(Path(folder)), db, kind="budget", **budget.options))
        if entry.refused:
            assert "--dates dmy" in entry.refused, entry.refused
            assert budget.undecided
            return
        read = rows(db, "select period_from, category, amount, type from budget order by all")
        expected = budget.expected()
        aside = codes(entry, "set_aside")
        assert set(aside) <= {"not_an_amount"}
        assert len(read) + entry.rows_set_aside == len(expected)
        if "signs_read" in codes(entry, "warning"):
            # Where every amount that is read has a minus, it marks money out, and that is said.
            expected = [(day, what, -amount, kind) for day, what, amount, kind in expected if amount <= 0]
        assert not [fact for fact in read if fact not in expected]


@settings(max_examples=60, **_UNHURRIED)
@given(budget=budgets())
def test_the_same_amounts_or_a_question(budget: Budget) -> None:
    holds(budget)


@pytest.mark.slow
@settings(max_examples=2_000, **_UNHURRIED)
@given(budget=budgets())
def test_the_same_amounts_or_a_question_in_two_thousand_shapes(budget: Budget) -> None:
    holds(budget)

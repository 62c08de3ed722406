"""A known register, written in a random shape, is read back as the same facts, or refused: never as others."""

import tempfile
from pathlib import Path

import pytest
from filing import load, only, rows
from hypothesis import HealthCheck, given, settings
from register_shapes import Register, registers

_READ = (
    "select o.date, n.name, status from attendance join occasion o using (occasion_id)"
    " join mention_name n using (mention_id)"
)
_UNHURRIED = {"deadline": None, "suppress_health_check": [HealthCheck.too_slow, HealthCheck.data_too_large]}


def holds(register: Register) -> None:
    """The facts are those that were written, and the account adds up; or the one question was asked."""
    with tempfile.TemporaryDirectory() as folder:
        db = Path(folder) / "facts.duckdb"
        entry = only(load(register.write(Path(folder)), db, **register.options))
        if entry.refused:
            assert "--dates dmy" in entry.refused, entry.refused
            assert register.undecided
            return
        assert set(rows(db, _READ)) == register.expected()
        assert (entry.kind, entry.rows_set_aside) == ("attendance", 0)


@settings(max_examples=60, **_UNHURRIED)
@given(register=registers())
def test_the_same_facts_or_a_refusal(register: Register) -> None:
    holds(register)


@pytest.mark.slow
@settings(max_examples=2_000, **_UNHURRIED)
@given(register=registers())
def test_the_same_facts_or_a_refusal_in_two_thousand_shapes(register: Register) -> None:
    holds(register)

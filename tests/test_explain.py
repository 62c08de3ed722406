"""Every number of the sample, taken apart: its units add up to it, and lead to lines that are there."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from duckdb import DuckDBPyConnection

from ingest import store
from metrics import CATALOGUE, Policy, explain

AS_OF = date(2026, 10, 31)
POLICY = Policy.load(None)


@pytest.fixture(scope="module")
def cursor(sample_database: Path) -> Iterator[DuckDBPyConnection]:
    with store.read(sample_database) as opened:
        yield opened


@pytest.mark.parametrize("indicator", [i.id for i in CATALOGUE])
def test_the_parts_add_up(cursor: DuckDBPyConnection, indicator: str) -> None:
    explained = explain(cursor, indicator, "early-childhood", as_of=AS_OF, policy=POLICY)
    reading = explained.reading
    assert reading.error is None
    if reading.numerator is not None and reading.id != "excess_inequality":
        assert sum(u.numerator for u in explained.units) == pytest.approx(reading.numerator, abs=1e-9)
        assert sum(u.denominator for u in explained.units) == pytest.approx(reading.denominator, abs=1e-9)


def test_a_retained_person_leads_to_the_cells_of_the_register(cursor: DuckDBPyConnection) -> None:
    explained = explain(cursor, "PA-02", "rural-science", as_of=AS_OF, policy=POLICY)
    assert explained.reading.numerator == 20
    assert len(explained.units) == 21
    for unit in explained.units:
        assert unit.about.startswith("person p")
        lines = [line for line in unit.lines if line.says.endswith("present")]
        assert lines
        for line in lines:
            # the heading of the cell's column is the date that the fact says
            assert line.column is not None
            assert (line.file, line.sheet) == ("Attendance register.xlsx", "Register")


def test_an_action_leads_to_its_line(cursor: DuckDBPyConnection) -> None:
    explained = explain(cursor, "action_completion", "rural-science", as_of=AS_OF, policy=POLICY)
    lines = sorted(line.line for unit in explained.units for line in unit.lines)
    assert len(lines) == len(set(lines)) == 21
    done = sum(unit.numerator for unit in explained.units)
    assert (done, explained.reading.numerator) == (5, 5)


def test_an_unknown_number_or_community_is_said(cursor: DuckDBPyConnection) -> None:
    with pytest.raises(KeyError):
        explain(cursor, "happiness", "rural-science", as_of=AS_OF, policy=POLICY)
    with pytest.raises(KeyError):
        explain(cursor, "PA-02", "nowhere", as_of=AS_OF, policy=POLICY)

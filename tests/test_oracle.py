"""The product against the oracle, on small messy communities made by chance.

A difference is settled by the handbook: one of the two does not do what it says. To look at one, take its
number from the failure: `oracle_generator.messy(number, as_of)` gives its facts.
"""

import datetime as dt

import pytest
from oracle_comparison import compare, messy

DATES = ("2026-10-31", "2024-02-29", "2025-08-31", "2026-01-01")
MORE_DATES = ("2026-03-30", "2018-06-14", "2023-12-31", "2025-05-15", "2016-01-20", "2027-12-12")


@pytest.mark.parametrize("as_of", DATES)
def test_the_product_says_what_the_oracle_says(as_of: str) -> None:
    day = dt.date.fromisoformat(as_of)
    assert compare(messy(day.toordinal(), 75, day), day) == []


@pytest.mark.slow
@pytest.mark.parametrize("batch", range(3))
@pytest.mark.parametrize("as_of", [*DATES, *MORE_DATES])
def test_and_on_thousands(as_of: str, batch: int) -> None:
    day = dt.date.fromisoformat(as_of)
    assert compare(messy(1_000_000 * (batch + 1) + day.toordinal(), 200, day), day) == []

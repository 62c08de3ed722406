"""Dates: every spelling, and the order of day and month by evidence."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.dates import Evidence, Order, evidence, parts_of

DAY = date(2026, 3, 14)


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-14", "2026/03/14", "2026.3.14", "20260314", 20260314, "14 March 2026", "14 Mar 2026",
        "14-Mar-26", "14th March 2026",
        "March 14, 2026", "Mar 14 2026", "14 Maart 2026", "14 Mrt 2026", "Saturday, 14 March 2026", "Sat 14 Mar 2026",
        "Sa 14 Mrt '26", "14/03/2026", "14.3.2026", "14-03-26", "14 / 03 / 2026", "2026-03-14T09:00:00Z",
        "2026-03-14 09:00:00+02:00",
        "14/03/2026, 9:00 am", "2026/03/14 3:00:00 PM GMT+2", "2026-03-14 14h30", "46095", 46095, 46095.4, DAY,
        datetime.fromisoformat("2026-03-14T09:00"),
    ],
)  # fmt: skip
def test_spellings(written: object) -> None:
    parts = parts_of(written)  # type: ignore[arg-type]
    assert parts is not None
    assert parts.on(Order.DAY_FIRST) == DAY


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "x",
        "12",
        7,
        2026,
        "2026",
        "P",
        "1/2/3/4",
        "March",
        "14 Marchuary 2026",
        "99999999",
        "1 250,00",
        "(3)",
        "07:30",
    ],
)
def test_what_is_no_date(written: object) -> None:
    assert parts_of(written) is None  # type: ignore[arg-type]


@pytest.mark.parametrize("written", ["31/02/2026", "2026-13-01", "30 Feb 2026", "32/01/2026", "0/1/2026"])
def test_days_that_do_not_exist(written: str) -> None:
    parts = parts_of(written)
    assert parts is not None
    assert parts.on(Order.DAY_FIRST) is None


def test_a_year_that_is_missing_is_given_from_outside() -> None:
    parts = parts_of("29-Feb")
    assert parts is not None
    assert parts.on(Order.DAY_FIRST) is None
    assert parts.on(Order.DAY_FIRST, 2024) == date(2024, 2, 29)
    assert parts.on(Order.DAY_FIRST, 2025) is None


@pytest.mark.parametrize(
    ("column", "seen"),
    [
        (["14/03/2026", "02/03/2026"], Evidence.DAY_FIRST),
        (["3/14/2026", "2/3/2026"], Evidence.MONTH_FIRST),
        (["02/03/2026", "04/05/2026"], Evidence.UNDECIDED),
        (["04/04/2026", "2026-03-14"], Evidence.NOT_NEEDED),
        (["14/03/2026", "3/14/2026"], Evidence.MIXED),
        (["31/02/2026", "02/03/2026"], Evidence.UNDECIDED),
    ],
)
def test_evidence(column: list[str], seen: Evidence) -> None:
    assert evidence(parts_of(cell) for cell in column) is seen


@given(
    st.dates(date(1950, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["%d/%m/%Y", "%Y-%m-%d", "%d %B %Y", "%d.%m.%Y"]),
)
def test_what_is_written_is_read(day: date, shape: str) -> None:
    parts = parts_of(day.strftime(shape))
    assert parts is not None
    assert parts.on(Order.DAY_FIRST) == day


@given(st.dates(date(1955, 1, 1), date(2099, 12, 31)))
def test_numbers_of_a_spreadsheet(day: date) -> None:
    parts = parts_of((day - date(1899, 12, 30)) // timedelta(days=1))
    assert parts is not None
    assert parts.on(Order.MONTH_FIRST) == day


@given(st.text(max_size=30))
def test_any_text_is_a_date_or_is_not(text: str) -> None:
    parts = parts_of(text)
    assert parts is None or parts.on(Order.DAY_FIRST, 2026) is None or parts.on(Order.DAY_FIRST, 2026)

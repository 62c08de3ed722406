"""South African public-school terms as tables by day (R13)."""

import csv
from datetime import date, timedelta
from functools import cache
from importlib import resources
from itertools import groupby

import pandas as pd

LATE_DAYS = 14  # indicators.md 0: the last two weeks of the fourth term are off-season


@cache
def calendar_tables() -> dict[str, pd.DataFrame]:
    """Three tables for the engine.

    `school_day`: calendar, date, day_number (term-days up to and with that date), term ("2026 T1", null
    in holidays), off_season. `calendar_coverage`: calendar, covered_from, covered_to, one row for each
    unbroken run of years. `province_calendar`: province (lower case, with its short forms), calendar.
    """
    terms = _terms()
    days: list[tuple[object, ...]] = []
    runs: list[tuple[object, ...]] = []
    for calendar, own in groupby(terms, key=lambda term: term[0]):
        for first, last, run in _runs([term[1:] for term in own]):
            runs.append((calendar, date(first, 1, 1), date(last, 12, 31)))
            days.extend((calendar, *row) for row in _days(date(first, 1, 1), date(last, 12, 31), run))
    return {
        "school_day": pd.DataFrame(days, columns=["calendar", "date", "day_number", "term", "off_season"]),
        "calendar_coverage": pd.DataFrame(runs, columns=["calendar", "covered_from", "covered_to"]),
        "province_calendar": _provinces(),
    }


def _read(name: str) -> list[dict[str, str]]:
    text = (resources.files("metrics") / "calendar" / name).read_text(encoding="utf-8")
    return list(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


def _terms() -> list[tuple[str, int, int, date, date]]:
    return sorted(
        (
            row["cluster"],
            int(row["year"]),
            int(row["term"]),
            date.fromisoformat(row["first_day"]),
            date.fromisoformat(row["last_day"]),
        )
        for row in _read("school_terms.csv")
    )


def _runs(
    terms: list[tuple[int, int, date, date]],
) -> list[tuple[int, int, list[tuple[int, int, date, date]]]]:
    """Unbroken runs of years: first year, last year, their terms."""
    years = sorted({term[0] for term in terms})
    runs = []
    for _, numbered in groupby(enumerate(years), key=lambda pair: pair[1] - pair[0]):
        run = [year for _, year in numbered]
        runs.append((run[0], run[-1], [t for t in terms if run[0] <= t[0] <= run[-1]]))
    return runs


def _days(
    first: date, last: date, terms: list[tuple[int, int, date, date]]
) -> list[tuple[date, int, str | None, bool]]:
    rows, number = [], 0
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        term = next((t for t in terms if t[2] <= day <= t[3]), None)
        if term is not None and day.weekday() < 5:
            number += 1
        late = term is not None and term[1] == 4 and (term[3] - day).days < LATE_DAYS
        rows.append((day, number, f"{term[0]} T{term[1]}" if term else None, term is None or late))
    return rows


def _provinces() -> pd.DataFrame:
    rows: list[tuple[str, str]] = []
    for row in _read("provinces.csv"):
        names = (row["province"], *row["aliases"].split(";"))
        rows.extend((name.strip().lower(), row["cluster"]) for name in names)
    return pd.DataFrame(rows, columns=["province", "calendar"]).drop_duplicates("province")
